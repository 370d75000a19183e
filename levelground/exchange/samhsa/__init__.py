"""The national directory of SAMHSA: its workbook, its codes, and a record from each row."""
