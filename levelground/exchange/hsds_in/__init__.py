"""Organizations of HSDS 3.0 and 3.1, of whoever keeps them, into records."""
