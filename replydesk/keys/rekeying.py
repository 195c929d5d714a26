"""Changing the key itself, where somebody may have had it: every page of the database is encrypted anew.

Before the first page the slots of the new key are beside it, with the new key sealed under the old one; after the last
page the old ones go. Whenever this is interrupted, the database has the one key or the other, and every way to either
leads to the one it has.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from knowledge_base.course import Course, Stage
from knowledge_base.errors import KnownError, StoreUnavailable
from knowledge_base.keys.key_file import write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.slots import with_pending
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.files import keys_for
from replydesk.keys.making import KeysRefused
from replydesk.opening import Entrance


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekeyed:
    """What came of a change of key.

    Attributes:
        backup: The copy that was made before, which the old key and its ways open.
    """

    backup: Path


def rekey(entrance: Entrance, database: Path, new: NewKeys, course: Course | None = None) -> Rekeyed:
    """Encrypt *database* by the key in *new*; nobody has it open. Its copies keep the keys they have.

    *course* can be stopped until the backup is made; from the first page on there is no way back but the whole way.

    Raises:
        KeysRefused: it is not encrypted.
        KeyNeeded: its present key cannot be had without a person.
        StoreUnavailable: it is in use or damaged, or the disk is full or fails. It has the old key or the new one, and
            is opened as before.
        Stopped: the *course* was. It has the old key, and the ways to it.
        FileRefused: a file cannot be written; likewise.
    """
    course = course or Course()
    course.enter(Stage.CHECKING)
    store = entrance.work(database, thorough=True)
    try:
        if store.key is None:
            raise KeysRefused(notice("keys.not-encrypted", path=str(database)))
        present = keys_for(database, store.key)
        coming = new.slots_for(present.base)
        write_key_file(database, with_pending(present, store.key, new.key, coming))
        try:
            backup = entrance.shelf(database).keep(store, entrance.clock(), course).path
            course.pass_return()
        except KnownError:
            write_key_file(database, present)
            raise
        _change(store, new.key)
        entrance.keys.hold(database, new.key)
    finally:
        store.close()
    _require_sound(entrance, database)
    write_key_file(database, replace(present, current=coming))
    return Rekeyed(backup=backup)


def _change(store: Store, key: bytes) -> None:
    store.change_key(key)
    if store.is_damaged():
        raise StoreUnavailable(notice("store.damaged"))


def _require_sound(entrance: Entrance, database: Path) -> None:
    """Open *database* as the next start does: with the key it has now, reading all of it."""
    entrance.work(database, witnessed=False, thorough=True).close()
