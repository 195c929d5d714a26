from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import LearningRefused, UnknownEntry
from knowledge_base.store import copy_store, open_store, restore_copy
from replydesk.learning import MOST_PHRASINGS, learned, redo, undo
from replydesk.suggest import Decision
from tests.replydesk.learning.conftest import EATEN, NOW, SARI, Desk


def test_a_message_that_was_taught_leads_to_its_entry(desk: Desk, lost_card: Entry) -> None:
    assert desk.ask(EATEN).decision is not Decision.ANSWER

    taught = desk.teach(EATEN, lost_card)

    found = desk.ask(EATEN)
    assert (found.decision, found.items[0].entry.id) == (Decision.ANSWER, lost_card.id)
    assert (found.items[0].phrasing, found.items[0].learned) == (EATEN, taught)
    assert found.items[0].reasons[0].code == "learned.phrasing"
    assert desk.first("kartu penduduk ketelan sapi").entry.id == lost_card.id


def test_what_was_learned_is_no_part_of_the_approved_entry(desk: Desk, lost_card: Entry) -> None:
    desk.teach(EATEN, lost_card)

    assert desk.store.entries.latest(lost_card.id) == lost_card


def test_undone_a_phrasing_leaves_no_trace_and_redone_it_is_back(desk: Desk, lost_card: Entry) -> None:
    before = desk.ask(EATEN)
    taught = desk.teach(EATEN, lost_card)
    after = desk.ask(EATEN)

    undone = undo(desk.store, taught.id, person="Budi", now=NOW)

    assert (undone.undone_by, undone.undone_at) == ("Budi", NOW)
    assert desk.ask(EATEN) == before
    assert learned(desk.store) == ()
    assert learned(desk.store, include_undone=True) == (undone,)
    assert redo(desk.store, taught.id, person="Sari", now=NOW) == taught
    assert desk.ask(EATEN) == after


def test_taught_twice_it_is_learned_once(desk: Desk, lost_card: Entry) -> None:
    taught = desk.teach(EATEN, lost_card)

    assert desk.teach("Kartu penduduk KETELAN kebo kudu piye", lost_card) == taught
    assert learned(desk.store) == (taught,)


def test_taught_again_after_an_undo_it_is_the_same_thing_in_force(desk: Desk, lost_card: Entry) -> None:
    taught = desk.teach(EATEN, lost_card)
    undo(desk.store, taught.id, person="Sari", now=NOW)

    again = desk.teach(EATEN, lost_card, now=NOW + timedelta(days=1))

    assert (again.id, again.in_force, again.at) == (taught.id, True, NOW + timedelta(days=1))


def test_two_entries_may_learn_the_same_message(desk: Desk, lost_card: Entry) -> None:
    other = desk.add("Mengganti kartu yang rusak")
    desk.teach(EATEN, lost_card)
    desk.teach(EATEN, other)

    assert {one.entry.id for one in desk.ask(EATEN).items[:2]} == {lost_card.id, other.id}


def test_personal_data_is_not_learned(desk: Desk, lost_card: Entry) -> None:
    taught = desk.teach(
        "Halo min @dukcapil, nama saya Siti Aminah NIK 3275012345678901, kartu ketelan kebo, hp 0812-3456-7890",
        lost_card,
    )

    assert taught.text == "NIK, kartu ketelan kebo, hp"
    rejected = desk.reject("nama saya Siti Aminah, kartu kejepit pintu 081234567890", lost_card)
    assert rejected.text == "kartu, kejepit, pintu"


@pytest.mark.parametrize("text", ["@dukcapil 081234567890", "makasih banyak ya min", "?!", "nama saya Siti Aminah"])
def test_a_message_of_which_nothing_telling_is_left_is_refused(desk: Desk, lost_card: Entry, text: str) -> None:
    with pytest.raises(LearningRefused) as refused:
        desk.teach(text, lost_card)

    assert refused.value.notice.code == "learned.nothing-left"
    assert learned(desk.store, include_undone=True) == ()


def test_of_a_long_post_the_sentence_about_the_entry_is_learned(desk: Desk, lost_card: Entry) -> None:
    story = "Pagi tadi saya pergi ke pasar bersama tetangga lalu pulang kehujanan di tengah jalan. " * 3

    taught = desk.teach(f"{story}Ternyata KTP saya hanyut dibawa banjir! {story}", lost_card)

    assert taught.text == "Ternyata KTP saya hanyut dibawa banjir!"
    assert desk.first("ktp hanyut kebawa banjir").learned == taught


def test_a_sentence_that_is_too_long_itself_is_passed_over(desk: Desk, lost_card: Entry) -> None:
    endless = "KTP hilang dan saya bingung mengurusnya " + "lalu pergi ke sana kemari mencari orang yang tahu " * 4

    assert desk.teach(f"{endless}. KTP hanyut kebawa banjir.", lost_card).text == "KTP hanyut kebawa banjir."


def test_a_long_post_without_such_a_sentence_is_refused(desk: Desk, lost_card: Entry) -> None:
    with pytest.raises(LearningRefused) as refused:
        desk.teach("hujan deras sekali kemarin malam di kampung " * 10, lost_card)

    assert refused.value.notice.code == "learned.too-long"


def test_one_word_that_other_entries_have_too_is_refused(desk: Desk, lost_card: Entry) -> None:
    with pytest.raises(LearningRefused) as refused:
        desk.teach("ktp?", lost_card)

    assert refused.value.notice.code == "learned.one-common-word"
    assert desk.teach("kehanyutan?", lost_card).text == "kehanyutan?"


def test_an_entry_learns_only_so_much(desk: Desk, lost_card: Entry) -> None:
    for number in range(MOST_PHRASINGS):
        desk.teach(f"kartu lenyap kali {number}", lost_card)

    with pytest.raises(LearningRefused) as refused:
        desk.teach("kartu kecebur sumur", lost_card)

    assert refused.value.notice.code == "learned.enough"
    assert desk.teach("kartu lenyap kali 7", lost_card).text == "kartu lenyap kali 7"


# --- it follows its entry


def test_a_deleted_entry_takes_what_it_learned_with_it_and_brings_it_back(desk: Desk, lost_card: Entry) -> None:
    desk.teach(EATEN, lost_card)
    desk.store.entries.delete(lost_card.id, SARI)

    assert lost_card.id not in {one.entry.id for one in desk.ask(EATEN).items}
    assert [one.entry_gone for one in learned(desk.store)] == [True]
    with pytest.raises(UnknownEntry):
        desk.teach(EATEN, lost_card)

    desk.store.entries.restore(lost_card.id, SARI)
    assert desk.first(EATEN).phrasing == EATEN


def test_undone_while_its_entry_is_deleted_it_stays_undone(desk: Desk, lost_card: Entry) -> None:
    before = [one.entry.id for one in desk.ask(EATEN).items]
    assert lost_card.id in before
    taught = desk.teach(EATEN, lost_card)
    desk.store.entries.delete(lost_card.id, SARI)

    undo(desk.store, taught.id, person="Sari", now=NOW)

    assert desk.store.entries.unsearchable() == 0
    assert lost_card.id not in {one.entry.id for one in desk.ask(EATEN).items}
    desk.store.entries.restore(lost_card.id, SARI)
    assert [(one.entry.id, one.learned) for one in desk.ask(EATEN).items] == [(entry_id, None) for entry_id in before]


def test_a_new_wording_of_the_entry_keeps_what_was_learned(desk: Desk, lost_card: Entry) -> None:
    taught = desk.teach(EATEN, lost_card)
    content = EntryContent(title="Kehilangan KTP", body="Lapor polisi.", variants=("ktp ilang",))
    revised = desk.store.entries.revise(lost_card.id, content, SARI, base_revision=1)
    another = replace(SARI, person="Budi")
    desk.store.entries.approve(revised.id, another, revision=2, content_hash=revised.content_hash)

    found = desk.first(EATEN)
    assert found.learned is not None
    assert (found.phrasing, found.learned.id, found.entry.revision) == (EATEN, taught.id, 2)


def test_a_retired_entry_is_still_found_by_it_but_marked(desk: Desk, lost_card: Entry) -> None:
    desk.teach(EATEN, lost_card)
    desk.store.entries.retire(lost_card.id, SARI)

    assert (desk.first(EATEN).phrasing, desk.ask(EATEN).decision) == (EATEN, Decision.UNSURE)


def test_it_is_in_a_copy_and_comes_back_with_it(desk: Desk, lost_card: Entry, tmp_path: Path) -> None:
    desk.teach(EATEN, lost_card)
    found = desk.ask(EATEN)
    copy_store(desk.store, tmp_path / "copy.db")
    restore_copy(tmp_path / "copy.db", tmp_path / "other.db")

    other = Desk(open_store(tmp_path / "other.db"))
    assert other.ask(EATEN) == found
    other.store.close()


def test_a_step_that_fails_teaches_nothing(desk: Desk, lost_card: Entry) -> None:
    before = desk.ask(EATEN)

    def teach_and_fail() -> None:
        with desk.store.atomic():
            desk.teach(EATEN, lost_card)
            raise KeyError

    with pytest.raises(KeyError):
        teach_and_fail()

    assert (learned(desk.store, include_undone=True), desk.ask(EATEN)) == ((), before)
