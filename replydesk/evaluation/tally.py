"""Counts what came of each phrasing that was asked."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from knowledge_base.entry import Entry
from replydesk.evaluation.result import Bin, Calibration, EntryRef, ref_of
from replydesk.suggest import Decision, Suggestions

_BINS = 10
"""Confidences are sorted into tenths."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A phrasing that did not bring its entry up first.

    Attributes:
        wanted: The entry it belongs to, by id.
        asked: The phrasing.
        got: The entry that came first, by id; empty when nothing was suggested.
        won_by: The phrasing of that entry which was likest.
        blocked: The wanted entry may be used and the one that came first may not.
    """

    wanted: str
    asked: str
    got: str
    won_by: str
    blocked: bool


@dataclass(slots=True)
class Tally:
    """What was counted so far.

    Attributes:
        asked: How many phrasings were asked.
        first, in_three: How many of them had their entry first, or among the first three.
        misses: Those that had another one first, or none.
        refs: Entries that came up, by id.
        best: The best place of each entry that was asked for, by id, from 0; 3 is nowhere among the first three.
    """

    today: date
    asked: int = 0
    first: int = 0
    in_three: int = 0
    misses: list[Miss] = field(default_factory=list)
    refs: dict[str, EntryRef] = field(default_factory=dict)
    best: dict[str, int] = field(default_factory=dict)
    _said: Counter[Decision] = field(default_factory=Counter)
    _right: Counter[Decision] = field(default_factory=Counter)
    _bins: list[list[float]] = field(default_factory=lambda: [[0, 0, 0.0] for _ in range(_BINS)])

    def count(self, wanted: Entry, asked: str, found: Suggestions) -> None:
        """Count what was suggested for the phrasing *asked* of the entry *wanted*."""
        ids = [one.entry.id for one in found.items]
        place = ids.index(wanted.id) if wanted.id in ids else 3
        self.asked += 1
        self.first += place == 0
        self.in_three += place < 3  # noqa: PLR2004 - the first three
        self.best[wanted.id] = min(place, self.best.get(wanted.id, place))
        self._said[found.decision] += 1
        self._right[found.decision] += place == 0 if found.decision is Decision.ANSWER else place < 3  # noqa: PLR2004
        row = self._bins[min(int(found.confidence * _BINS), _BINS - 1)]
        row[0] += 1
        row[1] += place == 0
        row[2] += found.confidence
        if place:
            self._note_miss(wanted, asked, found)

    def _note_miss(self, wanted: Entry, asked: str, found: Suggestions) -> None:
        if not found.items:
            self.misses.append(Miss(wanted.id, asked, "", "", blocked=False))
            return
        got = found.items[0]
        self.refs.setdefault(got.entry.id, ref_of(got.entry))
        blocked = wanted.is_usable_on(self.today) and not got.entry.is_usable_on(self.today)
        self.misses.append(Miss(wanted.id, asked, got.entry.id, got.phrasing, blocked=blocked))

    def calibration(self) -> Calibration:
        """Return what was said beside what was so."""
        bins = tuple(
            Bin(
                low=number / _BINS,
                high=(number + 1) / _BINS,
                asked=int(asked),
                right=int(right),
                confidence=total / asked,
            )
            for number, (asked, right, total) in enumerate(self._bins)
            if asked
        )
        return Calibration(
            answer=self._said[Decision.ANSWER],
            answer_right=self._right[Decision.ANSWER],
            unsure=self._said[Decision.UNSURE],
            unsure_in_three=self._right[Decision.UNSURE],
            none=self._said[Decision.NONE],
            bins=bins,
        )
