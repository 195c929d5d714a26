from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store
from tests.journeys.conftest import KTP, approved
from tests.ui.laid_desk import LaidDesk, laid_desk
from ui.theme import Theme

THANKS = "makasih min, petugasnya ramah banget"
BODY = "Halo, Bapak/Ibu. Kami senang layanan ini membantu. Terima kasih."


def fill(store: Store) -> None:
    for name in ("pujian", "hinaan"):
        kept = replace(KTP, title=f"Balasan untuk {name}", body=BODY, variants=(), tags=(f"balasan-{name}",))
        approved(store, kept, f"balasan-{name}")


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[LaidDesk]:
    with laid_desk(qtbot, theme, tmp_path, prepare=fill) as laid:
        yield laid


def offered(desk: LaidDesk) -> list[str]:
    return [button.accessibleName() for button in desk.view.suggestions.standing.buttons]


def say(desk: LaidDesk, text: str) -> None:
    desk.view.message.text_field.replace_all(text)
    desk.rest()


def test_who_only_thanks_is_answered_with_what_is_kept_for_that(desk: LaidDesk) -> None:
    say(desk, THANKS)
    assert offered(desk) == ["Balasan untuk pujian"]
    assert desk.view.suggestions._advice.isHidden(), "there is nothing to have confirmed"
    desk.view.standing_wanted.emit()
    desk.rest()
    assert [title for _id, title in desk.desk.desktop().cited] == ["Balasan untuk pujian"]
    assert desk.view.verdict.mood == "pass"


def test_what_is_offered_follows_what_the_person_says_of_the_kind(desk: LaidDesk) -> None:
    say(desk, THANKS)
    desk.view.message.intent.pick("insult")
    desk.view.message.intent.picked.emit("insult")
    desk.rest()
    assert offered(desk) == ["Balasan untuk hinaan"]
    desk.view.message.intent.pick("question")
    desk.view.message.intent.picked.emit("question")
    desk.rest()
    assert offered(desk) == []
    assert not desk.view.suggestions._advice.isHidden()


def test_nothing_is_offered_beside_an_answer_or_without_a_message(desk: LaidDesk) -> None:
    say(desk, "dasar lelet! ktp saya hilang, bagaimana mengurusnya?")
    assert desk.view.suggestions.sentence == "This is the answer."
    assert offered(desk) == []
    say(desk, THANKS)
    say(desk, "")
    assert offered(desk) == []
    desk.view.standing_wanted.emit()
    desk.rest()
    assert desk.view.reply.text == ""


def test_without_one_it_is_said_how_to_keep_one(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with laid_desk(qtbot, theme, tmp_path) as desk:
        say(desk, THANKS)
        assert "balasan-pujian" in desk.view.suggestions.standing.sentence.text()
