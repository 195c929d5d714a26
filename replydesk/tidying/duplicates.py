"""Says of two entries that are asked for alike whether they are one entry written twice, and why."""

from collections.abc import Iterator

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.notice import Notice, notice
from replydesk.evaluation.result import ref_of
from replydesk.tidying.questions import Asked
from replydesk.tidying.result import DuplicatePair

_OF_THE_QUESTION = 0.6
"""What the likeness of the questions counts in the confidence; that of the bodies counts the rest."""

_LEAST_SURE = 0.45
"""Below this confidence a pair is not worth a person's time."""

_BODIES_ALIKE = 0.5
"""From this share of common words on it is said that the wordings are alike."""


def duplicate_of(first: Entry, second: Entry, asked: Asked, bodies_alike: float) -> DuplicatePair | None:
    """Return the pair where the two may be one entry written twice; ``None``: they are not.

    Args:
        first: The serving revision of the older one.
        second: That of the other one.
        asked: How they are asked for.
        bodies_alike: What share of their wordings is in common, from 0 to 1.
    """
    if Status.RETIRED in {first.state, second.state} or not may_be_merged(first.content, second.content):
        return None
    confidence = confidence_of(asked, bodies_alike)
    if not is_likely(confidence):
        return None
    return DuplicatePair(
        first=ref_of(first),
        second=ref_of(second),
        confidence=round(confidence, 2),
        reasons=tuple(_reasons(first.content, second.content, asked, bodies_alike)),
    )


def confidence_of(asked: Asked, bodies_alike: float) -> float:
    """Return how sure it is that two entries asked for so, with so much of their wordings in common, are one."""
    return asked.likeness * (_OF_THE_QUESTION + (1.0 - _OF_THE_QUESTION) * bodies_alike)


def is_likely(confidence: float) -> bool:
    """Say whether a pair of that confidence is worth a person's time."""
    return confidence >= _LEAST_SURE


def may_be_merged(first: EntryContent, second: EntryContent) -> bool:
    """Say whether the two may be one entry written twice: they are of one kind, and nothing keeps them apart.

    A fact and an answer are asked for alike by design: the answer quotes the fact, see ``quotes.py``. They may still
    contradict each other.
    """
    return first.kind is second.kind and may_be_one(first, second)


def may_be_one(first: EntryContent, second: EntryContent) -> bool:
    """Say whether nothing keeps the two apart: a claim and an answer, or one that follows the other in time."""
    if (first.kind is Kind.HOAX) != (second.kind is Kind.HOAX):
        return False
    return not (_ends_before(first, second) or _ends_before(second, first))


def _ends_before(one: EntryContent, other: EntryContent) -> bool:
    return one.valid_until is not None and other.valid_from is not None and one.valid_until < other.valid_from


def _reasons(first: EntryContent, second: EntryContent, asked: Asked, bodies_alike: float) -> Iterator[Notice]:
    mine, theirs = _phrasing(first, asked.first), _phrasing(second, asked.second)
    if mine and theirs:
        code = "tidying.same-question" if asked.likeness >= 1.0 else "tidying.like-question"
        yield notice(code, one=mine, other=theirs)
    else:
        yield notice("tidying.learned-question")
    if bodies_alike >= _BODIES_ALIKE:
        yield notice("tidying.like-bodies", percent=round(100 * bodies_alike))
    else:
        yield notice("tidying.other-bodies")


def _phrasing(content: EntryContent, number: int) -> str:
    """Return the phrasing of that number; empty for one that was learned at the desk."""
    return content.phrasings[number] if number < len(content.phrasings) else ""
