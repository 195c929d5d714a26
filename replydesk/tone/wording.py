"""Rules about single wordings: what must not be said (existence) and what is better said (substitution)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from replydesk.tone.disguise import WordList
from replydesk.tone.fold import Folded
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern, later_pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

NEAR = 70
"""How many characters to either side still count as near: about ten words."""

_SCOPES = ("text", "first-sentence", "last-sentence")


@dataclass(frozen=True, slots=True)
class Exempt:
    """What makes a place harmless.

    Attributes:
        exceptions: A place that begins inside such a stretch is left alone.
        near: Neighbours within :data:`NEAR` characters that make any place harmless.
        near_some: The same for some places only: what must be found, and its neighbours.
        not_near: Neighbours that make it harmful again.
        unless_cited: A place that stands word for word in a cited entry is left alone.
        unless_quoted: So is a quotation of the claim of a cited hoax entry.
    """

    exceptions: Pattern | None = None
    near: Pattern | None = None
    near_some: tuple[tuple[Pattern, Pattern], ...] = ()
    not_near: Pattern | None = None
    unless_cited: bool = False
    unless_quoted: bool = False

    def covers(self, reading: Reading, folded: Folded, start: int, end: int) -> bool:
        """Say whether the stretch ``folded.text[start:end]`` is to be left alone."""
        text = folded.text
        if self.exceptions is not None:
            left = max(0, start - NEAR)
            around = text[left : end + NEAR]
            if any(left + first <= start < left + after for first, after in self.exceptions.spans(around)):
                return True
        if self.unless_cited and any(text[start:end] in cited for cited in reading.cited_texts):
            return True
        if self.unless_quoted and _is_quoted_claim(reading, folded, start, end):
            return True
        return self._has_neighbour(text, start, end)

    def _has_neighbour(self, text: str, start: int, end: int) -> bool:
        around = f"{text[max(0, start - NEAR) : start]} \n {text[end : end + NEAR]}"
        if self.not_near is not None and self.not_near.found_in(around):
            return False
        if self.near is not None and self.near.found_in(around):
            return True
        return any(which.is_all_of(text[start:end]) and near.found_in(around) for which, near in self.near_some)


def _is_quoted_claim(reading: Reading, folded: Folded, start: int, end: int) -> bool:
    """Say whether the stretch stands in quotation marks, in words of the claim that a cited hoax entry refutes."""
    before, after = folded.text[:start], folded.text[end:]
    if before.count('"') % 2 == 0 or '"' not in after:
        return False
    quoted = before.rpartition('"')[2] + folded.text[start:end] + after.partition('"')[0]
    return any(quoted.strip(" .,!?") in claim for claim in reading.claims)


def exempt_from(making: Making) -> Exempt:
    """Return what the rule file says of harmless places."""
    fields = making.fields
    near: Pattern | None = None
    some: list[tuple[Pattern, Pattern]] = []
    if "allow_near" in fields and not isinstance(fields.items["allow_near"].value, str | tuple):
        table = Making(fields.table("allow_near"), making.names, making.sound)
        for key, item in table.fields.items.items():
            which = table.compiled(((key, item.line),))
            neighbours = table.patterns(key)
            if which is not None and neighbours is not None:
                some.append((which, neighbours))
    else:
        near = making.patterns("allow_near")
    return Exempt(
        exceptions=making.patterns("exceptions"),
        near=near,
        near_some=tuple(some),
        not_near=making.patterns("not_near"),
        unless_cited=fields.flag("unless_cited"),
        unless_quoted=fields.flag("unless_quoted"),
    )


def scope_of(reading: Reading, folded: Folded, scope: str) -> tuple[int, int]:
    """Return the stretch of *folded* that the rule looks at."""
    sentences = reading.stated.sentences
    if scope == "text" or folded is not reading.folded or not sentences:
        return 0, len(folded.text)
    return sentences[0] if scope == "first-sentence" else sentences[-1]


@dataclass(frozen=True, slots=True)
class Existence:
    """Objects to each place that matches ``tokens``, ``raw`` or a word of ``words`` in any disguise.

    Attributes:
        tokens: For the folded text and its undisguised readings.
        words: Single words, looked for in every candidate reading.
        exempt: What is harmless.
        scope: Which part of the reply is looked at.
        replacement: What to put there instead; ``""`` removes it.
        unless: The rule is silent when this is found anywhere in the reply.
        unless_entry: The rule is silent when this is found in a cited entry.
    """

    tokens: Pattern | None
    words: WordList
    exempt: Exempt
    scope: str = "text"
    replacement: str | None = None
    unless: Pattern | None = None
    unless_entry: Pattern | None = None

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the places, none twice."""
        if self.unless is not None and self.unless.found_in(reading.folded.text):
            return
        if self.unless_entry is not None and any(self.unless_entry.found_in(text) for text in reading.cited_texts):
            return
        seen: list[tuple[int, int]] = []
        for start, end in (*self._by_tokens(reading), *self._by_words(reading)):
            if not any(start < other_end and other_start < end for other_start, other_end in seen):
                seen.append((start, end))
                yield Hit(start, end, replacement=self.replacement)

    def _by_tokens(self, reading: Reading) -> Iterator[tuple[int, int]]:
        if self.tokens is None:
            return
        for folded in reading.readings:
            first, after = scope_of(reading, folded, self.scope)
            for start, end in self.tokens.spans(folded.text[first:after]):
                if not self.exempt.covers(reading, folded, first + start, first + end):
                    yield folded.span(first + start, first + end)

    def _by_words(self, reading: Reading) -> Iterator[tuple[int, int]]:
        if not self.words.words:
            return
        for candidate in reading.candidates:
            if self.words.holds(candidate) and not self.exempt.covers(
                reading, reading.folded, candidate.start, candidate.end
            ):
                yield reading.folded.span(candidate.start, candidate.end)


def existence(making: Making) -> Asks:
    """Make an existence rule."""
    fields = making.fields
    made = Existence(
        tokens=making.patterns("tokens", nonword=fields.flag("nonword")),
        words=WordList(making.words("words")),
        exempt=exempt_from(making),
        scope=fields.choice("scope", _SCOPES, "text"),
        replacement=_replacement(making),
        unless=making.patterns("unless"),
        unless_entry=making.patterns("unless_entry"),
    )
    if made.tokens is None and not made.words.words:
        raise making.broken("missing-key", key="tokens")
    return made


def _replacement(making: Making) -> str | None:
    """Return what ``action`` puts in place of a finding: Vale's ``replace`` and ``remove``."""
    action = making.fields.table("action")
    if not action.items:
        return None
    name = action.choice("name", ("replace", "remove", "suggest"))
    params = action.texts("params")
    action.finish()
    return "" if name == "remove" else (params[0] if params else None)


@dataclass(frozen=True, slots=True)
class Substitution:
    """Objects to each place that matches a key of ``swap`` and offers its value.

    Attributes:
        swaps: What is found, and what is better.
        any_swap: All of them as one, for speed.
        exempt: What is harmless.
        scope: Which part of the reply is looked at.
    """

    swaps: tuple[tuple[Pattern, str], ...]
    any_swap: Pattern
    exempt: Exempt
    scope: str = "text"

    def find(self, reading: Reading) -> Iterable[Hit]:
        """Give the places; ``said`` is the better wording, then what was found."""
        folded = reading.folded
        first, after = scope_of(reading, folded, self.scope)
        for start, end in self.any_swap.spans(folded.text[first:after]):
            if self.exempt.covers(reading, folded, first + start, first + end):
                continue
            better = self._better(folded.text[first + start : first + end])
            place = folded.span(first + start, first + end)
            typed = reading.draft.text[slice(*place)]
            if better is not None and better != typed:
                yield Hit(*place, said=(better, typed), replacement=_in_case_of(typed, better))

    def _better(self, found: str) -> str | None:
        return next((better for pattern, better in self.swaps if pattern.is_all_of(found)), None)


def _in_case_of(typed: str, better: str) -> str:
    """Return *better* with a capital where *typed* had one."""
    return better[:1].upper() + better[1:] if typed[:1].isupper() else better


def substitution(making: Making) -> Asks:
    """Make a substitution rule."""
    fields = making.fields
    nonword = fields.flag("nonword")
    table = Making(fields.table("swap"), making.names, making.sound)
    listed = [(key, item.line) for key, item in table.fields.items.items()]
    any_swap = making.compiled(listed, nonword=nonword)
    if any_swap is None:
        raise making.broken("missing-key", key="swap")
    swaps = []
    for key, _ in listed:  # sound, since all of them together are
        swaps.append((later_pattern((key,), making.names, nonword=nonword), table.fields.text(key, "")))
    scope = fields.choice("scope", _SCOPES, "text")
    return Substitution(tuple(swaps), any_swap, exempt_from(making), scope)
