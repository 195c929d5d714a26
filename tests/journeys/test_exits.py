"""Nothing leaves any field by any road but the gate; without its guards the same program leaks by each of them.

Tried from outside: ``xdotool`` presses keys and moves the mouse, ``xclip`` and a third program look at what arrives.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.store import open_store
from knowledge_base.variables import Variable
from tests.journeys.conftest import approved
from tests.journeys.ways_in import FIELDS, PLACES, back
from tests.journeys.ways_out import COMMON, ONLY_FROM_LINES, Desk, Shown, desk_on, tried
from tests.leaks import FIELDS as OF_FIELDS
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


@pytest.fixture
def with_places(watched: Path) -> Path:
    """The fact base of :func:`watched` with an answer in which a place is open."""
    store = open_store(watched)
    body = "Halo, Bapak/Ibu. Mobil perekaman KTP datang ke {kelurahan} setiap hari Rabu."
    title = "Kapan mobil perekaman KTP keliling datang?"
    approved(store, EntryContent(title=title, body=body, variables=(Variable(name="kelurahan"),)), "keliling")
    store.close()
    return watched


def test_nothing_leaves_any_place_one_after_another(screen: Screen, with_places: Path, tmp_path: Path) -> None:
    left: dict[tuple[str, str], str] = {}
    kinds: set[str] = set()
    (tmp_path / "gated").mkdir()
    with desk_on(screen, tmp_path / "gated", with_places, gated=True) as desk:
        for place in PLACES:
            there = place(desk)
            found = tried(desk, there, BLOCKED, COMMON)
            left |= {(place.__name__, way): by for way, by in found.items() if by}
            kinds.add(there.kinds[0])
            back(desk)
    assert left == {}
    assert kinds == OF_FIELDS - {"SecretField", "PinField"}  # what is hidden on the screen is tried beside the pages
    (tmp_path / "opened").mkdir()
    with desk_on(screen, tmp_path / "opened", with_places, gated=False) as desk:
        # A window that has just come may lose keys; what gives nothing away the second time either is shut.
        shut = [place for place in PLACES if not gives_away(desk, place) and not gives_away(desk, place)]
    assert [place.__name__ for place in shut] == []


def gives_away(desk: Desk, place: Callable[[Desk], Shown]) -> bool:
    """Say whether a key copies out of the field at *place*."""
    there = place(desk)
    found = any(tried(desk, there, BLOCKED, [way])[way] for way in COMMON[:2])
    back(desk)
    return found
