"""How the records changed, arranged for pages and feeds."""
