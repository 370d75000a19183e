"""Directories of other people into records, and back: the importer of SAMHSA's workbook.

The only room that reads workbooks and writes YAML.
"""

from levelground.exchange.account import ImportResult, LeftOut, RecordChange, UnusedCode
from levelground.exchange.importer import Progress, import_samhsa
from levelground.exchange.merging.likely import LikelySame

__all__ = [
    "ImportResult",
    "LeftOut",
    "LikelySame",
    "Progress",
    "RecordChange",
    "UnusedCode",
    "import_samhsa",
]
