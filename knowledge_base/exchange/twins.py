"""Rows of one file that stand for the same entry."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge_base.entry import title_key
from knowledge_base.exchange.rows import ReadRow, RejectedRow, UsableRow
from knowledge_base.notice import notice


def without_twins(rows: Iterable[ReadRow]) -> Iterator[ReadRow]:
    """Give *rows*, deciding about each that stands for the same entry as one before it.

    Two rows stand for the same entry when they have the same id; a row without any id does when one before it has
    the same kind and title (as :func:`knowledge_base.entry.title_key` compares titles). Does the later one say exactly
    the same, it is marked as a repetition; does it say something else, it is rejected, naming the first, because
    nobody can know which of the two holds.
    """
    by_id: dict[str, tuple[int, int]] = {}
    by_title: dict[int, tuple[int, int]] = {}
    for row in rows:
        if isinstance(row, RejectedRow):
            yield row
            continue
        # Python's own hash, not the digest or the text: it is kept for each row, and takes a tenth of time and memory.
        said = hash(row.content)
        title = hash((row.content.kind, title_key(row.content.title)))
        name = _name(row)
        first = by_id.get(name) if name else by_title.get(title)
        if first is None:
            here = (row.number, said)
            if name:
                by_id[name] = here
            by_title.setdefault(title, here)
            yield row
        elif first[1] == said:
            yield replace(row, repeats=first[0])
        elif name:
            shown = (row.own_id or name)[:80]
            yield RejectedRow(number=row.number, reason=notice("import.id-twice", id=shown, first=first[0]))
        else:
            yield RejectedRow(number=row.number, reason=notice("import.title-twice", first=first[0]))


def _name(row: UsableRow) -> str | None:
    """Return the row's id in a form in which the two sorts of id never meet."""
    if row.own_id:
        return f"own {row.own_id}"
    return f"entry {row.entry_id}" if row.entry_id else None
