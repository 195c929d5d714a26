"""Rules of the type ``length``: the reply fits its channel, in the channel's own unit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from replydesk.channels import Channel, shipped_channels
from replydesk.lengths import measure
from replydesk.tone.making import Making
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit


@dataclass(frozen=True, slots=True)
class Length:
    """Objects to a reply longer than its channel takes, and to one without a word in it.

    Attributes:
        channels: All channels by name.
    """

    channels: Mapping[str, Channel]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding about the whole reply; ``said`` is how much too long it is, and the limit."""
        if not any(sign.isalnum() for sign in reading.folded.text):
            yield Hit(0, 0, message="empty")
            return
        channel = self.channels[reading.draft.channel]
        size = measure(reading.draft.text, channel)
        if channel.limit is not None and size > channel.limit:
            yield Hit(0, 0, said=(str(size - channel.limit), str(channel.limit)))


def length(making: Making) -> Asks:
    """Make a length rule; the limits are those of the channels."""
    del making
    return Length(shipped_channels())
