"""The settings as they are seen: drawn from the one table of them, searched in either language, changed at once."""
