"""Files of data for scripts, and the words that scripts are given."""
