"""Sentences of entries turned wrong by machine: two figures have changed places, or one word has become its opposite.

"Senin–Kamis sampai 11.00, Jumat sampai 15.00", "berkas masuk setelah pukul 10.00": as a tired person copies them, with
nothing in them that the entry does not have. Made out of entries that nobody wrote with the gate in mind.
"""

import re
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


OPPOSITES = (
    ("tidak perlu", "wajib"),
    ("(?<!tidak )(?:wajib|harus)", "tidak perlu"),
    ("(?<!tidak )(?<!belum )boleh", "tidak boleh"),
    ("tidak boleh", "boleh"),
    ("tidak (?:dapat|bisa)", "bisa"),
    ("(?<!tidak )ditanggung", "tidak ditanggung"),
    ("sebelum", "setelah"),
    ("setelah|sesudah", "sebelum"),
    ("minimal|paling sedikit", "maksimal"),
    ("maksimal|paling banyak", "minimal"),
    ("paling lambat", "paling cepat"),
    ("tutup", "buka"),
    ("kecuali", "termasuk"),
    ("di luar", "termasuk"),
    ("lebih dari", "kurang dari"),
    ("kurang dari|di bawah", "lebih dari"),
    ("masih berlaku", "sudah tidak berlaku"),
    ("(?<!tidak )berlaku", "tidak berlaku"),
    ("tanpa", "dengan"),
    ("semua|seluruh", "sebagian"),
    ("belum", "sudah"),
    ("sudah", "belum"),
    ("asli", "fotokopi"),
)
"""What is looked for, and what is put in its place."""


def opposite_sentences(entry: Entry) -> Iterator[str]:
    """Give the sentences of an entry's body with the first of each of :data:`OPPOSITES` turned round."""
    body = entry.content.body
    stated = stated_in(body)
    for sentence in stated.sentences:
        start, end = stated.folded.span(*sentence)
        for expression, opposite in OPPOSITES:
            found = re.search(rf"\b(?:{expression})\b", body[start:end], re.IGNORECASE)
            if found is not None:
                put = opposite.capitalize() if found.group()[0].isupper() else opposite
                yield body[start : start + found.start()] + put + body[start + found.end() : end]
