"""What people asked for in vain: recorded messages that nothing served, those about the same thing together.

A message that somebody at the desk noted as a gap is one of them, on record or not, and once.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from knowledge_base.entry import Entry
from knowledge_base.matching.confidence import load_model
from knowledge_base.matching.query import read_query
from knowledge_base.store import Store
from knowledge_base.store.desk import Unmet
from knowledge_base.store.gap_notes import GapNote
from knowledge_base.store.index import SearchIndex
from replydesk.evaluation.result import EntryRef, Gap, ref_of
from replydesk.evaluation.telling import Words, most_telling, telling_words
from replydesk.gap_noting import LONGEST_TEXT
from replydesk.gist import gist_of, weights_of
from replydesk.personal_parts import without_personal_parts
from replydesk.suggest import Decision, suggest

MOST_MESSAGES = 1_000
"""How many messages are looked at, the newest."""

MOST_GAPS = 50
"""How many gaps are named, the most frequent."""

LIKE_FROM = 0.4
"""From this share of common words, by weight, on two messages are about the same thing: of six words, some four are in
both. Less than what makes them the same message, and whether one of them denies does not matter: what is lacking is a
topic."""

_MOST_NEAR = 20
"""With how many groups a message is compared, those that share most words with it."""

_LONGEST_EXAMPLE = 160
"""Characters of a message that are shown."""


@dataclass(slots=True)
class _Group:
    """Messages about the same thing; the newest speaks for them."""

    terms: frozenset[str]
    words: Words
    text: str
    count: int = 0
    notes: list[GapNote] = field(default_factory=list)
    held: Counter[str] = field(default_factory=Counter)
    chosen: Counter[str] = field(default_factory=Counter)

    def take(self, words: Words, entry_id: str | None) -> None:
        self.count += 1
        self.held.update(words.keys() & self.words.keys())
        if entry_id is not None:
            self.chosen[entry_id] += 1


@dataclass(slots=True)
class GapSearch:
    """Looks for gaps bit by bit.

    Attributes:
        today: The day at the desk.
        gaps: What was found so far, the most frequent first.
    """

    today: date
    gaps: list[Gap] = field(default_factory=list)
    _left: list[Unmet] = field(default_factory=list)
    _notes: list[GapNote] = field(default_factory=list)
    _noted: Counter[str] = field(default_factory=Counter)
    _groups: list[_Group] = field(default_factory=list)
    _with_term: dict[str, list[int]] = field(default_factory=dict)
    _asked: int = 0

    def read(self, store: Store) -> bool:
        """Read the messages, and what was noted."""
        found = store.desk.unmet(below=load_model().none_below, limit=MOST_MESSAGES)
        self._left = list(reversed(found))
        self._notes = list(reversed(store.gap_notes.every()[:MOST_MESSAGES]))
        self._noted = Counter(note.text for note in self._notes)
        return False

    def group(self, store: Store) -> bool:
        """Put the next message with those it is like; say whether there are more."""
        if self._notes:
            note = self._notes.pop()
            group = self._group(note.text, None, store)
            if group is not None:
                group.notes.append(note)
            return True
        if not self._left:
            self._groups.sort(key=lambda group: -group.count)
            return False
        unmet = self._left.pop()
        text = without_personal_parts(unmet.text, store.index.reader)
        if self._noted[text[:LONGEST_TEXT]]:  # the very message that was noted
            self._noted[text[:LONGEST_TEXT]] -= 1
        else:
            self._group(text, unmet.entry_id, store)
        return True

    def ask(self, store: Store) -> bool:
        """See whether the next group still lacks an answer; say whether there are more."""
        if self._asked >= len(self._groups) or len(self.gaps) >= MOST_GAPS:
            return False
        group = self._groups[self._asked]
        found = suggest(store, group.text, limit=1, today=self.today)
        self._asked += 1
        if found.decision is not Decision.ANSWER or _was_known(group, found.items[0].entry):
            nearest = self._chosen(group, store)
            if nearest is None and found.decision is Decision.UNSURE:
                nearest = found.items[0].entry
            self.gaps.append(self._gap(group, ref_of(nearest) if nearest else None, store))
        return True

    def _group(self, text: str, entry_id: str | None, store: Store) -> _Group | None:
        """Put *text* with those it is like and return these; ``None``: it says nothing."""
        words = telling_words(text, store.index)
        if not words:
            return None
        gist = gist_of(read_query(text, store.index.reader), store.index)
        terms = gist.terms - store.index.reader.lexicon.negations
        group = self._group_like(terms or gist.terms, words, text, store)
        group.take(words, entry_id)
        return group

    def _group_like(self, terms: frozenset[str], words: Words, text: str, store: Store) -> _Group:
        """Return the group the message belongs to; a new one when there is none."""
        near = Counter(number for term in terms for number in self._with_term.get(term, ()))
        for number, _ in near.most_common(_MOST_NEAR):
            if _alike(self._groups[number].terms, terms, store.index) >= LIKE_FROM:
                return self._groups[number]
        group = _Group(terms, words, text)
        for term in terms:
            self._with_term.setdefault(term, []).append(len(self._groups))
        self._groups.append(group)
        return group

    def _chosen(self, group: _Group, store: Store) -> Entry | None:
        """Return the entry that people chose most often for the group, if it is still there."""
        for entry_id, _ in group.chosen.most_common(1):
            return store.entries.serving(entry_id)
        return None

    def _gap(self, group: _Group, nearest: EntryRef | None, store: Store) -> Gap:
        common = {term: word for term, word in group.words.items() if 2 * group.held[term] >= group.count}
        line = " ".join(group.text.split())
        return Gap(
            words=most_telling(common, weights_of(common, store.index)),
            example=shortened(line, _LONGEST_EXAMPLE),
            count=group.count,
            nearest=nearest,
            noted=len(group.notes),
            remarks=tuple(dict.fromkeys(note.remark for note in group.notes if note.remark)),
        )


def _was_known(group: _Group, entry: Entry) -> bool:
    """Return whether *entry*, the answer of today, was there as it is now when somebody noted that nothing fits."""
    since = max((note.at for note in group.notes), default=None)
    return since is not None and (entry.approved_at or entry.created_at) < since


def _alike(one: frozenset[str], other: frozenset[str], index: SearchIndex) -> float:
    """Return the share of the words of two messages, by weight, that both have: 0 to 1."""
    weights = weights_of(one | other, index)
    everything = sum(weights[term] for term in one | other)
    return sum(weights[term] for term in one & other) / everything if everything else 0.0


def shortened(text: str, most: int) -> str:
    """Return *text* in at most *most* characters."""
    return text if len(text) <= most else text[: most - 2].rstrip() + " …"
