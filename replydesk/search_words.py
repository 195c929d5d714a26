"""What there is to say of a search beside what it found."""

from knowledge_base.notice import Notice, notice
from knowledge_base.store.entry_pages import EntryPage


def remarks(page: EntryPage) -> tuple[Notice, ...]:
    """Return what was looked for instead of what was typed, then the parts that were left out."""
    instead = (notice("search.showing", typed=one.typed, words=", ".join(one.words)) for one in page.replaced)
    return (*instead, *page.not_understood)
