"""Searches that the program types for a person, in their language, so that they can read and change them."""

from enum import StrEnum

from knowledge_base.frozen import FrozenDict

_INDONESIAN = "id"


class Ready(StrEnum):
    """What such a search finds. But for the last, the entries of one figure of ``Due``."""

    WAITING = "waiting"
    ENDING = "ending"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    QUOTING = "quoting"
    TO_REVIEW = "to-review"
    DELETED = "deleted"


READY = FrozenDict(
    {
        Ready.WAITING: ("menunggu:persetujuan", "waiting:approval"),
        Ready.ENDING: ("berakhir:hari-ini status:disetujui", "expires:today status:approved"),
        Ready.EXPIRING: ("berakhir:segera", "expires:soon"),
        Ready.EXPIRED: ("status:kedaluwarsa", "status:expired"),
        Ready.QUOTING: ("mengutip:kedaluwarsa status:disetujui", "quotes:expired status:approved"),
        Ready.TO_REVIEW: ("ditinjau:segera", "review:soon"),
        Ready.DELETED: ("status:dihapus", "status:deleted"),
    }
)
"""Each in Indonesian and in English."""


def ready_search(which: Ready, language: str) -> str:
    """Return what is typed in *language* to find the entries of *which*, ready to be gone on with."""
    indonesian, english = READY[which]
    return (indonesian if language == _INDONESIAN else english) + " "
