"""Compares what clauses of a reply allow, ask for or deny with the clauses of the entry that speak of the same.

"Yang menerima beasiswa lain masih boleh mendaftar" uses nearly the words of "mahasiswa yang menerima beasiswa lain
tidak dapat mendaftar", and says the opposite. Two clauses are about the same when the shorter one's content words stand
nearly all in the other; then one of them must not deny what the other affirms.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from replydesk.tone.assertions import NEGATORS, SAID_BY_MISTAKE, content_keys, tells_of_whom, word_set
from replydesk.tone.pattern import Pattern

TURNS = "tetapi|tapi|namun|sedangkan|sementara|sehingga|jadi|karena"
"""Words with which a part of a sentence begins that says something of its own."""

_END = re.compile(rf"[.!?]+(?=\s|$)|[;\n]|[,:](?=\s)|\s-+\s|\b(?:{TURNS}|melainkan|agar|supaya)\b")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_OPEN = re.compile(
    r"\b(?:tidak|tak|bukan|belum) (?:hanya|cuma|sekadar|semua|setiap|seluruh|selalu|apa-apa)\b"
    r"|\b(?:tidak|tak) (?:perlu|usah) khawatir\b"
    r"|\b(?:tidak|tak|belum) [^,;.]*\b(?:sebelum|tanpa)\b"
    rf"|{SAID_BY_MISTAKE}"
    r"|\b(?:tidak|tak) (?:bisa|dapat|boleh) (?:[a-z]+ )?(?:lebih|sampai|dua|tiga|empat|lima|\d)"
    r"|\b(?:tidak ada salahnya|apakah|kecuali|selain|seandainya|misalnya)\b"
)
"""Clauses with these neither affirm nor deny as a whole; "belum bisa sebelum" grants what comes after."""

_PERMITS = word_set(
    "boleh bisa dapat diperbolehkan dibolehkan diperkenankan diizinkan dipersilakan dimungkinkan dilarang terlarang"
)
_ASKS = word_set("wajib harus perlu mesti diwajibkan diharuskan diperlukan dibutuhkan disyaratkan")
_MODAL_SIGN = Pattern.of_words(" ".join(sorted({*_PERMITS, *_ASKS, "tanpa"})))
"""Words of which one stands in every clause that allows or asks for something."""

_SAYINGS = word_set(
    "sampaikan jelaskan informasikan luruskan tegaskan beritahukan kabarkan ingatkan pastikan konfirmasi tambahkan"
)
_DOING = re.compile(r"(?:di|me[mnlrwy]?|ber|ter)[a-z]{3}|kami\b|langsung\b|juga\b|ikut\b|masuk\b|datang\b")
_BANS = frozenset({"dilarang", "terlarang"})
_SHARE = 0.75
"""Share of the shorter clause's content words that must stand in the other one."""

_LEAST = 2
"""Words in common that make two clauses be about the same thing."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that affirms or denies.

    Attributes:
        start, end: The place in the folded text.
        words: Keys of its content words.
        asks: Whether it is about what has to be done, not about what may be done.
        denies: Whether it says no.
        place: Where it says so: the word, with what denies it.
    """

    start: int
    end: int
    words: frozenset[str]
    asks: bool
    denies: bool
    place: tuple[int, int]


def clauses(text: str, also_asking: frozenset[str] = frozenset()) -> tuple[Clause, ...]:
    """Return the clauses of a folded text that say what may or must be done, or need not; questions do not.

    Args:
        text: The text.
        also_asking: Words that ask for something besides "wajib" and its like.
    """
    if not also_asking and not _MODAL_SIGN.found_in(text):
        return ()
    return tuple(_clauses(text, _ASKS | also_asking))


def _clauses(text: str, asking: frozenset[str]) -> Iterator[Clause]:
    start = 0
    for end, asked in (
        *((match.start(), match.group()[:1] == "?") for match in _END.finditer(text)),
        (len(text), False),
    ):
        clause = text[start:end]
        modal = _modal(clause, asking)
        if modal is not None and not asked and not _OPEN.search(clause):
            words = content_keys(clause)
            if len(words) >= _LEAST:
                first, last = start + modal.start, start + modal.end
                yield Clause(
                    start + len(clause) - len(clause.lstrip()), end, words, modal.asks, modal.denies, (first, last)
                )
        start = end + len(_END.match(text, end)[0]) if end < len(text) else end  # type: ignore[index]


class _Modal(NamedTuple):
    """What a clause is about, and where that stands in it."""

    asks: bool
    denies: bool
    start: int
    end: int


def _modal(clause: str, asking: frozenset[str]) -> _Modal | None:
    """Return whether the clause asks for something (else it allows it), and whether it denies that; or ``None``."""
    places = list(_WORD.finditer(clause))
    words = [match.group() for match in places]
    for number, word in enumerate(words):
        if (word in _PERMITS or word in asking) and not _is_what_we_say(words[number + 1 : number + 3]):
            before = words[max(0, number - 2) : number]
            if (
                word == "dapat"
                and before[-1:] in (["sudah"], ["telah"])
                and not _DOING.match("".join(words[number + 1 : number + 2]))
            ):
                continue  # "yang sudah dapat bantuan" has got it
            if before and before[-1] in NEGATORS and tells_of_whom(words[: number - 1]):
                continue
            denied = (any(one in NEGATORS for one in before) and "yang" not in before) or _there_is_none(words[:number])
            first = next(at for at in range(number - len(before), number + 1) if at == number or words[at] in NEGATORS)
            start = places[first if denied else number].start()
            return _Modal(word in asking, denied or word in _BANS, start, places[number].end())
    if "tanpa" not in words[1:]:
        return None
    number = words.index("tanpa", 1)  # "langsung ke IGD tanpa rujukan"
    return _Modal(asks=True, denies=True, start=places[number].start(), end=places[number].end())


def _there_is_none(before: list[str]) -> bool:
    """Say whether what is asked for or allowed is said not to be: "tidak ada berkas | yang perlu disiapkan"."""
    is_relative = before[-1:] == ["yang"]
    return is_relative and any(one in NEGATORS and then == "ada" for one, then in pairwise(before))


def _is_what_we_say(following: list[str]) -> bool:
    """Say whether it leads to our own saying: "perlu kami sampaikan bahwa …" asks for nothing."""
    return following[:1] in (["kami"], ["kita"], ["saya"]) and bool(_SAYINGS & frozenset(following[1:]))


def turned_clauses(own: tuple[Clause, ...], known: tuple[Clause, ...]) -> Iterator[Clause]:
    """Give the clauses of *own* that say the opposite of the clause of *known* that is most like them."""
    for said in own:
        near = [(_likeness(said.words, each.words), each) for each in known if each.asks is said.asks]
        best = max((likeness for likeness, _ in near), default=0.0)
        if best and all(each.denies is not said.denies for likeness, each in near if likeness == best):
            yield said


def _likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """Return how much of two clauses is the same, from 0 (they are not about the same) to 1."""
    shared = len(left & right)
    if shared < _LEAST or shared < _SHARE * min(len(left), len(right)):
        return 0.0
    return shared / max(len(left), len(right))
