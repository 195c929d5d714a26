"""What a person at the desk does: suggest, compose, check the tone, release, and the command line for it."""

__version__ = "0.1.0"
