"""Records as files: written fresh, or edited in place with their comments kept."""
