"""Directories of other people into records, and back: the importer of SAMHSA's workbook.

The only room that reads workbooks and writes YAML.
"""

from levelground.interchange import telling
from levelground.interchange.account import ImportResult, LeftOut, RecordChange, UnusedCode
from levelground.interchange.importer import Progress, import_samhsa
from levelground.interchange.likely import LikelySame
from levelground.interchange.staging import recover

__all__ = [
    "ImportResult",
    "LeftOut",
    "LikelySame",
    "Progress",
    "RecordChange",
    "UnusedCode",
    "import_samhsa",
    "recover",
    "telling",
]
