"""What a printed handbook holds."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.errors import ExportRefused
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.handbook import handbook_of, report_on

SARI = Act(person="Sari", at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))
TODAY = date(2026, 11, 21)


def put(store: Store, content: EntryContent, *, approved: bool = True) -> None:
    entry = store.entries.add(content, SARI)
    if approved:
        budi = Act(person="Budi", at=SARI.at)
        store.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)


def test_it_holds_what_may_be_used_today_in_chapters(store: Store) -> None:
    put(store, EntryContent(title="SIM", body="x"))
    put(store, EntryContent(title="Zakat", body="x", tags=("agama",)))
    put(store, EntryContent(title="akta", body="x", tags=("dukcapil",)))
    put(store, EntryContent(title="KTP", body="x", tags=("Dukcapil",)))
    put(store, EntryContent(kind=Kind.HOAX, title="Kabar", body="Salah."))
    put(store, EntryContent(title="Draf", body="x"), approved=False)
    put(store, EntryContent(title="Lama", body="x", valid_until=date(2026, 11, 20)))
    book = handbook_of(store, today=TODAY)
    assert [(one.kind, [entry.content.title for entry in one.entries]) for one in book.chapters] == [
        (Kind.ANSWER, ["Zakat", "akta", "KTP", "SIM"]),
        (Kind.HOAX, ["Kabar"]),
    ]
    assert (book.count, book.left_out) == (5, 2)
    told = report_on(book)
    assert (told.count, [(one.code, one.values) for one in told.remarks]) == (
        5,
        [("export.left-out-of-handbook", {"count": 2})],
    )
    assert [one.code for one in told.remarks[0].further] == ["export.stays-not-approved", "export.stays-not-today"]
    assert report_on(replace(book, left_out=0)).remarks == ()


def test_without_anything_to_print_there_is_none(store: Store) -> None:
    put(store, EntryContent(title="Draf", body="x"), approved=False)
    with pytest.raises(ExportRefused) as refused:
        handbook_of(store, today=TODAY)
    assert [(one.code, one.values) for one in refused.value.notice.further] == [
        ("export.stays-not-approved", {"count": 1})
    ]
