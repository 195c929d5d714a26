"""The kind of the message on the desk, without its window: guessed when it is calm, and never against a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store
from replydesk.draft import Intent
from tests.ui.laid_desk import LaidDesk, laid_desk
from ui.desk_page.kind_guess import KindGuess, is_another
from ui.desk_page.message_panel import MessagePanel
from ui.theme import Theme

EMPATHY = "structure.empathy-first"
LATE, LOST = "ktp sudah 3 minggu belum jadi", "ktp saya hilang, bagaimana ya?"


class Kinds:
    """The panel, what guesses for it, and what turned."""

    def __init__(self, panel: MessagePanel) -> None:
        self.panel = panel
        self.leaving = False
        self.turned: list[str] = []
        self.owner = QObject()
        self.guess = KindGuess(panel, is_leaving=lambda: self.leaving, parent=self.owner)
        self.guess.turned.connect(self.turned.append)

    def paste(self, text: str) -> None:
        self.panel.text_field.replace_all(text)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.panel.text_field, text)

    def pick(self, intent: str) -> None:
        self.panel.intent.pick(intent)
        self.panel.intent.picked.emit(intent)

    @property
    def shown(self) -> tuple[str, bool]:
        """The kind, and whether it is said to be a guess."""
        return self.panel.intent.value, "guessed" in self.panel.intent.toolTip()


@pytest.fixture
def kinds(qapp: QApplication) -> Iterator[Kinds]:
    panel = MessagePanel(
        Theme(qapp), channels=[("x", "X")], intents=[(str(intent), str(intent).title()) for intent in Intent]
    )
    made = Kinds(panel)
    yield made
    made.owner.deleteLater()
    panel.deleteLater()


def test_what_is_pasted_has_its_kind_at_once_and_it_is_said_to_be_a_guess(kinds: Kinds) -> None:
    assert kinds.shown == ("question", False)
    kinds.paste(LATE)
    kinds.guess.offer(LATE, Intent.COMPLAINT)
    assert kinds.shown == ("complaint", True)
    assert kinds.turned == ["complaint"]
    assert kinds.guess.is_settled


def test_while_somebody_types_nothing_turns(kinds: Kinds) -> None:
    kinds.type("ktp")
    kinds.guess.offer("ktp", Intent.COMPLAINT)
    assert kinds.shown == ("question", False)
    assert not kinds.guess.is_settled
    kinds.guess._calm.timeout.emit()
    assert kinds.shown == ("complaint", True)


def test_a_guess_about_an_older_text_waits_for_that_about_the_whole(kinds: Kinds) -> None:
    kinds.paste(LATE)
    kinds.guess.offer(LOST, Intent.INSULT)
    assert kinds.turned == []
    kinds.guess.settle()  # who chooses a suggestion goes by what has been found so far
    assert kinds.shown == ("insult", True)


def test_what_a_person_said_stays_for_this_message_and_for_no_other(kinds: Kinds) -> None:
    kinds.paste(LATE)
    kinds.pick("criticism")
    assert kinds.shown == ("criticism", False)
    kinds.paste(LATE + " sampai sekarang!")
    kinds.guess.offer(LATE + " sampai sekarang!", Intent.COMPLAINT)
    assert kinds.shown == ("criticism", False)
    kinds.paste("terima kasih banyak")
    kinds.guess.offer("terima kasih banyak", Intent.PRAISE)
    assert kinds.shown == ("praise", True)
    kinds.pick("insult")
    kinds.paste("")
    assert kinds.shown == ("question", False)


def test_nothing_turns_for_a_message_of_the_queue_nor_while_the_reply_leaves(kinds: Kinds) -> None:
    kinds.paste(LATE)
    kinds.panel.queued = "an id"
    kinds.guess.take(Intent.HOAX, is_set=False)
    kinds.guess.offer(LATE, Intent.COMPLAINT)
    assert kinds.shown == ("hoax", True)
    kinds.panel.queued, kinds.leaving = "", True
    kinds.guess.offer(LATE, Intent.COMPLAINT)
    assert kinds.shown == ("hoax", True)


@pytest.mark.parametrize(
    ("before", "text", "another"),
    [
        ("", "satu", False),
        ("satu dua", "satu dua tiga empat", False),
        ("satu dua tiga", "satu tiga", False),
        ("jalan rusak", "terima kasih banyak", True),
        (LATE, LOST, True),
    ],
)
def test_another_message_is_told_from_a_changed_one(before: str, text: str, *, another: bool) -> None:
    assert is_another(before, text) is another


def test_the_check_goes_by_the_guess_and_the_message_is_on_record_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with laid_desk(qtbot, Theme(qapp), tmp_path) as desk:
        desk.view.message.text_field.replace_all(LATE)
        desk.rest()
        desk.view.suggestions.choose(0)
        desk.rest()
        desk.view.reply.composer.replace_all("KTP yang hilang dapat dicetak ulang di loket Dukcapil tanpa biaya.")
        desk.rest()
        assert desk.desk.desktop().intent is Intent.COMPLAINT
        assert EMPATHY in rules_of(desk)

        desk.view.message.intent.pick("question")
        desk.view.message.intent.picked.emit("question")
        desk.rest()
        assert EMPATHY not in rules_of(desk)
        assert (desk.desk.desktop().intent, desk.desk.desktop().intent_set) == (Intent.QUESTION, True)

        desk.view.suggestions.choose(0)
        desk.rest()
        assert desk.ask(messages_of) == [(LATE, "question")]


def rules_of(desk: LaidDesk) -> set[str]:
    return {finding.rule for finding in desk.desk._reply.shown.values()}


def messages_of(store: Store) -> list[tuple[str, str]]:
    return [tuple(row) for row in store._db.execute("SELECT text, intent FROM message")]
