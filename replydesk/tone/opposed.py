"""Finds the small word that turns a sentence of the entry round: "setelah" for "sebelum", "termasuk" for "di luar".

Neither word denies anything, so no negation is counted; each stands where the other stood. A sentence of the reply is
compared with those of the entry that say nearly all of its words, and each such word with the one that stands in the
entry beside the same thing: "sebelum pukul 10.00" with "setelah pukul 10.00".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from replydesk.tone.alike import without_known
from replydesk.tone.assertions import (
    EMPTY_WORDS,
    NEGATORS,
    Assertion,
    content_keys,
    remembered_assertions,
    root_key,
    word_set,
)
from replydesk.tone.numerals import NUMBER_WORDS
from replydesk.tone.stated import stated_in

_NOT = r"(?<!tidak )(?<!tak )(?<!belum )(?<!bukan )"


_OLD = (
    r"(?<!paling )(?<!berapa )(?<!tidak )(?<!sudah )(?<!lebih )(?<!terlalu )lama(?! (?:menunggu|tunggu|proses|waktu))"
)
_NEW = r"baru(?! (?:(?:di|me|ber|ter)[a-z]{3,}|akan|bisa|boleh|dapat|mulai|sampai|saja|ada|selesai|sebagian)\b)"
"""What is not old, and not "only just"."""


@dataclass(frozen=True, slots=True)
class _Axis:
    """Words that exclude each other where they stand beside the same thing.

    Attributes:
        one, other: Expressions of the two sides.
        behind: The thing stands behind them, as it does behind prepositions; else before, as before adjectives.
    """

    one: str
    other: str
    behind: bool = True

    @property
    def expression(self) -> re.Pattern[str]:
        """Finds either side; the group ``one`` is the first."""
        return re.compile(rf"\b(?:(?P<one>{self.one})|(?P<other>{self.other}))\b")


_AXES = tuple(
    (axis, axis.expression)
    for axis in (
        _Axis("sebelum", "setelah|sesudah|sehabis|selepas|seusai"),
        _Axis(rf"{_NOT}(?:lebih dari|di atas|melebihi|melampaui)", rf"{_NOT}(?:kurang dari|di bawah)"),
        _Axis(
            "minimal|minimum|paling sedikit|paling rendah|paling singkat|sekurang-kurangnya|setidaknya",
            "maksimal|maksimum|paling banyak|paling tinggi|paling lama|sebanyak-banyaknya",
        ),
        _Axis(rf"{_NOT}termasuk", "di luar|(?:tidak|belum) termasuk|kecuali|selain"),
        _Axis("dengan|beserta|disertai", "tanpa"),
        _Axis("semua|semuanya|seluruh|seluruhnya|segenap", "sebagian|beberapa|salah satu"),
        _Axis("sudah|telah", r"belum(?! (?:bisa|dapat|boleh|akan|perlu|tentu|pernah|ada|mampu|sempat)\b)"),
        _Axis("asli(?:nya)?", "fotokopi(?:nya)?|fotocopy|salinan(?:nya)?", behind=False),
        _Axis(_OLD, _NEW, behind=False),
        _Axis("hidup", "mati", behind=False),
        _Axis("pria|laki-laki", "wanita|perempuan", behind=False),
        _Axis("negeri", "swasta", behind=False),
        _Axis("tetap", "kontrak|honorer|sementara", behind=False),
        _Axis("kiri", "kanan", behind=False),
        _Axis("depan", "belakang", behind=False),
    )
)
_ASKERS = re.compile(
    r"\b(?:maaf|mengerti|memahami|paham|prihatin|(?:laporan|keluhan|aduan)(?:nya)?|terima kasih|sayangnya)\b"
    r"|\b(?:bapak|ibu|anda|kakak|kak|pak|bu) (?:sudah|belum|telah)\b"
)
"""A sentence that takes up what the asker told, which no entry can know."""

_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*|\d(?:[\d.,:/]*\d)?")
_JOINED_SIDE = re.compile(r"^ (?:hingga|sampai|dan|atau|maupun)\b[^.;]*?\b(?:setelah|sesudah|sebelum)\b")
"""In "14 hari sebelum hingga 7 hari sesudah hari raya" both are said of the same day."""

_DOINGS = word_set(
    "bawa membawa bawalah siapkan menyiapkan lampirkan melampirkan sertakan menyertakan serahkan menyerahkan tunjukkan"
    " menunjukkan unggah mengunggah lengkapi cukup syarat syaratnya syarat-syaratnya persyaratan asli fotokopi"
)
_DEMANDS = re.compile(rf"\b(?:{'|'.join(sorted(_DOINGS - {'cukup', 'asli', 'fotokopi'}))})\b")
_ITEM = r"[a-z][a-z-]*(?: (?!(?:dan|atau|serta|maupun)\b)[a-z][a-z-]*){0,5}"
_LIST = re.compile(rf"(?P<items>{_ITEM}(?:, {_ITEM})*),? (?P<join>dan|serta|atau|maupun) (?P<last>{_ITEM})")
_BOTH = frozenset({"dan", "serta"})
_NUMBER = re.compile(r"\d(?:[\d.,:/]*\d)?")
_GENERAL = word_set("pukul jam tanggal hari bulan tahun minggu wib wita wit rp rupiah biaya usia umur dari")
_NO_THINGS = _GENERAL | EMPTY_WORDS | NEGATORS
_REACH = 120
"""Characters among which those stand: a sentence that never stops must not be read anew for each such word."""

_NEAR = 2
"""Things beside such a word that it may be said of."""

_LEAST = 2
"""Words and numbers in common that make two sentences be about the same."""

_MOST_OWN = 1
_ENOUGH = 4
"""Words in common from which on one word of the reply's own leaves the sentence the entry's."""

_CALLS = word_set("kak kakak bapak ibu pak bu mas mbak ya dik bang bun bunda kami mohon maaf halo baik jadi silakan")


@dataclass(frozen=True, slots=True)
class _Side:
    """Where a text takes a side: which axis and side, the things beside it, and the place in the text."""

    axis: int
    is_one: bool
    things: frozenset[str]
    place: tuple[int, int]


def opposed(own: Iterable[Assertion], texts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Give the places of the words in the sentences *own* of a reply that turn a sentence of *texts* round.

    *texts* are the folded wordings for which the institution vouches.
    """
    told = _told(texts)
    for said in own:
        if _ASKERS.search(said.text):
            continue
        words, numbers = _words(said.text), frozenset(_NUMBER.findall(said.text))
        of_it = [(each.text, each.sides) for each in told if each.holds(words, numbers)]
        sides = _sides(said.text) if of_it else ()  # most sentences say something of their own
        denies = _denies(said.text, sides) if sides else False
        alike = [theirs for each, theirs in of_it if sides and denies is _denies(each, theirs)]
        for side in sides:
            same = [one for theirs in alike for one in theirs if one.axis == side.axis and one.things & side.things]
            if same and all(one.is_one is not side.is_one for one in same) and not _takes_both(side, sides):
                yield said.start + side.place[0], said.start + side.place[1]


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of an entry: its text, the keys of its words, its numbers, and where it takes sides."""

    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    sides: tuple[_Side, ...]

    def holds(self, words: frozenset[str], numbers: frozenset[str]) -> bool:
        """Say whether a sentence of *words* and *numbers* says nothing but what this does, or one word in many."""
        shared = len(words & self.words)
        allowed = _MOST_OWN if shared >= _ENOUGH else 0
        if shared + len(numbers) < _LEAST or not numbers <= self.numbers:
            return False
        return len(words) - shared <= allowed or len(without_known(words, self.words)) <= allowed


@lru_cache(maxsize=64)  # a memory of a function from texts to values: the same entries are cited at every key press
def _told(texts: tuple[str, ...]) -> tuple[_Told, ...]:
    stated = (stated_in(text) for text in texts)
    said = (each.text for body in stated for each in remembered_assertions(body.folded.text, body.sentences))
    told = (_Told(text, _words(text), frozenset(_NUMBER.findall(text)), _sides(text)) for text in said)
    return tuple(each for each in told if each.sides)


def _takes_both(side: _Side, sides: tuple[_Side, ...]) -> bool:
    return any(one.axis == side.axis and one.is_one is not side.is_one and one.things & side.things for one in sides)


def _denies(text: str, sides: tuple[_Side, ...]) -> bool:
    """Say whether a sentence denies something besides by the words that take its *sides*."""
    return any(
        match.group() in NEGATORS and not any(one.place[0] <= match.start() < one.place[1] for one in sides)
        for match in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=256)  # a memory of a function from text to keys
def _words(text: str) -> frozenset[str]:
    """Return the keys of what a sentence is about, without the words that take sides."""
    return content_keys(text) - _turning()


@lru_cache(maxsize=1)
def _turning() -> frozenset[str]:
    """Return the keys of the words that take sides, and of those that address somebody."""
    words = {word for axis, _ in _AXES for word in re.findall(r"[a-z]{3,}", f"{axis.one} {axis.other}")}
    return frozenset(root_key(word) for word in words | _CALLS | _GENERAL)


@lru_cache(maxsize=256)  # a memory of a function from text to values
def _sides(text: str) -> tuple[_Side, ...]:
    found = []
    for number, (axis, expression) in enumerate(_AXES):
        for match in expression.finditer(text):
            things = _things(text, match.span(), behind=axis.behind)
            if things:
                found.append(_Side(number, match["one"] is not None, things, match.span()))
    found.extend(_joined(text))
    return tuple(found)


def _joined(text: str) -> Iterator[_Side]:
    """Give where a list of what has to be brought joins its things by "dan", and where by "atau"."""
    if not _DEMANDS.search(text):
        return
    for match in _LIST.finditer(text):
        items = [item for item in re.split(r", ", f"{match['items']}, {match['last']}") if item]
        keys = [_key_of(item) for item in items]
        pairs = {f"{one} {other}" for one, other in pairwise(keys) if one and other}
        if pairs:
            yield _Side(len(_AXES), match["join"] in _BOTH, frozenset(pairs), match.span("join"))


def _key_of(item: str) -> str:
    """Return the key of the first word of an item that says something: "ijazah terakhir"."""
    words = (word for word in item.split() if word not in EMPTY_WORDS and word not in _GENERAL and word not in _DOINGS)
    return next((root_key(word) for word in words), "")


def _things(text: str, place: tuple[int, int], *, behind: bool) -> frozenset[str]:
    """Return the keys of the things nearest to a *place*, numbers as they are written."""
    part = text[place[1] : place[1] + _REACH] if behind else text[max(0, place[0] - _REACH) : place[0]]
    part = _JOINED_SIDE.sub("", part) if behind else part
    tokens = [token for token in _TOKEN.findall(part) if token in NUMBER_WORDS or token not in _NO_THINGS]
    near = tokens[:_NEAR] if behind else tokens[-_NEAR:]
    return frozenset(token if token[0].isdigit() else root_key(token) for token in near)
