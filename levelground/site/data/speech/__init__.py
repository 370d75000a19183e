"""How people talk around what they look for."""
