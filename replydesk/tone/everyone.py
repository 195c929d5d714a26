"""Finds "semua warga" where the entry speaks of some: "warga berusia 60 tahun ke atas".

Who is told that something is for all comes in vain. Only the very word is compared that the entry narrows, and only
where the sentences share more than that word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from replydesk.tone.assertions import content_keys, root_key
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated

_ALL = r"\b(?:semua|seluruh|segenap)(?: (?:jenis|para))? "
_EVERYONE = re.compile(_ALL + r"(?P<noun>[a-z]{3,})(?P<rest>[^.!?;\n]*)")
_HINT = Pattern((_ALL,), _ALL)
_NARROWS = (
    r"yang|ber-?[a-z]{3,}|di (?:bawah|atas|luar)|dengan|tanpa|tidak|kurang|umur|usia|\d|miskin|asing|baru|lama|lanjut"
    r"|sekolah|umum|kecil|besar"
)
_NARROWED = re.compile(rf"\s+(?:[a-z]+ )?(?P<narrows>{_NARROWS})")
_NARROWING = 4
_GOES_ON = re.compile(r"dapat|bisa|boleh|wajib|harus|perlu|masuk|ikut|naik|tidak|me[mnl][a-z]{3,}|di[a-z]{4,}")
_ANY = re.compile(r"\b(?:semua|seluruh|segenap|setiap|tiap)(?: (?:jenis|para))?$")
_OPEN = re.compile(
    r"\b(?:tidak|tak|bukan|belum|jangan|kecuali|selain|asal|asalkan|syarat|syaratnya|bila|jika|kalau|sama|apa pun)\b"
)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A word that the entry narrows, and what its sentence says.

    Attributes:
        noun: The key of the word.
        narrows: The keys of the words that narrow it.
        words: The keys of the sentence.
    """

    noun: str
    narrows: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _told(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[tuple[Narrowed, ...], frozenset[str]]:
    """Return the words an entry narrows, and the keys of those that it uses for all, or with nothing after."""
    narrowed: list[Narrowed] = []
    wide: set[str] = set()
    for start, end in sentences:
        sentence = text[start:end]
        keys = content_keys(sentence)
        for match in re.finditer(r"[a-z]{3,}", sentence):
            noun = root_key(match.group())
            narrowing = _NARROWED.match(sentence, match.end())
            if _ANY.search(sentence[: match.start()].rstrip()):
                wide.add(noun)
            elif narrowing is not None:
                narrows = content_keys(_narrowing(sentence[narrowing.start("narrows") :])) - {noun}
                narrowed.append(Narrowed(noun, narrows, keys - {noun} - narrows))
    return tuple(narrowed), frozenset(wide)


def _narrowing(rest: str) -> str:
    """Return the words that narrow the one before *rest*: three, or fewer where the sentence goes on."""
    words = re.split(r"[,;.]", rest, maxsplit=1)[0].split()[:_NARROWING]
    for number, word in enumerate(words):
        if number and _GOES_ON.fullmatch(word):
            return " ".join(words[:number])
    return " ".join(words)


@dataclass(frozen=True, slots=True)
class Everyone:
    """Objects to "semua" before a word that the cited entries narrow wherever they share a sentence's matter."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the words from "semua" to the one that is narrowed."""
        text = reading.folded.text
        if not reading.draft.cited or not _HINT.found_in(text):
            return
        told = [self._of(each) for each in reading.grounds.stated]
        wide = frozenset().union(*(each for _, each in told))
        for match in _EVERYONE.finditer(text):
            noun = root_key(match["noun"])
            first, after = reading.sentence_around(match.start())
            sentence = text[first:after]
            if noun in wide or sentence.endswith("?") or _OPEN.search(sentence) or _NARROWED.match(match["rest"]):
                continue
            words = content_keys(sentence) - {noun}
            about = [one for each, _ in told for one in each if one.noun == noun and one.words & words]
            if about and not any(one.narrows & words for one in about):
                yield Hit(*reading.folded.span(match.start(), match.end("noun")))

    @staticmethod
    def _of(each: Stated) -> tuple[tuple[Narrowed, ...], frozenset[str]]:
        return _told(each.folded.text, each.sentences)


def everyone(_making: Making) -> Asks:
    """Make a rule on "semua"."""
    return Everyone()
