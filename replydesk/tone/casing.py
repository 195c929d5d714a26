"""Rules about capitals: Vale's ``capitalization``, judged on the text as typed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import re2

from replydesk.tone.making import Making
from replydesk.tone.pattern import MAX_LENGTH
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.scope import Scope, scope_of, stretches
from replydesk.tone.shouting import Shouting

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "yang",
        "untuk",
        "pada",
        "dalam",
        "atau",
        "dengan",
        "oleh",
        "bagi",
        "sebagai",
        "serta",
        "tentang",
        "terhadap",
        "antara",
        "agar",
        "karena",
        "dari",
        "daripada",
        "kepada",
        "hingga",
        "sampai",
    ]
)
"""Words that stay small within a title (EYD V, on capitals in titles)."""

_THRESHOLD = 0.8
"""The share of words that must be right for ``$title`` and ``$sentence``, as in Vale: names are not known here."""

_ADDRESSES = ("http://", "https://", "www.")
"""How an address begins, which is written as it is."""

Judges = Callable[[tuple[str, ...], "Casing"], float]
"""From the words of a stretch to the share of them that is right."""


@dataclass(frozen=True, slots=True)
class Casing:
    """Objects to stretches whose capitals are not as they should be.

    Attributes:
        judges: Gives the share of words that is right; ``None``: ``pattern`` judges, or the first letter alone.
        pattern: What the whole stretch must match as typed.
        mend: Makes the right form, where that is known.
        scope: Which stretches.
        exceptions: Words that may be written as they stand here.
        threshold: The least share.
        prefix: A beginning that is not looked at.
    """

    judges: Judges | None
    pattern: "re2._Regexp[str] | None"
    mend: Callable[[str], str] | None
    scope: Scope
    exceptions: frozenset[str] = frozenset()
    threshold: float = _THRESHOLD
    prefix: str = ""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give each such stretch; of a sentence that only begins wrongly, the first letter."""
        folded = reading.folded
        for start, end in stretches(folded.text, self.scope):
            if self.judges is None and self.pattern is None:
                place = folded.span(start, start + 1)
                letter = reading.draft.text[slice(*place)]
                is_address = reading.draft.text.startswith(_ADDRESSES, place[0])
                if letter.islower() and len(letter) == 1 and not is_address:
                    yield Hit(*place, replacement=letter.upper())
                continue
            first, after = folded.span(start, end)
            typed = reading.draft.text[first:after]
            if self.prefix and typed.startswith(self.prefix):
                typed = typed[len(self.prefix) :]
                first = after - len(typed)
            if not self._is_right(typed):
                yield Hit(first, after, replacement=self._mended(typed))

    def _is_right(self, typed: str) -> bool:
        if self.pattern is not None:
            return self.pattern.fullmatch(typed.strip()) is not None
        words = tuple(_WORD.findall(typed))
        assert self.judges is not None  # noqa: S101 - for the type checker: one of the two judges
        return not words or self.judges(words, self) >= self.threshold

    def _mended(self, typed: str) -> str | None:
        if self.mend is None:
            return None
        mend = self.mend
        return _WORD.sub(lambda word: word[0] if word[0] in self.exceptions else mend(word[0]), typed)


def _share(rights: list[bool]) -> float:
    return sum(rights) / len(rights)


def _lower(words: tuple[str, ...], casing: Casing) -> float:
    return float(all(word.islower() or word in casing.exceptions for word in words))


def _upper(words: tuple[str, ...], casing: Casing) -> float:
    return float(all(word.isupper() or word in casing.exceptions for word in words))


def _title(words: tuple[str, ...], casing: Casing) -> float:
    def right(place: int, word: str) -> bool:
        if word in casing.exceptions or word.isupper():
            return True
        return word.islower() if place and word.lower() in _SMALL else word[:1].isupper()

    return _share([right(place, word) for place, word in enumerate(words)])


def _sentence(words: tuple[str, ...], casing: Casing) -> float:
    def right(place: int, word: str) -> bool:
        if word in casing.exceptions or word.isupper():
            return True
        return word[:1].isupper() if place == 0 else word.islower()

    return _share([right(place, word) for place, word in enumerate(words)])


_STYLES: dict[str, tuple[Judges, Callable[[str], str] | None]] = {
    "$lower": (_lower, str.lower),
    "$upper": (_upper, str.upper),
    "$title": (_title, None),
    "$sentence": (_sentence, None),
}
_START = "$sentence-start"
_CALM = "$calm"


def capitalization(making: Making) -> Asks:
    """Make a capitalization rule; ``match`` is one of Vale's styles, ``$sentence-start``, ``$calm``, or a pattern."""
    fields = making.fields
    match = fields.text("match", _START)
    threshold = fields.number("threshold", _THRESHOLD)
    if not 0 < threshold <= 1:
        raise making.broken(
            "bad-value", fields.line_of("threshold"), key="threshold", value=f"{threshold:g}", allowed="0.8"
        )
    made = Casing(
        judges=None,
        pattern=None,
        mend=None,
        scope=scope_of(making, "sentence"),
        exceptions=frozenset(word for text in fields.texts("exceptions") for word in text.split()),
        threshold=threshold,
        prefix=fields.text("prefix", ""),
    )
    if match == _CALM:
        return Shouting()
    if match in _STYLES:
        judges, mend = _STYLES[match]
        return replace(made, judges=judges, mend=mend)
    if match == _START:
        return made
    if match.startswith("$"):
        allowed = ", ".join((*_STYLES, _START, _CALM))
        raise making.broken("bad-value", fields.line_of("match"), key="match", value=match, allowed=allowed)
    return replace(made, pattern=_compiled(making, match))


def _compiled(making: Making, match: str) -> "re2._Regexp[str]":
    line = making.fields.line_of("match")
    options = re2.Options()
    options.log_errors = False
    if len(match) > MAX_LENGTH:
        raise making.broken("bad-pattern", line, pattern=match[:40], why=f"> {MAX_LENGTH}")
    try:
        return re2.compile(match, options)
    except re2.error as error:
        raise making.broken("bad-pattern", line, pattern=match, why=str(error.args[0] if error.args else "")) from None
