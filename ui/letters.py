"""Lengths that go with the size of the letters: what is wide enough for words must be wider for larger ones."""

from PySide6.QtWidgets import QApplication

_USUAL_PT = 10.0
"""Points of the letters the window was drawn with."""


def letters(pixels: int) -> int:
    """Return how many pixels are now what *pixels* are with letters of the usual size; never fewer."""
    return round(pixels * max(QApplication.font().pointSizeF() / _USUAL_PT, 1.0))
