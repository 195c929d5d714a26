"""Who holds the keys of encrypted fact bases in this process, and by what they are had.

A key that is had once is held until it is forgotten. One that is lacking is a :class:`KeyNeeded`, which says what a
person can do; nothing is ever made in the place of what cannot be opened.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from knowledge_base.errors import StoreUnavailable
from knowledge_base.keyrings.in_time import in_time
from knowledge_base.keyrings.trusted import KeyringRefused, TrustedKeyring, Why
from knowledge_base.keys.code import read_code
from knowledge_base.keys.key_file import KeyFile, KeyFileRefused, SlotKind, keys_path, read_key_file
from knowledge_base.keys.slots import SERVICE, keys_by_held, keys_by_keyring, keys_by_typed
from knowledge_base.notice import Notice, notice
from knowledge_base.store.connection import is_plain, may_be_encrypted, opens_with

PATIENCE_S = 5.0
"""How long the keyring is waited for: it may have to be started first, and one that is locked may never answer."""


class WayOut(StrEnum):
    """What a person can do about a key that is lacking."""

    KEYRING = "keyring"
    """Unlock the keyring, or try it again."""
    CODE = "recovery-code"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way
    KEYS_FILE = "keys-file"
    """Put the file with the keys beside it again; there is one beside every copy."""
    BACKUP = "backup"


_OF_SLOT = {
    SlotKind.KEYRING: WayOut.KEYRING,
    SlotKind.PASSPHRASE: WayOut.PASSPHRASE,
    SlotKind.CODE: WayOut.CODE,
}
"""The easiest first."""


class KeyNeeded(StoreUnavailable):
    """The fact base is encrypted, and its key cannot be had without a person.

    Attributes:
        notice: What is the matter.
        database: The file; for a copy that is put back, the copy.
        ways: What can be done about it, the easiest first.
        why: Why the keyring gave nothing; ``None``: it was not asked, or has nothing.
    """

    def __init__(self, said: Notice, database: Path, ways: Iterable[WayOut], why: Notice | None = None) -> None:
        super().__init__(said)
        self.database = database
        self.ways = tuple(ways)
        self.why = why


class UnlockRefused(StoreUnavailable):
    """What was given does not open the fact base."""


class KeyHolder:
    """Holds keys, and finds those it does not hold. Used from one thread at a time.

    Args:
        keyring: The system's keyring; by default the trusted one there is.
        passphrase: Gives the passphrase when nothing else opens, or ``None``; asked only where one was set.
        patience_s: How long the keyring is waited for, in seconds.
    """

    def __init__(
        self,
        keyring: TrustedKeyring | None = None,
        *,
        passphrase: Callable[[], str | None] | None = None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self.keyring = keyring if keyring is not None else TrustedKeyring()
        self.patience_s = patience_s
        self._passphrase = passphrase
        self._held: dict[Path, bytes] = {}
        self._locked: set[Path] = set()

    def key_for(self, database: Path) -> bytes | None:
        """Return the key of *database*; ``None``: it is not encrypted, or it is nothing that could be.

        Raises:
            KeyNeeded: it is encrypted, and the key cannot be had without a person.
            StoreUnavailable: the file cannot be read now.
        """
        content = self._beside(database)
        if content is None:
            return None
        held = self._held.get(_name(database))
        for key in keys_by_held(content, held) if held is not None else ():
            if opens_with(database, key, is_open=True):
                self.hold(database, key)
                return key
        self.forget(database)
        if _name(database) in self._locked:
            raise _needed("keys.locked", database, content)
        return self._find(database, content)

    def unlock_with_keyring(self, database: Path) -> None:
        """Have the key of *database* from the keyring, and hold it.

        Raises:
            KeyNeeded: the keyring gives none that fits.
        """
        content = self._require(database)
        found, why = self._from_keyring(content)
        if not found:
            raise _needed("keys.needed", database, content, why)
        self._fitting(database, found)

    def unlock_with_code(self, database: Path, text: str) -> None:
        """Have the key of *database* by the recovery code a person typed, and hold it.

        Raises:
            CodeRefused: it is mistyped.
            UnlockRefused: it is the code of another fact base, or one that was replaced.
            KeyNeeded: the code is right, and what it gives does not open the file.
        """
        self._by_typed(database, SlotKind.CODE, read_code(text))

    def unlock_with_passphrase(self, database: Path, text: str) -> None:
        """Have the key of *database* by the passphrase a person typed, and hold it.

        Raises:
            UnlockRefused: it is another one, or none was set.
            KeyNeeded: it is right, and what it gives does not open the file.
        """
        self._by_typed(database, SlotKind.PASSPHRASE, text)

    def hold(self, database: Path, key: bytes) -> None:
        """Hold *key* for *database*."""
        self._held[_name(database)] = key
        self._locked.discard(_name(database))

    def forget(self, database: Path | None = None) -> None:
        """Hold the key of *database* no more; without one, hold none at all."""
        if database is None:
            self._held.clear()
        else:
            self._held.pop(_name(database), None)

    def forget_in_keyring(self, slots: Iterable[str]) -> None:
        """Have the keyring forget what it keeps for the slots of these ids.

        Raises:
            KeyringRefused: it cannot be asked; it may still keep some of it.
        """
        ids = tuple(slots)

        def forget() -> None:
            for one in ids:
                self.keyring.forget(SERVICE, one)

        in_time(forget, self.patience_s)

    def lock(self, database: Path) -> KeyNeeded | None:
        """Forget the key of *database* until a person unlocks it; return what opens it, ``None``: it is not encrypted.

        Raises:
            KeyNeeded: what is to stand beside it is gone or cannot be read. Its key is still held.
        """
        content = self._beside(database)
        if content is None:
            return None
        self.stay_locked(database)
        return _needed("keys.locked", database, content)

    def stay_locked(self, database: Path) -> None:
        """Forget the key of *database*, and have it again only when a person unlocks it."""
        self.forget(database)
        self._locked.add(_name(database))

    def _beside(self, database: Path) -> KeyFile | None:
        """Return what :func:`keys_beside` gives; where its key is held, without a look at the database."""
        return keys_beside(database, looks=_name(database) not in self._held)

    def _require(self, database: Path) -> KeyFile:
        content = keys_beside(database)
        if content is None and not database.exists():
            raise StoreUnavailable(notice("store.missing", path=str(database)))
        if content is None:
            raise UnlockRefused(notice("keys.not-encrypted", path=str(database)))
        return content

    def _find(self, database: Path, content: KeyFile) -> bytes:
        """Return the key of *database* by the keyring, or else by the passphrase."""
        found, why = self._from_keyring(content)
        if found:
            return self._fitting(database, found)
        typed = self._passphrase() if self._passphrase is not None and _has(content, SlotKind.PASSPHRASE) else None
        if typed is None:
            raise _needed("keys.needed", database, content, why)
        found = keys_by_typed(content, SlotKind.PASSPHRASE, typed)
        if not found:
            raise _needed("keys.wrong-passphrase", database, content, why)
        return self._fitting(database, found)

    def _from_keyring(self, content: KeyFile) -> tuple[tuple[bytes, ...], Notice | None]:
        """Return the keys the keyring gives, and why there are none, where that is its own doing."""
        if not _has(content, SlotKind.KEYRING):
            return (), None
        try:
            return in_time(lambda: keys_by_keyring(content, self.keyring), self.patience_s), None
        except KeyringRefused as refused:
            return (), keyring_words(refused)

    def _by_typed(self, database: Path, kind: SlotKind, typed: str) -> None:
        content = self._require(database)
        found = keys_by_typed(content, kind, typed)
        if not found:
            raise UnlockRefused(notice(f"keys.wrong-{kind}", path=str(database)))
        self._fitting(database, found)

    def _fitting(self, database: Path, keys: Iterable[bytes]) -> bytes:
        """Return the first of *keys* that opens *database*, and hold it.

        Raises:
            KeyNeeded: none does. What is beside the file is another's, or the file is damaged at its beginning.
        """
        for key in keys:
            if opens_with(database, key):
                self.hold(database, key)
                return key
        raise KeyNeeded(notice("keys.do-not-fit", path=str(database)), database, (WayOut.KEYS_FILE, WayOut.BACKUP))


def keys_beside(database: Path, *, looks: bool = True) -> KeyFile | None:
    """Return what stands beside *database*; ``None``: it is not encrypted, is not there, or is nothing of ours.

    Without *looks* it is taken to be encrypted as long as its keys stand beside it. To read the file itself while this
    process has it open would cost that its locks: on POSIX they go with the first descriptor that is closed.

    Raises:
        KeyNeeded: it is encrypted, and what should stand beside it is gone or cannot be read.
    """
    if looks and (is_plain(database) or not database.exists()):
        return None
    lost = (WayOut.KEYS_FILE, WayOut.BACKUP)
    try:
        content = read_key_file(database)
    except KeyFileRefused as refused:
        raise KeyNeeded(refused.notice, database, lost) from refused
    if content is None and not looks:
        return keys_beside(database)  # a key is held, and a copy that is not encrypted may have been put back since
    if content is None and may_be_encrypted(database):
        raise KeyNeeded(notice("keys.file-missing", path=str(keys_path(database))), database, lost)
    return content


def keyring_words(refused: KeyringRefused) -> Notice:
    """Return why the keyring is of no use here, for a person."""
    if refused.why is Why.NOT_TRUSTED:
        return notice("keys.keyring-not-trusted", name=refused.what)
    if refused.why is Why.FAILED:
        return notice("keys.keyring-failed", what=refused.what)
    if refused.why is Why.NONE:
        return notice("keys.keyring-none")
    return notice("keys.keyring-forgets" if refused.why is Why.FORGETS else "keys.keyring-silent")


def _needed(code: str, database: Path, content: KeyFile, why: Notice | None = None) -> KeyNeeded:
    """Return that a person is needed, and by what of the slots in *content* the key can be had."""
    ways = [way for kind, way in _OF_SLOT.items() if _has(content, kind)]
    return KeyNeeded(notice(code, path=str(database)), database, [*ways, WayOut.BACKUP], why)


def _has(content: KeyFile, kind: SlotKind) -> bool:
    sets = [content.current, *([content.pending] if content.pending is not None else [])]
    return any(slot.kind is kind for one in sets for slot in one.slots)


def _name(database: Path) -> Path:
    """Return by what *database* is known here, however it was named."""
    return database.resolve()
