"""Looks through a whole fact base for entries that are there twice or contradict each other.

In pieces small enough to work on in between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge_base.entry import Entry, Status
from knowledge_base.matching.query import read_query
from knowledge_base.matching.search import Indexed, candidates
from knowledge_base.store import Store
from knowledge_base.store.merging import pair_of
from replydesk.tidying.contradictions import contradiction_of
from replydesk.tidying.duplicates import duplicate_of
from replydesk.tidying.questions import Asked, QuestionReader
from replydesk.tidying.result import Contradiction, DuplicatePair, Tidying
from replydesk.tidying.sharing import SharedWords

MOST_ASKED = 3
"""How many phrasings of an entry are asked for, the title first: whoever has the entry twice hardly shares none."""

MOST_CANDIDATES = 12
"""How many entries are compared for each of them."""

_PAGE = 20
"""Entries read in one piece: some ten milliseconds."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has come: *done* of *total* entries; *total* is 0 before the first piece."""

    done: int
    total: int


@dataclass(slots=True)
class _Waiting:
    """Entries of the page that is being worked on, with the phrasings still to be asked."""

    entries: dict[int, Entry] = field(default_factory=dict)
    indexed: dict[int, Indexed] = field(default_factory=dict)
    questions: list[tuple[int, int]] = field(default_factory=list)


class TidyingRun:
    """One search under way. Belongs to the thread that owns the store while it is advanced, and stores nothing.

    Each entry asks the index for those that share its telling words; no other pair is looked at. A piece that is
    refused may be tried again: no pair is counted twice. Retired entries are passed over.

    Args:
        today: The day at the desk.
    """

    def __init__(self, *, today: date) -> None:
        self._today = today
        self._total = 0
        self._done = 0
        self._after = 0
        self._is_read = False
        self._waiting = _Waiting()
        self._sharing: SharedWords | None = None
        self._looked_at: set[tuple[int, int]] = set()
        self._duplicates: list[DuplicatePair] = []
        self._contradictions: list[Contradiction] = []

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        return Progress(self._done, max(self._total, self._done))

    @property
    def is_done(self) -> bool:
        """Whether there is a :meth:`result`."""
        return self._is_read and not self._waiting.questions

    def advance(self, store: Store) -> None:
        """Do the next small piece: some entries read, or one phrasing asked. Some ten milliseconds.

        Raises:
            StoreUnavailable: the database was refused; advancing again tries the same piece again.
        """
        if not self._waiting.questions:
            self._read_on(store)
            return
        pk, place = self._waiting.questions[-1]
        self._ask(store, self._waiting.entries[pk], self._waiting.indexed[pk], place)
        self._waiting.questions.pop()
        if not self._waiting.questions or self._waiting.questions[-1][0] != pk:
            self._done += 1

    def result(self) -> Tidying:
        """Return what was found.

        Raises:
            ValueError: it is not done yet.
        """
        if not self.is_done:
            raise ValueError("the search is still under way")
        return Tidying(
            entries=self._done,
            duplicates=tuple(sorted(self._duplicates, key=_order)),
            contradictions=tuple(sorted(self._contradictions, key=_order)),
        )

    # --- inside

    def _sharing_of(self, store: Store) -> SharedWords:
        if self._sharing is None:
            self._sharing = SharedWords(store.index)
        return self._sharing

    def _read_on(self, store: Store) -> None:
        self._total = self._total or store.index.size()
        page = store.entries.serving_page(after=self._after, limit=_PAGE)
        kept = {pk: entry for pk, entry in page.items() if entry.state is not Status.RETIRED}
        indexed: dict[int, Indexed] = {one.entry_pk: one for one in store.index.terms_of(list(kept))}
        self._waiting = _Waiting(
            entries=kept,
            indexed=indexed,
            questions=[
                (pk, place)
                for pk in sorted(indexed, reverse=True)
                for place in reversed(range(len(kept[pk].content.phrasings[:MOST_ASKED])))
            ],
        )
        self._sharing = None
        self._done += len(page) - len(indexed)
        self._after = max(page, default=self._after)
        self._is_read = not page

    def _ask(self, store: Store, entry: Entry, own: Indexed, place: int) -> None:
        store.index.catch_up()
        reader = QuestionReader(store.index)
        pk = own.entry_pk
        question = reader.read(own.phrasings()[place])
        like = self._sharing_of(store).entries_like(question.terms, MOST_CANDIDATES + 1)
        others = [one for one in like if one.entry_pk != pk and pair_of(pk, one.entry_pk) not in self._looked_at]
        if not others or store.entries.by_pk([pk]).get(pk) is None:  # deleted since it was read
            return
        strictly = {one.entry_pk: reader.compare(own, one) for one in others}
        alike = [
            (one, asked)
            for one in others
            if (asked := strictly[one.entry_pk]).likeness or (asked := reader.compare_meaning(own, one)).likeness
        ]
        apart = store.merging.are_told_apart([pair_of(pk, one.entry_pk) for one, _ in alike])
        alike = [(one, asked) for one, asked in alike if pair_of(pk, one.entry_pk) not in apart]
        known = store.entries.by_pk([one.entry_pk for one, _ in alike])
        duplicates, contradictions = [], []
        for one, same in alike:
            other = known.get(one.entry_pk)
            if other is None:
                continue
            older, newer = (entry, other) if pk < one.entry_pk else (other, entry)
            asked_of = same if pk < one.entry_pk else Asked(same.likeness, same.second, same.first)
            opposed = contradiction_of(older, newer, asked_of, today=self._today)
            if opposed is not None:
                contradictions.append(opposed)
                continue
            if not strictly[one.entry_pk].likeness:
                continue
            pair = duplicate_of(older, newer, asked_of, reader.bodies_alike(own, one))
            if pair is not None:
                duplicates.append(pair)
        self._looked_at.update(pair_of(pk, one.entry_pk) for one in others)
        self._duplicates += duplicates
        self._contradictions += contradictions


def _order(one: DuplicatePair | Contradiction) -> tuple[float, str, str]:
    return -one.confidence, one.first.title, one.second.title


def entries_like(store: Store, text: str) -> Sequence[Indexed]:
    """Return the few entries that the index holds for most like *text*, likest first, by a rough measure."""
    store.index.catch_up()
    return candidates(read_query(text, store.index.reader), store.index, limit=MOST_CANDIDATES).entries


def look_through(store: Store, *, today: date, on_progress: Callable[[Progress], None] | None = None) -> Tidying:
    """Look through the whole fact base and return what was found. Stores nothing.

    Args:
        store: The fact base.
        today: The day at the desk.
        on_progress: Told after each piece.
    """
    run = TidyingRun(today=today)
    while not run.is_done:
        run.advance(store)
        if on_progress is not None:
            on_progress(run.progress)
    return run.result()
