"""Facts quoted inside entries: filled in for today, and what their change means for those who quote them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from knowledge_base.accounts import Account, lends
from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.errors import QuoteRefused
from knowledge_base.notice import Notice, notice
from knowledge_base.quotes import filled_in, quoted_by
from knowledge_base.store import Store
from knowledge_base.variables import Variable
from replydesk.compose import OWN_ACCOUNT
from replydesk.house import shared_variables


@dataclass(frozen=True, slots=True, kw_only=True)
class AsRead:
    """An entry as a reply reads it.

    Attributes:
        entry: The entry with the facts it quotes filled in and with the variables it borrows; all else, its content
            hash too, is as stored. A quotation of what may not be used today stays as it was written, and no reply
            leaves with it.
        facts: The facts it quotes in any of its wordings, usable or not, in their order.
        missing: The names it quotes that are no facts.
    """

    entry: Entry
    facts: tuple[Entry, ...]
    missing: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every quotation was filled in."""
        return not quoted_by(self.entry.content)


class Filler:
    """Fills in the facts of one day, each read once. On the store's thread, for no longer than one piece of work.

    Entries also get what they may borrow: the institution's variables, *shared* where they were read already, and what
    *account* says for itself.

    Raises:
        HouseRefused: what is set for the institution cannot be read.
    """

    def __init__(
        self,
        store: Store,
        today: date,
        account: Account = OWN_ACCOUNT,
        *,
        shared: tuple[Variable, ...] | None = None,
    ) -> None:
        self._store = store
        self._today = today
        self._lent = lends(account, shared_variables(store) if shared is None else shared)
        self._practice = store.settings.is_practice
        self._known: dict[str, Entry | None] = {}

    def read(self, entry: Entry) -> AsRead:
        """Return *entry* as a reply reads it today."""
        names = quoted_by(entry.content)
        found = {name: fact for name in names if (fact := self.fact(name)) is not None}
        usable = {name: fact.content for name, fact in found.items() if self.may_be_used(fact)}
        content = (filled_in(entry.content, usable) if names else entry.content).borrowing(self._lent)
        return AsRead(
            entry=entry if content is entry.content else replace(entry, content=content),
            facts=tuple({fact.id: fact for fact in found.values()}.values()),
            missing=tuple(name for name in names if name not in found),
        )

    def whole(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return those of *entries* in which every quotation is filled in, filled in."""
        return [one.entry for one in map(self.read, entries) if one.is_whole]

    def fact(self, name: str) -> Entry | None:
        """Return the serving revision of the fact that is quoted by *name*; ``None``: there is none."""
        if name not in self._known:
            found = self._store.entries.quoted_as(name)
            kept = self._store.merging.kept_for(found.id) if found is not None else None
            found = self._store.entries.serving(kept.id) if kept is not None else found
            self._known[name] = found if found is not None and found.content.kind is Kind.FACT else None
        return self._known[name]

    def forget(self) -> None:
        """Read each fact again when it is asked for next: some were approved or changed meanwhile."""
        self._known.clear()

    def why_unusable(self, title: str, names: Iterable[str], *, first_day: date | None = None) -> Notice | None:
        """Return why the entry of that *title* cannot be used, naming the first of the facts *names* that cannot.

        They are asked for on the day of the filler, or on the entry's *first_day* where that is to come; ``None``: all
        of them can be used.
        """
        day = max(self._today, first_day or self._today)
        return next(filter(None, (self._why_unusable(title, name, day) for name in names)), None)

    def _why_unusable(self, title: str, name: str, day: date) -> Notice | None:
        fact = self.fact(name)
        if fact is None:
            other = self._store.entries.serving(name)
            if other is not None:
                return notice("quote.no-fact", name=name, title=other.content.title)
            is_deleted = self._store.entries.deleted(name) is not None
            return notice("quote.fact-deleted" if is_deleted else "quote.fact-missing", name=name, title=title)
        if self._holds(fact, day):
            return None
        if fact.state is not Status.APPROVED:
            is_retired = fact.state is Status.RETIRED
            return notice("quote.fact-retired" if is_retired else "quote.fact-unapproved", name=name, title=title)
        begins, ends = fact.content.valid_from, fact.content.valid_until
        if begins is not None and begins > day:
            return notice("quote.fact-later", name=name, title=title, day=begins.isoformat())
        ended = ends.isoformat() if ends is not None else "–"
        return notice("quote.fact-expired", name=name, title=title, day=ended)

    def may_be_used(self, fact: Entry) -> bool:
        """Say whether *fact* may be filled in today."""
        return self._holds(fact, self._today)

    def _holds(self, fact: Entry, day: date) -> bool:
        return fact.is_usable_on(day) or (self._practice and fact.content.sample)


def require_facts(store: Store, content: EntryContent) -> None:
    """Refuse *content* that quotes an entry which is there and is no fact.

    What is not there yet may be quoted: it can be written next, and no reply leaves before.

    Raises:
        QuoteRefused: it does.
    """
    for name in quoted_by(content):
        found = store.entries.latest(name)
        if found is not None and found.content.kind is not Kind.FACT:
            raise QuoteRefused(notice("quote.no-fact", name=name, title=found.content.title))
