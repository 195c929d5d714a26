"""Says in which sentences two entries on the same question state different things, with the words that differ."""

from collections.abc import Iterable
from itertools import chain, repeat

from knowledge_base.entry import Entry
from replydesk.tidying.cases import asked_by, sides_of
from replydesk.tidying.excluding import excluded
from replydesk.tidying.figures import differing
from replydesk.tidying.reckoning import reckoned_otherwise
from replydesk.tidying.result import Conflict, Sort, Told
from replydesk.tidying.slots import filled_otherwise
from replydesk.tidying.stances import opposed
from replydesk.tone.stated import Stated, sentence_at, stated_in

_Marks = tuple[set[tuple[int, int]], set[tuple[int, int]]]


def conflicts(first: Entry, second: Entry) -> tuple[Conflict, ...]:
    """Return where the bodies of two entries on the same question contradict each other, in the order of the first.

    Args:
        first: One entry.
        second: The other; both as they serve.
    """
    asked = asked_by(first.content, second.content)
    found: dict[tuple[Sort, int, int], _Marks] = {}
    ours, theirs = stated_in(first.content.body), stated_in(second.content.body)
    sides = sides_of(first, second)
    for one, other in differing(first, second, sides, asked):
        key = (one.sort, sentence_at(ours, one.start)[0], sentence_at(theirs, other.start)[0])
        marks = found.setdefault(key, (set(), set()))
        marks[0].add((one.start, one.end))
        marks[1].add((other.start, other.end))
    titles = tuple(stated_in(entry.content.title).folded.text for entry in (first, second))
    by_words = (
        excluded(ours, theirs, asked),
        reckoned_otherwise(ours, theirs, asked),
        filled_otherwise(ours, theirs, asked, titles),
    )
    lists = chain(
        zip(repeat(Sort.POLARITY), opposed(first, second, sides, asked)), zip(repeat(Sort.EXCLUSION), by_words)
    )
    for sort, pairs in lists:
        said = {key[1:] for key in found}
        for mine, each in pairs:
            starts = sentence_at(ours, mine[0])[0], sentence_at(theirs, each[0])[0]
            if starts not in said:
                marks = found.setdefault((sort, *starts), (set(), set()))
                marks[0].add(mine)
                marks[1].add(each)
    return tuple(
        Conflict(sort, _told(ours, first_start, marks[0]), _told(theirs, second_start, marks[1]))
        for (sort, first_start, second_start), marks in sorted(found.items(), key=lambda item: item[0][1:])
    )


def _told(stated: Stated, start: int, marks: Iterable[tuple[int, int]]) -> Told:
    """Return a sentence as it was written, with the places of *marks* in it."""
    first, after = stated.folded.span(*sentence_at(stated, start))
    written = stated.text[first:after]
    lead = len(written) - len(written.lstrip())
    places = sorted(_trimmed(stated.text, *stated.folded.span(*mark)) for mark in _smallest(marks))
    return Told(written.strip(), tuple((begin - first - lead, end - first - lead) for begin, end in places))


def _smallest(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places that are not empty, of those that overlap the shortest."""
    found: list[tuple[int, int]] = []
    for start, end in sorted((mark for mark in marks if mark[0] < mark[1]), key=lambda mark: mark[1] - mark[0]):
        if all(end <= first or after <= start for first, after in found):
            found.append((start, end))
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place without the marks and blanks it ends with."""
    return start, start + len(text[start:end].rstrip(" \t\n.,;:!?"))
