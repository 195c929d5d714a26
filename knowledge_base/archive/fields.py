"""Reading an object of JSON that must be exactly so: every key there, none besides, every value of its kind."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from knowledge_base.notice import Notice, notice

NAME = 300
"""Code points of a person's name, generously."""

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls but tab and line ends, what turns the direction of writing, halves of surrogate pairs: a name or a reason
that holds one is not what it looks like. What entries say is held to more, see ``records.py``."""
_LINE_ENDS = re.compile("[\r\n]")

_HEX_ID = re.compile("[0-9a-f]{32}")
_DIGEST = re.compile("[0-9a-f]{64}")
_LARGEST = 1_000_000_000


class RecordRefused(Exception):
    """A record is not what it must be. Raised and caught inside this package only.

    Attributes:
        reason: Why, as a person is told.
    """

    def __init__(self, reason: Notice) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Fields:
    """One object of JSON. Everything that is read of it raises ``RecordRefused`` where it is not as it must be."""

    def __init__(self, found: object, keys: Sequence[str]) -> None:
        """Take *found*, which must be an object with exactly these *keys*."""
        if not isinstance(found, dict) or found.keys() != set(keys):
            raise RecordRefused(notice("archive.bad-keys", keys=", ".join(keys)))
        self._found: Mapping[str, Any] = found

    def line(self, key: str, limit: int = NAME, *, empty: bool = False) -> str:
        """Return a text of one line."""
        value = self._text(key, limit)
        if _LINE_ENDS.search(value) or not (value or empty):
            raise _bad(key)
        return value

    def text(self, key: str, limit: int) -> str:
        """Return a text of several lines, which may be empty."""
        return self._text(key, limit)

    def maybe_line(self, key: str, limit: int = NAME) -> str | None:
        """Return the same as :meth:`line`, or ``None``."""
        return None if self._found[key] is None else self.line(key, limit)

    def whole(self, key: str, *, least: int = 0, most: int = _LARGEST) -> int:
        """Return a whole number within these bounds."""
        value = self._found[key]
        if type(value) is not int or not least <= value <= most:
            raise _bad(key)
        return value

    def maybe_whole(self, key: str) -> int | None:
        """Return a whole number from 1 on, or ``None``."""
        return None if self._found[key] is None else self.whole(key, least=1)

    def flag(self, key: str) -> bool:
        """Return yes or no."""
        value = self._found[key]
        if not isinstance(value, bool):
            raise _bad(key)
        return value

    def hex_id(self, key: str) -> str:
        """Return 32 hexadecimal digits."""
        return self._shaped(key, _HEX_ID)

    def digest(self, key: str) -> str:
        """Return 64 hexadecimal digits."""
        return self._shaped(key, _DIGEST)

    def moment(self, key: str) -> datetime:
        """Return a time in UTC, written as :func:`moment_text` writes it."""
        text = self._shaped(key, re.compile("[0-9T:.+-]{29}"))
        try:
            moment = datetime.fromisoformat(text).astimezone(UTC)
        except (ValueError, OverflowError):
            raise _bad(key) from None
        if moment_text(moment) != text:
            raise _bad(key)
        return moment

    def maybe_moment(self, key: str) -> datetime | None:
        """Return the same, or ``None``."""
        return None if self._found[key] is None else self.moment(key)

    def one_of(self, key: str, known: Sequence[str]) -> str:
        """Return one of the texts *known*."""
        value = self._found[key]
        if not isinstance(value, str) or value not in known:
            raise _bad(key)
        return value

    def many(self, key: str, most: int) -> list[object]:
        """Return a list of at most *most* values of any kind."""
        value = self._found[key]
        if not isinstance(value, list) or len(value) > most:
            raise _bad(key)
        return list(value)

    def lines(self, key: str, most: int, limit: int = NAME) -> tuple[str, ...]:
        """Return a list of at most *most* texts of one line."""
        return tuple(Fields({key: one}, (key,)).line(key, limit) for one in self.many(key, most))

    def object(self, key: str) -> Mapping[str, Any]:
        """Return an object, nothing in it read yet."""
        value = self._found[key]
        if not isinstance(value, dict):
            raise _bad(key)
        return value

    # --- inside

    def _text(self, key: str, limit: int) -> str:
        value = self._found[key]
        if not isinstance(value, str) or len(value) > limit or _NOT_TEXT.search(value):
            raise _bad(key)
        return value

    def _shaped(self, key: str, shape: re.Pattern[str]) -> str:
        value = self._found[key]
        if not isinstance(value, str) or not shape.fullmatch(value):
            raise _bad(key)
        return value


def is_one_line(text: str, limit: int, *, empty: bool = False) -> bool:
    """Say whether *text* would be read as a text of one line."""
    try:
        Fields({"": text}, ("",)).line("", limit, empty=empty)
    except RecordRefused:
        return False
    return True


def moment_text(moment: datetime) -> str:
    """Return *moment*, aware, as it stands in an archive: UTC, ISO 8601, milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _bad(key: str) -> RecordRefused:
    return RecordRefused(notice("archive.bad-field", field=key))
