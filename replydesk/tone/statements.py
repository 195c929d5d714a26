"""Rules of the type ``grounded`` on whole sentences: each rests on a cited entry, or says nothing but courtesy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from replydesk.tone.assertions import content_keys, keys_of
from replydesk.tone.making import Making
from replydesk.tone.manner_model import manner_model
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.told import is_refuted_at

_PART_MORE = 2.5
"""By how much surer a part of a sentence must sound like a statement than a whole one, for it lacks company."""

_STANCE = re.compile(r"\b(?:benar|betul|bisa|boleh|dapat|wajib|harus|perlu|bukan|tidak|tak|belum|gratis|iya)\b")
"""Words that answer a question by themselves."""


@dataclass(frozen=True, slots=True)
class HasSource:
    """Objects to a reply that states something and cites nothing.

    Attributes:
        unsure: A sentence with this says that the matter cannot be confirmed yet.
        free: What part of a sentence may say without an entry: thanks, regrets, a request to send details.
        words: Keys of words of courtesy; a part made of nothing else is free too.
        claim: From which log-odds on a sentence counts as one that tells something of the matter, by the model of tone.
        harm: From which log-odds on a sentence sounds hurtful or partial, and so is no mere courtesy either.
    """

    unsure: Pattern
    free: Pattern
    words: frozenset[str]
    claim: float
    harm: float

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding about the whole reply, or none."""
        if reading.draft.cited:
            return
        spans = reading.stated.sentences
        if not spans or any(
            self._states(reading, span, odds) for span, odds in zip(spans, reading.manner, strict=True)
        ):
            yield Hit(0, 0)

    def _states(self, reading: Reading, span: tuple[int, int], odds: tuple[float, ...]) -> bool:
        """Say whether a sentence tells something, as a whole or in a part that courtesy leads to or ends."""
        text = reading.folded.text
        model = manner_model()
        claim, hurtful, partial = (model.heads.index(head) for head in ("claim", "hurtful", "partial"))
        if max(odds[hurtful], odds[partial]) >= self.harm:
            return True  # a thank-you in it does not make it a courtesy
        if self.unsure.found_in(text[slice(*span)]):
            return False
        bound = [place for place in _parts(text, *span) if not self._is_free(text[slice(*place)])]
        if bound and odds[claim] >= self.claim:
            return True
        return any(model.odds(text, *place, frozenset())[claim] >= self.claim + _PART_MORE for place in bound)

    def _is_free(self, clause: str) -> bool:
        if not clause.strip(" .!") or self.free.found_in(clause):
            return True
        answers = not clause.endswith("?") and _STANCE.search(clause)
        return not answers and content_keys(clause) <= self.words


@dataclass(frozen=True, slots=True)
class GroundedStatements:
    """Objects to each sentence that has too little to do with the cited entries.

    Attributes:
        about: Only sentences with this are judged; ``None``: all.
        aside: What is cut out before the sentence is judged, e.g. ``, Pak.`` where it only addresses.
        free: A sentence with this needs no entry.
        service: Keys of words that any reply may use (see ``assertions.root_key``).
        share: The least share of a sentence's content words that are the entries' or words of service.
        least: Sentences with fewer content words are left alone.
        questions: Whether questions are judged too.
        claim: From which log-odds on a sentence counts as one that tells something; see :class:`HasSource`.
    """

    about: Pattern | None
    aside: Pattern | None
    free: Pattern | None
    service: frozenset[str]
    share: float
    least: int
    questions: bool
    claim: float

    broad: ClassVar[bool] = True
    """It speaks of whole sentences; see ``check``."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the sentences; nothing when nothing is cited, for then another rule speaks."""
        if not reading.draft.cited:
            return
        known = reading.known_words
        number = manner_model().heads.index("claim")
        for (start, end), odds in zip(reading.stated.sentences, reading.manner, strict=True):
            if odds[number] >= self.claim and self._is_foreign(reading.folded.text[start:end], known):
                yield Hit(*reading.folded.span(start, end))

    def _is_foreign(self, sentence: str, known: frozenset[str]) -> bool:
        if sentence.endswith("?") and not self.questions:
            return False
        rest = without(self.aside, sentence)
        if self.about is not None and not self.about.found_in(rest):
            return False
        if self.free is not None and self.free.found_in(sentence):
            return False
        words = content_keys(rest)
        foreign = words - self.service - known
        return len(words) >= self.least and len(words) - len(foreign) < self.share * len(words)


@dataclass(frozen=True, slots=True)
class GroundedCauses:
    """Objects to a cause that no cited entry gives.

    Attributes:
        marker: What a cause follows, e.g. ``karena``; the cause goes on to the next stop or conjunction.
        free: A sentence with this needs no entry.
        words: Keys of words that any cause may have.
    """

    marker: Pattern
    free: Pattern
    words: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the causes with the marker; nothing when nothing is cited."""
        if not reading.draft.cited:
            return
        text = reading.folded.text
        known = reading.grounds.told_words
        for start, end in self.marker.spans(text):
            first, after = reading.sentence_around(start)
            if _OWN_DOING.search(text, first, start) or is_refuted_at(text, (start, end), (first, after)):
                continue
            cause = text[end : _cause_end(text, end, after)]
            numbers = reading.quantities_in(end, end + len(cause))
            if any(one.kind is Kind.MONEY for one in numbers) or (numbers and _LINE.match(cause)):
                continue  # amounts and limits are held to the entry by themselves
            keys = content_keys(cause)
            if len(keys - self.words - known) * 2 > len(keys) and not self.free.found_in(text[first:after]):
                yield Hit(*reading.folded.span(start, end + len(cause.rstrip())))


_OWN_DOING = re.compile(
    r"\b(?:kami|petugas|tim)(?: (?:sudah|telah|akan|sedang|segera|selalu|yang))* $"
    r"|\b(?:sudah|telah|sempat|terlanjur|telanjur) $"
)
"""What the office does itself, or somebody has done, is asked of nobody."""


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the stretches between the commas and semicolons of a sentence."""
    for match in re.finditer(r"[^,;]+", text[start:end]):
        yield start + match.start(), start + match.end()


_LINE = re.compile(
    r" (?:[a-z]+ )?(?:batas|minimal|maksimal|syarat|kuota|jadwal|jatah|usia|umur|ambang)(?:nya)?\b[^,;.]*\d"
)
"""A cause that names where a line is drawn: "karena batasnya 5 GT"."""

_CAUSE_END = re.compile(r"[,;.!?]|\b(?:sehingga|maka|jadi|tetapi|namun|silakan|mohon)\b")


def _cause_end(text: str, start: int, end: int) -> int:
    found = _CAUSE_END.search(text, start, end)
    return found.start() if found else end


def without(pattern: Pattern | None, text: str) -> str:
    """Return the folded *text* with blanks for what *pattern* matches, in the same places."""
    for start, end in pattern.spans(text) if pattern is not None else ():
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def has_source(making: Making) -> Asks:
    """Make a rule that asks for any source at all."""
    words = keys_of(making.words("words"))
    return HasSource(
        making.pattern("unsure"),
        making.pattern("free"),
        words,
        making.fields.number("claim"),
        making.fields.number("harm"),
    )


def grounded_statements(making: Making) -> Asks:
    """Make a rule on what the sentences state."""
    fields = making.fields
    return GroundedStatements(
        about=making.patterns("about"),
        aside=making.patterns("aside", nonword=True),
        free=making.patterns("free"),
        service=keys_of(making.words("words")),
        share=fields.number("share"),
        least=int(fields.number("least", 2)),
        questions=fields.flag("questions"),
        claim=fields.number("claim"),
    )


def grounded_causes(making: Making) -> Asks:
    """Make a rule on the causes that are given."""
    words = keys_of(making.words("words"))
    return GroundedCauses(making.pattern("marker"), making.pattern("free"), words)
