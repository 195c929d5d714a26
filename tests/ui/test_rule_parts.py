"""What the dialog with the rules asks before one is switched, and how a grade is told without its colour."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from knowledge_base.store import create_store
from knowledge_base.store.audit import AuditAct, AuditLine
from knowledge_base.store.entries import Act
from replydesk.house import House, set_house
from replydesk.rule_switching import Switching
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule_list import listed
from ui.chip_delegate import ICON
from ui.history_page.rule_parts import rule_parts
from ui.rules import jobs
from ui.rules.model import CHANGE, LEVEL, RuleRow, RuleTableModel
from ui.rules.switch_panel import SwitchPanel
from ui.theme import Theme


def test_what_blocks_asks_for_a_reason_and_a_pin_and_keeps_neither(qtbot: QtBot, theme: Theme) -> None:
    panel = SwitchPanel(theme)
    qtbot.addWidget(panel)
    asked: list[Switching] = []
    panel.requested.connect(asked.append)
    panel.show_rule("respect.blame", "", is_on=True, can=True, releasers=("Rini", "Budi"))
    panel.reason.setText("sementara")
    assert not panel.button.isEnabled()
    panel.confirmer.pick("Budi")
    panel.pin.setText("483920")
    assert panel.button.isEnabled()
    QTest.keyClick(panel.pin, Qt.Key.Key_Return)
    assert asked == [Switching(rule="respect.blame", on=False, reason="sementara", second="Budi", pin="483920")]
    assert panel.pin.text() == ""
    panel.show_rule("plain.slang", "", is_on=True, can=True)
    assert (panel.reason.text(), panel.button.isEnabled()) == ("", False)


def test_what_is_off_is_switched_on_without_a_word_and_what_is_fixed_not_at_all(qtbot: QtBot, theme: Theme) -> None:
    panel = SwitchPanel(theme)
    qtbot.addWidget(panel)
    asked: list[Switching] = []
    panel.requested.connect(asked.append)
    panel.show_rule("plain.slang", "", is_on=False, can=True)
    assert panel.reason.isHidden()
    panel.button.click()
    assert asked == [Switching(rule="plain.slang", on=True)]
    panel.show_rule("respect.profanity", "Nobody can.", is_on=True, can=False)
    assert panel.button.isHidden()
    assert panel.reason.isHidden()
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_every_grade_has_a_word_and_an_icon_beside_its_colour() -> None:
    model = RuleTableModel()
    rows = listed(shipped_pack("en"))
    model.replace_rows([RuleRow(listed=one) for one in rows])
    told = {(model.index(at, LEVEL).data(), model.index(at, LEVEL).data(ICON)) for at in range(len(rows))}
    assert told == {("Must be mended", "block"), ("Warning", "warn"), ("Advice", "suggest")}
    assert model.index(0, CHANGE).data() == ""


def test_rules_that_cannot_be_read_say_why_and_are_not_switched(tmp_path: Path) -> None:
    store = create_store(tmp_path / "base.db")
    act = Act(person="Sari", at=datetime(2026, 11, 29, tzinfo=UTC))
    set_house(store, House(rules_folder=str(tmp_path / "tidak-ada")), act)
    book = jobs.look(store, shipped_pack("id"), "Sari")
    [row] = book.rows
    why = book.standings[row.rule.name].why_kept
    store.close()
    assert str(tmp_path / "tidak-ada") in book.why_shut
    assert why is not None
    assert why.code == "rules.shut"


def test_the_history_tells_what_was_done_with_a_rule() -> None:
    def told(**detail: object) -> dict[str, str]:
        at = datetime(2026, 11, 29, tzinfo=UTC)
        what, person = AuditAct.RULE_SWITCHED, "Sari"
        hashes = {"previous_hash": "0", "hash": "1"}
        line = AuditLine(number=1, at=at, what=what, person=person, reply_id=None, detail=detail, **hashes)
        return {caption: text for caption, text in rule_parts(line) if text}

    assert told() == {}
    off = {"rule": "plain.slang", "on": False, "file": ".vale.ini", "reason": "di sini lain", "confirmed_by": "Rini"}
    assert told(**off) == {
        "Rule": "plain.slang",
        "Change": "Switched off",
        "File": ".vale.ini",
        "Reason": "di sini lain",
        "Confirmed by": "Rini",
    }
    assert "taking back" in told(rule="plain.slang", on=True, taken_back=True)["Change"]
    assert "Change" not in told(rule="plain.slang", why="second.wrong-pin")
