from datetime import date

import pytest

from knowledge_base.entry import EntryContent, Kind, Status
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, Order

TODAY = date(2026, 11, 21)


@pytest.fixture
def filled(store: Store, sari: Act, budi: Act) -> Store:
    def add(content: EntryContent, *, own_id: str, approved: bool) -> None:
        entry = store.entries.add(content, sari, own_id=own_id)
        if approved:
            store.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)

    add(
        EntryContent(title="Biaya paspor", body="Lihat tarif.", valid_until=date(2026, 11, 20)),
        own_id="paspor",
        approved=True,
    )
    add(
        EntryContent(title="Jam layanan", body="Senin sampai Jumat.", variants=("buka jam brp",), tags=("loket",)),
        own_id="jam",
        approved=True,
    )
    add(
        EntryContent(kind=Kind.HOAX, title="Bantuan lewat tautan", body="Tidak benar."), own_id="bansos", approved=False
    )
    return store


def names(store: Store, wanted: EntryFilter, **how: object) -> list[str]:
    return [row.name for row in store.pages.page(wanted, today=TODAY, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lay", ["jam"]),
        ("brp jam", ["jam"]),
        ("loket", ["jam"]),
        ("tarif paspor", ["paspor"]),
        ("paspor jumat", []),
        ("bansos", ["bansos"]),
        ('"', ["bansos", "jam", "paspor"]),
        ("NEAR( OR * tautan", []),
        ("tautan)", ["bansos"]),
        ("SENÍN_sampai", ["jam"]),
        ("𝐥𝐨𝐤𝐞𝐭", ["jam"]),
    ],
)
def test_all_words_typed_are_looked_for_and_none_is_query_syntax(filled: Store, words: str, found: list[str]) -> None:
    assert sorted(names(filled, EntryFilter(words=words))) == found


def test_an_approved_entry_past_its_last_day_counts_as_expired(filled: Store) -> None:
    assert names(filled, EntryFilter(status=Status.EXPIRED)) == ["paspor"]
    assert names(filled, EntryFilter(status=Status.APPROVED)) == ["jam"]
    assert filled.pages.count(EntryFilter(status=Status.DRAFT), today=TODAY) == 1


def test_an_entry_is_not_expired_on_its_last_day(filled: Store) -> None:
    rows = filled.pages.page(EntryFilter(words="paspor"), today=date(2026, 11, 20))

    assert [row.status for row in rows] == [Status.APPROVED]


def test_pages_are_sorted_and_cut_by_the_database(filled: Store) -> None:
    everything = EntryFilter()

    assert names(filled, everything, order=Order.TITLE) == ["bansos", "paspor", "jam"]
    assert names(filled, everything, order=Order.TITLE, descending=True) == ["jam", "paspor", "bansos"]
    assert names(filled, everything, order=Order.VALID_UNTIL)[0] == "paspor"
    first = filled.pages.look(everything, today=TODAY, order=Order.TITLE, limit=1)
    second = filled.pages.look(everything, today=TODAY, order=Order.TITLE, limit=1, after=first.following)
    assert [row.name for row in second.rows] == ["paspor"]


def test_a_deleted_entry_is_on_no_page(filled: Store, sari: Act) -> None:
    entry = filled.entries.serving("jam")
    assert entry is not None

    filled.entries.delete(entry.id, sari)

    assert names(filled, EntryFilter(words="layanan")) == []
    assert filled.pages.count(EntryFilter(), today=TODAY) == 2


def test_a_waiting_change_is_shown_beside_the_serving_wording(filled: Store, sari: Act) -> None:
    entry = filled.entries.serving("jam")
    assert entry is not None
    filled.entries.revise(entry.id, EntryContent(title="Jam buka baru", body="Isi."), sari, base_revision=1)

    [row] = filled.pages.page(EntryFilter(words="layanan"), today=TODAY)

    assert (row.title, row.has_newer_draft) == ("Jam layanan", True)
