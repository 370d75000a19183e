"""What a change means for families: every kind of change is told, the hidden ones too."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from levelground import commands
from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.upkeep.reviews import review_forms, snapshots
from levelground.upkeep.reviews.review import Review
from levelground.upkeep.reviews.review_lines import (
    BROKEN,
    DECIDES,
    FACT,
    HIDDEN,
    QUIET,
    REACH,
    STATE,
    TRUST,
    Line,
)
from levelground.upkeep.reviews.sides import Side
from tests.unit.making import terms
from tests.unit.upkeep.conftest import ELM, HARBOR

NAME = "programs/ex/harbor-point.yaml"
BEFORE = {
    NAME: HARBOR.encode(),
    "programs/ex/elm-house.yaml": ELM.encode(),
    "vocabulary/payments.yaml": b"terms:\n  - {id: medicaid, label: Medicaid}\n",
    "guides/paying.md": b"---\ntitle: Paying\n---\n",
}


def lines(after: Mapping[str, bytes | None]) -> list[tuple[int, str]]:
    """Return what is told of these files put in place of those that were there; None is gone."""
    files = {name: raw for name, raw in {**BEFORE, **after}.items() if raw is not None}
    found = Review(Side(BEFORE, terms()), Side(files, terms())).lines()
    return [(line.rank, line.words) for line in found]


def changed(old: str, new: str) -> list[tuple[int, str]]:
    """Return what is told of Harbor Point with *new* in place of *old*."""
    assert old in HARBOR
    return lines({NAME: HARBOR.replace(old, new).encode()})


# What is changed, with what; and what at least one line has to say, how loud.
SEEDED = [
    ("555-0142", "555-0143", REACH, "Phone: one digit differs"),
    ("555-0142", "555-0143", REACH, "is also that of elm-house"),
    ("(555) 555-0142", "(800) 555-0142", REACH, "toll-free"),
    ("(555) 555-0142", "(556) 555-0142", REACH, "another area code, 555 before"),
    ("(555) 555-0142", "(555) 555-\u0660142", REACH, "a digit of another alphabet in it (U+0660)"),
    ("  phone:", "  website: https://x.org\n  phone:", REACH, "Website: not stated \u2192 https://x.org"),
    ("programs:", "contact: {phone: 555-555-0199}\nprograms:", BROKEN, "cannot be published"),
    ("[medicaid]", "&a [medicaid]", BROKEN, '"&a" is an anchor'),
    ("hours_per_week: 9-15", "hours_per_week: lots", BROKEN, "cannot be published"),
    ("[medicaid]", "{medicaid: no}", DECIDES, "Accepted payment, Medicaid: Yes \u2192 No"),
    ("hours_per_week: 9-15", "hours_per_week: 90-95", DECIDES, "iop, Hours a week: 9 to 15"),
    ("  - level: php", "  - level: detox", STATE, "program php is gone"),
    ("programs:", "listing: closed\nprograms:", STATE, "listing: not stated \u2192 closed"),
    ("programs:", "detox: on-site\nprograms:", DECIDES, "Detox: not stated \u2192 On site"),
    ("street: 12 Quay", "street: 21 Quay", FACT, "place.street: 12 Quay Street \u2192 21"),
    ("name: Harbor", "name: H\u0430rbor", REACH, "U+0430"),
    ("covers: [contact, time]", "covers: [everything]", TRUST, "lost its check: phone on 2026"),
    ("Provider's website", "A list", TRUST, "lost its source: Provider's website"),
    ("hours_per_week: 9-15", "hours_per_week: 9-12", TRUST, "no check or source is given"),
    ("programs:", "corrections: x@evil.example.org\nprograms:", REACH, "corrections is new"),
    ("programs:", "excused: {rule: x, because: So.}\nprograms:", HIDDEN, "excused is new"),
    ("checked:", "checked:\n  - {on: 2026-11-20, how: phone, covers: [time]}", QUIET, "anew"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rank", "said"), SEEDED)
def test_every_kind_of_change_is_told(old: str, new: str, rank: int, said: str):
    told = changed(old, new)

    assert [(how, words) for how, words in told if said in words and how == rank], told
    assert told == sorted(told, key=lambda line: line[0])


def test_a_comment_alone_is_no_change():
    assert changed("# by the canal", "# by the bridge") == []


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ({NAME: None, "programs/harbor-point.yaml": HARBOR.encode()}, "its file moved"),
        ({NAME: None}, "its file is gone"),
        (
            {NAME: None, "programs/harbor.yaml": b"formerly: [harbor-point]\n" + HARBOR.encode()},
            "renamed: it was harbor-point",
        ),
        ({"programs/ex/oak.yaml": HARBOR.encode()}, "new: Harbor Point Recovery, Fairhaven"),
        ({"programs/ex/oak.yaml": HARBOR.encode()}, "is also that of harbor-point"),
        (
            {"vocabulary/payments.yaml": b"terms:\n  - {id: medicaid, label: Cash}\n"},
            "term medicaid is changed (4 programs state it): label: Medicaid \u2192 Cash",
        ),
        ({"guides/paying.md": b"Pay us.\n"}, "read it as a page"),
    ],
)  # fmt: skip
def test_files_that_move_come_go_or_mean_something_else_are_told(
    after: Mapping[str, bytes | None], said: str
):
    assert [words for _rank, words in lines(after) if said in words], lines(after)


def test_what_a_stranger_wrote_is_text_in_every_form():
    evil = "Harbor <script>alert(1)</script> [x](https://evil.org) @all"
    found = [Line(REACH, evil, evil)]

    page, markdown = (review_forms.FORMS[form](found, ["x"]) for form in ("html", "markdown"))

    assert "<script" not in page + markdown
    assert "](https" not in markdown
    assert "\\@all" in markdown
    assert "default-src 'none'" in page
    assert json.loads(review_forms.FORMS["json"](found, []))["changes"][0]["words"] == evil


def ten(after: Mapping[str, bytes]) -> list[str]:
    """Return what is read first of many new and changed files."""
    lines = Review(Side(BEFORE, terms()), Side({**BEFORE, **after}, terms())).lines()
    return review_forms.FORMS["text"](lines, []).splitlines()[1 : review_forms.SHOWN + 1]


def test_what_decides_is_not_folded_behind_many_new_numbers():
    """Thirty new places, each with a toll-free number, and one detox that is none now."""
    many = {
        f"programs/ex/oak-{n}.yaml": ELM.replace("(555) 555-0143", f"800-555-01{n:02}").encode()
        for n in range(30)
    }
    was = HARBOR.replace("programs:", "detox: on-site\nlanguages: [en]\nprograms:")
    now = was.replace("detox: on-site", "detox: no").replace("[en]", "[en, pt]")
    assert "800-555-0100" in many["programs/ex/oak-0.yaml"].decode()
    before = {**BEFORE, NAME: was.encode()}
    after = {**before, **many, NAME: now.encode(), "programs/ex/broken.yaml": b"name: x\n"}

    lines = Review(Side(before, terms()), Side(after, terms())).lines()
    told = review_forms.FORMS["text"](lines, []).splitlines()[1 : review_forms.SHOWN + 1]

    assert told[0].startswith("BROKEN: broken: cannot be published")
    assert "DECIDES: harbor-point: Detox: On site \u2192 No" in told
    assert not any("Portuguese" in line for line in told)
    folded = review_forms.FORMS["text"](lines, []).splitlines()[-1]
    assert folded.startswith(f"... and {len(lines) - review_forms.SHOWN:,} more: ")


def test_what_can_kill_stands_before_limits_and_those_before_what_decides_less():
    was = HARBOR.replace("programs:", "ages: [adults]\ndetox: on-site\nprograms:")
    now = was.replace("[adults]", "[youth]").replace("on-site", "no")
    now = now.replace("[medicaid]", "[medicare]").replace("9-15", "9-12")

    lines = Review(Side({NAME: was.encode()}, terms()), Side({NAME: now.encode()}, terms())).lines()
    told = [line.words for line in lines if line.rank == DECIDES]

    starts = ("Detox", "Ages", "Accepted payment", "iop, Hours")
    places = [next(at for at, words in enumerate(told) if words.startswith(s)) for s in starts]
    assert places == sorted(places), told


def test_each_number_and_address_of_a_new_place_is_one_to_look_at():
    site = ELM.replace("  phone:", "  website: https://g00gle.com\n  phone:")

    told = ten({"programs/ex/oak.yaml": site.encode()})

    assert "PHONE OR WEBSITE: oak: new, and reached by (555) 555-0143, https://g00gle.com" in told


def test_only_what_pages_show_has_numbers_and_addresses_to_look_at():
    schema = b'{"$schema": "https://json-schema.org/draft/2020-12/schema"}'

    told = ten({"program.schema.json": schema, "programs/README.md": b"https://example.org"})

    assert told == [
        "also: program.schema.json: new; no page shows it",
        "also: programs/README.md: new; no record, so no page shows it",
    ]


def test_own_help_lines_and_terms_are_held_against_those_of_the_engine():
    engines = {
        "help-now.yaml": b"lines:\n  - {phone: '988'}\n  - {phone: 1-800-662-4357}\n",
        "vocabulary/payments.yaml": b"terms:\n  - {id: medicaid, label: Medicaid, note: A}\n"
        b"  - {id: medicare, label: Medicare}\n",
    }
    own = {
        "help-now.yaml": engines["help-now.yaml"].replace(b"988", b"989"),
        "vocabulary/payments.yaml": b"terms:\n  - {id: medicaid, label: Cash}\n",
    }
    was, now = (Side(f, terms(), beneath=engines) for f in ({}, own))

    told = [(line.rank, line.words) for line in Review(was, now).lines()]

    assert told == [
        (REACH, "988 is gone from it"),
        (REACH, "989 is new in it"),
        (HIDDEN, "term medicaid is changed (0 programs state it): label: Medicaid \u2192 Cash"),
        (QUIET, "new, in the place of the engine's; read it as a page"),
    ]


def test_after_ten_lines_the_rest_is_folded():
    found = [Line(REACH, f"new-{n}", f"Wait: {n} days") for n in range(12)]

    head, _details, _rest = review_forms.as_markdown(found, []).partition("<details>")
    assert head.count("\n- ") == review_forms.SHOWN


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with one commit of a record."""
    content = tmp_path / "content"
    (content / "programs").mkdir(parents=True)
    (content / "programs" / "harbor-point.yaml").write_text(HARBOR, encoding="utf-8")
    (tmp_path / "tasks.py").write_text("", encoding="utf-8")
    for words in (
        ("init", "-q"), ("add", "-A"),
        ("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"),
    ):  # fmt: skip
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True)
    return tmp_path


def test_an_earlier_commit_is_read_and_what_else_changed_is_named(repository: Path):
    content = repository / "content"
    (content / "programs" / "harbor-point.yaml").write_text("name: x\n", encoding="utf-8")
    (repository / "tasks.py").write_text("import os\n", encoding="utf-8")

    assert snapshots.of_commit(content, "HEAD") == {"programs/harbor-point.yaml": HARBOR.encode()}
    assert snapshots.others_changed(content, "HEAD") == ["tasks.py"]


def test_a_file_that_is_too_large_or_hidden_is_on_neither_side(repository: Path):
    content = repository / "content"
    (content / "program.schema.json").write_bytes(b"x" * (files.MAX_BYTES + 1))
    (content / ".keep").write_bytes(b"x")
    subprocess.run(["git", "-C", str(repository), "add", "-A"], check=True)
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", "-C", str(repository), *who, "commit", "-qm", "y"], check=True)

    assert snapshots.of_commit(content, "HEAD") == snapshots.folder_snapshot(content)


@pytest.mark.parametrize("base", ["nonsense", "--output=x", "", "HEAD~9"])
def test_what_is_no_commit_is_refused(base: str, repository: Path):
    with pytest.raises(LevelGroundError, match="no folder and no commit"):
        snapshots.of_commit(repository / "content", base)


PATCH = """\
--- a/content/programs/harbor-point.yaml
+++ b/content/programs/harbor-point.yaml
@@ -3,4 +3,4 @@
 place: {street: 12 Quay Street, city: Fairhaven, county: Example, state: EX, zip: "00001"}
 contact:
-  phone: (555) 555-0142  # asked twice
+  phone: (555) 555-0149  # asked twice
 payment: {accepts: [medicaid]}
--- a/tasks.py
+++ b/tasks.py
@@ -0,0 +1 @@
+import os
"""


def test_a_patch_is_laid_upon_a_commit_and_leaves_the_repository_as_it_was(
    repository: Path, tmp_path: Path
):
    content, patch = repository / "content", tmp_path / "their.patch"
    patch.write_text(PATCH, encoding="utf-8", newline="\n")
    there = sorted(path.as_posix() for path in (repository / ".git").rglob("*"))

    files, others = snapshots.with_patch(content, "HEAD", patch)

    assert b"0149" in files["programs/harbor-point.yaml"]
    assert others == ["tasks.py"]
    assert b"0142" in snapshots.of_commit(content, "HEAD")["programs/harbor-point.yaml"]
    assert sorted(path.as_posix() for path in (repository / ".git").rglob("*")) == there


def test_a_patch_that_does_not_fit_is_refused(repository: Path, tmp_path: Path):
    patch = tmp_path / "their.patch"
    patch.write_text(PATCH.replace("0142", "0155"), encoding="utf-8", newline="\n")

    with pytest.raises(LevelGroundError, match="does not fit upon HEAD"):
        snapshots.with_patch(repository / "content", "HEAD", patch)


def test_nothing_that_a_repository_asks_for_is_run(repository: Path, tmp_path: Path):
    """A filter, a watcher and a pager of the repository's own would each leave a file."""
    (repository / ".git" / "config").write_text(
        "[core]\n\trepositoryformatversion = 0\n"
        f"\tfsmonitor = touch {tmp_path}/ran-watcher\n\tpager = touch {tmp_path}/ran-pager\n"
        f'[filter "x"]\n\tclean = touch {tmp_path}/ran-filter\n',
        encoding="utf-8",
    )
    (repository / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    (repository / "tasks.py").write_text("import os\n", encoding="utf-8")

    assert snapshots.others_changed(repository / "content", "HEAD") == [
        ".gitattributes", "tasks.py",
    ]  # fmt: skip
    assert list(tmp_path.glob("ran-*")) == []


def test_a_whole_checkout_is_looked_at_by_its_content(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    copy = tmp_path / "their-copy"
    shutil.copytree(repository / "content", copy / "content")
    record = copy / "content" / "programs" / "harbor-point.yaml"
    record.write_text(HARBOR.replace("0142", "0149"), encoding="utf-8")

    assert commands.review(repository / "content", "HEAD", of=str(copy)) == 0

    assert "one digit differs" in capsys.readouterr().out
