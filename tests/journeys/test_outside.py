"""What works from outside of the window only when the person has chosen it: the watcher, the tray, the links."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

from replydesk import link_file
from replydesk.config import load_config
from tests.journeys.conftest import KTP
from tests.journeys.test_quick_panel import MESSAGE, NONE, asking, messages
from tests.screen import Screen, running_program, wait_until
from tests.window import Opened
from ui.quick.settings_dialog import QuickSettingsDialog


def settings(opened: Opened) -> QuickSettingsDialog:
    opened.shell.quick.outside.show_settings()
    dialog = opened.shell.quick.outside.dialog
    assert dialog is not None
    return dialog


def watch(opened: Opened, *, on: bool) -> None:
    dialog = settings(opened)
    dialog.watch.setChecked(on)
    dialog.save_button.click()


def watched_words(opened: Opened) -> bool:
    sign = opened.window._watch_sign
    return sign is not None and sign.isVisible()


def test_nothing_is_watched_until_it_is_chosen(desk: Opened, clipboard: QClipboard) -> None:
    assert not watched_words(desk)
    clipboard.setText(MESSAGE)
    assert desk.shell.quick.panel is None
    assert not desk.shell.quick.outside.watcher.is_on


def test_what_is_copied_elsewhere_is_looked_up_and_shown_if_an_answer_fits(
    desk: Opened, clipboard: QClipboard, facts: Path
) -> None:
    watch(desk, on=True)
    assert watched_words(desk)
    assert load_config(desk.paths.config).watch_clipboard == "yes"
    clipboard.setText(NONE)
    desk.until(lambda: asking(desk).is_settled and desk.shell.quick.panel is not None)
    panel = desk.shell.quick.panel
    assert panel is not None
    assert not panel.isVisible()
    assert panel.text == ""
    clipboard.setText(MESSAGE)
    desk.until(panel.isVisible)
    assert KTP.title in panel.cards[0].accessibleName()
    panel.hide()
    watch(desk, on=False)
    assert not watched_words(desk)
    with desk.bot.assertNotEmitted(desk.shell.quick.outside.watcher.copied, wait=500):
        clipboard.setText("ktp saya hilang")
    assert not panel.isVisible()
    desk.window.close()
    assert messages(facts) == 0


def test_what_a_password_manager_marks_is_not_looked_at(desk: Opened, clipboard: QClipboard) -> None:
    watch(desk, on=True)
    secret = QMimeData()
    secret.setText(MESSAGE)
    secret.setData("x-kde-passwordManagerHint", b"secret")
    with desk.bot.assertNotEmitted(desk.shell.quick.outside.watcher.copied, wait=500):
        clipboard.setMimeData(secret)
    assert desk.shell.quick.panel is None


def test_closing_the_window_ends_it_where_there_is_no_tray(desk: Opened) -> None:
    dialog = settings(desk)
    assert not dialog.tray.isEnabled()
    dialog.save_button.click()
    assert not desk.window.stays()
    assert desk.window.close()


def test_where_it_stays_closing_hides_the_window_and_leaving_ends_it(desk: Opened) -> None:
    desk.window.stays = lambda: True
    assert not desk.window.close()
    assert not desk.window.isVisible()
    assert desk.shell.workspace is not None
    desk.window.come_to_front()
    assert desk.window.isVisible()
    ended: list[bool] = []
    desk.window.closed.connect(lambda: ended.append(True))
    desk.window.leave()
    assert ended


def test_links_are_opened_only_when_that_is_chosen(
    desk: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setattr(link_file, "write", _without_telling(link_file.write))
    monkeypatch.setattr(link_file, "remove", _without_telling(link_file.remove))
    folder = tmp_path / "share" / "applications"
    dialog = settings(desk)
    assert not dialog.links.isChecked()
    dialog.save_button.click()
    assert not folder.exists()
    dialog = settings(desk)
    dialog.links.setChecked(True)
    dialog.save_button.click()
    assert link_file.is_written(folder)
    dialog = settings(desk)
    assert dialog.links.isChecked()
    dialog.links.setChecked(False)
    dialog.save_button.click()
    assert not link_file.is_written(folder)


def test_a_file_of_somebody_else_is_named_and_the_dialog_stays(
    desk: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    (tmp_path / "share" / "applications").mkdir(parents=True)
    (tmp_path / "share" / "applications" / link_file.NAME).write_text("[Desktop Entry]\n", encoding="utf-8")
    dialog = settings(desk)
    dialog.links.setChecked(True)
    dialog.save_button.click()
    assert dialog.problem.text()
    assert dialog.isVisible()


def _without_telling(done: Callable[..., object]) -> Callable[..., tuple[()]]:
    """Do the same to the file, and tell no desktop of it."""

    def do(*arguments: object) -> tuple[()]:
        done(*arguments)
        return ()

    return do


@pytest.mark.real_window
def test_on_a_real_screen_a_copy_elsewhere_brings_the_panel_and_takes_no_keys(
    screen: Screen, facts: Path, tmp_path: Path
) -> None:
    config = tmp_path / "config" / "ReplyDesk"
    config.mkdir(parents=True)
    (config / "config.json").write_text('{"watch_clipboard": "yes"}', encoding="utf-8")
    with running_program(screen, tmp_path, ("--db", str(facts))) as program:
        wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")
        screen.put_on_clipboard(MESSAGE)
        wait_until(lambda: screen.windows(program.process.pid, "Panel"), what="the quick panel")
        assert program.has_focus
        assert program.clipboard() == MESSAGE
        screen.forget_clipboard()
