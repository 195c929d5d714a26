"""Says how far two questions ask for the same in other words: by their subject, and by what is asked of it.

"Usia berapa boleh ikut?" and "Umur minimal peserta" hardly share a word. What is asked (how much, when, until when,
where, whether one may or must) is read from its words and compared by itself; the rest is the subject, compared by the
matcher's own lexicon. This is less sure than ``questions``, by which near duplicates are offered: it is for two entries
of which a person is shown besides which values exclude each other.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from knowledge_base.matching.facets import PLACE
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import is_number
from knowledge_base.store.index import SearchIndex
from replydesk.gist import weights_of
from replydesk.tone.assertions import word_set
from replydesk.tone.beside import Edge

_SYNONYM = 0.6
"""From this likeness on, by ``lexicons/synonyms.txt``, two words may stand for each other in a subject."""

_CERTAIN = 0.9
"""A question in the same words is more surely the same: what is given back here stays below it."""

_LEAST_SHARED = 0.6
"""What the words in common weigh at least, of them and those that are not said in the other entry …"""

_LEAST_OF_ALL = 0.3
"""… and of all."""


class _Sought(Enum):
    """What is asked of a subject."""

    PRICE = auto()
    COUNT = auto()
    LENGTH = auto()
    DAY = auto()
    HOUR = auto()
    PLACE = auto()
    CONTACT = auto()
    PERSON = auto()
    WAY = auto()
    PAPERS = auto()
    DUTY = auto()
    LEAVE = auto()
    OPEN = auto()
    FIGURE = auto()
    """How much or how many, and it is not said of what sort."""


_WORDS = {
    _Sought.PRICE: "biaya tarif harga ongkos bayar gratis pungut tiket karcis bea",
    _Sought.COUNT: "jumlah kuota kapasitas banyak muat tampung jatah daya",
    _Sought.LENGTH: "lama",
    _Sought.DAY: "kapan tanggal jadwal tenggat bilamana",
    _Sought.HOUR: "jam pukul",
    _Sought.PLACE: "mana dimana lokasi alamat letak",
    _Sought.CONTACT: "nomor telepon kontak hubung whatsapp handphone callcenter hotline",
    _Sought.PERSON: "siapa siapakah",
    _Sought.WAY: "cara bagaimana prosedur langkah alur mekanisme",
    _Sought.PAPERS: "syarat dokumen lengkap",
    _Sought.DUTY: "perlu wajib harus butuh mesti",
    _Sought.LEAVE: "boleh larang bisa bisakah dapat",
    _Sought.OPEN: "buka tutup libur layan operasi operasional",
    _Sought.FIGURE: "berapa besar nominal persen",
}
_BY_WORD = {word: sought for sought, words in _WORDS.items() for word in words.split()}

_SORTS = frozenset({_Sought.PRICE, _Sought.COUNT, _Sought.LENGTH})
"""What "berapa" may be asked of."""

_YES_OR_NO = frozenset({_Sought.DUTY, _Sought.LEAVE, _Sought.OPEN})
"""What a question asks only where it asks for nothing else: "Umur berapa boleh ikut?" asks for the age."""

_TIME = frozenset({_Sought.DAY, _Sought.HOUR, _Sought.OPEN})
_RULE = frozenset({_Sought.DUTY, _Sought.LEAVE, _Sought.PAPERS})
_MANNER = frozenset({_Sought.LEAVE, _Sought.DUTY, _Sought.WAY})
_COMPATIBLE = (_TIME, _RULE, _MANNER, *(frozenset({_Sought.FIGURE, sort}) for sort in _SORTS))
"""Kinds of question that may be answered by the same sentence."""

_UNITS = frozenset({"hari", "minggu", "bulan", "tahun", "jam", "menit"})
_ONE_UNIT = frozenset("se" + unit for unit in _UNITS)

_OPEN_ENDED = frozenset({_Sought.PERSON, _Sought.PLACE})
"""What a question asks that cannot be answered by yes or no: "Siapa yang boleh?" is not "Boleh?"."""

_VALID = "berlaku"
_EXPIRED = frozenset({"kedaluwarsa", "aktif"})
"""How long something holds may be asked for by its end, and by these."""

_ASKED_FIRST = {"tempat": _Sought.PLACE, "peserta": _Sought.PERSON}
"""What a title that begins with these may ask for: "Tempat pengajuan izin"; elsewhere they are things."""

_FINES = frozenset({"denda", "sanksi"})
"""Where one is asked for, what is to be paid is not the price."""

_ENDS = {
    Edge.BEGINNING: frozenset({"mulai", "awal", "minimal", "minimum", "muda", "rendah"}),
    Edge.END: frozenset({"tenggat", "akhir", "maksimal", "maksimum", "tua", "deadline"}),
}
_UNTIL = frozenset({FILLER + "sampai", FILLER + "hingga"})

_MEASURED = _FINES | {
    "umur",
    "usia",
    "tinggi",
    "berat",
    "luas",
    "panjang",
    "ukur",
    "potong",
    "diskon",
    "ringan",
    "gaji",
    "insentif",
    "honor",
    "saku",
    "menang",
    "hadiah",
    "telat",
    "lambat",
    "terlambat",
    _VALID,
}
"""What is asked for besides a price, a count and a time: a question that alone has such a word is another one."""

_SAYS_NOTHING = word_set(
    """apa apakah urus buat terbit proses aju makan waktu masa kena kantor orang warga masyarakat calon anggota peserta
    masuk terima beri punya milik laku pakai guna siap bawa setiap kali tetap batas laksana selenggara gelar selesai
    hari bulan tahun menit saja tidak petugas maksimal minimal maksimum minimum mulai awal akhir muda tua rendah
    deadline langsung"""
)
"""Words of a question that tell no subject from another."""


@dataclass(frozen=True, slots=True)
class Meant:
    """One phrasing, read.

    Attributes:
        sought: What it asks of its subject; empty: it is not said.
        edge: Which end of what it limits is asked for; ``None``: neither, or the thing itself.
        subject: The terms of the subject; never empty.
        ordered: All terms in order, fillers too.
        hinted: What it also asks where the other question asks for that.
    """

    sought: frozenset[_Sought]
    edge: Edge | None
    subject: frozenset[str]
    ordered: tuple[str, ...]
    hinted: _Sought | None = None


@lru_cache(maxsize=1024)  # a memory of a function from terms to value: an entry is set against a dozen others
def meant_by(terms: tuple[str, ...]) -> Meant | None:
    """Return the phrasing of *terms*, read; ``None`` where it names no subject.

    Args:
        terms: As the index holds them, in order and with their fillers.
    """
    bare = [term.removeprefix(FILLER) for term in terms]
    sought = _sought_by(bare)
    told = {_VALID if term in _EXPIRED else term for term in terms if term[0] != FILLER}
    hinted = _ASKED_FIRST.get(bare[0])
    if hinted is not None:
        told.discard(bare[0])
    subject = told - _SAYS_NOTHING - _BY_WORD.keys()
    if not subject:
        return None
    return Meant(sought, _edge_of(terms, bare, sought), frozenset(subject), terms, hinted)


def may_be_same(one: Meant, other: Meant) -> bool:
    """Say whether the two ask the same of subjects that share a word: else there is nothing to weigh."""
    return not one.subject.isdisjoint(other.subject) and _ask_the_same(one, other)


def sameness(
    one: Meant, other: Meant, said_first: AbstractSet[str], said_second: AbstractSet[str], index: SearchIndex
) -> float:
    """Return how far two phrasings ask for the same, from 0 to below 1.

    Args:
        one: A phrasing of the one entry.
        other: One of the other entry.
        said_first: All terms of the one entry: what only the other phrasing says may be said there.
        said_second: Those of the other.
        index: Weighs the words.
    """
    if not may_be_same(one, other):
        return 0.0
    ours, theirs = _without_counterparts(one.subject, other.subject, index)
    strange = _not_said(ours, said_second, index), _not_said(theirs, said_first, index)
    if all(strange) or any(_narrows(words, index) for words in strange if words) or _names_another(one, other, index):
        return 0.0
    if any(strange) and one.sought and other.sought and one.sought.isdisjoint(other.sought):
        return 0.0  # "Apakah kartu wajib?" and "Bolehkah kartu dipinjamkan?"
    shared = one.subject - ours
    weights = weights_of(one.subject | other.subject, index)

    def weight(terms: Iterable[str]) -> float:
        return sum(weights[term] for term in terms)

    of_all = weight(shared) / (weight(shared) + weight(ours) + weight(theirs))
    of_strange = weight(shared) / (weight(shared) + weight(strange[0]) + weight(strange[1]))
    return _CERTAIN * of_all if of_all >= _LEAST_OF_ALL and of_strange >= _LEAST_SHARED else 0.0


# --- what is asked


def _sought_by(bare: Sequence[str]) -> frozenset[_Sought]:
    found = {_BY_WORD[term] for term in bare if term in _BY_WORD}
    for before, after in pairwise(bare):
        if before == "berapa" and after in _UNITS:
            found.add(_Sought.LENGTH)
            found.discard(_Sought.HOUR)
        elif before == "hari" and after in {"apa", "berapa", "libur", "layan", "buka", "tutup", "operasional"}:
            found.add(_Sought.DAY)
    if not _FINES.isdisjoint(bare):
        found.discard(_Sought.PRICE)
    if found & (_SORTS | {_Sought.DAY, _Sought.HOUR}):
        found.discard(_Sought.FIGURE)
    if found & (_SORTS | _YES_OR_NO | {_Sought.FIGURE}):
        found.discard(_Sought.PAPERS)
    if found & {_Sought.CONTACT, _Sought.DAY, _Sought.HOUR}:
        found.discard(_Sought.PLACE)
    return frozenset(found - _YES_OR_NO or found)


def _edge_of(terms: Sequence[str], bare: Sequence[str], sought: frozenset[_Sought]) -> Edge | None:
    if not _UNTIL.isdisjoint(terms) or not _ENDS[Edge.END].isdisjoint(bare):
        return Edge.END
    if not _ENDS[Edge.BEGINNING].isdisjoint(bare):
        return Edge.BEGINNING
    if _Sought.DAY in sought and "daftar" in bare and "buka" in bare:
        return Edge.BEGINNING
    if sought & {_Sought.DAY, _Sought.HOUR} and "tutup" in bare and "hari" not in bare:
        return Edge.END
    return None


def _ask_the_same(one: Meant, other: Meant) -> bool:
    if one.edge is not other.edge and one.edge is not None and other.edge is not None:
        return False
    if one.sought & other.sought or one.hinted in other.sought or other.hinted in one.sought:
        return True
    if not one.sought or not other.sought:
        return not (one.sought | other.sought) & _OPEN_ENDED
    if _VALID in one.subject and _VALID in other.subject:
        return True
    return any(one.sought & kinds and other.sought & kinds for kinds in _COMPATIBLE)


# --- of what


def _names_another(one: Meant, other: Meant, index: SearchIndex) -> bool:
    """Say whether the two name different numbers, years, towns, offices or papers."""
    ours, theirs = (
        frozenset(term for term in each.subject if is_number(term) or term in _ONE_UNIT) for each in (one, other)
    )
    if ours != theirs:
        return True
    facets = index.reader.facets
    asked, held = facets.facets(one.ordered), facets.facets(other.ordered)
    return bool(asked and held and facets.differences(asked, held, other.subject))


def _without_counterparts(
    one: frozenset[str], other: frozenset[str], index: SearchIndex
) -> tuple[frozenset[str], frozenset[str]]:
    """Return what is left of both without the terms that are in both, or mean a term of the other."""
    ours, theirs = set(one - other), set(other - one)
    if not ours or not theirs:
        return frozenset(ours), frozenset(theirs)
    synonyms = index.reader.lexicon.synonyms
    for term in sorted(ours):
        same = next((each for each, alike in synonyms.get(term, ()) if each in theirs and alike >= _SYNONYM), None)
        if same is not None:
            ours.remove(term)
            theirs.remove(same)
    return frozenset(ours), frozenset(theirs)


def _not_said(terms: frozenset[str], said: AbstractSet[str], index: SearchIndex) -> frozenset[str]:
    """Return those of *terms* that *said* has neither, nor a word that means nearly the same."""
    if terms <= said:
        return frozenset()
    synonyms = index.reader.lexicon.synonyms
    return frozenset(
        term
        for term in terms - said
        if not any(each in said and alike >= _SYNONYM for each, alike in synonyms.get(term, ()))
    )


def _narrows(terms: frozenset[str], index: SearchIndex) -> bool:
    """Say whether *terms*, which one question has alone, make it another: "KTP" and "KTP hilang"."""
    if not terms.isdisjoint(_MEASURED) or any(len(term) == 1 for term in terms):
        return True
    groups = index.reader.facets.facets(sorted(terms)).keys()
    return bool(groups - {PLACE})
