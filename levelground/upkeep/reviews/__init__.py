"""What a change of the content means for families, beside how it was."""
