"""From folded tokens to terms: leetspeak and slang undone, nasal prefixes off, stems, phrases under one name.

The same code reads messages and what is indexed, so both end at the same terms.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain

from knowledge_base.matching.facets import FacetReader
from knowledge_base.matching.fold import pieces_of, squeeze, tokens_of_piece
from knowledge_base.matching.lexicon import FILLER, Lexicon, Stemmer

_LEET = str.maketrans("013457", "oieast")
_LEET_RUN = re.compile(r"[a-z]+\d+[a-z]+[a-z0-9]*|[0134][a-z]{3,}")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_LONGEST_CODE = 4
"""Letters and digits together up to this length are a code (``ak1``, ``s1``, ``g20``) and stay whole."""

_LEAST_DOUBLED = 3
"""``bisa2`` stands for a doubled word, and ``iyaa`` for one drawn out, only when so many letters are left."""

_COUNTED = re.compile(r"\d+[^\W\d_]{2,}")
"""A number with its unit written on: ``50rb``, ``2jt``, ``3kg``."""

_SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
_SHORTEST_APART = 4
"""Words written together are told apart when each has at least so many letters; shorter ones are found in any word."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?")
_CLITICS = ("nya", "ny", "lah", "kah")
"""What is written on to words of slang as well: ``gimananya``, ``gpplah``."""

_SHORT_NYA = "x"
"""How ``nya`` is written on in chat: ``katax``, ``syaratx``. Hardly an Indonesian word ends in it."""


def is_number(term: str) -> bool:
    """Say whether *term* is a number."""
    return term[:1].isdigit() and term.replace(".", "").isdigit()


def plain_number(written: str) -> str:
    """Return a number in one form: ``1.500.000`` and ``1500000`` alike, ``08.00`` and ``8:00`` alike."""
    if _THOUSANDS.fullmatch(written):
        return re.sub(r"[.,]\d{1,2}$", "", written).replace(".", "").replace(",", "")
    parts = [part.lstrip("0") or "0" for part in re.split(r"[.,:]", written)]
    while len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return ".".join(parts)


class _Met(dict[str, tuple[str, ...]]):
    """What each piece of text met so far stands for; asks *reader* for the others.

    When full it begins anew, but goes on knowing what it knew until it is full again: words that come often are never
    read twice.
    """

    def __init__(self, reader: "Reader") -> None:
        super().__init__()
        self._reader = reader
        self._before: dict[str, tuple[str, ...]] = {}

    def __missing__(self, piece: str) -> tuple[str, ...]:
        found = self._before.get(piece)
        if found is None:
            found = tuple(chain.from_iterable(map(self._reader.read, tokens_of_piece(piece))))
        if len(self) >= self._reader.most_remembered // 2:
            self._before = dict(self)
            self.clear()
        self[piece] = found
        return found


class Reader:
    """Turns folded tokens into terms, remembering every word it has met.

    The memory makes the import of a hundred thousand entries quick; it is emptied when it grows past
    ``most_remembered`` words so that a long session cannot fill the machine.

    Attributes:
        lexicon: The lists it reads with.
        stem: The stemmer it reads with.
    """

    most_remembered = 100_000

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.stem = Stemmer(lexicon.roots, lexicon.known)
        self._met = _Met(self)
        self._turning = frozenset(lexicon.phrases.keys() | _SCALES.keys())
        self._second = {
            first: None if any(len(stems) == 1 for stems, _ in rows) else frozenset(stems[1] for stems, _ in rows)
            for first, rows in lexicon.phrases.items()
        }
        self._second |= dict.fromkeys(_SCALES)

    @cached_property
    def facets(self) -> FacetReader:
        """Finds the things that exclude others, in texts read by this reader; made when first asked for."""
        return FacetReader(self.terms_of_text)

    def read(self, token: str) -> tuple[str, ...]:
        """Return the terms a folded token stands for, fillers with :data:`FILLER` before them; remembers nothing."""
        return tuple(self._stemmed(word) for word in self.words_meant(token))

    def terms_of_token(self, token: str) -> tuple[str, ...]:
        """Return the same as :meth:`read`, quicker when the token was met before."""
        return self._met[token]

    def words_meant(self, token: str) -> tuple[str, ...]:
        """Return the words a folded token stands for, fillers and affixes included."""
        return tuple(self._words(token if self._is_listed(token) else squeeze(token)))

    def terms(self, tokens: Sequence[str]) -> list[str]:
        """Return the terms of *tokens* in order, phrases under one name, fillers with :data:`FILLER` before them."""
        found = self._only_asking(list(chain.from_iterable(map(self._met.__getitem__, tokens))))
        if not self._may_turn(set(found)):
            return found
        joined: list[str] = []
        done = 0
        for first, last, meant in self._turns(found):
            joined += found[done:first]
            joined += meant
            done = last
        return joined + found[done:] if done else found

    def terms_of_text(self, text: str) -> list[str]:
        """Return the same of a text as typed, up to the length :mod:`~knowledge_base.matching.fold` looks at."""
        return self.terms(pieces_of(text))

    def join(self, terms: Sequence[str]) -> list[tuple[str, int, int]]:
        """Return *terms* with phrases put under their one name, each with the first and last place it came from."""
        terms = self._only_asking(list(terms))
        found: list[tuple[str, int, int]] = []
        done = 0
        for first, last, meant in self._turns(terms):
            found += [(terms[place], place, place) for place in range(done, first)]
            found += [(term, first, last - 1) for term in meant]
            done = last
        return found + [(terms[place], place, place) for place in range(done, len(terms))]

    def _only_asking(self, terms: list[str]) -> list[str]:
        """Return *terms* with a negation at the very end made a filler: "bayar nggak ya?" asks and denies nothing."""
        for place in range(len(terms) - 1, -1, -1):
            term = terms[place]
            if term in self.lexicon.negations and any(before[0] != FILLER for before in terms[:place]):
                return [*terms[:place], FILLER + term, *terms[place + 1 :]]
            if term[0] != FILLER:
                break
        return terms

    def _may_turn(self, terms: AbstractSet[str]) -> bool:
        """Say whether anything in a text of these terms may become something else; mostly nothing does."""
        for first in self._turning & terms:
            second = self._second[first]
            if second is None or not second.isdisjoint(terms):
                return True
        return False

    def _turns(self, terms: Sequence[str]) -> list[tuple[int, int, tuple[str, ...]]]:
        """Return which stretches of *terms* become something else: first place, place after the last, what."""
        turning = self._turning
        found: list[tuple[int, int, tuple[str, ...]]] = []
        done = 0
        for place in [place for place, term in enumerate(terms) if term in turning]:
            second = self._second[terms[place]]
            if place < done or (second is not None and (place + 1 == len(terms) or terms[place + 1] not in second)):
                continue
            turn = self._turn_at(terms, place, done)
            if turn is not None:
                found.append(turn)
                done = turn[1]
        return found

    def _turn_at(self, terms: Sequence[str], place: int, done: int) -> tuple[int, int, tuple[str, ...]] | None:
        """Return what begins at *place*: a phrase, or the scale of the number before it."""
        term = terms[place]
        for stems, meant in self.lexicon.phrases.get(term, ()):
            if tuple(terms[place : place + len(stems)]) == stems:
                return place, place + len(stems), meant
        if term in _SCALES and place > done and is_number(terms[place - 1]):
            return place - 1, place + 1, (f"{float(terms[place - 1]) * _SCALES[term]:.0f}",)
        return None

    def _stemmed(self, word: str) -> str:
        fillers = self.lexicon.fillers
        if word in fillers:
            return FILLER + word
        if word.endswith("nya") and word[:-3] in fillers:
            return FILLER + word[:-3]
        if word[0].isdigit():
            return word
        return self.stem(word)

    def _words(self, token: str) -> list[str]:
        """Return the words meant by *token*, fillers included."""
        slang = self.lexicon.slang
        if token in slang:
            return list(slang[token])
        if token.isalpha():
            return self._spelled(token)
        if _NUMBER.fullmatch(token):
            return [plain_number(token)]
        if not any(character.isdigit() for character in token):
            return self._spelled(token)
        return self._mixed(token)

    def _spelled(self, word: str) -> list[str]:
        """Return what a word of letters stands for: doubled last letter, nasal prefix of speech."""
        slang = self.lexicon.slang
        if word in self.lexicon.known:
            return [word]  # "nikah" is no "ni" with an ending
        if len(word) > _LEAST_DOUBLED and word[-1] == word[-2] and word[-1].isalpha():
            single = word[:-1]
            if single in slang:
                return list(slang[single])
            if single in self.lexicon.fillers or single in self.lexicon.known:
                return [single]
        if word.endswith(_CLITICS):
            for ending in _CLITICS:
                base = word[: -len(ending)]
                if word.endswith(ending) and base in slang and len(base) > 1:
                    return list(slang[base])
        if (
            word[-1] == _SHORT_NYA
            and len(word) > _LEAST_DOUBLED
            and (word[:-1] in slang or word[:-1] in self.lexicon.known)
        ):
            return self._words(word[:-1])
        spoken = self._without_spoken_prefix(word)
        return [spoken] if spoken else self._apart(word)

    def _apart(self, word: str) -> list[str]:
        """Return the two known words that were written together as *word*, else *word* itself."""
        known = self.lexicon.known
        if len(word) < 2 * _SHORTEST_APART or not word.isascii() or word in known or self.stem(word) in known:
            return [word]
        for cut in range(_SHORTEST_APART, len(word) - _SHORTEST_APART + 1):
            if word[:cut] in known and word[cut:] in known:
                return [word[:cut], word[cut:]]
        return [word]

    def _without_spoken_prefix(self, word: str) -> str:
        """Return the root of a verb as it is spoken (``ngurus``, ``nyicil``, ``ngecek``), or nothing."""
        known = self.lexicon.known
        if word in known or not word.startswith(("ng", "ny", "nge")):
            return ""
        body = word[2:]
        starts = (body[1:], body, "k" + body) if word.startswith("nge") else (body, "k" + body)
        if word.startswith("ny"):
            starts = ("c" + body, "s" + body)
        for start in starts:
            if start in known or self.stem(start) in known:
                return start
        return ""

    def _mixed(self, token: str) -> list[str]:
        """Return what letters and digits together stand for: doubling, leetspeak, a code, or word and number."""
        if token.endswith("2") and token[:-1].isalpha() and len(token) > _LEAST_DOUBLED:
            return self._words(token[:-1])
        if _LEET_RUN.fullmatch(token):
            plain = token.translate(_LEET)
            if plain.isalpha() and (not token[0].isdigit() or self._is_known(plain)):
                return self._words(plain)
        if len(token) <= _LONGEST_CODE and not _COUNTED.fullmatch(token):
            return [token]
        return [word for part in _PARTS.findall(token) for word in self._words(part)]

    def _is_listed(self, word: str) -> bool:
        return word in self.lexicon.slang or word in self.lexicon.known  # "pppk" is no "pk" drawn out

    def _is_known(self, word: str) -> bool:
        known = self.lexicon.known
        return word in known or word in self.lexicon.slang or self.stem(word) in known
