"""What the directives of a guide show."""
