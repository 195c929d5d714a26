"""The operating system's own keyring: which ones are trusted, and how something is kept there for sure."""
