"""What programs answered: the text of it, and how it is taken into records."""
