"""Everything a rule may look at, worked out once for one draft and only when a rule asks."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge_base.entry import Kind
from replydesk.draft import Draft
from replydesk.tone.agreement import Grounds, grounds_of
from replydesk.tone.disguise import Candidate, candidates, undisguised
from replydesk.tone.fold import Folded
from replydesk.tone.stated import Stated, stated_in, vouched


@dataclass(frozen=True)
class Reading:
    """One draft under judgement.

    Attributes:
        draft: What is judged.
        today: The day of the judgement.
        practice: Sample entries count as usable.
        allowed_contacts: Links (``lapor.go.id``), telephone numbers and e-mail addresses of the institution that a
            reply may name without an entry.
    """

    draft: Draft
    today: date
    practice: bool = False
    allowed_contacts: frozenset[str] = frozenset()

    @cached_property
    def stated(self) -> Stated:
        """What the draft states."""
        return stated_in(self.draft.text)

    @property
    def folded(self) -> Folded:
        """The draft's text as rules read it."""
        return self.stated.folded

    @cached_property
    def readings(self) -> tuple[Folded, ...]:
        """The folded text, then the readings with digits as letters where there are any."""
        return undisguised(self.folded)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The words of the text in all their disguises."""
        return candidates(self.folded)

    @cached_property
    def grounds(self) -> Grounds:
        """What the cited entries state."""
        return grounds_of(self.draft.cited)

    @cached_property
    def cited_texts(self) -> tuple[str, ...]:
        """The folded texts of the cited entries that the institution vouches for: bodies and sources."""
        return tuple(stated_in(text).folded.text for entry in self.draft.cited for text in vouched(entry))

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The folded claims that the cited hoax entries refute."""
        return tuple(
            stated_in(phrasing).folded.text
            for entry in self.draft.cited
            if entry.content.kind is Kind.HOAX
            for phrasing in entry.content.phrasings
        )

    def sentence_around(self, place: int) -> tuple[int, int]:
        """Return the sentence of the folded text that holds *place*; an empty one at *place* when none does."""
        for start, end in self.stated.sentences:
            if start <= place < end:
                return start, end
        return place, place

    def is_cited(self, start: int, end: int) -> bool:
        """Say whether a stretch of the folded text stands word for word in a cited entry."""
        words = self.folded.text[start:end]
        return any(words in text for text in self.cited_texts)
