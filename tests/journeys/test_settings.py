"""All settings are found in one place, hold at once, and go back to the usual; the desk stays as it was meanwhile."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from replydesk.config import load_config
from replydesk.setting_table import SETTINGS
from tests.journeys.conftest import Open
from tests.journeys.test_at_the_desk import CTRL, QUESTION
from tests.journeys.test_palette import dialog as palette_dialog
from tests.journeys.test_palette import enter, look_for
from tests.reachable import nameless
from tests.ui.test_pages import overflowing
from tests.window import Opened
from ui.choice import Choice
from ui.colours import DARK, LIGHT
from ui.fields import LineField
from ui.settings.dialog import SettingsDialog
from ui.settings.panel import SettingsPanel


def dialog(opened: Opened) -> SettingsDialog:
    found = opened.shell.settings.dialog
    assert found is not None
    return found


def panel(opened: Opened) -> SettingsPanel:
    found = dialog(opened).panel
    assert found is not None
    return found


def pick(opened: Opened, key: str, value: str) -> None:
    """Take *value* as a person does, with the keyboard."""
    control = panel(opened).rows[key].control
    assert isinstance(control, Choice)
    control.setFocus()
    wanted = control.findData(value)
    while control.currentIndex() != wanted:
        QTest.keyClick(control, Qt.Key.Key_Down if control.currentIndex() < wanted else Qt.Key.Key_Up)


def test_theme_and_language_are_switched_at_once_and_nothing_on_the_desk_is_lost(desk: Opened) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    before, ground = desk.workspace.desk.desktop(), desk.application.palette().window().color().name()
    QTest.keyClick(desk.window, Qt.Key.Key_Comma, CTRL)
    assert len(panel(desk).shown) == len(SETTINGS)
    QTest.keyClicks(panel(desk).field, "theme")
    assert panel(desk).shown == ("looks",)

    pick(desk, "looks", "dark")
    assert desk.application.palette().window().color().name() == DARK.window != ground
    assert load_config(desk.paths.config).looks == "dark"
    panel(desk).rows["looks"].usual_button.click()
    assert desk.application.palette().window().color().name() == LIGHT.window
    assert not panel(desk).rows["looks"].usual_button.isVisible()

    panel(desk).field.setText("bahsa")  # nearly "bahasa"
    old, seen = desk.workspace, panel(desk)
    pick(desk, "language", "en")
    desk.until(lambda: desk.workspace is not old)
    desk.settle()
    assert (dialog(desk).windowTitle(), dialog(desk).isVisible()) == ("Settings", True)
    assert panel(desk) is not seen
    assert "language" in panel(desk).shown
    assert panel(desk).field.text() == "bahsa"
    assert panel(desk).key_with_focus == "language"
    assert desk.desk.verdict.copy_button.text() == "Copy"
    assert desk.workspace.desk.desktop() == before
    assert desk.sentence == "May be copied: the check found nothing."

    QTest.keyClick(dialog(desk), Qt.Key.Key_Escape)
    assert desk.shell.settings.dialog is None
    kept = load_config(desk.paths.config)
    assert (kept.language, kept.looks) == ("en", "system")


def test_every_setting_is_found_in_the_palette_and_leads_to_its_row_and_to_its_dialog(
    open_window: Open, facts: Path, tmp_path: Path
) -> None:
    (tmp_path / "config.json").write_text('{"looks": "purple", "person": "Rini"}', encoding="utf-8")
    opened = open_window(facts, "id")
    opened.wait_for_pages()
    assert "looks" in opened.desk.note.sentence.text()

    *looks, wanted = look_for(opened, "dark theme")
    assert {line.partition(": ")[0] for line in looks} == {"Tampilan"}  # each of them is a command of its own, too
    assert wanted == "Pengaturan: Tampilan"
    assert look_for(opened, f"{wanted} dark theme") == [wanted]
    enter(opened)
    assert panel(opened).key_with_focus == "looks"
    assert "purple" in panel(opened).rows["looks"].problem.text()
    pick(opened, "looks", "light")
    assert not panel(opened).rows["looks"].problem.isVisible()
    assert json.loads(opened.paths.config.read_text(encoding="utf-8"))["looks"] == "light"
    look_for(opened, "pengaturan orang kedua pin")
    enter(opened)
    row = panel(opened).rows["second-person"]
    opened.until(lambda: row.value.text() == "tidak aktif")
    opened.until(lambda: row.visibleRegion().boundingRect().height() == row.height())  # all of it is in sight
    look_for(opened, "")
    commands = [line.words for line in palette_dialog(opened).lines.rows if line.words.startswith("Pengaturan: ")]
    assert len(commands) == len(SETTINGS)


def test_what_a_person_sets_holds_at_once_and_what_a_dialog_sets_is_shown(desk: Opened) -> None:
    desk.shell.settings.show()
    assert nameless(dialog(desk)) == overflowing(dialog(desk)) == []
    rows = panel(desk).rows
    buttons = dialog(desk).findChildren(QPushButton)
    assert not any(one.isDefault() or one.autoDefault() for one in buttons)  # Enter in a field presses none of them
    assert not rows["stay_in_tray"].control.isEnabled()  # there is no tray here, and it says so
    assert rows["stay_in_tray"].problem.isVisible()
    watch, name = rows["watch_clipboard"].control, rows["person"].control
    assert isinstance(watch, QCheckBox)
    assert isinstance(name, LineField)
    watch.click()
    assert desk.shell.quick.outside.watcher.is_on
    rows["watch_clipboard"].usual_button.click()
    assert not desk.shell.quick.outside.watcher.is_on
    for typed in ("  Budi   Santoso ", " "):  # nobody has no name
        name.setText(typed)
        QTest.keyClick(name, Qt.Key.Key_Return)
        assert name.text() == desk.workspace.station.person == "Budi Santoso"

    reminder = rows["warn-days"]
    desk.until(lambda: reminder.value.text() == "30 hari")
    assert isinstance(reminder.control, QPushButton)
    reminder.control.click()
    desk.until(lambda: desk.workspace.policy.dialog is not None)
    policy = desk.workspace.policy.dialog
    assert policy is not None
    policy.warn_days.setText("45")
    policy.save_button.click()
    desk.until(lambda: desk.workspace.policy.dialog is None)
    dialog(desk).activateWindow()
    desk.until(lambda: reminder.value.text() == "45 hari")
    desk.window.close_dialogs()
    assert desk.shell.settings.dialog is None
