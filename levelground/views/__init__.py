"""Frozen page contexts, one room for each kind of page."""
