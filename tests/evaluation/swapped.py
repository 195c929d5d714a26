"""Sentences of entries in which two figures have changed places, as a tired person copies them.

Each is wrong, though every figure of it stands in the entry: "Senin–Kamis sampai 11.00, Jumat sampai 15.00". Made by
machine out of entries that nobody wrote with the gate in mind, so nobody can have fitted a rule to them.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from knowledge_base.entry import Entry
from replydesk.tone.beside import Item, items_in
from replydesk.tone.stated import Stated, stated_in

_MOST = 3
"""Figures of one sort in a sentence; of more it is a bare list, in which the order hardly matters."""


def swapped_sentences(entry: Entry) -> Iterator[str]:
    """Give the sentences of an entry's body with two figures of one sort and one end of a stretch swapped."""
    body = entry.content.body
    stated = stated_in(body)
    items = [item for item in items_in(stated, body) if not item.is_name]
    for first, after in stated.sentences:
        here = [item for item in items if first <= item.start < after]
        sorts = Counter(item.sort for item in here)
        for one, other in combinations(here, 2):
            if (
                sorts[one.sort] <= _MOST
                and one.sort == other.sort
                and one.edge == other.edge
                and not one.values & other.values
            ):
                yield _swapped(body, stated, (first, after), (one, other))


def _swapped(body: str, stated: Stated, sentence: tuple[int, int], pair: tuple[Item, Item]) -> str:
    (first, after), (start, end), (start_2, end_2) = (
        stated.folded.span(*place) for place in (sentence, *((item.start, item.end) for item in pair))
    )
    return body[first:start] + body[start_2:end_2] + body[end:start_2] + body[start:end] + body[end_2:after]
