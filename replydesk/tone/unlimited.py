"""Rules of the type ``grounded`` on what a reply opens without a limit: "kapan saja", "siapa pun", "berapa pun".

The entry says until when, by whom, where or how many; whoever is told that it does not matter comes in vain. The
reply's sentence is compared with those of the entry that share its matter, and only where these draw a limit of that
kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from replydesk.tone.assertions import content_keys, keys_of, word_set
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import stated_in

_SIGN = (
    r"\b(?:kapan ?(?:saja|pun)|sewaktu-waktu|tanpa batas waktu|siapa ?(?:saja|pun)|(?:di ?)?mana ?(?:saja|pun)"
    r"|berapa ?(?:saja|pun(?:nya)?)|terus(?:-menerus| menerus)?|selamanya|tanpa batas)\b"
)
_HINT = Pattern((_SIGN,), _SIGN)
_WORDS = re.compile(_SIGN)
_LIMITED = re.compile(r",? (?:pada|di|dalam|antara|sebelum|mulai|asal(?:kan)?)\b")
"""A limit right behind them: "kapan saja pada hari kerja"."""

_UNLESS = re.compile(
    r"\b(?:tidak|tak|bukan|belum|jangan|selain|kecuali|apa ?pun|hubungi|menghubungi|kabari|bertanya|tanyakan|siap|sedia"
    r"|senang|semoga|terima kasih|laporkan|melapor)\b"
)
_DEADLINE = re.compile(
    r"\b(?:paling (?:lambat|lama|cepat)|selambat-lambatnya|sebelum|sampai dengan|hingga|batas(?: akhir| waktu)?"
    r"|jatuh tempo|dalam|mulai|hanya|setelah)\b"
)
_BY_WHOM = re.compile(
    r"\b(?:oleh |hanya |bagi |khusus |kepada )?(?:anggota|keluarga|warga|penduduk|ahli waris|pemilik|peserta|orang tua"
    r"|pemohon|istri|suami|anak|wali|mahasiswa|siswa|pelaku|yang bersangkutan)\b"
)
_WHERE = re.compile(r"\b(?:dalam|luar) (?:kota|daerah|wilayah|kabupaten|kecamatan)\b|\b(?:hanya|khusus) di\b")
_HOW_MANY = re.compile(
    r"\b(?:paling (?:banyak|sedikit|tinggi|rendah|lama|tua|muda|lambat|besar|kecil)|maksimal|minimal|di (?:atas|bawah)"
    r"|lebih dari|kurang dari|hanya|sampai|ke atas|terakhir)\b"
)
_AGAIN = re.compile(r"\b(?:satu|dua|tiga|empat|lima|\d{1,2}) kali\b")
_TIMES = frozenset({Kind.DATE, Kind.TIME, Kind.WEEKDAY, Kind.DURATION})
_COMMON = keys_of(
    word_set("kota daerah warga lokasi tempat petugas layanan langsung silakan datang hari jam usia tahun")
)
_LEAST = 2
"""Words of the matter that the two sentences share; one is enough where the entry has no other sentence with it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of an entry: its words, its text and its quantities."""

    keys: frozenset[str]
    text: str
    quantities: tuple[Quantity, ...]


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _told(text: str) -> tuple[_Told, ...]:
    each = stated_in(text)
    return tuple(
        _Told(
            content_keys(each.folded.text[start:end]),
            each.folded.text[start:end],
            tuple(one for one in each.quantities if start <= one.start < end),
        )
        for start, end in each.sentences
    )


def _limits(word: str, told: _Told) -> bool:
    """Say whether a sentence of an entry draws a limit of the kind that *word* denies."""
    if word.startswith(("kapan", "sewaktu", "tanpa batas waktu")):
        return bool(_DEADLINE.search(told.text)) and any(one.kind in _TIMES for one in told.quantities)
    if word.startswith("siapa"):
        return bool(_BY_WHOM.search(told.text))
    if "mana" in word:
        return bool(_WHERE.search(told.text))
    if word.startswith("berapa"):
        return bool(_HOW_MANY.search(told.text)) and bool(told.quantities)
    return bool(_AGAIN.search(told.text)) and "perpanjang" in told.text


@dataclass(frozen=True, slots=True)
class Unlimited:
    """Objects to words that deny a limit which the cited entries draw."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the words."""
        text = reading.folded.text
        if not reading.draft.cited or not _HINT.found_in(text):
            return
        told = [one for each in reading.grounds.stated for one in _told(each.text)]
        for match in _WORDS.finditer(text):
            first, after = reading.sentence_around(match.start())
            sentence = text[first:after]
            if (
                _LIMITED.match(text, match.end())
                or sentence.endswith("?")
                or _UNLESS.search(sentence)
                or reading.is_cited(*match.span())
            ):
                continue
            if match.group().startswith(("terus", "selamanya", "tanpa batas")) and "perpanjang" not in sentence:
                continue
            if self._is_wider(match.group(), content_keys(sentence), told):
                yield Hit(*reading.folded.span(*match.span()))

    @staticmethod
    def _is_wider(word: str, keys: frozenset[str], told: list[_Told]) -> bool:
        shares = [(len((one.keys & keys) - _COMMON), one) for one in told]
        most = max((share for share, _ in shares), default=0)
        if not most:
            return False
        nearest = [one for share, one in shares if share == most]
        return (most >= _LEAST or len(nearest) == 1) and all(_limits(word, one) for one in nearest)


def unlimited(_making: Making) -> Asks:
    """Make a rule on what is opened without a limit."""
    return Unlimited()
