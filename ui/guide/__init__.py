"""The guide inside the program: its contents on the left, a chapter with its pictures on the right."""
