"""What a text states: its quantities, contacts and sentences, worked out once for each text."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.entry import Entry
from replydesk.tone.contacts import Contact, contacts
from replydesk.tone.fold import Folded, fold
from replydesk.tone.quantities import Quantity, quantities
from replydesk.tone.sentences import sentence_spans


@dataclass(frozen=True)
class Stated:
    """What one text states.

    Attributes:
        folded: The text as rules read it.
        contacts, quantities: In its order; places are those of ``folded.text``.
        sentences: Where the sentences stand in ``folded.text``.
    """

    folded: Folded
    contacts: tuple[Contact, ...]
    quantities: tuple[Quantity, ...]
    sentences: tuple[tuple[int, int], ...]


@lru_cache(maxsize=256)  # a memory of a function from text to value: the same entry is read at every key press
def stated_in(text: str) -> Stated:
    """Return what *text* states."""
    folded = fold(text)
    addresses = contacts(folded, text)
    amounts = quantities(folded, ((contact.start, contact.end) for contact in addresses))
    return Stated(folded, addresses, amounts, sentence_spans(folded.text))


def vouched(entry: Entry) -> Iterable[str]:
    """Give the texts of *entry* that were approved as true: the bodies and the sources, not the questions."""
    content = entry.content
    yield content.body
    yield from content.channel_bodies.values()
    for source in content.sources:
        yield f"{source.title}\n{source.legal_basis}\n{source.publisher}\n{source.url}"
        if source.published_on is not None:
            yield source.published_on.isoformat()
