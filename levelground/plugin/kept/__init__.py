"""A copy of the published site that a reader asks to keep on a device."""
