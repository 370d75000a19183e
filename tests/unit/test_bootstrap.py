"""A machine that lacks something is told what, and is left as it was."""

import ast
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import bootstrap, bootstrap_tests
from levelground.bootstrap import ROOT, SITE_LOCK, TEST_LOCK, Environment, SetupError

NO_NETWORK = "WARNING: Retrying ... NewConnectionError('<...>: Name or service not known')"


class FakeMachine:
    """Stands in for running commands: notes each one, and fails those it is told to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commands: list[list[str]] = []
        self.failures: dict[str, str] = {}

    def __call__(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        self.commands.append(command)
        if "venv" in command:
            python = Environment(self.folder, self.folder).python
            python.parent.mkdir(parents=True)
            python.touch()
        for word, output in self.failures.items():
            if word in command:
                return subprocess.CompletedProcess(command, 1, output)
        return subprocess.CompletedProcess(command, 0, "")

    def did(self, word: str) -> int:
        """Return how many commands had `word` among their arguments."""
        return sum(word in command for command in self.commands)


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    return FakeMachine(tmp_path / ".venv")


@pytest.fixture
def environment(tmp_path: Path, machine: FakeMachine) -> Environment:
    locks = tmp_path / "requirements"
    locks.mkdir()
    for name in (SITE_LOCK, TEST_LOCK):
        (locks / f"{name}.txt").write_text(f"{name}==1.0\n")
    return Environment(machine.folder, locks, machine)


def test_the_python_this_runs_on_is_new_enough():
    bootstrap.require_python((3, 11, 0))


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 6, 9), (2, 7, 18)])
def test_an_old_python_is_told_its_version_and_what_is_needed(version: tuple[int, ...]):
    with pytest.raises(SetupError) as error:
        bootstrap.require_python(version)
    assert "needs Python 3.11 or newer" in str(error.value)
    assert f"this is Python {'.'.join(map(str, version))}" in str(error.value)
    assert "apt install python3 python3-venv" in str(error.value)


@pytest.mark.parametrize(
    "name", ["tasks.py", "levelground/bootstrap.py", "levelground/__init__.py"]
)
def test_an_old_python_can_read_the_files_that_say_so(name: str):
    source = (ROOT / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    # Known only since Python 3.7, and a syntax error before.
    assert "from __future__ import annotations" not in source


def test_an_old_python_ends_with_the_message_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.version_info", (3, 9, 2))
    assert bootstrap.main(["build"]) == 1
    assert "this is Python 3.9.2" in capsys.readouterr().err


def test_the_environment_is_made_once(environment: Environment, machine: FakeMachine):
    environment.ensure(SITE_LOCK)
    environment.ensure(SITE_LOCK)
    assert (machine.did("venv"), machine.did("download"), machine.did("install")) == (1, 1, 1)


def test_packages_are_installed_by_hash_and_never_built(
    environment: Environment, machine: FakeMachine
):
    environment.ensure(SITE_LOCK)
    pip = [command for command in machine.commands if "pip" in command]
    assert all("--require-hashes" in command for command in pip)
    assert machine.did("--only-binary") == 1


def test_a_changed_lock_is_installed_in_the_environment_there_is(
    environment: Environment, machine: FakeMachine
):
    environment.ensure(SITE_LOCK)
    (environment.locks / "site.txt").write_text("site==2.0\n")
    environment.ensure(SITE_LOCK)
    assert (machine.did("venv"), machine.did("install")) == (1, 2)


def test_what_tests_need_covers_what_the_site_needs(environment: Environment, machine: FakeMachine):
    environment.ensure(TEST_LOCK)
    environment.ensure(SITE_LOCK)
    assert machine.did("install") == 1


def test_a_missing_venv_names_the_package_and_leaves_nothing(
    environment: Environment, machine: FakeMachine
):
    machine.failures["venv"] = "ensurepip is not available"
    with pytest.raises(SetupError, match="apt install python3-venv") as error:
        environment.ensure(SITE_LOCK)
    assert "ensurepip is not available" in str(error.value)
    assert not environment.folder.exists()


def test_no_network_is_said_to_be_no_network_and_leaves_nothing(
    environment: Environment, machine: FakeMachine
):
    machine.failures["download"] = NO_NETWORK
    with pytest.raises(SetupError, match="the network is out of reach") as error:
        environment.ensure(SITE_LOCK)
    assert NO_NETWORK in str(error.value)
    assert not environment.folder.exists()


def test_no_network_leaves_an_environment_that_works(
    environment: Environment, machine: FakeMachine
):
    environment.ensure(SITE_LOCK)
    machine.failures["download"] = NO_NETWORK
    with pytest.raises(SetupError, match=r"requirements/test\.txt"):
        environment.ensure(TEST_LOCK)
    environment.ensure(SITE_LOCK)
    assert machine.did("venv") == 1


def test_a_package_that_is_not_the_pinned_one_is_refused_in_pips_words(
    environment: Environment, machine: FakeMachine
):
    machine.failures["download"] = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES"
    with pytest.raises(SetupError, match="DO NOT MATCH THE HASHES") as error:
        environment.ensure(SITE_LOCK)
    assert "network" not in str(error.value)


def test_a_failed_installation_leaves_nothing_half_made(
    environment: Environment, machine: FakeMachine
):
    machine.failures["install"] = "OSError: No space left on device"
    with pytest.raises(SetupError, match="No space left on device"):
        environment.ensure(SITE_LOCK)
    assert not environment.folder.exists()


@pytest.mark.parametrize(
    "break_it",
    [
        lambda environment: environment.stamp.unlink(),
        lambda environment: environment.stamp.write_text("{"),
        lambda environment: environment.stamp.write_text("[]"),
        lambda environment: environment.python.unlink(),
    ],
    ids=["interrupted", "stamp cut short", "stamp of another kind", "Python gone"],
)
def test_a_half_made_environment_is_made_again(
    environment: Environment, machine: FakeMachine, break_it: Callable[[Environment], object]
):
    environment.ensure(SITE_LOCK)
    leftover = environment.folder / "leftover"
    leftover.touch()
    break_it(environment)
    environment.ensure(SITE_LOCK)
    assert machine.did("venv") == 2
    assert not leftover.exists()


def test_the_exit_code_of_the_tasks_is_passed_on(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Environment, "is_running", lambda _: True)
    monkeypatch.setattr("subprocess.call", lambda command: 7 if command[-1] == "check" else 0)
    assert bootstrap.main(["check"]) == 7


def test_no_task_at_all_lists_them(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Environment, "is_running", lambda _: True)
    monkeypatch.setattr("subprocess.call", lambda command: 0 if command[-1] == "--list" else 1)
    assert bootstrap.main([]) == 0


def test_an_installed_chromium_is_used(machine: FakeMachine):
    found = bootstrap_tests.fetch_chromium(Path("python"), machine, {"google-chrome": "/c"}.get)
    assert (found, machine.commands) == ("/c", [])


def test_root_on_debian_gets_debians_chromium(
    machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
):
    def which(name: str) -> str | None:
        installed = ["apt-get", "chromium"] if machine.did("install") else ["apt-get"]
        return f"/usr/bin/{name}" if name in installed else None

    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert bootstrap_tests.fetch_chromium(Path("python"), machine, which) == "/usr/bin/chromium"
    assert machine.commands[0] == ["apt-get", "update"]


def test_without_a_system_chromium_playwrights_own_is_fetched(machine: FakeMachine):
    assert bootstrap_tests.fetch_chromium(Path("python"), machine, {}.get) == ""
    assert machine.commands == [["python", "-m", "playwright", "install", "chromium"]]


def test_no_chromium_to_be_had_says_how_to_do_without(machine: FakeMachine):
    machine.failures["playwright"] = "getaddrinfo ENOTFOUND"
    with pytest.raises(SetupError, match="inv test --no-browser") as error:
        bootstrap_tests.fetch_chromium(Path("python"), machine, {}.get)
    assert "getaddrinfo ENOTFOUND" in str(error.value)


def test_no_checker_to_be_had_leaves_none(tmp_path: Path, machine: FakeMachine):
    machine.failures["pack"] = "npm error code ENOTFOUND"
    with pytest.raises(SetupError, match="npm error code ENOTFOUND"):
        bootstrap_tests.fetch_checker(Path("python"), tmp_path, machine)
    assert list(tmp_path.iterdir()) == []


def test_a_checker_that_is_not_the_pinned_one_is_thrown_away(tmp_path: Path):
    def npm(command: list[str]) -> "subprocess.CompletedProcess[str]":
        folder = Path(command[command.index("--pack-destination") + 1])
        (folder / f"{bootstrap_tests.CHECKER_NAME}.tgz").write_bytes(b"something else")
        return subprocess.CompletedProcess(command, 0, "")

    with pytest.raises(SetupError, match="not the one that is pinned"):
        bootstrap_tests.fetch_checker(Path("python"), tmp_path, npm)
    assert list(tmp_path.iterdir()) == []


def npm_that_installs(command: list[str]) -> "subprocess.CompletedProcess[str]":
    folder = Path(command[command.index("--prefix") + 1])
    (folder / "node_modules").mkdir()
    return subprocess.CompletedProcess(command, 0, "")


def test_linters_are_fetched_once_as_long_as_their_lock_stays(
    tmp_path: Path, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
):
    lock = tmp_path / "pins"
    shutil.copytree(bootstrap_tests.LINTERS, lock)
    monkeypatch.setattr(bootstrap_tests, "LINTERS", lock)
    tools = tmp_path / "tools"

    folder = bootstrap_tests.fetch_linters(Path("python"), tools, npm_that_installs)

    assert (folder / "node_modules").is_dir()
    assert bootstrap_tests.fetch_linters(Path("python"), tools, machine) == folder
    assert machine.commands == []
    (lock / "package-lock.json").write_text("{}", "utf-8")
    bootstrap_tests.fetch_linters(Path("python"), tools, npm_that_installs)
    assert [path.name for path in tools.iterdir()] == ["linters"]
    assert (folder / "package-lock.json").read_text("utf-8") == "{}"


def test_no_linters_to_be_had_leaves_none(tmp_path: Path, machine: FakeMachine):
    machine.failures["ci"] = "npm error code ENOTFOUND"
    with pytest.raises(SetupError, match="npm error code ENOTFOUND"):
        bootstrap_tests.fetch_linters(Path("python"), tmp_path, machine)
    assert list(tmp_path.iterdir()) == []


def test_no_lock_says_where_packages_are_fetched_from():
    locks = [
        *bootstrap_tests.LINTERS.glob("*lock.json"),
        *bootstrap_tests.ROOT.glob("requirements/*.txt"),
    ]

    assert locks
    for lock in locks:
        assert not re.search(r"resolved|index-url|registry", lock.read_text("utf-8")), lock.name


def test_cleaning_removes_a_built_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bootstrap_tests, "ROOT", tmp_path)
    site = tmp_path / "output"
    site.mkdir()
    (site / "index.html").touch()
    assert bootstrap_tests.clean(site) == 0
    assert not site.exists()


def test_cleaning_keeps_a_folder_that_is_no_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "letter.txt").touch()
    assert bootstrap_tests.clean(tmp_path) == 1
    assert (tmp_path / "letter.txt").exists()
    assert "does not look like a built site" in capsys.readouterr().err
