"""Rules of the type ``grounded`` on what a reply adds to its entry: a place, a way, a thing more than the entry names.

"Surat rujukannya dari klinik" where the entry says "dari puskesmas", "juga dilayani di kelurahan", "menjahit, las, dan
tata boga": the sentence is the entry's, and one of its members is not. Only members are compared of which the entry has
one of the same kind in the same sentence, and only those that no entry and no office's everyday words know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from replydesk.tone.alike import without_known
from replydesk.tone.assertions import content_keys, keys_of
from replydesk.tone.clauses import TURNS
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_STOP = re.compile(rf"[.;:!?\n)(]|,(?=\s)|\b(?:{TURNS}|supaya|agar|yang)\b")
_CLASSES = ("lewat|melalui", "di|ke|kepada", "oleh", "dari")
_PREPOSITION = "|".join(_CLASSES)
_PHRASE = re.compile(
    rf"\b(?P<how>{_PREPOSITION}) (?P<what>[a-z][a-z-]*(?: (?!(?:{_PREPOSITION})\b)[a-z][a-z-]*){{0,2}})"
)
_END = re.compile(
    rf"\b(?:{_PREPOSITION}|dan|atau|serta|untuk|bagi|pada|ya|pak|bu|kak|bapak|ibu|kakak|dik|bun|mas|mbak|saja|dulu|setiap"
    r"|sebelum|setelah|bisa|dapat|boleh|tidak|sudah|akan|itu|ini|hari|pukul|jam|tanggal|juga|maupun|paling|gratis)\b"
)
_ALSO = re.compile(
    r"\bjuga (?:bisa|dapat|boleh|dilayani|melayani|menerima|termasuk|tersedia|berlaku|ada|menyediakan|mendapat|perlu"
    r"|wajib|harus)\b|\b(?:bisa|dapat|boleh|ada|perlu|harus|wajib) juga\b"
)
_DENIES = re.compile(r"\b(?:tidak|tak|bukan|belum|jangan|tanpa|nggak|enggak|gak|selain|kecuali|melainkan)\b")
_OURS = re.compile(r"\b(?:kami|kita|saya|admin|mimin|maaf|terima kasih|semoga)\b")
_CONDITION = re.compile(r"\b(?:jika|kalau|kalo|bila|apabila|misalnya|seperti|contohnya)\b")
_ITEM = r"[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}"
_LIST = re.compile(rf"(?P<first>{_ITEM})(?P<more>(?:, {_ITEM}){{1,8}}),? (?:dan|atau|serta|maupun) (?P<last>{_ITEM})")
_LISTED = re.compile(rf"(?:,? (?:dan|atau|serta|maupun) |, |^)(?P<item>{_ITEM})")
_ENDS_LIST = (" dan ", " atau ", " serta ", " maupun ")
_JOINED = re.compile(rf"{_ITEM}(?:, {_ITEM})*,? (?:dan|atau|serta|maupun) {_ITEM}")
_PREDICATE = re.compile(
    r"[a-z] (?<!yang )(?:(?:juga|tetap|akan) )*"
    r"(?:wajib|harus|perlu|mesti|tersedia|dilayani|dibawa|disiapkan|dilampirkan|diterima|diangkut)\b"
)
"""What is told of a list that begins its sentence."""

_LEAST_LISTED = 2
"""Items of a list that are the entry's, from which on another one among them is one too many."""

_LEAST_OWN = 2
"""Words beside a member that tell what it is a member of."""


class _Told(NamedTuple):
    """A sentence of an entry: the keys of its words, and those of its phrases by their class."""

    keys: frozenset[str]
    phrases: tuple[tuple[str, frozenset[str]], ...]

    def has_another(self, how: str, said: frozenset[str]) -> bool:
        """Say whether it has phrases of the class *how*, and none of them is among what is *said*."""
        keys = [each for one, each in self.phrases if one == how]
        return bool(keys) and said.isdisjoint(frozenset().union(*keys))


def _class_of(preposition: str) -> str:
    return next(each for each in _CLASSES if preposition in each.split("|"))


def _cut(what: str) -> str:
    """Return the words that say what is told after a preposition."""
    end = _END.search(what)
    return what[: end.start()].rstrip() if end else what


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _told(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[_Told, ...]:
    return tuple(
        _Told(
            content_keys(text[start:end]),
            tuple(
                (_class_of(match["how"]), content_keys(_cut(match["what"])))
                for match in _PHRASE.finditer(text, start, end)
            ),
        )
        for start, end in sentences
    )


@lru_cache(maxsize=256)  # a memory of a function from text to keys: the same entries are cited at every key press
def _lists(text: str) -> tuple[frozenset[str], ...]:
    """Return the keys of the words of each list in the folded *text*."""
    return tuple(content_keys(match.group()) for match in _JOINED.finditer(text))


@dataclass(frozen=True, slots=True)
class Added:
    """Objects to a place, a way, a person or a thing in the entry's own sentence that no entry knows.

    Attributes:
        free: A part of a sentence with this is left alone.
        words: Keys of words that any office uses of itself.
    """

    free: Pattern
    words: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the members that are added; nothing when nothing is cited."""
        if not reading.draft.cited:
            return
        text = reading.folded.text
        told = [one for each in reading.grounds.stated for one in _told(each.folded.text, each.sentences)]
        for start, end in self._parts(reading):
            part = text[start:end]
            for first, after in (*self._phrases(part, reading, told), *self._more(part, reading)):
                yield Hit(*reading.folded.span(start + first, start + after))
        yield from self._listed(reading)

    def _parts(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """Give the parts of sentences that state something of the entry's matter."""
        text = reading.folded.text
        for start, end in reading.stated.sentences:
            sentence = text[start:end]
            if not self._is_suspect(sentence, reading) or _CONDITION.search(sentence) or self.free.found_in(sentence):
                continue
            first = start
            for stop in (*(match.span() for match in _STOP.finditer(text, start, end)), (end, end)):
                part = text[first : stop[0]]
                if part.strip() and not _DENIES.search(part) and not _OURS.search(part):
                    yield first, stop[0]
                first = stop[1]

    def _is_suspect(self, sentence: str, reading: Reading) -> bool:
        """Say whether a sentence may hold a member that is added: most do not, and need no closer look."""
        if sentence.endswith("?"):
            return False
        return _ALSO.search(sentence) is not None or any(
            self._is_foreign(content_keys(_cut(match["what"])), reading) for match in _PHRASE.finditer(sentence)
        )

    def _phrases(self, part: str, reading: Reading, told: list[_Told]) -> Iterator[tuple[int, int]]:
        for match in _PHRASE.finditer(part):
            what = _cut(match["what"])
            keys = content_keys(what)
            if not self._is_foreign(keys, reading):
                continue
            rest = content_keys(part[: match.start()]) | content_keys(part[match.start("what") + len(what) :])
            how = _class_of(match["how"])
            rest -= self.words
            said = _said(reading.folded.text, rest)
            if any(one.has_another(how, said) and _is_of(rest, one.keys) for one in told):
                yield match.start(), match.start("what") + len(what)

    def _listed(self, reading: Reading) -> Iterator[Hit]:
        """Give the items of a list of the entry's that the entry does not have."""
        listed = [keys for each in reading.grounds.stated for keys in _lists(each.folded.text)]
        for match in self._lists_in(reading) if listed else ():
            items = list(_LISTED.finditer(match.group()))
            keys = [content_keys(item["item"]) for item in items]
            if not _PREDICATE.search(match["last"]):
                _leave_opening(keys, listed)
            theirs = max((sum(bool(key) and key <= one for key in keys) for one in listed), default=0)
            for item, key in zip(items, keys, strict=True):
                if theirs >= _LEAST_LISTED and self._is_foreign(key, reading):
                    first, after = (match.start() + place for place in item.span("item"))
                    yield Hit(*reading.folded.span(first, after))

    def _more(self, part: str, reading: Reading) -> Iterator[tuple[int, int]]:
        also = _ALSO.search(part)
        if also is None:
            return
        before, after = content_keys(part[: also.start()]), content_keys(part[also.end() :])
        if self._is_foreign(after, reading) and before & reading.known_words:
            yield also.start(), len(part.rstrip())
        elif self._is_foreign(before, reading) and after and after <= reading.known_words:
            yield len(part) - len(part.lstrip()), also.start()

    def _lists_in(self, reading: Reading) -> Iterator[re.Match[str]]:
        """Give the lists of three and more in sentences that state something."""
        text = reading.folded.text
        for start, end in reading.stated.sentences:
            sentence = text[start:end]
            if "," not in sentence or not any(word in sentence for word in _ENDS_LIST) or sentence.endswith("?"):
                continue
            found = list(_LIST.finditer(text, start, end))
            if found and not self.free.found_in(sentence) and not _DENIES.search(sentence):
                yield from found

    def _is_foreign(self, keys: frozenset[str], reading: Reading) -> bool:
        """Say whether there are such words and no entry has one of them, nor any office."""
        own = keys - self.words
        return bool(own) and without_known(keys, reading.known_words) == keys


def _leave_opening(keys: list[frozenset[str]], listed: list[frozenset[str]]) -> None:
    """Empty those of the *keys* of a list's items that stand before the entry's first: "tenang ya, Bu, bawa …".

    Where a list begins its sentence, nothing but its predicate tells whether its first words belong to it.
    """
    for number, key in enumerate(keys):
        if any(key and key <= one for one in listed):
            return
        keys[number] = frozenset()


def _said(text: str, rest: frozenset[str]) -> frozenset[str]:
    """Return the keys of the words of the folded *text* but for *rest*, with those of its phrases."""
    return (content_keys(text) - rest).union(*(content_keys(_cut(one["what"])) for one in _PHRASE.finditer(text)))


def _is_of(rest: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether what stands beside a member is a sentence's of the entry, but for a word in three."""
    own = without_known(rest, theirs)
    return 2 * len(own) <= len(rest) - len(own) and len(rest) >= _LEAST_OWN


def added(making: Making) -> Asks:
    """Make a rule on what is added."""
    return Added(making.pattern("free"), keys_of(making.words("words")))
