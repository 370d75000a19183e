"""What a directory beside the engine says of itself, and puts in the place of the engine's."""

# The settings of a directory of one's own, beside its content folder.
FILE = "levelground.toml"
