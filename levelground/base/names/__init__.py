"""What the words of a name say of it, before it is guessed which name was meant."""
