"""What a text states: its quantities, contacts and sentences, worked out once for each text."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.entry import Entry
from replydesk.tone.contacts import Contact, contacts
from replydesk.tone.fold import Folded, fold
from replydesk.tone.quantities import Quantity, quantities
from replydesk.tone.sentences import sentence_spans
from replydesk.tone.standard import standardised


@dataclass(frozen=True)
class Stated:
    """What one text states.

    Attributes:
        text: The text as it was written.
        folded: The text as rules read it.
        contacts, quantities: In its order; places are those of ``folded.text``.
        sentences: Where the sentences stand in ``folded.text``.
    """

    text: str
    folded: Folded
    contacts: tuple[Contact, ...]
    quantities: tuple[Quantity, ...]
    sentences: tuple[tuple[int, int], ...]

    def written(self, start: int, end: int) -> str:
        """Return how the stretch *start* to *end* of ``folded.text`` was written."""
        return self.text[slice(*self.folded.span(start, end))]


def stated_now(text: str) -> Stated:
    """Return what *text* states; for a wording that the next key press changes, which is not worth remembering."""
    return _stated(text, fold(text))


def stated_in_standard(typed: Stated) -> Stated:
    """Return the same with the small words of chat written out (see ``standard``)."""
    folded = standardised(typed.folded)
    return typed if folded is typed.folded else _stated(typed.text, folded)


def _stated(text: str, folded: Folded) -> Stated:
    addresses = contacts(folded, text)
    amounts = quantities(folded, ((contact.start, contact.end) for contact in addresses))
    return Stated(text, folded, addresses, amounts, sentence_spans(folded.text))


@lru_cache(maxsize=256)  # a memory of a function from text to value: the same entry is read at every key press
def stated_in(text: str) -> Stated:
    """Return what *text*, of an entry, states in standard words, and remember it."""
    return stated_in_standard(stated_now(text))


def sentence_at(stated: Stated, place: int) -> tuple[int, int]:
    """Return the sentence of the folded text that holds *place*, or the whole text where none does."""
    around = (each for each in stated.sentences if each[0] <= place < each[1])
    return next(around, (0, len(stated.folded.text)))


def vouched(entry: Entry) -> Iterable[str]:
    """Give the texts of *entry* that were approved as true: all but the questions, tags and days."""
    content = entry.content
    yield content.body
    yield from content.channel_bodies.values()
    for variable in content.variables:
        yield from filter(None, (variable.default, *variable.choices))
    for attachment in content.attachments:
        yield f"{attachment.title}\n{attachment.alt}\n{attachment.url}"
    for source in content.sources:
        yield f"{source.title}\n{source.legal_basis}\n{source.publisher}\n{source.url}"
        if source.published_on is not None:
            yield source.published_on.isoformat()
