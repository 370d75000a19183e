"""The rows of a list brought into a folder of records: which one each is of, what it adds."""
