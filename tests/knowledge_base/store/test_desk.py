import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import UnknownMessage
from knowledge_base.store import Store
from knowledge_base.store.desk import Shown
from knowledge_base.store.entries import Act
from tests.releases import release


def test_a_message_is_stored_as_it_came(store: Store, sari: Act) -> None:
    text = "min <b>ktp</b> ilang '; DROP TABLE message; -- {nama}"

    message = store.desk.receive(text, channel="x", author_handle="@warga", intent="question", at=sari.at)

    assert store.desk.message(message.id) == message
    assert (message.text, message.received_at) == (text, sari.at)


def test_what_was_shown_and_chosen_is_on_record(store: Store, sari: Act, budi: Act) -> None:
    entry = store.entries.add(EntryContent(title="Judul", body="Isi"), sari)
    message = store.desk.receive("halo", channel="x", author_handle="", intent="question", at=sari.at)

    store.desk.note_shown(message.id, [Shown(entry_id=entry.id, revision=1, confidence=0.4)], at=sari.at)
    store.desk.note_chosen(message.id, entry.id, at=budi.at)
    store.desk.note_shown(message.id, [Shown(entry_id=entry.id, revision=1, confidence=0.9)], at=budi.at)

    [shown] = store.desk.shown_for(message.id)
    assert (shown.entry_id, shown.confidence, shown.chosen) == (entry.id, 0.9, True)


def test_a_released_reply_names_its_message_and_what_it_cites(store: Store, sari: Act) -> None:
    entry = store.entries.add(EntryContent(title="Judul", body="Isi"), sari, own_id="judul")
    message = store.desk.receive("halo", channel="x", author_handle="", intent="question", at=sari.at)

    reply_id = store.desk.record_release(release(text="Isi", at=sari.at, cited=(entry,), message_id=message.id))

    released = store.desk.released(reply_id)
    assert released is not None
    assert (released.text, released.cited, released.message_text) == ("Isi", (("judul", 1),), "halo")


def test_an_unknown_message_is_refused(store: Store, sari: Act) -> None:
    with pytest.raises(UnknownMessage):
        store.desk.note_chosen("0" * 32, "1" * 32, at=sari.at)


def test_messages_that_nothing_served_are_known_newest_first(store: Store, sari: Act, budi: Act) -> None:
    entry = store.entries.add(EntryContent(title="Judul", body="Isi"), sari)

    def ask(text: str, *, at: Act, confidence: float | None = None, cited: bool = False) -> None:
        message = store.desk.receive(text, channel="x", author_handle="", intent="question", at=at.at)
        if confidence is not None:
            store.desk.note_shown(message.id, [Shown(entry_id=entry.id, revision=1, confidence=confidence)], at=at.at)
            store.desk.note_chosen(message.id, entry.id, at=at.at)
        store.desk.record_release(release(at=at.at, message_id=message.id, cited=(entry,) if cited else ()))

    ask("nothing fitted", at=sari)
    ask("chosen, and the program was sure", at=sari, confidence=0.9)
    ask("chosen against the program", at=budi, confidence=0.05)
    ask("answered from an entry", at=budi, cited=True)

    unmet = store.desk.unmet(below=0.2, limit=10)

    assert [(one.text, one.entry_id) for one in unmet] == [
        ("chosen against the program", entry.id),
        ("nothing fitted", None),
    ]
    assert [one.received_at for one in unmet] == [budi.at, sari.at]
    assert len(store.desk.unmet(below=0.2, limit=1)) == 1


def test_a_message_without_a_reply_is_not_met_either(store: Store, sari: Act) -> None:
    store.desk.receive("halo", channel="x", author_handle="", intent="question", at=sari.at)
    assert [one.text for one in store.desk.unmet(below=0.2, limit=10)] == ["halo"]
