"""What the program learned from its person: listed, taken back, put in force again."""
