"""Where places are: ZIP codes, and the outlines of states."""
