"""What to write instead: remedies that lead to what was meant, and never to another thing."""
