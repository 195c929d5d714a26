from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from knowledge_base.entry import Kind, Status
from knowledge_base.frozen import FrozenDict
from knowledge_base.store.audit import AuditAct, AuditLine
from knowledge_base.store.desk import ReleasedRow
from knowledge_base.store.entry_pages import EntryRow
from replydesk.learning import Learned, LearnedKind
from tests.window import WAIT_MS
from ui.history_page.jobs import HistoryRow
from ui.history_page.model import ACT, MESSAGE, MOMENT, NUMBER, PERSON, TEXT, HistoryTableModel
from ui.history_page.model import PAGE as HISTORY_PAGE
from ui.learned_page.model import DAY, KIND, STATE, LearnedTableModel
from ui.library_page.model import STATUS, TITLE, VALID_UNTIL, EntryTableModel
from ui.row_model import TINT
from ui.table import RowTable


def entry_row(number: int) -> EntryRow:
    return EntryRow(
        id=f"{number:032x}",
        name="",
        kind=Kind.ANSWER,
        title=f"Pertanyaan {number}",
        status=Status.EXPIRED,
        tags=(),
        sample=False,
        valid_until=date(2026, 12, 31),
        review_on=None,
        updated_at="2026-11-20T03:00:00.000+00:00",
        has_newer_draft=False,
        author="Rini",
        used=3,
        last_used_on=date(2026, 11, 20),
        found=12,
        sources=1,
    )


def left(message_removed_at: datetime | None) -> HistoryRow:
    moment = datetime(2026, 11, 20, 20, 5, tzinfo=UTC)
    reply = ReleasedRow(
        id="0" * 32,
        text="Gratis.",
        channel="x",
        intent="question",
        person="Rini",
        released_at=moment,
        cited=(),
        reason=None,
        sample=False,
        message_text="" if message_removed_at else "ktp hilang,\nbayar ga?",
        message_removed_at=message_removed_at,
    )
    return replace(line(1), reply=reply)


def line(number: int) -> HistoryRow:
    return HistoryRow(
        AuditLine(
            number=number,
            at=datetime(2026, 11, 21, 3, 5, tzinfo=UTC),
            what=AuditAct.REFUSED,
            person="Rini",
            reply_id=None,
            detail=FrozenDict({}),
            previous_hash="",
            hash="",
        ),
        None,
    )


def lesson(*, undone: bool = False) -> Learned:
    moment = datetime(2026, 11, 20, 20, 5, tzinfo=UTC)
    return Learned(
        id="0" * 32,
        kind=LearnedKind.REJECTION,
        entry_id="1" * 32,
        entry_name="ktp",
        entry_title="KTP hilang",
        entry_gone=False,
        text="ktp\nilang",
        person="Rini",
        at=moment,
        undone_at=moment if undone else None,
        undone_by="Rini" if undone else None,
    )


def test_the_history_lists_what_was_answered_and_says_where_that_was_removed() -> None:
    model = HistoryTableModel("id", UTC)
    model.show_rows([left(None), left(datetime(2026, 11, 25, tzinfo=UTC)), line(3)])
    said = [[str(model.index(row, column).data()) for column in (MESSAGE, TEXT)] for row in range(3)]
    assert said[0] == ["ktp hilang, bayar ga?", "Gratis."]
    assert "25 November 2026" in said[1][0]
    assert said[1][1:] + said[2] == ["Gratis.", "", ""]
    assert model.headerData(MESSAGE, Qt.Orientation.Horizontal) == "Message"


def test_the_list_of_lessons_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = LearnedTableModel("id", UTC)
    model.replace_rows([lesson(), lesson(undone=True)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_lesson_says_what_it_is_and_whether_it_counts() -> None:
    model = LearnedTableModel("id", timezone(timedelta(hours=7)))
    model.replace_rows([lesson(), lesson(undone=True)])
    assert [model.index(0, column).data() for column in range(model.columnCount())] == [
        "Not this one",
        "ktp ilang",
        "KTP hilang",
        "Rini",
        "21 Nov 2026",
        "In force",
    ]
    assert model.index(0, KIND).data(TINT) == "warn"
    assert model.index(1, KIND).data(TINT) == "neutral"
    assert model.index(1, STATE).data() == "Taken back"
    assert model.index(0, DAY).data(TINT) is None


def test_the_list_of_entries_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = EntryTableModel("id", UTC)
    model.show_rows([entry_row(number) for number in range(5)], 9)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_history_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = HistoryTableModel("id", UTC)
    model.show_rows([line(number) for number in range(5, 0, -1)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_showing_other_rows_is_announced(qtbot: QtBot) -> None:
    for model, rows in ((EntryTableModel("id", UTC), [entry_row(1)]), (HistoryTableModel("id", UTC), [line(1)])):
        with qtbot.waitSignals([model.modelAboutToBeReset, model.modelReset], order="strict", timeout=WAIT_MS):
            model.show_rows(rows, 1) if isinstance(model, EntryTableModel) else model.show_rows(rows)  # type: ignore[arg-type]
        assert model.rowCount() == 1


def test_more_rows_are_announced(qtbot: QtBot) -> None:
    model = EntryTableModel("id", UTC)
    model.show_rows([entry_row(1)], 3)
    with qtbot.waitSignals([model.rowsAboutToBeInserted, model.rowsInserted], order="strict", timeout=WAIT_MS):
        model.add_rows([entry_row(2), entry_row(3)])
    assert [model.index(row, TITLE).data() for row in range(3)] == ["Pertanyaan 1", "Pertanyaan 2", "Pertanyaan 3"]


def test_more_rows_are_asked_for_once_until_they_come(qtbot: QtBot) -> None:
    model = EntryTableModel("id", UTC)
    model.show_rows([entry_row(1)], 3)
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted, timeout=WAIT_MS) as asked:
        model.fetchMore(QModelIndex())
    assert asked.args == [1]
    assert not model.canFetchMore(QModelIndex())
    model.add_rows([entry_row(2), entry_row(3)])
    assert not model.canFetchMore(QModelIndex())


def test_rows_that_have_gone_meanwhile_are_not_asked_for_again() -> None:
    model = EntryTableModel("id", UTC)
    model.show_rows([entry_row(1)], 3)
    model.add_rows([])
    assert not model.canFetchMore(QModelIndex())


def test_older_lines_are_asked_for_from_the_last_that_is_here(qtbot: QtBot) -> None:
    model = HistoryTableModel("id", UTC)
    model.show_rows([line(number) for number in range(300, 300 - HISTORY_PAGE, -1)])
    with qtbot.waitSignal(model.more_wanted, timeout=WAIT_MS) as asked:
        model.fetchMore(QModelIndex())
    assert asked.args == [300 - HISTORY_PAGE + 1]
    model.add_rows([line(1)])
    assert not model.canFetchMore(QModelIndex())


def test_cells_say_what_people_say() -> None:
    entries, history = EntryTableModel("id", UTC), HistoryTableModel("id", UTC)
    entries.show_rows([entry_row(1)], 1)
    history.show_rows([line(7)])
    assert entries.index(0, VALID_UNTIL).data() == "31 Des 2026"
    assert entries.index(0, STATUS).data(TINT) == "block"
    assert history.index(0, NUMBER).data() == "7"
    assert history.index(0, MOMENT).data() == "21 Nov 2026 03.05"
    assert history.index(0, ACT).data(TINT) == "block"
    assert entries.headerData(99 % 4, Qt.Orientation.Vertical) is None


def test_there_is_nothing_below_a_row() -> None:
    model = EntryTableModel("id", UTC)
    model.show_rows([entry_row(1)], 1)
    assert model.rowCount(model.index(0, 0)) == 0


def test_what_is_left_is_shared_out_among_the_columns_that_are_seen(qtbot: QtBot) -> None:
    model = HistoryTableModel("id", UTC)
    table = RowTable(model, name="Riwayat")
    qtbot.addWidget(table)
    table.stretch(MESSAGE, {})
    table.stretch(TEXT, {NUMBER: 52, MOMENT: 152, ACT: 196, PERSON: 104})
    table.hide_when_narrow({MESSAGE: 640, PERSON: 860})
    table.show()
    for width, hidden in ((470, {MESSAGE, PERSON}), (760, {PERSON}), (1000, set())):
        table.resize(width, 300)
        head = table.horizontalHeader()
        assert head.length() == table.viewport().width()
        assert {column for column in range(6) if table.isColumnHidden(column)} == hidden
        assert abs(head.sectionSize(MESSAGE) - head.sectionSize(TEXT)) <= 1 or MESSAGE in hidden


def test_a_draft_beside_the_wording_in_use_is_seen_in_the_list() -> None:
    model = EntryTableModel("en", UTC)
    rows = [replace(entry_row(1), status=Status.APPROVED, has_newer_draft=newer) for newer in (False, True)]
    model.show_rows(rows, 2)
    assert [model.index(row, STATUS).data() for row in range(2)] == ["Approved", "Approved ✎"]
    told = [model.index(row, STATUS).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert told == ["Approved", "Approved, with a newer draft"]
    assert model.index(1, STATUS).data(Qt.ItemDataRole.ToolTipRole) == told[1]
