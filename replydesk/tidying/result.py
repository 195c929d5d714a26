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
    EXCLUSION = "exclusion"
    """Neither denies anything, and still not both can be: "hanya daring" and "di loket", "per hari" and "per bulan"."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a body as it was written.

    Attributes:
        sentence: The sentence.
        marks: Which places of it differ, as (start, end), in order; may be empty where the other sentence differs.
    """

    sentence: str
    marks: tuple[tuple[int, int], ...]

    @property
    def differing(self) -> str:
        """The words that differ, parted by commas; the whole sentence where none is marked."""
        return ", ".join(self.sentence[start:end] for start, end in self.marks) or self.sentence


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
class Likely:
    """An entry that a content looks like which is not in the fact base yet.

    Attributes:
        entry: The entry.
        conflict: Where the two contradict each other first, the content on the first side; ``None``: nowhere, or no
            reply may rest on the entry.
    """

    entry: EntryRef
    conflict: Conflict | None

    @property
    def opposed(self) -> tuple[str, ...]:
        """What the content says and what the entry says where they contradict each other; empty: nowhere."""
        return () if self.conflict is None else (self.conflict.first.differing, self.conflict.second.differing)


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
