"""What the dialog has done on the worker thread."""

from dataclasses import dataclass
from datetime import date

from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk import rule_switching
from replydesk.draft import Intent
from replydesk.house_rules import renewed
from replydesk.judging import Wish, judge
from replydesk.rule_switching import Standing, Switched, Switching
from replydesk.tone.rule import RulePack
from replydesk.tone.rule_list import Listed, listed
from replydesk.verdict import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The rules as they are now.

    Attributes:
        rows: All of them, those that are switched off among them.
    """

    pack: RulePack
    rows: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """What may be done with one rule, by its name."""

    rule: str
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A sentence, and what the check says of it as of a reply that cites nothing."""

    text: str
    findings: tuple[Finding, ...]


def look(store: Store, pack: RulePack) -> Book:
    """Return the rules that have taken the place of *pack* by now."""
    now = renewed(store, pack)
    return Book(pack=now, rows=listed(now))


def stand(store: Store, pack: RulePack, rule: str, person: str) -> Stood | None:
    """Return what *person* may do with the rule; ``None``: it is not there any more."""
    for one in listed(pack):
        if one.rule.name == rule:
            found = rule_switching.standing(store, pack, one.rule, is_on=one.is_on, person=person)
            return Stood(rule=rule, standing=found)
    return None


def try_sentence(store: Store, text: str, intent: Intent, pack: RulePack, *, today: date) -> Tried:
    """Judge *text* by *pack*, as an answer to a message of that kind which cites nothing; it goes nowhere.

    Raises:
        WordingRefused: it is no text.
    """
    wish = Wish(text=text, cited=(), channel="generic", intent=intent)
    return Tried(text=text, findings=judge(store, wish, pack, today=today).verdict.findings)


def switch(store: Store, pack: RulePack, wanted: Switching, act: Act) -> Switched:
    """Switch a rule off or on.

    Raises:
        RuleKept, RuleFileBroken: it stays as it is.
    """
    return rule_switching.switch(store, renewed(store, pack), wanted, act)


def take_back(store: Store, pack: RulePack, done: Switched, act: Act) -> Switched:
    """Take back what was done.

    Raises:
        RuleKept, RuleFileBroken: it stays as it is.
    """
    return rule_switching.take_back(store, renewed(store, pack), done, act)
