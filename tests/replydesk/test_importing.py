"""What an import makes of a file, whichever way its rows go in."""

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.entry import EntryContent, Status
from knowledge_base.errors import ApprovalRefused
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from replydesk.importing import import_file

SARI = Act(person="Sari", at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))
MANY = 1_203
"""More than are written together, and no multiple of it."""


def row(number: int, **more: object) -> dict[str, object]:
    return {"id": f"e{number}", "title": f"Layanan nomor {number}", "body": f"Loket {number} buka.", **more}


def file_of(folder: Path, rows: Iterable[dict[str, object]]) -> Path:
    path = folder / "entries.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return path


def said(store: Store) -> list[dict[str, Any]]:
    """Return all that a store says of its entries, but for the ids it makes up."""
    found: list[dict[str, Any]] = []
    pks = [store.entries.pk_of(entry.id) for entry in store.entries.every()]
    terms = {one.entry_pk: one for one in store.index.terms_of(pks)}
    for pk, entry in zip(pks, store.entries.every(), strict=True):
        known = {name: getattr(entry, name) for name in entry.__slots__ if name != "id"}
        found.append(known | {"pk": pk, "terms": terms[pk]})
    return found


def test_many_rows_become_what_they_become_one_by_one(store: Store, tmp_path: Path) -> None:
    report = import_file(store, file_of(tmp_path, map(row, range(MANY))), SARI, approve_as="Budi")
    other = create_store(tmp_path / "one by one.db")
    budi = Act(person="Budi", at=SARI.at)
    with other.atomic():
        for one in map(row, range(MANY)):
            content = EntryContent(title=str(one["title"]), body=str(one["body"]))
            entry = other.entries.add(content, SARI, own_id=str(one["id"]))
            other.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)
    assert (report.added, report.updated, report.unchanged) == (MANY, 0, 0)
    assert said(store) == said(other)
    assert store.index.counts("layan") == other.index.counts("layan") == (MANY, 0)
    assert store.index.words_like("lyanan") == other.index.words_like("lyanan")
    assert not store.flaws()
    other.close()


def test_each_entry_is_found_by_its_words_when_the_import_is_over(store: Store, tmp_path: Path) -> None:
    import_file(store, file_of(tmp_path, map(row, range(MANY))), SARI)
    for number in (0, 499, 500, MANY - 1):
        found = store.pages.page(EntryFilter(words=f"loket {number}"), today=SARI.at.date())
        assert f"e{number}" in [one.name for one in found]
        assert store.index.entries_with(str(number), in_bodies=True)


def test_importing_again_changes_only_what_is_new_or_different(store: Store, tmp_path: Path) -> None:
    import_file(store, file_of(tmp_path, map(row, range(700))), SARI, approve_as="Budi")
    rows: list[dict[str, object]] = [
        row(number, body="Loket pindah.") if number == 650 else row(number) for number in range(702)
    ]
    report = import_file(store, file_of(tmp_path, rows), SARI, approve_as="Budi")
    assert (report.added, report.updated, report.unchanged) == (2, 1, 699)
    changed = store.entries.serving("e650")
    assert changed is not None
    assert (changed.revision, changed.state, changed.content.body) == (2, Status.APPROVED, "Loket pindah.")
    assert store.index.entries_with("pindah", in_bodies=True) == [651]


def test_a_row_that_names_an_entry_of_the_same_file_by_its_other_id_changes_that_one(
    store: Store, tmp_path: Path
) -> None:
    entry_id = "0123456789abcdef" * 2
    rows: list[dict[str, object]] = [
        row(1, entry_id=entry_id),
        row(2),
        {"entry_id": entry_id, "title": "Layanan satu", "body": "Pindah."},
    ]
    report = import_file(store, file_of(tmp_path, rows), SARI)
    assert (report.added, report.updated) == (2, 1)
    changed = store.entries.serving("e1")
    assert changed is not None
    assert (changed.id, changed.content.title) == (entry_id, "Layanan satu")


def test_a_deleted_entry_comes_back_with_its_history(store: Store, tmp_path: Path) -> None:
    path = file_of(tmp_path, [row(1), row(2)])
    import_file(store, path, SARI)
    first = store.entries.latest("e1")
    assert first is not None
    store.entries.delete(first.id, SARI)
    report = import_file(store, path, SARI)
    again = store.entries.latest("e1")
    assert again is not None
    assert (report.added, report.unchanged, again.id, again.revision) == (1, 1, first.id, 3)


def test_an_entry_without_an_id_is_known_by_its_title(store: Store, tmp_path: Path) -> None:
    import_file(store, file_of(tmp_path, [{"title": "Jam buka", "body": "Senin."}]), SARI)
    report = import_file(store, file_of(tmp_path, [{"title": "JAM  buka", "body": "Selasa."}]), SARI)
    assert (report.added, report.updated) == (0, 1)


def test_one_bad_row_at_the_end_keeps_everything_out(store: Store, tmp_path: Path) -> None:
    path = file_of(tmp_path, [*map(row, range(MANY)), row(MANY, body="")])
    report = import_file(store, path, SARI)
    assert not report.stored
    assert (report.added, report.held_back, len(report.rejected)) == (0, MANY, 1)
    assert store.index.is_empty()
    assert list(store.entries.every()) == []
    assert store.index.counts("layan") == (0, 0)
    report = import_file(store, path, SARI, skip_bad=True)
    assert (report.stored, report.added, report.held_back, len(report.rejected)) == (True, MANY, 0, 1)
    assert store.index.counts("layan") == (MANY, 0)


def test_samples_among_many_are_not_approved_outside_a_practice_database(store: Store, tmp_path: Path) -> None:
    rows = [*map(row, range(600)), row(600, sample=True)]
    with pytest.raises(ApprovalRefused):
        import_file(store, file_of(tmp_path, rows), SARI, approve_as="Budi")
    assert list(store.entries.every()) == []
    assert import_file(store, file_of(tmp_path, rows), SARI).added == 601


def test_changes_after_an_import_are_searched_as_ever(store: Store, tmp_path: Path) -> None:
    import_file(store, file_of(tmp_path, map(row, range(MANY))), SARI)
    entry = store.entries.latest("e600")
    assert entry is not None
    content = EntryContent(title="Layanan khusus", body="Loket lain.")
    store.entries.revise(entry.id, content, SARI, base_revision=1)
    assert store.index.entries_with("khusus", in_bodies=False) == [601]
    assert store.index.counts("600") == (0, 0)
    store.entries.delete(entry.id, SARI)
    assert store.index.entries_with("khusus", in_bodies=False) == []
    assert not store.flaws()


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk.importing import import_file

store = open_store(Path(sys.argv[1]))
put_many, calls = store.index.put_many, []

def put_some(rows):
    put_many(rows)
    calls.append(1)
    if len(calls) == 2:
        os.kill(os.getpid(), signal.SIGKILL)

store.index.put_many = put_some
import_file(store, Path(sys.argv[2]), Act(person="Sari", at=datetime(2026, 11, 20, tzinfo=UTC)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="killed by a signal")
def test_an_import_that_is_killed_in_its_middle_leaves_no_trace(store: Store, tmp_path: Path) -> None:
    store.entries.add(EntryContent(title="Jam buka", body="Senin."), SARI, own_id="jam")
    path = file_of(tmp_path, map(row, range(MANY)))
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(store.path), str(path)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        check=False,
    )
    assert ended.returncode < 0
    again = open_store(store.path)
    assert [entry.own_id for entry in again.entries.every()] == ["jam"]
    assert not again.flaws()
    assert import_file(again, path, SARI).added == MANY
    again.close()


def test_rows_are_taken_in_in_their_order(store: Store, tmp_path: Path) -> None:
    first: dict[str, object] = {"title": "Jam buka", "body": "Pukul 8."}
    import_file(store, file_of(tmp_path, [first]), SARI)
    [entry] = store.entries.every()
    store.entries.delete(entry.id, SARI)
    report = import_file(store, file_of(tmp_path, [first, {"id": "jam", **first}]), SARI)
    assert (report.added, report.unchanged) == (2, 0)
    assert [one.own_id for one in store.entries.every()] == [None, "jam"]
