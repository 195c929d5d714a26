"""What the program knows of Indonesian as people write it: slang, fillers, synonyms, short names.

The lists are plain text files in ``resources/lexicons`` (see the README there for where each comes from).
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from knowledge_base.frozen import FrozenDict
from knowledge_base.matching.places import Places, load_places
from resources import folder, read_text

FILLER = "·"
"""What a filler's term begins with. No other term holds it, and the index takes it for part of the word."""

_FOLDER = "lexicons"
_RECODED = {"men": "t", "pen": "t", "mem": "p", "pem": "p"}
"""Prefixes that swallow the first letter of the root before a vowel: tutup → menutup, pakai → memakai."""

_KEEPING = frozenset(("ber", "ter", "per"))
"""Prefixes that leave the root as it is."""

_MOST_STEMS = 50_000
"""How many stems are remembered before the memory is emptied: some megabytes."""

_VOWELS = frozenset("aiueo")
_SHORTEST_STEMMED = 4
"""Words of fewer letters carry no affix."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists, ready for use.

    Attributes:
        slang: Word as written → the word or words meant.
        fillers: Words that say nothing about what is asked.
        negations: Words that turn a statement round, after slang.
        roots: Words that only look as if they carried an affix.
        known: Every word of which the lists know that it is Indonesian.
        synonyms: Stem → (other stem, likeness from 0 to 1), best first.
        phrases: First stem of a phrase → (all its stems, what they become), the longest first.
        background: Stem → in how many of ``background_size`` ordinary sentences it stands.
        background_size: Number of those sentences.
    """

    slang: Mapping[str, tuple[str, ...]]
    fillers: frozenset[str]
    negations: frozenset[str]
    roots: frozenset[str]
    known: frozenset[str]
    synonyms: Mapping[str, tuple[tuple[str, float], ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    background: Mapping[str, int]
    background_size: int


@cache
def load_lexicon() -> Lexicon:
    """Return the shipped lexicon, one for the whole program: nothing of it changes and reading it takes some 100 ms."""
    slang = {word: tuple(meant.split()) for word, meant in _pairs("slang.tsv")}
    slang |= {word: tuple(meant.split()) for word, meant in _pairs("regional.tsv") if word != meant}
    fillers = frozenset(_words("stopwords.txt"))
    places = load_places()
    towns = _short_places(places, fillers)
    slang = {word: tuple(part for one in meant for part in towns.get(one, (one,))) for word, meant in slang.items()}
    slang |= {name: meant for name, meant in towns.items() if name not in slang}
    short_names = (word for line in _lines("phrases.txt") for word in line.partition("=")[2].split())
    one_word = (name for place in places.places.values() for name in place.names if name.isalpha())
    roots = frozenset(_words("roots.txt")).union(short_names, one_word)
    background = {stem: int(count) for stem, count in _pairs("background.tsv")}
    size = background.pop("", 1)
    listed = frozenset(_words("synonyms.txt")) | frozenset(_words("phrases.txt"))
    known = frozenset(part for meant in slang.values() for part in meant) | roots | background.keys() | listed
    stem = Stemmer(roots, known)
    return Lexicon(
        slang=FrozenDict(slang),
        fillers=fillers,
        negations=frozenset(_words("negations.txt")),
        roots=roots,
        known=known,
        synonyms=FrozenDict(_synonyms(stem)),
        phrases=FrozenDict(_phrases(stem, fillers)),
        background=FrozenDict(background),
        background_size=size,
    )


_BEGINNINGS = ("di", "ke", "me", "pe", "be", "ter")
_ENDINGS = ("kah", "lah", "pun", "nya", "ku", "mu", "an", "i")
"""All that the Snowball stemmer ever cuts off. Source: its ``indonesian.sbl``, the lists of prefixes and suffixes."""

_CLITICS = ("nya", "lah", "kah", "kan", "an", "pun", "ku", "mu")
"""What is written on to roots, and taken off them before the stemmer could cut into them."""

_MOST_VOWELS_LEFT = 2
"""A word of no more vowels stays whole. Source: ``measure`` there."""


class Stemmer:
    """Gives the stem of a word and remembers it.

    The Snowball stemmer knows no roots. It cuts into words that only look affixed (``berapa`` → ``apa``) and does not
    give back the letter a prefix swallowed (``menutup`` → ``utup``). Both are mended here with lists of words.
    """

    def __init__(self, roots: frozenset[str], known: frozenset[str]) -> None:
        self._roots = roots
        self._known = known
        self._snowball = snowballstemmer.stemmer("indonesian")
        self._found: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """Return the stem of the folded *word*."""
        found = self._found.get(word)
        if found is None:
            if len(self._found) >= _MOST_STEMS:
                self._found.clear()
            found = self._found[word] = self._stem(word)
        return found

    def _stem(self, word: str) -> str:
        if len(word) < _SHORTEST_STEMMED or not word.isascii():
            return word
        if word[:2] == "di" and word[2:] in self._known and word not in self._roots:
            word = word[2:]  # the Snowball stemmer leaves short roots alone: dicek, diisi
        root = self._root(word)
        if root:
            return root
        cut = self._mended(word, self._cut(word))
        return cut if len(cut) > 1 else word

    def _root(self, word: str) -> str:
        """Return the listed root that *word* is, with an ending or a prefix that changes nothing in it, or ``""``."""
        if word in self._roots:
            return word
        bare = self._without_clitic(word)
        if bare in self._roots:
            return bare
        # bermasalah, not ber + masa + lah
        return word[3:] if word[:3] in _KEEPING and word[3:] in self._roots else ""

    def _mended(self, word: str, cut: str) -> str:
        """Return *cut*, what the Snowball stemmer left of *word*, with what it took from the root."""
        for lost in ("i", "an"):
            whole = cut + lost
            if word.endswith(lost) and (whole in self._roots or (whole in self._known and cut not in self._known)):
                return whole  # berdomisili, not berdomisil + i
        if word.endswith("kan") and cut not in self._known and f"{cut}k" in self._known:
            return f"{cut}k"  # masukan, not masu + kan
        return self._swallowed(word, cut) or cut

    def _swallowed(self, word: str, cut: str) -> str:
        """Return the known word that *cut* is with the letter that the prefix of *word* swallowed, or ``""``."""
        prefix, bare = word[:3], cut
        if word.startswith(("meng", "peng")):
            letters = "" if cut in self._known else "k"  # mengirim, but mengurus
        elif prefix in _RECODED and word[3:4] in _VOWELS:
            # memuat and menaikkan have the letter of their root, memakai and menutup another
            letters = prefix[2] + _RECODED[prefix]
            bare = cut.removeprefix(_RECODED[prefix])
        else:
            return ""
        return next((letter + bare for letter in letters if bare[:1] in _VOWELS and letter + bare in self._known), "")

    def _cut(self, word: str) -> str:
        """Return what the Snowball stemmer makes of *word*, without asking it where it would change nothing."""
        if not word.startswith(_BEGINNINGS) and not word.endswith(_ENDINGS):
            return word
        if sum(map(word.count, _VOWELS)) <= _MOST_VOWELS_LEFT:
            return word
        cut: str = self._snowball.stemWord(word)
        return cut

    def _without_clitic(self, word: str) -> str:
        if not word.endswith(_CLITICS):
            return word
        for ending in _CLITICS:
            if word.endswith(ending) and word[: -len(ending)] in self._roots:
                return word[: -len(ending)]
        return word


def lexicon_digest() -> str:
    """Return the SHA-256 of all the words, as 64 hexadecimal digits: what was indexed with others must be read anew."""
    digest = hashlib.sha256()
    for file in sorted(folder(_FOLDER).iterdir(), key=lambda file: file.name):
        if file.name.endswith((".tsv", ".txt")):
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _lines(name: str) -> Iterator[str]:
    for line in read_text(f"{_FOLDER}/{name}").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        left, _, right = line.partition("\t")
        yield left, right


def _words(name: str) -> Iterator[str]:
    for line in _lines(name):
        yield from line.split()


def _short_places(places: Places, fillers: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return the other names of places that are one word, with the name the place goes by."""
    return {
        name: tuple(place.name.split())
        for place in places.places.values()
        for name in place.names
        if name != place.name and name.isalnum() and name not in fillers
    }


def _synonyms(stem: Stemmer) -> dict[str, tuple[tuple[str, float], ...]]:
    found: dict[str, dict[str, float]] = {}
    for line in _lines("synonyms.txt"):
        likeness, _, words = line.partition(":")
        group = [stem(word) for word in words.split()]
        for one in group:
            for other in group:
                if one != other:
                    near = found.setdefault(one, {})
                    near[other] = max(near.get(other, 0.0), float(likeness))
    return {one: tuple(sorted(near.items(), key=lambda pair: -pair[1])) for one, near in found.items()}


def _phrases(stem: Stemmer, fillers: frozenset[str]) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for line in _lines("phrases.txt"):
        written, _, meant = line.partition("=")
        stems = tuple(FILLER + word if word in fillers else stem(word) for word in written.split())
        found.setdefault(stems[0], []).append((stems, tuple(stem(word) for word in meant.split())))
    return {first: tuple(sorted(rest, key=lambda pair: -len(pair[0]))) for first, rest in found.items()}
