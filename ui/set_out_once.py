"""Changes much in a widget that is shown, and sets it out once at the end."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def set_out_once(outer: QWidget, *inner: QWidget) -> Generator[None]:
    """Leave the layouts of *outer*, and of those *inner* to it, as they are until the end of the block.

    Without it Qt sets out everything above a widget anew at the moment it is shown: four times a card.
    """
    layouts = [layout for widget in (outer, *inner) if (layout := widget.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in reversed(layouts):
            layout.setEnabled(True)
            layout.activate()
