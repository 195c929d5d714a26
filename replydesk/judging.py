"""From a wording as typed to the verdict on it: reads the cited entries and applies the rules."""

from dataclasses import dataclass
from datetime import date

from knowledge_base.accounts import Account
from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store
from replydesk.compose import OWN_ACCOUNT
from replydesk.draft import Draft, Intent, Mode
from replydesk.house import house_of
from replydesk.quoting import Filler
from replydesk.tone.check import check
from replydesk.tone.rule import RulePack
from replydesk.verdict import Verdict


class WordingRefused(KnownError):
    """What was given is no text: it holds halves of signs that no program can show or send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wording as the composer has it: plain values, before the cited entries are read.

    Attributes:
        text: The reply as typed.
        cited: Names or ids of the entries it rests on.
        account: The account it is for; empty: the first of the institution's own that answers on the channel.
        follows: Ids of the released replies that are the parts before it of one reply, in the order in which they left.
        rest: What is to follow as the next part of it; empty: nothing.
    """

    text: str
    cited: tuple[str, ...]
    channel: str
    intent: Intent
    account: str = ""
    follows: tuple[str, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A draft with its verdict.

    Attributes:
        account: Who answers.
    """

    draft: Draft
    verdict: Verdict
    account: Account = OWN_ACCOUNT


def judge(store: Store, wish: Wish, pack: RulePack, *, today: date, modes: frozenset[Mode] | None = None) -> Judged:
    """Read the cited entries and judge the wording. Runs on the store's thread.

    Args:
        store: Where the cited entries and what the institution has set are read.
        wish: The wording.
        pack: The rules.
        today: The day at the desk.
        modes: The times to judge for, to try them out; ``None``: those that are set for the fact base.

    Raises:
        HouseRefused: the account is none of those that are set.
        UnknownEntry: a cited entry is not, or no longer, there.
        WordingRefused: the text, or a name in it, is no text.
    """
    for text in (wish.text, wish.rest, wish.account, *wish.cited):
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise WordingRefused(notice("gate.not-text")) from error
    practice = store.settings.is_practice
    house = house_of(store)
    account = house.answering(wish.channel, wish.account)
    filler = Filler(store, today, account, shared=house.variables)
    readings = tuple(filler.read(entry) for entry in store.entries.cited(wish.cited))
    chosen = {one.entry.id: one.entry for one in readings}
    quoted = {fact.id: fact for one in readings for fact in one.facts if fact.id not in chosen}
    draft = Draft(
        text=wish.text,
        before=_left_before(store, wish),
        after=wish.rest,
        cited=(*chosen.values(), *quoted.values()),
        quoted=frozenset(quoted),
        missing=tuple(dict.fromkeys(name for one in readings for name in one.missing)),
        channel=wish.channel,
        intent=wish.intent,
        account=account.name,
        account_channel=account.channel,
        voice=account.voice,
        frame=tuple(account.parts.values()),
        modes=house.modes if modes is None else modes,
    )
    verdict = check(draft, pack, today=today, practice=practice)
    return Judged(draft=draft, verdict=verdict, account=account)


def _left_before(store: Store, wish: Wish) -> str:
    """Return what has left of the same reply on its channel, as it is on record; a text removed by age counts not."""
    rows = (store.desk.released(reply_id) for reply_id in wish.follows)
    return "\n".join(row.text for row in rows if row is not None and row.channel == wish.channel and row.text)
