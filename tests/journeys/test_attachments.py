"""Files and links that go with an answer: attached in the form, looked at, saved and inserted at the desk."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from knowledge_base.attachments import Attachment
from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from tests.journeys.conftest import KTP, Open
from tests.journeys.test_fact_base import go, read, status, titles
from tests.pictures import PROGRAM, a_png
from tests.window import NOON, Opened
from ui.desk_page import attached
from ui.library_page.attachment_rows import AttachmentRows
from ui.theme import Scheme

VIDEO = "https://youtu.be/alur-ktp"
ASKED = "min ktp sy ilang, ngurusnya gmn?"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "Alur KTP.png"
    path.write_bytes(a_png(400, 300))
    return path


def edit(opened: Opened) -> AttachmentRows:
    go(opened)
    read(opened, KTP.title)
    opened.library.detail.edit_button.click()
    return opened.library.form.attachments


def attach_file(opened: Opened, path: Path) -> AttachmentRows:
    rows = edit(opened)
    opened.ask.file = path
    rows.file_button.click()
    opened.until(lambda: len(rows.rows) == 1)
    return rows


def save(opened: Opened) -> None:
    opened.library.form.save_button.click()
    opened.until(lambda: not opened.library.is_form_open)


def with_attachments(path: Path, *, approve: bool = True, channel: str = "") -> None:
    """Give the approved answer of the fact base a picture and a video."""
    store = open_store(path)
    store.settings.set(ONE_PERSON, "yes")
    act = Act(person="Rini", at=NOON)
    entry = store.entries.latest("ktp-hilang")
    assert entry is not None
    stored = store.attached.add(a_png(40, 30), NOON)
    both = (
        Attachment(title="Alur KTP hilang", file="alur.png", sha256=stored.sha256, alt="Tiga langkah"),
        Attachment(title="Video", url=VIDEO, channel=channel),
    )
    changed = store.entries.revise(entry.id, replace(entry.content, attachments=both), act, base_revision=1)
    if approve:
        store.entries.approve(entry.id, act, revision=2, content_hash=changed.content_hash)
    store.close()


def begun(open_window: Open, facts: Path) -> Opened:
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.type_message(ASKED)
    opened.desk.suggestions.choose(0)
    opened.settle()
    return opened


def chips(opened: Opened) -> list[str]:
    return [chip.text() for chip in opened.desk.reply.attachments.chips]


def test_a_file_and_a_link_are_attached_shown_and_approved_with_the_entry(desk: Opened, picture: Path) -> None:
    rows = attach_file(desk, picture)
    [row] = rows.rows
    assert row.title.text() == "Alur KTP"
    desk.until(lambda: not row.title.visibleRegion().isEmpty())  # one is on it, so it is scrolled to
    desk.until(lambda: row.picture.pixmap().width() > 24)  # the picture in place of the sign
    row.alt.setText("Tiga langkah")
    row.channel.pick("instagram")
    rows.link_button.click()
    link = rows.rows[1]
    assert link.url.hasFocus()
    link.url.setText(VIDEO)
    link.title.setText("Video")
    link.moved_up.emit()
    save(desk)

    entry = desk.workspace.library.entry
    assert entry is not None
    assert [(one.title, one.url or one.file, one.alt, one.channel) for one in entry.content.attachments] == [
        ("Video", VIDEO, "", ""),
        ("Alur KTP", "Alur KTP.png", "Tiga langkah", "instagram"),
    ]
    desk.until(lambda: any(not card.picture.isHidden() for card in desk.library.detail._cards))
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, KTP.title) == "Disetujui")


def test_tab_goes_through_the_words_of_an_attachment_before_its_buttons(desk: Opened) -> None:
    rows = edit(desk)
    rows.link_button.click()
    [row] = rows.rows
    desk.until(row.isVisible)
    row.title.setFocus()
    for field in (row.url, row.alt, row.channel):
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        desk.until(field.hasFocus)


def test_what_cannot_be_attached_says_why_and_nothing_else_is_lost(desk: Opened, tmp_path: Path) -> None:
    rows = edit(desk)
    desk.library.form.body.setPlainText("Rumusan baru yang belum disimpan.")
    bad = tmp_path / "gambar.png"
    bad.write_bytes(PROGRAM)
    desk.ask.file = bad
    rows.file_button.click()
    desk.until(lambda: "tidak dapat dilampirkan" in desk.library.form.problem.text())
    rows.link_button.click()
    rows.rows[0].url.setText("javascript:alert(1)")
    desk.library.form.save_button.click()
    assert "javascript" in desk.library.form.problem.text()
    rows.rows[0].removed.emit()
    assert desk.library.form.text.attachments == ()
    assert desk.library.form.body.toPlainText().startswith("Rumusan baru")


def dropped(rows: AttachmentRows, *urls: QUrl, text: str = "") -> None:
    data = QMimeData()
    if urls:
        data.setUrls(list(urls))
    else:
        data.setText(text)
    enter = QDragEnterEvent(QPoint(5, 5), _ANY, data, Qt.MouseButton.LeftButton, _NO_KEYS)
    rows.dragEnterEvent(enter)
    if enter.isAccepted():
        assert enter.dropAction() is Qt.DropAction.CopyAction
        rows.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, _NO_KEYS))


_ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def test_files_and_links_are_dropped(desk: Opened, picture: Path) -> None:
    rows = edit(desk)
    dropped(rows, QUrl.fromLocalFile(str(picture)), QUrl(VIDEO))
    desk.until(lambda: len(rows.rows) == 2)
    dropped(rows, text="https://kota.go.id/ktp")
    dropped(rows, text="bukan tautan")
    dropped(rows, QUrl("javascript:alert(1)"))
    assert [row.value.url for row in rows.rows if row.value.url] == [VIDEO, "https://kota.go.id/ktp"]
    assert [row.value.file for row in rows.rows if row.value.file] == ["Alur KTP.png"]


def test_a_file_that_arrives_when_its_form_was_left_is_not_put_into_another(desk: Opened, picture: Path) -> None:
    rows = edit(desk)
    desk.ask.file = picture
    rows.file_button.click()
    desk.library.form.leave_button.click()
    desk.library.add_button.click()
    QTest.keyClicks(desk.library.form.title, "Entri lain?")
    desk.library.form.body.setPlainText("Isi.")
    desk.library.form.save_button.click()
    desk.until(lambda: "Entri lain?" in titles(desk))
    entry = desk.workspace.library.entry
    assert entry is not None
    assert entry.content.attachments == ()


def test_what_was_attached_and_not_saved_is_there_again_when_one_goes_on(desk: Opened, picture: Path) -> None:
    rows = attach_file(desk, picture)
    desk.library.form.leave_button.click()
    assert rows.rows
    desk.library.note.action_button.click()
    assert [row.value.file for row in rows.rows] == ["Alur KTP.png"]
    save(desk)


def test_at_the_desk_a_file_is_saved_by_its_gate_and_is_on_record(
    open_window: Open, facts: Path, tmp_path: Path, clipboard: QClipboard
) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    assert chips(opened) == ["Alur KTP hilang", "Video"]
    assert opened.desk.reply.attachments.isVisible()
    opened.ask.saved = tmp_path / "out.png"
    opened.desk.reply.attachments.chips[0].click()
    opened.until(lambda: "Tersimpan" in opened.desk.note.sentence.text())

    assert opened.ask.suggested == "alur.png"
    assert (tmp_path / "out.png").read_bytes() == a_png(40, 30)
    opened.desk.note.action_button.click()
    assert opened.ask.opened == [tmp_path / "out.png"]
    assert clipboard.text() == "the person's own"
    opened.window.go_to(2)
    opened.until(lambda: "Lampiran disimpan" in history_words(opened))


def history_words(opened: Opened) -> str:
    model = opened.history.table.model()
    return " ".join(str(model.index(0, column).data()) for column in range(model.columnCount()))


def test_a_link_is_put_into_the_reply_and_leaves_with_it(open_window: Open, facts: Path, clipboard: QClipboard) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    opened.desk.reply.composer.moveCursor(opened.desk.reply.composer.textCursor().MoveOperation.End)
    opened.desk.reply.attachments.chips[1].click()
    opened.settle()
    assert opened.desk.reply.text == f"{KTP.body} {VIDEO}"
    assert clipboard.text() == "the person's own"
    opened.desk.verdict.copy_button.click()
    opened.until(lambda: clipboard.text() == f"{KTP.body} {VIDEO}")


def test_only_what_is_meant_for_the_channel_is_shown_and_each_picture_is_read_once(
    open_window: Open, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_attachments(facts, channel="youtube")
    opened = begun(open_window, facts)
    assert chips(opened) == ["Alur KTP hilang"]
    opened.until(lambda: has_picture(opened))
    monkeypatch.setattr(attached, "stored_thumbnail", None)
    opened.desk.message.channel.pick("youtube")
    opened.desk.message.channel.picked.emit("youtube")
    opened.settle()
    assert chips(opened) == ["Alur KTP hilang", "Video"]
    assert has_picture(opened)


def test_the_picture_stays_on_its_chip_when_the_looks_change(open_window: Open, facts: Path) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    opened.until(lambda: has_picture(opened))
    opened.theme.wear(Scheme.DARK, 1.5)
    assert has_picture(opened)
    opened.theme.wear(Scheme.SYSTEM, 1.0)
    assert has_picture(opened)


def has_picture(opened: Opened) -> bool:
    """Return whether the first chip shows the picture, which is 40 by 30; the sign in its place is square."""
    [size, *_] = opened.desk.reply.attachments.chips[0].icon().availableSizes()
    return size.width() > size.height()


def test_the_row_goes_with_its_citation(open_window: Open, facts: Path) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    opened.desk.reply._chips[0].click()
    opened.settle()
    assert chips(opened) == []
    assert not opened.desk.reply.attachments.isVisible()


def test_a_draft_of_attachments_is_not_shown_before_it_is_approved(open_window: Open, facts: Path) -> None:
    with_attachments(facts, approve=False)
    assert chips(begun(open_window, facts)) == []


@pytest.mark.parametrize("change", ["retire", "delete"])
def test_what_is_taken_out_of_use_meanwhile_is_not_saved_and_that_is_on_record(
    open_window: Open, facts: Path, tmp_path: Path, change: str
) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    opened.desk.reply.attachments.chips[0].click()
    entry_id = opened.desk.reply.attachments.chips[0].shown.wish.entry_id
    done: list[object] = []
    act = Act(person="Budi", at=NOON)
    opened.workspace.history._station.runner.write(
        lambda store: getattr(store.entries, change)(entry_id, act), done.append, done.append
    )
    opened.until(lambda: done != [])

    opened.ask.waiting[0](tmp_path / "out.png")
    opened.until(opened.desk.note.isVisible)
    assert not (tmp_path / "out.png").exists()
    opened.settle()
    lines: list[object] = []
    opened.workspace.history._station.runner.write(
        lambda store: store.audit.lines(limit=1)[0].what, lines.append, lines.append
    )
    opened.until(lambda: lines == [AuditAct.ATTACHMENT_REFUSED])


def test_a_folder_that_cannot_be_written_is_said(open_window: Open, facts: Path, tmp_path: Path) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    opened.ask.saved = tmp_path / "none" / "out.png"
    opened.desk.reply.attachments.chips[0].click()
    opened.until(opened.desk.note.isVisible)
    assert "out.png" in opened.desk.note.sentence.text()
    assert opened.desk.note.property("panel") == "error"


def test_the_keyboard_reaches_every_attachment(open_window: Open, facts: Path, tmp_path: Path) -> None:
    with_attachments(facts)
    opened = begun(open_window, facts)
    opened.ask.saved = tmp_path / "out.png"
    composer, chip = opened.desk.reply.composer, opened.desk.reply.attachments.chips[0]
    composer.setFocus()
    QTest.keyClick(composer, Qt.Key.Key_Tab)
    opened.until(chip.hasFocus)
    QTest.keyClick(chip, Qt.Key.Key_Space)
    opened.until((tmp_path / "out.png").exists)
    assert "Tiga langkah" in chip.toolTip()
