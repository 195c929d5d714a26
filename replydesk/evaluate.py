"""How well a person's own entries are found: each phrasing is asked with itself left out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store
from replydesk.suggest import suggest

LOOKED_AT = 3
"""How many suggestions count as found: a person sees the first three at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """How often phrasings of one entry led to another one first; both by name."""

    wanted: str
    got: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What was found.

    Attributes:
        asked: How many phrasings were asked.
        found_first: How many of them had their entry as the first suggestion.
        found_in_three: How many had it among the first three.
        confused: The most frequent first.
        never_found: Names of entries that none of their phrasings brought up among the first three.
        without_variants: Names of entries that have a title only: adding a phrasing helps these most.
    """

    asked: int
    found_first: int
    found_in_three: int
    confused: tuple[Confusion, ...]
    never_found: tuple[str, ...]
    without_variants: tuple[str, ...]


def evaluate(store: Store, *, today: date) -> Evaluation:
    """Ask every phrasing of every entry with itself left out, and return how well that went. Stores nothing."""
    asked = first = in_three = 0
    confused: Counter[tuple[str, str]] = Counter()
    found_names: set[str] = set()
    names: list[str] = []
    bare: list[str] = []
    for entry in list(store.entries.every(serving=True)):
        names.append(entry.name)
        if not entry.content.variants:
            bare.append(entry.name)
            continue
        for got in _ask_each(store, entry, today):
            asked += 1
            first += got[:1] == (entry.name,)
            in_three += entry.name in got
            if entry.name in got:
                found_names.add(entry.name)
            if got and got[0] != entry.name:
                confused[entry.name, got[0]] += 1
    return Evaluation(
        asked=asked,
        found_first=first,
        found_in_three=in_three,
        confused=tuple(Confusion(wanted=pair[0], got=pair[1], count=n) for pair, n in confused.most_common()),
        never_found=tuple(name for name in names if name not in found_names and name not in bare),
        without_variants=tuple(bare),
    )


def _ask_each(store: Store, entry: Entry, today: date) -> Iterator[tuple[str, ...]]:
    """Yield the names of the first suggestions for each phrasing, the entry being searched without it."""
    pk = store.entries.pk_of(entry.id)
    for phrasing, rest in _left_out(entry.content):
        with store.trial():
            store.index.put(pk, rest)
            got = suggest(store, phrasing, limit=LOOKED_AT, today=today)
        yield tuple(one.entry.name for one in got.items)


def _left_out(content: EntryContent) -> Iterator[tuple[str, EntryContent]]:
    """Yield each phrasing with the content that lacks it. A title that is left out is replaced by the first variant."""
    yield content.title, replace(content, title=content.variants[0], variants=content.variants[1:])
    for n, variant in enumerate(content.variants):
        yield variant, replace(content, variants=content.variants[:n] + content.variants[n + 1 :])
