"""Copies that are made by themselves: which are kept, where they lie, and what is done before a change of shape."""
