"""From a fresh machine to a running task: makes `.venv` from the pinned lock, then runs invoke.

Standard library only, and no syntax newer than Python 3.6: an old Python has to get far enough to
say that it is too old.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[[list[str]], subprocess.CompletedProcess[str]]

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
# In a package, what stands beside it in a checkout is inside.
_SHIPPED = Path(__file__).resolve().parent / "shipped"
LOCKS = (_SHIPPED if _SHIPPED.is_dir() else ROOT) / "requirements"
SITE_LOCK = "site"
TEST_LOCK = "test"
INTERRUPTED = 130

# What pip's output says when it is the network that is missing.
NO_NETWORK_SIGNS = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "SSLError",
    "ProtocolError",
    "Could not fetch URL",
)


class SetupError(Exception):
    """Something the machine lacks; the message says what, and what to do about it."""


def main(arguments: "list[str]") -> int:
    """Run the tasks named in `arguments` inside `.venv`, made first if need be.

    Returns the exit code of the tasks, or 1 with a message when the machine lacks something.
    """
    try:
        require_python(sys.version_info[:3])
        environment = Environment(ROOT / ".venv", LOCKS)
        if not environment.is_running():
            environment.ensure(SITE_LOCK)
        # `-m invoke` and not the `inv` script, whose first line breaks when the folder is moved.
        invoke = [str(environment.python), "-m", "invoke", "--search-root", str(ROOT)]
        return subprocess.call(invoke + (arguments or ["--list"]))
    except SetupError as error:
        announce(str(error))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def install_pinned() -> int:
    """Bring the environment that runs this up to what the engine in it pins, as `main` does."""
    try:
        Environment(Path(sys.prefix), LOCKS).ensure(SITE_LOCK)
    except SetupError as error:
        announce(str(error))
        return 1
    return 0


def require_python(version: "tuple[int, ...]") -> None:
    """Raise SetupError unless `version`, as in `sys.version_info`, is new enough."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return
    needed = ".".join(str(part) for part in OLDEST_PYTHON)
    found = ".".join(str(part) for part in version)
    raise SetupError(
        f"Level Ground needs Python {needed} or newer; this is Python {found} ({sys.executable}).\n"
        "Install a newer one (Debian and Ubuntu: apt install python3 python3-venv; Windows and\n"
        "macOS: python.org/downloads), then run the same command with it, for example:\n"
        f"    python{needed} tasks.py build"
    )


def announce(text: str) -> None:
    """Tell the person at the terminal what is happening, apart from any task's own output."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def run_quietly(command: "list[str]") -> "subprocess.CompletedProcess[str]":
    """Run `command` and return what came of it, its output and error messages in `stdout`."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,  # noqa: UP021 - its newer name, text, came with Python 3.7
        check=False,
    )


def last_lines(output: str, count: int = 12) -> str:
    """Return the end of a failed command's `output`, indented, for use in a message."""
    return "\n".join("    " + line for line in output.strip().splitlines()[-count:])


class Environment:
    """A virtual environment that holds what a lock file pins.

    A note in it, the stamp, names the locks it holds by digest. The stamp is taken away before
    anything in the environment changes and written when all is done, so that an environment
    without one is known to be half made, and is made again.
    """

    def __init__(self, folder: Path, locks: Path, run: "Run" = run_quietly) -> None:
        """Manage the environment in `folder` with the lock files `<name>.txt` in `locks`."""
        self.folder = folder
        self.locks = locks
        self.scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        self.stamp = folder / "levelground.json"
        self._run = run

    def is_running(self) -> bool:
        """Return whether the Python that runs this is the environment's own."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def ensure(self, lock: str) -> None:
        """Make the environment, or bring it up to date with `lock`; raise SetupError if that fails.

        All packages are fetched before anything that works is touched: without a network, an
        environment that is merely out of date stays as it was.
        """
        held = self._held()
        if held.get(lock) == self._digest(lock):
            return
        if not held and not self.is_running():
            self._make()
        announce(f"Installing what requirements/{lock}.txt pins ...")
        with tempfile.TemporaryDirectory(prefix="levelground-") as wheels:
            self._fetch(lock, wheels)
            self._install(lock, wheels)
        # The test lock pins every package of the site lock too, at the same version.
        names = {lock, SITE_LOCK}
        self.stamp.write_text(json.dumps({name: self._digest(name) for name in sorted(names)}))

    def _digest(self, lock: str) -> str:
        return hashlib.sha256(self._lock_file(lock).read_bytes()).hexdigest()

    def _lock_file(self, lock: str) -> Path:
        return self.locks / f"{lock}.txt"

    def _held(self) -> "dict[str, str]":
        """Return the digests of the locks installed here; none for a half-made environment."""
        try:
            held = json.loads(self.stamp.read_text())
        except (OSError, ValueError):
            return {}
        return held if isinstance(held, dict) and self.python.exists() else {}

    def _make(self) -> None:
        """Make the environment afresh, with nothing in it but pip."""
        self._remove()
        announce(f"Making {self.folder.name}: only this first time, about a minute ...")
        made = self._run([sys.executable, "-m", "venv", str(self.folder)])
        if made.returncode:
            # Without ensurepip, Debian's Python stops half way and leaves what it made so far.
            self._remove()
            raise SetupError(
                "Python could not make a virtual environment.\n"
                "On Debian and Ubuntu it is a package of its own; install it, then try again:\n"
                "    apt install python3-venv\n"
                f"What Python said:\n{last_lines(made.stdout)}"
            )

    def _fetch(self, lock: str, wheels: str) -> None:
        # No source packages: nothing is compiled here, and no stranger's set-up script is run.
        fetched = self._pip("download", "--only-binary", ":all:", "--dest", wheels, lock=lock)
        if not fetched.returncode:
            return
        if not self._held():
            self._remove()
        if any(sign in fetched.stdout for sign in NO_NETWORK_SIGNS):
            why = "The Python packages could not be fetched: the network is out of reach."
        else:
            why = "pip could not fetch the Python packages."
        raise SetupError(
            f"{why}\nThis is needed once, and when requirements/{lock}.txt changes. Nothing was\n"
            f"left half made; run the same command again.\nWhat pip said:\n"
            f"{last_lines(fetched.stdout)}"
        )

    def _install(self, lock: str, wheels: str) -> None:
        if self.stamp.exists():
            self.stamp.unlink()
        installed = self._pip("install", "--no-index", "--find-links", wheels, lock=lock)
        if installed.returncode:
            self._remove()
            raise SetupError(
                f"pip could not install the Python packages in {self.folder.name}, which has been\n"
                f"removed; run the same command again.\nWhat pip said:\n"
                f"{last_lines(installed.stdout)}"
            )

    def _pip(self, verb: str, *options: str, lock: str) -> "subprocess.CompletedProcess[str]":
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--no-input"]
        pinned = ["--require-hashes", "--requirement", str(self._lock_file(lock))]
        return self._run([*pip, "--retries", "2", verb, *options, *pinned])

    def _remove(self) -> None:
        """Remove the environment, unless it is the one this very process runs in."""
        if not self.is_running():
            shutil.rmtree(str(self.folder), ignore_errors=True)


if __name__ == "__main__":
    sys.exit(install_pinned())
