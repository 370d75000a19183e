"""What the site says, in each language: messages, catalogues, reading grade, words to avoid."""
