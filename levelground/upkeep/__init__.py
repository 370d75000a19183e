"""What keeps a directory true: confirm, close, pause, rename, take in answers, what is due."""
