"""Rows of an import that would be approved if the facts were there which they quote: the file may bring those."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge_base.entry import title_key
from knowledge_base.notice import Notice, notice
from replydesk.importing import KeptDraft
from replydesk.row_fate import Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """Such a row.

    Attributes:
        draft: As it is told of.
        title: Of the entry.
        facts: Why it cannot use each of those facts, by the names it quotes, as long as the file does not bring them.
        day: On which they have to hold.
        place: Where the row stands among those that are shown; ``None``: it is not.
        fate: What became of it without.
    """

    draft: KeptDraft
    title: str
    facts: Mapping[str, Notice]
    day: date
    place: int | None = None
    fate: Fate = Fate.ADDED

    def why_beside(self, brought: Mapping[str, tuple[date, date]]) -> Notice | None:
        """Return why it is not approved beside the facts *brought*: first and last day by name; ``None``: it is."""
        return next(filter(None, (self._why(name, why, brought) for name, why in self.facts.items())), None)

    def _why(self, name: str, why: Notice, brought: Mapping[str, tuple[date, date]]) -> Notice | None:
        days = brought.get(name) or brought.get(title_key(name))
        if days is None:
            return why
        begins, ends = days
        if begins > self.day:
            return notice("quote.fact-later", name=name, title=self.title, day=begins.isoformat())
        if ends < self.day:
            return notice("quote.fact-expired", name=name, title=self.title, day=ends.isoformat())
        return None
