"""Which entry of the fact base a row of a file stands for, and what it would say with the row."""

from collections.abc import Container, Iterable, Iterator

from knowledge_base.entry import Entry, EntryContent, Kind, Status, title_key
from knowledge_base.exchange.accept import RowRejected, tidy
from knowledge_base.exchange.named import laid_over
from knowledge_base.exchange.rows import UsableRow
from knowledge_base.notice import notice
from knowledge_base.quotes import why_not_quoted
from knowledge_base.store import Store

_ALIKE = 20
"""Entries of one kind and title that are looked at; nobody has that many."""


def find_entry(store: Store, row: UsableRow, *, besides: Container[str] = ()) -> Entry | None:
    """Return the newest revision of the entry that *row* stands for; ``None``: there is none, or it was deleted.

    A row that has a title only stands for the entry in use of that title, where another one was merged into it; never
    for one with a program id of *besides*: those that rows before it changed were given another title. Where it does
    not say its kind, any entry of that title is meant.

    Raises:
        RowRejected: several entries in use have that title, and nobody can know which is meant.
    """
    names = [name for name in (row.own_id, row.entry_id) if name is not None]
    for name in names:
        known = store.entries.latest(name)
        if known is not None:
            return known
    return None if names else _titled(store, row, besides)


def _titled(store: Store, row: UsableRow, besides: Container[str]) -> Entry | None:
    kind, title = row.content.kind, row.content.title
    for one in [kind] if row.says("kind") else [kind, *(other for other in Kind if other is not kind)]:
        found = [entry for entry in store.entries.titled(title, one, limit=_ALIKE) if entry.id not in besides]
        in_use = [entry for entry in found if store.merging.kept_for(entry.id) is None]
        active = [entry for entry in in_use if entry.state is not Status.RETIRED] or in_use
        if len(active) > 1:
            names = ", ".join(entry.own_id or entry.id for entry in active[:_ALIKE])
            raise RowRejected(notice("import.title-of-several", count=len(active), names=names))
        if found:
            return (active or found)[0]
    return None


def said_of(store: Store, known: Entry | None, row: UsableRow) -> EntryContent:
    """Return all that the entry *known* would say with *row* put in: what the file has no place for stays as it is.

    ``None`` is a new entry, or one that was deleted and comes back with what it said.

    Raises:
        RowRejected: together that is no entry that could be imported.
    """
    if known is None:
        names = [name for name in (row.own_id, row.entry_id) if name is not None and row.named is not None]
        deleted = (store.entries.deleted(name) for name in names)
        known = next((entry for entry in deleted if entry is not None), None)
    if known is None or row.named is None:
        return row.content
    content = laid_over(known.content, row.content, row.named)
    if content == known.content:
        return known.content
    content = tidy(content)
    refusal = why_not_quoted(content, known.own_id)
    if refusal is not None:
        raise RowRejected(refusal)
    return content


def names_quoted(row: UsableRow) -> tuple[str, ...]:
    """Return by which names the entry of *row* is quoted where it is new; empty: it is no fact."""
    if row.content.kind is not Kind.FACT:
        return ()
    return tuple(name for name in (row.own_id, row.entry_id, row.content.title) if name is not None)


def quoted_facts_among(store: Store, rows: Iterable[UsableRow]) -> frozenset[str]:
    """Return those names of facts among *rows* that entries quote: approving such a fact sends these to review."""
    names = [name for row in rows for name in names_quoted(row)]
    return store.entries.quoted_among(names) if names else frozenset()


def names_of(row: UsableRow) -> Iterator[str]:
    """Yield how the entry of *row* is found again: as :func:`find_entry` does."""
    names = [name for name in (row.own_id, row.entry_id) if name is not None]
    yield from names or [title_name(row.content)]


def title_name(content: EntryContent) -> str:
    """Return by what an entry of that kind and title is found."""
    return f"{content.kind} {title_key(content.title)}"
