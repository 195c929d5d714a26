"""What a statistical model of tone sees of a sentence: its words as meant, their neighbours, and its signs.

Two people who blame somebody seldom use the same sentence, but they use the same turns. A sentence is therefore taken
apart into small traits (a word, two or three words in a row, the beginning and the end of the sentence, pieces of
words), and a model adds up what each of them has been worth in sentences read before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge_base.frozen import FrozenDict
from replydesk.tone.assertions import EMPTY_WORDS, root_key, word_set
from resources import read_text

_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*|\d[\d.,:]*|[?!]+|\.{2,}|\x7f+|[\"]")
_ADDRESS = word_set(
    """bapak ibu pak bu kakak kak mas mbak anda saudara saudari sdr sdri bang abang adik dik om tante gan agan sis bos
    bosku sobat bunda bun ayah mbah simbah eyang"""
)
_ROUGH_ADDRESS = word_set("kamu kau engkau kalian lu lo loe elu elo ente situ ke koe kowe maneh sampeyan dikau")
_PERSON = "<you>"
_ROUGH_PERSON = "<thou>"
_NUMBER = "<n>"
_SIGNS = FrozenDict({"?": "<?>", "!": "<!>", ".": "<..>", "\x7f": "<emoji>", '"': "<quote>"})
_CUT = 4
"""Letters of a piece of a word: long enough to be a root's, short enough to outlast affixes and typing errors."""

_LONGEST = 24
"""Letters of a word that are looked at; no word of the language is longer."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing a sentence shows.

    Attributes:
        name: What it is; see :func:`traits`.
        start, end: The place in the folded text of the words that show it.
    """

    name: str
    start: int
    end: int


class Word(NamedTuple):
    """A word of a sentence as a model reads it.

    Attributes:
        text: What is meant by it.
        start, end: Its place in the folded text.
        known: A cited entry vouches for it.
    """

    text: str
    start: int
    end: int
    known: bool


def traits(text: str, start: int, end: int, known: frozenset[str] = frozenset()) -> Iterator[Trait]:
    """Give the traits of the sentence ``text[start:end]`` of a folded text.

    Names: a word, two or three in a row, two with one between (``*``), the first and the last word (``^``, ``$``), four
    letters in a row within a word (``#abcd``, its edges as ``_``).

    Args:
        text: The folded text.
        start: Where the sentence begins.
        end: Where it ends.
        known: Keys (see ``root_key``) of words that the cited entries vouch for. What is made of nothing else is no
            trait: the person did not choose those words.
    """
    words = words_of(text, start, end, known)
    for word in words:
        if not word.known:
            for name in own_traits(word.text):
                yield Trait(name, word.start, word.end)
    for name, first, last in joint_traits([word.text for word in words], [word.known for word in words]):
        yield Trait(name, words[first].start, words[last].end)


def joint_traits(words: Sequence[str], known: Sequence[bool]) -> Iterator[tuple[str, int, int]]:
    """Give the traits of several words of a sentence, each with the numbers of its first and its last word.

    Args:
        words: The words as meant.
        known: Of each whether a cited entry vouches for it.
    """
    count = len(words)
    for number in range(count - 1):
        word, after = words[number], words[number + 1]
        free, after_free = not known[number], not known[number + 1]
        if free or after_free:
            yield f"{word} {after}", number, number + 1
        if number + 2 < count:
            third, third_free = words[number + 2], not known[number + 2]
            if free or third_free:
                yield f"{word} * {third}", number, number + 2
            if free or after_free or third_free:
                yield f"{word} {after} {third}", number, number + 2
    if words:
        yield f"^ {words[0]}", 0, 0
        yield f"{words[-1]} $", count - 1, count - 1


@lru_cache(maxsize=16384)  # a memory of a function from text to texts
def own_traits(word: str) -> tuple[str, ...]:
    """Return the traits of one word: itself and its pieces."""
    return (word, *_pieces(word))


def words_of(text: str, start: int, end: int, known: frozenset[str]) -> list[Word]:
    """Return the words of a sentence as meant, with signs and numbers; the arguments are those of :func:`traits`."""
    return [
        Word(word, *match.span(), known=_is_vouched(key, known))
        for match in _TOKEN.finditer(text, start, end)
        for words, key in (_read(match.group()),)
        for word in words
    ]


def read_words(sentence: str, known: frozenset[str]) -> tuple[list[str], list[bool]]:
    """Return what :func:`words_of` gives for a whole text, without the places: the words, and which are known."""
    texts: list[str] = []
    vouched: list[bool] = []
    for found in _TOKEN.findall(sentence):
        words, key = _read(found)
        texts += words
        vouched += [_is_vouched(key, known)] * len(words)
    return texts, vouched


@lru_cache(maxsize=16384)  # a memory of a function from text to texts
def _read(found: str) -> tuple[tuple[str, ...], str | None]:
    """Return what is meant by a word or sign, and the key by which an entry vouches for it; ``None``: none does."""
    if found[0] in _SIGNS:
        return (_SIGNS[found[0]],), None
    if found[0].isdigit():
        return (_NUMBER,), _NUMBER
    words = tuple(_as_person(word) for word in _meanings().get(found, found).split())
    return words, None if found in EMPTY_WORDS else root_key(found)


def _is_vouched(key: str | None, known: frozenset[str]) -> bool:
    """Say whether the cited entries vouch for a word; other rules see to the numbers."""
    return bool(known) if key == _NUMBER else key in known


def _as_person(word: str) -> str:
    if word in _ADDRESS:
        return _PERSON
    return _ROUGH_PERSON if word in _ROUGH_ADDRESS else word


def _pieces(word: str) -> tuple[str, ...]:
    if not word[0].isalpha():
        return ()
    edged = f"_{word[:_LONGEST]}_"
    return tuple(f"#{edged[place : place + _CUT]}" for place in range(max(1, len(edged) - _CUT + 1)))


@lru_cache(maxsize=1)  # the shipped lists, which do not change while the program runs
def _meanings() -> Mapping[str, str]:
    """Return what slang and regional words mean, by the words as written."""
    found: dict[str, str] = {}
    for name in ("slang", "regional"):
        for line in read_text(f"lexicons/{name}.tsv").splitlines():
            written, _, meant = line.partition("\t")
            if meant and not line.startswith("#"):
                found[written] = meant
    return FrozenDict(found)
