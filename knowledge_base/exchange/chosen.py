"""What a person says the columns of a table hold, in place of what the program makes of their names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from knowledge_base.entry import text_digest
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.columns import CHANNELS, Column, Field, column_of
from knowledge_base.frozen import FrozenDict
from knowledge_base.wordings import place_of

Chosen = Mapping[str, Column | None]
"""Key of a column → what it holds, ``None``: it is not to be read. Columns that are missing are guessed."""

Choosing = Callable[[tuple[str, ...]], Chosen]
"""Asked with the keys of the columns of a file; gives what was chosen for such a file."""

CHOOSABLE = tuple(
    field
    for field in Field
    if field
    not in {
        Field.NUMBER,
        Field.FACT,
        Field.CONTENT,
        Field.CONCLUSION,
        Field.RATING,
        Field.CHANNEL_BODY,
        Field.MARK,
    }
)
"""What a column can be chosen to hold, besides the wording for a channel. The others mean something only beside each
other, so they are left to the program."""

BEFORE_REJECTED = ("Baris asal", "Alasan ditolak")
"""The names of the columns that are put before those of a file where its rejected rows are saved."""
_BEFORE = tuple(name.casefold() for name in BEFORE_REJECTED)

_LONGEST_KEY = 200


class FieldUnknown(ValueError):
    """There is no such thing to choose for a column."""


def nothing_chosen(_keys: tuple[str, ...]) -> Chosen:
    """Choose nothing: every column is guessed."""
    return FrozenDict()


def column_keys(names: Sequence[str]) -> tuple[str, ...]:
    """Return by what each of the columns called *names* is known, no two the same.

    The name in small letters; repeated ones are counted, those without a name go by their place. What we put before
    the columns of a file, see :data:`BEFORE_REJECTED`, changes neither the others' keys nor their fingerprint.
    """
    before = tuple(clean_line(name).casefold() for name in names[: len(_BEFORE)])
    if before == _BEFORE:
        return (*before, *column_keys(names[len(before) :]))
    keys: list[str] = []
    for index, name in enumerate(names):
        bare = clean_line(name).casefold()[:_LONGEST_KEY] or f"@{index + 1}"
        count = sum(key == bare or key.startswith(f"{bare} #") for key in keys)
        keys.append(f"{bare} #{count + 1}" if count else bare)
    return tuple(keys)


def fingerprint(keys: Sequence[str]) -> str:
    """Return by what a layout of columns is known again, 32 hexadecimal digits."""
    own = keys[len(_BEFORE) :] if tuple(keys[: len(_BEFORE)]) == _BEFORE else keys
    return text_digest("\n".join(own))[:32]


def field_text(column: Column | None) -> str:
    """Return what *column* holds as it is written down: ``title``, ``url:2``, ``channel_body:instagram``.

    For ``None``, a column that is not read, it is an empty text. Remarks in the column's own name (one value a line,
    second part of a long text) are left out.
    """
    if column is None:
        return ""
    if column.field is Field.CHANNEL_BODY:
        return f"{column.field}:{column.channel}"
    return str(column.field) if column.group == 1 else f"{column.field}:{column.group}"


def column_called(text: str) -> Column | None:
    """Return the column that :func:`field_text` wrote as *text*; ``None``: it holds nothing.

    Raises:
        FieldUnknown: there is no such thing to choose.
    """
    if not text:
        return None
    name, _, behind = text.partition(":")
    if name == Field.CHANNEL_BODY and _is_place(behind):
        return Column(Field.CHANNEL_BODY, channel=behind)
    field = next((one for one in CHOOSABLE if one == name), None)
    if field is None or (behind and not (behind.isdecimal() and 1 <= int(behind[:4]) <= 99)):  # noqa: PLR2004
        raise FieldUnknown(text)
    return Column(field, group=int(behind or 1))


def _is_place(written: str) -> bool:
    place = place_of(written)
    return bool(written) and str(place) == written and place.channel in {"", *CHANNELS}


def fitted(column: Column | None, name: str) -> Column | None:
    """Return the chosen *column* with what the column's own *name* remarks about it."""
    guess = column_of(name)
    if column is None or guess is None:
        return column
    same = (column.field, column.channel, column.group) == (guess.field, guess.channel, guess.group)
    return replace(column, by_line=guess.by_line, part=guess.part if same else 1)
