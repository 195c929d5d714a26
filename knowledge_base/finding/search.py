"""A search as a value: words, and conditions on what an entry is and how it was used."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge_base.notice import Notice

DELETED = "deleted"
"""What a condition on the status asks for to be given the entries that were deleted, and no others."""


class Key(StrEnum):
    """What a condition is about; the English name, which may be typed in either language."""

    KIND = "kind"
    STATUS = "status"
    TAG = "tag"
    AUTHOR = "author"
    EXPIRES = "expires"
    REVIEW = "review"
    WAITING = "waiting"
    SOURCE = "source"
    USED = "used"
    UNUSED = "unused"
    FOUND = "found"
    QUOTES = "quotes"


class Sign(StrEnum):
    """How what an entry has compares with the value of a condition."""

    EQUAL = "="
    LESS = "<"
    MORE = ">"
    NONE = "none"
    """There is nothing, or it never happened."""
    ANY = "any"
    """There is something."""
    PAST = "past"
    """The day is over."""
    SOON = "soon"
    """The day is near: as many days away as is set, or less. A day of review may be over, too."""


@dataclass(frozen=True, slots=True)
class Days:
    """So many days from today; ``Days(0)`` is today."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words an entry must hold.

    Attributes:
        words: Folded, at least one.
        is_phrase: They stand side by side in this order; else anywhere.
        is_beginning: The last one may be unfinished.
        is_negated: The entry must not hold them.
    """

    words: tuple[str, ...]
    is_phrase: bool = False
    is_beginning: bool = False
    is_negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What an entry must be.

    Attributes:
        value: A kind's or status's name, a text, a number, a day, days from today; ``None`` where the sign says all.
        is_negated: It must not be so.
    """

    key: Key
    sign: Sign
    value: str | int | date | Days | None = None
    is_negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Everything asked for; all of it holds together.

    Attributes:
        name: The whole of what was typed, without blanks around it: it may be an entry's own id.
        terms, conditions: In the order typed.
        not_understood: What was left out and why, in the order typed.
    """

    name: str = ""
    terms: tuple[Term, ...] = ()
    conditions: tuple[Condition, ...] = ()
    not_understood: tuple[Notice, ...] = ()
