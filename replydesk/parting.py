"""Parts a reply that is too long for its channel: what fits, and what goes on in a second reply."""

from dataclasses import dataclass

from replydesk.channels import Channel
from replydesk.lengths import measure
from replydesk.tone.fold import fold
from replydesk.tone.sentences import sentence_spans

_LEAST = 1 / 3
"""Share of the limit the first part fills at least: a greeting by itself answers nobody."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A reply in two parts, both without blanks around them.

    Attributes:
        first: Fits the channel.
        rest: What follows it; it may be too long still.
    """

    first: str
    rest: str


def part(text: str, channel: Channel) -> Parted | None:
    """Return *text* with as many whole sentences as *channel* takes in the first part.

    ``None``: it fits as it is, or no sentence ends where it would have to.
    """
    text = text.strip()
    if channel.limit is None or measure(text, channel) <= channel.limit:
        return None
    folded = fold(text)
    ends = [folded.span(start, end)[1] for start, end in sentence_spans(folded.text)]
    for end in reversed(ends):
        first, rest = text[:end].rstrip(), text[end:].lstrip()
        size = measure(first, channel)
        if rest and size <= channel.limit:
            return Parted(first, rest) if size >= _LEAST * channel.limit else None
    return None
