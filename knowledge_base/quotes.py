"""Facts quoted inside the wording of an entry: ``{{fakta: biaya-ktp}}``, also ``{{fact: biaya-ktp}}``.

The name is the institution's own for the fact, the program's id, or the fact's title.

An entry keeps the quotation as it was written. What it reads as is found out when it is used, so that a fact is changed
in one place. A fact quotes nothing itself: so there are no quotations in quotations, and no circles.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from knowledge_base.entry import Entry, EntryContent, Kind
from knowledge_base.errors import QuoteRefused
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.wordings import place_of

_QUOTE = re.compile(r"\{\{[ \t]{0,9}(?:fakta|fact)[ \t]{0,9}:([^{}\n]{1,220})\}\}", re.IGNORECASE)
"""Names of entries have at most 200 signs, see ``exchange/limits.py``; the rest are blanks."""

_GOES_ON = frozenset(".,;:!?)")
"""Signs that end what was quoted, so that a full stop of its own would be one too many."""


@dataclass(frozen=True, slots=True)
class FilledText:
    """A wording with facts in it.

    Attributes:
        places: Where each fact stands in ``text``: start and end in code points, in order.
    """

    text: str
    places: tuple[tuple[int, int], ...]


def quotation_of(fact: Entry) -> str:
    """Return what is written to quote *fact*, by its own name or title where that can be."""
    for name in (fact.own_id or fact.content.title, fact.id):
        written = f"{{{{fakta: {name}}}}}"
        if quoted_in(written) == (name,):
            return written
    raise AssertionError("an id of the program can always be quoted")


def quoted_in(text: str) -> tuple[str, ...]:
    """Return the names that *text* quotes, in their order, without repeats."""
    if "{{" not in text:
        return ()
    names = (match[1].strip() for match in _QUOTE.finditer(text))
    return tuple(dict.fromkeys(name for name in names if name))


def quoted_by(content: EntryContent) -> tuple[str, ...]:
    """Return the names that all wordings of *content* quote, in order, without repeats."""
    return quoted_in("\n".join((content.body, *content.channel_bodies.values())))


def without_quotes(text: str) -> str:
    """Return *text* with a blank in place of each quotation: what the entry says itself."""
    return _QUOTE.sub(" ", text) if "{{" in text else text


def filled_in(content: EntryContent, facts: Mapping[str, EntryContent]) -> EntryContent:
    """Return *content* with the wordings of *facts* in place of the quotations.

    A quotation whose name is not among *facts* stays as it is. Of a fact that has several wordings the one that is
    meant for the same channel and account is put in, without the blanks around it, and without its full stop where a
    sign follows that ends it. It is never read for quotations.
    """
    if not quoted_by(content):
        return content
    bodies = {place: filled_text(text, facts, place).text for place, text in content.channel_bodies.items()}
    return replace(content, body=filled_text(content.body, facts, "").text, channel_bodies=FrozenDict(bodies))


def filled_text(text: str, facts: Mapping[str, EntryContent], written: str) -> FilledText:
    """Return *text*, a wording for the place *written* (see ``wordings.py``), as :func:`filled_in` fills it in."""
    place = place_of(written)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = end = 0
    for match in _QUOTE.finditer(text):
        fact = facts.get(match[1].strip())
        if fact is None:
            continue
        before, said = text[end : match.start()], fact.body_for(place.channel, place.speaker).strip()
        end = match.end()
        said = said.removesuffix(".") if text[end : end + 1] in _GOES_ON else said
        parts += before, said
        length += len(before) + len(said)
        places.append((length - len(said), length))
    return FilledText("".join((*parts, text[end:])), tuple(places))


def why_not_quoted(content: EntryContent, own_name: str | None = None) -> Notice | None:
    """Return why *content* may not quote what it quotes, whatever else there is; ``None``: it may.

    Args:
        content: What is to be written.
        own_name: The institution's name for the entry, if it has one.
    """
    names = quoted_by(content)
    if names and content.kind is Kind.FACT:
        return notice("quote.in-fact", name=names[0])
    if own_name in names:
        return notice("quote.itself", name=str(own_name))
    return None


def require_quotable(content: EntryContent, own_name: str | None = None) -> None:
    """Refuse *content* that may not quote what it quotes, see :func:`why_not_quoted`.

    Raises:
        QuoteRefused: it does.
    """
    refusal = why_not_quoted(content, own_name)
    if refusal is not None:
        raise QuoteRefused(refusal)
