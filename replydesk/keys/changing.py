"""Changing the ways to a key. The key stays, so the database is not written: a way is a slot in the file beside it.

Copies that were made before keep the ways they had: a code or passphrase that was replaced still opens those.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from knowledge_base.ground.lock import InstanceLock, this_process
from knowledge_base.keyrings.trusted import KeyringRefused
from knowledge_base.keys.code import new_code, read_code
from knowledge_base.keys.key_file import KeyFile, Slot, SlotKind, write_key_file
from knowledge_base.keys.slots import Way, slot_of, way_by_code
from knowledge_base.notice import notice
from knowledge_base.store.files import keys_for
from knowledge_base.store.unfinished import settle
from replydesk.keys.making import KeysRefused, keyring_way, passphrase_way
from replydesk.opening import Entrance, end_change_of_key
from replydesk.unlocking import keyring_words, keys_beside

Change = Callable[[KeyFile, bytes], KeyFile]


def slots_of(database: Path) -> tuple[Slot, ...]:
    """Return the ways to the key of *database*; empty: it is not encrypted.

    Raises:
        KeyNeeded: what is to stand beside it is gone or cannot be read.
    """
    content = keys_beside(database)
    return content.current.slots if content is not None else ()


def set_recovery_code(entrance: Entrance, database: Path, code: str, *, is_open: bool = False) -> None:
    """Let the recovery code *code* open *database*, in place of the one before.

    Raises:
        CodeRefused: it is none.
        KeyNeeded, StoreUnavailable, KeysRefused, FileRefused: see :func:`_change`.
    """
    way = way_by_code(read_code(code))
    _change(entrance, database, lambda content, key: _with(content, key, entrance, way), is_open=is_open)


def new_recovery_code(entrance: Entrance, database: Path, *, is_open: bool = False) -> str:
    """Let a new recovery code open *database*, in place of the one before, and return it.

    Raises:
        KeyNeeded, StoreUnavailable, KeysRefused, FileRefused: see :func:`_change`.
    """
    code = new_code()
    set_recovery_code(entrance, database, code, is_open=is_open)
    return code


def set_passphrase(entrance: Entrance, database: Path, text: str, *, is_open: bool = False) -> None:
    """Let the passphrase *text* open *database*, in place of the one before, if there was one.

    Raises:
        KeysRefused: it is too short, too long or too easy to guess.
        KeyNeeded, StoreUnavailable, FileRefused: see :func:`_change`.
    """
    way = passphrase_way(text)
    _change(entrance, database, lambda content, key: _with(content, key, entrance, way), is_open=is_open)


def add_keyring(entrance: Entrance, database: Path, *, is_open: bool = False) -> None:
    """Let this person's keyring on this computer open *database*, in place of the keyring before, if there was one.

    Raises:
        KeysRefused: the keyring keeps nothing.
        KeyNeeded, StoreUnavailable, FileRefused: see :func:`_change`.
    """

    def add(content: KeyFile, key: bytes) -> KeyFile:
        return _with(content, key, entrance, keyring_way(entrance.keys))

    before = slots_of(database)
    _change(entrance, database, add, is_open=is_open)
    with suppress(KeyringRefused):  # what it keeps of the former slot opens nothing but older copies
        entrance.keys.forget_in_keyring(slot.id for slot in before if slot.kind is SlotKind.KEYRING)


def forget_keyring(entrance: Entrance, database: Path, *, is_open: bool = False) -> None:
    """Let no keyring open *database* any more; this one forgets its part. The passphrase stays the daily way.

    Raises:
        KeysRefused: there is no passphrase, or the keyring cannot be asked; nothing was changed in the first case, and
            in the second the keyring keeps what opens older copies.
        KeyNeeded, StoreUnavailable, FileRefused: see :func:`_change`.
    """
    gone: list[Slot] = []

    def drop(content: KeyFile, _key: bytes) -> KeyFile:
        gone.extend(slot for slot in content.current.slots if slot.kind is SlotKind.KEYRING)
        kept = [slot for slot in content.current.slots if slot.kind is not SlotKind.KEYRING]
        if all(slot.kind is not SlotKind.PASSPHRASE for slot in kept):
            raise KeysRefused(notice("keys.passphrase-first"))
        return _with_slots(content, kept)

    _change(entrance, database, drop, is_open=is_open)
    try:
        entrance.keys.forget_in_keyring(slot.id for slot in gone)
    except KeyringRefused as refused:
        raise KeysRefused(keyring_words(refused)) from refused


def _change(entrance: Entrance, database: Path, change: Change, *, is_open: bool) -> None:
    """Have *change* make the file beside *database* anew.

    Args:
        entrance: Has the key, or finds it.
        database: The fact base.
        change: Gives what is to stand there.
        is_open: The caller has it open to work, and so holds its lock; otherwise that is taken meanwhile.

    Raises:
        KeyNeeded: the key cannot be had without a person.
        KeysRefused: it is not encrypted.
        StoreUnavailable: somebody else works with it.
        FileRefused: the file cannot be written; the old one stays.
    """
    if is_open:
        _change_held(entrance, database, change)
        return
    holder = this_process(entrance.program, entrance.person)
    lock = InstanceLock(database, holder, patience_s=entrance.lock_patience_s)
    try:
        settle(database, lock)
        _change_held(entrance, database, change)
    finally:
        lock.release()


def _change_held(entrance: Entrance, database: Path, change: Change) -> None:
    key = entrance.keys.key_for(database)
    if key is None:
        raise KeysRefused(notice("keys.not-encrypted", path=str(database)))
    end_change_of_key(database, key)
    write_key_file(database, change(keys_for(database, key), key))


def _with(content: KeyFile, key: bytes, entrance: Entrance, way: Way) -> KeyFile:
    """Return *content* with the slot of *way* in place of those of its kind."""
    others = [slot for slot in content.current.slots if slot.kind is not way.kind]
    return _with_slots(content, [*others, slot_of(way, key, content.base, entrance.clock())])


def _with_slots(content: KeyFile, slots: Sequence[Slot]) -> KeyFile:
    return replace(content, current=replace(content.current, slots=tuple(slots)))
