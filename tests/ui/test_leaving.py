"""A reply whose release is answered late is copied for nothing but the desk it left from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from tests.journeys.conftest import KTP
from tests.ui.laid_desk import LaidDesk, laid_desk
from tests.window import NOON
from ui.theme import Theme

OTHER = "Halo, Bapak/Ibu. Terima kasih atas masukan Anda."


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[LaidDesk]:
    with laid_desk(qtbot, theme, tmp_path) as made:
        yield made


def released(store: Store) -> int:
    """Return how many replies are on record as released."""
    return sum(line.what is AuditAct.RELEASED for line in store.audit.lines())


def begin(desk: LaidDesk) -> None:
    """Lay a message with its approved reply, and let no writes through, as while a file is taken in."""
    desk.view.message.text_field.replace_all("ktp hilang")
    desk.until(lambda: desk.desk.is_settled)
    desk.view.suggestions.chosen.emit(0)
    desk.rest()
    desk.station.runner.hold()


def test_a_release_that_is_answered_late_is_copied_only_where_it_is_seen(desk: LaidDesk) -> None:
    runner, bar = desk.station.runner, desk.view.verdict
    begin(desk)
    bar.copy_requested.emit()
    bar.copy_requested.emit()
    assert "waits until the fact base" in bar.sentence.text()
    desk.view.next_requested.emit()
    desk.view.message.text_field.replace_all("another")
    desk.view.reply.composer.replace_all(OTHER)
    desk.until(lambda: bar.mood == "pass")
    assert "waits" not in bar.sentence.text()

    runner.let_go()
    desk.rest()

    assert desk.copied == []
    assert (desk.view.reply.text, bar.is_copied) == (OTHER, False)
    assert "number 1" in desk.view.note.sentence.text()
    desk.view.note.action_button.click()
    desk.rest()
    assert (desk.view.message.text, desk.view.reply.text) == ("ktp hilang", KTP.body)
    assert "number 1" in bar.sentence.text()
    bar.copy_requested.emit()
    assert [one.text for one in desk.copied] == [KTP.body]
    assert bar.is_copied
    assert desk.ask(released) == 1


def test_a_copy_that_is_asked_for_before_the_check_is_of_no_other_reply(desk: LaidDesk) -> None:
    desk.view.message.text_field.replace_all("satu")
    desk.view.reply.composer.replace_all(KTP.body)
    desk.view.verdict.copy_requested.emit()
    desk.view.next_requested.emit()
    desk.write("dua", OTHER)
    desk.rest()
    assert desk.copied == []


def test_a_refusal_that_comes_late_is_said_and_leaves_the_desk_alone(desk: LaidDesk) -> None:
    begin(desk)
    desk.view.verdict.copy_requested.emit()
    desk.station.runner.run(spoil, lambda _none: None, lambda error: pytest.fail(str(error)))
    desk.view.next_requested.emit()
    desk.view.message.text_field.replace_all("another")
    desk.station.runner.let_go()
    desk.rest()
    assert desk.copied == []
    assert "did not leave" in desk.view.note.sentence.text()
    assert desk.view.verdict.mood == "quiet"


def test_a_release_that_waits_while_the_page_is_built_anew_is_copied_there(desk: LaidDesk) -> None:
    begin(desk)
    desk.view.verdict.copy_requested.emit()
    desk.build_anew()
    desk.until(lambda: desk.desk._reply.checked is not None)
    assert "waits until the fact base" in desk.view.verdict.sentence.text()
    desk.view.verdict.copy_requested.emit()
    desk.station.runner.let_go()
    desk.rest()
    assert [one.text for one in desk.copied] == [KTP.body]
    assert desk.view.verdict.is_copied
    assert desk.ask(released) == 1


def test_a_release_that_waits_while_the_fact_base_is_locked_is_not_made_twice(desk: LaidDesk) -> None:
    begin(desk)
    desk.view.verdict.copy_requested.emit()
    desk.open_again()
    desk.rest()
    assert desk.copied == []
    assert "number 1, but not copied" in desk.view.verdict.sentence.text()
    desk.view.verdict.copy_requested.emit()
    assert [one.text for one in desk.copied] == [KTP.body]
    assert desk.ask(released) == 1


def test_a_refusal_while_the_fact_base_is_locked_is_said_when_it_is_open_again(desk: LaidDesk) -> None:
    begin(desk)
    desk.view.verdict.copy_requested.emit()
    desk.station.runner.run(spoil, lambda _none: None, lambda error: pytest.fail(str(error)))
    desk.view.next_requested.emit()
    desk.open_again()
    desk.rest()
    assert "did not leave" in desk.view.note.sentence.text()


def spoil(store: Store) -> None:
    """Retire the entry that is cited."""
    [entry] = store.entries.every()
    store.entries.retire(entry.id, Act(person="Rini", at=NOON))
