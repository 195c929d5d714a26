"""Nothing leaves any field by any road but the gate; without its guards the same program leaks by each of them.

Tried from outside: ``xdotool`` presses keys and moves the mouse, ``xclip`` and a third program look at what arrives.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.ways_in import FIELDS
from tests.journeys.ways_out import ONLY_FROM_LINES, Desk, Shown, desk_on, tried
from tests.screen import Screen

pytestmark = [pytest.mark.real_window, pytest.mark.slow]

BLOCKED = "Dasar bodoh kamu"
"""What may not leave, wherever it is written."""


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.__name__)
def test_nothing_leaves_a_field_and_without_guards_it_does(
    screen: Screen, watched: Path, tmp_path: Path, field: Callable[[Desk], Shown]
) -> None:
    (tmp_path / "gated").mkdir()
    with desk_on(screen, tmp_path / "gated", watched, gated=True) as desk:
        assert {way: by for way, by in tried(desk, field(desk), BLOCKED).items() if by} == {}
    (tmp_path / "opened").mkdir()
    with desk_on(screen, tmp_path / "opened", watched, gated=False) as desk:
        place = field(desk)
        shut = {way for way, by in tried(desk, place, BLOCKED).items() if not by}
        assert shut <= (set() if "LineField" in place.kinds else ONLY_FROM_LINES)
