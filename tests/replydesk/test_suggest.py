from datetime import UTC, date, datetime

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.store import Store, open_store
from knowledge_base.store.entries import Act
from replydesk.suggest import Decision, suggest

TODAY = date(2026, 11, 21)
ACT = Act(person="Sari", at=datetime(2026, 11, 20, 8, tzinfo=UTC))


def add(store: Store, content: EntryContent, *, approve: bool = True) -> Entry:
    entry = store.entries.add(content, ACT)
    if not approve:
        return entry
    by = Act(person="Budi", at=ACT.at)
    return store.entries.approve(entry.id, by, revision=entry.revision, content_hash=entry.content_hash)


def test_an_empty_fact_base_has_no_answer(store: Store) -> None:
    found = suggest(store, "ktp hilang", limit=5, today=TODAY)
    assert (found.decision, found.confidence, found.items) == (Decision.NONE, 0.0, ())


def test_the_entry_that_fits_is_the_answer(store: Store) -> None:
    entry = add(store, EntryContent(title="KTP hilang, bagaimana mengurusnya?", body="Lapor polisi dahulu."))
    add(store, EntryContent(title="Jam layanan perpustakaan", body="Pukul 09.00."))
    found = suggest(store, "min ktp sy ilang gmn ngurusnya", limit=5, today=TODAY)
    assert found.decision is Decision.ANSWER
    assert found.items[0].entry == entry
    assert found.items[0].phrasing == "KTP hilang, bagaimana mengurusnya?"
    assert found.confidence == found.items[0].confidence


def test_what_nobody_can_answer_has_no_answer(store: Store) -> None:
    add(store, EntryContent(title="KTP hilang, bagaimana mengurusnya?", body="Lapor polisi dahulu."))
    assert suggest(store, "kucing saya lucu sekali", limit=5, today=TODAY).decision is Decision.NONE


def test_a_rumour_is_not_answered_by_what_does_not_speak_of_it(store: Store) -> None:
    dry = add(store, EntryContent(title="Air PDAM di rumah saya mati, lapor ke mana?", body="Hubungi 112."))
    add(store, EntryContent(title="Jadwal samsat keliling", body="Setiap Selasa."))
    asked = suggest(store, "air PDAM di rumah mati lapor ke mana", limit=5, today=TODAY)
    rumour = suggest(store, "katanya air PDAM rumah mati dan beracun karena limbah pabrik", limit=5, today=TODAY)
    assert [found.items[0].entry.id for found in (asked, rumour)] == [dry.id, dry.id]
    assert (asked.decision, rumour.decision) == (Decision.ANSWER, Decision.UNSURE)


def test_a_rumour_is_answered_by_its_clarification_or_by_an_answer_that_speaks_of_it(store: Store) -> None:
    hoax = EntryContent(kind=Kind.HOAX, title="Air PDAM beracun karena pabrik", body="Tidak benar. Air aman.")
    known = add(store, hoax)
    spoken = add(store, EntryContent(title="Apakah bansos dihapus tahun depan?", body="Bansos tetap ada."))
    for text, entry in (
        ("katanya air PDAM beracun karena pabrik tetangga, bener min?", known),
        ("katanya bansos dihapus tahun depan, bener min?", spoken),
    ):
        found = suggest(store, text, limit=5, today=TODAY)
        assert (found.items[0].entry.id, found.decision) == (entry.id, Decision.ANSWER)


def test_a_usable_entry_comes_before_a_draft_and_an_expired_one_that_are_as_like(store: Store) -> None:
    draft = add(store, EntryContent(title="Tarif parkir pasar!", body="Rp2.000."), approve=False)
    expired = add(store, EntryContent(title="Tarif parkir pasar.", body="Rp1.000.", valid_until=date(2026, 1, 1)))
    usable = add(store, EntryContent(title="Tarif parkir pasar?", body="Rp3.000."))
    found = suggest(store, "tarif parkir pasar", limit=5, today=TODAY)
    assert found.items[0].entry.id == usable.id
    statuses = {one.entry.id: one.status for one in found.items}
    assert statuses == {usable.id: Status.APPROVED, draft.id: Status.DRAFT, expired.id: Status.EXPIRED}


def test_a_change_is_found_at_once_and_a_deleted_entry_never_again(store: Store) -> None:
    entry = add(store, EntryContent(title="Jadwal imunisasi", body="Setiap Selasa."), approve=False)
    revised = store.entries.revise(
        entry.id, EntryContent(title="Jadwal donor darah", body="Setiap Rabu."), ACT, base_revision=entry.revision
    )
    assert suggest(store, "donor darah", limit=5, today=TODAY).items[0].entry.id == revised.id
    assert suggest(store, "imunisasi", limit=5, today=TODAY).items == ()
    store.entries.delete(entry.id, ACT)
    assert suggest(store, "donor darah", limit=5, today=TODAY).items == ()


def test_no_more_than_the_limit_are_offered(store: Store) -> None:
    for number in range(6):
        add(store, EntryContent(title=f"Pajak reklame wilayah {number}", body="Keterangan."))
    assert len(suggest(store, "pajak reklame", limit=3, today=TODAY).items) == 3


def test_an_expired_entry_that_fits_is_shown_before_usable_ones_that_do_not(store: Store) -> None:
    expired = add(store, EntryContent(title="Syarat mudik gratis naik bus", body="KTP.", valid_until=date(2026, 1, 1)))
    for title in ("Syarat paspor", "Rute bus sekolah", "Syarat KTP"):
        add(store, EntryContent(title=title, body="Keterangan."))

    found = suggest(store, "syarat mudik gratis naik bus apa aja min", limit=3, today=TODAY)

    assert (found.items[0].entry.id, found.items[0].status) == (expired.id, Status.EXPIRED)
    assert found.decision is Decision.UNSURE


def test_what_another_program_adds_is_found_at_once(store: Store) -> None:
    add(store, EntryContent(title="Jam buka perpustakaan", body="Pukul 08.00."))
    assert suggest(store, "zakat fitrah", limit=5, today=TODAY).items == ()
    other = open_store(store.path)
    entry = add(other, EntryContent(title="Zakat fitrah lewat mana?", body="Baznas."))
    other.close()

    assert suggest(store, "zakat fitrah", limit=5, today=TODAY).items[0].entry.id == entry.id


def test_what_was_only_tried_out_leaves_no_trace(store: Store) -> None:
    add(store, EntryContent(title="Jam buka perpustakaan", body="Pukul 08.00."))
    with store.trial():
        add_in_trial = store.entries.add(EntryContent(title="Zakat fitrah", body="Baznas."), ACT)
        assert suggest(store, "zakat fitrh", limit=5, today=TODAY).items[0].entry.id == add_in_trial.id

    assert suggest(store, "zakat fitrah", limit=5, today=TODAY).items == ()
    entry = add(store, EntryContent(title="Zakat fitrah", body="Baznas."))
    assert suggest(store, "zakat fitrh", limit=5, today=TODAY).items[0].entry.id == entry.id
