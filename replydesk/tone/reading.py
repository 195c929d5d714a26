"""Everything a rule may look at, worked out once for one draft and only when a rule asks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from operator import itemgetter

from knowledge_base.entry import Kind
from replydesk.draft import Draft
from replydesk.tone.agreement import Grounds, grounds_of
from replydesk.tone.assertions import Assertion, assertions
from replydesk.tone.disguise import Candidate, candidates, undisguised
from replydesk.tone.fold import Folded
from replydesk.tone.manner_model import manner_model
from replydesk.tone.quantities import Quantity
from replydesk.tone.refuted import refuted_claims
from replydesk.tone.stated import Stated, stated_in, stated_in_standard, stated_now, vouched


@dataclass(frozen=True)
class Reading:
    """One draft under judgement.

    Attributes:
        draft: What is judged.
        today: The day of the judgement.
        practice: Sample entries count as usable.
        allowed_contacts: Links (``lapor.go.id``), telephone numbers and e-mail addresses of the institution that a
            reply may name without an entry.
        typed: The reading of the draft as it was typed, where in this one chat is written out.
    """

    draft: Draft
    today: date
    practice: bool = False
    allowed_contacts: frozenset[str] = frozenset()
    typed: "Reading | None" = None

    @cached_property
    def stated(self) -> Stated:
        """What the draft states."""
        return stated_now(self.draft.text) if self.typed is None else stated_in_standard(self.typed.stated)

    @cached_property
    def in_standard(self) -> "Reading":
        """The same draft with the small words of chat written out; this one where there are none."""
        if stated_in_standard(self.stated) is self.stated:
            return self
        return replace(self, typed=self)

    @cached_property
    def said(self) -> tuple[Assertion, ...]:
        """What each sentence of the draft says."""
        return assertions(self.folded.text, self.stated.sentences)

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
        return grounds_of(self.draft.cited, self.draft.frame)

    @cached_property
    def cited_texts(self) -> tuple[str, ...]:
        """The folded texts that the institution vouches for: of the cited entries bodies and sources, and the frame."""
        texts = (*self.draft.frame, *(text for entry in self.draft.cited for text in vouched(entry)))
        return tuple(stated_in(text).folded.text for text in texts)

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The folded claims that the cited hoax entries refute."""
        return tuple(
            stated_in(phrasing).folded.text
            for entry in self.draft.cited
            if entry.content.kind is Kind.HOAX
            for phrasing in entry.content.phrasings
        )

    @cached_property
    def called_false(self) -> tuple[str, ...]:
        """What the cited entries of other kinds say is false, folded."""
        return tuple(
            claim
            for entry in self.draft.cited
            if entry.content.kind is not Kind.HOAX
            for body in (stated_in(entry.content.body),)
            for claim in refuted_claims(body.folded.text, body.sentences)
        )

    @property
    def known_words(self) -> frozenset[str]:
        """The keys (see ``root_key``) of all words of the cited entries; empty when nothing is cited."""
        return self.grounds.words

    @cached_property
    def manner(self) -> tuple[tuple[float, ...], ...]:
        """For each sentence how it sounds to each head of the model, as log-odds."""
        if self.typed is not None and len(self.typed.stated.sentences) == len(self.stated.sentences):
            return self.typed.manner  # the model was taught what people write
        model, text, known = manner_model(), self.folded.text, self.known_words
        return tuple(model.odds(text, start, end, known) for start, end in self.stated.sentences)

    def quantities_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """Return the quantities that begin in a stretch of the folded text."""
        places = self.stated.quantities
        first = bisect_left(places, start, key=lambda one: one.start)
        return places[first : bisect_left(places, end, key=lambda one: one.start)]

    def sounds(self, head: str, place: int) -> float:
        """Return how the sentence that holds *place* of the folded text sounds to *head*, as log-odds."""
        number = manner_model().heads.index(head)
        around = self.sentence_around(place)
        return next(
            (odds[number] for each, odds in zip(self.stated.sentences, self.manner, strict=True) if each == around), 0.0
        )

    def sentence_around(self, place: int) -> tuple[int, int]:
        """Return the sentence of the folded text that holds *place*; an empty one at *place* when none does."""
        number = bisect_right(self.stated.sentences, place, key=itemgetter(0))
        if number and place < self.stated.sentences[number - 1][1]:
            return self.stated.sentences[number - 1]
        return place, place

    def is_cited(self, start: int, end: int) -> bool:
        """Say whether a stretch of the folded text stands word for word in a cited entry."""
        words = self.folded.text[start:end]
        return any(words in text for text in self.cited_texts)
