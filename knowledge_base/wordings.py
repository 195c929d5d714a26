"""For whom a wording of an entry is meant: for a channel, for an account that answers, or for both.

Such a place is written ``x`` (a channel), ``@leader`` (every account that speaks for the leader), ``@Bupati Contoh``
(the account of that name), ``x@leader`` (both). The account stands behind the first ``@``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MOST_OF_A_NAME = 60
"""Letters an account's name may have."""

_SIGN = "@"


class Voice(StrEnum):
    """For whom an account speaks."""

    INSTITUTION = "institution"
    LEADER = "leader"


VOICES = {**{str(voice): voice for voice in Voice}, "instansi": Voice.INSTITUTION, "pemimpin": Voice.LEADER}
"""The names of the voices, in English and in Indonesian, as files and the command line take them."""


def account_key(name: str) -> str:
    """Return by what the account or voice called *name* is compared: letters' case and a voice's language are one."""
    return str(VOICES.get(name.casefold(), name.casefold()))


@dataclass(frozen=True, slots=True)
class Speaker:
    """The account that answers, as far as wordings go.

    Attributes:
        name: Its name; empty: it has none.
        voice: For whom it speaks; ``None``: that is not known, so no wording for a voice is its own.
    """

    name: str = ""
    voice: Voice | None = None


NOBODY = Speaker()
"""No account: only wordings for channels, and the plain one, are meant."""


@dataclass(frozen=True, slots=True)
class Place:
    """For whom a wording is meant.

    Attributes:
        channel: The name of the channel; empty: any.
        account: The name of an account, or that of a :class:`Voice`; empty: any.
    """

    channel: str = ""
    account: str = ""

    def __str__(self) -> str:
        """Return it as it is written; empty for the plain wording."""
        return f"{self.channel}{_SIGN}{self.account}" if self.account else self.channel

    @property
    def voice(self) -> Voice | None:
        """The voice it is meant for; ``None``: an account by its name, or any."""
        return VOICES.get(self.account.casefold())

    @property
    def speaker(self) -> Speaker:
        """Who speaks in it: for a fact that it quotes."""
        return Speaker("" if self.voice else self.account, self.voice)


def place_of(written: str) -> Place:
    """Return the place that is *written* so; voices get their English name."""
    channel, _, account = written.partition(_SIGN)
    account = " ".join(account.split())
    return Place(channel.strip(), str(VOICES.get(account.casefold(), account)))


def most_exact(places: Iterable[str], channel: str, speaker: Speaker) -> str:
    """Return which of *places* is meant the most exactly for *speaker* on *channel*; empty: the plain wording.

    Who speaks goes before where: the check sees a wording that is too long for a channel, and cannot see one that
    speaks in somebody else's voice.
    """
    by_key = {_key(place_of(one)): one for one in places}
    accounts = ([speaker.name] if speaker.name else []) + ([str(speaker.voice)] if speaker.voice else [])
    sought = [Place(where, account) for account in accounts for where in (channel, "")]
    for place in (*sought, Place(channel)):
        found = by_key.get(_key(place))
        if found is not None:
            return found
    return ""


def is_same_place(one: str, other: str) -> bool:
    """Say whether two places are written for the same; letters' case does not matter."""
    return _key(place_of(one)) == _key(place_of(other))


def _key(place: Place) -> tuple[str, str]:
    return place.channel, account_key(place.account)
