"""The parts that several kinds of page share."""
