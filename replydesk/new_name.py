"""The name of a fact base that is to be made: kept for one program, and cleared of what an interrupted one left."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

from knowledge_base.ground.lock import Holder, InstanceLock, NoLock
from knowledge_base.keyrings.trusted import KeyringRefused
from knowledge_base.keys.key_file import KeyFileRefused, Slot, SlotKind, read_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.slots import Way
from knowledge_base.store.beginning import never_begun, take_away
from knowledge_base.store.file_names import is_there
from knowledge_base.store.files import require_free
from replydesk.unlocking import KeyHolder


@contextmanager
def name_to_make(database: Path, holder: Holder, keys: KeyHolder, *, patience_s: float) -> Generator[bool]:
    """Keep others from making *database* within the block; give whether keys that nobody needs were cleared away.

    Nothing is cleared that may belong to a fact base: see ``store/beginning.py``.

    Args:
        database: The file.
        holder: For whom its lock is taken meanwhile.
        keys: Has the keyring.
        patience_s: How long another program is waited for that makes it, in seconds.

    Raises:
        FileRefused: there is a fact base of that name, or the keys of one.
        StoreUnavailable: another program is making it.
    """
    if is_there(database):
        require_free(database)
    lock = None
    with suppress(NoLock):  # a folder that is not there or cannot be written is said by who writes there
        lock = InstanceLock(database, holder, patience_s=patience_s)
    try:
        is_cleared = _clear(database, keys) if lock is not None else False
        require_free(database)
        yield is_cleared
    finally:
        if lock is not None:
            lock.release()


def forget_unused(database: Path, keys: KeyHolder, new: NewKeys) -> None:
    """Have the keyring forget what it keeps for *new*, by which *database* was not made after all."""
    with suppress(KeyringRefused, KeyFileRefused):
        found = read_key_file(database)
        held = {slot.id for slot in found.current.slots} if found is not None else set()
        keys.forget_in_keyring(one for one in _in_keyring(new.ways) if one not in held)


def _clear(database: Path, keys: KeyHolder) -> bool:
    left = never_begun(database)
    if left is None:
        return False
    with suppress(KeyringRefused):  # what it keeps of them opens nothing
        keys.forget_in_keyring(_in_keyring(left.current.slots))
    with suppress(OSError):  # then they are refused
        take_away(database)
    return True


def _in_keyring(ways: Iterable[Way | Slot]) -> tuple[str, ...]:
    return tuple(one.id for one in ways if one.kind is SlotKind.KEYRING)
