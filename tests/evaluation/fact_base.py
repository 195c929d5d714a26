"""Fact bases in memory, for measuring how well entries are found."""

import dataclasses
import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.entry import EntryContent
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.likeness import Likeness
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import in_order
from knowledge_base.matching.search import candidates
from knowledge_base.matching.words import Reader
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.index_schema import create_index

DATA = Path(__file__).parent / "data"
STARTER = Path(__file__).parents[2] / "resources" / "starter" / "entries.jsonl"

Row = Mapping[str, Any]


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class FactBase:
    """Entries in a database in memory. Keys count from 1 in the order of the rows.

    Attributes:
        index: Their index.
        names: Key → the entry's own id.
    """

    def __init__(self, rows: Sequence[Row], reader: Reader | None = None) -> None:
        db = Database(dbapi2.connect(":memory:"))
        self.index = SearchIndex(db, reader or Reader(load_lexicon()))
        self.names = {place + 1: str(row["id"]) for place, row in enumerate(rows)}
        with db.atomic():
            create_index(db)
            self.index.put_many((place + 1, content_of(row)) for place, row in enumerate(rows))

    def found(self, text: str, *, without: Collection[str] = ()) -> list[tuple[str, Likeness]]:
        """Return the names of what is found for *text*, likest first, as if the entries *without* were not there."""
        query = read_query(text, self.index.reader)
        got = candidates(query, self.index)
        if without:
            kept = [
                (entry, rough)
                for entry, rough in zip(got.entries, got.rough, strict=True)
                if self.names[entry.entry_pk] not in without
            ]
            got = dataclasses.replace(
                got, entries=tuple(entry for entry, _ in kept), rough=tuple(rough for _, rough in kept)
            )
        return [(self.names[one.entry_pk], one) for one in in_order(query, got, most=10)]


def content_of(row: Row) -> EntryContent:
    """Return the content of a row in the import format."""
    return EntryContent(title=row["title"], body=row["body"], variants=tuple(row.get("variants", ())))
