"""What is done about keys on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path

from knowledge_base.course import Course
from knowledge_base.errors import KnownError
from knowledge_base.keys.key_file import Slot, read_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store import Store
from knowledge_base.store.settings import CODE_UNKEPT
from replydesk.keys.changing import add_keyring, set_passphrase, set_recovery_code, slots_of
from replydesk.keys.encrypting import Encrypted, encrypt
from replydesk.keys.making import new_keys
from replydesk.keys.rekeying import rekey
from replydesk.opening import Entrance
from replydesk.unlocking import WayOut
from ui.opening import Beginning, PutBack, create_empty, put_back_and_open


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """How a fact base is kept from others.

    Attributes:
        code: The recovery code, which is shown when it is there.
        passphrase: What opens it every day; ``None``: this computer's keyring does.
        plain: It is not encrypted at all.
    """

    code: str = field(repr=False)
    passphrase: str | None = field(default=None, repr=False)
    plain: bool = False


def create_protected(path: Path, entrance: Entrance, *, beginning: Beginning, protection: Protection) -> Store:
    """Make an empty fact base at *path*, encrypted as *protection* says.

    Raises:
        KeysRefused: the keyring cannot be used, or the passphrase is weak. Nothing was made.
        FileRefused: there is a file already, or it cannot be written.
    """
    new = None if protection.plain else _new_keys(entrance, protection)
    return create_empty(path, entrance, beginning=beginning, new=new)


def _new_keys(entrance: Entrance, protection: Protection) -> NewKeys:
    with_keyring = protection.passphrase is None
    at, phrase = entrance.clock(), protection.passphrase
    return new_keys(entrance.keys, at=at, with_keyring=with_keyring, passphrase=phrase, code=protection.code)


@dataclass(slots=True, kw_only=True)
class Unlocking:
    """One attempt to open what is locked. It is filled in on the worker thread, and read when that is through.

    Attributes:
        way: By what; one of keyring, passphrase and recovery code.
        typed: The passphrase or the code.
        remember: Have this computer's keyring open it from now on.
        refused: Why the keyring does not; ``None``: it does, or was not asked to.
    """

    way: WayOut
    typed: str = field(default="", repr=False)
    remember: bool = False
    refused: KnownError | None = None


def unlock_and_open(entrance: Entrance, database: Path, wanted: Unlocking) -> Store:
    """Open *database* by what a person gave.

    Raises:
        CodeRefused, UnlockRefused: that is not it.
        KeyNeeded: it opens nothing.
        StoreUnavailable: the file cannot be opened.
    """
    _unlock(entrance, database, wanted)
    if wanted.remember:
        try:
            add_keyring(entrance, database)
        except KnownError as refused:
            wanted.refused = refused
    return entrance.work_or_look(database)


def unlock_and_put_back(entrance: Entrance, restore: PutBack, wanted: Unlocking) -> Store:
    """Open the backup of *restore* by what a person gave, and put it in place.

    Raises:
        CodeRefused, UnlockRefused, KeyNeeded, StoreUnavailable: as for :func:`unlock_and_open`. Nothing was changed.
    """
    _unlock(entrance, restore.copy, wanted)
    return put_back_and_open(entrance, restore)


def _unlock(entrance: Entrance, database: Path, wanted: Unlocking) -> None:
    if wanted.way is WayOut.CODE:
        entrance.keys.unlock_with_code(database, wanted.typed)
    elif wanted.way is WayOut.PASSPHRASE:
        entrance.keys.unlock_with_passphrase(database, wanted.typed)
    else:
        entrance.keys.unlock_with_keyring(database)


@dataclass(slots=True, kw_only=True)
class Renewal:
    """A fact base that gets a key, or another one. Filled in on the worker thread, read when that is through.

    Attributes:
        encrypted: What came of encrypting it; ``None``: it was encrypted before.
        backup: The copy with the old key, made before; ``None``: there is none.
        course: How far it is; it can be stopped for a while.
        refused: Why nothing was changed; ``None``: it was.
    """

    protection: Protection
    course: Course = field(default_factory=Course)
    encrypted: Encrypted | None = None
    backup: Path | None = None
    refused: KnownError | None = None


def renew_and_open(entrance: Entrance, database: Path, wanted: Renewal) -> Store:
    """Encrypt *database*, or give it another key, and open it; where that is refused, as it was.

    Raises:
        StoreUnavailable: it cannot be opened.
    """
    try:
        new = _new_keys(entrance, wanted.protection)
        if slots_of(database):
            wanted.backup = rekey(entrance, database, new, wanted.course).backup
        else:
            wanted.encrypted = encrypt(entrance, database, new, wanted.course)
    except KnownError as refused:
        wanted.refused = refused
    store = entrance.work_or_look(database)
    if wanted.refused is None and store.why_read_only is None:
        store.settings.set(CODE_UNKEPT, "yes")
    return store


def ways_to(store: Store) -> tuple[Slot, ...]:
    """Return the ways to the key of *store*; empty: it is not encrypted.

    Raises:
        KeyFileRefused: what is beside it cannot be read.
    """
    content = read_key_file(store.path) if store.key is not None else None
    return content.current.slots if content is not None else ()


def keep_code(store: Store, *, entrance: Entrance, code: str) -> tuple[Slot, ...]:
    """Let *code*, which a person has written down, open *store*; return the ways there are now."""
    set_recovery_code(entrance, store.path, code, is_open=True)
    code_is_kept(store)
    return ways_to(store)


def keep_passphrase(store: Store, *, entrance: Entrance, text: str) -> tuple[Slot, ...]:
    """Let the passphrase *text* open *store*; return the ways there are now."""
    set_passphrase(entrance, store.path, text, is_open=True)
    return ways_to(store)


def use_keyring(store: Store, *, entrance: Entrance) -> tuple[Slot, ...]:
    """Let this computer's keyring open *store*; return the ways there are now."""
    add_keyring(entrance, store.path, is_open=True)
    return ways_to(store)


def code_is_kept(store: Store) -> None:
    """Put down that the recovery code was written down."""
    store.settings.set(CODE_UNKEPT, "")
