"""What nobody can see in the texts of a file: it is taken out, and a person is told of it."""

from collections.abc import Iterable

from knowledge_base.exchange.rows import UsableRow
from knowledge_base.notice import Notice, notice

_NAMED = 20
"""Rows that are named; further ones are counted."""


class HiddenSigns:
    """Counts the hidden signs of rows.

    Direction marks can make a wording read another way than it is stored, zero widths keep it from being found: who
    made the list, or passed it on, may have meant that.
    """

    def __init__(self) -> None:
        self._signs = 0
        self._rows: list[int] = []
        self._further = 0

    def count(self, rows: Iterable[UsableRow]) -> None:
        """Take note of *rows*."""
        for row in rows:
            if row.hidden:
                self._signs += row.hidden
                if len(self._rows) < _NAMED:
                    self._rows.append(row.number)
                else:
                    self._further += 1

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """What is to be said of it; nothing where there were none."""
        if not self._signs:
            return ()
        rows = ", ".join(map(str, self._rows)) + (f" (+{self._further})" if self._further else "")
        return (notice("import.hidden-signs", count=self._signs, rows=rows),)
