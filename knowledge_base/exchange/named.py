"""What a file has a place for, and what stays of an entry where it has none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge_base.entry import EntryContent, Source
from knowledge_base.exchange import limits
from knowledge_base.frozen import FrozenDict
from knowledge_base.wordings import is_same_place

PARTS = ("title", "url", "legal_basis", "publisher", "published_on")
"""Of a source, by the names of ``Source``."""
_ALWAYS = frozenset({"title", "body"})
_NO_MORE = 10**6
"""Sources of a file in which any number may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What of an entry a file says, be it that there is nothing of it.

    Attributes:
        fields: Names of ``EntryContent`` of which it says all.
        wordings: For whom there are wordings, where it has single ones.
        parts: What it says of each source, where it has single parts of it; names of ``Source``.
        sources: For how many sources it has a place so.
        is_list: A title or a link of *parts* that is empty says nothing: its sources stand in one text.
    """

    fields: frozenset[str]
    wordings: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    sources: int = 0
    is_list: bool = False

    def says(self, name: str) -> bool:
        """Say whether it says anything of the field *name*."""
        single = {"channel_bodies": self.wordings, "sources": self.parts}
        return name in self.fields or bool(single.get(name))


def named(
    fields: frozenset[str],
    *,
    wordings: frozenset[str] = frozenset(),
    parts: frozenset[str] = frozenset(),
    sources: int = 0,
    is_list: bool = False,
) -> Named:
    """Return what a file says that has these *fields* besides a title and a body; see :class:`Named`."""
    count = _NO_MORE if is_list else sources
    return Named(fields=fields | _ALWAYS, wordings=wordings, parts=parts, sources=count, is_list=is_list)


def laid_over(known: EntryContent, content: EntryContent, says: Named | None) -> EntryContent:
    """Return *known* with what a file *says* put in, which read it as *content*; ``None``: it says everything.

    Further phrasings that it gives without a place for all of them are put behind those that are known.
    """
    if says is None:
        return content
    kept = {name: getattr(known, name) for name in EntryContent.__slots__ if name not in says.fields}
    if "variants" in kept:
        new = (text for text in content.variants if text not in known.variants)
        kept["variants"] = (*known.variants, *new)[: limits.VARIANTS]
    if "channel_bodies" in kept:
        stay = {
            place: text
            for place, text in known.channel_bodies.items()
            if not any(is_same_place(place, one) for one in says.wordings)
        }
        kept["channel_bodies"] = FrozenDict(stay | dict(content.channel_bodies))
    if "sources" in kept and says.parts:
        kept["sources"] = _sources(known.sources, content.sources, says)
    return replace(content, **kept)


def emptied(known: EntryContent, now: EntryContent) -> tuple[str, ...]:
    """Return what *known* has and *now* has not: names of ``EntryContent``, with a point and what of it behind them."""
    gone = [name for name in EntryContent.__slots__ if getattr(known, name) and not getattr(now, name)]
    if "channel_bodies" not in gone:
        gone += [f"channel_bodies.{place}" for place in known.channel_bodies if place not in now.channel_bodies]
    if "sources" not in gone:
        gone += [f"sources.{part}" for part in PARTS if _any(known.sources, part) and not _any(now.sources, part)]
    return tuple(gone)


def _any(sources: Sequence[Source], part: str) -> bool:
    return any(getattr(source, part) for source in sources)


def _sources(known: Sequence[Source], said: Sequence[Source], says: Named) -> tuple[Source, ...]:
    """Return what is said of the sources, each with what is known of the rest of it, then those nothing is said of."""
    pairs = _pairs(known, said, says.parts)
    found = [
        source if place is None else _completed(source, known[place], says)
        for source, place in zip(said, pairs, strict=True)
    ]
    for place, source in enumerate(known):
        if place in pairs:
            continue
        is_beyond = place >= says.sources
        found.append(source if is_beyond else replace(source, **{part: _EMPTY[part] for part in says.parts}))
    return tuple(dict.fromkeys(source for source in found if source != Source()))


_EMPTY = {part: getattr(Source(), part) for part in PARTS}


def _completed(said: Source, known: Source, says: Named) -> Source:
    silent = [part for part in PARTS if part not in says.parts]
    if says.is_list:
        silent += [part for part in ("title", "url") if part in says.parts and not getattr(said, part)]
    return replace(said, **{part: getattr(known, part) for part in silent})


def _pairs(known: Sequence[Source], said: Sequence[Source], parts: frozenset[str]) -> list[int | None]:
    """Return of each source that is said which of the known ones it is: by what it says, else by its place."""
    left = set(range(len(known)))
    found: dict[int, int] = {}
    for is_it in (_says_the_same, _is_alike):
        for index, source in enumerate(said):
            if index in found:
                continue
            alike = [place for place in left if is_it(source, known[place], parts)]
            if alike:
                # its own place first: of two that say the same each stays what it is
                found[index] = index if index in alike else min(alike)
                left.remove(found[index])
    found |= {index: index for index in range(len(said)) if index not in found and index in left}
    return [found.get(index) for index in range(len(said))]


def _says_the_same(one: Source, other: Source, parts: frozenset[str]) -> bool:
    return all(getattr(one, part) == getattr(other, part) for part in parts)


def _is_alike(one: Source, other: Source, parts: frozenset[str]) -> bool:
    return any(getattr(one, part) == getattr(other, part) != "" for part in {"title", "url"} & parts)
