"""A keyring for tests: in memory, and it may be locked, forget, or never answer."""

import threading
from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from knowledge_base.keyrings.trusted import TrustedKeyring

NAME = f"{__name__}.Kept"


class Kept(KeyringBackend):
    """What ``keyring`` loads by its name."""

    priority: ClassVar[float] = 1
    texts: ClassVar[dict[tuple[str, str], str]] = {}
    locked: ClassVar[bool] = False
    forgets: ClassVar[bool] = False
    silent: ClassVar[threading.Event | None] = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.silent is not None:
            self.silent.wait(60)
        if self.locked:
            raise KeyringLocked
        return self.texts.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgets:
            self.texts[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.texts[service, username]

    @classmethod
    def clear(cls) -> None:
        """Be as new."""
        cls.texts.clear()
        cls.locked = cls.forgets = False
        if cls.silent is not None:
            cls.silent.set()
        cls.silent = None


def trusted() -> TrustedKeyring:
    """Return the door to it."""
    return TrustedKeyring((NAME,))
