"""A table into a folder of records: what is new, what joins, what changes, what waits.

Reading, mapping and pairing come first and touch nothing; then everything that differs is
written, all of it or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.base.files import MATCHES
from levelground.content.yaml_tree import Tree
from levelground.exchange.bringing import (
    confirming,
    fitting,
    joining,
    matches_file,
    repeated,
    table_folder,
    trust_file,
)
from levelground.exchange.bringing.joining import House
from levelground.exchange.bringing.placing import Group, Placing
from levelground.exchange.bringing.table_account import TableResult
from levelground.exchange.bringing.table_folder import ListFolder, ThereAlready
from levelground.exchange.bringing.trust_file import ListOrder
from levelground.exchange.merging import blanks, merge
from levelground.exchange.merging.row_accounts import LeftOut, RecordChange
from levelground.exchange.merging.updating import Update
from levelground.exchange.samhsa import facility, provenance
from levelground.exchange.samhsa.codebook import CodeBook
from levelground.exchange.tables import cell_values, table_file
from levelground.exchange.tables.mapping_file import ADDRESS, TableMapping
from levelground.exchange.tables.row_facts import RowFacts
from levelground.exchange.tables.row_reader import RowReader
from levelground.exchange.tables.row_records import (
    LISTED,
    kept_row,
    not_in_head,
    rows_tree,
)
from levelground.exchange.tables.table_file import ListRow, TableFile
from levelground.exchange.writing import editing, record_file, staging
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.vocabulary import Vocabularies
from levelground.model import LEFT

SchemaOf = Callable[[str], str]
_PLACE = ("place.", ADDRESS)


def import_rows(
    path: Path,
    mapping: TableMapping,
    into: Path,
    vocabularies: Vocabularies,
    schema_of: SchemaOf,
    *,
    dry: bool = False,
) -> TableResult:
    """Import the table at *path* into the folder *into*; write nothing where it is a *dry* run.

    *schema_of* returns where editors find the schema of a file. Raises LevelGroundError for a
    table that cannot be read, has other columns or dates of no stated order, and where the
    folder holds a newer one.
    """
    table = table_file.read_table(path, mapping.read, tuple(mapping.columns))
    fitting.refuse_other_columns(path.name, table, mapping)
    fitting.refuse_dates_of_no_order(path.name, table, mapping)
    return import_table_rows(table, RowReader(mapping, vocabularies), into, schema_of, dry=dry)


def import_table_rows(
    table: TableFile, reader: RowReader, into: Path, schema_of: SchemaOf, *, dry: bool = False
) -> TableResult:
    """Import rows that are read already; the rest is as in `import_rows`."""
    part = table_folder.CONFIRMED if reader.mapping.confirms else LISTED
    folder = table_folder.survey_list_folder(into, reader.mapping.list.id, part)
    placing = Placing(table, reader, folder, matches_file.read_matches(into))
    run = _TableRun(placing, schema_of, trust_file.read_trust(into))
    run.refuse_older()
    texts = run.texts
    if not dry:
        staging.write_staged(into, texts)
    return run.result(len(texts), dry=dry)


@dataclass
class _TableRun:
    """One import: what becomes of each file that a row belongs to."""

    placing: Placing
    schema_of: SchemaOf
    trust: ListOrder
    joined: list[tuple[str, str]] = field(default_factory=list)

    @property
    def mapping(self) -> TableMapping:
        return self.placing.mapping

    @property
    def folder(self) -> ListFolder:
        return self.placing.folder

    @cached_property
    def updates(self) -> dict[str, Update]:
        """What each file should hold."""
        found = {
            file: self._update(file, *told) for file, told in sorted(self.placing.placed.items())
        }
        return found | {file: self._no_longer(self.folder.listed[file]) for file in self.gone}

    def _update(self, file: str, group: Group, why: str) -> Update:
        if self.mapping.confirms:
            there = self.folder.there(file)
            if why:
                self.joined.append((file, why))
            return confirming.confirmed_file(there.text, there.record, group, self.mapping)
        schema = self.schema_of(file)
        if file not in self.folder.places:
            return Update(record_file.fresh(rows_tree(group, self.mapping), schema))
        there = self.folder.there(file)
        before = self._before(there)
        if not there.is_made_by(self.mapping.list.id):
            if why:
                self.joined.append((file, why))
            house = House(self.mapping, self.trust, partial(self._origin, there))
            return joining.joined_file(there.text, there.record, before, group, house)
        group, told = self._blanks_filled(group, before)
        new = rows_tree(group, self.mapping)
        text = record_file.fresh(new, schema)
        if there.is_untouched and text == there.text:
            return Update(text, standing=told)
        old = self._tree_before(there, before)
        if there.is_untouched:
            return Update(text, merge.edition_changes(old, new), standing=told)
        merged = merge.merge_records(old, there.record, new, self.mapping.list.id)
        after = editing.edited(there.text, merged.edits) if merged.edits else there.text
        return Update(after, merged.changed, merged.kept, (*merged.standing, *told))

    def _blanks_filled(
        self, group: Group, before: Mapping[str, RowFacts]
    ) -> tuple[Group, tuple[str, ...]]:
        """Return rows with what only their last edition says, and in words what that is."""
        filled: list[RowFacts] = []
        told: list[str] = []
        for made in group:
            old = before.get(made.key)
            blank = self._left_blank(old.row.cells, made.row.cells) if old else {}
            again = ListRow(made.row.number, {**made.row.cells, **blank})
            read = self.placing.reader.read(again) if blank else made
            filled.append(read if isinstance(read, RowFacts) else made)
            told += [
                f'{column}: the list leaves it blank; "{blank[column]}" stays' for column in blank
            ]
        return tuple(filled), tuple(told)

    def _left_blank(self, old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
        columns = self.mapping.columns.items()
        of_place = [c for c, own in columns if any(t.to.startswith(_PLACE) for t in own)]
        return blanks.cells_filled(old, new, cell_values.is_left_blank, of_place)

    def _origin(self, there: ThereAlready, name: str, value: Tree) -> str:
        """Return the list that a record's fact is from; "" for what a person wrote or changed."""
        kept = facility.imported_row(there.record.get("imported"))
        if kept is None:
            return there.made_of if there.is_untouched else ""
        old = facility.convert(*kept, self.codes).record or {}
        is_as_imported = provenance.at(old, name) == value
        return str(there.record["imported"]["directory"]) if is_as_imported else ""

    @cached_property
    def codes(self) -> CodeBook:
        return CodeBook(self.placing.reader.vocabularies)

    def _before(self, there: ThereAlready) -> dict[str, RowFacts]:
        """Return what the list said of the record's rows when it was last read, by their keys."""
        made = (
            self.placing.reader.read(kept_row(kept, self.mapping.columns))
            for kept in there.entries(self.mapping.list.id)
        )
        return {entry.key: entry for entry in made if isinstance(entry, RowFacts)}

    def _tree_before(self, there: ThereAlready, before: Mapping[str, RowFacts]) -> dict[str, Tree]:
        """Return the record as the list gave it when it was last read."""
        if not before:
            return {}
        day = date.fromisoformat(str(there.entries(self.mapping.list.id)[0]["on"]))
        listed = self.mapping.list.model_copy(update={"on": day})
        return rows_tree([*before.values()], replace(self.mapping, list=listed))

    @cached_property
    def gone(self) -> tuple[str, ...]:
        """The files of which no id is on the list any more."""
        here = {*self.placing.placed, *self.folder.unlisted}
        return tuple(sorted(file for file in self.folder.listed if file not in here))

    def _no_longer(self, there: ThereAlready) -> Update:
        """Return the file of a record that left the list: marked where it came from there."""
        if self.mapping.confirms:
            return confirming.confirmed_file(there.text, there.record, (), self.mapping)
        if "listing" in there.record or not there.is_made_by(self.mapping.list.id):
            return Update(there.text)
        edit = Edit(("listing",), LEFT, ("name", "also_known_as"))
        return Update(editing.edited(there.text, (edit,)), (f"listing: {LEFT}",))

    def refuse_older(self) -> None:
        """Raise LevelGroundError if the folder holds a newer edition of the list."""
        days = [
            str(entry.get("on"))
            for there in self.folder.listed.values()
            for entry in there.entries(self.mapping.list.id)
        ]
        newest, own = max(days, default=""), self.mapping.list.on.isoformat()
        if newest > own:
            what = f"the folder holds the list of {newest}, and this one is of {own}"
            raise LevelGroundError(what, "import the newer one, or mend on: in the mapping")

    @cached_property
    def texts(self) -> dict[str, str]:
        """What has to be written, by file: read off the folder as it is before."""
        texts = {file: update.text for file, update in self.updates.items() if self._differs(file)}
        kept = self.folder.folder / MATCHES
        before = kept.read_text("utf-8") if kept.is_file() else ""
        pairs = self.placing.open_and_answered
        asked = matches_file.matches_text(pairs) if pairs or before else ""
        return texts | ({MATCHES: asked} if asked != before else {})

    def _differs(self, file: str) -> bool:
        there = file in self.folder.places
        return not there or self.folder.there(file).text != self.updates[file].text

    def result(self, written: int, *, dry: bool) -> TableResult:
        """Return what the import did."""
        old = {file for file in self.updates if file in self.folder.places}
        joint = {file for file, _why in self.joined}
        same = {file for file in old if file not in self.texts}
        unknown = Counter(pair for made in self.placing.of_rows for pair in made.unknown)
        empty = Counter(pair for made in self.placing.of_rows for pair in made.empty)
        return TableResult(
            title=self.mapping.list.title,
            read_as=self.placing.table.told,
            rows=len(self.placing.table.rows),
            new=tuple(sorted(self.updates.keys() - old)),
            joined=tuple(self.joined),
            updated=tuple(sorted(old - same - joint - {*self.gone})),
            unchanged=len(same - {*self.gone}),
            waiting=tuple(self.placing.waiting),
            rows_left_out=tuple(self.placing.left_out),
            facts_left_out=tuple(self._facts_left_out()),
            unknown_words=tuple((*pair, many) for pair, many in sorted(unknown.items())),
            empty_words=tuple((*pair, many) for pair, many in sorted(empty.items())),
            marks=self.placing.table.marks,
            gone=self.gone,
            changes=tuple(
                RecordChange(file, update.changed, update.kept, update.standing)
                for file, update in sorted(self.updates.items())
                if file in old and (update.changed or update.kept or update.standing)
            ),
            written=written,
            dry=dry,
            look=tuple(_told_of(self.placing.of_rows, lambda made: made.look)),
            twice=tuple(repeated.likely_repeats(self._fresh)),
        )

    @property
    def _fresh(self) -> list[Group]:
        """The rows of each record that is made of this list alone."""
        placed = self.placing.placed.items()
        return [group for _file, (group, why) in placed if not (why or self.mapping.confirms)]

    def _facts_left_out(self) -> Iterator[LeftOut]:
        yield from _told_of(self.placing.of_rows, lambda made: made.left_out)
        for group, _why in self.placing.placed.values():
            for made, why in not_in_head(group):
                yield LeftOut(made.row.number, str(made.head.get("name")), why)


def _told_of(
    rows: Iterable[RowFacts], what: Callable[[RowFacts], Sequence[str]]
) -> Iterator[LeftOut]:
    """Yield what is told of rows, each by its number and name."""
    for made in rows:
        name = str(made.head.get("name"))
        yield from (LeftOut(made.row.number, name, why) for why in what(made))
