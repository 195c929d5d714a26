"""How a field of an entry that differs is written down."""

from typing import Any

from replydesk.differing import Piece, Turn
from replydesk.entry_difference import Change

_MARKS = {Turn.SAME: ("", ""), Turn.OUT: ("[-", "-]"), Turn.IN: ("{+", "+}")}
"""As ``git diff --word-diff`` writes them."""


def change_line(change: Change) -> str:
    """Return *change* for people to read, what went and came between signs."""
    return f"{_name(change)}: {''.join(map(_marked, change.pieces))}".rstrip()


def change_json(change: Change) -> dict[str, Any]:
    """Return *change* for scripts."""
    pieces = [{"turn": str(piece.turn), "text": piece.text} for piece in change.pieces]
    return {"field": _name(change), "pieces": pieces}


def _name(change: Change) -> str:
    return f"{change.field}:{change.channel}" if change.channel else str(change.field)


def _marked(piece: Piece) -> str:
    before, after = _MARKS[piece.turn]
    text = piece.text.rstrip("\n")
    return f"{before}{text}{after}{piece.text[len(text) :]}"
