"""The first minute: practise, or begin a fact base of one's own."""
