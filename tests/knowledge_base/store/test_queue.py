from dataclasses import replace
from datetime import timedelta

import pytest

from knowledge_base.errors import UnknownMessage
from knowledge_base.queued import QueueFilter, QueueState
from knowledge_base.store import Store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.queue import ON_DESK, NewMessage
from tests.releases import release


def new(text: str, **more: object) -> NewMessage:
    return replace(NewMessage(text=text, channel="instagram", intent="question", way="file"), **more)  # type: ignore[arg-type]


def texts(store: Store, wanted: QueueFilter | None = None) -> list[str]:
    return [one.text for one in store.queue.page(wanted or QueueFilter(), limit=100)]


def test_who_has_waited_longest_comes_first(store: Store, sari: Act) -> None:
    hour = timedelta(hours=1)
    store.queue.add([new("baru"), new("lama", written_at=sari.at - hour), new("sama-sama baru")], sari.at)

    assert texts(store) == ["lama", "baru", "sama-sama baru"]


def test_a_time_still_to_come_is_not_believed(store: Store, sari: Act) -> None:
    store.queue.add([new("dari masa depan", written_at=sari.at + timedelta(days=3))], sari.at)

    [one] = store.queue.page(QueueFilter(), limit=1)
    assert one.waits_since == sari.at


def test_messages_of_one_text_are_one_row_with_a_count(store: Store, sari: Act) -> None:
    store.queue.add(
        [
            new("Jam buka?", author_handle="@a"),
            new("jam  buka?", author_handle="@b"),
            new("Jam buka?", channel="x", author_handle="@a"),
        ],
        sari.at,
    )

    rows = store.queue.page(QueueFilter(), limit=9)
    assert [(one.channel, one.count) for one in rows] == [("instagram", 2), ("x", 1)]
    assert len(store.queue.alike(rows[0].id)) == 2
    assert store.queue.count() == 3


def test_pages_follow_each_other_without_a_gap(store: Store, sari: Act) -> None:
    store.queue.add([new(f"pesan {number}") for number in range(25)], sari.at)

    first = store.queue.page(QueueFilter(), limit=10)
    second = store.queue.page(QueueFilter(), limit=10, after=first[-1])
    third = store.queue.page(QueueFilter(), limit=10, after=second[-1])

    assert [one.text for one in (*first, *second, *third)] == [f"pesan {number}" for number in range(25)]


def test_kind_and_channel_narrow_the_list(store: Store, sari: Act) -> None:
    store.queue.add([new("a"), new("b", intent="insult"), new("c", channel="x")], sari.at)

    assert texts(store, QueueFilter(intent="insult")) == ["b"]
    assert texts(store, QueueFilter(channel="x")) == ["c"]


def test_those_of_a_kind_and_channel_are_counted_one_by_one(store: Store, sari: Act) -> None:
    store.queue.add(
        [
            new("Jam buka?", author_handle="@a"),
            new("Jam buka?", author_handle="@b"),
            new("Jam buka?", channel="x"),
            new("goblok", channel="x", intent="insult"),
        ],
        sari.at,
    )
    counted = [QueueFilter(), QueueFilter(channel="x"), QueueFilter(channel="instagram"), QueueFilter(intent="insult")]
    assert [store.queue.count_of(one) for one in counted] == [4, 2, 2, 1]
    assert store.queue.count_of(QueueFilter(state=QueueState.ANSWERED)) == 0


def test_the_very_same_message_is_taken_once(store: Store, sari: Act) -> None:
    told = new("Jam buka?", author_handle="@a", written_at=sari.at)
    first = store.queue.add([told, told], sari.at)
    store.queue.move(first.ids, QueueState.ANSWERED)
    again = store.queue.add([told, new("Jam buka?", author_handle="@b")], sari.at)

    assert (len(first.ids), first.repeated) == (1, 1)
    assert (len(again.ids), again.repeated) == (1, 1)


def test_a_bare_text_asked_again_after_the_answer_waits_again(store: Store, sari: Act) -> None:
    first = store.queue.add([new("Jam buka?")], sari.at)
    assert store.queue.add([new("Jam buka?")], sari.at).repeated == 1
    store.queue.move(first.ids, QueueState.ANSWERED)

    assert store.queue.add([new("Jam buka?")], sari.at).repeated == 0


def test_every_step_can_be_put_back(store: Store, sari: Act) -> None:
    [one] = store.queue.add([new("Jam buka?")], sari.at).ids
    store.queue.keep_draft(one, "{}", sari.at)
    kind = store.queue.set_intent([one], "complaint")
    state = store.queue.move([one], QueueState.ANSWERED)
    assert texts(store) == []
    assert store.queue.draft(one) is None

    store.queue.put_back(state, sari.at)
    store.queue.put_back(kind, sari.at)

    back = store.queue.message(one)
    assert (back.state, back.intent, back.intent_set, back.has_draft) == (QueueState.WAITING, "question", False, True)


def test_what_was_added_by_mistake_is_withdrawn_but_not_what_was_worked_on(store: Store, sari: Act) -> None:
    ids = store.queue.add([new("satu"), new("dua"), new("tiga")], sari.at).ids
    store.desk.record_release(release(channel="instagram", at=sari.at, message_id=ids[0]))
    store.queue.put_back([replace(store.queue.move([ids[0]], QueueState.WAITING)[0], state="open")], sari.at)
    store.queue.keep_draft(ids[0], "satu lagi", sari.at)
    store.queue.keep_draft(ids[2], "halo", sari.at)

    assert store.queue.withdraw(ids) == (ids[1],)
    assert texts(store) == ["satu", "tiga"]
    assert (store.queue.draft(ids[0]), store.queue.draft(ids[2])) == ("satu lagi", "halo")


def test_a_released_reply_ends_the_waiting_and_those_alike_are_known(store: Store, sari: Act) -> None:
    ids = store.queue.add([new("Jam buka?", author_handle=f"@{number}") for number in range(3)], sari.at).ids
    store.desk.record_release(release(channel="instagram", at=sari.at, message_id=ids[0]))

    assert store.queue.waiting_alike(ids[0]) == ids[1:]
    assert store.queue.count() == 2


def test_queue_and_drafts_are_there_again_after_a_restart(store: Store, sari: Act) -> None:
    [one] = store.queue.add([new("Jam buka?")], sari.at).ids
    store.queue.keep_draft(one, "halo", sari.at)
    store.queue.keep_draft(ON_DESK, "meja", sari.at)
    path = store.path
    store.close()

    again = open_store(path)
    assert texts(again) == ["Jam buka?"]
    assert (again.queue.draft(one), again.queue.draft(ON_DESK)) == ("halo", "meja")
    again.close()


def test_retention_takes_what_was_never_answered_and_its_draft(store: Store, sari: Act) -> None:
    [old] = store.queue.add([new("rahasia", link="https://contoh.example/p/1")], sari.at).ids
    store.queue.keep_draft(old, "Bapak rahasia", sari.at + timedelta(days=9))
    store.queue.keep_draft(ON_DESK, "di meja", sari.at)
    later = Act(person="Sari", at=sari.at + timedelta(days=10))
    store.queue.add([new("masih baru")], later.at)

    removed = store.retention.remove(sari.at + timedelta(days=1), later)

    assert removed.messages == 1
    assert texts(store) == ["masih baru"]
    assert (store.queue.count(), store.queue.draft(old), store.queue.draft(ON_DESK)) == (1, None, None)
    with pytest.raises(UnknownMessage):
        store.queue.message(old)
    assert store.retention.wipe()
    assert b"rahasia" not in store.path.read_bytes()
    assert store.check_log().flaws == ()


def test_what_waits_is_no_gap_yet(store: Store, sari: Act) -> None:
    [one] = store.queue.add([new("Jam buka?")], sari.at).ids
    assert store.desk.unmet(below=0.5, limit=9) == ()

    store.queue.move([one], QueueState.SET_ASIDE)

    assert [unmet.text for unmet in store.desk.unmet(below=0.5, limit=9)] == ["Jam buka?"]


@pytest.mark.parametrize("same", [False, True])
def test_a_page_of_ten_thousand_is_found_by_its_index(store: Store, sari: Act, *, same: bool) -> None:
    text = "sama" if same else "pesan {}"
    store.queue.add([new(text.format(number), author_handle=f"@{number}") for number in range(10_000)], sari.at)
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection = store._connection
    connection.set_progress_handler(count, 1000)
    rows = store.queue.page(QueueFilter(), limit=200)
    connection.set_progress_handler(None, 0)

    assert len(rows) == (1 if same else 200)
    assert steps < 1500  # of a thousand steps each of SQLite's machine; without the index it is a hundred thousand
