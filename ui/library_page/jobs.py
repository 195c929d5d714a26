"""What the fact base page has done on the worker thread: jobs on the store, plain values in and out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, EntryRow, Order
from replydesk.importing import ImportReport, import_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries the list shows, and in which order."""

    filter: EntryFilter
    order: Order = Order.UPDATED
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of the list, and how many there are in all."""

    rows: tuple[EntryRow, ...]
    total: int


def page(store: Store, wanted: Wanted, *, today: date, limit: int, offset: int) -> Page:
    """Return *limit* rows from the row *offset* on."""
    rows = store.pages.page(
        wanted.filter,
        today=today,
        order=wanted.order,
        descending=wanted.descending,
        limit=limit,
        offset=offset,
    )
    return Page(rows, store.pages.count(wanted.filter, today=today))


def latest(store: Store, entry_id: str) -> Entry | None:
    """Return the newest revision of an entry, or ``None``: it is gone."""
    return store.entries.latest(entry_id)


def save(store: Store, content: EntryContent, act: Act, base: Entry | None) -> Entry:
    """Store *content* as a new entry, or as the next revision of *base*, and return it.

    Raises:
        EditConflict: somebody changed *base* meanwhile.
    """
    if base is None:
        return store.entries.add(content, act)
    return store.entries.revise(base.id, content, act, base_revision=base.latest_revision)


def approve(store: Store, entry: Entry, act: Act) -> Entry:
    """Approve exactly the revision that was on the screen.

    Raises:
        ApprovalRefused: it is not the newest any more, or a sample outside practice.
    """
    return store.entries.approve(
        entry.id,
        act,
        revision=entry.revision,
        content_hash=entry.content_hash,
        practice=store.settings.is_practice,
    )


def retire(store: Store, entry_id: str, act: Act) -> Entry:
    """Take an entry out of use."""
    return store.entries.retire(entry_id, act)


def delete(store: Store, entry: Entry, act: Act) -> Entry:
    """Take an entry away and return it as it was."""
    store.entries.delete(entry.id, act)
    return entry


def restore(store: Store, entry_id: str, act: Act) -> Entry:
    """Bring a deleted entry back, as a draft."""
    return store.entries.restore(entry_id, act)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """A file to be taken in.

    Attributes:
        approve: Whether its entries count as approved by the person who imports them.
        skip_bad: Whether the good rows are taken in although others are rejected.
    """

    path: Path
    approve: bool
    skip_bad: bool


def take_in(store: Store, wish: ImportWish, act: Act) -> ImportReport:
    """Import the file of *wish*."""
    return import_file(
        store,
        wish.path,
        act,
        approve_as=act.person if wish.approve else None,
        skip_bad=wish.skip_bad,
    )


Job = Callable[[Store], Entry]
"""A change to one entry."""
