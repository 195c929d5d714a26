"""Rows that make quite another entry of the one that has their id: perhaps two people gave the same id."""

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.exchange.rows import UsableRow
from knowledge_base.matching.query import read_query
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store

_SHOWN = 80
"""Code points of a title that are shown."""


class OtherSubjects:
    """Counts such rows, for the import and for its preview alike.

    A row is one where its title and its body are other ones and no telling word of the title was in the entry's title
    or in any way to ask for it.
    """

    def __init__(self, store: Store) -> None:
        self._reader = store.index.reader
        self._count = 0
        self._first: dict[str, str | int] = {}

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """What there is to know of them."""
        return (notice("import.other-subjects", count=self._count, **self._first),) if self._count else ()

    def look_at(self, row: UsableRow, known: Entry | None, content: EntryContent) -> None:
        """Take note of *row*, which makes *content* of the entry *known*; ``None``: of none."""
        if known is None or row.own_id is None:
            return
        was = known.content
        if was.body == content.body or was.title == content.title:
            return
        asked = "\n".join((was.title, *was.variants))
        if not set(self._words(content.title)).isdisjoint(self._words(asked)):
            return
        self._count += 1
        if not self._first:
            self._first = {"row": row.number, "was": was.title[:_SHOWN], "title": content.title[:_SHOWN]}

    def _words(self, text: str) -> tuple[str, ...]:
        query = read_query(text, self._reader)
        return query.unique or query.fillers
