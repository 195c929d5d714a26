"""The operating system's own keyring as a place for anchors, where there is one that can be trusted."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from keyring.backend import KeyringBackend
from keyring.core import load_keyring

from knowledge_base.anchoring.anchor import Anchor, anchor_text, read_anchor
from knowledge_base.anchoring.places import AnchorUnreadable, PlaceRefused
from knowledge_base.notice import notice

TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
)
"""The back ends that keep what they are given with the person's login. Whatever else ``keyring`` can load may be one
that stores nothing, or in plain text."""

SERVICE = "ReplyDesk audit log"

_CHOICE = "PYTHON_KEYRING_BACKEND"
"""The environment variable by which people choose a back end, or switch all of them off. It cannot make us trust one
that is not in :data:`TRUSTED`."""


class KeyringPlace:
    """The keyring. Which back end it is, is found out when it is first used: that may take a moment."""

    kind = "keyring"

    def __init__(self, trusted: Sequence[str] = TRUSTED) -> None:
        self._trusted = trusted
        self._found: KeyringBackend | None = None

    def read(self, name: str) -> Anchor | None:
        """Return the anchor kept under *name*."""
        with _refusing():
            text = self._backend().get_password(SERVICE, name)
        if text is None:
            return None
        try:
            return read_anchor(text)
        except ValueError as error:
            raise AnchorUnreadable(notice("audit.note-in-keyring-unreadable")) from error

    def write(self, name: str, anchor: Anchor) -> None:
        """Keep *anchor* under *name*."""
        with _refusing():
            self._backend().set_password(SERVICE, name, anchor_text(anchor))

    def _backend(self) -> KeyringBackend:
        if self._found is None:
            self._found = _load(self._trusted)
        return self._found


def _load(trusted: Sequence[str]) -> KeyringBackend:
    """Return the first of the *trusted* back ends that works here.

    Raises:
        PlaceRefused: none does, or the person chose one that is not trusted.
    """
    chosen = os.environ.get(_CHOICE)
    if chosen is not None and chosen not in trusted:
        raise PlaceRefused(notice("audit.keyring-not-trusted", name=chosen))
    for name in (chosen,) if chosen is not None else trusted:
        try:
            return load_keyring(name)
        except (ImportError, AttributeError, RuntimeError, OSError):
            continue  # of another system, or not running
    raise PlaceRefused(notice("audit.no-keyring"))


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn whatever a back end raises into a refusal."""
    try:
        yield
    except PlaceRefused:
        raise
    except Exception as error:  # each back end raises what its system does: D-Bus, ctypes, its own
        raise PlaceRefused(notice("audit.keyring-failed", what=type(error).__name__)) from error
