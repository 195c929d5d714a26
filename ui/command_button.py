"""Buttons that the command palette knows."""

COMMAND = "command"
"""The property of a button that has no key and is looked for by its words all the same."""
