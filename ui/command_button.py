"""Buttons that the command palette knows."""

COMMAND = "command"
"""The property of a button that has no key and is looked for by its words all the same: the name of its command, see
``command_words``. Where it opens a menu, each line there has a name of its own."""
