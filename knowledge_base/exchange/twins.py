"""Rows of one file that stand for the same entry."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge_base.entry import title_key
from knowledge_base.exchange.rows import ReadRow, RejectedRow, UsableRow
from knowledge_base.notice import notice

_UNSAID, _ANY = "", "*"
"""In place of a kind: of a row that does not say its kind, and of every row."""


def without_twins(rows: Iterable[ReadRow]) -> Iterator[ReadRow]:
    """Give *rows*, deciding about each that stands for the same entry as one before it.

    Two rows stand for the same entry when they have the same id; a row without any id does when one before it has
    the same kind and title (as :func:`knowledge_base.entry.title_key` compares titles), or the same title where one of
    them does not say its kind. Does the later one say exactly
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
        said = hash((row.content, row.named))
        title = title_key(row.content.title)
        name = _name(row)
        kind = str(row.content.kind) if row.says("kind") else _UNSAID
        if name:
            first = by_id.get(name)
        else:
            of_title = (by_title.get(hash((one, title))) for one in _same_kind(kind))
            first = next((one for one in of_title if one is not None), None)
        if first is None:
            here = (row.number, said)
            if name:
                by_id[name] = here
            for one in (kind, _ANY):
                by_title.setdefault(hash((one, title)), here)
            yield row
        elif first[1] == said:
            yield replace(row, repeats=first[0])
        elif name:
            shown = (row.own_id or name)[:80]
            yield RejectedRow(number=row.number, reason=notice("import.id-twice", id=shown, first=first[0]))
        else:
            yield RejectedRow(number=row.number, reason=notice("import.title-twice", first=first[0]))


def _same_kind(kind: str) -> tuple[str, ...]:
    return (_ANY,) if kind == _UNSAID else (kind, _UNSAID)


def _name(row: UsableRow) -> str | None:
    """Return the row's id in a form in which the two sorts of id never meet."""
    if row.own_id:
        return f"own {row.own_id}"
    return f"entry {row.entry_id}" if row.entry_id else None
