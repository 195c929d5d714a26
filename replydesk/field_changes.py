"""Which fields of an entry a row of a file, or an archive, changes."""

from array import array
from typing import TypeAlias

from knowledge_base.entry import EntryContent
from knowledge_base.exchange.rows import UsableRow

Hashes: TypeAlias = "array[int]"
"""Of the fields of ``EntryContent``, in their order; one process long."""


def changed_fields(old: EntryContent, new: EntryContent) -> tuple[str, ...]:
    """Return the names of the fields of ``EntryContent`` that are different in *new*."""
    before, after = old.as_json(), new.as_json()
    return tuple(name for name in EntryContent.__slots__ if before.get(name) != after.get(name))


def field_hashes(content: EntryContent, said: EntryContent, row: UsableRow, *, over: "Hashes | None" = None) -> Hashes:
    """Return the hash of each field: as it is *said* in single parts of it, otherwise of *content*.

    With *over*, what a row before made of the entry, of what *row* says nothing the hash that it had.
    """
    whole = row.named.fields if row.named is not None else frozenset(EntryContent.__slots__)
    found = array("q")
    for place, name in enumerate(EntryContent.__slots__):
        if over is not None and not row.says(name):
            found.append(over[place])
        else:
            is_said = row.says(name) and name not in whole
            found.append(hash(getattr(said if is_said else content, name)))
    return found
