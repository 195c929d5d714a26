"""A content that is not in the fact base yet, with the terms the index would hold of it, and as if it served."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cached_property

from knowledge_base.entry import Entry, EntryContent, Status
from knowledge_base.matching.fold import words_of
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import Reader

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Unstored:
    """One content, read as far as it is asked for.

    Args:
        content: What it says.
        reader: Reads its words as the index does.
        entry_pk: Of the entry that is being changed; any other number where there is none.
    """

    def __init__(self, content: EntryContent, reader: Reader, entry_pk: int = 0) -> None:
        self.content = content
        self.entry_pk = entry_pk
        self._reader = reader

    def phrasings(self) -> Sequence[Sequence[str]]:
        """Return the terms of each phrasing, title first."""
        return self._phrasings

    def words(self) -> Sequence[str]:
        """Return the words of each phrasing as written, folded."""
        return tuple(words_of(phrasing) for phrasing in self.content.phrasings)

    def body(self) -> Sequence[str]:
        """Return the terms of the body, fillers left out."""
        return self._body

    @cached_property
    def as_entry(self) -> Entry:
        """An approved entry that says it, to be read beside others; it stands nowhere."""
        return Entry(
            id=f"{self.entry_pk:032x}",
            own_id=None,
            content=self.content,
            content_hash="",
            revision=1,
            latest_revision=1,
            state=Status.APPROVED,
            author="",
            created_at=_NEVER,
        )

    @cached_property
    def _phrasings(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(self._reader.terms_of_text(phrasing)) for phrasing in self.content.phrasings)

    @cached_property
    def _body(self) -> tuple[str, ...]:
        return tuple(term for term in self._reader.terms_of_text(self.content.body) if term[0] != FILLER)
