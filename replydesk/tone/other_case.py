"""Tells a sentence about another case from one that turns a sentence of an entry round.

"KTP rusak tidak memerlukan surat kehilangan" denies nothing of what is said of a lost one; "petani yang belum terdaftar
belum bisa menebus" follows from what is said of those who are registered; "tidak wajib dibeli di sekolah" does not deny
that it may be bought anywhere; "jangan parkir di sini, bisa diderek" warns of what an entry penalises.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tone.assertions import Assertion, content_keys, root_key
from resources import read_text

_TWICE = re.compile(
    r"\byang (?:[a-z]+ )?(?:tidak|belum|bukan|tanpa)\b[^,;]*\b(?:tidak|tak|belum|bukan)\b"
    r"|\bselain [^,;]*\b(?:tidak|tak|belum|bukan)\b"
)
_BEYOND = re.compile(
    r"\b(?:setelah|sesudah|sebelum|lewat|selepas|di luar) (?:dari )?(?:pukul|jam|tanggal|hari|masa|\d)"
)
"""What is denied of the time behind a limit says nothing of the time before it."""

_BEHIND = re.compile(r"\b(?:setelah|sesudah|lewat|selepas) (?:dari )?(?:pukul|jam|tanggal|hari|masa|\d)")

_DAY = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu"
    r"|\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)[a-z]*)\b"
)

_NOT_OBLIGED = re.compile(
    r"\b(?:tidak|tak|nggak|enggak|gak|ga|tdk) (?:lagi )?(?:wajib|harus|perlu|usah|mesti|diwajibkan|diharuskan)\b"
    r"(?: [a-z]+){0,2} $"
)
_PERMITS = re.compile(r"\b(?:boleh|bisa|dapat|silakan|sukarela)\b")


_INSTEAD = re.compile(r"\bmelainkan\b")
_NUMBER = re.compile(r"[a-z]+ (?:(?:selama|sebesar|sampai|untuk|dalam|rp) ?)?(?:rp ?)?(?P<number>\d[\d.]*)")


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[tuple[str, int]]]:
    """Return for the key of a word the groups of ``lexicons/contrasts.txt`` it stands in, and which of their things."""
    found: dict[str, set[tuple[str, int]]] = {}
    for line in read_text("lexicons/contrasts.txt").splitlines():
        name, _, words = line.partition(":")
        if not words or name[:1] in "#@":
            continue
        for number, same in enumerate(words.split()):
            for word in same.split("|"):
                found.setdefault(root_key(word), set()).add((name, number))
    return FrozenDict({key: frozenset(places) for key, places in found.items()})


def is_told_apart(extra: frozenset[str], words: frozenset[str]) -> bool:
    """Say whether one of the keys *extra* excludes one of *words*, as "rusak" does "hilang"."""
    groups = _groups()
    theirs = {place for key in words for place in groups.get(key, ())}
    own = {place for key in extra for place in groups.get(key, ())} - theirs
    return any(name == other and one != another for name, one in own for other, another in theirs)


def told_of_time_beyond(sentence: str) -> bool:
    """Say whether a folded *sentence* tells of the time behind a limit: "sesudah 31 Juli tidak dapat diajukan"."""
    return _BEHIND.search(sentence) is not None


def is_another_case(said: Assertion, other: Assertion, place: int) -> bool:
    """Say whether *said* is about another case than *other*, a sentence of an entry; *place* is that of the word."""
    if _TWICE.search(said.text) or _BEYOND.search(said.text):
        return True
    days = set(_DAY.findall(said.text))
    if days and _DAY.search(other.text) and days.isdisjoint(_DAY.findall(other.text)):
        return True
    before, after = said.text[: place - said.start], said.text[place - said.start :]
    if _INSTEAD.search(after) or _is_another_number(after, other.text):
        return True
    if _NOT_OBLIGED.search(before) and (_PERMITS.search(other.text) or _PERMITS.search(after)):
        return True
    return is_told_apart(said.words - other.words, other.words)


def _is_another_number(after: str, other: str) -> bool:
    """Say whether the word that *after* begins with is said of a number that *other* has not: "berlaku 5 tahun"."""
    told = _NUMBER.match(after)
    return told is not None and re.search(rf"(?<!\d){re.escape(told['number'])}(?!\d)", other) is None


_CAUSE = re.compile(r"\b(?:karena|sebab|lantaran|mengingat|berhubung)\b(?P<cause>[^,;.!?]*)")
_DENIES = re.compile(r"\b(?:tidak|tak|belum|bukan|nggak|enggak|gak|dilarang|ditunda|kecuali|selain)\b")


def refuses_as_told(said: Assertion, told: Iterable[Mapping[str, Sequence[Assertion]]]) -> bool:
    """Say whether *said* denies something for a cause for which a sentence *told* denies it too.

    "Karena Ibu sudah menerima PKH, BLT belum dapat diberikan" denies nothing where "penerima PKH tidak menerima BLT".
    *told* are the sentences of the entries by the keys of their words.
    """
    found = _CAUSE.search(said.text)
    if found is None:
        return False
    cause = content_keys(found["cause"])
    rest = said.text[: found.start()] + said.text[found.end() :]
    if not cause or not _DENIES.search(rest):
        return False
    matter = content_keys(rest)
    shared = {id(each): each for by_key in told for key in cause for each in by_key.get(key, ())}
    return any(
        _DENIES.search(each.text) and len(cause & each.words) * 2 >= len(cause) and matter & each.words
        for each in shared.values()
    )


_WARNS = re.compile(r"\b(?:jangan|hindari|dilarang|sebaiknya tidak|tidak boleh|tidak diperbolehkan)(?: [a-z]+){0,3} $")
_PENALISED = re.compile(
    r"\b(?:denda|didenda|sanksi|dikenai|dikenakan|diancam|pidana|dipidana|penjara|kurungan|dicabut|ditutup"
    r"|dihentikan|diderek"
    r"|ditertibkan|disita|digugurkan|menggugurkan|larangan|dibekukan|dideportasi|deportasi|dihapus|dibongkar"
    r"|diblokir)\b"
)


def warns_of(said: Assertion, other: Assertion, place: int) -> bool:
    """Say whether the reply warns of what an entry says is penalised: "jangan parkir di trotoar, bisa diderek"."""
    return bool(_WARNS.search(said.text[: place - said.start]) and _PENALISED.search(other.text))
