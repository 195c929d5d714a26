"""What the dialog has done on the worker thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of
from replydesk import rule_switching
from replydesk.draft import Draft, Intent
from replydesk.house_rules import is_shut, renewed
from replydesk.judging import Wish, judge
from replydesk.rule_switching import Standing, Switched, Switching
from replydesk.tone.check import check
from replydesk.tone.rule import RulePack
from replydesk.tone.rule_list import Listed, listed
from replydesk.verdict import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The rules as they are now.

    Attributes:
        rows: All of them, those that are switched off among them.
        standings: What may be done with each, by its name.
        sop: That of the institution; may be empty.
        why_shut: Why the institution's rules cannot be read, and one that blocks everything stands for them; empty:
            they can.
    """

    pack: RulePack
    rows: tuple[Listed, ...]
    standings: Mapping[str, Standing]
    sop: str = ""
    why_shut: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was switched, and the rules as they are since."""

    switched: Switched
    book: Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A sentence, and what the check says of it as of a reply that cites nothing."""

    text: str
    findings: tuple[Finding, ...]


def look(store: Store, pack: RulePack, person: str) -> Book:
    """Return the rules that have taken the place of *pack* by now, and what *person* may do with them."""
    return _book(store, renewed(store, pack), person)


def try_sentence(store: Store, text: str, intent: Intent, pack: RulePack, *, today: date) -> Tried:
    """Judge *text* by *pack*, as an answer to a message of that kind which cites nothing; it goes nowhere.

    Raises:
        WordingRefused: it is no text.
    """
    wish = Wish(text=text, cited=(), channel="generic", intent=intent)
    return Tried(text=text, findings=judge(store, wish, pack, today=today).verdict.findings)


def switch(store: Store, pack: RulePack, wanted: Switching, act: Act) -> Done:
    """Switch a rule off or on.

    Raises:
        RuleKept, RuleFileBroken: it stays as it is.
    """
    done = rule_switching.switch(store, renewed(store, pack), wanted, act)
    return Done(switched=done, book=_book(store, done.pack, act.person))


def take_back(store: Store, pack: RulePack, done: Switched, act: Act) -> Done:
    """Take back what was done.

    Raises:
        RuleKept, RuleFileBroken: it stays as it is.
    """
    back = rule_switching.take_back(store, renewed(store, pack), done, act)
    return Done(switched=back, book=_book(store, back.pack, act.person))


def _book(store: Store, pack: RulePack, person: str) -> Book:
    why = check(Draft(text=""), pack, today=date.min).findings[0].message if is_shut(pack) else ""
    found = rule_switching.standings(store, pack, person=person)
    sop = policy_of(store.settings).sop
    return Book(pack=pack, rows=listed(pack), standings=found, sop=sop, why_shut=why)
