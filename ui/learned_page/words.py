"""What a row of the page says: a lesson about an entry, or a message that was noted as a gap."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.gap_notes import GapNote
from replydesk.gap_noting import Told
from replydesk.learning import Learned, LearnedKind
from ui.dates import moment_words
from ui.names import channel_word
from ui.plain_label import Tint
from ui.record_names import learned_word
from ui.station import Station

translate = QCoreApplication.translate

_TINTS: dict[LearnedKind, Tint] = {LearnedKind.PHRASING: "passed", LearnedKind.REJECTION: "warn"}


def kind_word(row: Told) -> str:
    """Return what sort of thing it is."""
    return gap_word() if isinstance(row, GapNote) else learned_word(row.kind)


def gap_word() -> str:
    """Return the word for a gap that somebody noted."""
    return translate("LearnedTable", "No answer")


def tint(row: Told) -> Tint:
    """Return the colour of the kind; none for what is not in force."""
    if not row.in_force:
        return "neutral"
    return "suggest" if isinstance(row, GapNote) else _TINTS[row.kind]


def title_of(row: Told) -> str:
    """Return the title of the entry it is about; of a gap what was said of it, as there is no entry."""
    return row.remark if isinstance(row, GapNote) else row.entry_title


def has_words(row: Told, words: list[str]) -> bool:
    """Return whether all of *words* (casefolded) stand in the row, each anywhere."""
    name = row.channel if isinstance(row, GapNote) else row.entry_name
    text = f"{row.text}\n{title_of(row)}\n{name}\n{row.person}".casefold()
    return all(word in text for word in words)


def parts_of(row: Told, station: Station) -> list[tuple[str, str]]:
    """Return what is read of the row in full: caption and text."""
    zone, language = station.clock().tzinfo, station.wording.language
    parts = _note_parts(row, language) if isinstance(row, GapNote) else _lesson_parts(row)
    parts.append((translate("LearnedTable", "When and who"), f"{moment_words(row.at, zone, language)}, {row.person}"))
    if row.undone_at is not None:
        back = f"{moment_words(row.undone_at, zone, language)}, {row.undone_by or ''}"
        parts.append((translate("LearnedTable", "Taken back"), back))
    return parts


def _note_parts(note: GapNote, language: str) -> list[tuple[str, str]]:
    return [
        (translate("LearnedTable", "No entry fits this message"), note.text),
        (translate("LearnedTable", "Remark"), note.remark),
        (translate("LearnedTable", "Channel"), channel_word(note.channel, language)),
    ]


def _lesson_parts(row: Learned) -> list[tuple[str, str]]:
    is_phrasing = row.kind is LearnedKind.PHRASING
    gone = "\n" + translate("LearnedTable", "The entry was deleted; until it is restored this has no effect.")
    return [
        (
            translate("LearnedTable", "Asks for the entry")
            if is_phrasing
            else translate("LearnedTable", "Telling words of the message"),
            row.text,
        ),
        (
            translate("LearnedTable", "Entry") if is_phrasing else translate("LearnedTable", "Is not answered by"),
            row.entry_title + (gone if row.entry_gone else ""),
        ),
    ]
