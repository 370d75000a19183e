"""Whatever is done to a directory, and in whatever order, its site is what a clean build gives.

LEVELGROUND_STEPS says how many steps are tried (1,000 where it is not set).
"""

from __future__ import annotations

import functools
import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from jinja2 import BytecodeCache

from levelground.base import stamps
from levelground.bootstrap import ROOT
from levelground.commands import building
from levelground.commands.marker import MARKER
from levelground.commands.site_build import build_into
from levelground.content import background
from levelground.content.folders import Folders
from levelground.plugin.assets import scripts
from levelground.plugin.kept import kept_files
from levelground.plugin.templating import environment
from tests.acceptance.built import fingerprint
from tests.acceptance.scratch_checkout import FACTS, HOW, PARTS, VARIANTS, Checkout
from tests.days import EPOCH

_STEPS = int(os.environ.get("LEVELGROUND_STEPS", "1000"))
_LENGTH = 100  # steps from one cold build on
_TICK = 0.02  # seconds: within so many, the times of a disk may not tell two edits apart
_DAYS = (EPOCH, str(int(EPOCH) + 86_400), "1811030400")
_ROOMS = ("base", "commands", "content", "language", "plugin")

part_names = st.sampled_from([*PARTS])
variants = st.sampled_from(VARIANTS)
hows = st.sampled_from(HOW)
anything = st.integers(0, 10_000)
# What follows a step: mostly the next one, now and then a build, or a look at what it gave.
_BUILDS = ("build", "build at once", "serve", "killed any", "killed rename", "broken", "look")
follows = st.sampled_from([*_BUILDS, *["nothing"] * 53])


class AnySequence(RuleBasedStateMachine):
    """One directory, its site, and the steps that are taken one after another."""

    steps: ClassVar[int] = 0
    builds: ClassVar[int] = 0
    clean_sites: ClassVar[dict[str, dict[str, str]]] = {}
    background: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="levelground-steps-"))
        self.checkout = Checkout(self.folder / "checkout")
        self.site, self.cache = self.folder / "site", self.folder / "cache" / "levelground"
        self.published, self.day, self.new_engine = False, _DAYS[0], False
        self.taken = 0
        with self.remembering():
            assert self.build() == 0
        self.memories = [path.read_bytes() for path in sorted(self.cache.iterdir())]

    def teardown(self) -> None:
        """Look at what became of the site in the end."""
        try:
            self.look()
        finally:
            shutil.rmtree(self.folder)

    @contextmanager
    def remembering(self, cache: str = "cache") -> Iterator[None]:
        """Let builds take the scratch checkout for theirs, and this folder for the user's cache."""
        with pytest.MonkeyPatch.context() as patch:
            if cache != "cache":
                patch.setattr(environment, "prepare", _prepare_quickly)
            patch.chdir(self.checkout.root)
            patch.setenv("SOURCE_DATE_EPOCH", self.day)
            patch.setenv("XDG_CACHE_HOME", str(self.folder / cache))
            for holder, name, path in _paths_of_the_checkout():
                patch.setattr(holder, name, self.checkout.root / path.relative_to(ROOT))
            defaults = (self.checkout.root / "content",)
            patch.setattr(Folders.of.__func__, "__defaults__", defaults)
            yield

    def build(self) -> int:
        """Build the site as a process of its own does; return the exit code."""
        forget()
        self.new_engine = False
        type(self).builds += 1
        return building.build(self.checkout.content, self.site, publish=self.published)

    def serve(self) -> int:
        """Build as the server does, which goes on in the process of the build before."""
        if self.new_engine or self.published:
            return self.build()
        type(self).builds += 1
        return int(build_into(self.checkout.content, self.site).failed)

    def clean(self) -> dict[str, str]:
        """Return the files of the site that is built from nothing."""
        inputs = f"{self.checkout.digest()} {self.published} {self.day}"
        if inputs not in self.clean_sites:
            output = self.folder / "clean"
            with self.remembering("no-memory"):
                forget()
                self.forget_background()
                assert building.build(self.checkout.content, output, publish=self.published) == 0
                forget()
            self.clean_sites[inputs] = fingerprint(output)
            shutil.rmtree(output)
            shutil.rmtree(self.folder / "no-memory")
        return self.clean_sites[inputs]

    def forget_background(self) -> None:
        """Have all but the records read anew for a clean site; a word kept too long would show."""
        read = self.checkout.digest(records=False)
        if read != AnySequence.background:
            background._remembered.cache_clear()
            AnySequence.background = read

    def follow(self, what: str) -> None:
        """Do what follows a step."""
        type(self).steps += 1
        self.taken += 1
        act = {"look": self.look, "broken": self.break_and_mend, "nothing": lambda: None}
        if what.startswith("killed"):
            self.kill_a_build(what)
        elif what in act:
            act[what]()
        else:
            if what != "build at once":
                time.sleep(_TICK)
            with self.remembering():
                assert (self.serve() if what == "serve" else self.build()) == 0

    def kill_a_build(self, how: str) -> None:
        """Let a build end before one of its writes, as if the power were cut."""
        time.sleep(_TICK)
        forget()
        with self.remembering():
            child = os.fork()
            if child == 0:
                try:
                    die_at(how, self.taken, self.folder)
                    self.build()
                finally:
                    os._exit(0)
            os.waitpid(child, 0)

    def break_and_mend(self) -> None:
        """A record that cannot be read leaves the site as it is."""
        with self.remembering():
            assert self.build() == 0
        before = fingerprint(self.site)
        place = self.checkout.place(min(self.checkout.records))
        good = (self.checkout.root / place).read_text("utf-8")
        self.checkout.write(place, "name: [")
        with self.remembering():
            assert self.build() == 1
        assert differing(fingerprint(self.site), before) == []
        self.checkout.write(place, good)

    def look(self) -> None:
        """Build, and hold the site against a clean one."""
        time.sleep(_TICK)
        with self.remembering():
            assert self.build() == 0
        clean, found = self.clean(), fingerprint(self.site)
        assert differing(found, clean) == []

    @rule(at=anything, fact=st.sampled_from(FACTS), to=variants, how=hows, then=follows)
    def edit_a_record(self, at: int, fact: str, to: str, how: str, then: str) -> None:
        self.checkout.edit_record(self.record(at), fact, to, how)
        self.follow(then)

    @precondition(lambda self: self.checkout.free_slugs())
    @rule(at=anything, then=follows)
    def add_a_record(self, at: int, then: str) -> None:
        free = self.checkout.free_slugs()
        self.checkout.add_record(free[at % len(free)])
        self.follow(then)

    @precondition(lambda self: len(self.checkout.records) > 1)
    @rule(at=anything, then=follows)
    def remove_a_record(self, at: int, then: str) -> None:
        self.checkout.remove_record(self.record(at))
        self.follow(then)

    @precondition(lambda self: self.checkout.free_slugs())
    @rule(at=anything, then=follows)
    def rename_a_record(self, at: int, then: str) -> None:
        self.checkout.rename_record(self.record(at), self.checkout.free_slugs()[0])
        self.follow(then)

    @rule(part=part_names, to=variants, how=hows, then=follows)
    def change_a_part(self, part: str, to: str, how: str, then: str) -> None:
        self.checkout.change(part, to, how)
        self.new_engine = self.new_engine or part == "engine"
        self.follow(then)

    @rule(day=st.sampled_from(_DAYS), published=st.booleans(), then=follows)
    def build_on_another_day(self, day: str, published: bool, then: str) -> None:  # noqa: FBT001
        self.day, self.published = day, published
        self.follow(then)

    @rule(at=anything, how=st.sampled_from(["edit", "edit unseen", "delete"]), then=follows)
    def harm_the_site(self, at: int, how: str, then: str) -> None:
        time.sleep(_TICK)
        # Without the list of its files a folder is anyone's, and no build would replace it.
        files = [path for path in self.site.rglob("*") if path.is_file() and path.name != MARKER]
        if files:  # there are none where a build was stopped between its renames
            harm(sorted(files)[at % len(files)], how)
        self.follow(then)

    @rule(at=anything, how=st.sampled_from(["half", "none", "other", "odd", "gone"]), then=follows)
    def harm_the_memory(self, at: int, how: str, then: str) -> None:
        forget()
        files = sorted(path for path in self.cache.iterdir() if path.suffix != ".lock")
        file = files[at % len(files)] if files else self.cache / "odd.sqlite"
        kept = file.read_bytes() if files else b""
        harmed = {"half": kept[: len(kept) // 2], "none": b"", "odd": b'[{"key": 7}]'}
        file.write_bytes(harmed.get(how, self.memories[at % len(self.memories)]))
        if how == "gone":
            file.unlink()
        self.follow(then)

    def record(self, at: int) -> str:
        """Return the name of one of the records."""
        names = sorted(self.checkout.records)
        return names[at % len(names)]


def harm(file: Path, how: str) -> None:
    """Change a file of the site by hand, or delete it."""
    before = file.stat()
    if how == "delete":
        file.unlink()
        return
    file.write_bytes(file.read_bytes().swapcase())
    if how == "edit unseen":
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _paths_of_the_checkout() -> list[tuple[object, str, Path]]:
    """Return the places in the engine that say where the checkout or a part of it is."""
    parts = {ROOT, *(ROOT / name for name in ("content", "levelground", "locale"))}
    rooms = tuple(f"levelground.{room}" for room in _ROOMS)
    return [
        (module, name, value)
        for module in [m for n, m in sys.modules.items() if n.startswith(rooms)]
        for name, value in vars(module).items()
        if isinstance(value, Path) and value in parts
    ]


def forget() -> None:
    """Drop what a process keeps to its end, as if the next build were in a new one."""
    sys.modules.pop("pelicanconf", None)
    rooms = (
        "levelground.base",
        "levelground.plugin",
        "levelground.commands",
        "levelground.language.catalogues",
    )
    for name, module in list(sys.modules.items()):
        if name.startswith(rooms):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
    gc.unfreeze()  # a build takes all that is there for what stays to its end


def differing(found: dict[str, str], wanted: dict[str, str]) -> list[str]:
    """Return the names of the files that two sites do not have in common."""
    return [n for n in sorted({*found, *wanted}) if found.get(n) != wanted.get(n)]


def die_at(how: str, count: int, folder: Path) -> None:
    """Let this process end, without a word, before one of its writes below *folder*.

    Which one follows from *count*. What was written and not yet handed to the system is lost.
    """
    left = count * 37 % 400 + 1 if how == "killed any" else count % 4 + 1

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        left -= event == "os.rename" or (how == "killed any" and _writes(event, arguments, folder))
        if left <= 0:
            os._exit(1)

    sys.addaudithook(hear)


def _writes(event: str, arguments: tuple[Any, ...], folder: Path) -> bool:
    if event == "open":
        path, _mode, flags = arguments
        opened = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        return bool(opened) and str(path).startswith(str(folder))
    return event in {"os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate"}


class _Compiled(BytecodeCache):
    """Templates as they were compiled by name and text, for all builds of this process."""

    kept: ClassVar[dict[tuple[str, str, str], Any]] = {}

    def __init__(self, options: str) -> None:
        self.options = options

    def load_bytecode(self, bucket: Any) -> None:
        bucket.code = self.kept.get((self.options, bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Any) -> None:
        self.kept[self.options, bucket.key, bucket.checksum] = bucket.code


_prepare = environment.prepare


def _prepare_quickly(env: Any) -> None:
    """Prepare the templates of a clean site, which are remembered by their texts alone."""
    _prepare(env)
    env.bytecode_cache = _Compiled(f"{env.trim_blocks} {env.lstrip_blocks}")


@pytest.fixture
def _quick_builds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let what was written a moment before count as settled, and no code be compiled.

    Scripts are shortened before anything is killed: the library starts threads, which a process
    that is forked off waits for and does not have.
    """
    shorten = functools.cache(scripts.shortened)
    # Without its cache_clear(), or forget() would find it.
    monkeypatch.setattr(scripts, "shortened", lambda script, name: shorten(script, name))  # noqa: PLW0108
    script = PARTS["script"]
    dom = ROOT / script.file
    for variant in VARIANTS:
        shorten(script.written(dom.read_text("utf-8"), variant), f"{dom.parent.name}/{dom.name}")
    kept_files.worker(ROOT / "theme", {})
    monkeypatch.setattr(stamps, "_SETTLED", int(_TICK / 2 * 1e9))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield
    forget()  # what was remembered of an engine that was changed


@pytest.mark.usefixtures("_quick_builds")
def test_a_site_is_what_a_clean_build_gives_whatever_was_done_before() -> None:
    AnySequence.steps = AnySequence.builds = 0
    tried = settings(
        max_examples=_STEPS // _LENGTH + 1,
        stateful_step_count=_LENGTH,
        phases=[Phase.generate],  # to shrink what fails would take longer than to read it
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(AnySequence, settings=tried)
    assert AnySequence.steps >= _STEPS
