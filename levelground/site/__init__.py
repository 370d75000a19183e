"""What pages and scripts show, in frozen values."""
