"""What makes one doubt that rows of a file say what was meant: an id that two gave, days in another order."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from knowledge_base.matching.query import read_query
from knowledge_base.notice import Notice, Value, notice
from knowledge_base.store import Store

_OTHER, _TURNED, _MONTHS_FIRST = "import.other-subjects", "import.days-turned", "import.days-month-first"
_SHOWN = 80
"""Code points of a title that are shown."""
_MONTH_FIRST = re.compile(r"(?:0?[1-9]|1[0-2])\s*[/.-]\s*(?:1[3-9]|2\d|3[01])\s*[/.-]\s*(?:\d{4}|\d{2})")
"""A day that is none with its day first, as a spreadsheet set to American English writes it."""


class RowDoubts:
    """Counts such rows, for the import and for its preview alike; they are taken in all the same.

    Another subject: title and body of the entry of its id are other ones, and no telling word of the title was in the
    entry's title or in any way to ask for it. Another order: a day has day and month changed over against the entry's,
    or a row was rejected for a day that is one with its month first.
    """

    def __init__(self, store: Store) -> None:
        self._reader = store.index.reader
        # of each sort how many, and the first one: a file may have half a million of them
        self._counts = dict.fromkeys((_OTHER, _TURNED, _MONTHS_FIRST), 0)
        self._first: dict[str, dict[str, Value]] = {}

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """What there is to know of them, each with the first row it was met in."""
        return tuple(notice(code, count=count, **self._first[code]) for code, count in self._counts.items() if count)

    def look_at(self, row: UsableRow, known: Entry | None, content: EntryContent) -> None:
        """Take note of *row*, which makes *content* of the entry *known*; ``None``: of none."""
        if known is None:
            return
        if row.own_id is not None and self._is_another(known.content, content):
            titles = {"was": known.content.title[:_SHOWN], "title": content.title[:_SHOWN]}
            self._note(_OTHER, row.number, **titles)
        pairs = zip(_days(known.content), _days(content), strict=False)
        turned = next(((old, new) for old, new in pairs if _is_turned(old, new)), None)
        if turned is not None and turned[0] is not None and turned[1] is not None:
            self._note(_TURNED, row.number, was=turned[0].isoformat(), now=turned[1].isoformat())

    def look_at_rejected(self, rows: Iterable[RejectedRow]) -> None:
        """Take note of *rows*, which cannot be used."""
        for row in rows:
            value = str(row.reason.values.get("value", ""))
            if row.reason.code in _OF_DAYS and _MONTH_FIRST.fullmatch(value):
                self._note(_MONTHS_FIRST, row.number, value=value)

    # --- inside

    def _note(self, code: str, number: int, **values: Value) -> None:
        self._counts[code] += 1
        self._first.setdefault(code, {"row": number, **values})

    def _is_another(self, was: EntryContent, now: EntryContent) -> bool:
        if was.body == now.body or was.title == now.title:
            return False
        asked = "\n".join((was.title, *was.variants))
        return set(self._words(now.title)).isdisjoint(self._words(asked))

    def _words(self, text: str) -> tuple[str, ...]:
        query = read_query(text, self._reader)
        return query.unique or query.fillers


_OF_DAYS = frozenset(f"import.{what}-unreadable" for what in ("valid-from", "valid-until", "review-on", "published-on"))


def _days(content: EntryContent) -> Iterator[date | None]:
    yield from (content.valid_from, content.valid_until, content.review_on)
    yield from (source.published_on for source in content.sources)


def _is_turned(old: date | None, new: date | None) -> bool:
    if old is None or new is None or old == new:
        return False
    return (old.year, old.month, old.day) == (new.year, new.day, new.month)
