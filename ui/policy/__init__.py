"""What an institution asks of an entry before it is approved."""
