"""Rules that count or compare: occurrence, repetition, consistency, conditional, metric, capitalization, acronym."""

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.wording import Exempt, exempt_from, scope_of

_WORD = re.compile(r"[a-z0-9]+(?:[-'./:][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Objects where something occurs more than ``most`` or less than ``least`` times.

    Attributes:
        token: What is counted; ``None``: words.
        least, most: The bounds; both are allowed themselves.
        scope: ``"text"``, ``"first-sentence"``, ``"last-sentence"``: one count; ``"sentence"``: a count for each.
        exempt: A sentence that stands word for word in a cited entry can be left alone.
    """

    token: Pattern | None
    least: float
    most: float
    scope: str
    exempt: Exempt

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the sentences with a wrong count, or the whole reply; ``said`` is the count."""
        text = reading.folded.text
        if self.scope != "sentence":
            first, after = scope_of(reading, reading.folded, self.scope)
            count = self._count(text[first:after])
            if not self.least <= count <= self.most:
                yield Hit(0, 0, said=(str(count),))
            return
        for start, end in reading.stated.sentences:
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
        scope=fields.choice("scope", ("text", "sentence", "first-sentence", "last-sentence"), "text"),
        exempt=exempt_from(making),
    )


@dataclass(frozen=True, slots=True)
class Repetition:
    """Objects to a word that stands twice in a row.

    Attributes:
        exceptions: Words that may.
    """

    exceptions: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the second of the two; removing it mends the text."""
        text = reading.folded.text
        words = list(_WORD.finditer(text))
        for left, right in pairwise(words):
            between = text[left.end() : right.start()]
            if left.group() == right.group() and between.strip(" ") == "" and left.group().isalpha():  # noqa: SIM102
                if left.group() not in self.exceptions:
                    yield Hit(*reading.folded.span(left.end(), right.end()), said=(right.group(),), replacement="")


def repetition(making: Making) -> Asks:
    """Make a repetition rule. ``tokens`` and ``max`` of Vale's form are not needed: words, twice."""
    return Repetition(making.words("exceptions"))


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
    table = making.fields.table("either")
    pairs = []
    for key, item in table.items.items():
        one = making.compiled(((key, item.line),))
        other = making.compiled(((table.text(key), item.line),))
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
        """Give the first place that calls in vain."""
        text = reading.folded.text
        if self.second.found_in(text):
            return
        for start, end in self.first.spans(text):
            if not self.exempt.covers(reading, reading.folded, start, end):
                yield Hit(*reading.folded.span(start, end))
                return


def conditional(making: Making) -> Asks:
    """Make a conditional rule."""
    return Conditional(making.pattern("first"), making.pattern("second"), exempt_from(making))


_OPERATORS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda left, right: left / right if right else 0.0,
}
_CONDITION = re.compile(r"(<=|>=|<|>)\s*(\d+(?:\.\d+)?)")
_COMPARED = {"<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}


def _counts(reading: Reading) -> dict[str, float]:
    """Return what a formula may use."""
    text = reading.draft.text
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    loud = [word for word in words if word.isupper()]
    return {
        "characters": len(text),
        "letters": sum(letter.isalpha() for letter in text),
        "capitals": sum(letter.isupper() for letter in text),
        "words": len(words),
        "sentences": len(reading.stated.sentences),
        "capital_words": len(loud),
        "loud_letters": sum(len(word) for word in loud if len(word) > 4),  # noqa: PLR2004 - acronyms are shorter
    }


COUNTS = ("characters", "letters", "capitals", "words", "sentences", "capital_words", "loud_letters")
"""The names a formula may use."""


@dataclass(frozen=True, slots=True)
class Metric:
    """Objects to the whole reply where a formula meets a condition.

    Attributes:
        formula: Numbers, the names of :data:`COUNTS`, ``+ - * /`` and brackets.
        compare, bound: The condition, e.g. ``>`` and 30.
    """

    formula: ast.expr
    compare: Callable[[float, float], bool]
    bound: float

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding or none; ``said`` is the value, rounded."""
        value = _value(self.formula, _counts(reading))
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
    return Metric(tree, _COMPARED[compared[1]], float(compared[2]))


@dataclass(frozen=True, slots=True)
class Capitalization:
    """Objects to sentences that do not begin with a capital."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the first letter of each such sentence."""
        for start, _ in reading.stated.sentences:
            place = reading.folded.span(start, start + 1)
            letter = reading.draft.text[slice(*place)]
            if letter.islower() and len(letter) == 1:
                yield Hit(*place, replacement=letter.upper())


def capitalization(making: Making) -> Asks:
    """Make a capitalization rule; of Vale's styles only ``$sentence`` is known."""
    making.fields.choice("match", ("$sentence",), "$sentence")
    return Capitalization()


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
            seen.add(found)
            yield Hit(*match.span())


def _is_explained(text: str, match: re.Match[str]) -> bool:
    """Say whether an acronym stands in brackets after words, or is followed by words in brackets."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return before.endswith("(") or after.startswith("(")


_ACRONYM = re.compile(r"(?<![\w@#./-])[A-Z][A-Z0-9]{1,7}(?![\w@/.]\w|\w)")


def acronym(making: Making) -> Asks:
    """Make a rule on unexplained acronyms; ``exceptions`` are those that everybody knows, as written."""
    known = frozenset(word for text in making.fields.texts("exceptions") for word in text.split())
    return Acronym(known)
