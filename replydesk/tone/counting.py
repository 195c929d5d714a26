"""Rules that count or compare: occurrence, repetition, consistency, conditional, metric, acronym."""

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.scope import Scope, is_whole, scope_of, stretches
from replydesk.tone.shouting import is_ordinary
from replydesk.tone.wording import Exempt, exempt_from

_WORD = re.compile(r"[a-z0-9]+(?:[-'./:][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Objects where something occurs more than ``most`` or less than ``least`` times.

    Attributes:
        token: What is counted; ``None``: words.
        least, most: The bounds; both are allowed themselves.
        scope: ``text``: one count of the whole reply; otherwise one of each stretch.
        exempt: A stretch that stands word for word in a cited entry can be left alone.
    """

    token: Pattern | None
    least: float
    most: float
    scope: Scope
    exempt: Exempt

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the stretches with a wrong count, or the whole reply; ``said`` is the count."""
        text = reading.folded.text
        if is_whole(self.scope):
            count = self._count(text)
            if not self.least <= count <= self.most:
                yield Hit(0, 0, said=(str(count),))
            return
        for start, end in stretches(text, self.scope):
            count = self._count(text[start:end])
            if not self.least <= count <= self.most and not self.exempt.covers(reading, reading.folded, start, end):
                yield Hit(*reading.folded.span(start, end), said=(str(count),))

    def _count(self, text: str) -> int:
        if self.token is None:
            return len(_WORD.findall(text))
        return sum(1 for _ in self.token.spans(text))


def occurrence(making: Making) -> Asks:
    """Make an occurrence rule; ``token: word`` counts words."""
    fields = making.fields
    if "max" not in fields and "min" not in fields:
        raise making.broken("missing-key", key="max")
    return Occurrence(
        token=None if fields.text("token") == "word" else making.pattern("token", nonword=fields.flag("nonword")),
        least=fields.number("min", 0),
        most=fields.number("max", float("inf")),
        scope=scope_of(making),
        exempt=exempt_from(making),
    )


@dataclass(frozen=True, slots=True)
class Repetition:
    """Objects to a word that stands again right after itself.

    Attributes:
        token: What counts as a word; ``None``: letters and digits.
        most: How often it may stand again.
        alpha: Only words of letters are looked at.
        exceptions: Words that may.
    """

    token: Pattern | None
    most: int
    alpha: bool
    exceptions: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give all but the first of each row; taking them out mends the text."""
        text = reading.folded.text
        spans = list(self.token.spans(text)) if self.token else [match.span() for match in _WORD.finditer(text)]
        row = spans[:1]
        for span in [*spans[1:], (len(text), len(text))]:
            word, last = text[slice(*span)], row[-1] if row else span
            if word and word == text[slice(*last)] and not text[last[1] : span[0]].strip(" "):
                row.append(span)
                continue
            yield from self._judged(reading, row)
            row = [span]

    def _judged(self, reading: Reading, row: list[tuple[int, int]]) -> Iterator[Hit]:
        if len(row) - 1 <= self.most:
            return
        word = reading.folded.text[slice(*row[0])]
        if word not in self.exceptions and (word.isalpha() or not self.alpha):
            yield Hit(*reading.folded.span(row[0][1], row[-1][1]), said=(word,), replacement="")


def repetition(making: Making) -> Asks:
    """Make a repetition rule. Numbers stand twice for many reasons, so ``alpha`` is true unless it says false."""
    fields = making.fields
    most = fields.number("max", 0)
    if most < 0:
        raise making.broken("bad-value", fields.line_of("max"), key="max", value=f"{most:g}", allowed="0, 1, 2, …")
    alpha = fields.flag("alpha", default=True)
    return Repetition(making.patterns("tokens"), int(most), alpha, making.words("exceptions"))


@dataclass(frozen=True, slots=True)
class Consistency:
    """Objects to the second of two wordings when the reply has both.

    Attributes:
        pairs: The two wordings of each pair.
    """

    pairs: tuple[tuple[Pattern, Pattern], ...]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the places of whichever of a pair comes later."""
        text = reading.folded.text
        for pair in self.pairs:
            left, right = (list(pattern.spans(text)) for pattern in pair)
            if left and right:
                kept, later = (left, right) if left[0] < right[0] else (right, left)
                said = text[slice(*kept[0])]
                yield from (Hit(*reading.folded.span(*place), said=(text[slice(*place)], said)) for place in later)


def consistency(making: Making) -> Asks:
    """Make a consistency rule: ``either`` is a table of one wording and the other."""
    table, nonword = making.fields.table("either"), making.fields.flag("nonword")
    pairs = []
    for key, item in table.items.items():
        one = making.compiled(((key, item.line),), nonword=nonword)
        other = making.compiled(((table.text(key), item.line),), nonword=nonword)
        if one is not None and other is not None:
            pairs.append((one, other))
    if not pairs:
        raise making.broken("missing-key", key="either")
    return Consistency(tuple(pairs))


@dataclass(frozen=True, slots=True)
class Conditional:
    """Objects to ``first`` where the reply has no ``second``.

    Attributes:
        first, second: What calls for something, and what it calls for.
        exempt: Harmless places of ``first``.
    """

    first: Pattern
    second: Pattern
    exempt: Exempt

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the first place that calls in vain; where both patterns have a group, each without its partner."""
        text = reading.folded.text
        if self.first.has_group and self.second.has_group:
            yield from self._without_partner(reading)
            return
        if self.second.found_in(text):
            return
        for start, end in self.first.spans(text):
            if not self.exempt.covers(reading, reading.folded, start, end):
                yield Hit(*reading.folded.span(start, end))
                return

    def _without_partner(self, reading: Reading) -> Iterator[Hit]:
        """Give the places whose first group stands in no place of ``second``, each text once: Vale's way."""
        text = reading.folded.text
        settled = {group for _, _, group in self.second.groups(text)}
        for start, end, group in self.first.groups(text):
            if group not in settled and not self.exempt.covers(reading, reading.folded, start, end):
                settled.add(group)
                yield Hit(*reading.folded.span(start, end))


def conditional(making: Making) -> Asks:
    """Make a conditional rule."""
    nonword = making.fields.flag("nonword")
    first, second = making.pattern("first", nonword=nonword), making.pattern("second", nonword=nonword)
    return Conditional(first, second, exempt_from(making))


_OPERATORS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda left, right: left / right if right else 0.0,
}
_CONDITION = re.compile(r"(<=|>=|==|!=|<|>)\s*(\d+(?:\.\d+)?)")
_COMPARED = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}


def _words(reading: Reading) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", reading.draft.text) if len(word) > 1]


def _loud(reading: Reading) -> list[str]:
    return [word for word in _words(reading) if word.isupper()]


@lru_cache(maxsize=4)  # a memory of a function from text to a number: two rules ask for the same reply
def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


@lru_cache(maxsize=4)  # the same
def _loud_letters(text: str) -> int:
    words = re.findall(r"[^\W\d_]{5,}", text)  # acronyms are shorter
    return sum(len(word) for word in words if word.isupper())


COUNTS: Mapping[str, Callable[[Reading], float]] = FrozenDict(
    {
        "characters": lambda reading: len(reading.draft.text),
        "letters": lambda reading: _letters(reading.draft.text),
        "capitals": lambda reading: sum(map(str.isupper, reading.draft.text)),
        "words": lambda reading: len(_words(reading)),
        "sentences": lambda reading: len(reading.stated.sentences),
        "capital_words": lambda reading: len(_loud(reading)),
        "loud_letters": lambda reading: _loud_letters(reading.draft.text),
        "paragraphs": lambda reading: len(stretches(reading.folded.text, ("paragraph",))),
        "list": lambda reading: len(stretches(reading.folded.text, ("list",))),
        "headings": lambda reading: len(stretches(reading.folded.text, ("heading",))),
        "long_words": lambda reading: sum(len(word) > _LONG for word in _words(reading)),
    }
)
"""The names a formula may use, with what each counts; only what a formula names is counted."""

_LONG = 6
"""Letters from which on Vale no longer calls a word long: those with more are."""


@dataclass(frozen=True, slots=True)
class Metric:
    """Objects to the whole reply where a formula meets a condition.

    Attributes:
        formula: Numbers, the names of :data:`COUNTS`, ``+ - * /`` and brackets.
        named: Those names that stand in it.
        compare, bound: The condition, e.g. ``>`` and 30.
    """

    formula: ast.expr
    named: frozenset[str]
    compare: Callable[[float, float], bool]
    bound: float

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding or none; ``said`` is the value, rounded."""
        value = _value(self.formula, {name: COUNTS[name](reading) for name in self.named})
        if self.compare(value, self.bound):
            yield Hit(0, 0, said=(f"{value:.0f}",))


def _value(node: ast.expr, counts: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name):
        return counts[node.id]
    if isinstance(node, ast.BinOp):
        return _OPERATORS[type(node.op)](_value(node.left, counts), _value(node.right, counts))
    raise TypeError(f"no part of a formula: {ast.dump(node)}")


def metric(making: Making) -> Asks:
    """Make a metric rule."""
    fields = making.fields
    formula, condition = fields.text("formula"), fields.text("condition")
    compared = _CONDITION.fullmatch(condition)
    if compared is None:
        raise making.broken("bad-value", fields.line_of("condition"), key="condition", value=condition, allowed="> 30")
    try:
        tree = ast.parse(formula[:200], mode="eval").body
        _value(tree, dict.fromkeys(COUNTS, 1.0))
    except (SyntaxError, TypeError, KeyError, ValueError, RecursionError):
        allowed = ", ".join(COUNTS)
        raise making.broken(
            "bad-value", fields.line_of("formula"), key="formula", value=formula, allowed=allowed
        ) from None
    named = frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
    return Metric(tree, named, _COMPARED[compared[1]], float(compared[2]))


@dataclass(frozen=True, slots=True)
class Acronym:
    """Objects to an acronym that is not known, not explained in brackets, and used by no cited entry.

    Attributes:
        known: Those that everybody knows, as written.
    """

    known: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give each once, where it first stands."""
        text = reading.draft.text
        seen: set[str] = set()
        cited = " ".join(f"{entry.content.title} {entry.content.body}" for entry in reading.draft.cited)
        for match in _ACRONYM.finditer(text):
            found = match.group()
            if found in seen or found in self.known or found in cited or _is_explained(text, match):
                continue
            if is_ordinary(found):
                continue  # stressed, or shouted, of which another rule speaks
            seen.add(found)
            yield Hit(*match.span())


def _is_explained(text: str, match: re.Match[str]) -> bool:
    """Say whether an acronym stands in brackets after words, or is followed by words in brackets."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return before.endswith("(") or after.startswith("(")


_ACRONYM = re.compile(r"(?<![\w@#./-])(?=[A-Z0-9]*[A-Z][0-9]*[A-Z])[A-Z][A-Z0-9]{1,7}(?![\w@/.]\w|\w)")


def acronym(making: Making) -> Asks:
    """Make a rule on unexplained acronyms; ``exceptions`` are those that everybody knows, as written."""
    known = frozenset(word for text in making.fields.texts("exceptions") for word in text.split())
    return Acronym(known)
