"""The command line: the same steps as the window, for a terminal, a script or a test."""

from replydesk.cli.program import main

__all__ = ["main"]
