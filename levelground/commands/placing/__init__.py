"""A built site into its place."""
