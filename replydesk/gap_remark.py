"""What a person may write to the note that nothing fits a message."""

LONGEST_REMARK = 500
"""Code points of a remark that are kept; a longer text is an entry."""
