"""Directories of other people into records, and back: the importer of SAMHSA's workbook.

The only room that reads workbooks and writes YAML. What it is made of is loaded as it is
asked for: a build, which writes data for others, needs nothing of the importer.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from levelground.exchange import telling
    from levelground.exchange.account import ImportResult, UnusedCode
    from levelground.exchange.bringing import table_account
    from levelground.exchange.bringing.table_account import TableResult
    from levelground.exchange.bringing.table_import import import_rows
    from levelground.exchange.hsds_in.hsds_import import import_hsds_data
    from levelground.exchange.importer import Progress, import_workbook
    from levelground.exchange.merging.likely import LikelySame
    from levelground.exchange.merging.row_accounts import LeftOut, RecordChange
    from levelground.exchange.tables import drafting, mapping_file
    from levelground.exchange.writing.schema_line import schema_seen_from
    from levelground.exchange.writing.staging import recover

__all__ = [
    "ImportResult",
    "LeftOut",
    "LikelySame",
    "Progress",
    "RecordChange",
    "TableResult",
    "UnusedCode",
    "drafting",
    "import_hsds_data",
    "import_rows",
    "import_workbook",
    "mapping_file",
    "recover",
    "schema_seen_from",
    "table_account",
    "telling",
]

_HOMES = {
    "ImportResult": "account",
    "UnusedCode": "account",
    "Progress": "importer",
    "import_hsds_data": "hsds_in.hsds_import",
    "import_workbook": "importer",
    "schema_seen_from": "writing.schema_line",
    "LikelySame": "merging.likely",
    "LeftOut": "merging.row_accounts",
    "RecordChange": "merging.row_accounts",
    "TableResult": "bringing.table_account",
    "import_rows": "bringing.table_import",
    "recover": "writing.staging",
}
_MODULES = {
    "drafting": "tables.drafting",
    "mapping_file": "tables.mapping_file",
    "table_account": "bringing.table_account",
    "telling": "telling",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for."""
    if name in _MODULES:
        return import_module(f"{__name__}.{_MODULES[name]}")
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
