"""What became of one entry: its revisions, each step with who took it, and how any two wordings differ."""
