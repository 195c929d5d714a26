"""What is found when a fact base is looked through for entries that are there twice or contradict each other."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.notice import Notice
from replydesk.evaluation.result import EntryRef


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatePair:
    """Two entries that nearly say the same.

    Attributes:
        first, second: The older entry first.
        confidence: How sure it is, from 0 to 1; a figure to sort by, not a probability.
        reasons: Why, in words; never empty.
    """

    first: EntryRef
    second: EntryRef
    confidence: float
    reasons: tuple[Notice, ...]


class Sort(StrEnum):
    """What two entries disagree on."""

    AMOUNT = "amount"
    """Money, a percentage, a count."""
    DAY = "day"
    TIME = "time"
    DURATION = "duration"
    CONTACT = "contact"
    POLARITY = "polarity"
    """One says yes, the other no."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a body as it was written.

    Attributes:
        sentence: The sentence.
        marks: Which places of it differ, as (start, end), in order; may be empty where the other sentence differs.
    """

    sentence: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sentences that cannot both hold."""

    sort: Sort
    first: Told
    second: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two approved entries on the same question that say different things.

    Attributes:
        first, second: The older entry first.
        conflicts: In which sentences; never empty.
        confidence: How surely it is the same question, from 0 to 1.
    """

    first: EntryRef
    second: EntryRef
    conflicts: tuple[Conflict, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Tidying:
    """What was found in a whole fact base.

    Attributes:
        entries: How many entries were looked at.
        duplicates: The surest first; those that contradict each other are not among them.
        contradictions: The surest first.
    """

    entries: int
    duplicates: tuple[DuplicatePair, ...]
    contradictions: tuple[Contradiction, ...]
