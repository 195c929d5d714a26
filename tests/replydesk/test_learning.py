from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import LearningRefused, UnknownEntry
from knowledge_base.store import Store, copy_store, create_store, open_store, restore_copy
from knowledge_base.store.desk import Message
from knowledge_base.store.entries import Act
from replydesk.draft import Intent
from replydesk.learning import MOST_PHRASINGS, Learned, LearnedKind, learned, redo, reject, teach, undo
from replydesk.session import receive
from replydesk.suggest import Decision, Suggestion, Suggestions, suggest

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)
SARI = Act(person="Sari", at=NOW)


@dataclass
class Desk:
    """A fact base with a person in front of it."""

    store: Store

    def add(self, title: str, body: str = "Silakan datang ke kantor kami.", **fields: Any) -> Entry:
        entry = self.store.entries.add(EntryContent(title=title, body=body, **fields), SARI)
        return self.store.entries.approve(
            entry.id, Act(person="Budi", at=NOW), revision=entry.revision, content_hash=entry.content_hash
        )

    def message(self, text: str) -> Message:
        return receive(self.store, text, channel="x", author_handle="", intent=Intent.QUESTION, now=NOW)

    def teach(self, text: str, entry: Entry, *, now: datetime = NOW) -> Learned:
        return teach(self.store, self.message(text), entry, person="Sari", now=now)

    def reject(self, text: str, entry: Entry, *, now: datetime = NOW) -> Learned:
        return reject(self.store, self.message(text), entry, person="Sari", now=now)

    def ask(self, text: str) -> Suggestions:
        return suggest(self.store, text, limit=5, today=TODAY)

    def first(self, text: str) -> Suggestion:
        return self.ask(text).items[0]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = create_store(tmp_path / "desk.db")
    yield Desk(store)
    store.close()


@pytest.fixture
def lost_card(desk: Desk) -> Entry:
    """The entry wanted, beside others that share words with the messages below."""
    desk.add("Syarat membuat KTP baru untuk pemula")
    desk.add("Jadwal SIM keliling pekan ini")
    desk.add("Cara melaporkan jalan rusak")
    return desk.add("KTP hilang, bagaimana mengurusnya?")


EATEN = "kartu penduduk ketelan kebo, kudu piye?"


# --- a phrasing


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
    taught = desk.teach(EATEN, lost_card)
    desk.store.entries.delete(lost_card.id, SARI)

    undo(desk.store, taught.id, person="Sari", now=NOW)

    assert desk.store.entries.unsearchable() == 0
    assert lost_card.id not in {one.entry.id for one in desk.ask(EATEN).items}
    desk.store.entries.restore(lost_card.id, SARI)
    assert all(one.learned is None for one in desk.ask(EATEN).items)


def test_a_new_wording_of_the_entry_keeps_what_was_learned(desk: Desk, lost_card: Entry) -> None:
    taught = desk.teach(EATEN, lost_card)
    content = EntryContent(title="Kehilangan KTP", body="Lapor polisi.", variants=("ktp ilang",))
    revised = desk.store.entries.revise(lost_card.id, content, SARI, base_revision=1)
    desk.store.entries.approve(revised.id, SARI, revision=2, content_hash=revised.content_hash)

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


# --- a rejection


def test_a_rejected_entry_is_last_and_no_answer_for_that_message(desk: Desk, lost_card: Entry) -> None:
    text = "min ktp sy ilang gmn ngurusnya"
    assert desk.first(text).entry.id == lost_card.id

    desk.reject(text, lost_card)

    found = desk.ask(text)
    assert found.items[-1].entry.id == lost_card.id
    assert found.items[-1].confidence < 0.05
    assert found.items[-1].reasons[-1].code == "learned.was-rejected"
    assert found.decision is not Decision.ANSWER


def test_the_others_are_as_sure_as_if_the_rejected_one_were_not_there(desk: Desk) -> None:
    wrong = desk.add("Bayar pajak kendaraan di Samsat Bekasi")
    right = desk.add("Bayar pajak kendaraan lewat aplikasi")
    text = "bayar pajak kendaraan samsat lewat hp"
    desk.reject(text, wrong)
    with_rejection = desk.ask(text)
    desk.store.entries.delete(wrong.id, SARI)

    assert with_rejection.items[0].entry.id == right.id
    assert with_rejection.items[0].confidence == pytest.approx(desk.first(text).confidence, abs=0.05)


@pytest.mark.parametrize(
    "text", ["KTP saya hilang, ngurusnya gimana ya?", "halo min, ktp ilang gmn ngurus 081234567890"]
)
def test_it_counts_for_nearly_the_same_message(desk: Desk, lost_card: Entry, text: str) -> None:
    desk.reject("min ktp sy ilang gmn ngurusnya", lost_card)

    assert desk.ask(text).items[-1].reasons[-1].code == "learned.was-rejected"


@pytest.mark.parametrize(
    "text",
    ["ktp hilang waktu banjir kemarin di Bekasi", "ktp hilang bisa lewat aplikasi", "ktp belum hilang gmn ngurus"],
)
def test_it_does_not_count_for_another_message(desk: Desk, lost_card: Entry, text: str) -> None:
    before = desk.ask(text)
    desk.reject("min ktp sy ilang gmn ngurusnya", lost_card)

    assert desk.ask(text) == before


def test_another_year_is_another_message(desk: Desk) -> None:
    entry = desk.add("Jadwal cuti bersama 2025")
    desk.reject("jadwal cuti bersama 2026", entry)

    assert desk.first("jadwal cuti bersama 2025").confidence > 0.5
    assert desk.first("jadwal cuti bersama 2026").confidence < 0.05


def test_what_was_said_last_of_the_same_message_holds(desk: Desk, lost_card: Entry) -> None:
    before = desk.ask(EATEN)
    taught = desk.teach(EATEN, lost_card)
    rejected = desk.reject(EATEN, lost_card)
    assert learned(desk.store) == (rejected,)
    assert desk.ask(EATEN).decision is Decision.NONE

    assert desk.teach(EATEN, lost_card).id == taught.id
    assert [one.kind for one in learned(desk.store)] == [LearnedKind.PHRASING]
    assert desk.first(EATEN).entry.id == lost_card.id

    redo(desk.store, rejected.id, person="Sari", now=NOW)
    assert [one.kind for one in learned(desk.store)] == [LearnedKind.REJECTION]
    undo(desk.store, rejected.id, person="Sari", now=NOW)
    assert desk.ask(EATEN) == before


def test_what_was_taught_from_a_likelier_message_outweighs_a_rejection(desk: Desk, lost_card: Entry) -> None:
    desk.reject("kartu penduduk ketelan kebo besar sawah", lost_card)
    desk.teach("kartu penduduk ketelan kebo besar sawah tetangga", lost_card)

    assert desk.ask("kartu penduduk ketelan kebo besar sawah tetangga").decision is Decision.ANSWER
    assert desk.ask("kartu penduduk ketelan kebo besar sawah").decision is Decision.NONE


def test_a_long_post_can_be_rejected_and_hardly_more_than_its_telling_words_are_kept(
    desk: Desk, lost_card: Entry
) -> None:
    post = "KTP saya hilang di pasar. " + " ".join(f"kata{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(100))
    rejected = desk.reject(post, lost_card)

    assert len(rejected.text.split(", ")) == 40
    assert desk.ask(post).items[-1].confidence < 0.05


def test_a_message_without_any_word_cannot_be_rejected(desk: Desk, lost_card: Entry) -> None:
    with pytest.raises(LearningRefused):
        desk.reject("?!", lost_card)


def test_nothing_is_learned_under_an_id_that_was_never_given(desk: Desk) -> None:
    for change in (undo, redo):
        with pytest.raises(LearningRefused) as refused:
            change(desk.store, "0" * 32, person="Sari", now=NOW)
        assert refused.value.notice.code == "learned.unknown"


def test_the_newest_is_listed_first(desk: Desk, lost_card: Entry) -> None:
    first = desk.teach(EATEN, lost_card)
    second = desk.reject("jalan berlubang", lost_card, now=NOW + timedelta(minutes=1))

    assert learned(desk.store) == (second, first)


# --- whatever the order


MESSAGES = (EATEN, "min ktp sy ilang gmn ngurusnya", "jadwal sim keliling", "jalan rusak kok didiamkan", "ktp baru")
ACTS = st.lists(
    st.tuples(st.sampled_from(["teach", "reject", "undo", "redo"]), st.integers(0, 4), st.integers(0, 3)), max_size=12
)


def _carry_out(desk: Desk, acts: list[tuple[str, int, int]], entries: list[Entry]) -> None:
    saying: dict[str, Callable[..., Learned]] = {"teach": desk.teach, "reject": desk.reject}
    taking: dict[str, Callable[..., Learned]] = {"undo": undo, "redo": redo}
    for what, number, other in acts:
        if what in saying:
            saying[what](MESSAGES[number], entries[other])
        else:
            known = learned(desk.store, include_undone=True)
            if known:
                taking[what](desk.store, known[number % len(known)].id, person="Sari", now=NOW)


def _answers(desk: Desk) -> list[Suggestions]:
    return [desk.ask(text) for text in MESSAGES]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_was_learned_and_undone_again_leaves_everything_as_it_was(desk: Desk, acts: list[Any]) -> None:
    entries = list(desk.store.entries.every()) or [
        desk.add(title) for title in ("KTP hilang, bagaimana?", "KTP baru", "Jadwal SIM keliling", "Jalan rusak")
    ]
    before = _answers(desk)
    with desk.store.trial():
        _carry_out(desk, acts, entries)
        learning_on = _answers(desk)
        in_force = {(one.entry_id, one.text.lower(), one.kind) for one in learned(desk.store)}
        assert len(in_force) == len(learned(desk.store))

        desk.store.learned.read_anew(desk.store.index.reader)
        desk.store.entries.rebuild_index()
        assert _answers(desk) == learning_on

        for one in learned(desk.store):
            undo(desk.store, one.id, person="Sari", now=NOW)
        assert _answers(desk) == before
