"""How much room a channel leaves, in words."""

from PySide6.QtCore import QCoreApplication

from replydesk.channels import shipped_channels
from replydesk.lengths import remaining
from ui.plain_label import Tint

translate = QCoreApplication.translate

_TIGHT = 20
"""What is left when the counter begins to warn."""


def room_words(text: str, channel: str) -> tuple[str, Tint]:
    """Return how much of *channel*'s limit *text* leaves, and the colour that goes with it."""
    left = remaining(text, shipped_channels()[channel])
    if left is None:
        return "", "neutral"
    if left < 0:
        return translate("Desk", "{count} too many").format(count=-left), "block"
    return translate("Desk", "{count} left").format(count=left), "warn" if left < _TIGHT else "neutral"
