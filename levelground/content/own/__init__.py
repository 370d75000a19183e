"""What a directory beside the engine says of itself, and puts in the place of the engine's."""
