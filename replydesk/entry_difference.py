"""How one revision of an entry differs from another: field by field, and within a wording word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum

from knowledge_base.entry import EntryContent, Source
from replydesk.difference import rewording
from replydesk.differing import Piece, Turn


class Field(StrEnum):
    """A part of an entry's content."""

    KIND = "kind"
    TITLE = "title"
    BODY = "body"
    CHANNEL = "channel"
    """The wording for a channel, an account or both."""
    VARIABLES = "variables"
    """What is said of the places to be filled in, one on a line."""
    ATTACHMENTS = "attachments"
    """Files and links, one on a line."""
    VARIANTS = "variants"
    SOURCES = "sources"
    TAGS = "tags"
    VALID_FROM = "valid-from"
    VALID_UNTIL = "valid-until"
    REVIEW_ON = "review-on"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one field.

    Attributes:
        channel: For whom the wording is meant, see ``wordings.py``, for ``Field.CHANNEL``; otherwise empty.
        pieces: What stayed, was taken out and was put in, in order. Those that are not ``OUT`` make up the new field.
    """

    field: Field
    pieces: tuple[Piece, ...]
    channel: str = ""


def changes(old: EntryContent, new: EntryContent) -> tuple[Change, ...]:
    """Return each field in which *new* differs from *old*, in the order they are read; none when they say the same."""
    return (*_words(old, new), *_channels(old, new), *_lists(old, new), *_values(old, new))


def _words(old: EntryContent, new: EntryContent) -> Iterator[Change]:
    for field, was, is_now in ((Field.TITLE, old.title, new.title), (Field.BODY, old.body, new.body)):
        if was != is_now:
            yield Change(field=field, pieces=_reworded(was, is_now))


def _channels(old: EntryContent, new: EntryContent) -> Iterator[Change]:
    for channel in sorted({*old.channel_bodies, *new.channel_bodies}):
        was, is_now = old.channel_bodies.get(channel, ""), new.channel_bodies.get(channel, "")
        if was != is_now:
            yield Change(field=Field.CHANNEL, channel=channel, pieces=_reworded(was, is_now))


def _lists(old: EntryContent, new: EntryContent) -> Iterator[Change]:
    lists = (
        (Field.VARIABLES, _variable_lines(old), _variable_lines(new)),
        (Field.ATTACHMENTS, _attachment_lines(old), _attachment_lines(new)),
        (Field.VARIANTS, old.variants, new.variants),
        (Field.SOURCES, _source_lines(old.sources), _source_lines(new.sources)),
        (Field.TAGS, old.tags, new.tags),
    )
    for field, was, is_now in lists:
        if was != is_now:
            yield Change(field=field, pieces=_lines(was, is_now))


def _values(old: EntryContent, new: EntryContent) -> Iterator[Change]:
    values = (
        (Field.KIND, str(old.kind), str(new.kind)),
        (Field.VALID_FROM, _day(old.valid_from), _day(new.valid_from)),
        (Field.VALID_UNTIL, _day(old.valid_until), _day(new.valid_until)),
        (Field.REVIEW_ON, _day(old.review_on), _day(new.review_on)),
        (Field.SAMPLE, _mark(old.sample), _mark(new.sample)),
    )
    for field, was, is_now in values:
        if was != is_now:
            yield Change(field=field, pieces=_replaced(was, is_now))


def _reworded(old: str, new: str) -> tuple[Piece, ...]:
    """Return the words that changed; where only what no reader counts as a word did, the whole wording."""
    pieces = rewording(old, new).pieces if old and new else ()
    return pieces if any(piece.turn is not Turn.SAME for piece in pieces) else _replaced(old, new)


def _replaced(old: str, new: str) -> tuple[Piece, ...]:
    return tuple(Piece(turn, text) for turn, text in ((Turn.OUT, old), (Turn.IN, new)) if text)


def _lines(old: Sequence[str], new: Sequence[str]) -> tuple[Piece, ...]:
    """Return the lines that stayed, went and came."""
    found: list[Piece] = []
    for tag, start, end, first, last in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += (Piece(Turn.SAME, f"{line}\n") for line in old[start:end])
        else:
            found += (Piece(Turn.OUT, f"{line}\n") for line in old[start:end])
            found += (Piece(Turn.IN, f"{line}\n") for line in new[first:last])
    return tuple(found)


def _variable_lines(content: EntryContent) -> tuple[str, ...]:
    return tuple(variable.as_line() for variable in content.variables)


def _attachment_lines(content: EntryContent) -> tuple[str, ...]:
    """Return a line each; of a file's hash enough to see that the file is another one."""
    return tuple(
        " · ".join(
            filter(
                None, (one.title, one.url, f"{one.file} ({one.sha256[:12]})" if one.file else "", one.alt, one.channel)
            )
        )
        for one in content.attachments
    )


def _source_lines(sources: Sequence[Source]) -> tuple[str, ...]:
    return tuple(
        " · ".join(filter(None, (one.title, one.publisher, one.legal_basis, one.url, _day(one.published_on))))
        for one in sources
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _mark(is_set: bool) -> str:  # noqa: FBT001 - a value to be written down, not a switch
    return "✓" if is_set else ""
