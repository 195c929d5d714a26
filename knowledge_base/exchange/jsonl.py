"""Reading ``.jsonl``: one entry a line."""

from collections.abc import Iterator
from pathlib import Path

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.chosen import Choosing, nothing_chosen
from knowledge_base.exchange.encoding import find_encoding
from knowledge_base.exchange.json_items import read_item
from knowledge_base.exchange.rows import About, ReadRow, RejectedRow
from knowledge_base.exchange.strict_json import JsonRefused, read_json
from knowledge_base.notice import notice


class JsonlReading:
    """A ``.jsonl`` being read."""

    def __init__(self, path: Path, _choosing: Choosing = nothing_chosen) -> None:
        """Find out the encoding.

        Raises:
            ImportRefused: the file is no text.
            OSError: the system will not give the file.
        """
        self._path = path
        self._encoding = find_encoding(path)
        self._ignored: dict[str, None] = {}

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries; blank lines are skipped but counted.

        Raises:
            ImportRefused: a line is so long that this is no list of entries.
        """
        with self._path.open(encoding=self._encoding, newline="\n") as file:
            number = 0
            while line := file.readline(limits.LINE):
                number += 1
                if len(line) == limits.LINE:
                    raise ImportRefused(notice("import.line-too-long", line=number, limit=limits.LINE))
                if line.strip():
                    yield from self._read(number, line)

    def about(self) -> About:
        """Return what was found out; complete when all rows were given."""
        return About(form="jsonl", encoding=self._encoding.removesuffix("-sig"), ignored=tuple(self._ignored))

    def _read(self, number: int, line: str) -> Iterator[ReadRow]:
        try:
            found = read_json(line.rstrip(), first_line=number)
        except JsonRefused as refused:
            yield RejectedRow(number=number, reason=refused.reason)
            return
        yield from read_item(number, found, self._ignored)
