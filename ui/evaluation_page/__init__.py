"""How well the person's own entries are found, and what to do about it."""
