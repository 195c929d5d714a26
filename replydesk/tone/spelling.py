"""Rules about spelling: words that look like a slip of the finger, with the word that was probably meant.

Vale objects to every word its dictionary lacks. No free list of Indonesian words is complete enough for that (that of
Hunspell lacks 38 words in a hundred), and a reply is full of names. So a word is objected to only when a frequent word
is one slip away (two for long words); without such a neighbour it is a name, a term or regional.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import re2
import snowballstemmer
from rapidfuzz.distance import OSA

from knowledge_base.frozen import FrozenDict
from replydesk.tone.making import Making
from replydesk.tone.pattern import MAX_LENGTH
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.scope import Scope, is_whole, scope_of, stretches
from resources import read_text

_WORD = re.compile(r"(?<![\w@#./:'’-])[^\W\d_]+(?![\w@/:'’]|\.\w|-\d)")
"""A word of letters that is no part of an address, a handle, a hashtag, a file's name or a code."""

_SHORTEST = 5
"""Letters a word must have: shorter ones have too many neighbours, and are abbreviations more often than slips."""

_LONG = 10
"""Letters from which two slips are allowed."""

_MOST_OFFERED = 15_000
"""The most frequent words, which are offered; rarer ones are known, but nobody means them by a slip."""

_MOST_UNKNOWN = 40
"""Different or not, so many unknown words are looked at in a reply: a text with more is in another language."""

_SUFFIXES = ("nya", "lah", "kah", "pun", "kan", "an", "ku", "mu", "i")
_PREFIXES = (
    *("memper", "diper", "keter", "seber", "meng", "meny", "peng", "peny", "mem", "men", "pem", "pen", "ber", "bel"),
    *("per", "pel", "ter", "di", "ke", "se", "me", "pe", "non", "pra", "pasca", "antar", "multi", "sub"),
)
_SWALLOWED = {"meny": "s", "peny": "s", "mem": "p", "pem": "p", "men": "t", "pen": "t", "meng": "k", "peng": "k"}
_OWN_LISTS = ("synonyms.txt", "phrases.txt", "places.txt", "regional.tsv", "roots.txt", "contrasts.txt")
"""Lists of ours whose words are known, too."""

_LETTERS = re.compile(r"[a-z]{3,}")
_STEMMER = snowballstemmer.stemmer("indonesian")


@lru_cache(maxsize=1)
def _listed() -> tuple[str, ...]:
    """Return the words of the list, the most frequent first."""
    return tuple(read_text("lexicons/words.txt").split())


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return all words that are known."""
    own = (_LETTERS.findall(read_text(f"lexicons/{name}").lower()) for name in _OWN_LISTS)
    return frozenset(_listed()).union(*own)


@lru_cache(maxsize=1)
def _offered() -> Mapping[tuple[str, int], tuple[str, ...]]:
    """Return the words that may be meant, the most frequent first, by first letter and length.

    By themselves, for only a word that is not known asks for them.
    """
    slang = {line.split("\t", 1)[0] for line in read_text("lexicons/slang.tsv").splitlines()}
    offered: dict[tuple[str, int], list[str]] = {}
    for word in _listed()[:_MOST_OFFERED]:
        if len(word) >= _SHORTEST - 1 and word not in slang:
            offered.setdefault((word[0], len(word)), []).append(word)
    return FrozenDict({key: tuple(words) for key, words in offered.items()})


@lru_cache(maxsize=16_384)  # a memory of a function from text to text
def meant_by(word: str) -> str:
    """Return the word that the small-lettered *word* probably was to be; empty: it is known, or nothing is near."""
    if len(word) < _SHORTEST or is_known(word):
        return ""
    near = _nearest(word)
    if near:
        return near
    for suffix in _SUFFIXES[:4]:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= _SHORTEST and (near := _nearest(stem)):
            return near + suffix
    return ""


def _nearest(word: str) -> str:
    most = 2 if len(word) >= _LONG else 1
    offered = _offered()
    best, least = "", most + 1
    for length in sorted(range(len(word) - most, len(word) + most + 1), key=lambda other: abs(other - len(word))):
        for other in offered.get((word[0], length), ()):
            distance = OSA.distance(word, other, score_cutoff=least - 1)
            if distance < least:
                best, least = other, distance
    return best


@lru_cache(maxsize=16_384)  # a memory of a function from text to yes or no
def is_known(word: str) -> bool:
    """Say whether the small-lettered *word*, or what is left of it without beginnings and endings, is in a list."""
    known = _known()
    return word in known or _STEMMER.stemWord(word) in known or any(stem in known for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    """Give what is left of *word* without a beginning, an ending, or both."""
    for end in ("", *_SUFFIXES, "annya", "kannya", "inya"):
        if not word.endswith(end) or len(word) - len(end) <= 2:  # noqa: PLR2004 - nothing is left to know it by
            continue
        rest = word[: len(word) - len(end)]
        yield rest
        for prefix in _PREFIXES:
            stem = rest.removeprefix(prefix)
            if stem != rest and len(stem) > 2:  # noqa: PLR2004
                yield stem
                yield _SWALLOWED.get(prefix, "") + stem


@dataclass(frozen=True, slots=True)
class Spelling:
    """Objects to words that are not known and have a near and frequent neighbour.

    Attributes:
        ignore: Words that are right, in small letters, with their usual beginnings and endings.
        filters: What else is passed over, as typed; a word that one of them matches as a whole.
        custom: Only ``filters`` pass over what is typed; otherwise words with a capital are passed over as names.
        scope: Which part of the reply is looked at.
    """

    ignore: frozenset[str]
    filters: "tuple[re2._Regexp[str], ...]"
    custom: bool
    scope: Scope

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the words; ``said`` is the word, then what was probably meant."""
        text = reading.draft.text
        whole = is_whole(self.scope)
        parts = [reading.folded.span(*part) for part in stretches(reading.folded.text, self.scope)]
        unknown = 0
        for match in _WORD.finditer(text):
            typed, word = match.group(), match.group().lower()
            if len(word) < _SHORTEST or not (self.custom or typed.islower()) or not word.isascii() or is_known(word):
                continue
            unknown += 1
            if unknown > _MOST_UNKNOWN:
                return
            if not whole and not any(start <= match.start() and match.end() <= end for start, end in parts):
                continue
            meant = meant_by(word)
            if meant and not self._is_passed_over(typed, word) and not _is_cited(reading, word):
                better = meant.capitalize() if typed[0].isupper() else meant
                yield Hit(*match.span(), said=(typed, better), replacement=better)

    def _is_passed_over(self, typed: str, word: str) -> bool:
        if any(pattern.fullmatch(typed) for pattern in self.filters):
            return True
        return any(stem in self.ignore for stem in _stems(word))


def _is_cited(reading: Reading, word: str) -> bool:
    """Say whether a cited entry, which somebody approved, writes it so."""
    return any(word in cited for cited in reading.cited_texts)


def spelling(making: Making) -> Asks:
    """Make a spelling rule."""
    fields = making.fields
    for name, line in fields.texts_with_lines("dictionaries"):
        if name != "id":
            raise making.broken("bad-value", line, key="dictionaries", value=name, allowed="id")
    fields.flag("append")  # the words that ship are always there: what is ignored is added to them
    return Spelling(
        ignore=making.words("ignore"),
        filters=tuple(_filter(making, text, line) for text, line in fields.texts_with_lines("filters")),
        custom=fields.flag("custom"),
        scope=scope_of(making),
    )


def _filter(making: Making, pattern: str, line: int) -> "re2._Regexp[str]":
    options = re2.Options()
    options.log_errors = False
    if len(pattern) > MAX_LENGTH:
        raise making.broken("bad-pattern", line, pattern=pattern[:40], why=f"> {MAX_LENGTH}")
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        why = str(error.args[0] if error.args else "")
        raise making.broken("bad-pattern", line, pattern=pattern, why=why) from None
