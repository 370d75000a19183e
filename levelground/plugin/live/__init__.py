"""Pages as the records say them now, for a server that cannot wait for a whole build."""
