"""Directories of other people into records, and back: the importer of SAMHSA's workbook.

The only room that reads workbooks and writes YAML.
"""

from levelground.interchange.importer import (
    ImportResult,
    LeftOut,
    Progress,
    RecordChange,
    UnusedCode,
    import_samhsa,
)

__all__ = [
    "ImportResult",
    "LeftOut",
    "Progress",
    "RecordChange",
    "UnusedCode",
    "import_samhsa",
]
