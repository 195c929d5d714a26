"""From a chosen entry to the first wording of a reply."""

from dataclasses import dataclass

from knowledge_base.accounts import PART_NAMES, Account
from knowledge_base.entry import Entry, EntryContent
from knowledge_base.variables import places_of
from replydesk.draft import Draft, Intent

OWN_ACCOUNT = Account("")
"""The account of an institution that has only one, which needs no name."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The approved wording as one account says it on one channel.

    Attributes:
        text: The wording, with the account's greeting, closing and signature. The places of its variables are open.
        place: For whom the wording is meant, as ``wordings.py`` writes it; empty: it is the plain one.
    """

    text: str
    place: str


def compose(content: EntryContent, *, channel: str, account: Account = OWN_ACCOUNT) -> Composed:
    """Return the wording of *content* that is meant the most exactly for *account* on *channel*.

    What the account puts before and behind its replies stands on lines of its own, unless the wording has a place for
    it (``{salam}``, ``{penutup}``, ``{tanda_tangan}``): then it belongs there, and is filled in with the variables.
    """
    place = content.place_for(channel, account.speaker)
    body = content.body_at(place)
    placed = {name for name, _start, _end in places_of(body)}
    greeting, closing, signature = (
        "" if name in placed else account.parts.get(name, "") for name in PART_NAMES.values()
    )
    return Composed("\n".join(filter(None, (greeting, body, closing, signature))), place)


def first_draft(entry: Entry, *, channel: str, intent: Intent, account: Account = OWN_ACCOUNT) -> Draft:
    """Return the approved wording of *entry* for *channel* as *account* says it, citing the entry.

    The places of its variables are open: whoever shows the draft puts the values in. One that is left holds the reply
    back.
    Facts it quotes are those of *entry* as it was suggested: filled in on that day, see ``quoting``.
    """
    text = compose(entry.content, channel=channel, account=account).text
    return Draft(
        text=text,
        cited=(entry,),
        channel=channel,
        intent=intent,
        account=account.name,
        account_channel=account.channel,
        voice=account.voice,
        frame=tuple(account.parts.values()),
    )
