"""Who does a thing, and to whom it goes, as a text says it: "disetujui Kepala UPT", "diajukan kepada camat".

A reply that names another one than the entry, for the same doing, sends people to the wrong door though every word of
it may stand in the entry. Only doings are compared of which the entry says who; nobody else is guessed at.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tone.assertions import EMPTY_WORDS, keys_of, root_key, word_set
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d[\d.]*")
_ASKERS = word_set(
    """warga masyarakat pemohon peserta pemilik penyewa peminjam pembeli pelanggan pasien siswa mahasiswa penduduk
    pelapor"""
)
"""Those whom an office serves: each of these words may mean the same person."""

_VERB = re.compile(r"di[a-z]{3}|me[lmnrwy][a-z]{2}")
_STOPS = ".!?;:,\n"
_STOP = re.compile(r"[.!?;:,\n]")
_HEADS = _ASKERS | word_set(
    """dinas badan kementerian kelurahan kecamatan lurah camat bupati gubernur walikota menteri kepala ketua
    petugas tim dokter bidan perawat psikolog polisi kepolisian polsek polres polda satpol puskesmas rsud bank
    samsat kua penghulu pengadilan rt rw guru kampus perusahaan pembimbing penyedia pengelola panitia kader
    juru bpjs dprd kpu bawaslu bagian bidang upt uptd pln pdam perumdam dukcapil disdukcapil bpn bpbd
    imigrasi kejaksaan inspektorat notaris ppat sekolah museum perpustakaan pemerintah desa"""
)
"""What a person or an office that does something is called; the words after it say which one."""

_HEAD = rf"\b(?:{'|'.join(sorted(_HEADS))})\b"
_HINT = Pattern((_HEAD,), _HEAD)
Said = tuple[str, int, int]
"""A word and its place."""

_ROLES = {"oleh": "by", "kepada": "to", "ke": "to", "melalui": "through", "lewat": "through", "dari": "from"}
_BETWEEN = word_set("penuh langsung sepenuhnya ulang kembali bersama-sama juga akan dapat bisa harus wajib yang tetap")
_JOINS = word_set("dan serta atau lalu kemudian sedangkan sementara setelah sesudah sebelum tetapi")
_ENDS = word_set(
    """oleh kepada ke di dari pada melalui lewat untuk bagi dan atau serta dengan tanpa dalam setelah sesudah
    sebelum saat ketika selama sejak setiap tiap paling agar supaya bila jika kalau apabila yang lalu kemudian
    baru secara gratis hari pukul jam tanggal bulan minggu maksimal minimal ya bu pak kak ibu bapak kakak anda
    mas mbak jadi maka karena sehingga akan dapat bisa harus wajib perlu tidak bukan belum juga tetap kami itu
    ini tersebut setempat terdekat masing-masing langsung saja dulu lain terlebih dahulu sendiri nanti sudah
    telah sampai hingga senin selasa rabu kamis jumat sabtu"""
)
_VAGUE = word_set("petugas pihak kantor tim bagian bidang kepala ketua")
"""Words that fit many: "petugas" alone contradicts nobody."""

_SAME = {
    "kelurahan": "lurah",
    "kecamatan": "camat",
    "kepolisian": "polisi",
    "disdukcapil": "dukcapil",
    "uptd": "upt",
}
_HANDED_ON = keys_of(word_set("diteruskan disampaikan dikoordinasikan diberitahukan diminta"))
"""What an office does with a message need not stand in an entry."""

_OF_ANYTHING = keys_of(word_set("dilakukan dilaksanakan diadakan diselenggarakan"))
"""Doings that tell nothing by themselves: what is done stands before them."""

_PAPERS = word_set("izin rekomendasi persetujuan")
_MOST_WORDS = 4
_LEAST_VERB = 5
_PUT_TOGETHER = 5


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does something, or to whom it goes.

    Attributes:
        deed: The key of what is done.
        role: Whether the one does it, or it goes to, through or comes from them.
        who: The words that say who.
        start, end: The place of these words in the folded text.
    """

    deed: str
    role: str
    who: tuple[str, ...]
    start: int
    end: int


def deeds(text: str) -> Iterator[Deed]:
    """Give what a folded text says about who does what; a deed ends with its part of the sentence."""
    end = 0
    for place, _ in _HINT.spans(text):
        if place >= end:
            start = max(text.rfind(stop, 0, place) for stop in _STOPS) + 1
            stop = _STOP.search(text, place)
            end = stop.start() if stop else len(text)
            part = _WORD.finditer(text, start, end)
            yield from _deeds([(match.group(), match.start(), match.end()) for match in part])


def _deeds(words: list[Said]) -> Iterator[Deed]:
    last = ""
    things: list[str] = []
    number = 0
    while number < len(words):
        word = words[number][0]
        if word in _HEADS:
            after = _end_of(words, number)
            for deed, role in _done(words, number, after, last, things):
                yield Deed(
                    deed,
                    role,
                    tuple(each.removesuffix("nya") for each, _, _ in words[number:after]),
                    words[number][1],
                    words[after - 1][2],
                )
            number = after
            continue
        if word in _JOINS:
            last, things = "", []
        elif _is_verb(word):
            last = root_key(word)
        if word not in _ENDS and word not in EMPTY_WORDS:
            things.append(root_key(word))
        number += 1


def _done(words: list[Said], number: int, after: int, last: str, things: list[str]) -> Iterable[tuple[str, str]]:
    """Return what is done by, to or through the ones at *number*: the verb's key, or those of the things beside it."""
    role = _role(words, number)
    if role == "from":
        return [(f"+{thing}", role) for thing in things]
    if role == "by" and last in _OF_ANYTHING:
        return [(thing, role) for thing in things if thing not in _OF_ANYTHING]
    if role and last:
        return [(last, role)]
    if role == "by":  # "wawancara oleh tim kampus"
        return [(thing, role) for thing in things]
    active = "" if role or last else _active(words, after)
    return [(active, "by")] if active else ()


def _role(words: list[Said], number: int) -> str:
    """Return what the words before say the one at *number* is; nothing if they are no part of a doing."""
    before = words[number - 1][0] if number else ""
    if before in _ROLES:
        return _ROLES[before]
    if before in _PAPERS:
        return "from"
    while before in _BETWEEN and number > 1:
        number -= 1
        before = words[number - 1][0]
    return "by" if before.startswith("di") and _is_verb(before) else ""


def _is_verb(word: str) -> bool:
    if len(word) < _LEAST_VERB or word in _ENDS or word in _HEADS:
        return False
    return bool(_VERB.match(word)) or (word.startswith("pe") and word.endswith("an")) or word.endswith("kan")


def _end_of(words: list[Said], number: int) -> int:
    """Return where the words end that say who the one at *number* is."""
    end = number + 1
    while end < len(words) and end - number < _MOST_WORDS:
        word = words[end][0]
        if word in _ENDS or _is_verb(word):
            break
        end += 1
    return end


def _active(words: list[Said], number: int) -> str:
    """Return the key of what the one before *number* does: "petugas akan mengukur"."""
    while number < len(words) and words[number][0] in _BETWEEN:
        number += 1
    word = words[number][0] if number < len(words) else ""
    return root_key(word) if word.startswith("me") and _is_verb(word) else ""


def _is_same(said: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Say whether two names may be one's: one has no words the other lacks, or is short for it."""
    own, theirs = (
        {_SAME.get(word, "" if word in _ASKERS else word) for word in each} - _VAGUE for each in (said, known)
    )
    if not own or not theirs or own <= theirs or theirs <= own:
        return True
    return _is_short(own - theirs, known) or _is_short(theirs - own, said)


def _is_short(words: set[str], name: tuple[str, ...]) -> bool:
    """Say whether a word is short for a name: by its first letters ("dlh"), or put together of it ("dishub")."""
    told = [word for word in name if word not in _VAGUE and word != "dan"]
    heads = {"".join(word[0] for word in told[first:]) for first in (0, 1)}
    whole = "".join(told)
    for word in words:
        letters = iter(whole)
        if word in heads:
            return True
        if len(word) >= _PUT_TOGETHER and len(told) > 1 and all(letter in letters for letter in word):
            return True
    return False


@lru_cache(maxsize=64)  # a memory of a function from texts to values: the same entries are cited at every key press
def _told(texts: tuple[str, ...]) -> Mapping[tuple[str, str], tuple[Deed, ...]]:
    found: dict[tuple[str, str], list[Deed]] = {}
    for text in texts:
        for deed in deeds(text):
            found.setdefault((deed.deed, deed.role), []).append(deed)
    return FrozenDict({key: tuple(each) for key, each in found.items()})


@dataclass(frozen=True, slots=True)
class Doers:
    """Objects to whoever is said to do, or to get, what the cited entries say of others only."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the names; ``said`` is the name, then one that the entries have instead."""
        if not reading.draft.cited:
            return
        known = _told(tuple(each.folded.text for each in (*reading.grounds.stated, *reading.grounds.asked)))
        if not known:
            return
        place = (0, 0)
        for said in deeds(reading.folded.text):
            here = reading.folded.span(said.start, said.end)
            theirs = known.get((said.deed, said.role), ())
            if here != place and theirs and self._is_another(said, theirs, known) and not self._is_asked(reading, said):
                place = here
                yield Hit(*place, said=(reading.draft.text[slice(*place)], " ".join(theirs[0].who)))

    @staticmethod
    def _is_another(said: Deed, theirs: Iterable[Deed], known: Mapping[tuple[str, str], tuple[Deed, ...]]) -> bool:
        if said.deed in _HANDED_ON or any(_is_same(said.who, one.who) for one in theirs):
            return False
        # Of which paper comes from whom a sentence tells too little where the entry names them both.
        return said.role != "from" or not any(_is_same(said.who, one.who) for each in known.values() for one in each)

    @staticmethod
    def _is_asked(reading: Reading, said: Deed) -> bool:
        return reading.folded.text[slice(*reading.sentence_around(said.start))].endswith("?")


def doers(_making: Making) -> Asks:
    """Make a rule on who does what."""
    return Doers()
