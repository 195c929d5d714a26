"""The one door to the system's keyring. Only back ends on a list are used, and what was written is read back.

``keyring`` loads whatever it finds, and some of that keeps nothing (``null``) or keeps it in plain text
(``keyrings.alt``) and calls it a success. Whoever wants to keep something in a keyring takes :class:`TrustedKeyring`
and puts into words himself what it means for his matter when it is refused.

A keyring may be slow, and one that is locked may wait for a person for ever. It is used from a thread of its own, never
from the window's, and nobody waits for that thread without a limit.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum

from keyring.backend import KeyringBackend
from keyring.core import load_keyring

TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
)
"""The back ends that keep what they are given with the person's login."""

_CHOICE = "PYTHON_KEYRING_BACKEND"
"""The environment variable by which people choose a back end, or switch all of them off. It cannot make us trust one
that is not in :data:`TRUSTED`."""


class Why(StrEnum):
    """Why a keyring is of no use."""

    NONE = "none"
    """No trusted one works here."""
    NOT_TRUSTED = "not-trusted"
    """The person chose one that is not on the list."""
    FAILED = "failed"
    """It did not do what was asked; it may be locked."""
    FORGETS = "forgets"
    """It said yes, and reads back something else."""
    SILENT = "silent"
    """It did not answer in time."""


class KeyringRefused(Exception):
    """The keyring cannot be used.

    Attributes:
        why: The reason.
        what: The name of the back end that is not trusted, or of what it raised; may be empty.
    """

    def __init__(self, why: Why, what: str = "") -> None:
        super().__init__(f"{why} {what}")
        self.why = why
        self.what = what


class TrustedKeyring:
    """The keyring of this person on this computer. Which back end it is, is found out when it is first used."""

    def __init__(self, trusted: Sequence[str] = TRUSTED) -> None:
        self._trusted = trusted
        self._found: KeyringBackend | None = None

    def read(self, service: str, name: str) -> str | None:
        """Return what is kept under *name* for *service*, ``None`` for nothing.

        Raises:
            KeyringRefused: that cannot be known.
        """
        with _refusing():
            return self._backend().get_password(service, name)

    def keep(self, service: str, name: str, text: str) -> None:
        """Keep *text* under *name* for *service*, in place of what was there.

        Raises:
            KeyringRefused: it is not kept, or what is kept is not *text*.
        """
        with _refusing():
            backend = self._backend()
            backend.set_password(service, name, text)
            if backend.get_password(service, name) != text:
                raise KeyringRefused(Why.FORGETS)

    def forget(self, service: str, name: str) -> None:
        """Keep nothing under *name* for *service* any more. Does nothing where nothing was.

        Raises:
            KeyringRefused: that cannot be done; it may still be kept.
        """
        with _refusing():
            backend = self._backend()
            if backend.get_password(service, name) is not None:
                backend.delete_password(service, name)

    def _backend(self) -> KeyringBackend:
        if self._found is None:
            self._found = _load(self._trusted)
        return self._found


def _load(trusted: Sequence[str]) -> KeyringBackend:
    """Return the first of the *trusted* back ends that works here."""
    chosen = os.environ.get(_CHOICE)
    if chosen is not None and chosen not in trusted:
        raise KeyringRefused(Why.NOT_TRUSTED, chosen)
    for name in (chosen,) if chosen is not None else trusted:
        try:
            return load_keyring(name)
        except (ImportError, AttributeError, RuntimeError, OSError):
            continue  # of another system, or not running
    raise KeyringRefused(Why.NONE)


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn whatever a back end raises into a refusal."""
    try:
        yield
    except KeyringRefused:
        raise
    except Exception as error:  # each back end raises what its system does: D-Bus, ctypes, its own
        raise KeyringRefused(Why.FAILED, type(error).__name__) from error
