"""From the files of a directory to a checked catalog."""
