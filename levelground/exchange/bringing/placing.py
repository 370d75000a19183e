"""Where each row of a table belongs: a file that has its id, one that it is of, or a new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property

from levelground.exchange.bringing import matches_file, pairing
from levelground.exchange.bringing.matches_file import Match
from levelground.exchange.bringing.pairing import Pair, Verdict
from levelground.exchange.bringing.table_folder import ListFolder
from levelground.exchange.merging import likely
from levelground.exchange.merging.row_accounts import LeftOut
from levelground.exchange.samhsa import slugs
from levelground.exchange.samhsa.workbook import Row
from levelground.exchange.tables.mapping_file import TableMapping
from levelground.exchange.tables.row_facts import RowFacts, Unusable
from levelground.exchange.tables.row_reader import RowReader
from levelground.exchange.tables.row_records import rows_by_provider
from levelground.exchange.tables.table_file import TableFile

Group = tuple[RowFacts, ...]
_TEXTS = [entry.name for entry in fields(Row) if entry.name != "number"]


@dataclass
class Placing:
    """The rows of a table against what the folder holds, with what waits or is left out."""

    table: TableFile
    reader: RowReader
    folder: ListFolder
    matches: dict[tuple[str, str, str], Match]
    left_out: list[LeftOut] = field(default_factory=list)
    waiting: list[LeftOut] = field(default_factory=list)
    asked: dict[tuple[str, str, str], Match] = field(default_factory=dict)

    @property
    def mapping(self) -> TableMapping:
        """What the columns mean."""
        return self.reader.mapping

    @cached_property
    def of_rows(self) -> tuple[RowFacts, ...]:
        """What each row states; rows that repeat another, or can be no record, are left out."""
        seen: dict[tuple[tuple[str, str], ...], int] = {}
        keys: dict[str, int] = {}
        found: list[RowFacts] = []
        for row in self.table.rows:
            first = seen.setdefault(tuple(row.cells.items()), row.number)
            if first != row.number:
                self._leave(row.number, row.cells, f"it repeats row {first}")
                continue
            made = self.reader.read(row)
            if isinstance(made, Unusable):
                self._leave(row.number, row.cells, made.why)
            elif made.key in keys:
                self._leave(row.number, row.cells, f'"{made.key}" is row {keys[made.key]} already')
            else:
                keys[made.key] = row.number
                found.append(made)
        return tuple(found)

    def _leave(self, number: int, cells: Mapping[str, str], why: str) -> None:
        columns = self.mapping.columns.items()
        names = [c for c, targets in columns for t in targets if t.to == "name"]
        name = " ".join(cells.get(column, "") for column in names).strip()
        self.left_out.append(LeftOut(number, name or "no name", why))

    @cached_property
    def placed(self) -> dict[str, tuple[Group, str]]:
        """The rows for each file, and why they are joined to it; "" where it is their own."""
        found: dict[str, tuple[Group, str]] = {}
        fresh: list[Group] = []
        for group, file, why in self._claims():
            if file and file not in found:
                found[file] = group, why
            elif file and (self.mapping.confirms or file in self._others):
                found[file] = (*found[file][0], *group), found[file][1]
            else:
                fresh.append(group)
        if self.mapping.confirms:
            self._of_no_record(fresh)
            return found
        return found | {file: (group, "") for file, group in self._named(fresh).items()}

    def _claims(self) -> Iterator[tuple[Group, str, str]]:
        """Yield the rows with their file, "" for none, and why; who has to be asked waits.

        What is known or was answered comes first, then the rest from the surest to the least: so
        a record goes to the row that is most like it, wherever that stands in the list.
        """
        register = pairing.Register(self._others)
        taken = set(self.folder.listed)
        judged: list[tuple[Group, Pair]] = []
        for group in self._to_be_listed():
            file, why = self._known(group)
            pair = None if file else register.judged(*sides_of(group), self._no_record_of(group))
            if pair:
                judged.append((group, pair))
            else:
                taken |= {file}
                yield group, file, why
        for group, pair in sorted(judged, key=lambda claim: -claim[1].weight):
            is_free = self.mapping.confirms or pair.file not in taken
            if pair.verdict is Verdict.SAME and is_free:
                taken |= {pair.file}
                yield group, pair.file, pair.why
            else:
                self._ask(group, pair)

    def _of_no_record(self, groups: Sequence[Group]) -> None:
        """Tell of the rows of a register that no record here is of."""
        for made in (made for group in groups for made in group):
            self._leave(made.row.number, made.row.cells, "no record here is of it")

    def _to_be_listed(self) -> Iterator[Group]:
        """Yield the rows of each provider but those that a record says are not to be listed."""
        groups = rows_by_provider(self.of_rows, self.mapping)
        same = likely.unlisted(self.folder.unlisted, map(place_of, groups))
        for group in groups:
            own = (self.folder.by_key.get(made.key, "") for made in group)
            known = next((file for file in own if file in self.folder.unlisted), "")
            if file := known or same.get(group[0].row.number, ""):
                for made in group:
                    why = f"{file} says that it is not to be listed"
                    self._leave(made.row.number, made.row.cells, why)
            else:
                yield group

    @cached_property
    def _others(self) -> Mapping[str, Row]:
        """The records that this list did not make: its own rows have ids."""
        made = {
            f for f, there in self.folder.listed.items() if there.is_made_by(self.mapping.list.id)
        }
        return {file: row for file, row in self.folder.places.items() if file not in made}

    def _known(self, group: Group) -> tuple[str, str]:
        """Return the file that has an id of the rows, or of which a person said so, and why."""
        known = [self.folder.by_key[made.key] for made in group if made.key in self.folder.by_key]
        if known:
            return known[0], ""
        for match in self._answers(group):
            file = next(iter(self._files_of(match)), "")
            if file and match.answer != matches_file.NOT_THE_SAME:
                return file, f"{match.answer}, as a person said"
        return "", ""

    def _files_of(self, match: Match) -> tuple[str, ...]:
        """Return the file of the record that an answer is about, wherever it was moved since."""
        return (match.record,) if match.record in self.folder.places else self._by_words(match)

    def _by_words(self, match: Match) -> tuple[str, ...]:
        return tuple(self._in_words.get(match.there, ()))

    @cached_property
    def _in_words(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for file, row in self.folder.places.items():
            found.setdefault(pairing.place_in_words(row), []).append(file)
        return found

    def _answers(self, group: Group) -> list[Match]:
        return self._answered.get(group[0].key, [])

    @cached_property
    def _answered(self) -> Mapping[str, list[Match]]:
        return matches_file.answers(self.matches, self.mapping.list.id)

    def _no_record_of(self, group: Group) -> frozenset[str]:
        """Return the files of which a person said that they are not the same."""
        return frozenset(file for m in self._answers(group) for file in self._files_of(m))

    def _ask(self, group: Group, pair: Pair) -> None:
        """Let a person say what the rules leave open; the rows wait until then."""
        here, why = place_of(group), pair.why
        if pair.verdict is Verdict.SAME:
            why = "another row of the list is this record already"
        there = pairing.place_in_words(self.folder.places[pair.file])
        told = pairing.place_in_words(here)
        match = Match(self.mapping.list.id, group[0].key, told, pair.file, there, why)
        self.asked[match.key] = self.matches.get(match.key, match)
        for made in group:
            left = LeftOut(made.row.number, here.name1, f"it may be {pair.file} ({why})")
            self.waiting.append(left)

    @property
    def open_and_answered(self) -> tuple[Match, ...]:
        """What `matches.yaml` should hold: all answers, and of this list what is open still."""
        own = self.mapping.list.id
        kept = (m for m in self.matches.values() if m.list != own or m.answer != matches_file.OPEN)
        return (*{match.key: match for match in kept}.values(), *self.asked.values())

    def _named(self, groups: Sequence[Group]) -> dict[str, Group]:
        """Return new providers by the files that they get."""
        rows = {number: replace(place_of(g), number=number) for number, g in enumerate(groups)}
        slug_of = slugs.mint(rows.values(), {}, self.folder.taken)
        return {
            f"{rows[number].state.lower()}/{slug_of[number]}.yaml": group
            for number, group in enumerate(groups)
        }


def sides_of(group: Group) -> tuple[Row, str]:
    """Return where a provider is, and who runs it, "" where the row does not say."""
    owner = group[0].facts.get("owner.name", "")
    return place_of(group), owner if isinstance(owner, str) else ""


def place_of(group: Group) -> Row:
    """Return who and where a provider is, as rows of the national directory say it."""
    first = group[0]

    def said(name: str) -> str:
        value = first.head.get(name, first.facts.get(name, ""))
        return value if isinstance(value, str) else ""

    told = {
        "name1": said("name"),
        "name2": said("also_known_as"),
        "street1": said("place.street"),
        "street2": said("place.street2"),
        "city": said("place.city"),
        "state": said("place.state").upper(),
        "zip": said("place.zip")[:5],
        "phone": said("contact.phone"),
        "intake1": said("contact.admissions_phone"),
    }
    return Row(number=first.row.number, **{name: told.get(name, "") for name in _TEXTS})
