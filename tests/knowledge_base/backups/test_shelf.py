import gzip
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.backups.ladder import DAYS
from knowledge_base.backups.shelf import UPDATES_KEPT, BackupKind, Shelf, shelf_of
from knowledge_base.entry import EntryContent
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.notice import notice
from knowledge_base.store import Store, create_store, open_store, restore_copy
from knowledge_base.store.audit_check import head_path
from knowledge_base.store.connection import open_connection
from knowledge_base.store.entries import Act
from knowledge_base.store.files import open_to_look
from tests.damage import damage

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
ACT = Act(person="Sari", at=NOON)
FORMER = Path(__file__).parents[2] / "data" / "schema-0003.db.gz"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = create_store(tmp_path / "base.db")
    for number in range(60):
        made.entries.add(EntryContent(title=f"Judul {number}", body="Isi " * 300), ACT, own_id=f"e{number}")
    return made


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_of(tmp_path / "base.db", tmp_path / "backups")


def test_a_copy_of_the_day_is_made_once(store: Store, shelf: Shelf) -> None:
    assert shelf.is_due(NOON)

    made = shelf.keep(store, NOON)

    assert not shelf.is_due(NOON + timedelta(hours=3))
    assert shelf.is_due(NOON + timedelta(days=1))
    assert shelf.backups() == (made,)
    assert head_path(made.path).exists()
    store.close()


def test_a_copy_can_be_put_back(store: Store, shelf: Shelf) -> None:
    made = shelf.keep(store, NOON)
    store.entries.add(EntryContent(title="Nanti", body="Isi"), ACT, own_id="nanti")
    store.close()

    restore_copy(made.path, store.path, ACT)

    restored = open_store(store.path)
    assert restored.entries.serving("e59") is not None
    assert restored.entries.serving("nanti") is None
    assert restored.flaws() == ()
    restored.close()
    assert [one.kind for one in shelf.replaced()] == [BackupKind.REPLACED]


def test_older_ones_are_cleared_away_and_nothing_that_is_not_ours(store: Store, shelf: Shelf) -> None:
    shelf.folder.mkdir(parents=True)
    (shelf.folder / "catatan.txt").write_text("dear")
    (shelf.folder / "20260101-000000-salinan.db").write_text("dear")
    for days in range(40, -1, -1):
        shelf.keep(store, NOON - timedelta(days=days))
    store.close()

    kept = [one.at.date() for one in shelf.backups()]
    assert kept[:DAYS] == [NOON.date() - timedelta(days=back) for back in range(DAYS)]
    assert len(kept) < 22
    names = {path.name for path in shelf.folder.iterdir()}
    assert {"catatan.txt", "20260101-000000-salinan.db"} <= names
    assert sum(name.endswith(".audit-end.json") for name in names) == len(kept)


def test_none_is_made_of_a_damaged_database_and_the_good_ones_stay(store: Store, shelf: Shelf) -> None:
    good = shelf.keep(store, NOON - timedelta(days=1))
    store.close()
    damage(store.path)
    damaged = open_to_look(store.path, notice("store.damaged"))

    with pytest.raises(StoreUnavailable) as refused:
        shelf.keep(damaged, NOON)

    damaged.close()
    assert refused.value.notice.code == "backup.not-of-damaged"
    assert shelf.backups() == (good,)
    assert {path.name for path in shelf.folder.iterdir()} == {good.path.name, head_path(good.path).name}


def test_none_is_made_of_a_database_whose_contents_were_changed_by_hand(store: Store, shelf: Shelf) -> None:
    good = shelf.keep(store, NOON - timedelta(days=1))
    other = open_connection(store.path)
    other.execute("DROP TRIGGER revision_is_never_changed")
    other.execute("UPDATE revision SET content = replace(content, 'Isi', 'Iso')")
    other.close()

    with pytest.raises(StoreUnavailable):
        shelf.keep(store, NOON)

    store.close()
    assert shelf.backups() == (good,)


def test_a_folder_that_cannot_be_written_is_said_and_nothing_else_is_tried(store: Store, tmp_path: Path) -> None:
    (tmp_path / "blocked").touch()
    with pytest.raises(FileRefused) as refused:
        shelf_of(store.path, tmp_path / "blocked").keep(store, NOON)

    store.close()
    assert refused.value.notice.code == "backup.folder-refused"


def test_before_a_change_of_shape_there_is_a_copy_of_the_former(tmp_path: Path) -> None:
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(FORMER.read_bytes()))
    shelf = shelf_of(path, tmp_path / "backups")

    open_store(path, before_update=lambda connection, step: shelf.keep_before_update(connection, step, NOON)).close()

    [kept] = shelf.backups()
    assert kept.kind is BackupKind.UPDATE
    assert kept.path.name == "20261129-120000-before-m0003_desk.db"
    old = open_connection(kept.path, read_only=True)
    assert old.execute("SELECT max(name) FROM _sqlite_migrations").fetchone() == ("m0003_desk",)
    old.close()
    restore_copy(kept.path, tmp_path / "again.db")
    again = open_store(tmp_path / "again.db")
    assert again.flaws() == ()
    again.close()


def test_without_a_copy_the_shape_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(FORMER.read_bytes()))
    (tmp_path / "blocked").touch()
    shelf = shelf_of(path, tmp_path / "blocked")

    with pytest.raises(FileRefused):
        open_store(path, before_update=lambda connection, step: shelf.keep_before_update(connection, step, NOON))

    old = open_connection(path, read_only=True)
    assert old.execute("SELECT max(name) FROM _sqlite_migrations").fetchone() == ("m0003_desk",)
    old.close()


def test_copies_before_changes_of_shape_do_not_push_out_those_of_the_days(store: Store, shelf: Shelf) -> None:
    daily = shelf.keep(store, NOON - timedelta(days=1))
    connection = open_connection(store.path)
    for minute in range(UPDATES_KEPT + 3):
        shelf.keep_before_update(connection, "m0003_desk", NOON + timedelta(minutes=minute))
    connection.close()
    store.close()

    kinds = [one.kind for one in shelf.backups()]
    assert kinds.count(BackupKind.UPDATE) == UPDATES_KEPT
    assert daily in shelf.backups()


def test_where_texts_are_kept_for_a_time_copies_are_kept_no_longer(store: Store, shelf: Shelf) -> None:
    for days in (60, 35, 20, 5):
        shelf.keep(store, NOON - timedelta(days=days))
    store.retention.keep_for(30)

    shelf.keep(store, NOON)

    store.close()
    assert [(NOON - one.at).days for one in shelf.backups()] == [0, 5, 20]


def test_a_clock_set_back_makes_one_and_takes_none(store: Store, shelf: Shelf) -> None:
    for days in range(DAYS):
        shelf.keep(store, NOON - timedelta(days=days))
    before = set(shelf.backups())

    made = shelf.keep(store, NOON - timedelta(days=4000))

    store.close()
    assert set(shelf.backups()) == before | {made}


def test_two_bases_of_one_name_do_not_meet(tmp_path: Path) -> None:
    folders = {shelf_of(tmp_path / place / "base.db", tmp_path).folder for place in ("a", "b")}

    assert len(folders) == 2


def test_what_a_killed_program_was_making_is_cleared_away(store: Store, shelf: Shelf) -> None:
    shelf.folder.mkdir(parents=True)
    (shelf.folder / "20261128-120000.db.4711.making").write_bytes(b"half")
    (shelf.folder / "20261128-120000.db.audit-end.json").touch()
    (shelf.folder / "20261128-120000.db.audit-end.json.4711.new").touch()

    made = shelf.keep(store, NOON)

    store.close()
    assert {path.name for path in shelf.folder.iterdir()} == {made.path.name, head_path(made.path).name}
