"""The small parts the pages are made of."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from replydesk.verdict import Finding, Outcome, Severity, Verdict
from tests.window import WAIT_MS
from ui.bugs import report_bug
from ui.choice import Choice
from ui.dates import day_digits, day_words, moment_words, number_words
from ui.desk_page.room import room_words
from ui.desk_page.wording import underlines, verdict_words
from ui.due_line import DueLine
from ui.fields import LineField, SecretField
from ui.flow_layout import FlowLayout
from ui.marked_text import MarkedText
from ui.note_strip import TAKE_BACK, NoteStrip
from ui.plain_label import Chip, PlainLabel
from ui.theme import Theme
from ui.translator import Translator


@pytest.fixture
def translator(qapp: QApplication) -> Iterator[Translator]:
    made = Translator(qapp)
    yield made
    made.fall_silent()


def finding(severity: Severity, start: int = 0) -> Finding:
    return Finding(rule="a.b", severity=severity, start=start, end=start + 1, text="x", message="m")


def verdict(*severities: Severity) -> Verdict:
    return Verdict(digest="", findings=tuple(finding(severity, at) for at, severity in enumerate(severities)))


def painted(button: QPushButton, *flags: QStyle.StateFlag) -> QImage:
    """Return what *button* looks like with these *flags*, and without the focus otherwise."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.state &= ~QStyle.StateFlag.State_HasFocus
    for flag in flags:
        option.state |= flag
    image = QImage(button.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    button.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, button)
    painter.end()
    return image


@pytest.mark.parametrize("kind", ["", "primary", "plain", "quiet", "tab", "danger", "chip", "card", "finding"])
@pytest.mark.usefixtures("theme")
def test_a_button_with_the_focus_has_one_frame_around_it_and_none_within(qtbot: QtBot, kind: str) -> None:
    button = QPushButton("Tambah")
    qtbot.addWidget(button)
    button.setProperty("kind", kind)
    button.setMenu(QMenu(button))
    button.resize(button.sizeHint())
    button.ensurePolished()
    focused = painted(button, QStyle.StateFlag.State_HasFocus)
    by_key = painted(button, QStyle.StateFlag.State_HasFocus, QStyle.StateFlag.State_KeyboardFocusChange)
    assert focused != painted(button)
    assert by_key == focused


def test_qt_speaks_indonesian_too(translator: Translator) -> None:
    translator.speak("id")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Salin"
    assert QCoreApplication.translate("Names", "Approved") == "Disetujui"
    translator.speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QCoreApplication.translate("Names", "Approved") == "Approved"


def test_a_bug_is_reported_without_anybodys_words(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        int("NIK saya 3276010101010001")
    except ValueError:
        report_bug(*sys.exc_info())
    said = capsys.readouterr().err
    assert "3276" not in said
    assert "test_small_parts.py" in said
    assert "ValueError" in said


def test_markup_in_a_label_is_shown_as_it_is(qtbot: QtBot) -> None:
    for label in (PlainLabel("<b>tebal</b>"), Chip("<i>miring</i>")):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_longer_text_needs_more_height_up_to_its_lines(qtbot: QtBot, theme: Theme) -> None:
    text = MarkedText(theme, lines=3)
    qtbot.addWidget(text)
    text.show_text("kata")
    one = text.heightForWidth(200)
    text.show_text("kata " * 15)
    two = text.heightForWidth(200)
    text.show_text("kata " * 500)
    assert one < two <= text.heightForWidth(200) < 4 * one
    assert text.accessibleName().startswith("kata kata")


def test_a_marked_text_is_painted_with_its_marks(qtbot: QtBot, theme: Theme) -> None:
    text = MarkedText(theme)
    qtbot.addWidget(text)
    text.resize(200, 30)
    text.show_text("🙏 ktp hilang")
    plain = text.grab().toImage()
    text.show_text("🙏 ktp hilang", [(2, 5)])
    assert text.grab().toImage() != plain


def test_a_row_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    row = FlowLayout(spacing=4, parent=pane)
    buttons = [QPushButton("tombol") for _ in range(6)]
    for button in buttons:
        row.addWidget(button)
    wide, narrow = row.heightForWidth(2000), row.heightForWidth(buttons[0].sizeHint().width() * 2 + 4)
    assert narrow == 3 * wide + 2 * 4
    assert row.minimumSize().width() == buttons[0].sizeHint().width()
    pane.resize(buttons[0].sizeHint().width() * 2 + 4, narrow)
    pane.show()
    assert buttons[2].y() > buttons[1].y() == buttons[0].y()


def test_what_is_due_stands_in_the_order_it_is_handed_over_whenever_it_came(qtbot: QtBot, theme: Theme) -> None:
    line = DueLine(theme, closable=True)
    qtbot.addWidget(line)
    line.show_figures((("review", "2 tinjauan"), ("waiting", "1 menunggu")), is_banner=False)
    line.resize(600, 60)
    line.show()
    line.show_figures((("today", "1 hari ini"), ("review", "2 tinjauan"), ("waiting", "1 menunggu")), is_banner=True)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    assert line.figures == ["1 hari ini", "2 tinjauan", "1 menunggu"]
    today, review, waiting = (line.findChild(QPushButton, name) for name in ("today", "review", "waiting"))
    assert today is not None
    assert review is not None
    assert waiting is not None
    assert today.x() < review.x() < waiting.x()
    assert (today.nextInFocusChain(), review.nextInFocusChain()) == (review, waiting)


def test_a_wheel_that_passes_by_changes_no_choice(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    choice = Choice(theme, [("a", "A"), ("b", "B")], name="Kind", parent=page)
    other = QPushButton("Other", page)
    other.move(0, 200)
    page.resize(300, 300)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus, timeout=WAIT_MS)
    QTest.wheelEvent(page.windowHandle(), QPointF(5, 5), QPoint(0, -120))
    assert other.hasFocus()
    assert choice.value == "a"
    choice.pick("b")
    assert choice.value == "b"
    choice.pick("what is not there")
    assert choice.value == "a"


def test_a_choice_without_room_leaves_out_what_stands_in_brackets_and_tells_it_to_the_mouse(
    qtbot: QtBot, theme: Theme
) -> None:
    choice = Choice(theme, [("a", "Instagram (komentar)"), ("b", "Pertanyaan")], name="Kanal")
    qtbot.addWidget(choice)
    width = choice.fontMetrics().horizontalAdvance
    assert choice.fitted(width("Instagram (komentar)")) == "Instagram (komentar)"
    assert choice.fitted(width("Instagram (komen")) == "Instagram"
    assert choice.fitted(width("Instag…") + 4) == "Instag…"
    choice.pick("b")
    choice.remark("tebakan")
    assert choice.fitted(width("Pertanyaan (tebakan)")) == "Pertanyaan (tebakan)"
    assert choice.fitted(width("Pertanyaan (teb")) == "Pertanyaan?"
    assert choice.toolTip() == "Kanal: Pertanyaan (tebakan)"


def test_a_field_tells_the_mouse_what_it_has_no_room_for_and_shows_the_beginning(qtbot: QtBot) -> None:
    field = LineField(name="Akun", hint="@akun")
    qtbot.addWidget(field)
    field.resize(120, 30)
    field.show_beginning("warga_kota_contoh_peduli_lingkungan_dan_kesehatan")
    assert (field.cursorPosition(), field.toolTip()) == (0, "warga_kota_contoh_peduli_lingkungan_dan_kesehatan")
    field.setText("rina")
    assert not field.toolTip()
    secret = SecretField(name="PIN")
    qtbot.addWidget(secret)
    secret.resize(40, 30)
    secret.setText("rahasia sekali")
    assert "rahasia" not in secret.toolTip()


def test_days_and_moments_are_written_as_the_language_writes_them() -> None:
    jakarta = timezone(timedelta(hours=7))
    moment = datetime(2026, 8, 17, 20, 5, tzinfo=UTC)
    assert moment_words(moment, jakarta, "id") == "18 Agu 2026 03.05"
    assert moment_words(moment, jakarta, "en") == "18 Aug 2026 03:05"
    assert day_words(date(2026, 5, 1), "id") == "1 Mei 2026"
    assert day_words(None, "id") == ""
    assert day_digits(date(2026, 5, 1)) == "01/05/2026"
    assert number_words(100_000, "id") == "100.000"


@pytest.mark.parametrize(
    ("severities", "mood", "outcome"),
    [
        ((), "pass", Outcome.PASS),
        ((Severity.SUGGEST,), "pass", Outcome.PASS),
        ((Severity.SUGGEST, Severity.WARN), "warn", Outcome.WARN),
        ((Severity.WARN, Severity.BLOCK, Severity.BLOCK), "block", Outcome.BLOCK),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_bar_says_why_copy_is_open_or_shut(severities: tuple[Severity, ...], mood: str, outcome: Outcome) -> None:
    judged = verdict(*severities)
    assert judged.outcome is outcome
    shown, sentence = verdict_words(judged.findings)
    assert shown == mood
    assert sentence
    if outcome is not Outcome.PASS:
        grave = Severity.BLOCK if outcome is Outcome.BLOCK else Severity.WARN
        assert str(severities.count(grave)) in sentence


def test_the_gravest_line_is_drawn_last() -> None:
    drawn = underlines(verdict(Severity.BLOCK, Severity.SUGGEST, Severity.WARN).findings)
    assert [one.severity for one in drawn] == [Severity.SUGGEST, Severity.WARN, Severity.BLOCK]


@pytest.mark.usefixtures("qapp")
def test_the_counter_warns_before_it_is_too_late() -> None:
    assert room_words("a" * 100, "x") == ("180 left", "neutral")
    assert room_words("a" * 270, "x") == ("10 left", "warn")
    assert room_words("a" * 300, "x") == ("20 too many", "block")
    assert room_words("a" * 300, "generic") == ("", "neutral")


def test_a_note_tells_what_its_button_does_and_its_key_goes_with_it(qtbot: QtBot, theme: Theme) -> None:
    note = NoteStrip(theme)
    qtbot.addWidget(note)
    note.show()
    note.activateWindow()
    qtbot.waitUntil(note.isActiveWindow, timeout=WAIT_MS)
    note.say("Terhapus.", action="Kembalikan", act="put-back")
    assert note.act == "put-back"
    with qtbot.waitSignal(note.action_taken, timeout=WAIT_MS) as taken:
        QTest.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert taken.args == ["put-back"]
    for key in ("Ctrl+I", TAKE_BACK):
        note.say("Lain.", action="Ingat" if key != TAKE_BACK else "", act="teach", key=key)
        with qtbot.assertNotEmitted(note.action_taken, wait=50):
            QTest.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    note.hide()
    assert note.act == ""
