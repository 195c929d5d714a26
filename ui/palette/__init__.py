"""The command palette: everything that can be done and every entry, found by typing."""
