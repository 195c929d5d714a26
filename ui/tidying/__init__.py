"""The dialog with entries that are there twice or contradict each other."""
