"""What to do about what was found, what helps most first."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge_base.entry import Status
from knowledge_base.notice import Notice, notice
from replydesk.evaluation.causes import Causes, Weak
from replydesk.evaluation.gaps import shortened
from replydesk.evaluation.result import (
    Advice,
    AdviceKind,
    ConfusedPair,
    Duplicate,
    EntryRef,
    Gap,
    InTheWay,
)
from replydesk.evaluation.survey import Survey

MOST_ADVICE = 300
"""How much advice is given; nobody reads on."""

_LONGEST_TITLE = 90
_ORDER = tuple(AdviceKind)


def of_gaps(gaps: Iterable[Gap]) -> Iterable[Advice]:
    """Yield what to do about each gap: write the entry, or a phrasing of the one that comes near."""
    for gap in gaps:
        if gap.nearest is None:
            said = notice("evaluation.gap-new", example=gap.example, count=gap.count)
            yield Advice(kind=AdviceKind.NEW_ENTRY, said=said, entries=(), gain=gap.count, text=gap.example)
        else:
            said = notice("evaluation.gap-near", example=gap.example, count=gap.count, title=_title(gap.nearest))
            yield Advice(
                kind=AdviceKind.ADD_VARIANT, said=said, entries=(gap.nearest,), gain=gap.count, text=gap.example
            )


def of_pairs(pairs: Iterable[ConfusedPair], causes: Causes) -> Iterable[Advice]:
    """Yield how each pair that is often confused is told apart."""
    for pair in pairs:
        gain = causes.confused[frozenset((pair.first.id, pair.second.id))]
        if not gain:
            continue
        kind = AdviceKind.TELL_APART if pair.is_told_apart else AdviceKind.MERGE
        yield Advice(kind=kind, said=_how_to_tell_apart(pair, gain), entries=(pair.first, pair.second), gain=gain)


def _how_to_tell_apart(pair: ConfusedPair, count: int) -> Notice:
    first, second = _title(pair.first), _title(pair.second)
    own, others = ", ".join(pair.only_first), ", ".join(pair.only_second)
    if (own or others) and not pair.is_told_apart:
        words = ", ".join((*pair.only_first[:2], *pair.only_second[:2]))
        return notice("evaluation.merge-perhaps", first=first, second=second, count=count, words=words)
    if own and others:
        return notice(
            "evaluation.tell-apart", first=first, second=second, count=count, first_words=own, second_words=others
        )
    if own or others:
        with_words, without = (first, second) if own else (second, first)
        return notice(
            "evaluation.tell-apart-one-side", first=with_words, second=without, count=count, words=own or others
        )
    return notice("evaluation.merge", first=first, second=second, count=count)


def of_duplicates(duplicates: Iterable[Duplicate], causes: Causes) -> Iterable[Advice]:
    """Yield what to do about phrasings that several entries have; two entries are spoken of once."""
    said_of: set[frozenset[str]] = set()
    for one in duplicates:
        first, second = one.entries[:2]
        key = frozenset(entry.id for entry in one.entries)
        if key in said_of:
            continue
        said_of.add(key)
        gain = causes.duplicated[frozenset((first.id, second.id))]
        more = len(one.entries) - 2
        said = notice(
            "evaluation.duplicates" if more else "evaluation.duplicate",
            first=_title(first),
            second=_title(second),
            phrasing=shortened(one.phrasing, _LONGEST_TITLE),
            count=more,
        )
        yield Advice(kind=AdviceKind.MERGE, said=said, entries=one.entries, gain=gain)


def of_blockers(found: Iterable[InTheWay]) -> Iterable[Advice]:
    """Yield what to do about entries that hide others and may not be used themselves."""
    codes = {
        Status.EXPIRED: "evaluation.in-the-way-expired",
        Status.RETIRED: "evaluation.in-the-way-retired",
        Status.APPROVED: "evaluation.in-the-way-not-yet",
    }
    for one in found:
        code = codes.get(one.status, "evaluation.in-the-way-draft")
        said = Notice(code, {"blocker": _title(one.blocker), "wanted": _title(one.wanted), "count": one.count})
        yield Advice(kind=AdviceKind.OUT_OF_THE_WAY, said=said, entries=(one.blocker, one.wanted), gain=one.count)


def of_weak(weak: Iterable[Weak]) -> Iterable[Advice]:
    """Yield which phrasings weak entries lack."""
    for one in weak:
        said = notice(
            "evaluation.add-variant" if one.lacking else "evaluation.add-variant-like",
            title=_title(one.entry),
            phrasing=shortened(one.phrasing, _LONGEST_TITLE),
            words=", ".join(one.lacking),
            count=one.misses,
        )
        yield Advice(kind=AdviceKind.ADD_VARIANT, said=said, entries=(one.entry,), gain=one.misses, text=one.phrasing)


def of_survey(survey: Survey) -> Iterable[Advice]:
    """Yield what concerns the fact base at large: entries that cannot be asked for, or may not be used."""
    refs = survey.refs
    for ids, code, kind in (
        (survey.bare, "evaluation.without-variants", AdviceKind.ADD_VARIANT),
        (survey.thin, "evaluation.thin", AdviceKind.ADD_VARIANT),
        (survey.waiting, "evaluation.not-approved", AdviceKind.USABLE),
        (survey.expired, "evaluation.expired", AdviceKind.USABLE),
    ):
        if ids:
            said = Notice(code, {"count": len(ids), "title": _title(refs[ids[0]])})
            yield Advice(kind=kind, said=said, entries=_refs(ids, refs), gain=0)


def in_order(advice: Iterable[Advice]) -> tuple[Advice, ...]:
    """Return *advice*, what helps most first; at most :data:`MOST_ADVICE`."""
    ordered = sorted(advice, key=lambda one: (-one.gain, _ORDER.index(one.kind)))
    return tuple(ordered[:MOST_ADVICE])


def _refs(ids: Sequence[str], refs: Mapping[str, EntryRef]) -> tuple[EntryRef, ...]:
    return tuple(refs[one] for one in ids[:MOST_ADVICE])


def _title(entry: EntryRef) -> str:
    return shortened(" ".join(entry.title.split()), _LONGEST_TITLE)
