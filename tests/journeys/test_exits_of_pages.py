"""Nothing that a page or dialog shows for reading leaves it, and no PIN its field; tried as in ``test_exits.py``."""

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
from tests.journeys.ways_in import PAGES, PINS
from tests.journeys.ways_out import Desk, Shown, desk_on, front_dialog, tried, tried_for_reading
from tests.screen import Screen

pytestmark = [pytest.mark.real_window, pytest.mark.slow]


@pytest.fixture
def busy(watched: Path) -> Path:
    """The fact base of :func:`watched` with a reply that left and something learned."""
    now, pack, today = datetime(2026, 11, 20, 3, 0, tzinfo=UTC), shipped_pack("en"), date(2026, 11, 20)
    store = open_store(watched)
    message = session.receive(
        store, "ktp hilang gimana min", channel="generic", author_handle="@warga", intent=Intent.QUESTION, now=now
    )
    (entry,) = store.entries.cited(("ktp-hilang",))
    teach(store, message, entry, person="Rini", now=now)
    wish = Wish(text=KTP.body, cited=("ktp-hilang",), channel="generic", intent=Intent.QUESTION)
    seen = judge(store, wish, pack, today=today).verdict.digest
    release(store, wish, pack, Exit(person="Rini", now=now, today=today, seen_digest=seen, message_id=message.id))
    store.close()
    return watched


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
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
        has_table = any(front_dialog(desk) in table.window for table in desk.shown("RowTable"))
        assert {kind for kind, _ in tried_for_reading(desk)} >= ({"label", "table"} if has_table else {"label"})


@pytest.mark.parametrize("field", PINS, ids=lambda field: field.__name__)
@pytest.mark.parametrize("gated", [True, False], ids=["gated", "opened"])
def test_no_pin_leaves_its_field_not_even_where_the_other_guards_are_off(
    screen: Screen, watched: Path, tmp_path: Path, field: Callable[[Desk], Shown], *, gated: bool
) -> None:
    with desk_on(screen, tmp_path, watched, gated=gated) as desk:
        assert {way: by for way, by in tried(desk, field(desk), "483920").items() if by} == {}
