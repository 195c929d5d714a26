"""One wording on its way out, before it is judged."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.entry import Entry
from knowledge_base.variables import Variable
from knowledge_base.wordings import Voice

GENERAL = "generic"
"""The channel that stands for none in particular."""


class Intent(StrEnum):
    """What kind of message is being answered."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    HOAX = "hoax"
    CRITICISM = "criticism"
    INSULT = "insult"
    PRAISE = "praise"
    OTHER = "other"


class Mode(StrEnum):
    """A time in which stricter rules hold; several can hold at once."""

    ELECTION = "election"
    CRISIS = "crisis"


MODES = {**{str(mode): mode for mode in Mode}, "pemilu": Mode.ELECTION, "krisis": Mode.CRISIS}
"""The names of the modes, in English and in Indonesian, as rules and the command line take them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    r"""A wording with what it rests on. An edit makes a new one.

    Attributes:
        text: The reply as it would leave, lines ending with ``\n``. May be empty.
        before: What has left before it to the same message, where one reply was too long for its channel; else empty.
        after: What is to follow it as the next part of the same reply; else empty.
        cited: The entries it rests on, as a reply reads them (the facts they quote filled in), in the order cited,
            without repeats; then those facts.
        quoted: The ids of those in ``cited`` that are there because another one quotes them.
        missing: Names that a cited entry quotes although there is no fact of that name.
        channel: A name from ``resources/channels.json``.
        intent: What kind of message it answers.
        account: The account it is written for, by its plain name; empty where the institution has only one.
        account_channel: The channel that account is on; empty: it answers on any.
        voice: For whom that account speaks.
        frame: What that account puts around its replies, for which the institution vouches.
        modes: The times it is written in.
    """

    text: str
    before: str = ""
    after: str = ""
    cited: tuple[Entry, ...] = ()
    quoted: frozenset[str] = frozenset()
    missing: tuple[str, ...] = ()
    channel: str = GENERAL
    intent: Intent = Intent.QUESTION
    account: str = ""
    account_channel: str = ""
    voice: Voice = Voice.INSTITUTION
    frame: tuple[str, ...] = ()
    modes: frozenset[Mode] = frozenset()

    @property
    def chosen(self) -> tuple[Entry, ...]:
        """The entries that were cited themselves, not only quoted by others."""
        return tuple(entry for entry in self.cited if entry.id not in self.quoted)

    @property
    def answers_here(self) -> bool:
        """Whether its account answers on its channel. The general one names no place, so nobody is wrong there."""
        return self.account_channel in {"", self.channel} or self.channel == GENERAL

    @property
    def lent(self) -> tuple[Variable, ...]:
        """What the cited entries borrow of the institution and of the account, each once."""
        found = (variable for entry in self.cited for variable in entry.content.variables if variable.lent)
        return tuple({variable.name: variable for variable in found}.values())
