"""Making a key with its ways, before anything is encrypted by it: by then the keyring keeps its part."""

from datetime import datetime

from knowledge_base.errors import KnownError
from knowledge_base.keyrings.in_time import in_time
from knowledge_base.keyrings.trusted import KeyringRefused, TrustedKeyring
from knowledge_base.keys.code import new_code
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.sealing import new_key
from knowledge_base.keys.slots import SERVICE, Way, way_by_code, way_by_keyring, way_by_passphrase
from knowledge_base.notice import Notice, notice
from replydesk.unlocking import KeyHolder, keyring_words

SHORTEST = 12
"""Letters a passphrase has; four words are meant. Whoever has the file can guess without anybody to make him wait."""

LONGEST = 200

_LEAST_DISTINCT = 6
"""Different letters it has at least."""

_PROBE = "replydesk-probe"


class KeysRefused(KnownError):
    """A key, or a way to it, cannot be made or given up as asked. Nothing was changed."""


def passphrase_flaw(text: str) -> Notice | None:
    """Return why *text* may not be the passphrase, or ``None``. It is never in what is returned."""
    if not SHORTEST <= len(text.strip()) <= LONGEST:
        return notice("keys.passphrase-length", least=SHORTEST, most=LONGEST)
    return notice("keys.passphrase-trivial") if len(set(text.casefold())) < _LEAST_DISTINCT else None


def keyring_trouble(holder: KeyHolder) -> Notice | None:
    """Return why there is no keyring that can be used, or ``None``: something was kept, read back and taken out again.

    Waits for it, as long as *holder* has patience.
    """
    try:
        in_time(lambda: _try_out(holder.keyring), holder.patience_s)
    except KeyringRefused as refused:
        return keyring_words(refused)
    return None


def _try_out(keyring: TrustedKeyring) -> None:
    keyring.keep(SERVICE, _PROBE, "yes")
    keyring.forget(SERVICE, _PROBE)


def keyring_way(holder: KeyHolder) -> Way:
    """Return the way by the keyring, which keeps its part by now.

    Raises:
        KeysRefused: it keeps nothing.
    """
    try:
        return in_time(lambda: way_by_keyring(holder.keyring), holder.patience_s)
    except KeyringRefused as refused:
        raise KeysRefused(keyring_words(refused)) from refused


def passphrase_way(text: str) -> Way:
    """Return the way by the passphrase *text*.

    Raises:
        KeysRefused: it is too short, too long or too easy to guess.
    """
    flaw = passphrase_flaw(text)
    if flaw is not None:
        raise KeysRefused(flaw)
    return way_by_passphrase(text)


def new_keys(
    holder: KeyHolder, *, at: datetime, with_keyring: bool, passphrase: str | None = None, code: str | None = None
) -> NewKeys:
    """Return a new key with its ways: the recovery code, and the keyring, a passphrase, or both.

    Args:
        holder: Has the keyring.
        at: The present moment, aware.
        with_keyring: Have the keyring keep its part.
        passphrase: What a person chose; ``None``: none.
        code: The recovery code, where it was shown already; by default a new one.

    Raises:
        KeysRefused: there would be neither keyring nor passphrase, the keyring keeps nothing, or the passphrase is
            weak.
    """
    if not with_keyring and passphrase is None:
        raise KeysRefused(notice("keys.no-daily-way"))
    shown = code if code is not None else new_code()
    ways = [passphrase_way(passphrase)] if passphrase is not None else []
    by_code = way_by_code(shown)
    # the keyring last: what it keeps is nobody's until there is a fact base, and the others take a quarter of a second
    ways += [keyring_way(holder)] if with_keyring else []
    return NewKeys(key=new_key(), code=shown, ways=(*ways, by_code), at=at)
