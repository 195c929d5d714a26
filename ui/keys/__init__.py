"""The key of a fact base in the window: how a new one is kept, what opens one that is locked, and what is changed."""
