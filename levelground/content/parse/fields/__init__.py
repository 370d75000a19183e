"""What was likely meant by a name that is no field: its words, its no, its unit, its term."""
