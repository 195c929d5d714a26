"""From a wording as typed to the verdict on it: reads the cited entries and applies the rules."""

from dataclasses import dataclass
from datetime import date

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store
from replydesk.draft import Draft, Intent
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


def judge(store: Store, wish: Wish, pack: RulePack, *, today: date) -> Judged:
    """Read the cited entries and judge the wording. Runs on the store's thread.

    Raises:
        UnknownEntry: a cited entry is not, or no longer, there.
        WordingRefused: the text, or a name in it, is no text.
    """
    for text in (wish.text, *wish.cited):
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise WordingRefused(notice("gate.not-text")) from error
    cited = store.entries.cited(wish.cited)
    draft = Draft(text=wish.text, cited=cited, channel=wish.channel, intent=wish.intent)
    return Judged(draft=draft, verdict=check(draft, pack, today=today, practice=store.settings.is_practice))
