"""Nothing leaves any page by any road but the gate; without its guards the same program leaks by each of them.

Tried from outside: ``xdotool`` presses keys and moves the mouse, ``xclip`` and a third program look at what arrives.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from replydesk import session
from replydesk.draft import Intent
from replydesk.judging import Wish, judge
from replydesk.learning import teach
from replydesk.release import Exit, release
from replydesk.tone.load import shipped_pack
from tests.journeys.conftest import KTP
from tests.journeys.ways_out import ONLY_FROM_LINES, Desk, Shown, desk_on, tried, tried_for_reading
from tests.screen import Screen, wait_until

pytestmark = [pytest.mark.real_window, pytest.mark.slow]

BLOCKED = "Dasar bodoh kamu"
"""What may not leave, wherever it is written."""


def _reply(desk: Desk) -> Shown:
    return desk.await_shown("Composer")


def _message(desk: Desk) -> Shown:
    return desk.await_shown("TextField", "message")


def _account(desk: Desk) -> Shown:
    return desk.await_shown("LineField", "Account")


def _search(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+f")
    return desk.await_shown("LineField", "Search the fact base")


def _title_of_an_entry(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+n")
    return desk.await_shown("LineField", "Question")


def _wording_of_an_entry(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+n")
    return desk.await_shown("TextField", "Approved wording")


def _search_in_what_was_learned(desk: Desk) -> Shown:
    desk.program.press("ctrl+4", "ctrl+f")
    return desk.await_shown("LineField", "Search what was learned")


def _name_in_a_dialog(desk: Desk) -> Shown:
    desk.program.press("F10")
    lines = wait_until(desk.menu, what="the menu")
    desk.click(next(line for line in lines if line.text.startswith("Names on record")).at(0.5))
    return desk.await_shown("LineField", "Your name")


FIELDS: list[Callable[[Desk], Shown]] = [
    _reply,
    _message,
    _account,
    _search,
    _title_of_an_entry,
    _wording_of_an_entry,
    _search_in_what_was_learned,
    _name_in_a_dialog,
]


@pytest.fixture
def busy(facts: Path) -> Path:
    """The fact base of :func:`facts` with a reply that left and something learned."""
    now, pack, today = datetime(2026, 11, 20, 3, 0, tzinfo=UTC), shipped_pack("en"), date(2026, 11, 20)
    store = open_store(facts)
    message = session.receive(
        store, "ktp hilang gimana min", channel="generic", author_handle="@warga", intent=Intent.QUESTION, now=now
    )
    (entry,) = store.entries.cited(("ktp-hilang",))
    teach(store, message, entry, person="Rini", now=now)
    wish = Wish(text=KTP.body, cited=("ktp-hilang",), channel="generic", intent=Intent.QUESTION)
    seen = judge(store, wish, pack, today=today).verdict.digest
    release(store, wish, pack, Exit(person="Rini", now=now, today=today, seen_digest=seen, message_id=message.id))
    store.close()
    return facts


def _desk_page(desk: Desk) -> None:
    desk.program.press("ctrl+m")
    desk.program.type("ktp hilang gimana min")
    desk.await_shown("SuggestionCard")


def _fact_base(desk: Desk) -> None:
    desk.program.press("ctrl+2")
    desk.await_shown("RowTable", "Entries")


def _history(desk: Desk) -> None:
    desk.program.press("ctrl+3")
    desk.await_shown("RowTable", "What left")


def _learned(desk: Desk) -> None:
    desk.program.press("ctrl+4")
    desk.await_shown("RowTable", "What was learned")


def _evaluation(desk: Desk) -> None:
    desk.program.press("ctrl+5", "F5")
    desk.await_shown("EvaluationView")


def _list_of_keys(desk: Desk) -> None:
    desk.program.press("F1")
    desk.await_shown("ShortcutDialog")


PAGES: list[Callable[[Desk], None]] = [_desk_page, _fact_base, _history, _learned, _evaluation, _list_of_keys]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.__name__.strip("_"))
def test_nothing_leaves_a_field_and_without_guards_it_does(
    screen: Screen, facts: Path, tmp_path: Path, field: Callable[[Desk], Shown]
) -> None:
    (tmp_path / "gated").mkdir()
    with desk_on(screen, tmp_path / "gated", facts, gated=True) as desk:
        assert {way: by for way, by in tried(desk, field(desk), BLOCKED).items() if by} == {}
    (tmp_path / "opened").mkdir()
    with desk_on(screen, tmp_path / "opened", facts, gated=False) as desk:
        place = field(desk)
        shut = {way for way, by in tried(desk, place, BLOCKED).items() if not by}
        assert shut <= (set() if "LineField" in place.kinds else ONLY_FROM_LINES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__.strip("_"))
def test_nothing_shown_for_reading_leaves_and_without_guards_it_does(
    screen: Screen, busy: Path, tmp_path: Path, page: Callable[[Desk], None]
) -> None:
    (tmp_path / "gated").mkdir()
    with desk_on(screen, tmp_path / "gated", busy, gated=True, may_leave=KTP.body) as desk:
        page(desk)
        assert tried_for_reading(desk) == {}
    (tmp_path / "opened").mkdir()
    with desk_on(screen, tmp_path / "opened", busy, gated=False, may_leave=KTP.body) as desk:
        page(desk)
        has_table = bool(desk.shown("RowTable"))
        assert {kind for kind, _ in tried_for_reading(desk)} >= ({"label", "table"} if has_table else {"label"})
