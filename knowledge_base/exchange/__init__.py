"""Taking entries in from the files people have, and writing them out again."""
