"""Entries are put into the reply by their names, one beside the other."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from knowledge_base.variables import Variable
from tests.journeys.conftest import KTP, Open, approved
from tests.journeys.watching import PASSES, watched
from tests.screen import Screen
from tests.window import NOON, Opened

PARKING = replace(
    KTP,
    title="Berapa tarif parkir pasar?",
    body="Halo, {sapaan}. Tarif parkir pasar tertera di papan {tempat}. Terima kasih.",
    variants=(),
    variables=(Variable(name="sapaan", default="Kak"), Variable(name="tempat")),
)


@pytest.fixture
def coded(open_window: Open, facts: Path) -> Opened:
    """The window on a fact base with one more entry, the reply in focus."""
    store = open_store(facts)
    approved(store, PARKING, "parkir-pasar")
    store.entries.add(replace(KTP, title="Draf"), Act(person="Rini", at=NOON), own_id="ktp-draf")
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.desk.start_reply()
    opened.until(opened.desk.reply.composer.hasFocus)
    return opened


def write(opened: Opened, text: str) -> list[str]:
    """Type *text* and return what is offered then."""
    QTest.keyClicks(opened.desk.reply.composer, text)
    opened.settle()
    return opened.workspace.desk.shortcodes.offers.lines


def press(opened: Opened, key: Qt.Key) -> None:
    QTest.keyClick(opened.desk.reply.composer, key)
    opened.settle()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_name_becomes_the_approved_wording_and_is_cited(coded: Opened, key: Qt.Key) -> None:
    assert write(coded, "/kt") == [f"/ktp-hilang   {KTP.title}"]
    press(coded, key)
    assert coded.desk.reply.text == KTP.body
    assert [title for _id, title in coded.workspace.desk.desktop().cited] == [KTP.title]
    assert coded.desk.reply.composer.hasFocus()


def test_several_are_stacked_where_one_writes(coded: Opened) -> None:
    write(coded, "/ktp")
    press(coded, Qt.Key.Key_Return)
    write(coded, " Juga: /parkir")
    press(coded, Qt.Key.Key_Return)
    body = PARKING.body.replace("{sapaan}", "Kak")
    assert coded.desk.reply.text == f"{KTP.body} Juga: {body}"
    assert [title for _id, title in coded.workspace.desk.desktop().cited] == [KTP.title, PARKING.title]


def test_the_first_one_has_fields_for_its_variables(coded: Opened) -> None:
    write(coded, "/parkir")
    press(coded, Qt.Key.Key_Return)
    assert coded.desk.reply.variables.values == {"sapaan": "Kak", "tempat": ""}
    assert coded.desk.reply.text == PARKING.body.replace("{sapaan}", "Kak")


def test_one_step_back_is_the_shortcode_again(coded: Opened) -> None:
    write(coded, "Halo /ktp")
    press(coded, Qt.Key.Key_Return)
    coded.desk.reply.composer.undo()
    assert coded.desk.reply.text == "Halo /ktp"


def test_escape_leaves_what_is_written(coded: Opened) -> None:
    assert write(coded, "/ktp")
    press(coded, Qt.Key.Key_Escape)
    assert coded.workspace.desk.shortcodes.offers.lines == []
    press(coded, Qt.Key.Key_Return)
    assert coded.desk.reply.text == "/ktp\n"


@pytest.mark.parametrize("text", ["dan/ktp", "https://ktp", "/", "/xyz", "1/k", "/'; DROP TABLE entry; --", "/%", "/_"])
def test_nothing_is_offered_for_what_is_no_name(coded: Opened, text: str) -> None:
    assert write(coded, text) == []


def test_the_arrows_choose(coded: Opened) -> None:
    write(coded, "/")
    assert write(coded, "p") == [f"/parkir-pasar   {PARKING.title}"]
    press(coded, Qt.Key.Key_Backspace)
    assert len(write(coded, "k")) == 1
    press(coded, Qt.Key.Key_Down)
    press(coded, Qt.Key.Key_Tab)
    assert coded.desk.reply.text == KTP.body


@pytest.mark.real_window
def test_on_a_real_screen_a_name_leads_to_a_copied_reply(screen: Screen, facts: Path, tmp_path: Path) -> None:
    with watched(screen, tmp_path, "--db", str(facts)) as desk:
        desk.await_words("Pesan masuk")
        desk.press("ctrl+r")
        desk.program.type("/ktp")
        desk.await_shown("OfferList")
        desk.press("Tab")
        desk.await_text("Composer", KTP.body)
        desk.await_words(PASSES)
        desk.press("ctrl+Return")
        desk.program.await_clipboard(KTP.body)
