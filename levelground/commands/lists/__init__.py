"""Commands for lists of others besides the table and the national directory."""
