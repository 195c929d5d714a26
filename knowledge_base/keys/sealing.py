"""Sealing one key under another, and making a key of what a person types.

AES-256-GCM with a nonce for each sealing: what was changed, or belongs to another fact base, does not open. Argon2id
with the second setting RFC 9106 recommends (64 MiB, 3 rounds, 4 lanes): about a quarter of a second here.
"""

import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

KEY_BYTES = 32
"""Of every key here: that of SQLCipher and those of AES-256."""

NONCE_BYTES = 12
"""What GCM is made for (NIST SP 800-38D, 5.2.1.1)."""

TAG_BYTES = 16

SALT_BYTES = 16

_MOST_MEMORY_KIB = 1 << 20
_MOST_ROUNDS = 32
_MOST_LANES = 16
"""The greatest cost a key file may ask for: one that asks for more was not written by us."""


class DoesNotOpen(Exception):
    """The key is not the one it was sealed under, or what was sealed has been changed or moved."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A key under another one.

    Attributes:
        nonce: Used once.
        content: The sealed key with its tag.
    """

    nonce: bytes
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """How a key is made of what a person types.

    Attributes:
        salt: Drawn by lot for each.
        memory_kib: Memory it takes, in KiB.
        rounds: Times the memory is gone over.
        lanes: Parts of it that are gone over side by side.
    """

    salt: bytes
    memory_kib: int = 65536
    rounds: int = 3
    lanes: int = 4

    @property
    def is_bearable(self) -> bool:
        """Whether it can be meant."""
        return (
            len(self.salt) == SALT_BYTES
            and 1 <= self.lanes <= _MOST_LANES
            and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB
            and 1 <= self.rounds <= _MOST_ROUNDS
        )


def new_key() -> bytes:
    """Return a key drawn by lot by the operating system."""
    return secrets.token_bytes(KEY_BYTES)


def new_cost() -> Cost:
    """Return the cost of today with a new salt."""
    return Cost(salt=secrets.token_bytes(SALT_BYTES))


def key_of(typed: str, cost: Cost) -> bytes:
    """Return the key that *typed* makes at *cost*. Takes a quarter of a second, and the memory it says.

    Keyboards make the same letter in more than one way; they count as one (NIST SP 800-63B, 3.1.1.2).
    """
    normal = unicodedata.normalize("NFKC", typed)
    derivation = Argon2id(
        salt=cost.salt, length=KEY_BYTES, iterations=cost.rounds, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return derivation.derive(normal.encode("utf-8", "surrogatepass"))


def seal(key: bytes, under: bytes, about: str) -> Sealed:
    """Return *key* sealed under the key *under*, bound to *about*: what it is a key of, and how it is had again."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return Sealed(nonce, AESGCM(under).encrypt(nonce, key, about.encode()))


def unseal(sealed: Sealed, under: bytes, about: str) -> bytes:
    """Return the key that was sealed.

    Raises:
        DoesNotOpen: by another key, about something else, or changed since.
    """
    try:
        return AESGCM(under).decrypt(sealed.nonce, sealed.content, about.encode())
    except InvalidTag as error:
        raise DoesNotOpen from error


def mark_of(key: bytes) -> str:
    """Return by what *key* is known again without being told: 16 hexadecimal digits that say nothing of it."""
    return hmac.digest(key, b"replydesk key mark 1", "sha256").hex()[:16]
