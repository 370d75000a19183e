"""A new edition of a list brought together with the records that are there."""
