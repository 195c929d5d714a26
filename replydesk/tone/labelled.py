"""A number that belongs to the word before it: "Siaga 2", "Golkar 8 kursi", "mobil Rp4.000".

Where the entry gives that word other numbers, a number that only stands elsewhere in the entry is the wrong one.
"""

import re
from collections.abc import Callable, Iterator

from replydesk.tone.agreement import Grounds
from replydesk.tone.assertions import EMPTY_WORDS, root_key, word_set
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated

_BEFORE = re.compile(r"(?P<word>[a-z]{3,})[\s:]+$")
_AFTER = re.compile(r"\s+(?P<word>[a-z]{3,})")
_JOINED = re.compile(r"\s*(?:,|,? ?(?:dan|atau|serta|sampai|hingga)|-|/)\s*")
_JOINED_FOR = re.compile(rf"\s+(?:untuk|bagi|buat)(?: [a-z]+){{1,4}}?{_JOINED.pattern}")
"""What stands between two numbers of a word that say what they are for: "admin Rp200.000 untuk mobil dan Rp70.000"."""

_KINDS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
_GENERAL = frozenset(
    root_key(word)
    for word in word_set(
        """biaya biayanya tarif tarifnya harga sebesar senilai hanya cukup minimal maksimal paling sekitar
        kurang lebih total jumlah jumlahnya seluruhnya nomor lama lambat banyak sedikit bayar membayar
        dikenai dikenakan denda uang selama setiap seharga menjadi usia umur sebanyak mencapai memuat
        berjumlah rupiah pukul jam tanggal tahun bulan hari minggu persen ayat pasal"""
    )
)
"""Words before any number, that tell none from another."""


def is_another_ones(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    """Say whether the entries give the word beside *quantity*, in the folded *text*, other numbers only."""
    return any(_differs(quantity, text, grounds, word) for word in (word_before, _word_after))


def _differs(quantity: Quantity, text: str, grounds: Grounds, word_of: Callable[[Quantity, str], str | None]) -> bool:
    word = word_of(quantity, text)
    if quantity.kind not in _KINDS or word is None:
        return False
    own = [other.readings for each in grounds.stated for other in _of(word, quantity.kind, each, word_of)]
    return bool(own) and not any(readings & quantity.readings for readings in own)


def _of(word: str, kind: Kind, stated: Stated, word_of: Callable[[Quantity, str], str | None]) -> Iterator[Quantity]:
    """Give the numbers of *word* in an entry, and those that go on from one: "kelas 5 dan 6"."""
    text, last = stated.folded.text, 0
    between = (_JOINED, _JOINED_FOR) if word_of is word_before else (_JOINED,)
    for one in stated.quantities:
        joined = last and one.kind is kind and any(each.fullmatch(text, last, one.start) for each in between)
        if one.kind is kind and (joined or word_of(one, text) == word):
            yield one
            last = one.end


def _word_after(quantity: Quantity, text: str) -> str | None:
    """Return the key of what is counted: "lima buku"; nothing where one of it is named."""
    found = _AFTER.match(text, quantity.end)
    if quantity.kind is not Kind.NUMBER or found is None or 1 in quantity.readings or found["word"] in EMPTY_WORDS:
        return None
    key = root_key(found["word"])
    return None if key in _GENERAL else key


def word_before(quantity: Quantity, text: str) -> str | None:
    """Return the key of the word that a number stands right behind: "lantai 2"; nothing where that tells none apart."""
    found = _BEFORE.search(text, max(0, quantity.start - 30), quantity.start)
    if found is None or found["word"] in EMPTY_WORDS:
        return None
    key = root_key(found["word"])
    return None if key in _GENERAL else key
