"""What one entry holds once it has taken in another one, and what of that one stays behind in its history."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from knowledge_base.entry import EntryContent, title_key
from knowledge_base.frozen import FrozenDict
from knowledge_base.wordings import is_same_place
from replydesk.differing import Piece, Turn
from replydesk.entry_difference import Change, Field


def joined(kept: EntryContent, other: EntryContent) -> EntryContent:
    """Return *kept* with what *other* has and it lacks, behind its own.

    Phrasings, sources, tags, attachments, wordings for channels and accounts, and what is said of variables. Where both
    have a wording for the same place, or say something of the same variable, that of *kept* stays. Both are of one
    kind.
    """
    said = {variable.name for variable in kept.variables}
    return replace(
        kept,
        variants=(*kept.variants, *lacking(kept.phrasings, other.phrasings)),
        sources=(*kept.sources, *(source for source in other.sources if source not in kept.sources)),
        tags=(*kept.tags, *lacking(kept.tags, other.tags)),
        attachments=tuple(dict.fromkeys((*kept.attachments, *other.attachments))),
        channel_bodies=FrozenDict({**kept.channel_bodies, **_wordings_for(kept, other)}),
        variables=(*kept.variables, *(variable for variable in other.variables if variable.name not in said)),
    )


def left_behind(gathered: EntryContent, other: EntryContent) -> tuple[Change, ...]:
    """Return what *other* says and *gathered* does not, each as a text that went, in the order they are read.

    The title is not among them: it is a phrasing of *gathered*.
    """
    return tuple(_left_behind(gathered, other))


def lacking(own: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Return those of *others* that are not among *own*; case, width and blanks do not matter."""
    known = {title_key(text) for text in own}
    found = {title_key(text): text for text in reversed(tuple(others))}
    return tuple(text for key, text in reversed(found.items()) if key not in known)


def _wordings_for(kept: EntryContent, other: EntryContent) -> Mapping[str, str]:
    return {
        place: text
        for place, text in other.channel_bodies.items()
        if not any(is_same_place(place, one) for one in kept.channel_bodies)
    }


def _left_behind(gathered: EntryContent, other: EntryContent) -> Iterator[Change]:
    if other.body != gathered.body:
        yield _went(Field.BODY, other.body)
    for place in sorted(other.channel_bodies):
        held = next((text for one, text in gathered.channel_bodies.items() if is_same_place(one, place)), None)
        if held != other.channel_bodies[place]:
            yield _went(Field.CHANNEL, other.channel_bodies[place], place)
    variables = [variable.as_line() for variable in other.variables if variable not in gathered.variables]
    if variables:
        yield _went(Field.VARIABLES, "\n".join(variables))
    days = (
        (Field.VALID_FROM, other.valid_from, gathered.valid_from),
        (Field.VALID_UNTIL, other.valid_until, gathered.valid_until),
        (Field.REVIEW_ON, other.review_on, gathered.review_on),
    )
    for field, day, held_day in days:
        if day is not None and day != held_day:
            yield _went(field, day.isoformat())


def _went(field: Field, text: str, place: str = "") -> Change:
    return Change(field=field, channel=place, pieces=(Piece(Turn.OUT, text),))
