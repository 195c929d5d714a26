"""Keys as people read them on their keyboards."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


def key_words(keys: str) -> str:
    """Return the keys *keys*, written as Qt knows them, as they are called on this system's keyboards.

    What Qt calls "Return" is "Enter" on nearly all of them, and an arrow has no word on it.
    """
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("Return", "Enter").replace("Right", translate("Keys", "Right arrow"))
