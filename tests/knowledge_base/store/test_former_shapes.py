"""A database of every released shape is opened, brought up to date, and has lost nothing."""

import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge_base.matching.confidence import load_model
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import rank
from knowledge_base.matching.search import candidates
from knowledge_base.store import Store, open_store

FORMER = sorted((Path(__file__).parents[2] / "data").glob("schema-*.db.gz"))


@pytest.fixture(params=FORMER, ids=lambda path: path.name.removesuffix(".db.gz"))
def former(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    store = open_store(path)
    yield store
    store.close()


def test_there_is_one_to_open() -> None:
    assert FORMER


def test_nothing_is_lost(former: Store) -> None:
    assert [entry.name for entry in former.entries.every()] == ["ktp-hilang", "jam-loket", "draf"]
    assert former.flaws() == ()
    assert former.check_log().flaws == ()


def test_its_entries_are_found(former: Store) -> None:
    query = read_query("min ktp sy ilang", former.index.reader)
    [best, *_] = rank(query, candidates(query, former.index), load_model(), limit=5)

    assert former.entries.by_pk([best.entry_pk])[best.entry_pk].name == "ktp-hilang"


def test_replies_released_before_count_as_uses(former: Store) -> None:
    pks = {
        name: former.entries.pk_of(entry.id)
        for name in ("ktp-hilang", "jam-loket")
        if (entry := former.entries.serving(name))
    }

    uses = former.desk.uses_of(list(pks.values()), today=date(2026, 12, 20))

    assert uses[pks["ktp-hilang"]] == pytest.approx(1.5, abs=0.03)
    assert uses[pks["jam-loket"]] == pytest.approx(1.0, abs=0.03)


def test_it_learns_like_a_new_one(former: Store) -> None:
    assert former.learned.every(include_undone=True) == ()
    assert former.learned.count_phrasings() == 0


def test_opened_again_nothing_is_left_to_do(former: Store) -> None:
    former.close()
    before = former.path.read_bytes()
    again = open_store(former.path)
    again.close()

    assert former.path.read_bytes() == before


def test_its_audit_lines_are_still_what_they_were(former: Store, request: pytest.FixtureRequest) -> None:
    lines = former.audit.lines()

    assert len(lines) == (4 if "schema-0006" in request.node.name else 0)
    assert [line.number for line in lines] == sorted((line.number for line in lines), reverse=True)
    assert former.check_log().flaws == ()
