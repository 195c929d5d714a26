"""What lies on the desk, as values."""

from dataclasses import dataclass, replace

from replydesk.draft import Intent
from replydesk.judging import Wish
from ui.desk_page.blank import FIRST_CHANNEL
from ui.desk_page.filling import NOTHING_FILLED, Filling
from ui.desk_page.jobs import Incoming
from ui.desk_page.view import DeskView

Cited = tuple[tuple[str, str], ...]
"""Id and title of each cited entry, in the order cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desktop:
    """Everything that lies on the desk, to be put back as it was.

    Attributes:
        intent_set: A person has said of what kind the message is; otherwise that is guessed.
        wording: For whom the approved wording is meant that the reply began with, where the entry has several, as
            ``wordings.py`` writes it; empty: it is the plain one; ``None``: there is nothing to say of it.
        continuation: What follows the reply in a second one; empty: nothing.
        follows: Ids of the released replies that are the parts before it of the same reply, as they left.
        filling: What the fields above the reply hold.
        queued: The id of the message where it waited in the queue, else empty.
    """

    message: str = ""
    channel: str = FIRST_CHANNEL
    handle: str = ""
    intent: Intent = Intent.QUESTION
    intent_set: bool = False
    reply: str = ""
    cited: Cited = ()
    account: str = ""
    continuation: str = ""
    follows: tuple[str, ...] = ()
    queued: str = ""
    wording: str | None = None
    filling: Filling = NOTHING_FILLED

    def is_as_said(self, other: "Desktop") -> bool:
        """Whether a person has said the same on both: the kind of message may be guessed to be another meanwhile."""
        is_guessed = not self.intent_set and not other.intent_set
        return self == (replace(other, intent=self.intent) if is_guessed else other)


def read_desktop(view: DeskView, cited: Cited, filling: Filling = NOTHING_FILLED) -> Desktop:
    """Return what *view* shows, with what is *cited* and the *filling* of the reply."""
    message = view.message
    return Desktop(
        message=message.text,
        channel=message.channel.value,
        handle=message.handle.text(),
        intent=Intent(message.intent.value),
        intent_set=message.intent_set,
        reply=view.reply.text,
        cited=cited,
        account=view.reply.account_name,
        continuation=view.reply.continuation.text,
        follows=view.reply.continuation.follows,
        queued=message.queued,
        wording=view.reply.wording,
        filling=filling,
    )


def incoming_of(desktop: Desktop) -> Incoming:
    """Return the message on the desk."""
    return Incoming(
        text=desktop.message,
        channel=desktop.channel,
        handle=desktop.handle,
        intent=desktop.intent,
        queued=desktop.queued,
    )


def wish_of(desktop: Desktop) -> Wish:
    """Return the reply on the desk as the check wants it."""
    return Wish(
        text=desktop.reply,
        cited=tuple(entry_id for entry_id, _title in desktop.cited),
        channel=desktop.channel,
        intent=desktop.intent,
        account=desktop.account,
        follows=desktop.follows,
        rest=desktop.continuation,
    )
