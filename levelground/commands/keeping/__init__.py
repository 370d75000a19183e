"""The commands of those who keep a directory true."""
