"""A person's fact base is backed up by itself, is put back, and is read where it cannot be trusted to the disk."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from knowledge_base.backups.shelf import Backup, BackupKind, Shelf
from knowledge_base.course import Course
from knowledge_base.ground.lock import InstanceLock, lock_path, this_process
from knowledge_base.store import Store, open_store, restoring
from knowledge_base.store.audit import AuditAct
from replydesk import soundness
from replydesk.config import load_config
from tests.damage import behead, damage
from tests.journeys.conftest import Open
from tests.window import NOON, Opened, entrance_in, opened_window
from ui.safety.backups_dialog import BackupsDialog
from ui.safety.guide import GuideDialog
from ui.workspace import HISTORY, LIBRARY


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path, facts: Path) -> Iterator[Opened]:
    with opened_window(qtbot, qapp, tmp_path, database=facts) as found:
        found.wait_for_pages()
        found.until(lambda: found.shell.safety.is_settled)
        yield found


def kept(tmp_path: Path, facts: Path) -> tuple[Backup, ...]:
    return entrance_in(tmp_path).shelf(facts).backups()


def listed(opened: Opened) -> BackupsDialog:
    opened.shell.safety.show_backups()
    dialog = opened.shell.safety.backups
    assert dialog is not None
    opened.until(lambda: bool(dialog.folder_words.text()))
    return dialog


def guide(opened: Opened) -> GuideDialog:
    opened.until(lambda: opened.shell.safety.guide is not None)
    assert opened.shell.safety.guide is not None
    return opened.shell.safety.guide


def test_a_backup_is_made_at_the_first_use_of_every_day(opened: Opened, tmp_path: Path, facts: Path) -> None:
    assert [one.at for one in kept(tmp_path, facts)] == [NOON]

    opened.shell.safety.look_at_day()
    opened.until(lambda: opened.shell.safety.is_settled)
    assert len(kept(tmp_path, facts)) == 1
    opened.clock.now = NOON + timedelta(days=1)
    opened.shell.safety.look_at_day()

    opened.until(lambda: len(kept(tmp_path, facts)) == 2)


def test_work_goes_on_while_a_backup_is_made_and_closing_waits_for_it(
    opened: Opened, tmp_path: Path, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, begun, go_on = Shelf.keep, Event(), Event()

    def keep_later(shelf: Shelf, store: Store, now: datetime) -> Backup:
        begun.set()
        assert go_on.wait(60)
        return keep(shelf, store, now)

    monkeypatch.setattr(Shelf, "keep", keep_later)
    opened.clock.now = NOON + timedelta(days=1)
    runner = opened.shell._base.runner
    assert runner is not None
    stored: list[None] = []

    try:
        opened.shell.safety.look_at_day()
        opened.until(begun.is_set)
        runner.write(lambda store: store.settings.set("institution", "Sesudah"), stored.append, lambda _error: None)
        opened.until(lambda: bool(stored))
        assert not opened.shell.safety.is_settled
    finally:
        go_on.set()
    opened.shell.shut_down()

    assert len(kept(tmp_path, facts)) == 2
    assert not lock_path(facts).exists()


def stop_in_the_middle(opened: Opened, dialog: BackupsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Restore from the list, and stop that on the page that says how far it is."""
    go_on, read = Event(), restoring._read_copy
    with monkeypatch.context() as held:

        def read_when_let(source: Path, fresh: Path, key: bytes | None, course: Course) -> None:
            assert go_on.wait(60)
            read(source, fresh, key, course)

        held.setattr(restoring, "_read_copy", read_when_let)
        dialog.restore_button.click()
        opened.until(lambda: opened.shell.waiting.view is not None)
        view = opened.shell.waiting.view
        assert view is not None
        opened.until(view.stop_button.isVisible)
        view.stop_button.click()
        go_on.set()
        opened.until(lambda: opened.shell.workspace is not None)
    assert opened.window.isEnabled()
    assert opened.desk.note.sentence.text() == "Dihentikan. Tidak ada yang diubah."
    assert opened.desk.message.text_field.toPlainText() == "ktp sy ilang"


def test_a_backup_is_put_back_from_the_list_and_what_it_replaced_is_kept(
    opened: Opened, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.shell.safety.look_at_day()
    other = opened.workspace
    opened.window.go_to(LIBRARY)
    runner = opened.shell._base.runner
    assert runner is not None
    names: list[str] = []
    runner.write(lambda store: store.settings.set("institution", "Sesudah"), lambda _none: None, lambda _error: None)
    dialog = listed(opened)
    assert dialog.table.model().rowCount() == 1
    assert "21 Nov 2026" in dialog.sentence.text()
    opened.desk.message.text_field.setPlainText("ktp sy ilang")
    stop_in_the_middle(opened, dialog, monkeypatch)
    assert opened.shell._base.institution == "Sesudah"
    dialog = listed(opened)
    other = opened.workspace

    dialog.restore_button.click()

    assert not opened.window.isEnabled()
    opened.until(lambda: opened.shell.workspace is not None and opened.shell.workspace is not other)
    opened.until(opened.window.isEnabled)
    assert opened.window.windowTitle().startswith("Kota Contoh")
    assert ".before-restore" in opened.desk.note.sentence.text()
    opened.window.go_to(HISTORY)
    opened.until(lambda: opened.workspace.history.is_settled)
    assert [row.line.what for row in opened.workspace.history.rows()] == [AuditAct.RESTORED]
    old = open_store(facts.with_name("facts.db.before-restore"))
    names.append(old.settings.get("institution"))
    old.close()
    assert names == ["Sesudah"]
    dialog = listed(opened)
    opened.until(lambda: dialog.table.model().rowCount() == 2)


def test_one_can_be_made_at_once_and_kept_elsewhere(opened: Opened, tmp_path: Path) -> None:
    dialog = listed(opened)
    opened.clock.now = NOON + timedelta(hours=1)
    dialog.now_button.click()
    opened.until(lambda: "21 Nov 2026 13.00" in dialog.sentence.text())  # of one day the last is kept
    assert dialog.table.model().rowCount() == 1
    elsewhere = tmp_path / "flash disk"
    elsewhere.mkdir()
    opened.ask.folder = elsewhere

    dialog.folder_button.click()

    opened.until(lambda: str(elsewhere) in dialog.folder_words.text())
    opened.until(lambda: len(list(elsewhere.rglob("*.db"))) == 1)
    assert load_config(opened.paths.config).backups == str(elsewhere)


def test_a_backup_that_is_gone_changes_nothing_and_is_said(opened: Opened, tmp_path: Path, facts: Path) -> None:
    dialog = listed(opened)
    [one] = kept(tmp_path, facts)
    one.path.write_bytes(b"torn" * 3000)
    before = opened.workspace

    dialog.restore_button.click()

    opened.until(lambda: opened.shell.workspace is not None and opened.shell.workspace is not before)
    opened.until(lambda: one.path.name in opened.desk.note.sentence.text())
    assert opened.window.isEnabled()
    assert not facts.with_name("facts.db.before-restore").exists()


def test_where_no_backup_can_be_made_it_is_said_and_work_goes_on(
    open_window: Open, facts: Path, tmp_path: Path
) -> None:
    (tmp_path / "backups").write_text("a file where a folder should be")

    opened = open_window(facts)

    opened.wait_for_pages()
    opened.until(lambda: str(tmp_path / "backups") in opened.desk.note.sentence.text())
    opened.type_message("ktp ilang gmn ngurusnya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    assert "surat" in opened.desk.reply.text


def test_a_second_window_reads_until_the_first_is_closed(open_window: Open, facts: Path) -> None:
    lock = InstanceLock(facts, this_process("window", "Budi"))
    opened = open_window(facts)
    opened.wait_for_pages()

    shown = guide(opened)
    assert "Budi" in shown.sentence.text()
    assert shown.windowTitle() == "Hanya dapat dibaca"
    shown.reject()
    opened.type_message("ktp ilang gmn ngurusnya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    assert "surat" in opened.desk.reply.text
    opened.window.banner_pressed.emit()
    lock.release()
    before = opened.workspace
    guide(opened).retry_button.click()

    opened.until(lambda: opened.workspace is not before)
    assert lock_path(facts).exists()
    assert opened.shell.safety.guide is None


def test_what_only_can_be_read_cannot_be_changed_or_copied(open_window: Open, facts: Path, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    there = Path(shutil.copy(facts, tmp_path / "Dropbox" / "facts.db"))
    before = there.read_bytes()
    opened = open_window(there)
    opened.wait_for_pages()
    guide(opened).reject()

    opened.type_message("ktp ilang gmn ngurusnya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.desk.verdict.copy_button.click()
    opened.settle()

    assert not opened.desk.verdict.is_copied
    opened.window.close()
    assert there.read_bytes() == before
    assert [path.name for path in there.parent.iterdir()] == ["facts.db"]


def test_from_a_synced_folder_it_is_copied_to_another_and_opened(
    open_window: Open, facts: Path, tmp_path: Path
) -> None:
    (tmp_path / "OneDrive - Kota").mkdir()
    there = Path(shutil.copy(facts, tmp_path / "OneDrive - Kota" / "facts.db"))
    opened = open_window(there)
    opened.wait_for_pages()
    shown, before = guide(opened), opened.workspace
    assert "OneDrive" in shown.sentence.text()
    opened.ask.database = tmp_path / "sendiri.db"

    shown.copy_button.click()

    opened.until(lambda: opened.shell.workspace is not None and opened.shell.workspace is not before)
    assert opened.shell._base.path == tmp_path / "sendiri.db"
    assert opened.shell._base.opened is not None
    assert opened.shell._base.opened.why_read_only is None
    assert there.exists()


def backed_up(tmp_path: Path, facts: Path) -> None:
    entrance = entrance_in(tmp_path)
    store = entrance.work(facts)
    entrance.keep_if_due(store)
    store.close()


def test_a_damaged_fact_base_is_read_and_restored(open_window: Open, facts: Path, tmp_path: Path) -> None:
    backed_up(tmp_path, facts)
    damage(facts, pages=1)
    damaged = facts.read_bytes()
    opened = open_window(facts)
    opened.wait_for_pages()
    shown, before = guide(opened), opened.workspace
    assert "rusak" in shown.sentence.text()
    assert len(kept(tmp_path, facts)) == 1

    shown.backups_button.click()
    assert opened.shell.safety.backups is not None
    dialog = opened.shell.safety.backups
    opened.until(dialog.restore_button.isEnabled)
    assert dialog.now_button.isHidden()
    dialog.restore_button.click()

    opened.until(lambda: opened.shell.workspace is not None and opened.shell.workspace is not before)
    assert opened.shell._base.opened is not None
    assert opened.shell._base.opened.why_read_only is None
    assert facts.with_name("facts.db.before-restore").read_bytes() == damaged


def test_a_large_one_is_shown_at_once_and_only_read_as_soon_as_it_is_known_to_be_damaged(
    open_window: Open, facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(facts, pages=1)
    damaged = facts.read_bytes()
    monkeypatch.setattr(soundness, "LARGE_BYTES", 0)
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.desk.message.text_field.setPlainText("ktp ilang")

    shown = guide(opened)

    assert "rusak" in shown.sentence.text()
    assert opened.shell._base.opened is not None
    assert opened.shell._base.opened.why_read_only is not None
    assert opened.desk.message.text == "ktp ilang"
    assert not kept(tmp_path, facts)
    opened.window.close()
    assert facts.read_bytes() == damaged


def test_a_large_one_is_worked_with_and_backed_up_once_it_is_known_to_be_sound(
    open_window: Open, facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soundness, "LARGE_BYTES", 0)
    opened = open_window(facts)
    opened.wait_for_pages()
    runner = opened.shell._base.runner
    assert runner is not None
    opened.until(lambda: not runner.holds_writes)
    opened.until(lambda: opened.shell.safety.is_settled and len(kept(tmp_path, facts)) == 1)


def test_one_that_cannot_be_opened_at_all_is_restored_from_the_guide(
    open_window: Open, facts: Path, tmp_path: Path
) -> None:
    backed_up(tmp_path, facts)
    behead(facts)
    wreck = facts.read_bytes()
    opened = open_window(facts)
    shown = guide(opened)
    assert shown.windowTitle() == "Tidak dapat dibuka"
    assert opened.shell.workspace is None
    assert facts.read_bytes() == wreck
    shown.backups_button.click()
    dialog = opened.shell.safety.backups
    assert dialog is not None
    assert dialog.restore_button.isEnabled()

    dialog.restore_button.click()

    opened.until(lambda: opened.shell.workspace is not None)  # where it takes long another page says so before
    opened.until(opened.window.isEnabled)
    kinds = [one.kind for one in entrance_in(tmp_path).shelf(facts).replaced()]
    assert kinds == [BackupKind.REPLACED]


def test_behind_the_guide_of_one_that_cannot_be_opened_no_empty_one_is_offered(
    open_window: Open, facts: Path, tmp_path: Path
) -> None:
    backed_up(tmp_path, facts)
    whole = Path(shutil.copy(facts, tmp_path / "whole.db"))
    behead(facts)
    opened = open_window(facts)
    guide(opened).reject()
    page = opened.shell.keys.closed
    assert page is not None
    assert (opened.shell._first, opened.shell.problem) == (None, page.sentence.text())
    offered = {one for one in page.findChildren(QPushButton) if one.isVisibleTo(page)}
    assert offered == {page.backups_button, page.other_button, page.retry_button, page.quit_button}

    opened.shell.speak("en")  # and it stays in the other language, too
    again = opened.shell.keys.closed
    assert again is not None
    assert again.sentence.text() != page.sentence.text()
    again.backups_button.click()
    dialog = opened.shell.safety.backups
    assert dialog is not None
    assert dialog.restore_button.isEnabled()
    dialog.reject()
    again.retry_button.click()
    guide(opened).reject()
    closed = opened.shell.keys.closed
    assert closed is not None
    opened.ask.database = whole
    closed.other_button.click()
    opened.wait_for_pages()
    assert opened.shell.keys.closed is None


def test_a_restore_that_was_interrupted_is_ended_by_the_next_start(
    open_window: Open, facts: Path, tmp_path: Path
) -> None:
    backed_up(tmp_path, facts)
    [one] = kept(tmp_path, facts)
    shutil.copy(one.path, tmp_path / "facts.db.1.making")
    facts.replace(tmp_path / "facts.db.before-restore")
    (tmp_path / "facts.db.restoring").write_text(
        '{"fresh": "facts.db.1.making", "kept": "facts.db.before-restore"}', encoding="utf-8"
    )

    opened = open_window(facts)

    opened.wait_for_pages()
    assert opened.window.windowTitle().startswith("Kota Contoh")
    assert not (tmp_path / "facts.db.restoring").exists()
