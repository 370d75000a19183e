"""Directories of other people into records, and back: the importer of SAMHSA's workbook.

The only room that reads workbooks and writes YAML.
"""

from levelground.exchange import telling
from levelground.exchange.account import ImportResult, UnusedCode
from levelground.exchange.hsds_in.hsds_import import import_hsds_data
from levelground.exchange.importer import Progress, import_workbook, schema_seen_from
from levelground.exchange.merging.likely import LikelySame
from levelground.exchange.merging.row_accounts import LeftOut, RecordChange
from levelground.exchange.tables import drafting, mapping_file, table_account
from levelground.exchange.tables.table_account import TableResult
from levelground.exchange.tables.table_import import import_rows
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
