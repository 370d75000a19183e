"""A directory in the hand: a folder to carry, one file to mail, a booklet, and what hosts take."""
