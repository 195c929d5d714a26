"""The entries as they are listed and searched: by what serves of each."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager

from sqlite_utils import Database

from knowledge_base.entry import EntryContent
from knowledge_base.store.bulk import memory_given_back, roomy_cache
from knowledge_base.store.entry_reading import MAX_PARAMETERS, EntryReader
from knowledge_base.store.entry_writing import EntryWriter
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.rows import listing

Columns = Mapping[str, str | int | None]


class EntryListing(EntryReader):
    """Keeps what is listed and searched of the entries of one database in step with what serves."""

    def __init__(self, db: Database, index: SearchIndex) -> None:
        super().__init__(db)
        self._index = index
        self._writer = EntryWriter(db, index, self._words)

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Make the block one step in which many entries come in; what is searched is then written in larger pieces."""
        with memory_given_back(), self._db.atomic(), roomy_cache(self._db), self._writer.bulk():
            yield

    def index_again(self, entry_id: str) -> None:
        """Index the entry anew, because a phrasing was learned for it or taken back; not while it is deleted."""
        with self._db.atomic():
            pk = self.pk_of(entry_id, deleted=True)
            for entry in self.by_pk([pk]).values():
                self._index.put(pk, entry.content)

    def list_again(self, pks: Sequence[int]) -> None:
        """List and search these entries by what serves now; inside the caller's :meth:`bulk`."""
        entries = self.by_pk(pks)
        for pk in pks:
            if pk not in entries:
                self._words.remove(pk)
                self._index.remove(pk)
        for pk, entry in entries.items():
            self._set(pk, listing(entry.content))
        self._writer.put_words([(pk, entry.content) for pk, entry in entries.items()])

    def rebuild_index(self) -> None:
        """Derive everything that is searched anew from the serving revisions."""
        with memory_given_back(), self._db.atomic():
            self._index.clear()
            self._words.clear()
            pks = [row[0] for row in self._db.execute("SELECT pk FROM entry WHERE deleted_at IS NULL").fetchall()]
            with roomy_cache(self._db), self._writer.bulk():
                for start in range(0, len(pks), MAX_PARAMETERS):
                    part = self.by_pk(pks[start : start + MAX_PARAMETERS])
                    self._writer.put_words([(pk, entry.content) for pk, entry in part.items()])

    # --- inside

    def _serve(self, pk: int, content: EntryContent, more: Columns) -> None:
        """Make *content* what is listed and searched for the entry, and what *more* there is to set with it."""
        self._set(pk, {**more, **listing(content)})
        self._writer.put_words([(pk, content)])

    def _set(self, pk: int, columns: Columns) -> None:
        """Set *columns* of the entry in one go: nearly each is in an index or a trigger."""
        self._db.execute(f"UPDATE entry SET {' = ?, '.join(columns)} = ? WHERE pk = ?", [*columns.values(), pk])  # noqa: S608 - our own column names
