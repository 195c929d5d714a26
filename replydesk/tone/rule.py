"""A tone rule, and what it says when it objects."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from knowledge_base.frozen import FrozenDict
from knowledge_base.wordings import account_key
from replydesk.draft import Draft
from replydesk.tone.reading import Reading
from replydesk.verdict import Severity

_COMPARING = ("accuracy.", "structure.")
"""Families whose rules compare a reply with its entries; the others look at how something is written, too."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place a rule objects to.

    Attributes:
        start, end: The place in the draft's text as typed, in code points; ``0, 0`` for the whole reply.
        said: What the places ``%s`` of the rule's message stand for, in their order. Empty: the text of the place.
        replacement: What to put there instead, or ``None``.
        message: Which of the rule's messages to use where it has several, else empty.
        strength: How sure the rule is, where rules of one kind can be compared: of those that say the same of one
            place the surest speaks.
    """

    start: int
    end: int
    said: tuple[str, ...] = ()
    replacement: str | None = None
    message: str = ""
    strength: float = 0.0


class Asks(Protocol):
    """What a rule asks of a draft; one small class for each ``extends``."""

    def find(self, reading: Reading) -> Iterable[Hit]:
        """Give the places to object to, in any order."""


@dataclass(frozen=True, slots=True)
class When:
    """For which drafts a rule is asked; an empty set means all.

    Attributes:
        intents: Names of kinds of message.
        channels: Names of channels.
        accounts: Keys of accounts (see ``account_key``), or of the voice they speak in.
        modes: Names of modes, of which one must hold.
    """

    intents: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()

    def covers(self, draft: Draft) -> bool:
        """Say whether the rule is asked of *draft*."""
        return (
            (not self.intents or draft.intent in self.intents)
            and (not self.channels or draft.channel in self.channels)
            and (not self.accounts or not self.accounts.isdisjoint({account_key(draft.account), str(draft.voice)}))
            and (not self.modes or not self.modes.isdisjoint(draft.modes))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence that a rule must find, or must let pass.

    Attributes:
        text: The reply.
        found: Whether the rule must object.
        given: What else the example sets: ``body``, ``title``, ``kind``, ``source``, ``url``, ``intent``,
            ``channel``, ``account``, ``mode``, ``status``, ``valid_until``, ``today``.
        line: Its line in the rule file.
    """

    text: str
    found: bool
    given: Mapping[str, str] = FrozenDict()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a pack.

    Attributes:
        name: Family and own name, e.g. ``"respect.profanity"``.
        severity: How grave a finding is.
        message: What is said of a finding, in the pack's language, with ``%s`` for what was found.
        messages: Further messages by name, for rules that object for several reasons.
        asks: What it asks.
        source: The norm it rests on; may be empty.
        when: For which drafts it is asked.
        override: Who may overrule a finding: ``"reason"`` (the author, with a logged reason), ``"second"`` (another
            person) or ``"never"``.
        link: Where to read more; may be empty.
        examples: What it must find and must let pass.
        file: The file it was read from.
        mends: Its replacements may be put in without a person having looked at each.
        type: What its file extends in the end: a type of rule.
        builds_on: The other rule that it extends; empty: none.
        description: Why there is such a rule, in the pack's language; may be empty.
        origin: ``"shipped"``: ours as it is; ``"adapted"``: ours as the institution changed it; ``"own"``.
        is_fixed: It is one of ours that nobody may overrule, loosen or switch off.
        ours: How grave we made it; ``None``: it is the institution's own.
        changed_in: The institution's files that say something of it.
        changed_keys: What those files say of a rule of ours, by key.
    """

    name: str
    severity: Severity
    message: str
    asks: Asks
    messages: Mapping[str, str] = FrozenDict()
    source: str = ""
    when: When = When()
    override: str = "reason"
    link: str = ""
    examples: tuple[Example, ...] = ()
    file: str = ""
    mends: bool = False
    type: str = ""
    builds_on: str = ""
    description: str = ""
    origin: str = "shipped"
    is_fixed: bool = False
    ours: Severity | None = None
    changed_in: tuple[str, ...] = ()
    changed_keys: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The part of the name before the point."""
        return self.name.partition(".")[0]

    def reads(self, reading: Reading) -> Reading:
        """Return what the rule reads of a draft: what compares it with the entries, the words of chat written out."""
        return reading.in_standard if self.name.startswith(_COMPARING) else reading


@dataclass(frozen=True, slots=True)
class RulePack:
    """All rules of one language.

    Attributes:
        rules: In the order of their names.
        version: 64 hexadecimal digits over all rule data; the same for every language.
        language: ``"id"`` or ``"en"``.
        resting: The rules that are switched off, as grave as they would be otherwise, in the order of their names.
        folder: The institution's own folder that is part of it; empty: it has none.
        state: What that folder held when it was read, as 64 hexadecimal digits; empty: it could not be used.
    """

    rules: tuple[Rule, ...]
    version: str
    language: str
    resting: tuple[Rule, ...] = ()
    folder: str = ""
    state: str = ""

    @property
    def off(self) -> tuple[str, ...]:
        """Names of the rules that are switched off."""
        return tuple(rule.name for rule in self.resting)

    def rule(self, name: str) -> Rule:
        """Return the rule *name*.

        Raises:
            KeyError: there is none.
        """
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise KeyError(name)
