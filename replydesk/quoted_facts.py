"""The facts an entry quotes, for those who read and review it: what they say today, and what of it is new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge_base.entry import Entry, EntryContent, Status
from knowledge_base.quotes import quoted_by
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from replydesk.entry_difference import Change, changes
from replydesk.quoting import Filler


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedFact:
    """One fact that is quoted.

    Attributes:
        name: As it is quoted.
        fact: Its serving revision; ``None``: no fact has that name.
        is_usable: It may be filled in today.
    """

    name: str
    fact: Entry | None
    is_usable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact that says something else than when the entry was approved last.

    Attributes:
        fact: The wording that is approved now.
        was: What it said then; ``None``: nothing was approved then.
        changes: In what the two differ.
    """

    fact: Entry
    was: EntryContent | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedFacts:
    """What there is to know of the facts that one entry quotes.

    Attributes:
        quoted: Each of them, in the order they are quoted.
        changed: Those that changed since the entry was approved last, where it waits to be looked at for that.
    """

    quoted: tuple[QuotedFact, ...]
    changed: tuple[FactChange, ...]

    @property
    def usable(self) -> Mapping[str, EntryContent]:
        """What can be filled in today, by the names that are quoted."""
        return {one.name: one.fact.content for one in self.quoted if one.fact is not None and one.is_usable}


def quoted_facts(store: Store, entry: Entry, *, today: date) -> QuotedFacts:
    """Return what there is to know of the facts that the newest revision *entry* quotes. On the store's thread.

    Raises:
        HouseRefused: what is set for the institution cannot be read.
        UnknownEntry: it is gone.
    """
    filler = Filler(store, today)
    quoted = tuple(
        QuotedFact(name=name, fact=fact, is_usable=fact is not None and filler.may_be_used(fact))
        for name in quoted_by(entry.content)
        for fact in (filler.fact(name),)
    )
    waits = entry.state in {Status.IN_REVIEW, Status.DRAFT}
    return QuotedFacts(quoted=quoted, changed=tuple(_changed(store, filler, entry)) if waits else ())


def _changed(store: Store, filler: Filler, entry: Entry) -> Iterator[FactChange]:
    number = store.history.last_approved(entry.id)
    if number is None:
        return
    approved = store.entries.revision(entry.id, number).content
    seen: set[str] = set()
    for name in (*quoted_by(approved), *_named_by_events(store, entry)):
        fact = filler.fact(name)
        if fact is None or fact.id in seen or fact.state is not Status.APPROVED:
            continue
        seen.add(fact.id)
        was = _said_then(store, name, fact, entry)
        if was is None or was.digest() != fact.content_hash:
            yield FactChange(fact=fact, was=was, changes=() if was is None else changes(was, fact.content))


def _named_by_events(store: Store, entry: Entry) -> Iterator[str]:
    """Yield the titles of the facts that sent *entry* to review since it was approved: it may quote by a former one."""
    for event in store.history.events(entry.id):
        if event.what == ActionKind.APPROVED:
            return
        if event.what == ActionKind.FACT_CHANGED:
            yield event.detail


def _said_then(store: Store, name: str, fact: Entry, entry: Entry) -> EntryContent | None:
    """Return what was approved as *name* when *entry* was approved; that may have been another fact, merged since."""
    then = store.entries.quoted_as(name) or fact
    number = store.history.approved_by_then(then.id, entry.id)
    return None if number is None else store.entries.revision(then.id, number).content
