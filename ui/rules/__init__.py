"""The rules of the tone check: looked at, tried with a sentence, and switched where the institution allows it."""
