"""What is wrong with vocabularies that are each readable by themselves."""
