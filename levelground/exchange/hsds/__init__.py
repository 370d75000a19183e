"""The directory as HSDS 3.1, the form in which others keep resources, and records out of it."""
