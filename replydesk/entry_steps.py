"""Which steps an entry's life can take next, and what those who take them should know."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge_base.entry import Entry, Kind, Status
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entry_history import EntryEvent
from knowledge_base.store.policies import policy_of
from replydesk.verdict import Severity
from replydesk.wording_check import Placed, WordingCheck


class Step(StrEnum):
    """What can be done with an entry on its way to being used."""

    SUBMIT = "submit"
    SEND_BACK = "send-back"
    APPROVE = "approve"
    RETIRE = "retire"


_STEPS = FrozenDict(
    {
        Status.DRAFT: frozenset({Step.SUBMIT, Step.APPROVE, Step.RETIRE}),
        Status.IN_REVIEW: frozenset({Step.SEND_BACK, Step.APPROVE, Step.RETIRE}),
        Status.APPROVED: frozenset({Step.RETIRE}),
        Status.EXPIRED: frozenset({Step.RETIRE}),
        Status.RETIRED: frozenset({Step.APPROVE}),
    }
)

_UNDONE, _REDONE = "undone", "redone"
_TURNS = frozenset({ActionKind.SENT_BACK, ActionKind.SUBMITTED, ActionKind.APPROVED})
"""After each of these, what was said before is settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an entry stands for one person.

    Attributes:
        refusal: Why this person may not approve it; ``None``: they may, or there is nothing to approve.
        findings: What the tone check says of its wordings, where there is something to approve.
        sop: The institution's own rules for reviewers; empty: there are none.
        sent_back: How a draft came back from review, with the reason as its detail; ``None``: it did not.
    """

    refusal: Notice | None
    findings: tuple[Placed, ...]
    sop: str
    sent_back: EntryEvent | None


def steps_on(entry: Entry, today: date) -> frozenset[Step]:
    """Return the steps that the newest revision *entry* can take on the day *today*, whoever takes them."""
    return _STEPS[entry.status_on(today)]


def standing_of(store: Store, entry: Entry, *, person: str, today: date, check: WordingCheck) -> Standing:
    """Return where the newest revision *entry* stands for *person*. Runs on the store's thread.

    Raises:
        UnknownEntry: it is gone.
    """
    policy = policy_of(store.settings)
    refusal: Notice | None = None
    findings: tuple[Placed, ...] = ()
    if Step.APPROVE in steps_on(entry, today):
        findings = check.findings(entry.content) if entry.content.kind is Kind.ANSWER else ()
        refusal = policy.refusal(entry.content, author=entry.author, approver=person)
        if entry.content.sample and not store.settings.is_practice:
            refusal = notice("entry.approval-of-sample", title=entry.content.title)
        if entry.is_altered:
            refusal = notice("entry.approval-of-altered", title=entry.content.title)
        if refusal is None and any(one.finding.severity is Severity.BLOCK for one in findings):
            refusal = notice("entry.approval-wording-shown")
        refusal = refusal or check.why_facts_not_usable(entry.content)
    sent_back = _sent_back(store.history.events(entry.id)) if entry.state is Status.DRAFT else None
    return Standing(refusal=refusal, findings=findings, sop=policy.sop, sent_back=sent_back)


def _sent_back(events: tuple[EntryEvent, ...]) -> EntryEvent | None:
    """Return the last turn of *events*, the newest first, if it is a sending back; what was undone does not count."""
    undone: Counter[str] = Counter()
    for event in events:
        if event.what in (_UNDONE, _REDONE):
            undone[event.detail] += 1 if event.what == _UNDONE else -1
        elif undone[event.what] > 0:
            undone[event.what] -= 1
        elif event.what in _TURNS:
            return event if event.what == ActionKind.SENT_BACK else None
    return None
