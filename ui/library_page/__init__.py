"""The fact base as a list: search, read, add, edit, approve, import."""
