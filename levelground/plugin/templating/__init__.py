"""What templates become before any page is made: compiled, lean, and with our words."""
