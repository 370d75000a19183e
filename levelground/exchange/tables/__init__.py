"""Any table into records, by a mapping that says what its columns mean."""
