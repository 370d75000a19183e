"""What changed in the records, from their history in git."""
