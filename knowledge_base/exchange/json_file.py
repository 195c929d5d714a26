"""Reading ``.json``: ClaimReview, FAQPage, or a list of entries."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.chosen import Choosing, nothing_chosen
from knowledge_base.exchange.encoding import find_encoding
from knowledge_base.exchange.json_items import elements, read_item
from knowledge_base.exchange.rows import About, ReadRow, UsableRow
from knowledge_base.exchange.strict_json import JsonRefused, read_json
from knowledge_base.exchange.write_faq import PUBLISHED
from knowledge_base.notice import notice


class JsonReading:
    """A ``.json`` being read. The file is held in memory whole."""

    def __init__(self, path: Path, _choosing: Choosing = nothing_chosen) -> None:
        """Read the file.

        Raises:
            ImportRefused: it is too large, no text, no JSON, or was written by us for the public.
            OSError: the system will not give the file.
        """
        size = path.stat().st_size
        if size > limits.JSON_FILE:
            limit = limits.JSON_FILE // 10**6
            raise ImportRefused(notice("import.file-too-large", megabytes=size // 10**6, limit=limit))
        self._encoding = find_encoding(path)
        try:
            self._found = read_json(path.read_text(encoding=self._encoding))
        except JsonRefused as refused:
            raise ImportRefused(refused.reason) from None
        if isinstance(self._found, dict) and PUBLISHED in self._found:
            raise ImportRefused(notice("import.json-published"))
        self._ignored: dict[str, None] = {}

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries.

        Raises:
            ImportRefused: there are none, and the document is of another sort.
        """
        items = elements(self._found)
        rows = [row for number, item in enumerate(items, 1) for row in read_item(number, item, self._ignored)]
        if not rows:
            raise ImportRefused(notice("import.json-no-entries"))
        yield from _without_shared_addresses(rows)

    def about(self) -> About:
        """Return what was found out; complete when all rows were given."""
        return About(form="json", encoding=self._encoding.removesuffix("-sig"), ignored=tuple(self._ignored))


def _without_shared_addresses(rows: list[ReadRow]) -> Iterator[ReadRow]:
    """Take an address away as a name where several items have it: it is that of their page."""
    names = Counter(row.own_id for row in rows if isinstance(row, UsableRow))
    for row in rows:
        if isinstance(row, UsableRow) and row.own_id and names[row.own_id] > 1:
            is_address = row.own_id.startswith(("http://", "https://"))
            yield replace(row, own_id=None) if is_address else row
        else:
            yield row
