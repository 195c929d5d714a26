"""What is found in one part of a reply that leaves in several, because it was too long for its channel.

What a reply must not hold, no part of it holds: each is judged by itself, and together with what has left before it, so
that nothing leaves in parts that would not leave whole. What a reply must have (a greeting, empathy first, a next step,
the fact first) is looked for in the whole: in what has left and, for what is no block, in what is still to follow.
Nobody can be held to a promise to send the rest, so no block rests on it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from replydesk.draft import Draft
from replydesk.tone.rule import RulePack
from replydesk.verdict import Finding, Severity

_BETWEEN = "\n"
_LENGTH = "length"
_OF_WHOLE = frozenset({"structure"})
"""Types of rules that ask for what a reply as a whole has."""

_COUNTING = "occurrence"
"""It asks for that where it counts the whole reply; what is too many in a part is so in the whole, too."""


def findings_of_part(draft: Draft, pack: RulePack, find: Callable[[Draft], tuple[Finding, ...]]) -> Iterator[Finding]:
    """Give what is found in ``draft.text`` as one part, each once, at its place in that text.

    Args:
        draft: With what has left ``before`` it, or what is to come ``after`` it.
        pack: The rules.
        find: Gives what is found in a draft that is no part.
    """
    kinds = {rule.name: rule.type for rule in pack.rules}
    alone = find(replace(draft, before="", after=""))
    left = find(_joined(draft, draft.before, draft.text)) if draft.before else alone
    whole = find(_joined(draft, draft.before, draft.text, draft.after)) if draft.after else left
    start = len(draft.before) + len(_BETWEEN) if draft.before else 0
    end = start + len(draft.text)

    found: dict[tuple[str, int, int], Finding] = {}
    for one in alone:
        if not _is_of_whole(one, kinds):
            found[one.rule, one.start, one.end] = one
    for one in (*_telling(left, kinds, left=True), *_telling(whole, kinds, left=False)):
        here = _moved(one, start, end)
        if here is not None:
            found.setdefault((here.rule, here.start, here.end), here)
    yield from found.values()


def _joined(draft: Draft, *parts: str) -> Draft:
    return replace(draft, text=_BETWEEN.join(filter(None, parts)), before="", after="")


def _is_of_whole(finding: Finding, kinds: dict[str, str]) -> bool:
    kind = kinds.get(finding.rule)
    return kind in _OF_WHOLE or (kind == _COUNTING and _is_everywhere(finding))


def _is_everywhere(finding: Finding) -> bool:
    return finding.start == finding.end == 0


def _telling(findings: tuple[Finding, ...], kinds: dict[str, str], *, left: bool) -> Iterator[Finding]:
    """Give of several parts together what counts: of what has *left* the blocks on the whole, else only the rest."""
    for one in findings:
        if kinds.get(one.rule) == _LENGTH:
            continue
        if not _is_of_whole(one, kinds) or (one.severity is Severity.BLOCK) == left:
            yield one


def _moved(finding: Finding, start: int, end: int) -> Finding | None:
    """Return *finding* as it stands in the part from *start* to *end*; ``None``: it is none of that part's.

    A block in what is to follow is told now, of the whole: the first part would be out, and its rest could not leave.
    """
    if _is_everywhere(finding):
        return finding
    if finding.end <= start:
        return None
    if finding.start >= end:
        blocks = finding.severity is Severity.BLOCK
        return replace(finding, start=0, end=0, text="", replacement=None) if blocks else None
    first, last = max(finding.start, start), min(finding.end, end)
    if (first, last) == (finding.start, finding.end):
        return replace(finding, start=first - start, end=last - start)
    text = finding.text[first - finding.start : last - finding.start]
    return replace(finding, start=first - start, end=last - start, text=text, replacement=None)
