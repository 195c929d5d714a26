"""What the fact base page has done on the worker, without a window."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.store import create_store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, Order, Shelf
from tests.window import NOON
from ui.library_page.jobs import Wanted, page

TODAY = NOON.date()

OF_DELETED = (EntryFilter(words="status:dihapus"), EntryFilter(shelf=Shelf.DELETED))


@pytest.mark.parametrize("sought", OF_DELETED)
def test_what_was_deleted_is_paged_by_when_that_was(tmp_path: Path, sought: EntryFilter) -> None:
    act = Act(person="Rini", at=NOON)
    store = create_store(tmp_path / "facts.db")
    added = [
        store.entries.add(EntryContent(title=f"Entri {number}", body="Isi.", valid_until=date(2030, 1, last)), act)
        for number, last in enumerate((3, 1, 2))
    ]
    for number, entry in enumerate(added):
        store.entries.delete(entry.id, replace(act, at=NOON + timedelta(hours=number)))

    wanted, titles, after = Wanted(filter=sought, order=Order.VALID_UNTIL), [], None
    for _page in range(len(added)):
        found = page(store, wanted, today=TODAY, limit=1, after=after)
        titles += [row.title for row in found.rows]
        after = found.following
    store.close()

    assert titles == ["Entri 2", "Entri 1", "Entri 0"]
    assert after is None


def test_other_lists_are_sorted_by_the_last_day() -> None:
    wanted = Wanted(filter=EntryFilter(words="status:disetujui"), order=Order.VALID_UNTIL)
    assert wanted.database_order is Order.VALID_UNTIL
