"""The ids in the rows of a file, held against those of the fact base: what a spreadsheet did to them, and slips."""

import re
from collections.abc import Iterable
from dataclasses import replace

from knowledge_base.entry import Entry, title_key
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store

_NUMBER = re.compile(r"0*(\d{1,12})(?:[.,]0{1,6})?")
"""An id that a spreadsheet takes for a number: it drops the noughts before it, and may write some behind it."""
_LONGEST = 12


class RowIds:
    """Reads the ids of rows as they are meant, for the import and for its preview alike.

    ``7`` and ``7.0`` are ``007`` where there is an entry of that id and title and none of the id as it stands. Where
    the title is another, nobody can know whether it is that entry: such a row is rejected. So is one whose two ids are
    of two entries.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: set[str] = set()
        # how many, and the first one: a file may have half a million of them
        self._read, self._first_read = 0, ("", "")
        self._left, self._first_left = 0, ""

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """What there is to know of them."""
        found = []
        if self._read:
            written, meant = self._first_read
            found.append(notice("import.ids-read", count=self._read, written=written, meant=meant))
        if self._left:
            found.append(notice("import.ids-left", count=self._left, name=self._first_left))
        return tuple(found)

    def read(self, rows: Iterable[UsableRow]) -> list[UsableRow | RejectedRow]:
        """Return *rows* with their ids as they are meant."""
        rows = list(rows)
        # an entry that the file itself names so is another one, whatever the rest of it says
        self._seen |= {row.own_id for row in rows if row.own_id is not None and _NUMBER.fullmatch(row.own_id)}
        spelled = self._spelled(rows)
        return [self._as_meant(row, spelled) if row.own_id is not None else row for row in rows]

    # --- inside

    def _as_meant(self, row: UsableRow, spelled: dict[str, list[str]]) -> UsableRow | RejectedRow:
        own_id = row.own_id or ""
        others = [name for name in spelled.get(own_id, ()) if name not in self._seen]
        if others and not self._store.entries.names_of(own_id):
            entries = self._store.entries.newest(others)
            alike = [one for one in entries if _is_meant(one, row)]
            if len(alike) != 1 or alike[0].own_id is None:
                shown = alike[0] if alike else entries[0]
                values = {"id": own_id[:80], "other": shown.own_id or "", "title": shown.content.title}
                return RejectedRow(number=row.number, reason=notice("import.id-like-another", **values))
            self._first_read = self._first_read if self._read else (own_id, alike[0].own_id)
            self._read += 1
            return replace(row, own_id=alike[0].own_id)
        return self._with_program_id(row, own_id)

    def _with_program_id(self, row: UsableRow, own_id: str) -> UsableRow | RejectedRow:
        if row.entry_id is None:
            return row
        named = self._store.entries.names_of(row.entry_id)
        if not named or own_id in named:
            return row
        if self._store.entries.names_of(own_id):
            reason = notice("import.ids-of-two", id=own_id[:80], entry_id=row.entry_id)
            return RejectedRow(number=row.number, reason=reason)
        self._first_left = self._first_left or own_id
        self._left += 1
        return row

    def _spelled(self, rows: Iterable[UsableRow]) -> dict[str, list[str]]:
        """Return of each id among *rows* that is a number the ids there are which are the same number."""
        asked: dict[str, str] = {}
        for row in rows:
            number = _NUMBER.fullmatch(row.own_id or "")
            if number is not None and row.own_id is not None:
                asked[row.own_id] = number[1].lstrip("0") or "0"
        forms = {digits.zfill(length) for digits in asked.values() for length in range(len(digits), _LONGEST + 1)}
        found: dict[str, list[str]] = {}
        for name in self._store.entries.own_ids_among(sorted(forms)):
            found.setdefault(name.lstrip("0") or "0", []).append(name)
        return {own_id: [one for one in found.get(digits, ()) if one != own_id] for own_id, digits in asked.items()}


def _is_meant(entry: Entry, row: UsableRow) -> bool:
    same = title_key(entry.content.title) == title_key(row.content.title)
    return same and (not row.says("kind") or entry.content.kind is row.content.kind)
