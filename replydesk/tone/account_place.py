"""Rules of the type ``account``: an account that is on one channel answers there and nowhere else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from replydesk.channels import Channel, shipped_channels
from replydesk.tone.making import Making
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit


@dataclass(frozen=True, slots=True)
class AccountPlace:
    """Objects to a reply for another channel than the one on which its account is.

    Attributes:
        channels: All channels by name.
    """

    channels: Mapping[str, Channel]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding about the whole reply; ``said`` is the account, its channel, and that of the reply."""
        draft = reading.draft
        if not draft.answers_here:
            own = self.channels.get(draft.account_channel)
            label = own.label if own is not None else draft.account_channel
            yield Hit(0, 0, said=(draft.account, label, self.channels[draft.channel].label))


def account_place(making: Making) -> Asks:
    """Make an account rule; it has no keys of its own."""
    del making
    return AccountPlace(shipped_channels())
