"""Searches that are kept under a name: the menu beside the search box and the dialogs behind it."""
