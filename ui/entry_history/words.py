"""The words for what became of an entry and for the parts that differ."""

from collections.abc import Iterable
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entry_history import EntryEvent
from replydesk.action_words import action_word
from replydesk.differing import Piece, Turn
from replydesk.entry_difference import Change, Field
from replydesk.wording import Wording
from ui.dates import moment_words
from ui.names import place_words

translate = QCoreApplication.translate

_KINDS = frozenset(map(str, ActionKind))
_SIGNS = {Turn.SAME: "", Turn.OUT: "−", Turn.IN: "+"}
"""Before what was taken out and put in, so that it need not be told by its colour."""


def event_word(event: EntryEvent, wording: Wording) -> str:
    """Return what was done; a word of a later release is shown as it is written."""
    turned = {
        "undone": translate("EntryHistory", "Undone: {what}"),
        "redone": translate("EntryHistory", "Redone: {what}"),
    }
    if event.what in turned:
        return turned[event.what].format(what=_kind_word(event.detail, wording))
    return _kind_word(event.what, wording)


def event_line(event: EntryEvent, zone: tzinfo | None, wording: Wording) -> str:
    """Return one step with when and by whom, and the reason where there is one."""
    said = f"{moment_words(event.at, zone, wording.language)} · {event_word(event, wording)} · {event.person}"
    return f"{said}\n“{event.detail}”" if event.detail and event.what in _KINDS else said


def change_caption(change: Change, language: str) -> str:
    """Return the name of the part that differs."""
    if change.field is Field.CHANNEL:
        return translate("EntryHistory", "Wording for {channel}").format(channel=place_words(change.channel, language))
    return {
        Field.KIND: translate("EntryHistory", "Kind"),
        Field.TITLE: translate("EntryHistory", "Title"),
        Field.BODY: translate("EntryHistory", "Wording"),
        Field.VARIABLES: translate("EntryHistory", "Variables"),
        Field.ATTACHMENTS: translate("EntryHistory", "Attachments"),
        Field.VARIANTS: translate("EntryHistory", "Other ways people ask"),
        Field.SOURCES: translate("EntryHistory", "Sources and legal basis"),
        Field.TAGS: translate("EntryHistory", "Tags"),
        Field.VALID_FROM: translate("EntryHistory", "Valid from"),
        Field.VALID_UNTIL: translate("EntryHistory", "Valid until"),
        Field.REVIEW_ON: translate("EntryHistory", "Review on"),
        Field.SAMPLE: translate("EntryHistory", "Sample"),
    }[change.field]


def signed(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return *pieces* with a sign before each that was taken out or put in."""
    return tuple(Piece(piece.turn, f"{_SIGNS[piece.turn]}{piece.text}") for piece in pieces)


def spoken(pieces: Iterable[Piece]) -> str:
    """Return *pieces* for a screen reader."""
    words = {
        Turn.SAME: "{text}",
        Turn.OUT: translate("EntryHistory", "(taken out: {text})"),
        Turn.IN: translate("EntryHistory", "(put in: {text})"),
    }
    return " ".join(words[piece.turn].format(text=" ".join(piece.text.split())) for piece in pieces)


def _kind_word(what: str, wording: Wording) -> str:
    return action_word(ActionKind(what), wording) if what in _KINDS else what
