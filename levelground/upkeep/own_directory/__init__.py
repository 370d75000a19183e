"""A directory of one's own beside the engine: how it is started, and brought to a newer engine."""
