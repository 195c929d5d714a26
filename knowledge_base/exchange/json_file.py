"""Reading ``.json``: ClaimReview, FAQPage, or a list of entries."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.chosen import Choosing, nothing_chosen
from knowledge_base.exchange.encoding import find_encoding
from knowledge_base.exchange.found_claims import RESULTS, holds_claim
from knowledge_base.exchange.json_items import elements, holder, items_of, read_item
from knowledge_base.exchange.json_stream import Part, parts
from knowledge_base.exchange.rows import About, ReadRow, UsableRow
from knowledge_base.exchange.strict_json import JsonRefused, read_json
from knowledge_base.exchange.write_faq import PUBLISHED
from knowledge_base.notice import notice

WHOLE = limits.LINE
"""Bytes of a file that is held in memory as a whole."""


class JsonReading:
    """A ``.json`` being read: a small one as a whole, a large one item by item."""

    def __init__(self, path: Path, _choosing: Choosing = nothing_chosen) -> None:
        """Find out what it is.

        Raises:
            ImportRefused: it is too large, no text, no JSON, or was written by us for the public.
            OSError: the system will not give the file.
        """
        size = path.stat().st_size
        if size > limits.JSON_FILE:
            limit = limits.JSON_FILE // 10**6
            raise ImportRefused(notice("import.file-too-large", megabytes=size // 10**6, limit=limit))
        self._encoding = find_encoding(path)
        self._ignored: dict[str, None] = {}
        try:
            if size <= WHOLE:
                found = read_json(path.read_text(encoding=self._encoding))
                _require_ours(found)
                self._items: Callable[[], Iterable[Any]] = partial(elements, found)
            else:
                self._items = _Streamed(path, self._encoding)
        except JsonRefused as refused:
            raise ImportRefused(refused.reason) from None

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries.

        Raises:
            ImportRefused: there are none, and the document is of another sort.
        """
        shared = _shared_addresses(self._read())
        is_empty = True
        for row in self._read():
            is_empty = False
            if isinstance(row, UsableRow) and row.own_id is not None and hash(row.own_id) in shared:
                yield replace(row, own_id=None)
            else:
                yield row
        if is_empty:
            raise ImportRefused(notice("import.json-no-entries"))

    def about(self) -> About:
        """Return what was found out; complete when all rows were given."""
        return About(form="json", encoding=self._encoding.removesuffix("-sig"), ignored=tuple(self._ignored))

    def _read(self) -> Iterator[ReadRow]:
        for number, item in enumerate(self._items(), 1):
            yield from read_item(number, item, self._ignored)


class _Streamed:
    """The items of a document too large to be held in memory, as often as they are asked for."""

    def __init__(self, path: Path, encoding: str) -> None:
        """Read it once, to see that all of it is JSON and where its items stand.

        Raises:
            JsonRefused: it is not the JSON we take, or its items are in no list.
        """
        self._path, self._encoding = path, encoding
        is_list, items, outermost = False, 0, dict[str, Any]()
        for part in self._parts():
            items += part.is_item
            if items > limits.ENTRIES:  # before millions of them are read three times
                raise JsonRefused(notice("import.too-many-entries", limit=limits.ENTRIES))
            if part.key is None:
                is_list = True
            elif not part.is_item:
                outermost[part.key] = part.value
            elif part.key == RESULTS and holds_claim(part.value):  # which alone tells what they are results of
                outermost[part.key] = [part.value]
        _require_ours(outermost)
        self._holder = None if is_list else holder(outermost)
        if not is_list and self._holder is None:
            raise JsonRefused(notice("import.json-item-too-long", limit=limits.LINE))

    def __call__(self) -> Iterator[Any]:
        """Give the items."""
        for part in self._parts():
            if part.key != self._holder or (not part.is_item and part.value in (None, [])):
                continue
            yield from items_of(self._holder, part.value)

    def _parts(self) -> Iterator[Part]:
        with self._path.open(encoding=self._encoding) as file:
            yield from parts(file)


def _require_ours(found: Any) -> None:  # noqa: ANN401 - JSON is anything
    if isinstance(found, dict) and PUBLISHED in found:
        raise ImportRefused(notice("import.json-published"))


def _shared_addresses(rows: Iterable[ReadRow]) -> set[int]:
    """Return the hashes of those addresses that several items have as a name: each is that of their page."""
    seen: set[int] = set()
    shared: set[int] = set()
    for row in rows:
        if isinstance(row, UsableRow) and row.own_id and row.own_id.startswith(("http://", "https://")):
            name = hash(row.own_id)
            (shared if name in seen else seen).add(name)
    return shared
