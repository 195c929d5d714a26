"""What the palette finds among the entries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.store import Store, create_store
from tests.journeys.conftest import KTP, approved
from tests.window import NOON
from ui.palette.jobs import find


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "base.db")
    approved(made, KTP, "ktp-hilang")
    for number in range(30):
        body = "Layanan keliling menerima berkas KTP, KK dan akta."
        approved(made, EntryContent(kind=Kind.FACT, title=f"Jadwal layanan keliling {number}", body=body), f"k{number}")
    yield made
    made.close()


@pytest.mark.parametrize("text", ["ktp", "ktp ilang", "kpt hilang"])
def test_what_answers_comes_before_what_only_holds_the_word(store: Store, text: str) -> None:
    hits = find(store, text, today=NOON.date(), limit=20)
    assert hits[0].title == KTP.title
    assert len({one.entry_id for one in hits}) == len(hits)


def test_no_more_than_wanted_is_found(store: Store) -> None:
    assert len(find(store, "keliling", today=NOON.date(), limit=20)) == 20
    assert find(store, "tidak-ada-kata-ini", today=NOON.date(), limit=20) == ()
