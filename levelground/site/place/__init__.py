"""Pages of states, counties and towns, and programs of one level by place."""
