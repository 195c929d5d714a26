"""Rules of the type ``freshness``: every cited entry may be used today."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge_base.entry import Status
from replydesk.tone.making import Making
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit


@dataclass(frozen=True, slots=True)
class Freshness:
    """Objects to each cited entry that is not approved, altered since, expired, not yet valid, or a sample elsewhere.

    Facts that a cited entry quotes are cited too; one that is not there is objected to as well.
    """

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give a finding about the whole reply for each; ``said`` is the entry's title, or the missing fact's name."""
        for name in reading.draft.missing:
            yield Hit(0, 0, said=(name,), message="missing")
        for entry in reading.draft.cited:
            content = entry.content
            status = entry.status_on(reading.today)
            if entry.is_altered:
                yield Hit(0, 0, said=(content.title,), message="altered")
            elif content.sample and not reading.practice:
                yield Hit(0, 0, said=(content.title,), message="sample")
            elif status is Status.EXPIRED:
                yield Hit(0, 0, said=(content.title, str(content.valid_until)), message="expired")
            elif status is not Status.APPROVED and not content.sample:
                yield Hit(0, 0, said=(content.title,))
            elif not entry.is_usable_on(reading.today) and status is Status.APPROVED:
                yield Hit(0, 0, said=(content.title, str(content.valid_from)), message="early")


def freshness(making: Making) -> Asks:
    """Make a freshness rule; it has no keys of its own."""
    del making
    return Freshness()
