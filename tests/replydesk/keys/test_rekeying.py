"""Changing the key, and encrypting a plain fact base: all or nothing, and what is left behind is said."""

from pathlib import Path

import pytest

from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.keys.key_file import KeyFile, keys_path, read_key_file, write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.slots import with_pending
from knowledge_base.store import Store, copy_store
from knowledge_base.store.connection import is_plain, opens_with
from replydesk.keys.encrypting import encrypt
from replydesk.keys.making import KeysRefused, new_keys
from replydesk.keys.rekeying import rekey
from replydesk.opening import Entrance
from replydesk.unlocking import UnlockRefused
from tests.damage import damage
from tests.knowledge_base.keys.kept_keyring import Kept
from tests.replydesk.keys.conftest import MARK, PASSPHRASE, Somebody, fill
from tests.replydesk.keys.test_opening_encrypted import ALL, names
from tests.window import NOON


@pytest.fixture
def other(somebody: Somebody) -> NewKeys:
    return new_keys(somebody().keys, at=NOON, with_keyring=True)


def pending(base: Path, new: NewKeys, other: NewKeys) -> KeyFile:
    """Write what stands beside *base* while its key is changed, and return what stood there before."""
    content = read_key_file(base)
    assert content is not None
    write_key_file(base, with_pending(content, new.key, other.key, other.slots_for(content.base)))
    return content


def change_key(somebody: Somebody, base: Path, key: bytes) -> None:
    store = somebody().work(base)
    store.change_key(key)
    store.close()


def test_a_new_key_opens_with_its_ways_and_the_old_ones_are_gone(
    somebody: Somebody, stranger: Entrance, base: Path, new: NewKeys, other: NewKeys
) -> None:
    done = rekey(somebody(), base, other)
    assert names(somebody(), base) == ALL
    assert opens_with(base, other.key)
    assert not opens_with(base, new.key)
    with pytest.raises(UnlockRefused):
        stranger.keys.unlock_with_code(base, new.code)
    stranger.keys.unlock_with_code(base, other.code)
    content = read_key_file(base)
    assert content is not None
    assert (content.pending, content.bridge) == (None, None)
    stranger.keys.unlock_with_code(done.backup, new.code)
    assert names(stranger, done.backup) == ALL


def test_before_the_first_page_the_old_ways_open_and_what_was_pending_goes(
    somebody: Somebody, base: Path, new: NewKeys, other: NewKeys
) -> None:
    before = pending(base, new, other)
    reading = somebody().read(base)
    reading.close()
    assert read_key_file(base) != before
    assert names(somebody(), base) == ALL
    assert read_key_file(base) == before


@pytest.mark.parametrize("way", ["keyring", "old code", "new code", "old passphrase"])
def test_after_the_last_page_every_way_opens_and_what_was_old_goes(
    somebody: Somebody, base: Path, new: NewKeys, other: NewKeys, way: str
) -> None:
    change_key(somebody, base, other.key)
    pending(base, new, other)
    if way != "keyring":
        Kept.clear()
    entrance = somebody()
    if way.endswith("code"):
        entrance.keys.unlock_with_code(base, new.code if way == "old code" else other.code)
    elif way == "old passphrase":
        entrance.keys.unlock_with_passphrase(base, PASSPHRASE)
    assert names(entrance, base) == ALL
    content = read_key_file(base)
    assert content is not None
    assert content.pending is None
    assert content.current.mark == other.slots_for(content.base).mark


def test_a_copy_made_in_between_takes_the_ways_to_the_key_it_has(
    somebody: Somebody, base: Path, new: NewKeys, other: NewKeys, tmp_path: Path
) -> None:
    change_key(somebody, base, other.key)
    pending(base, new, other)
    reading = somebody().read(base)
    copy_store(reading, tmp_path / "copy.db")
    reading.close()
    content = read_key_file(tmp_path / "copy.db")
    assert content is not None
    assert content.pending is None
    assert names(somebody(), tmp_path / "copy.db") == ALL


def test_without_a_backup_the_key_stays(somebody: Somebody, base: Path, new: NewKeys, other: NewKeys) -> None:
    before = keys_path(base).read_bytes()
    entrance = somebody()
    folder = entrance.shelf(base).folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(FileRefused):
        rekey(entrance, base, other)
    assert keys_path(base).read_bytes() == before
    assert opens_with(base, new.key)
    assert names(somebody(), base) == ALL


def test_a_damaged_or_plain_one_is_not_given_a_new_key(
    somebody: Somebody, base: Path, other: NewKeys, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.db"
    somebody().create(plain, fill).close()
    with pytest.raises(KeysRefused):
        rekey(somebody(), plain, other)
    damage(base, pages=20)
    before = base.read_bytes()
    with pytest.raises(StoreUnavailable) as refused:
        rekey(somebody(), base, other)
    assert refused.value.notice.code == "store.damaged"
    assert base.read_bytes() == before


def test_a_plain_one_is_encrypted_as_a_whole_and_the_plain_copy_is_named(
    somebody: Somebody, stranger: Entrance, other: NewKeys, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.db"
    store = somebody().create(plain, fill)
    somebody().shelf(plain).keep(store, NOON)
    head, settings = store.audit.head(), store.settings.get("base-id")
    store.close()

    done = encrypt(somebody(), plain, other)

    assert MARK.encode() not in plain.read_bytes()
    assert (done.plain.name, done.plain_backups) == ("plain.db.before-encryption", 1)
    assert is_plain(done.plain)
    assert names(somebody(), done.plain) == ALL
    opened = somebody().work(plain)
    assert (opened.audit.head(), opened.settings.get("base-id"), opened.key) == (head, settings, other.key)
    assert found_by(opened) == 20
    opened.close()
    stranger.keys.unlock_with_code(plain, other.code)
    with pytest.raises(StoreUnavailable) as refused:
        encrypt(somebody(), plain, other)
    assert refused.value.notice.code == "keys.encrypted-already"


def found_by(store: Store) -> int:
    """Return how many entries full-text search finds: its tables are not as the others."""
    assert store.entries.unsearchable() == 0
    return len(list(store.entries.every()))


def test_a_damaged_or_missing_one_is_not_encrypted(somebody: Somebody, other: NewKeys, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        encrypt(somebody(), tmp_path / "none.db", other)
    assert refused.value.notice.code == "store.missing"
    plain = tmp_path / "plain.db"
    somebody().create(plain, fill).close()
    damage(plain)
    before = plain.read_bytes()
    with pytest.raises(StoreUnavailable):
        encrypt(somebody(), plain, other)
    assert plain.read_bytes() == before
    assert not keys_path(plain).exists()
