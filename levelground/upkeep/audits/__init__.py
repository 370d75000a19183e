"""How right the directory is: programs drawn by chance, called, and counted."""
