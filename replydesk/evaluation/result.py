"""What an evaluation gives, as values."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.entry import Entry, Status
from knowledge_base.notice import Notice


@dataclass(frozen=True, slots=True)
class EntryRef:
    """An entry by what one needs to name and to open it.

    Attributes:
        id: The program's id.
        name: The name people and scripts know it by.
        title: Of its serving revision.
    """

    id: str
    name: str
    title: str


def ref_of(entry: Entry) -> EntryRef:
    """Return *entry* by what one needs to name it."""
    return EntryRef(entry.id, entry.name, entry.content.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """How often phrasings of one entry led to another one first; both by name."""

    wanted: str
    got: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One phrasing that did not lead to its entry.

    Attributes:
        asked: The phrasing that was asked.
        wanted: The entry it belongs to.
        got: The entry that came first instead, or ``None``: nothing was suggested.
        won_by: The phrasing of that entry which was likest; empty when there is none.
    """

    asked: str
    wanted: EntryRef
    got: EntryRef | None
    won_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """An entry that never came first, with some of the phrasings that should have brought it up."""

    entry: EntryRef
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfusedPair:
    """Two entries that are taken for each other, both ways counted together.

    Attributes:
        first, second: The entry that is lost more often comes first.
        first_lost: How many phrasings of the first led to the second; ``second_lost`` the other way round.
        examples: Some of them.
        shared: Words both are asked with, as written, the most telling first.
        only_first, only_second: Words only one of them is asked with, the most telling first; both may be empty: then
            nothing tells the two apart.
        is_told_apart: One of them has a word of its own in half of its phrasings. Otherwise they may well be one.
    """

    first: EntryRef
    second: EntryRef
    first_lost: int
    second_lost: int
    examples: tuple[Example, ...]
    shared: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    is_told_apart: bool

    @property
    def count(self) -> int:
        """How many phrasings of either led to the other."""
        return self.first_lost + self.second_lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A phrasing that two or more entries have, whatever its spelling."""

    phrasing: str
    entries: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InTheWay:
    """An entry that may not be used and yet comes before one that may.

    Attributes:
        blocker: The one that may not be used.
        status: Why not.
        wanted: The one that may.
        count: For how many phrasings.
    """

    blocker: EntryRef
    status: Status
    wanted: EntryRef
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """How often the first suggestion was right where the confidence was from *low* up to *high*.

    Attributes:
        asked: How many phrasings; at least 1.
        right: For how many of them the first suggestion was right.
        confidence: The mean confidence, 0 to 1.
    """

    low: float
    high: float
    asked: int
    right: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What the program said, beside what was so. Every phrasing that is asked has its entry.

    Attributes:
        answer, unsure, none: How often it said "this is the answer", "one of these", "there is none".
        answer_right: How often the first was right when it said "this is the answer".
        unsure_in_three: How often the entry was among the first three when it said "one of these".
        bins: By confidence, the lowest first; empty ones are left out.
    """

    answer: int = 0
    answer_right: int = 0
    unsure: int = 0
    unsure_in_three: int = 0
    none: int = 0
    bins: tuple[Bin, ...] = ()

    @property
    def error(self) -> float:
        """By how much the confidence is off on average, 0 to 1 (expected calibration error over the bins)."""
        asked = sum(one.asked for one in self.bins)
        off = sum(abs(one.asked * one.confidence - one.right) for one in self.bins)
        return off / asked if asked else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Messages about the same thing for which the fact base had nothing.

    Attributes:
        words: The words they share, as written, the most telling first; may be empty for a single message.
        example: The newest of them, shortened, without numbers and addresses that belong to a person.
        count: How many there were.
        nearest: The entry a person chose for it, or which may fit; ``None``: nothing comes near.
        noted: How many of them a person noted as a gap.
        remarks: What was said in those notes, the newest first.
    """

    words: tuple[str, ...]
    example: str
    count: int
    nearest: EntryRef | None
    noted: int = 0
    remarks: tuple[str, ...] = ()


class AdviceKind(StrEnum):
    """What is to be done."""

    NEW_ENTRY = "new-entry"
    """Write an entry that is lacking."""
    ADD_VARIANT = "add-variant"
    """Write down another way people ask for an entry."""
    TELL_APART = "tell-apart"
    """Give each of two entries the word that tells it from the other."""
    MERGE = "merge"
    """Make one entry of two."""
    OUT_OF_THE_WAY = "out-of-the-way"
    """Approve, renew or take away an entry that may not be used and hides one that may."""
    USABLE = "make-usable"
    """Approve or renew entries that are found and may not be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One thing to do.

    Attributes:
        kind: What sort of thing.
        said: The advice, to be put into words.
        entries: The entries it is about, the one to open first; may be empty.
        gain: How many of the asked phrasings, or of the messages, it would help; 0: it cannot be counted.
        text: What a new phrasing or a new entry could begin with; may be empty.
    """

    kind: AdviceKind
    said: Notice
    entries: tuple[EntryRef, ...]
    gain: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Not everything was asked, but all phrasings of entries drawn by lot.

    Attributes:
        of_entries: How many entries could have been drawn.
        of_phrasings: How many phrasings they have.
        seed: What the lot was drawn with; the same seed draws the same entries.
    """

    of_entries: int
    of_phrasings: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What was found.

    Attributes:
        entries: How many entries the fact base has.
        asked_entries: How many of them were asked for.
        asked: How many phrasings were asked.
        found_first: How many of them had their entry as the first suggestion.
        found_in_three: How many had it among the first three.
        sample: What was asked is a part drawn by lot of this; ``None``: all was asked.
        learned: How many phrasings learned at the desk took part in finding; they were not asked themselves.
        confused: The most frequent first.
        pairs: Both ways together, with what tells them apart; the most frequent first.
        never_found: Entries that none of their phrasings brought up among the first three.
        found_late: Entries that came up second or third, and never first.
        without_variants: Entries that have a title only: they cannot be asked for, and a phrasing helps them most.
        thin: Entries whose phrasings all say the same, or nothing: what they show says little.
        duplicates: Phrasings that several entries have.
        in_the_way: Entries that may not be used before entries that may; the most frequent first.
        calibration: How far "this is the answer" can be trusted.
        gaps: What people asked for in vain, the most frequent first.
        advice: What to do, what helps most first.
    """

    entries: int
    asked_entries: int
    asked: int
    found_first: int
    found_in_three: int
    sample: Sample | None
    learned: int
    confused: tuple[Confusion, ...]
    pairs: tuple[ConfusedPair, ...]
    never_found: tuple[Missed, ...]
    found_late: tuple[Missed, ...]
    without_variants: tuple[EntryRef, ...]
    thin: tuple[EntryRef, ...]
    duplicates: tuple[Duplicate, ...]
    in_the_way: tuple[InTheWay, ...]
    calibration: Calibration
    gaps: tuple[Gap, ...]
    advice: tuple[Advice, ...]
