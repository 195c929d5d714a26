"""The lists of what somebody should look at."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from knowledge_base.entry import EntryContent, Kind, Status
from knowledge_base.finding.ready import Ready, ready_search
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import Due, EntryFilter, EntryRow, Order, Shelf

TODAY = date(2026, 11, 21)
SOON = 10


def add(
    store: Store,
    by: Act,
    title: str,
    approver: Act | None = None,
    *,
    body: str = "Isi.",
    kind: Kind = Kind.ANSWER,
    **days: int | None,
) -> str:
    """Add an entry whose dates are so many days from today; return its id."""
    dates = {name: TODAY + timedelta(days=day) for name, day in days.items() if day is not None}
    content = replace(EntryContent(title=title, body=body), **dates, kind=kind)  # type: ignore[arg-type]
    entry = store.entries.add(content, by)
    if approver is not None:
        store.entries.approve(entry.id, approver, revision=1, content_hash=entry.content_hash)
    return entry.id


def add_quoting(store: Store, sari: Act, budi: Act) -> None:
    """Two facts of which one has expired, and what quotes either of them."""
    add(store, sari, "tarif lama", budi, kind=Kind.FACT, valid_until=-1)
    add(store, sari, "tarif", budi, kind=Kind.FACT, valid_until=SOON + 1)
    add(store, sari, "kutip lama", budi, body="{{fakta: Tarif lama}}")
    add(store, sari, "kutip", budi, body="{{fakta: tarif}}")
    add(store, sari, "kutip lama, habis", budi, body="{{fakta: tarif lama}}", valid_until=-1)
    add(store, sari, "kutip lama, draf", body="{{fakta: tarif lama}}")


def shelf(store: Store, which: Shelf, words: str = "") -> set[str]:
    wanted = EntryFilter(words=words, shelf=which, soon_days=SOON)
    rows = store.pages.page(wanted, today=TODAY)
    assert store.pages.count(wanted, today=TODAY) == len(rows)
    return {row.title for row in rows}


@pytest.fixture
def filled(store: Store, sari: Act, budi: Act) -> Store:
    for day in (-1, 0, SOON, SOON + 1):
        add(store, sari, f"sampai {day}", budi, valid_until=day)
        add(store, sari, f"tinjau {day}", budi, review_on=day)
    add(store, sari, "draf berakhir", valid_until=1)
    store.entries.retire(add(store, sari, "nonaktif", budi, valid_until=1, review_on=-1), sari)
    store.entries.delete(add(store, sari, "Dihapus saja", budi, valid_until=1, review_on=-1), sari)
    store.entries.submit(add(store, sari, "diajukan"), sari)
    serving = add(store, sari, "disetujui, lalu diubah", budi)
    changed = EntryContent(title="disetujui, lalu diubah", body="Baru.")
    store.entries.revise(serving, changed, sari, base_revision=1)
    store.entries.submit(serving, sari)
    add_quoting(store, sari, budi)
    return store


def test_what_expires_soon_is_approved_and_not_over(filled: Store) -> None:
    assert shelf(filled, Shelf.EXPIRING) == {"sampai 0", f"sampai {SOON}"}


def test_what_is_to_be_reviewed_stays_on_the_list_when_the_day_is_over(filled: Store) -> None:
    assert shelf(filled, Shelf.TO_REVIEW) == {"tinjau -1", "tinjau 0", f"tinjau {SOON}"}


def test_a_change_in_review_is_found_though_the_approved_wording_serves(filled: Store) -> None:
    assert shelf(filled, Shelf.WAITING) == {"diajukan", "disetujui, lalu diubah"}


def test_deleted_entries_are_found_by_their_titles(filled: Store) -> None:
    assert shelf(filled, Shelf.DELETED) == {"Dihapus saja"}
    assert shelf(filled, Shelf.DELETED, "HAPUS saj") == {"Dihapus saja"}
    assert shelf(filled, Shelf.DELETED, "hapus lain") == set()
    assert "Dihapus saja" not in shelf(filled, Shelf.ALL)


@pytest.mark.parametrize("order", list(Order))
def test_each_figure_of_what_is_due_is_the_number_of_rows_its_search_finds(filled: Store, order: Order) -> None:
    due = filled.pages.due(today=TODAY, soon_days=SOON)
    for which in Ready:
        if which is not Ready.DELETED:
            wanted = EntryFilter(words=ready_search(which, "en"), soon_days=SOON)
            page = filled.pages.look(wanted, today=TODAY, order=order)
            assert getattr(due, which.replace("-", "_")) == page.total == len(page.rows) > 0, which


def test_a_search_for_what_is_near_is_turned_round_and_joined(filled: Store) -> None:
    def titles(words: str) -> set[str]:
        rows = filled.pages.page(EntryFilter(words=words, soon_days=SOON), today=TODAY)
        return {row.title for row in rows}

    everything = titles("")
    assert titles("-waiting:review") == titles("waiting:none") == everything - titles("waiting:review")
    assert titles("waiting:review status:approved") == {"disetujui, lalu diubah"}
    assert titles("status:in-review") == {"diajukan"}
    assert titles("-expires:soon sampai") == {"sampai -1", f"sampai {SOON + 1}"}


def test_deleted_entries_are_found_by_their_status_and_say_who_took_them_away(filled: Store, budi: Act) -> None:
    def rows(words: str, status: Status | None = None) -> tuple[EntryRow, ...]:
        wanted = EntryFilter(words=words, status=status)
        found = filled.pages.page(wanted, today=TODAY)
        assert filled.pages.count(wanted, today=TODAY) == len(found)
        return found

    [row] = rows("status:deleted")
    assert (row.title, row.deleted_by) == ("Dihapus saja", "Sari")
    assert row.deleted_at is not None
    assert rows("status:deleted hapus") == rows("status:deleted -lain") == rows("status:deleted kind:answer") == (row,)
    assert rows("status:deleted lain") == rows("status:deleted status:approved") == ()
    assert rows("status:deleted", Status.APPROVED) == rows("status:deleted waiting:review") == ()
    assert rows("-status:deleted") == rows("")
    assert all(one.deleted_at is None and one.deleted_by == "" for one in rows(""))
    late = filled.entries.add(EntryContent(title="Salah tambah", body="Isi."), budi)
    assert filled.undoing.undo(replace(budi, person="Rini")) is not None
    found = {one.title: one.deleted_by for one in rows("status:deleted")}
    assert found == {"Dihapus saja": "Sari", "Salah tambah": "Rini"}
    assert filled.entries.restore(late.id, budi).content.title == "Salah tambah"
    assert rows("status:deleted") == (row,)


def test_what_is_due_is_counted(filled: Store) -> None:
    assert filled.pages.due(today=TODAY, soon_days=SOON) == Due(
        waiting=2, expiring=2, ending=1, expired=3, to_review=3, overdue=2, quoting=1
    )


def test_who_quotes_a_fact_that_has_expired_is_found_by_whatever_name(filled: Store, sari: Act, budi: Act) -> None:
    def found(words: str) -> set[str]:
        return shelf(filled, Shelf.ALL, words)

    assert found("quotes:expired") == {"kutip lama", "kutip lama, habis", "kutip lama, draf"}
    assert found("quotes:expired status:approved") == {"kutip lama"}
    assert found("-quotes:expired kutip") == {"kutip"}
    fact = filled.entries.fact_titled("tarif lama")
    assert fact is not None
    add(filled, sari, "kutip nomor", budi, body=f"{{{{fakta: {fact.id}}}}}")
    assert found("mengutip:kedaluwarsa status:disetujui") == {"kutip lama", "kutip nomor"}
    renewed = replace(fact.content, valid_until=TODAY)
    newer = filled.entries.revise(fact.id, renewed, sari, base_revision=1)
    filled.entries.approve(fact.id, budi, revision=2, content_hash=newer.content_hash)
    assert found("quotes:expired") == set()
