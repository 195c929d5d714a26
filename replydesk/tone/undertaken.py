"""Tells what a sentence says somebody will do: "kami akan memperbaiki", "akan segera diaspal", "KTP Ibu kami antar"."""

import re
from enum import Enum, auto
from typing import NamedTuple

from replydesk.tone.assertions import NEGATORS, word_set
from replydesk.tone.pattern import Pattern

_WE = word_set("kami kita saya aku admin mimin")
_SHALL = word_set("akan bakal bakalan")
_SOON = _SHALL | word_set("segera nanti nantinya langsung siap besok lusa")
"""Words that tell of a doing to come. The last ones only beside "kami"."""

_ABLE = word_set("bisa dapat")
_EFFORT = word_set("mengusahakan mengupayakan usahakan upayakan berkomitmen perjuangkan")
_ON_THE_WAY = _EFFORT | word_set(
    """segera langsung nanti juga lagi terus selalu tetap turut ikut saja pun bersama sama besok lusa khusus kembali
    sekalian semua untuk cepat secepatnya ya pasti tentu lebih dulu dahulu sendiri rutin mulai"""
)
"""Words between the sign of what is to come and the doing itself."""

_HELPS = word_set("bantu membantu dibantu coba mencoba dicoba tolong")
"""What is helped with comes after them: "kami bantu jelaskan" explains, "kami bantu masuk" promises."""

_PAST = word_set(
    "sudah telah sedang masih pernah yang tidak tak belum bukan jangan tanpa tdk gak nggak enggak ga perlu"
)
_GIVING = word_set(
    "antar jemput kirim hapus ganti beri kasih bayar tambah pecat cabut segel blokir sita coret tanggung undur"
)
"""Doings that are told without a prefix or an ending: "kami antar". Others show themselves by "-kan"."""

_BARE = _GIVING | word_set(
    """tutup tambal aspal pindah bangun potong buka terima ambil tindak hukum denda tunda angkut beli borong bawa masuk
    cetak buat bikin pasang gelar muat beresi naik turun loloskan"""
)
"""The same, where another word says that it is to come: "akan kami buka"; "kami buka pukul 08.00" tells the hours."""

_FRONTED = _BARE - word_set("buka terima gelar tunda")
"""Those that may stand behind the thing they are done to: "lubangnya kami tutup". The others tell hours."""

_SIGN = rf"\b(?:{'|'.join(sorted(_WE | _SHALL))})\b"
SIGN = Pattern((_SIGN,), _SIGN)
"""What a sentence has that tells of a doing to come."""

_BETWEEN = word_set("lagi juga bisa dapat pernah")
_OUTCOMES = word_set(
    """cair selesai beres tuntas rampung naik turun datang jadi masuk lancar normal tiba pindah kelar pulih nyala lolos
    lulus kebagian mulus teratasi terselesaikan terpenuhi terwujud terealisasi terbangun tertangani terjamin
    tertampung"""
)
_NO_DOING = word_set(
    """perbaikan kebijakan kerusakan pergerakan tindakan kebaikan pendidikan pencetakan perpajakan masukan bukan makan
    ikan akan pekan rekan gerakan penolakan sedangkan bahkan silakan bersama berikut bertanya dini diri dimana dimanapun
    berapa berupa tersebut terkait termasuk
    kesal marah sedih senang bangga malu kecewa lelah repot menurut menuju mengenai melalui terhadap terlebih terima"""
)
"""Words that are written like a doing and are none."""

_FORM = re.compile(r"(?:di|me[mnlrwy]|ber)[a-z]{3,}|[a-z]{3,}kan")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|[,;:]")

_LEAST = 5
"""Letters of a word right after "akan kami", which is a doing whatever its form: "akan kami renovasi"."""

_REACH = 5
"""Words within which the sign of what is to come and the doing stand."""


class Said(NamedTuple):
    """A word and its place."""

    word: str
    start: int
    end: int


def words_of(sentence: str) -> list[Said]:
    """Return the words of a folded sentence, and the commas and colons that part it."""
    return [Said(match.group(), *match.span()) for match in _WORD.finditer(sentence)]


class Whose(Enum):
    """Who does a thing that is to come."""

    OURS = auto()
    YOURS = auto()
    """"Kami" does it, and nothing tells when: it concerns the reader or is no promise."""
    OTHERS = auto()


class Doing(NamedTuple):
    """Where a doing stands, and whose it is."""

    place: int
    whose: Whose


def doing_at(words: list[Said], number: int) -> Doing | None:
    """Return the doing that the word at *number* begins to tell of, or ``None``."""
    word = words[number].word
    before = words[number - 1].word if number else ""
    if word in _WE and before not in _ABLE and before not in _SHALL and before not in _PAST:
        return _own(words, number, before)
    if word in _SHALL or (word in _ABLE and number + 1 < len(words) and words[number + 1].word in _WE):
        return _to_come(words, number, before)
    return None


def _own(words: list[Said], number: int, before: str) -> Doing | None:
    """Return what "kami" is said to do: "kami akan memperbaiki", "KTP Ibu kami antar", "nanti kami kirim"."""
    place, soon = _skip(words, number + 1)
    if place is None:
        return None
    word = words[place].word
    at_once = words[place - 1].word in _SHALL and len(word) >= _LEAST and word not in _NO_DOING
    if at_once or ((soon or before in _SOON) and (_is_doing(word) or word in _BARE)):
        return Doing(place, Whose.OURS)
    if word in _GIVING or (
        _is_doing(word) and word.endswith("kan") and not word.startswith(("me", "di", "ber", "ter"))
    ):
        return Doing(place, Whose.YOURS)
    if place == number + 1 and before.endswith("nya") and word in _FRONTED:
        return Doing(place, Whose.YOURS)
    if place > number + 1 and words[place - 1].word in _HELPS and word in _BARE:
        return Doing(place, Whose.YOURS)
    return None


def _to_come(words: list[Said], number: int, before: str) -> Doing | None:
    """Return what "akan" is said of: "akan kami perbaiki", "akan segera diaspal"."""
    if before in _PAST or (before in _BETWEEN and words[number - 2].word in NEGATORS):
        return None
    place, _ = _skip(words, number + 1, also=_WE)
    if place is None:
        return None
    word = words[place].word
    ours = any(each.word in _WE for each in words[max(0, number - 2) : place])
    at_once = words[place - 1].word in _WE and len(word) >= _LEAST and word not in _NO_DOING
    fits = _is_doing(word) or word in _OUTCOMES or (ours and word in _BARE) or at_once
    return Doing(place, Whose.OURS if ours else Whose.OTHERS) if fits else None


def _is_doing(word: str) -> bool:
    return word not in _NO_DOING and _FORM.fullmatch(word) is not None


_NOUN = re.compile(r"(?:pe|ke)[a-z]{3,}an|[a-z]{3,}(?:an|i)")


def tells_of_doing(word: str) -> bool:
    """Say whether a word of an entry tells that something is done: by its form, or as the name of a doing."""
    return _is_doing(word) or word in _BARE or word in _OUTCOMES or _NOUN.fullmatch(word) is not None


def _skip(words: list[Said], number: int, *, also: frozenset[str] = frozenset()) -> tuple[int | None, bool]:
    """Return the place of the doing from *number* on, and whether a word before it tells that it is to come."""
    soon = False
    for place in range(number, min(len(words), number + _REACH)):
        word = words[place].word
        if word in ",;:" or word in _PAST:
            return None, soon
        if word == "untuk" and words[place - 1].word not in _EFFORT:
            return None, soon
        if word in _SOON or word in _ON_THE_WAY or word in also or word in _HELPS:
            soon = soon or word in _SOON or word in _EFFORT
            continue
        return place, soon
    return None, soon
