"""One window for each person and fact base: a second start hands over what it was asked for, and ends."""
