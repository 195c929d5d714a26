"""A message that nothing fits is noted: without the person, once, with its like, and not for ever."""

from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import LearningRefused
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.gap_notes import GapNote
from knowledge_base.store.policies import ONE_PERSON
from replydesk.draft import Intent
from replydesk.evaluation.result import AdviceKind, Gap
from replydesk.evaluation.run import evaluate
from replydesk.gap_noting import note_gap, redo, told, undo
from replydesk.gap_remark import LONGEST_REMARK
from replydesk.learning import teach
from replydesk.session import receive

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)
TODAY = date(2026, 11, 21)
HIRE = "min sewa gedung balai kota berapa ya? hubungi saya 081234567890 @budi"
PLAIN = "sewa gedung balai kota berapa ya? hubungi saya"


def noted(store: Store, text: str = HIRE, remark: str = "", *, at: datetime = NOW, channel: str = "x") -> GapNote:
    return note_gap(store, text, channel=channel, remark=remark, person="Sari", now=at)


def add(store: Store, title: str, *, at: datetime) -> None:
    store.settings.set(ONE_PERSON, "yes")
    act = Act(person="Sari", at=at)
    entry = store.entries.add(EntryContent(title=title, body="Silakan datang ke kantor kami."), act)
    store.entries.approve(entry.id, act, revision=1, content_hash=entry.content_hash)


def gaps(store: Store) -> tuple[Gap, ...]:
    return evaluate(store, today=TODAY).gaps


def test_what_identifies_a_person_is_kept_neither_of_the_message_nor_of_the_remark(store: Store) -> None:
    note = noted(store, remark=" tanya  Pak Budi di 0812-3456-7890 " + "x" * LONGEST_REMARK)

    assert note.text == PLAIN
    assert note.remark.startswith("tanya Pak Budi di xx")
    assert len(note.remark) == LONGEST_REMARK
    assert (note.channel, note.person, note.at) == ("x", "Sari", NOW)


def test_where_nothing_telling_is_left_nothing_is_noted(store: Store) -> None:
    for text in ("", "min 081234567890", "@budi"):
        with pytest.raises(LearningRefused):
            noted(store, text)
    assert told(store) == ()


def test_the_same_message_is_one_note_and_the_last_remark_counts(store: Store) -> None:
    first = noted(store, remark="tarif?")
    undo(store, first.id, person="Budi", now=NOW)
    later = noted(store, at=NOW + timedelta(hours=1))
    other = noted(store, channel="instagram")

    assert (later.id, later.remark, later.in_force) == (first.id, "tarif?", True)
    assert noted(store, remark="tarif 2027").remark == "tarif 2027"
    assert [one.id for one in told(store)] == [later.id, other.id]


def test_it_is_listed_with_the_lessons_and_taken_back_like_them(store: Store) -> None:
    add(store, "KTP hilang, bagaimana mengurusnya?", at=NOW)
    [entry] = store.entries.every()
    message = receive(store, "kartu identitas kecemplung", channel="x", author_handle="", intent=Intent.OTHER, now=NOW)
    lesson = teach(store, message, entry, person="Sari", now=NOW)
    note = noted(store, at=NOW + timedelta(minutes=1))
    assert [one.id for one in told(store)] == [note.id, lesson.id]

    for one in (note, lesson):
        back = undo(store, one.id, person="Budi", now=NOW)
        assert (back.in_force, back.undone_by, undo(store, one.id, person="Ani", now=NOW)) == (False, "Budi", back)
    assert told(store) == ()
    assert len(told(store, include_undone=True)) == 2
    assert [redo(store, one.id, person="Ani", now=NOW).person for one in (note, lesson)] == ["Ani", "Ani"]
    with pytest.raises(LearningRefused):
        undo(store, "nothing", person="Ani", now=NOW)


def test_a_note_is_a_gap_with_messages_of_its_kind_and_its_own_message_counts_once(store: Store) -> None:
    for text in (HIRE, "berapa sewa gedung balai kota?"):
        receive(store, text, channel="x", author_handle="", intent=Intent.QUESTION, now=NOW)
    noted(store, remark="tarif belum ada")

    [gap] = gaps(store)

    assert (gap.count, gap.noted, gap.remarks) == (2, 1, ("tarif belum ada",))
    [advice] = [one for one in evaluate(store, today=TODAY).advice if one.kind is AdviceKind.NEW_ENTRY]
    assert advice.gain == 2


@pytest.mark.parametrize(("days", "stays"), [(-1, True), (1, False)])
def test_it_is_answered_by_an_entry_that_is_newer_and_by_no_older_one(store: Store, days: int, *, stays: bool) -> None:
    add(store, PLAIN, at=NOW + timedelta(days=days))
    note = noted(store)
    assert [gap.noted for gap in gaps(store)] == [1] * stays  # who noted it saw the older one, and that it does not fit
    undo(store, note.id, person="Sari", now=NOW)
    assert gaps(store) == ()


def test_retention_takes_notes_as_well_also_those_taken_back(store: Store) -> None:
    old = noted(store, at=NOW - timedelta(days=40))
    undo(store, old.id, person="Sari", now=NOW)
    young = noted(store, "kapan taman kota dibuka lagi")

    store.retention.remove(NOW - timedelta(days=30), Act(person="Sari", at=NOW))

    assert [one.id for one in told(store, include_undone=True)] == [young.id]
