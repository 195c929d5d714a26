import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.entry import EntryContent
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.store import Store, copy_store, create_store, open_store, restore_copy
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.connection import open_connection
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.index import index_version

ROOT = Path(__file__).parents[3]


def refusal(path: Path) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        open_store(path)
    return refused.value.notice.code


def test_a_missing_database_is_refused_and_none_is_made_in_its_place(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.db") == "store.missing"
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_overwritten_by_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    path.write_text("something dear")

    with pytest.raises(FileRefused):
        create_store(path)

    assert path.read_text() == "something dear"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"only some words, and no database at all" * 50)

    assert refusal(path) == "store.not-a-database"


def test_an_empty_file_is_not_made_into_an_empty_fact_base(tmp_path: Path) -> None:
    path = tmp_path / "emptied.db"
    path.touch()

    assert refusal(path) == "store.not-a-database"
    assert path.read_bytes() == b""


def test_a_database_that_could_not_be_filled_leaves_no_file(tmp_path: Path) -> None:
    def fill(store: Store) -> None:
        store.settings.set("a", "b")
        raise KeyError

    with pytest.raises(KeyError):
        create_store(tmp_path / "half.db", fill)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused_by_name(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for act in (create_store, partial(copy_store, store)):
        with pytest.raises(FileRefused) as refused:
            act(tmp_path / "file" / "x.db")
        assert refused.value.notice.code == "store.cannot-write-file"


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()

    assert refusal(path) == "store.other-program"
    connection = dbapi2.connect(str(path))
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]
    connection.close()


def test_a_database_of_a_newer_version_is_refused(store: Store) -> None:
    store.close()
    connection = dbapi2.connect(str(store.path))
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('replydesk', 'm9999_later', 'x')"
    )
    connection.commit()
    connection.close()

    assert refusal(store.path) == "store.newer-version"


def test_a_damaged_database_is_refused_with_its_own_sentence(store: Store, sari: Act) -> None:
    for number in range(50):
        store.entries.add(EntryContent(title=f"Judul {number}", body="Isi " * 200), sari)
    store.close()
    with store.path.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(4096 * 3))

    assert refusal(store.path) in {"store.damaged", "store.not-a-database"}


@pytest.mark.parametrize(
    "read",
    [
        list,
        lambda rows: rows.fetchall(),
        lambda rows: [*iter(rows.fetchone, None)],
        lambda rows: [*iter(partial(rows.fetchmany, 3), [])],
    ],
    ids=["one by one", "all", "each", "many"],
)
def test_damage_met_while_rows_are_read_is_said_to_be_damage(
    store: Store, sari: Act, read: Callable[[dbapi2.Cursor], object]
) -> None:
    with store.atomic():
        for number in range(20):
            store.audit.append(
                AuditAct.REFUSED, person=sari.person, at=sari.at, reply_id=None, detail={"a": f"{number:02}" * 1500}
            )
    store.close()
    content = store.path.read_bytes()
    at = content.index(b"10" * 1500) // 4096 * 4096
    store.path.write_bytes(content[:at] + b"\xff" * 4096 + content[at + 4096 :])
    connection = open_connection(store.path)

    with pytest.raises(StoreUnavailable) as refused:
        read(connection.execute("SELECT * FROM audit_line ORDER BY number"))
    connection.close()

    assert refused.value.notice.code == "store.damaged"


def test_a_store_that_another_program_writes_to_is_locked_not_broken(store: Store, sari: Act) -> None:
    other = dbapi2.connect(str(store.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as refused:
        store.entries.add(EntryContent(title="Judul", body="Isi"), sari)
    other.close()

    assert refused.value.notice.code == "store.locked"


def test_a_copy_holds_all_and_is_put_back_with_the_old_one_kept(store: Store, sari: Act, tmp_path: Path) -> None:
    store.entries.add(EntryContent(title="Lama", body="Isi"), sari, own_id="lama")
    copy = tmp_path / "copy.db"
    copy_store(store, copy)
    store.entries.add(EntryContent(title="Baru", body="Isi"), sari, own_id="baru")
    store.close()

    kept = restore_copy(copy, store.path)

    restored = open_store(store.path)
    assert restored.entries.serving("lama") is not None
    assert restored.entries.serving("baru") is None
    restored.close()
    assert kept is not None
    old = open_store(kept)
    assert old.entries.serving("baru") is not None
    old.close()


def test_a_copy_that_is_not_there_is_said_to_be_missing(store: Store, tmp_path: Path) -> None:
    store.close()
    with pytest.raises(FileRefused) as refused:
        restore_copy(tmp_path / "copy.db", store.path)
    assert refused.value.notice.code == "import.file-missing"
    assert [path.name for path in tmp_path.iterdir()] == ["fact base.db"]


def test_a_broken_copy_is_not_put_back(store: Store, tmp_path: Path) -> None:
    store.close()
    before = store.path.read_bytes()
    copy = tmp_path / "copy.db"
    copy.write_bytes(before[:9000])

    with pytest.raises(FileRefused) as refused:
        restore_copy(copy, store.path)

    assert refused.value.notice.code == "store.no-sound-copy"
    assert store.path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "fact base.db"]


def test_what_a_crash_left_beside_a_lost_database_does_not_reach_the_restored_one(
    store: Store, sari: Act, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    copy_store(store, copy)
    store.entries.add(EntryContent(title="Baru", body="Isi"), sari, own_id="baru")
    left = store.path.with_name(store.path.name + "-wal").read_bytes()
    store.close()
    store.path.unlink()
    store.path.with_name(store.path.name + "-wal").write_bytes(left)

    restore_copy(copy, store.path)

    restored = open_store(store.path)
    assert restored.flaws() == ()
    assert list(restored.entries.every()) == []
    restored.close()


def test_a_database_that_is_open_is_not_replaced(store: Store, sari: Act, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_store(store, copy)

    with pytest.raises(StoreUnavailable) as refused:
        restore_copy(copy, store.path)

    assert refused.value.notice.code == "store.locked"
    store.entries.add(EntryContent(title="Baru", body="Isi"), sari, own_id="baru")
    store.close()
    opened = open_store(store.path)
    assert opened.entries.serving("baru") is not None
    opened.close()


def test_a_copy_never_overwrites_and_a_name_is_never_an_address(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept.db"
    kept.write_text("dear")
    with pytest.raises(FileRefused):
        copy_store(store, kept)
    assert kept.read_text() == "dear"

    monkeypatch.chdir(tmp_path)
    copy_store(store, Path("file:x?mode=memory"))
    opened = open_store(tmp_path / "file:x?mode=memory")
    assert opened.flaws() == ()
    opened.close()


@pytest.mark.parametrize("name", ["a b#c?d%20e.db", "é日 'q'.db"])
def test_any_name_will_do_for_a_database(tmp_path: Path, name: str) -> None:
    create_store(tmp_path / name).close()

    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_content_that_was_changed_behind_the_programs_back_is_named(store: Store, sari: Act) -> None:
    store.entries.add(EntryContent(title="Biaya", body="Rp10.000"), sari, own_id="biaya")
    other = dbapi2.connect(str(store.path))
    other.execute("DROP TRIGGER revision_is_never_changed")
    other.execute("UPDATE revision SET content = replace(content, '10.000', '90.000')")
    other.commit()
    other.close()

    [flaw] = store.flaws()
    assert (flaw.code, flaw.values["name"], flaw.values["number"]) == ("flaw.revision", "biaya", 1)


def test_entries_that_cannot_be_searched_are_counted_and_the_index_can_be_rebuilt(store: Store, sari: Act) -> None:
    store.entries.add(EntryContent(title="Biaya paspor", body="Isi"), sari)
    other = dbapi2.connect(str(store.path))
    other.execute("DELETE FROM search_terms")
    other.commit()
    other.close()

    assert [flaw.code for flaw in store.flaws()] == ["flaw.index"]
    store.entries.rebuild_index()
    assert store.flaws() == ()


def test_an_index_made_by_other_words_is_made_anew_when_the_database_is_opened(store: Store, sari: Act) -> None:
    store.entries.add(EntryContent(title="Biaya paspor", body="Isi"), sari)
    store.settings.set("index-version", "0-other-words")
    store.close()
    other = dbapi2.connect(str(store.path))
    other.execute("UPDATE search_terms SET phrasings = 'stale'")
    other.commit()
    other.close()

    opened = open_store(store.path)

    assert "stale" not in str(opened.index.terms_of([1]))
    assert opened.settings.get("index-version") == index_version()
    opened.close()


def test_the_words_of_a_database_of_the_former_form_are_searched_as_now(store: Store, sari: Act) -> None:
    store.entries.add(EntryContent(title="Biaya paspor", body="Isi"), sari, own_id="paspor")
    store.settings.set("index-version", "1-former")
    store.close()
    other = dbapi2.connect(str(store.path), isolation_level=None)
    other.execute("DROP TABLE entry_words")
    other.execute(
        "CREATE VIRTUAL TABLE entry_words USING fts5 (title, variants, body, tags, content='', contentless_delete=1,"
        " tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    other.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0005_word_search'")
    other.close()

    opened = open_store(store.path)

    found = opened.pages.page(EntryFilter(words="pas"), today=sari.at.date())
    assert [row.name for row in found] == ["paspor"]
    opened.close()


def test_what_is_tried_out_is_taken_back(store: Store, sari: Act) -> None:
    with store.trial():
        store.entries.add(EntryContent(title="Judul", body="Isi"), sari, own_id="coba")
        assert store.entries.serving("coba") is not None

    assert store.entries.serving("coba") is None


_KILLED_IN_A_STEP = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge_base.entry import EntryContent
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.index import index_version

store = open_store(Path(sys.argv[1]))
act = Act(person="Sari", at=datetime.now(UTC))
with store.atomic():
    for number in range(int(sys.argv[2])):
        store.entries.add(EntryContent(title=f"Setengah {number}", body="Isi " * 50), act)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a process cannot be killed this way here")
@pytest.mark.parametrize("rows", [1, 400])
def test_a_step_that_is_killed_in_its_middle_leaves_no_trace(store: Store, sari: Act, rows: int) -> None:
    store.entries.add(EntryContent(title="Sebelum", body="Isi"), sari, own_id="sebelum")
    store.close()

    ended = subprocess.run(
        [sys.executable, "-c", _KILLED_IN_A_STEP, str(store.path), str(rows)], cwd=ROOT, check=False, timeout=60
    )

    assert ended.returncode == -signal.SIGKILL
    opened = open_store(store.path)
    assert [entry.own_id for entry in opened.entries.every()] == ["sebelum"]
    assert opened.flaws() == ()
    opened.close()
