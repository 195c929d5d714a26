"""Nothing leaves any page by any road but the gate; without its guards the same program leaks by each of them.

Tried from outside: ``xdotool`` presses keys and moves the mouse, ``xclip`` and a third program look at what arrives.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.ways_out import ONLY_FROM_LINES, Desk, Shown, desk_on, tried
from tests.screen import Screen

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
    return desk.await_shown("LineField", "Search")


FIELDS: list[Callable[[Desk], Shown]] = [_reply, _message, _account, _search]


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
