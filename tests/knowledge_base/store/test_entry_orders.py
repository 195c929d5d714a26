"""Very many entries come in with the indexes of the page taken away; they are there again, whatever happens."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.store import Store, create_store
from knowledge_base.store.entries import Act, NewEntry
from knowledge_base.store.files import open_beside

ACT = Act(person="Rini", at=datetime(2026, 11, 21, tzinfo=UTC))
MANY = 2_100
INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "facts.db")
    yield made
    made.close()


def indexes(store: Store) -> list[tuple[str, str | None]]:
    return [tuple(row) for row in store.entries._db.execute(INDEXES).fetchall()]


def add(store: Store, count: int, name: str) -> None:
    for start in range(0, count, 500):
        numbers = range(start, min(start + 500, count))
        contents = ((f"{name}{one}", EntryContent(title=f"{name} {one}", body="Isi.")) for one in numbers)
        store.entries.add_unknown([NewEntry(content=content, own_id=own_id) for own_id, content in contents], ACT)


def add_and_fail(store: Store) -> None:
    with store.entries.bulk():
        add(store, MANY, "a")
        raise KeyError


def test_the_indexes_are_away_while_many_come_in_and_the_same_afterwards(store: Store) -> None:
    before = indexes(store)
    with store.entries.bulk():
        add(store, MANY, "a")
        meanwhile = {name for name, _ in indexes(store)}
    assert indexes(store) == before
    gone = {name for name, _ in before} - meanwhile
    assert "entry_by_title" in gone
    assert all(name.startswith("entry_by_") or name == "entry_facets" for name in gone)
    assert store.entries._db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_whoever_reads_meanwhile_has_the_indexes(store: Store) -> None:
    before = indexes(store)
    with store.entries.bulk():
        add(store, MANY, "a")
        beside = open_beside(store.path, None)
        assert indexes(beside) == before
        beside.close()


def test_a_step_that_is_taken_back_leaves_them_as_they_were(store: Store) -> None:
    before = indexes(store)
    with pytest.raises(KeyError):
        add_and_fail(store)
    assert indexes(store) == before
    with store.entries.bulk():  # and the next one begins anew
        add(store, 3, "b")
    assert indexes(store) == before


def test_few_among_many_come_in_beside_the_indexes(store: Store) -> None:
    with store.entries.bulk():
        add(store, 5 * MANY, "a")
    before = indexes(store)
    with store.entries.bulk():
        add(store, MANY, "b")
        assert indexes(store) == before
