"""A shift at the queue: messages come in by every way, are answered one after the other, and survive a crash."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDropEvent
from PySide6.QtTest import QTest

from knowledge_base.queued import QueueFilter, QueueState
from knowledge_base.store import open_store
from knowledge_base.store.queue import NewMessage
from replydesk.channels import shipped_channels
from replydesk.draft import Intent
from replydesk.wording import LANGUAGES
from tests.journeys.conftest import Open
from tests.journeys.test_at_the_desk import CTRL, press
from tests.window import NOON, Opened
from ui.desk_page.queueing import UNDO
from ui.queue.delegate import first_width, fitted
from ui.queue.words import short_kind_words, short_origin_words, tip_words, waiting_words

SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier

COMMENTS = [
    ("@warga1", "ktp ilang gmn ngurusnya min", "ig"),
    ("@warga2", "KTP ilang gmn ngurusnya min", "ig"),
    ("@warga3", "sudah 3 minggu ktp belum jadi", "fb"),
    ("@warga4", "beredar pesan berantai soal bansos, hoaks ya?", "x"),
    ("@warga5", "admin goblok", "tiktok"),
    ("@warga6", "terima kasih, pelayanannya ramah", "ig"),
    *((f"@orang{number}", f"bulan puasa loket {number} buka sampai jam brp", "ig") for number in range(14)),
]


@pytest.fixture
def shift(tmp_path: Path) -> Path:
    """A list of twenty comments, one row of which is empty."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Akun", "Komentar", "Kanal", "Waktu"))
    begin = datetime(2026, 11, 21, 8, 0)  # noqa: DTZ001 - a cell knows no time zone
    for number, (author, text, channel) in enumerate(COMMENTS):
        sheet.append((author, text, channel, begin + timedelta(minutes=number)))
    sheet.append(("@kosong", "", "ig", begin))
    book.save(tmp_path / "shift.xlsx")
    return tmp_path / "shift.xlsx"


def rest(desk: Opened) -> None:
    desk.until(lambda: desk.workspace.queue.is_settled and desk.workspace.desk.is_settled)


def listed(desk: Opened) -> list[str]:
    return [row.text for row in desk.desk.queue.model.rows]


def add(desk: Opened, text: str) -> None:
    desk.workspace.queue.intake.add_text(text, way="drop")
    rest(desk)


def test_a_shift_of_twenty_messages_from_a_workbook(desk: Opened, shift: Path, clipboard: QClipboard) -> None:
    rest(desk)
    assert desk.desk.queue.isHidden()
    desk.ask.file = shift

    desk.desk.queue.file_requested.emit()
    rest(desk)

    assert desk.desk.queue.isVisible()
    assert len(listed(desk)) == 19  # two of the twenty say the same
    assert "22" in desk.desk.note.sentence.text()  # the empty row is named
    assert [row.intent for row in desk.desk.queue.model.rows[:5]] == [
        "question",
        "complaint",
        "hoax",
        "insult",
        "praise",
    ]
    press(desk, Qt.Key.Key_PageDown, CTRL)
    rest(desk)
    assert desk.desk.message.text == COMMENTS[0][1]
    assert desk.desk.message.handle.text() == "@warga1"

    press(desk, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    rest(desk)
    press(desk, Qt.Key.Key_Return, CTRL)
    rest(desk)
    assert "KTP yang hilang" in clipboard.text()
    QTest.keyClick(desk.desk.verdict.next_button, Qt.Key.Key_Return)  # answered, next: one key
    rest(desk)

    assert desk.desk.message.text == COMMENTS[2][1]
    assert len(listed(desk)) == 18
    assert "2" in desk.desk.note.sentence.text()  # both that say the same are answered
    for _ in range(17):
        press(desk, Qt.Key.Key_D, SHIFT)
        rest(desk)
    press(desk, Qt.Key.Key_D, SHIFT)
    rest(desk)
    assert listed(desk) == []
    assert desk.desk.queue.empty.isVisible()


def test_where_nothing_waits_the_clipboard_is_pasted_anywhere_in_the_panel(desk: Opened, clipboard: QClipboard) -> None:
    clipboard.setText("satu\ndua")
    desk.desk.message.queue_button.click()
    panel = desk.desk.queue
    assert panel.isVisible()
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.empty.geometry().bottomLeft() + QPoint(20, 40))
    focused = desk.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_V, CTRL)
    rest(desk)
    assert listed(desk) == ["satu", "dua"]
    panel.list.setFocus()
    clipboard.setText("tiga")
    QTest.keyClick(panel.list, Qt.Key.Key_V, CTRL)
    rest(desk)
    assert listed(desk) == ["satu", "dua", "tiga"]


def test_every_step_is_taken_back_with_one_key_each(desk: Opened) -> None:
    add(desk, "satu\ndua\ntiga")
    desk.workspace.queue.lay_next()
    rest(desk)
    press(desk, Qt.Key.Key_D, SHIFT)
    rest(desk)
    press(desk, Qt.Key.Key_Return, SHIFT)
    rest(desk)
    assert listed(desk) == ["tiga"]

    for _ in range(2):
        assert desk.desk.note.act == UNDO
        desk.desk.note.action_button.click()
        rest(desk)
    assert listed(desk) == ["satu", "dua", "tiga"]
    assert desk.desk.message.text == "satu"
    desk.desk.note.action_button.click()
    rest(desk)
    assert listed(desk) == []
    assert desk.desk.message.text == ""


def test_what_is_begun_comes_back_with_its_message(desk: Opened) -> None:
    add(desk, "satu\ndua")
    desk.workspace.queue.lay_next()
    rest(desk)
    desk.type_reply("Halo, Bapak/Ibu.")

    press(desk, Qt.Key.Key_PageDown, CTRL)
    rest(desk)
    assert (desk.desk.message.text, desk.desk.reply.text) == ("dua", "")
    press(desk, Qt.Key.Key_PageUp, CTRL)
    rest(desk)

    assert (desk.desk.message.text, desk.desk.reply.text) == ("satu", "Halo, Bapak/Ibu.")


def test_queue_and_drafts_are_there_after_a_restart(open_window: Open, facts: Path) -> None:
    desk = open_window(facts)
    desk.wait_for_pages()
    add(desk, "satu\ndua")
    desk.workspace.queue.lay_next()
    rest(desk)
    desk.type_reply("Halo, Bapak/Ibu.")  # and no time to keep it before the window goes
    desk.window.close()

    again = open_window(facts)
    again.wait_for_pages()
    rest(again)

    assert listed(again) == ["satu", "dua"]
    assert (again.desk.message.text, again.desk.reply.text) == ("satu", "Halo, Bapak/Ibu.")
    assert again.desk.queue.isVisible()


def test_a_message_that_waited_is_on_record_once(open_window: Open, facts: Path) -> None:
    desk = open_window(facts)
    desk.wait_for_pages()
    add(desk, "ktp ilang gmn ngurusnya")
    desk.workspace.queue.lay_next()
    rest(desk)
    press(desk, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    rest(desk)
    press(desk, Qt.Key.Key_Return, CTRL)
    rest(desk)
    desk.window.close()

    store = open_store(facts)
    [answered] = store.queue.page(QueueFilter(state=QueueState.ANSWERED), limit=9)
    assert store.desk.shown_for(answered.id)
    assert answered.count == 1
    store.close()


def test_another_kind_is_the_persons_own_and_no_guess(desk: Opened) -> None:
    add(desk, "jam buka?")
    desk.workspace.queue.lay_next()
    rest(desk)
    assert not desk.desk.queue.model.rows[0].intent_set

    desk.desk.message.intent.pick("complaint")
    desk.desk.message.intent.picked.emit("complaint")
    rest(desk)

    [row] = desk.desk.queue.model.rows
    assert (row.intent, row.intent_set) == ("complaint", True)
    desk.desk.note.action_button.click()
    rest(desk)
    [row] = desk.desk.queue.model.rows
    assert (row.intent, row.intent_set) == ("question", False)
    assert desk.desk.message.intent.value == "question"


def test_kinds_and_channels_narrow_the_list(desk: Opened) -> None:
    add(desk, "jam buka?\ndasar goblok")
    desk.desk.queue.intent.pick("insult")
    desk.desk.queue.intent.picked.emit("insult")
    rest(desk)

    assert listed(desk) == ["dasar goblok"]


def test_the_clipboard_is_taken_when_somebody_asks(desk: Opened, clipboard: QClipboard) -> None:
    rest(desk)
    clipboard.setText("jam buka?\njalan rusak")
    assert listed(desk) == []
    press(desk, Qt.Key.Key_L, CTRL)
    QTest.keyClick(desk.desk.queue.list, Qt.Key.Key_V, CTRL)
    rest(desk)
    assert listed(desk) == ["jam buka?", "jalan rusak"]

    clipboard.setText("satu pesan\nsaja")
    desk.desk.queue.paste_requested.emit(True)  # noqa: FBT003 - a signal's value
    rest(desk)
    assert listed(desk)[-1] == "satu pesan\nsaja"


def test_texts_and_lists_are_dropped(desk: Opened, shift: Path) -> None:
    rest(desk)
    desk.desk.queue.show()
    text, file = QMimeData(), QMimeData()
    text.setText("jam buka?")
    file.setUrls([QUrl.fromLocalFile(str(shift))])
    for data in (text, file):
        event = QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        desk.desk.queue.dropEvent(event)
        rest(desk)

    assert "jam buka?" in listed(desk)
    assert len(listed(desk)) == 20


def test_a_list_whose_columns_say_nothing_is_asked_about_once(desk: Opened, tmp_path: Path) -> None:
    rest(desk)
    path = tmp_path / "aneh.csv"
    path.write_text("satu,dua\n@a,jam buka?\n", encoding="utf-8")
    desk.workspace.queue.intake.add_file(path)
    rest(desk)
    dialog = desk.workspace.queue.intake.columns_dialog
    assert dialog is not None
    assert not dialog.take_button.isEnabled()
    first, second = dialog.choices.values()
    assert second.y() - first.y() < 3 * first.height()  # each example stands with its column, not apart from it

    for key, field in (("satu", "author"), ("dua", "text")):
        dialog.choices[key].pick(field)
        dialog.choices[key].picked.emit(field)
    dialog.take_button.click()
    rest(desk)
    assert [(row.author_handle, row.text) for row in desk.desk.queue.model.rows] == [("@a", "jam buka?")]

    path.write_text("satu,dua\n@b,jalan rusak\n", encoding="utf-8")
    desk.workspace.queue.intake.add_file(path)
    rest(desk)
    assert len(listed(desk)) == 2


def test_how_long_somebody_waits_goes_on_without_a_jump(desk: Opened) -> None:
    add(desk, "jam buka?")
    model = desk.desk.queue.model
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))

    model.tick(NOON + timedelta(minutes=75))

    assert "1 jam" in str(model.index(0).data())
    desk.workspace.queue.refresh()
    rest(desk)
    assert resets == []


def test_ten_thousand_messages_are_listed_by_the_page(open_window: Open, facts: Path) -> None:
    store = open_store(facts)
    store.queue.add(
        [
            NewMessage(text=f"pesan nomor {number}", channel="x", intent="question", way="file")
            for number in range(10_000)
        ],
        NOON,
    )
    store.close()
    desk = open_window(facts)
    desk.wait_for_pages()
    rest(desk)

    model = desk.desk.queue.model
    assert model.rowCount() < 1_000
    before = model.rowCount()
    desk.desk.queue.list.scrollToBottom()
    desk.until(lambda: model.rowCount() > before)
    assert listed(desk) == [f"pesan nomor {number}" for number in range(model.rowCount())]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)], ids=str)
def test_the_kind_and_the_channel_of_a_row_can_be_read_whole(
    open_window: Open, facts: Path, clipboard: QClipboard, language: str, size: tuple[int, int]
) -> None:
    opened = open_window(facts, language)
    opened.wait_for_pages()
    opened.window.resize(*size)
    clipboard.setText("\n".join(f"jam buka loket {number}?" for number in range(30)))  # enough for a scroll bar
    panel = opened.desk.queue
    panel.enter()
    panel.paste_requested.emit(False)  # noqa: FBT003 - a signal's value
    opened.until(lambda: opened.workspace.queue.is_settled and len(panel.model.rows) == 30)
    row, font, width = panel.model.rows[0], panel.list.font(), panel.list.viewport().width()
    assert panel.list.verticalScrollBar().isVisible()
    for intent in Intent:
        said = short_kind_words(replace(row, intent=str(intent), intent_set=False))
        assert said.endswith("?")
        assert fitted(said, "×12", bold=True, font=font, width=first_width(opened.theme, width))[0] == said
    waited = waiting_words(row.waits_since, row.waits_since + timedelta(days=30))
    for channel in shipped_channels():
        said, handle = short_origin_words(replace(row, channel=channel), language)
        assert fitted(said, waited, bold=False, font=font, width=width, handle=handle)[0] == said + handle
    named = replace(row, channel="instagram", author_handle="warga_kota_contoh_peduli_lingkungan_dan_kesehatan07")
    said, handle = short_origin_words(named, language)
    shown = fitted(said, waited, bold=False, font=font, width=width, handle=handle)[0]
    assert shown.startswith("Instagram · w")
    assert shown.endswith("07")
    assert handle in tip_words(named, language)
    tip = str(panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert {"id": "dugaan program", "en": "guessed the kind"}[language] in tip
    assert not short_kind_words(replace(row, intent_set=True)).endswith("?")
