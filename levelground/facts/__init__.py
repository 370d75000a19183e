"""Single facts: kinds of value, how text becomes one, the table of fields, terms, their words."""
