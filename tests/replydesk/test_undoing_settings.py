"""The institution's name, how long texts are kept, saved searches and the second person stand in the line of undo."""

from datetime import UTC, datetime, timedelta

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import UndoRefused
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import INSTITUTION
from replydesk.appointing import Confirmation, appoint, dismiss, standing, switch
from replydesk.house import set_institution
from replydesk.pin import Cost
from replydesk.retention import RetentionRun, is_clock_doubtful, set_days
from replydesk.saved_searches import SavedSearch, delete_search, keep_search, rename_search, saved_searches

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
SARI, BUDI = (Act(person=name, at=NOW) for name in ("Sari", "Budi"))
QUICK = Cost(1, 8, 1)
SOON = SavedSearch(name="Segera habis", words="expires:<30d")


def _set_lines(store: Store) -> list[tuple[str, object, object]]:
    lines = store.audit.lines()
    return [
        (one.person, one.detail["settings"], one.detail.get("way"))
        for one in lines
        if one.what is AuditAct.SETTINGS_CHANGED
    ]


def _receive(store: Store, days_ago: int) -> str:
    at = NOW - timedelta(days=days_ago)
    return store.desk.receive("halo", channel="x", author_handle="@a", intent="question", at=at).id


def _add_entry(store: Store) -> str:
    return store.entries.add(EntryContent(title="Berapa?", body="Gratis."), SARI).id


def _last(store: Store) -> ActionKind | None:
    last = store.entries.actions.last_done()
    return last.what if last is not None else None


def test_the_institutions_name_is_on_record_and_undone_and_done_again(store: Store) -> None:
    set_institution(store, "Kota Lama", SARI)
    set_institution(store, "Kota Contoh", BUDI)
    store.undoing.undo(SARI)
    assert store.settings.get(INSTITUTION) == "Kota Lama"
    store.undoing.redo(SARI)
    assert store.settings.get(INSTITUTION) == "Kota Contoh"
    assert _set_lines(store) == [
        ("Sari", {"institution": ["Kota Lama", "Kota Contoh"]}, "redone"),
        ("Sari", {"institution": ["Kota Contoh", "Kota Lama"]}, "undone"),
        ("Budi", {"institution": ["Kota Lama", "Kota Contoh"]}, None),
        ("Sari", {"institution": ["", "Kota Lama"]}, None),
    ]
    assert store.check_log().flaws == ()


def test_naming_it_the_same_again_leaves_no_trace(store: Store) -> None:
    set_institution(store, "Kota Contoh", SARI)
    set_institution(store, "Kota Contoh", BUDI)
    assert len(_set_lines(store)) == 1


def test_how_long_texts_are_kept_is_undone_without_what_went_meanwhile(store: Store) -> None:
    message_id = _receive(store, 100)
    set_days(store, 30, BUDI)
    run = RetentionRun(BUDI)
    while run.advance(store):
        pass
    assert run.removed.messages == 1
    store.undoing.undo(SARI)
    assert store.retention.days is None
    assert store.desk.message(message_id).text == ""
    assert _set_lines(store)[0] == ("Sari", {"retention-days": ["30", ""]}, "undone")
    store.undoing.redo(SARI)
    assert store.retention.days == 30


def test_undoing_lets_no_text_go(store: Store) -> None:
    set_days(store, 30, BUDI)
    _add_entry(store)
    set_days(store, None, BUDI)
    _receive(store, 100)
    with pytest.raises(UndoRefused) as refused:
        store.undoing.undo(SARI)
    assert refused.value.notice.values["count"] == 1
    assert store.retention.days is None
    undone = store.undoing.undo(SARI)
    assert undone is not None
    assert undone.what is ActionKind.CREATED, "what cannot be undone holds up nothing before it"


def test_doing_it_again_lets_no_text_go_either(store: Store) -> None:
    set_days(store, 30, BUDI)
    store.undoing.undo(BUDI)
    _receive(store, 100)
    with pytest.raises(UndoRefused):
        store.undoing.redo(BUDI)
    assert store.retention.days is None
    assert store.undoing.redo(BUDI) is None


def test_a_shorter_time_comes_back_where_nothing_goes_by_it(store: Store) -> None:
    set_days(store, 30, BUDI)
    set_days(store, 90, BUDI)
    _receive(store, 20)
    store.undoing.undo(SARI)
    assert store.retention.days == 30


def test_what_was_set_otherwise_since_is_not_told_as_undone(store: Store) -> None:
    set_days(store, 90, BUDI)
    store.retention.keep_for(30)  # as a backup that is put back has it
    lines = store.audit.lines()
    store.undoing.undo(SARI)
    assert (store.retention.days, store.audit.lines()) == (30, lines)


def test_setting_it_by_a_wrong_clock_does_not_make_the_clock_right(store: Store) -> None:
    _receive(store, 100)
    ahead = Act(person="Sari", at=NOW + timedelta(days=4000))
    set_days(store, 30, ahead)
    assert is_clock_doubtful(store, ahead.at)


def test_saved_searches_are_undone_and_nobody_reads_of_them_in_the_log(store: Store) -> None:
    keep_search(store, SARI, SOON)
    rename_search(store, SARI, SOON.name, "Hampir habis")
    delete_search(store, SARI, "hampir habis")
    assert _last(store) is ActionKind.SEARCHES_CHANGED
    names = []
    for _ in range(3):
        store.undoing.undo(SARI)
        names.append([one.name for one in saved_searches(store, "Sari")])
    assert names == [["Hampir habis"], ["Segera habis"], []]
    store.undoing.redo(SARI)
    assert saved_searches(store, "Sari") == (SOON,)
    assert store.audit.lines() == ()


def test_the_window_need_not_look_again_for_a_search(store: Store) -> None:
    keep_search(store, SARI, SOON)
    last = store.entries.actions.last_done()
    assert last is not None
    assert not last.has_settings


def test_the_second_person_is_not_undone_without_a_pin_nor_the_step_before_in_its_place(store: Store) -> None:
    entry_id = _add_entry(store)
    appoint(store, "Budi", "483920", SARI, cost=QUICK)
    by_budi = Confirmation(name="Budi", pin="483920")
    switch(store, SARI, on=True, confirmed=by_budi)
    before, lines = standing(store), store.audit.lines()
    for _ in range(2):
        with pytest.raises(UndoRefused) as refused:
            store.undoing.undo(SARI)
        assert refused.value.notice.code == "action.second-needs-pin"
        assert store.entries.latest(entry_id) is not None
    assert (standing(store), store.audit.lines()) == (before, lines)
    store.undoing.undo(SARI)
    assert store.entries.latest(entry_id) is None


def test_whoever_was_dismissed_does_not_come_back_by_undoing(store: Store) -> None:
    appoint(store, "Budi", "483920", SARI, cost=QUICK)
    dismiss(store, "Budi", SARI, confirmed=Confirmation(name="Budi", pin="483920"))
    assert _last(store) is ActionKind.SECOND_CHANGED
    with pytest.raises(UndoRefused):
        store.undoing.undo(SARI)
    assert standing(store).releasers == ()
    assert {one.what for one in store.audit.lines()} == {AuditAct.SECOND_CHANGED}
