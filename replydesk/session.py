"""One reply from an incoming message to the release: strings the stages together, forward only.

All of it runs on the thread that owns the store.
"""

from dataclasses import dataclass
from datetime import date, datetime

from knowledge_base.entry import Entry
from knowledge_base.store import Store
from knowledge_base.store.desk import Message, Shown
from replydesk.draft import Draft, Intent
from replydesk.release import Exit, Released, release
from replydesk.suggest import Suggestions
from replydesk.tone.check import check
from replydesk.tone.rule import RulePack
from replydesk.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wording as the composer has it: plain values, before the cited entries are read.

    Attributes:
        text: The reply as typed.
        cited: Names or ids of the entries it rests on.
    """

    text: str
    cited: tuple[str, ...]
    channel: str
    intent: Intent


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A draft with its verdict."""

    draft: Draft
    verdict: Verdict


def receive(store: Store, text: str, *, channel: str, author_handle: str, intent: Intent, now: datetime) -> Message:
    """Put an incoming message on record and return it."""
    return store.desk.receive(text, channel=channel, author_handle=author_handle, intent=str(intent), at=now)


def note_shown(store: Store, message: Message, suggestions: Suggestions, *, now: datetime) -> None:
    """Put on record what was suggested for a message."""
    shown = [
        Shown(entry_id=one.entry.id, revision=one.entry.revision, confidence=one.confidence)
        for one in suggestions.items
    ]
    store.desk.note_shown(message.id, shown, at=now)


def note_chosen(store: Store, message: Message, entry: Entry, *, now: datetime) -> None:
    """Put on record which suggestion the person chose."""
    store.desk.note_chosen(message.id, entry.id, at=now)


def judge(store: Store, wish: Wish, pack: RulePack, *, today: date) -> Judged:
    """Read the cited entries and judge the wording.

    Raises:
        UnknownEntry: a cited entry is not, or no longer, there.
    """
    cited = store.entries.cited(wish.cited)
    draft = Draft(text=wish.text, cited=cited, channel=wish.channel, intent=wish.intent)
    return Judged(draft=draft, verdict=check(draft, pack, today=today, practice=store.settings.is_practice))


def let_out(store: Store, wish: Wish, pack: RulePack, way: Exit) -> Released:
    """Judge the wording once more and release it, if the verdict is still the one the person saw.

    Raises:
        GateClosed: the verdict blocks, warns without a reason, or is not the one the person saw.
        StoreUnavailable: it could not be recorded. Then it may not leave.
        UnknownEntry: a cited entry is no longer there.
    """
    judged = judge(store, wish, pack, today=way.today)
    return release(store, judged.draft, judged.verdict, way)
