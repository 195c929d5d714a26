"""The key of an encrypted fact base: how it is sealed into the file beside it, and by what it is had again."""
