"""The rules as people look at them: what each says, what was made of ours, and which ones are meant by some words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from replydesk.tone.layers import OWN, SHIPPED
from replydesk.tone.rule import Example, Rule, RulePack
from replydesk.verdict import Severity

_GRAVITY = {Severity.BLOCK: 2, Severity.WARN: 1, Severity.SUGGEST: 0}

_FINDS_MORE = frozenset({"tokens+", "words+", "swap+", "raw+", "not_near+", "either+", "exceptions-", "ignore-"})
_FINDS_LESS = frozenset(
    {"tokens-", "words-", "swap-", "not_near-", "exceptions+", "allow_near+", "ignore+", "filters+", "allow+", "free+"}
)
"""Keys of an institution's file that only let a rule of ours find more, or less; see ``docs/rules.md``."""

_ONLY_READ = frozenset({"link", "source", "source_en", "tests"})
"""Keys that change nothing of what a rule finds, beside messages and descriptions."""


class Change(StrEnum):
    """What the institution has made of a rule."""

    NONE = "none"
    """It is ours as it was shipped."""
    ADDED = "added"
    """It is the institution's own."""
    OFF = "off"
    """It is switched off."""
    TIGHTENED = "tightened"
    """It is graver than ours, or finds more."""
    RELAXED = "relaxed"
    """It is less grave than ours, or finds less."""
    CHANGED = "changed"
    """It says or finds something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One rule of the list.

    Attributes:
        is_on: Whether it is asked; one that is switched off is shown as grave as it would be.
        change: What the institution has made of it.
    """

    rule: Rule
    is_on: bool
    change: Change

    @property
    def finds(self) -> tuple[Example, ...]:
        """The examples that it objects to."""
        return tuple(one for one in self.rule.examples if one.found and one.text.strip())

    @property
    def lets_pass(self) -> tuple[Example, ...]:
        """The examples that it has nothing to say to."""
        return tuple(one for one in self.rule.examples if not one.found and one.text.strip())


def listed(pack: RulePack) -> tuple[Listed, ...]:
    """Return all rules of *pack* in the order of their names, those that are switched off among them."""
    on = [Listed(rule=rule, is_on=True, change=_change(rule, is_on=True)) for rule in pack.rules]
    off = [Listed(rule=rule, is_on=False, change=_change(rule, is_on=False)) for rule in pack.resting]
    return tuple(sorted((*on, *off), key=lambda one: one.rule.name))


def families(rows: Iterable[Listed]) -> tuple[str, ...]:
    """Return the families of *rows*, each once, in the order of their names."""
    return tuple(sorted({one.rule.family for one in rows}))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFilter:
    """Which rules are looked for; what is empty or ``None`` narrows nothing.

    Attributes:
        words: All of them must stand in what the rule says or shows, anywhere, in any case.
        severity: How grave it is.
        off_only: It is switched off.
        family: Its family.
        changed_only: The institution has made something of it.
    """

    words: str = ""
    severity: Severity | None = None
    off_only: bool = False
    family: str = ""
    changed_only: bool = False

    def narrowed(self, rows: Iterable[Listed]) -> Sequence[Listed]:
        """Return those of *rows* that are meant, in their order."""
        words = self.words.casefold().split()
        return [one for one in rows if self._holds(one) and all(word in _said_of(one) for word in words)]

    def _holds(self, one: Listed) -> bool:
        return (
            (self.severity is None or (one.is_on and one.rule.severity is self.severity))
            and (not self.off_only or not one.is_on)
            and (not self.family or one.rule.family == self.family)
            and (not self.changed_only or one.change is not Change.NONE)
        )


def _said_of(one: Listed) -> str:
    rule = one.rule
    messages = rule.messages.values()
    examples = (" ".join(example.text.split()) for example in rule.examples)
    parts = (rule.name, rule.message, *messages, rule.description, rule.source, *examples)
    return "\n".join(parts).casefold()


def _change(rule: Rule, *, is_on: bool) -> Change:
    if rule.origin == SHIPPED:
        return Change.NONE
    if not is_on:
        return Change.OFF
    if rule.origin == OWN or rule.ours is None:
        return Change.ADDED
    steps = _GRAVITY[rule.severity] - _GRAVITY[rule.ours]
    if steps:
        return Change.TIGHTENED if steps > 0 else Change.RELAXED
    return _changed_by(frozenset(rule.changed_keys) - {"level"})


def _changed_by(keys: frozenset[str]) -> Change:
    """Return what *keys* of the institution's files make of a rule of ours whose level stayed."""
    telling = {key for key in keys if key not in _ONLY_READ and not key.startswith(("message", "description"))}
    if telling and telling <= _FINDS_MORE:
        return Change.TIGHTENED
    if telling and telling <= _FINDS_LESS:
        return Change.RELAXED
    return Change.CHANGED if keys else Change.NONE
