"""Copies for the hand and for hosts: what each makes, how large it is, and where it went."""
