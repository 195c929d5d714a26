"""One wording on its way out, before it is judged."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.entry import Entry


class Intent(StrEnum):
    """What kind of message is being answered."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    HOAX = "hoax"
    CRITICISM = "criticism"
    INSULT = "insult"
    PRAISE = "praise"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    r"""A wording with what it rests on. An edit makes a new one.

    Attributes:
        text: The whole reply as it would leave, lines ending with ``\n``. May be empty.
        cited: The entries it rests on, as they were read from the store, in the order cited, without repeats.
        channel: A name from ``resources/channels.yml``.
        intent: What kind of message it answers.
    """

    text: str
    cited: tuple[Entry, ...] = ()
    channel: str = "generic"
    intent: Intent = Intent.QUESTION
