"""What the directory knows, in the forms that others read, and back from them."""
