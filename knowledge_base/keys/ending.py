"""How the file is called in which the keys of a database lie."""

ENDING = ".keys"
"""Follows the whole name of the database."""
