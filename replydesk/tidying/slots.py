"""Says where two entries on the same question put different things in one place of a sentence that holds a single one.

What something is given as, what is worn, by what it is replaced and, where the question asks for it, in which place:
"berupa uang" and "berupa kain". And what one entry does without and the other with.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from replydesk.tidying.aspects import LEFT_OPEN
from replydesk.tidying.cases import are_one_case, label, sameness, stretches_around, tells_the_case
from replydesk.tidying.stances import is_outright
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import NEGATORS, content_keys, keys_of, root_key, word_set
from replydesk.tone.stated import Stated, sentence_at

Place = tuple[int, int]

_STOPS = (
    "pada|untuk|bagi|dengan|saat|selama|setiap|mulai|sampai|setelah|sebelum|oleh|dan|serta|yang|di|ke|dari|dalam|lewat"
    "|melalui|sebesar|senilai|paling|maksimal|minimal|bukan|tanpa"
)
_THING = rf"(?P<thing>(?!(?:{_STOPS})\b)[a-z]+(?: (?!(?:{_STOPS})\b)[a-z]+){{0,3}})"
_FRAMES = (
    re.compile(rf"\b(?:berupa|berbentuk|berformat|dalam (?:bentuk|format)) {_THING}"),
    re.compile(rf"\b(?:memakai|mengenakan|berpakaian|berseragam) {_THING}"),
    re.compile(rf"\b(?:diganti|digantikan|mengganti|ditukar|menukar)(?: dengan)? {_THING}"),
)
_ONLY_FOR = re.compile(rf"\b(?:hanya|khusus)(?: [a-z]+){{0,3}} (?:untuk|bagi) {_THING}")
_MAY_FOR = re.compile(rf"\b(?:boleh|dapat|bisa|diperbolehkan|diizinkan)(?: [a-z]+){{0,4}} (?:untuk|bagi) {_THING}")
_PEOPLE = keys_of(
    word_set(
        """warga masyarakat umum peserta siswa pelajar mahasiswa anak lansia pegawai pejabat karyawan anggota pasien
        petugas keluarga pejalan pengendara penyandang difabel rombongan tamu pengunjung penduduk orang pedagang petani
        nelayan guru perempuan ibu pemilik penghuni"""
    )
)
"""Whom something is for; other things are what it is for, and the one excludes nothing of the other."""

_WHERE = re.compile(r"\b(?:di ?mana|lokasi|tempat|alamat)\b")
_IN = re.compile(rf"\b(?:di|ke|pada) {_THING}")
_VAGUE = keys_of(word_set("kantor loket gedung lantai setempat domisili terdekat tempat lokasi ruang balai"))
"""Words for a place that many places have."""

_ANYWHERE = re.compile(r"\b(?:setempat|domisili|terdekat|masing-masing|asal|sesuai)\b")

_WITHOUT = re.compile(
    r"\b(?P<verb>[a-z]+ )(?P<sign>tanpa (?:perlu |harus |membawa |memakai |menggunakan )?(?P<thing>[a-z]+))"
)
_DONE = re.compile(r"di[a-z]{3,}|me[a-z]{4,}|ber[a-z]{3,}|dapat|bisa|boleh|langsung|datang|masuk|daftar")
_WITH = re.compile(
    r"\b(?:dengan|harus|wajib|perlu|mesti|memerlukan|membutuhkan|disertai|menunjukkan|membawa|memakai|dapat|boleh|bisa)\b"
)


class _Filled(NamedTuple):
    """What stands in a place of a sentence: its keys, its place, and the keys that tell of which case."""

    keys: frozenset[str]
    place: Place
    label: frozenset[str]


def filled_otherwise(
    ours: Stated, theirs: Stated, asked: frozenset[str], titles: tuple[str, ...]
) -> Iterator[tuple[Place, Place]]:
    """Give the places in both folded bodies that say different things where one only can be.

    Args:
        ours: One body.
        theirs: The other; both on the same question.
        asked: The keys of its words (see ``cases.asked_by``).
        titles: The folded titles of both.
    """
    frames = (*_FRAMES, _IN) if any(_WHERE.search(title) for title in titles) else _FRAMES
    for frame in frames:
        mine, each = _filled(frame, ours, asked), _filled(frame, theirs, asked)
        if len(mine) == 1 and len(each) == 1 and _differ(mine[0], each[0], asked):
            yield mine[0].place, each[0].place
    yield from _meant_for(ours, theirs, asked)
    yield from ((one, other) for other, one in _meant_for(theirs, ours, asked))
    yield from _without(ours, theirs, asked)
    yield from ((one, other) for other, one in _without(theirs, ours, asked))


@lru_cache(maxsize=2048)  # a memory of a function from text to places: an entry is set against several others
def _matches(frame: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    return tuple(frame.finditer(text))


def _filled(frame: re.Pattern[str], stated: Stated, asked: frozenset[str], *, may: bool = False) -> list[_Filled]:
    """Return what fills the *frame* in a body outright; with *may*, where other things may do so, too."""
    text = stated.folded.text
    found: list[_Filled] = []
    for match in _matches(frame, text):
        around = sentence_at(stated, match.start())
        part, lead = stretches_around(text, around, match.span())
        keys = content_keys(match["thing"]) - _VAGUE
        if not keys or (LEFT_OPEN.search(text, *part) and not may) or _ANYWHERE.search(text, *around):
            continue
        if not tells_the_case(text, around, match.span()) and is_outright(stated, match.span(), asked):
            own = label(stated, (part[0], match.start()), (match.end(), part[1]), lead)
            found.append(_Filled(keys, match.span(), own))
    return found


def _differ(one: _Filled, other: _Filled, asked: frozenset[str]) -> bool:
    """Say whether two say nothing in common, of one case of which neither says more."""
    if len(without_known(one.keys, other.keys)) < len(one.keys) or one.keys <= asked or other.keys <= asked:
        return False
    return are_one_case(_besides(one.label, other.keys), _besides(other.label, one.keys), asked)


def _besides(label: frozenset[str], keys: frozenset[str]) -> frozenset[str]:
    """Return a *label* without what it says of *keys*: "berupa kain dan bukan uang"."""
    return frozenset(key for key in label if key.rpartition(" ")[2] not in keys)


def _meant_for(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give what *ours* is for only, with something else for which *theirs* may be used."""
    for one in _filled(_ONLY_FOR, ours, asked):
        for other in _filled(_MAY_FOR, theirs, asked, may=True):
            is_of_one_sort = bool(one.keys & _PEOPLE) is bool(other.keys & _PEOPLE)
            if is_of_one_sort and _differ(one, other, asked - other.keys):
                yield one.place, other.place


def _without(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give what is done without in *ours*, with the words that ask for it in *theirs*."""
    text, other = ours.folded.text, theirs.folded.text
    for match in _matches(_WITHOUT, text):
        if not _DONE.fullmatch(match["verb"].strip()) or not is_outright(ours, match.span("sign"), asked):
            continue
        key = root_key(match["thing"])
        part, lead = stretches_around(text, sentence_at(ours, match.start()), match.span("sign"))
        own = label(ours, (part[0], match.start("sign")), (match.end(), part[1]), lead)
        for word in re.finditer(r"[a-z]+", other):
            if root_key(word.group()) != key:
                continue
            around = sentence_at(theirs, word.start())
            here, there = stretches_around(other, around, word.span())
            if not _WITH.search(other, *here) or not NEGATORS.isdisjoint(re.findall(r"[a-z]+", other[slice(*here)])):
                continue
            said = label(theirs, (here[0], word.start()), (word.end(), here[1]), there)
            if is_outright(theirs, word.span(), asked) and sameness(own - {key}, said - {key}, asked, alone=True) > 0.0:
                yield match.span("sign"), word.span()
                break
