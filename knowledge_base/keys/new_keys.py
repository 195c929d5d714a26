"""The key a fact base is going to be encrypted by, with the ways to have it again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from knowledge_base.keys.key_file import KeyFile, SlotKind, SlotSet
from knowledge_base.keys.slots import Way, set_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKeys:
    """A key that is not used yet. Nothing in it is shown by accident.

    Attributes:
        key: The key.
        code: The recovery code, for the person to write down.
        ways: How the key is had again; the recovery code is one of them.
        at: When they were made, aware.
    """

    key: bytes = field(repr=False)
    code: str = field(repr=False)
    ways: Sequence[Way]
    at: datetime

    @property
    def kinds(self) -> tuple[SlotKind, ...]:
        """The kinds of ways, in order."""
        return tuple(way.kind for way in self.ways)

    def slots_for(self, base: str) -> SlotSet:
        """Return the slots by which the fact base *base* is opened."""
        return set_of(self.ways, self.key, base, self.at)

    def file_for(self, base: str) -> KeyFile:
        """Return what stands beside the fact base *base*."""
        return KeyFile(base=base, current=self.slots_for(base))
