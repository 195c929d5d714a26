"""The rules are read, tried with a sentence, and one is switched off: the reply on the desk knows it at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from knowledge_base.policy import Policy
from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.settings import RULES_FOLDER
from replydesk.command_words import CommandWords
from tests.journeys.conftest import Open
from tests.policies import store_policy
from tests.window import Opened
from ui.menu import MainMenu
from ui.palette.commands import commands
from ui.rules.dialog import RuleDialog

SOP = "1. Umum\nJawab dengan sopan.\n2. Tenggat\n2.1 Jangan menjanjikan hari.\n3. Eskalasi\nHubungi kepala seksi."
OWN_RULE = (
    "extends: existence\nmessage: Jangan berjanji.\nlevel: warning\nsource: SOP 2, Tenggat\ntokens: [kami janji]\n"
)
SARCASTIC = "Terima kasih, hebat sekali ya."


def shown(opened: Opened) -> RuleDialog:
    """Return the dialog that opens."""
    opened.until(lambda: opened.workspace.rules.dialog is not None)
    dialog = opened.workspace.rules.dialog
    assert dialog is not None
    return dialog


def listed(dialog: RuleDialog) -> list[str]:
    """Return the names in the list."""
    model = dialog.table.model()
    return [model.index(row, 3).data() for row in range(model.rowCount())]


def found(opened: Opened) -> set[str]:
    """Return the rules that object to the reply on the desk."""
    opened.settle()
    return {row.rule for row in opened.desk.findings.rows}


@pytest.fixture
def ruled(open_window: Open, facts: Path, tmp_path: Path) -> Opened:
    """The window on a fact base with an empty folder of rules, and a reply to which a rule objects."""
    (folder_in(tmp_path) / "kota").mkdir(parents=True)
    (folder_in(tmp_path) / "kota" / "janji.yml").write_text(OWN_RULE, encoding="utf-8")
    store = open_store(facts)
    store_policy(store.settings, Policy(sop=SOP, one_person=True))
    store.settings.set(RULES_FOLDER, str(folder_in(tmp_path)))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.type_reply(SARCASTIC)
    return opened


def folder_in(folder: Path) -> Path:
    """Where the institution's rules lie."""
    return folder / "aturan"


def switch_off(opened: Opened, dialog: RuleDialog) -> None:
    """Switch off the rule one is on."""
    opened.until(dialog.switching.button.isVisible)
    assert not dialog.switching.button.isEnabled()
    dialog.switching.reason.setText("di sini tidak menyindir")
    dialog.switching.button.click()
    opened.until(lambda: "di sini tidak menyindir" in dialog.switching.sentence.text())


def try_out(opened: Opened, dialog: RuleDialog) -> None:
    """Type a sentence, and look at what speaks to it."""
    dialog.sentence.setPlainText("Dasar goblok.")
    opened.until(lambda: 0 < len(listed(dialog)) < 10)
    dialog.table.go_to(listed(dialog).index("respect.profanity"))
    opened.until(lambda: "siapa pun" in dialog.switching.sentence.text())
    assert "goblok" in dialog.reading.text
    assert not dialog.switching.button.isVisible()
    dialog.sentence.selectAll()
    dialog.sentence.copy()
    assert QApplication.clipboard().text() != "Dasar goblok."
    dialog.sentence.setPlainText("")


def test_a_finding_leads_to_its_rule_which_is_switched_off_and_on_again(
    ruled: Opened, facts: Path, tmp_path: Path
) -> None:
    assert "respect.sarcasm" in found(ruled)
    row = next(each for each in ruled.desk.findings.rows if each.rule == "respect.sarcasm")
    assert not row.rule_button.isVisible()
    row.open_why()
    row.rule_button.click()

    dialog = shown(ruled)
    assert listed(dialog)[dialog.table.current_row] == "respect.sarcasm"
    assert dialog.table.viewport().rect().contains(dialog.table.visualRect(dialog.table.currentIndex()).center())
    assert "Sindiran mudah disalahpahami" in dialog.reading.text
    controls = [each for each in dialog.findChildren(QWidget) if each.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    asked = [(each, QAccessible.queryAccessibleInterface(each)) for each in controls if each.isVisible()]
    assert [each for each, told in asked if told is not None and not told.text(QAccessible.Text.Name).strip()] == []
    switch_off(ruled, dialog)
    assert "respect.sarcasm = NO" in (folder_in(tmp_path) / ".vale.ini").read_text(encoding="utf-8")
    assert "respect.sarcasm" not in found(ruled)

    dialog.changed_only.click()
    assert listed(dialog) == ["kota.janji", "respect.sarcasm"]
    dialog.note.action_button.click()
    ruled.until(lambda: listed(dialog) == ["kota.janji"])
    assert "2.1 Jangan menjanjikan hari." in dialog.reading.text  # what the SOP says where the rule names it
    assert "kepala seksi" not in dialog.reading.text
    assert [each.name for each in folder_in(tmp_path).iterdir()] == ["kota"]
    assert "respect.sarcasm" in found(ruled)

    dialog.changed_only.click()
    try_out(ruled, dialog)
    dialog.search.setText("menyindir")
    assert 0 < len(listed(dialog)) < 10
    dialog.reject()

    menu = ruled.window.findChild(MainMenu)
    assert menu is not None
    next(
        one for one in commands(ruled.window, menu, CommandWords()) if one.words.startswith("Aturan pemeriksaan nada")
    ).run()
    assert len(listed(shown(ruled))) > 70
    shown(ruled).sentence.setPlainText("Halo.")
    ruled.window.close()  # what was to be tried is not waited for
    store = open_store(facts)
    lines = [line.what for line in store.audit.lines()]
    store.close()
    assert lines == [AuditAct.RULE_SWITCHED, AuditAct.RULE_SWITCHED]
