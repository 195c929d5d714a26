"""What is asked for from outside the window: from the clipboard, by a link, by a second start of the program."""
