"""What the tone check says of an entry's own wordings: before they are approved, and before they are printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from knowledge_base.course import Course, Stage
from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.notice import Notice, notice
from knowledge_base.quotes import quoted_by
from knowledge_base.store import Store
from knowledge_base.variables import put_in
from knowledge_base.wordings import place_of
from replydesk.draft import GENERAL, Draft, Intent
from replydesk.house import house_of
from replydesk.house_rules import SHUT, pack_or_shut
from replydesk.quoting import Filler
from replydesk.tone.check import findings_in
from replydesk.tone.rule import Rule, RulePack
from replydesk.verdict import Finding, Severity

_OF_A_REPLY = frozenset({"account", "freshness", "grounded", "length", "polarity", "structure"})
"""Types of rules that look at more than words: at what is cited, at the message, at the channel. An entry cites nothing
but itself, and what it is an answer to is not known yet; all this is asked of each reply that rests on it."""

_ON_ITS_FORM = "structure"
"""The family of rules on how a reply is put together, and whether all its places are filled in; likewise."""

_LANGUAGE = "id"
"""Of what is said where nobody has chosen a language: that of the desk."""

_INTENTS = {Kind.HOAX: Intent.HOAX}


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding in one of an entry's wordings.

    Attributes:
        place: For whom that wording is meant, as ``wordings.py`` writes it; empty: it is the plain one.
        finding: What the rule says; its place is one in the wording with its variables filled in.
    """

    place: str
    finding: Finding


class WordingCheck:
    """Judges wordings by the rules of one fact base, on one day. Runs on the store's thread.

    Raises:
        HouseRefused: what is set for the institution cannot be read.
    """

    def __init__(self, store: Store, *, today: date, pack: RulePack | None = None) -> None:
        """Read what is needed once, for as many entries as there are.

        Args:
            store: The fact base.
            today: The day whose facts are filled in where an entry quotes one.
            pack: The rules; ``None``: those of the fact base. Rules that cannot be read let no wording pass.
        """
        house = house_of(store)
        rules = pack_or_shut(store, _LANGUAGE) if pack is None else pack
        self._alone = replace(rules, rules=tuple(filter(_is_asked, rules.rules)))
        grave = tuple(rule for rule in self._alone.rules if rule.severity is Severity.BLOCK)
        self._blocking = replace(rules, rules=grave)
        self._vouched = replace(rules, rules=tuple(filter(_spares_what_is_cited, self._alone.rules)))
        self._filler = Filler(store, today, shared=house.variables)
        self._modes = house.modes
        self._today = today

    def blocks(self, content: EntryContent) -> tuple[Placed, ...]:
        """Return what no reply would leave with, though it cited this very content as approved."""
        return tuple(self._judged(content, self._blocking, cites=True))

    def findings(self, content: EntryContent) -> tuple[Placed, ...]:
        """Return what whoever approves should look at: what blocks, and what replies may say once this is approved.

        A rule that spares what a cited entry says (an opinion, a party, a promise) is asked here for the last time.
        What it finds may well be right, and that is for the person to say: it warns.
        """
        own = tuple(self._judged(content, self._alone, cites=True))
        known = set(map(_name, own))
        asked = self._judged(content, self._vouched, cites=False)
        new = (one for one in asked if _name(one) not in known)
        return (*own, *(Placed(one.place, replace(one.finding, severity=Severity.WARN)) for one in new))

    def why_not_approved(self, content: EntryContent) -> Notice | None:
        """Return why *content* may not be approved: its words, or a fact that it quotes; ``None``: it may."""
        return self.why_words_not_approved(content) or self.why_facts_not_usable(content)

    def why_facts_not_usable(self, content: EntryContent) -> Notice | None:
        """Return which fact that *content* quotes cannot be used, on the first day it is used itself, and why.

        ``None``: it quotes none, or all of them can.
        """
        return self._filler.why_unusable(content.title, quoted_by(content), first_day=content.valid_from)

    def facts_lacking(self, content: EntryContent) -> tuple[dict[str, Notice], date]:
        """Return why each of the facts cannot be used that *content* quotes, where it cannot, and the day asked for."""
        first = content.valid_from
        asked = (
            (name, self._filler.why_unusable(content.title, (name,), first_day=first)) for name in quoted_by(content)
        )
        return {name: why for name, why in asked if why is not None}, max(self._today, first or self._today)

    def read_facts_again(self) -> None:
        """Ask the fact base anew for facts that are quoted: some were approved or changed meanwhile."""
        self._filler.forget()

    def why_words_not_approved(self, content: EntryContent) -> Notice | None:
        """Return why the words of *content* may not be approved, whatever it quotes; ``None``: they are no reason.

        Only answers are asked: they are wordings to be sent. The text of a fact or of a clarification is what replies
        are written from, often word for word from its source.
        """
        found = self.blocks(content) if content.kind is Kind.ANSWER else ()
        if not found:
            return None
        return notice("entry.approval-wording", title=content.title, what=said_of(found))

    def fit(self, entries: Sequence[Entry], course: Course) -> list[Entry]:
        """Return those of *entries*, of any kind, whose words may be given out on paper or on a web site.

        It is asked anew at each exit, not only at the approval: rules and times change, and entries were approved
        before this was asked. *course* is told how far it is.

        Raises:
            Stopped: the *course* was.
        """
        course.enter(Stage.JUDGING, len(entries))
        return [entry for entry in course.through(entries) if not self.blocks(entry.content)]

    # --- inside

    def _judged(self, content: EntryContent, pack: RulePack, *, cites: bool) -> Iterator[Placed]:
        entry = self._filler.read(_as_approved(content)).entry
        for place in ("", *entry.content.channel_bodies):
            draft = Draft(
                text=put_in(entry.content.body_at(place), entry.content.variables, {}),
                cited=(entry,) if cites else (),
                channel=place_of(place).channel or GENERAL,
                intent=_INTENTS.get(content.kind, Intent.QUESTION),
                modes=self._modes,
            )
            for finding in findings_in(draft, pack, today=self._today, practice=True):
                yield Placed(place, finding)


def said_of(found: tuple[Placed, ...]) -> str:
    """Return what the rules say of *found*, each sentence once."""
    return " ".join(dict.fromkeys(one.finding.message for one in found))


def _is_asked(rule: Rule) -> bool:
    """Say whether *rule* looks at words and what it says of them matters to whoever approves: advice does not."""
    of_a_reply = rule.type in _OF_A_REPLY or rule.family == _ON_ITS_FORM
    return rule.name == SHUT or not (of_a_reply or rule.severity is Severity.SUGGEST)


def _name(one: Placed) -> tuple[str, str, int]:
    return one.place, one.finding.rule, one.finding.start


def _spares_what_is_cited(rule: Rule) -> bool:
    return bool(getattr(getattr(rule.asks, "exempt", None), "unless_cited", False))


def _as_approved(content: EntryContent) -> Entry:
    """Return *content* as the entry it would be."""
    return Entry(
        id="0" * 32,
        own_id=None,
        content=content,
        content_hash="",
        revision=1,
        latest_revision=1,
        state=Status.APPROVED,
        author="",
        created_at=datetime.min.replace(tzinfo=UTC),
    )
