"""An encrypted fact base: nothing of it is readable without its key, and without it nothing is made in its place."""

import shutil
import sqlite3
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.keys.code import CodeRefused, new_code
from knowledge_base.keys.key_file import keys_path, read_key_file, write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store import copy_store
from knowledge_base.store.connection import open_connection
from replydesk.keys.making import KeysRefused, keyring_trouble, new_keys
from replydesk.opening import Entrance, beside, put_back
from replydesk.unlocking import KeyHolder, KeyNeeded, UnlockRefused, WayOut
from tests.damage import TORN, damage
from tests.knowledge_base.keys.kept_keyring import Kept, trusted
from tests.replydesk.keys.conftest import ACT, MARK, PASSPHRASE, Somebody, fill
from tests.window import NOON, entrance_in


def needed(entrance: Entrance, path: Path) -> KeyNeeded:
    """Return why the key is lacking, after seeing that no way of opening gets round it, and that nothing is changed."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    for opened in (entrance.read, entrance.work_or_look, entrance.work):
        with pytest.raises(KeyNeeded) as refused:
            opened(path)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before
    return refused.value


def names(entrance: Entrance, path: Path) -> set[str]:
    store = entrance.work(path)
    assert store.flaws() == ()
    found = {entry.name for entry in store.entries.every()}
    store.close()
    return found


ALL = {f"e{number}" for number in range(20)}


def test_it_opens_with_the_keyring_alone(somebody: Somebody, base: Path) -> None:
    assert names(somebody(), base) == ALL
    reading = somebody().read(base)
    assert len(list(reading.entries.every())) == 20
    reading.close()


def test_nothing_of_it_can_be_read_in_any_of_its_files(somebody: Somebody, base: Path) -> None:
    store = somebody().work(base)
    store.entries.add(EntryContent(title=MARK, body=MARK), ACT)
    files = [file for file in base.parent.rglob("*") if file.is_file()]
    assert base.with_name("base.db-wal") in files
    for file in files:
        assert MARK.encode() not in file.read_bytes(), file
    store.close()
    other = sqlite3.connect(base)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        other.execute("SELECT count(*) FROM entry")
    other.close()


def test_without_the_keyring_a_person_is_needed_and_told_the_ways(stranger: Entrance, base: Path) -> None:
    said = needed(stranger, base)
    assert said.notice.code == "keys.needed"
    assert said.ways == (WayOut.KEYRING, WayOut.PASSPHRASE, WayOut.CODE, WayOut.BACKUP)
    assert said.why is not None
    assert said.why.code == "keys.keyring-none"


def test_the_recovery_code_and_the_passphrase_open_it(stranger: Entrance, base: Path, new: NewKeys) -> None:
    stranger.keys.unlock_with_code(base, new.code.lower().replace("-", " "))
    assert names(stranger, base) == ALL
    stranger.keys.forget()
    needed(stranger, base)
    stranger.keys.unlock_with_passphrase(base, PASSPHRASE)
    assert names(stranger, base) == ALL


def test_a_wrong_code_or_passphrase_is_refused(stranger: Entrance, base: Path) -> None:
    with pytest.raises(CodeRefused):
        stranger.keys.unlock_with_code(base, "ABC")
    with pytest.raises(UnlockRefused) as refused:
        stranger.keys.unlock_with_code(base, new_code())
    assert refused.value.notice.code == "keys.wrong-recovery-code"
    with pytest.raises(UnlockRefused) as refused:
        stranger.keys.unlock_with_passphrase(base, "bukan frasa yang itu")
    assert refused.value.notice.code == "keys.wrong-passphrase"
    needed(stranger, base)


@pytest.mark.parametrize("typed", [PASSPHRASE, "bukan frasa yang itu", None])
def test_the_passphrase_is_asked_for_when_the_keyring_fails(tmp_path: Path, base: Path, typed: str | None) -> None:
    Kept.locked = True
    entrance = entrance_in(tmp_path, keys=KeyHolder(trusted(), passphrase=lambda: typed, patience_s=30))
    if typed == PASSPHRASE:
        assert names(entrance, base) == ALL
        return
    said = needed(entrance, base)
    assert said.notice.code == ("keys.needed" if typed is None else "keys.wrong-passphrase")
    assert said.why is not None
    assert said.why.code == "keys.keyring-failed"


def test_a_keyring_that_never_answers_is_not_waited_for(tmp_path: Path, base: Path) -> None:
    Kept.silent = threading.Event()  # it is set when the test is over
    entrance = entrance_in(tmp_path, keys=KeyHolder(trusted(), patience_s=0.05))
    said = needed(entrance, base)
    assert said.why is not None
    assert said.why.code == "keys.keyring-silent"


def test_what_stays_locked_opens_only_when_a_person_unlocks_it(somebody: Somebody, base: Path) -> None:
    entrance = somebody()
    assert names(entrance, base) == ALL
    entrance.keys.stay_locked(base)
    assert needed(entrance, base).notice.code == "keys.locked"
    entrance.keys.unlock_with_keyring(base)
    assert names(entrance, base) == ALL


def test_a_key_file_that_is_missing_is_missed(somebody: Somebody, base: Path, new: NewKeys) -> None:
    keys_path(base).unlink()
    said = needed(somebody(), base)
    assert (said.notice.code, said.ways) == ("keys.file-missing", (WayOut.KEYS_FILE, WayOut.BACKUP))
    with pytest.raises(FileRefused):
        somebody().create(base, new=new)


@pytest.mark.parametrize("text", ["", "{", "{}"])
def test_a_key_file_that_is_broken_is_said(somebody: Somebody, base: Path, text: str) -> None:
    keys_path(base).write_text(text, encoding="ascii")
    assert needed(somebody(), base).notice.code == "keys.file-unreadable"


def test_the_keys_of_another_fact_base_do_not_fit(somebody: Somebody, base: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    somebody().create(other, new=new_keys(somebody().keys, at=NOON, with_keyring=True)).close()
    shutil.copy(keys_path(other), keys_path(base))
    said = needed(somebody(), base)
    assert (said.notice.code, said.ways) == ("keys.do-not-fit", (WayOut.KEYS_FILE, WayOut.BACKUP))


def test_slots_put_into_the_file_of_another_fact_base_open_nothing(
    somebody: Somebody, base: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    somebody().create(other, new=new_keys(somebody().keys, at=NOON, with_keyring=True)).close()
    ours, others = read_key_file(base), read_key_file(other)
    assert ours is not None
    assert others is not None
    write_key_file(base, replace(ours, current=others.current))
    assert needed(somebody(), base).notice.code == "keys.needed"


def test_where_only_the_keys_are_left_nothing_is_made(somebody: Somebody, base: Path, new: NewKeys) -> None:
    base.unlink()
    for opened in (somebody().work, somebody().read, somebody().work_or_look):
        with pytest.raises(StoreUnavailable) as missing:
            opened(base)
        assert missing.value.notice.code == "keys.base-missing"
    for made in (None, new):
        with pytest.raises(FileRefused) as refused:
            somebody().create(base, new=made)
        assert refused.value.notice.code == "keys.without-base"
    assert not base.exists()
    assert keys_path(base).exists()


def test_damage_is_found_and_what_can_be_read_is_read(somebody: Somebody, base: Path) -> None:
    store = somebody().work(base)
    for number in range(60):
        store.entries.add(EntryContent(title=f"Lagi {number}", body="Isi " * 600), ACT)
    store.close()
    damage(base)
    look = somebody().work_or_look(base)
    assert look.why_read_only is not None
    assert look.why_read_only.code == "store.damaged"
    look.close()
    with base.open("r+b") as file:
        file.write(TORN)
    assert needed(somebody(), base).notice.code == "keys.do-not-fit"


def test_a_backup_is_encrypted_and_its_keys_lie_beside_it(somebody: Somebody, base: Path, tmp_path: Path) -> None:
    entrance = somebody()
    store = entrance.work(base)
    made = entrance.shelf(base).keep(store, NOON)
    source = beside(store)()
    made_beside = entrance.shelf(base).keep(source, NOON + timedelta(days=1))
    source.close()
    copy_store(store, tmp_path / "copy.db")
    store.close()
    for copy in (made.path, made_beside.path, tmp_path / "copy.db"):
        assert MARK.encode() not in copy.read_bytes()
        assert keys_path(copy).read_bytes() == keys_path(base).read_bytes()
        with pytest.raises(StoreUnavailable):
            open_connection(copy)


def test_a_backup_without_its_keys_is_not_made(somebody: Somebody, base: Path, tmp_path: Path) -> None:
    store = somebody().work(base)
    keys_path(base).unlink()
    with pytest.raises(FileRefused) as refused:
        copy_store(store, tmp_path / "copy.db")
    store.close()
    assert refused.value.notice.code == "keys.none-for-copy"
    assert not (tmp_path / "copy.db").exists()


def test_backups_are_cleared_away_with_their_keys(somebody: Somebody, base: Path) -> None:
    entrance = somebody()
    store = entrance.work(base)
    store.retention.keep_for(3)
    for day in range(6):
        entrance.shelf(base).keep(store, NOON + timedelta(days=day))
    folder = entrance.shelf(base).folder
    store.close()
    left = {file.name for file in folder.iterdir() if file.name.endswith(".db")}
    assert 0 < len(left) < 6
    assert {file.name for file in folder.iterdir() if file.name.endswith(".keys")} == {f"{name}.keys" for name in left}


def test_on_another_computer_the_backup_and_its_code_are_enough(somebody: Somebody, base: Path, new: NewKeys) -> None:
    store = somebody().work(base)
    copy = base.with_name("copy.db")
    copy_store(store, copy)
    store.close()
    far = base.parent / "far"
    far.mkdir()
    for file in (copy, keys_path(copy)):
        shutil.copy(file, far / file.name)
    Kept.clear()
    stranger = entrance_in(far, keys=KeyHolder(trusted(), patience_s=30))

    with pytest.raises(KeyNeeded) as refused:
        put_back(stranger, far / "copy.db", far / "base.db", ACT)
    assert refused.value.database == far / "copy.db"
    assert not (far / "base.db").exists()
    stranger.keys.unlock_with_code(far / "copy.db", new.code)
    assert put_back(stranger, far / "copy.db", far / "base.db", ACT) is None

    assert names(stranger, far / "base.db") == ALL
    later = entrance_in(far, keys=KeyHolder(trusted(), patience_s=30))
    later.keys.unlock_with_code(far / "base.db", new.code)
    assert names(later, far / "base.db") == ALL


def test_what_stood_in_the_place_is_kept_with_its_keys(somebody: Somebody, base: Path, tmp_path: Path) -> None:
    entrance = somebody()
    other = tmp_path / "other.db"
    entrance.create(other, new=new_keys(entrance.keys, at=NOON, with_keyring=True)).close()

    kept = put_back(entrance, other, base, ACT)

    assert kept is not None
    assert names(somebody(), base) == set()
    assert names(somebody(), kept) == ALL
    assert [one.path for one in entrance.shelf(base).replaced()] == [kept]
    assert put_back(somebody(), kept, base, ACT) is not None
    assert names(somebody(), base) == ALL


def test_a_plain_one_goes_on_opening_and_one_put_over_an_encrypted_one_takes_no_keys(
    somebody: Somebody, base: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.db"
    somebody().create(plain, fill).close()
    assert not keys_path(plain).exists()
    assert names(somebody(), plain) == ALL
    kept = put_back(somebody(), plain, base, ACT)
    assert kept is not None
    assert not keys_path(base).exists()
    assert keys_path(kept).exists()
    assert names(somebody(), base) == ALL


def test_a_key_that_is_still_held_does_not_hide_that_the_file_is_plain_now(
    somebody: Somebody, base: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.db"
    somebody().create(plain, fill).close()
    there = somebody()
    assert names(there, base) == ALL
    keys_path(base).unlink()
    base.write_bytes(plain.read_bytes())
    assert names(there, base) == ALL
    assert there.keys.lock(base) is None


def test_what_is_no_fact_base_is_no_encrypted_one(somebody: Somebody, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Kepada Yth. " * 1000, encoding="utf-8")
    with pytest.raises(StoreUnavailable) as refused:
        somebody().work(path)
    assert refused.value.notice.code == "store.not-a-database"
    with pytest.raises(UnlockRefused):
        somebody().keys.unlock_with_passphrase(path, PASSPHRASE)


def test_without_keyring_and_passphrase_no_key_is_made(somebody: Somebody, stranger: Entrance) -> None:
    for with_keyring in (False, True):
        with pytest.raises(KeysRefused):
            new_keys(stranger.keys, at=NOON, with_keyring=with_keyring)
    for weak in ("pendek", "aaaaaaaaaaaaaaaa", "x" * 300, " " * 20):
        with pytest.raises(KeysRefused):
            new_keys(stranger.keys, at=NOON, with_keyring=False, passphrase=weak)
    assert new_keys(stranger.keys, at=NOON, with_keyring=False, passphrase=PASSPHRASE).key
    assert Kept.texts == {}
    assert keyring_trouble(somebody().keys) is None
    assert Kept.texts == {}
    Kept.forgets = True
    trouble = keyring_trouble(somebody().keys)
    assert trouble is not None
    assert trouble.code == "keys.keyring-forgets"
