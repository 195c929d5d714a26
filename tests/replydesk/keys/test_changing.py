"""Changing the ways to a key rewrites a slot and not the database."""

from pathlib import Path

import pytest

from knowledge_base.errors import StoreUnavailable
from knowledge_base.keys.code import CodeRefused, new_code
from knowledge_base.keys.key_file import SlotKind, keys_path
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store import copy_store
from replydesk.keys.changing import (
    add_keyring,
    forget_keyring,
    new_recovery_code,
    set_passphrase,
    set_recovery_code,
    slots_of,
)
from replydesk.keys.making import KeysRefused, new_keys
from replydesk.opening import Entrance
from replydesk.unlocking import KeyHolder, KeyNeeded, UnlockRefused
from tests.knowledge_base.keys.kept_keyring import Kept, trusted
from tests.replydesk.keys.conftest import PASSPHRASE, Somebody, fill
from tests.window import NOON, entrance_in

OTHER = "kalimat lain sama sekali"


def opens(entrance: Entrance, path: Path) -> bool:
    try:
        entrance.read(path).close()
    except KeyNeeded:
        return False
    return True


def kinds(path: Path) -> list[SlotKind]:
    return sorted(slot.kind for slot in slots_of(path))


def test_a_new_code_opens_and_the_former_does_not_and_no_page_is_written(
    somebody: Somebody, stranger: Entrance, base: Path, new: NewKeys
) -> None:
    before = base.read_bytes()
    code = new_recovery_code(somebody(), base)
    assert base.read_bytes() == before
    with pytest.raises(UnlockRefused):
        stranger.keys.unlock_with_code(base, new.code)
    stranger.keys.unlock_with_code(base, code)
    assert opens(stranger, base)
    assert opens(somebody(), base)
    assert kinds(base) == [SlotKind.KEYRING, SlotKind.PASSPHRASE, SlotKind.CODE]


def test_a_code_that_was_typed_back_is_set_as_it_was_shown(somebody: Somebody, stranger: Entrance, base: Path) -> None:
    code = new_code()
    with pytest.raises(CodeRefused):
        set_recovery_code(somebody(), base, code[:-1])
    set_recovery_code(somebody(), base, code)
    stranger.keys.unlock_with_code(base, code)


def test_a_new_passphrase_opens_and_the_former_does_not(somebody: Somebody, stranger: Entrance, base: Path) -> None:
    with pytest.raises(KeysRefused):
        set_passphrase(somebody(), base, "pendek")
    set_passphrase(somebody(), base, OTHER)
    with pytest.raises(UnlockRefused):
        stranger.keys.unlock_with_passphrase(base, PASSPHRASE)
    stranger.keys.unlock_with_passphrase(base, OTHER)
    assert opens(stranger, base)


def test_a_copy_made_before_keeps_the_code_it_had(
    somebody: Somebody, stranger: Entrance, base: Path, new: NewKeys
) -> None:
    store = somebody().work(base)
    copy_store(store, base.with_name("copy.db"))
    store.close()
    new_recovery_code(somebody(), base)
    stranger.keys.unlock_with_code(base.with_name("copy.db"), new.code)


def test_the_keyring_of_a_new_computer_is_taken_on(somebody: Somebody, base: Path, new: NewKeys) -> None:
    Kept.clear()
    newcomer = somebody()
    assert not opens(newcomer, base)
    with pytest.raises(KeyNeeded):
        add_keyring(newcomer, base)
    newcomer.keys.unlock_with_code(base, new.code)
    add_keyring(newcomer, base)
    assert len(Kept.texts) == 1
    assert opens(somebody(), base)
    assert kinds(base) == [SlotKind.KEYRING, SlotKind.PASSPHRASE, SlotKind.CODE]


def test_a_keyring_that_is_renewed_keeps_one_part_only(somebody: Somebody, base: Path) -> None:
    before = dict(Kept.texts)
    add_keyring(somebody(), base)
    assert len(Kept.texts) == 1
    assert Kept.texts != before
    assert opens(somebody(), base)


def test_a_keyring_that_forgets_changes_nothing(somebody: Somebody, base: Path) -> None:
    before = keys_path(base).read_bytes()
    Kept.forgets = True
    with pytest.raises(KeysRefused) as refused:
        add_keyring(somebody(), base)
    assert refused.value.notice.code == "keys.keyring-forgets"
    assert keys_path(base).read_bytes() == before
    assert opens(somebody(), base)


def test_the_keyring_forgets_its_part_and_the_passphrase_opens(somebody: Somebody, base: Path) -> None:
    forget_keyring(somebody(), base)
    assert Kept.texts == {}
    assert kinds(base) == [SlotKind.PASSPHRASE, SlotKind.CODE]
    assert not opens(somebody(), base)
    other = somebody()
    other.keys.unlock_with_passphrase(base, PASSPHRASE)
    assert opens(other, base)


def test_the_last_daily_way_is_not_forgotten(somebody: Somebody, tmp_path: Path) -> None:
    path = tmp_path / "keyring only.db"
    somebody().create(path, new=new_keys(somebody().keys, at=NOON, with_keyring=True)).close()
    with pytest.raises(KeysRefused) as refused:
        forget_keyring(somebody(), path)
    assert refused.value.notice.code == "keys.passphrase-first"
    assert opens(somebody(), path)


def test_who_has_it_open_changes_its_ways_and_nobody_else_does(somebody: Somebody, base: Path) -> None:
    entrance = somebody()
    store = entrance.work(base)
    code = new_recovery_code(entrance, base, is_open=True)
    with pytest.raises(StoreUnavailable) as refused:
        new_recovery_code(somebody(), base)
    assert refused.value.notice.code == "ground.in-use-window"
    copy_store(store, base.with_name("copy.db"))
    store.close()
    far = entrance_in(base.parent, keys=KeyHolder(trusted(), patience_s=30))
    far.keys.unlock_with_code(base.with_name("copy.db"), code)


def test_a_plain_one_has_no_ways(somebody: Somebody, tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    somebody().create(plain, fill).close()
    assert slots_of(plain) == ()
    with pytest.raises(KeysRefused) as refused:
        new_recovery_code(somebody(), plain)
    assert refused.value.notice.code == "keys.not-encrypted"
    assert not keys_path(plain).exists()
