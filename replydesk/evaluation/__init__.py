"""How well a person's own entries are found, which are confused with each other, and what to add."""
