"""The operating system's own keyring as a place for anchors, where there is one that can be trusted."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from knowledge_base.anchoring.anchor import Anchor, anchor_text, read_anchor
from knowledge_base.anchoring.places import AnchorUnreadable, PlaceRefused
from knowledge_base.keyrings.trusted import TRUSTED, KeyringRefused, TrustedKeyring, Why
from knowledge_base.notice import Notice, notice

SERVICE = "ReplyDesk audit log"


class KeyringPlace:
    """The keyring. Which back end it is, is found out when it is first used: that may take a moment."""

    kind = "keyring"

    def __init__(self, trusted: Sequence[str] = TRUSTED) -> None:
        self._keyring = TrustedKeyring(trusted)

    def read(self, name: str) -> Anchor | None:
        """Return the anchor kept under *name*."""
        with _refusing():
            text = self._keyring.read(SERVICE, name)
        if text is None:
            return None
        try:
            return read_anchor(text)
        except ValueError as error:
            raise AnchorUnreadable(notice("audit.note-in-keyring-unreadable")) from error

    def write(self, name: str, anchor: Anchor) -> None:
        """Keep *anchor* under *name*."""
        with _refusing():
            self._keyring.keep(SERVICE, name, anchor_text(anchor))


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except KeyringRefused as refused:
        raise PlaceRefused(_reason(refused)) from refused


def _reason(refused: KeyringRefused) -> Notice:
    if refused.why is Why.NOT_TRUSTED:
        return notice("audit.keyring-not-trusted", name=refused.what)
    if refused.why is Why.NONE:
        return notice("audit.no-keyring")
    if refused.why is Why.FORGETS:
        return notice("audit.place-forgets")
    return notice("audit.keyring-failed", what=refused.what)
