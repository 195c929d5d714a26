"""Rules about single wordings: what must not be said (existence) and what is better said (substitution)."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from replydesk.tone.alone import is_alone
from replydesk.tone.disguise import WordList
from replydesk.tone.fold import Folded
from replydesk.tone.making import Making
from replydesk.tone.owned import is_asked_at
from replydesk.tone.pattern import Pattern, later_pattern
from replydesk.tone.quoted import is_called_false, is_quoted_claim, is_reported
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.scope import Scope, is_whole, scope_of, stretches
from replydesk.tone.spared import is_denied_reproach, owned_failings

NEAR = 70
"""How many characters to either side still count as near: about ten words."""


AIM = 25
"""Within how many characters stands whom a word is aimed at: three or four words."""


_BARE = re.compile(r"(?:nya|ku|an|2)$")
"""Endings under which a word is aimed at nobody any more than without; "-mu" aims."""

_SENTENCE_SIGNS = ".!?\n"


@dataclass(frozen=True, slots=True)
class Exempt:
    """What makes a place harmless.

    Attributes:
        exceptions: A place that begins inside such a stretch is left alone.
        near: Neighbours within :data:`NEAR` characters that make any place harmless.
        near_some: The same for some places only: what must be found, and its neighbours.
        not_near: Neighbours that make it harmful again.
        aimed_only: What must be found, and neighbours within :data:`AIM` characters without which it is harmless: a
            monkey is one until somebody is called so.
        sounding: From which log-odds on a sentence sounds abusive enough for such words to count without neighbours.
        mentioned: Neighbours within :data:`AIM` characters that speak of the word instead of with it ("artinya"): such
            a place is harmless where its sentence sounds less abusive than ``sounding``.
        unless_cited: A place that stands word for word in a cited entry is left alone.
        unless_place: So is a name of a place, with a capital, behind the word for it: "Kampung Anjir".
        unless_quoted: So is a quotation of the claim of a cited hoax entry.
        unless_denied: So are words in quotation marks that the sentence around calls false, and words of a reproach
            that it denies ("bukan karena Ibu lalai") or of a question that the office says it cannot answer yet.
        unless_owned: So is a sentence in which the office names its own failing: "kami malu, jawaban kami keliru".
        unless_alone: So is what says "only" of the one thing that the entries name.
        unless_reported: So are words in quotation marks that are told of as somebody else's, in a reply that regrets
            them or takes them up.
    """

    exceptions: Pattern | None = None
    near: Pattern | None = None
    near_some: tuple[tuple[Pattern, Pattern], ...] = ()
    not_near: Pattern | None = None
    aimed_only: tuple[tuple[Pattern, Pattern], ...] = ()
    sounding: float = math.inf
    mentioned: Pattern | None = None
    unless_cited: bool = False
    unless_quoted: bool = False
    unless_place: bool = False
    unless_reported: bool = False
    unless_denied: bool = False
    unless_owned: bool = False
    unless_alone: bool = False

    def covers(self, reading: Reading, folded: Folded, start: int, end: int) -> bool:
        """Say whether the stretch ``folded.text[start:end]`` is to be left alone."""
        text = folded.text
        if self.exceptions is not None:
            left = max(0, start - NEAR)
            around = text[left : end + NEAR]
            if any(left + first <= start < left + after for first, after in self.exceptions.spans(around)):
                return True
        if self.unless_cited and _is_cited(reading, text[start:end]):
            return True
        if self._is_somebody_elses(reading, folded, start, end):
            return True
        if self.unless_owned and any(owned_failings(text, *reading.sentence_around(start))):
            return True
        if self.unless_alone and is_alone(reading, folded.text, start, end):
            return True
        return self._is_not_meant(reading, text, start, end)

    def _is_somebody_elses(self, reading: Reading, folded: Folded, start: int, end: int) -> bool:
        """Say whether it is the name of a place, or words that somebody else said."""
        return (
            (self.unless_place and _is_place(reading, folded, start, end))
            or (self.unless_quoted and is_quoted_claim(reading, folded, start, end))
            or (self.unless_reported and is_reported(folded.text, start, end))
            or (self.unless_denied and _is_denied(reading, folded, start, end))
        )

    def _is_not_meant(self, reading: Reading, text: str, start: int, end: int) -> bool:
        """Say whether the words around it make it harmless."""
        if self._is_mentioned(reading, text, start, end):
            return True
        return self._is_aimed_at_nobody(reading, text, start, end) or self._has_neighbour(text, start, end)

    def _is_mentioned(self, reading: Reading, text: str, start: int, end: int) -> bool:
        if self.mentioned is None:
            return False
        around = f"{text[max(0, start - AIM) : start]} \n {text[end : end + AIM]}"
        return self.mentioned.found_in(around) and reading.sounds("abuse", start) < self.sounding

    def _is_aimed_at_nobody(self, reading: Reading, text: str, start: int, end: int) -> bool:
        before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
        if before[-1:] in _SENTENCE_SIGNS and after[:1] in _SENTENCE_SIGNS + ",":
            return False  # it stands alone, as a shout
        around = f"{text[max(0, start - AIM) : start]} \n {text[end : end + AIM]}"
        bare = _BARE.sub("", text[start:end])
        if not any(
            (which.is_all_of(text[start:end]) or which.is_all_of(bare)) and not aim.found_in(around)
            for which, aim in self.aimed_only
        ):
            return False
        return reading.sounds("abuse", start) < self.sounding

    def _has_neighbour(self, text: str, start: int, end: int) -> bool:
        around = f"{text[max(0, start - NEAR) : start]} \n {text[end : end + NEAR]}"
        if self.not_near is not None and self.not_near.found_in(around):
            return False
        if self.near is not None and self.near.found_in(around):
            return True
        return any(which.is_all_of(text[start:end]) and near.found_in(around) for which, near in self.near_some)


def _is_denied(reading: Reading, folded: Folded, start: int, end: int) -> bool:
    """Say whether the stretch stands in what its sentence calls false, or in a reproach that it denies."""
    if is_called_false(folded.text, start, end):
        return True
    around = reading.sentence_around(start) if folded is reading.folded else (0, len(folded.text))
    place = start, end
    return is_denied_reproach(folded.text, place, around) or is_asked_at(folded.text, place, around)


_HONORIFIC = re.compile(
    r"\b(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Mm]as|[Mm]bak|[Mm]bah|[Bb]ang|[Kk]ak|[Kk]oh?|[Cc]i|[Oo]m|[Tt]ante) $"
)
_OURS = re.compile(r"(?:kami|saya|petugas) (?P<doing>[a-z]{3,})")
"""A doing told in the passive with its doer: "kami dahulukan" says what "didahulukan" does."""


_YOU = r"(?:bapak|ibu|pak|bu|kakak|kak|mas|mbak|bang|dik|bun|bunda)"
_ADDRESSED = re.compile(rf"(?:,| (?:ya|yah|nggih|lho|loh)\b,?) ?{_YOU}$")
_CALLED = re.compile(rf"^{_YOU}, ")
"""Somebody called behind or before a statement: "hasil tes psikologi ya, Kak" is not the test of whoever is called."""


def _is_cited(reading: Reading, words: str) -> bool:
    """Say whether *words* stand in a cited entry, or say of us what stands there without a doer."""
    words = _CALLED.sub("", _ADDRESSED.sub("", words))
    ours = _OURS.fullmatch(words)
    told = re.escape(words) if ours is None else f"{re.escape(words)}|di{ours['doing']}"
    stands = re.compile(rf"(?<!\w)(?:{told})(?!\w)")
    return any(stands.search(text) for text in reading.cited_texts)


_PLACE = re.compile(
    r"\b(?:kampung|kp\.?|desa|dusun|dukuh|curug|leuwi|situ|telaga|danau|gunung|pulau|sungai|kali|terusan|jembatan|pantai"
    r"|kelurahan|kecamatan|kec\.?|kabupaten|kab\.?|jalan|jl\.?|gang|pasar|warung|stasiun|terminal) (?:[a-z]+ )?$"
)
_PLACE_AFTER = re.compile(r",? (?:kec|kecamatan|kab|kabupaten|kelurahan|km)\b")


def _is_place(reading: Reading, folded: Folded, start: int, end: int) -> bool:
    """Say whether the stretch is written as a name, behind a word for a place or before the district it lies in."""
    typed = reading.draft.text[slice(*folded.span(start, end))]
    if not typed[:1].isupper() or typed.isupper():
        return False
    before = folded.text[max(0, start - AIM) : start]
    return bool(_PLACE.search(before) or _PLACE_AFTER.match(folded.text, end))


def exempt_from(making: Making) -> Exempt:
    """Return what the rule file says of harmless places."""
    fields = making.fields
    near: Pattern | None = None
    some: tuple[tuple[Pattern, Pattern], ...] = ()
    if "allow_near" in fields and not isinstance(fields.items["allow_near"].value, str | tuple):
        some = _by_what_is_found(making, "allow_near")
    else:
        near = making.patterns("allow_near")
    return Exempt(
        exceptions=making.patterns("exceptions"),
        near=near,
        near_some=some,
        not_near=making.patterns("not_near"),
        aimed_only=_by_what_is_found(making, "need_near"),
        sounding=fields.number("sounding", math.inf),
        mentioned=making.patterns("mentioned"),
        unless_cited=fields.flag("unless_cited"),
        unless_quoted=fields.flag("unless_quoted"),
        unless_place=fields.flag("unless_place"),
        unless_reported=fields.flag("unless_reported"),
        unless_denied=fields.flag("unless_denied"),
        unless_owned=fields.flag("unless_owned"),
        unless_alone=fields.flag("unless_alone"),
    )


def _by_what_is_found(making: Making, key: str) -> tuple[tuple[Pattern, Pattern], ...]:
    """Return a table from what is found to its neighbours."""
    table = Making(making.fields.table(key), making.names, making.sound)
    found = []
    for name, item in table.fields.items.items():
        which = table.compiled(((name, item.line),))
        neighbours = table.patterns(name)
        if which is not None and neighbours is not None:
            found.append((which, neighbours))
    return tuple(found)


def places(pattern: Pattern, text: str, scope: Scope) -> Iterator[tuple[int, int]]:
    """Give where *pattern* matches within a stretch of the folded *text* that is in *scope*."""
    if is_whole(scope):
        yield from pattern.spans(text)
        return
    for first, after in stretches(text, scope):
        for start, end in pattern.spans(text[first:after]):
            yield first + start, first + end


@dataclass(frozen=True, slots=True)
class Existence:
    """Objects to each place that matches ``tokens``, ``raw`` or a word of ``words`` in any disguise.

    Attributes:
        tokens: For the folded text and its undisguised readings.
        words: Single words, looked for in every candidate reading.
        exempt: What is harmless.
        scope: Which part of the reply is looked at.
        unless: The rule is silent when this is found anywhere in the reply.
        unless_entry: The rule is silent when this is found in a cited entry.
    """

    tokens: Pattern | None
    words: WordList
    exempt: Exempt
    scope: Scope = ("text",)
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
                yield Hit(start, end)

    def _by_tokens(self, reading: Reading) -> Iterator[tuple[int, int]]:
        if self.tokens is None:
            return
        for folded in reading.readings:
            for start, end in places(self.tokens, folded.text, self.scope):
                if not self.exempt.covers(reading, folded, start, end):
                    yield folded.span(start, end)

    def _by_words(self, reading: Reading) -> Iterator[tuple[int, int]]:
        if not self.words.words:
            return
        parts = None if is_whole(self.scope) else stretches(reading.folded.text, self.scope)
        for candidate in reading.candidates:
            if parts is not None and not any(start <= candidate.start and candidate.end <= end for start, end in parts):
                continue
            if self.words.holds(candidate) and not self.exempt.covers(
                reading, reading.folded, candidate.start, candidate.end
            ):
                yield reading.folded.span(candidate.start, candidate.end)


def existence(making: Making) -> Asks:
    """Make an existence rule."""
    made = Existence(
        tokens=_tokens(making),
        words=WordList(making.words("words")),
        exempt=exempt_from(making),
        scope=scope_of(making),
        unless=making.patterns("unless"),
        unless_entry=making.patterns("unless_entry"),
    )
    if made.tokens is None and not made.words.words:
        raise making.broken("missing-key", key="tokens")
    return made


def _tokens(making: Making) -> Pattern | None:
    """Return the tokens; ``raw``, joined, stands before each of them, or with ``append: true`` after it, as in Vale."""
    fields = making.fields
    nonword, append = fields.flag("nonword"), fields.flag("append")
    raw = fields.texts_with_lines("raw")
    if not raw:
        return making.patterns("tokens", nonword=nonword)
    joined, line = "".join(text for text, _ in raw), raw[0][1]
    tokens = fields.texts_with_lines("tokens")
    if not tokens:
        return making.compiled(((joined, line),), nonword=True)
    edge = "" if nonword else r"\b"
    if append:
        return making.compiled(((f"{edge}(?:{text}){edge}{joined}", line) for text, line in tokens), nonword=True)
    return making.compiled(((f"{joined}{edge}(?:{text}){edge}", line) for text, line in tokens), nonword=True)


@dataclass(frozen=True, slots=True)
class Substitution:
    """Objects to each place that matches a key of ``swap`` and offers its value.

    Attributes:
        swaps: What is found, and what is better, the best first.
        any_swap: All of them as one, for speed.
        exempt: What is harmless.
        scope: Which part of the reply is looked at.
        capitalize: What is better gets a capital where the text had one.
    """

    swaps: tuple[tuple[Pattern, tuple[str, ...]], ...]
    any_swap: Pattern
    exempt: Exempt
    scope: Scope = ("text",)
    capitalize: bool = True

    def find(self, reading: Reading) -> Iterable[Hit]:
        """Give the places; ``said`` is the better wording, then what was found."""
        folded = reading.folded
        for start, end in places(self.any_swap, folded.text, self.scope):
            if self.exempt.covers(reading, folded, start, end):
                continue
            better = self._better(folded.text[start:end])
            place = folded.span(start, end)
            typed = reading.draft.text[slice(*place)]
            if typed[:1].isupper() and _HONORIFIC.search(reading.draft.text, max(0, place[0] - AIM), place[0]):
                continue  # a name
            if better and typed not in better:
                best = _in_case_of(typed, better[0]) if self.capitalize else better[0]
                yield Hit(*place, said=(" / ".join(better), typed), replacement=best)

    def _better(self, found: str) -> tuple[str, ...]:
        return next((better for pattern, better in self.swaps if pattern.is_all_of(found)), ())


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
        better = tuple(one.strip() for one in table.fields.text(key, "").split("|"))
        swaps.append((later_pattern((key,), making.names, nonword=nonword), better))
    capitalize = fields.flag("capitalize", default=True)
    return Substitution(tuple(swaps), any_swap, exempt_from(making), scope_of(making), capitalize)
