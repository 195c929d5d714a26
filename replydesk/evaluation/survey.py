"""A first look at all entries: which can be asked for, which say too little, which have the same phrasing."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge_base.entry import Entry, Status
from knowledge_base.matching.fold import tokens_of
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import Reader
from knowledge_base.store import Store
from replydesk.evaluation.result import Duplicate, EntryRef, ref_of

_PAGE = 20
"""Entries read in one piece: some ten milliseconds."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry that can be asked for: its row number, its id, how many phrasings it has (at least 2)."""

    pk: int
    id: str
    phrasings: int


@dataclass(slots=True)
class Survey:
    """What was seen of the entries so far. Retired ones are passed over: nobody wants to find them.

    Attributes:
        today: The day for which the status counts.
        refs: All entries by id.
        planned: Those that can be asked for, by row number.
        bare: Those with a title only.
        thin: Those whose phrasings all say the same, or nothing.
        waiting, expired: Those that may not be used because nobody approved them, or not any more.
    """

    today: date
    refs: dict[str, EntryRef] = field(default_factory=dict)
    planned: list[Planned] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    thin: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    expired: list[str] = field(default_factory=list)
    _first_with: dict[int, str] = field(default_factory=dict)
    _repeated: dict[int, tuple[str, list[str]]] = field(default_factory=dict)
    _after: int = 0

    def read_on(self, store: Store) -> bool:
        """Look at the next few entries; say whether there may be more."""
        page = store.entries.serving_page(after=self._after, limit=_PAGE)
        for pk, entry in page.items():
            self._after = pk
            if entry.state is not Status.RETIRED:
                self._look_at(pk, entry, store)
        return bool(page)

    @property
    def duplicates(self) -> tuple[Duplicate, ...]:
        """Phrasings that several entries have, those of most entries first."""
        found = [
            Duplicate(phrasing=phrasing, entries=tuple(self.refs[one] for one in ids))
            for phrasing, ids in self._repeated.values()
        ]
        return tuple(sorted(found, key=lambda one: (-len(one.entries), one.phrasing)))

    def _look_at(self, pk: int, entry: Entry, store: Store) -> None:
        self.refs[entry.id] = ref_of(entry)
        status = entry.status_on(self.today)
        if status is Status.EXPIRED:
            self.expired.append(entry.id)
        elif status is not Status.APPROVED:
            self.waiting.append(entry.id)
        said = [_terms(phrasing, store.index.reader) for phrasing in entry.content.phrasings]
        if not entry.content.variants:
            self.bare.append(entry.id)
        else:
            self.planned.append(Planned(pk, entry.id, len(entry.content.phrasings)))
            if len({terms for terms in said if terms}) < 2:  # noqa: PLR2004 - leaving one out must leave another
                self.thin.append(entry.id)
        for phrasing, terms in zip(entry.content.phrasings, said, strict=True):
            if terms:
                self._note_phrasing(phrasing, terms, entry.id)

    def _note_phrasing(self, phrasing: str, terms: tuple[str, ...], entry_id: str) -> None:
        key = hash(terms)
        first = self._first_with.setdefault(key, entry_id)
        if first != entry_id:
            ids = self._repeated.setdefault(key, (phrasing, [first]))[1]
            if entry_id not in ids:
                ids.append(entry_id)


def _terms(phrasing: str, reader: Reader) -> tuple[str, ...]:
    """Return the telling terms of *phrasing* in order."""
    return tuple(term for term in reader.terms(tokens_of(phrasing)) if term[0] != FILLER)


def drawn(planned: Sequence[Planned], *, most: int | None, seed: int) -> list[Planned]:
    """Return the entries to ask for: all, or so many drawn by lot that they have about *most* phrasings.

    Whole entries are drawn, so that "never found" means the same in a sample. Each has the same chance, and the same
    seed draws the same ones. They come in the order of *planned*.
    """
    if most is None or sum(one.phrasings for one in planned) <= most:
        return list(planned)
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    kept, left = [], most
    for place in chance.sample(range(len(planned)), len(planned)):
        if left <= 0:
            break
        kept.append(place)
        left -= planned[place].phrasings
    return [planned[place] for place in sorted(kept)]
