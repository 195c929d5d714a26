from dataclasses import replace

import pytest

from knowledge_base.entry import EntryContent, Kind, Status
from knowledge_base.errors import ApprovalRefused, EditConflict, UnknownEntry
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_writing import new_id

LOST_CARD = EntryContent(
    title="KTP hilang, bagaimana mengurusnya?",
    body="Bawa surat kehilangan ke loket.",
    variants=("ktp ilang",),
)


def test_a_new_entry_is_a_draft_that_serves_at_once(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")

    assert (added.state, added.revision, added.author) == (Status.DRAFT, 1, "Sari")
    assert store.entries.serving("ktp-hilang") == added
    assert store.entries.serving(added.id) == added


def test_an_approved_wording_goes_on_serving_while_a_newer_draft_waits(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")
    store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash)
    changed = replace(LOST_CARD, body="Bawa surat kehilangan dan KK ke loket.")

    newer = store.entries.revise(added.id, changed, sari, base_revision=1)

    assert (newer.revision, newer.state) == (2, Status.DRAFT)
    serving = store.entries.serving("ktp-hilang")
    assert serving is not None
    assert (serving.revision, serving.state, serving.content) == (1, Status.APPROVED, LOST_CARD)
    assert (serving.approved_by, serving.latest_revision) == ("Budi", 2)


def test_approving_the_newer_draft_makes_it_the_serving_one(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)
    store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash)
    newer = store.entries.revise(added.id, replace(LOST_CARD, body="Lain."), sari, base_revision=1)

    store.entries.approve(added.id, budi, revision=2, content_hash=newer.content_hash)

    serving = store.entries.serving(added.id)
    assert serving is not None
    assert (serving.revision, serving.content.body) == (2, "Lain.")


def test_a_change_begun_on_an_older_revision_is_a_conflict(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)
    store.entries.revise(added.id, replace(LOST_CARD, body="Satu."), budi, base_revision=1)

    with pytest.raises(EditConflict):
        store.entries.revise(added.id, replace(LOST_CARD, body="Dua."), sari, base_revision=1)

    latest = store.entries.latest(added.id)
    assert latest is not None
    assert latest.content.body == "Satu."


def test_storing_the_same_content_again_makes_no_revision(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)

    assert store.entries.revise(added.id, LOST_CARD, sari, base_revision=1).revision == 1


def test_approval_binds_to_the_revision_and_the_content_that_was_read(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)
    newer = store.entries.revise(added.id, replace(LOST_CARD, body="Diubah."), sari, base_revision=1)

    with pytest.raises(ApprovalRefused):
        store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash)
    with pytest.raises(ApprovalRefused):
        store.entries.approve(added.id, budi, revision=2, content_hash=added.content_hash)

    latest = store.entries.latest(newer.id)
    assert latest is not None
    assert latest.state is Status.DRAFT


def test_a_sample_can_be_approved_in_a_practice_database_only(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(replace(LOST_CARD, sample=True), sari)

    with pytest.raises(ApprovalRefused):
        store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash)

    approved = store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash, practice=True)
    assert approved.state is Status.APPROVED


def test_submitting_puts_a_draft_into_review(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)

    assert store.entries.submit(added.id, sari).state is Status.IN_REVIEW
    serving = store.entries.serving(added.id)
    assert serving is not None
    assert serving.state is Status.IN_REVIEW


def test_a_deleted_entry_is_found_nowhere_and_comes_back_with_its_content(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")

    store.entries.delete(added.id, sari)

    assert store.entries.serving("ktp-hilang") is None
    assert store.entries.titled(LOST_CARD.title, Kind.ANSWER, limit=2) == ()
    assert list(store.entries.every()) == []
    restored = store.entries.restore(added.id, sari)
    assert (restored.content, restored.state, restored.revision) == (LOST_CARD, Status.DRAFT, 3)


def test_adding_under_a_deleted_own_id_continues_that_entry(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")
    store.entries.delete(added.id, sari)

    again = store.entries.add(replace(LOST_CARD, body="Baru."), sari, own_id="ktp-hilang")

    assert (again.id, again.revision, again.content.body) == (added.id, 3, "Baru.")


def test_a_retired_entry_is_still_found_but_not_usable(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)
    store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash)

    store.entries.retire(added.id, budi)

    serving = store.entries.serving(added.id)
    assert serving is not None
    assert serving.state is Status.RETIRED
    assert not serving.is_usable_on(sari.at.date())


def test_retiring_leaves_a_newer_draft_a_draft(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)
    store.entries.approve(added.id, budi, revision=1, content_hash=added.content_hash)
    store.entries.revise(added.id, replace(LOST_CARD, body="Belum disetujui."), sari, base_revision=1)

    retired = store.entries.retire(added.id, budi)

    assert (retired.state, retired.content) == (Status.RETIRED, LOST_CARD)
    latest = store.entries.latest(added.id)
    assert latest is not None
    assert latest.state is Status.DRAFT


def test_nothing_can_be_done_to_a_deleted_entry_but_restoring_it(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari)
    store.entries.delete(added.id, sari)

    for act in (store.entries.delete, store.entries.retire, store.entries.submit):
        with pytest.raises(UnknownEntry):
            act(added.id, sari)
    assert store.entries.restore(added.id, sari).revision == 3


def test_adding_an_entry_that_is_there_is_a_conflict(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")

    with pytest.raises(EditConflict):
        store.entries.add(replace(LOST_CARD, body="Lain."), sari, own_id="ktp-hilang")
    with pytest.raises(EditConflict):
        store.entries.add(replace(LOST_CARD, body="Lain."), sari, entry_id=added.id)


def test_no_own_id_can_take_the_place_of_another_entrys_id(store: Store, sari: Act) -> None:
    first = store.entries.add(LOST_CARD, sari)
    store.entries.add(replace(LOST_CARD, title="Lain"), sari, own_id=first.id)

    assert store.entries.serving(first.id) == first


def test_titles_that_differ_in_case_width_or_blanks_are_the_same(store: Store, sari: Act) -> None:
    added = store.entries.add(replace(LOST_CARD, title="Berapa  biaya KTP?"), sari)

    assert store.entries.titled("berapa biaya ｋｔｐ? ", Kind.ANSWER, limit=2) == (added,)
    assert store.entries.titled("berapa biaya ktp?", Kind.HOAX, limit=2) == ()


def test_every_gives_all_entries_also_beyond_one_page(store: Store, sari: Act) -> None:
    with store.atomic():
        for n in range(1203):
            store.entries.add(EntryContent(title=f"Pertanyaan {n}", body="Isi."), sari)

    assert [entry.content.title for entry in store.entries.every()] == [f"Pertanyaan {n}" for n in range(1203)]


def test_an_unknown_name_is_refused_when_cited(store: Store, sari: Act) -> None:
    added = store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")

    assert store.entries.cited(["ktp-hilang", added.id]) == (added,)
    with pytest.raises(UnknownEntry):
        store.entries.cited(["ktp-hilang", "tidak-ada"])


def test_a_step_that_fails_stores_nothing(store: Store, sari: Act) -> None:
    def step() -> None:
        with store.atomic():
            store.entries.add(LOST_CARD, sari, own_id="ktp-hilang")
            raise KeyError

    with pytest.raises(KeyError):
        step()

    assert store.entries.serving("ktp-hilang") is None
    assert store.flaws() == ()


def test_all_entries_can_be_read_in_short_pieces(store: Store, sari: Act) -> None:
    made = [store.entries.add(EntryContent(title=f"Judul {number}", body="Isi"), sari) for number in range(5)]
    store.entries.delete(made[1].id, sari)

    first = store.entries.serving_page(after=0, limit=3)
    rest = store.entries.serving_page(after=max(first), limit=3)

    assert [entry.id for entry in (*first.values(), *rest.values())] == [made[n].id for n in (0, 2, 3, 4)]
    assert store.entries.serving_page(after=max(rest), limit=3) == {}


def test_ids_of_one_moment_differ_and_lie_together(sari: Act, budi: Act) -> None:
    ids = {new_id(sari.at) for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(len(one) == 32 and int(one, 16) for one in ids)
    assert max(ids) < new_id(budi.at)


def test_a_piece_of_the_entries_is_read_without_sorting_the_rest(store: Store) -> None:
    seen: list[str] = []
    store._connection.set_trace_callback(seen.append)
    store.entries.serving_page(after=3, limit=2)
    store._connection.set_trace_callback(None)
    [query] = [one for one in seen if one.lstrip().startswith("SELECT")]

    plan = [row[3] for row in store._connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()]

    assert any(step.startswith("SEARCH entry USING INTEGER PRIMARY KEY") for step in plan)
    assert not any("TEMP B-TREE" in step for step in plan)
