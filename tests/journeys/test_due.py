"""What is due: the line on the page of the fact base and on the desk, and the lists it leads to."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from tests.journeys.conftest import KTP, OPENING, Open, approved
from tests.window import NOON, Opened
from ui.library_page.model import TITLE
from ui.workspace import DESK, LIBRARY

TODAY = NOON.date()
LAST_DAY = replace(KTP, title="Diskon pajak", valid_until=TODAY)
NEAR = replace(KTP, title="Tarif parkir", valid_until=TODAY + timedelta(days=9))
OLD = replace(KTP, title="Alamat kantor", review_on=TODAY - timedelta(days=2))


def titles(opened: Opened) -> set[str]:
    model = opened.library.table.model()
    return {str(model.index(row, TITLE).data()) for row in range(model.rowCount())}


@pytest.fixture
def due(facts: Path, open_window: Open) -> Opened:
    """The window on a fact base with something of everything that is due."""
    store = open_store(facts)
    for number, content in enumerate((LAST_DAY, NEAR, OLD)):
        approved(store, content, f"e{number}")
    act = Act(person="Sari", at=NOON)
    ktp = store.entries.latest("ktp-hilang")
    assert ktp is not None
    store.entries.revise(ktp.id, replace(KTP, body="Rumusan baru."), act, base_revision=ktp.latest_revision)
    store.entries.submit(ktp.id, act)
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    return opened


SAID = {
    "ending": ("1 berlaku terakhir hari ini", {LAST_DAY.title}),
    "expired": ("1 kedaluwarsa", {OPENING.title}),
    "expiring": ("2 berakhir dalam 30 hari", {LAST_DAY.title, NEAR.title}),
    "to-review": ("1 perlu ditinjau", {OLD.title}),
    "waiting": ("1 menunggu persetujuan", {KTP.title}),
}


def test_each_figure_leads_from_the_desk_to_the_list_of_exactly_these(due: Opened) -> None:
    due.until(lambda: due.desk.due.figures == [words for words, _ in SAID.values()])
    for name, (words, found) in SAID.items():
        due.window.go_to(DESK)
        due.desk.due.press(name)
        assert due.window.place == LIBRARY
        due.until(lambda found=found: titles(due) == found)  # type: ignore[misc]
        assert int(words.split()[0]) == len(found)
    due.library.status.pick("draft")
    due.library.due.press("waiting")
    due.until(lambda: titles(due) == {KTP.title})


def test_on_the_last_day_it_is_a_banner_and_the_day_after_it_is_expired(due: Opened) -> None:
    due.until(lambda: bool(due.desk.due.figures))
    assert due.desk.due.property("panel") == "banner"
    due.clock.now = NOON + timedelta(days=1)
    due.workspace.due.look()
    due.until(lambda: "2 kedaluwarsa" in due.desk.due.figures)
    assert due.library.due.property("panel") == "sunken"
    assert "1 berakhir dalam 30 hari" in due.desk.due.figures


def test_a_step_in_the_life_of_an_entry_changes_the_line(due: Opened) -> None:
    due.window.go_to(LIBRARY)
    due.until(lambda: len(due.library.due.figures) == len(SAID))
    due.library.due.press("waiting")
    due.until(lambda: titles(due) == {KTP.title})
    due.library.table.go_to(0)
    due.until(lambda: due.library.detail.entry_title == KTP.title and due.library.detail.approve_button.isVisible())
    due.library.detail.approve_button.click()
    due.until(lambda: "1 menunggu persetujuan" not in due.library.due.figures)
    due.until(lambda: titles(due) == set())
    assert due.library.detail.entry_title == KTP.title


def test_it_is_put_away_on_the_desk_until_tomorrow_and_stays_on_the_page(due: Opened) -> None:
    due.until(lambda: bool(due.desk.due.figures))
    due.desk.due.close_button.click()
    due.window.go_to(LIBRARY)
    due.window.go_to(DESK)
    due.window.go_to(LIBRARY)
    due.until(lambda: bool(due.library.due.figures))
    assert due.desk.due.figures == []
    assert due.library.due.close_button.isHidden()
    due.clock.now = NOON + timedelta(days=1)
    due.window.go_to(DESK)
    due.until(lambda: bool(due.desk.due.figures))


def test_nothing_is_there_where_nothing_is_due(facts: Path, open_window: Open) -> None:
    store = open_store(facts)
    store.entries.retire(store.entries.id_of("jam-ramadan"), Act(person="Rini", at=NOON))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.window.go_to(LIBRARY)
    opened.until(lambda: len(titles(opened)) == 2)
    opened.workspace.due.look()
    opened.shell.shut_down()
    assert opened.desk.due.isHidden()
    assert opened.library.due.isHidden()


def test_a_suggestion_says_what_its_days_hold_back_or_should_be_known_of(due: Opened) -> None:
    def card(message: str, title: str) -> tuple[str, str]:
        due.type_message(message)
        [found] = [one for one in due.desk.suggestions.shown if one.title == title]
        return found.barred, found.near

    assert card("tarif parkir berapa", NEAR.title) == ("", "Berlaku sampai 30 November 2026; sisa hari: 9.")
    assert "21 November 2026" in card("diskon pajak", LAST_DAY.title)[1]
    assert "19 November 2026" in card("alamat kantor", OLD.title)[1]
    barred, near = card("bulan puasa loket buka sampai jam brp", OPENING.title)
    assert barred.startswith("Kedaluwarsa: hari terakhirnya 31 Maret 2026.")
    assert near == ""
