"""The pages of changed records as they were and as they will be, side by side and as pictures."""
