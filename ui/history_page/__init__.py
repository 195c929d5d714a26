"""What left the house, when, by whom and resting on what."""
