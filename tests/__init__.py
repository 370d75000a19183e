"""A package, so that no library that ships a folder of the same name stands in its way."""
