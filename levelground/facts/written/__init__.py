"""Numbers, days, units, yes and no as people write them."""
