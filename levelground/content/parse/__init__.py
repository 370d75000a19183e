"""From trees of text to frozen models, or to the Problems that stand in the way."""
