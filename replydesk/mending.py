"""Mend all: puts every safe replacement in at once, and judges the text again before and after.

Which replacements are safe is said twice: the rule must say ``mend: safe``, and :func:`replydesk.replacing.is_safe`
must find that nothing but the wording changes. Whatever the verdict gets worse by is left out again.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from replydesk.draft import Draft
from replydesk.replacing import Change, change_for, is_safe
from replydesk.tone.check import MOST_OF_ONE_RULE, check
from replydesk.tone.rule import RulePack
from replydesk.verdict import Finding, Severity

_GRAVITY = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.SUGGEST: 2}

_ROUNDS = 40
"""How often what is found after mending is mended in turn; two are common, and more than four were never seen."""

Findings = tuple[Finding, ...]
Judge = Callable[[str], Findings]
"""From a wording to what is found in it."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its safe replacements made.

    Attributes:
        text: What came of it.
        changes: In the order made; the places of each are those of the text as the ones before left it.
    """

    text: str
    changes: tuple[Change, ...] = ()


def safe_rules(pack: RulePack) -> frozenset[str]:
    """Return the names of the rules whose replacements may be put in unseen, as their files say."""
    return frozenset(rule.name for rule in pack.rules if rule.mends)


def safe_changes(text: str, findings: Iterable[Finding], safe: Collection[str]) -> tuple[Change, ...]:
    """Return the safe replacements for *findings*, which were found in *text*, from the last to the first.

    No two overlap: of those that would, the one that begins first is made, then the longer, then the graver one. They
    can be made one after the other, since each leaves the places before it as they are.
    """
    chosen: list[Change] = []
    for finding in sorted(findings, key=_precedence):
        change = change_for(text, finding) if finding.rule in safe else None
        if change is None or (chosen and change.start < chosen[-1].end) or change.old == change.new:
            continue
        if is_safe(text, change):
            chosen.append(change)
    return tuple(reversed(chosen))


def mend(text: str, findings: Iterable[Finding], safe: Collection[str]) -> Mended:
    """Return *text* with the safe replacements for *findings* made. Nothing is judged again."""
    changes = safe_changes(text, findings, safe)
    return Mended(_applied(text, changes), changes)


def mend_all(draft: Draft, pack: RulePack, *, today: date, practice: bool = False) -> Mended:
    """Return the text of *draft* with everything mended that *pack* lets be mended unseen.

    What is found afterwards is mended in turn, until nothing is left. No change stays that brings a block which was
    not there, or after which there is not less to object to; so mending what was mended changes nothing.
    """

    def judge(text: str) -> Findings:
        return check(replace(draft, text=text), pack, today=today, practice=practice).findings

    return mend_judged(draft.text, judge, safe_rules(pack))


def mend_judged(text: str, judge: Judge, safe: Collection[str]) -> Mended:
    """Return *text* mended as *judge* finds it better, see :func:`mend_all`."""
    found = judge(text)
    made: list[Change] = []
    for _ in range(_ROUNDS):
        changes = safe_changes(text, found, safe)
        kept = _worth_making(text, found, changes, judge)
        if not kept:
            break
        made.extend(kept)
        text = _applied(text, kept)
        found = judge(text)
    return Mended(text, tuple(made))


def _worth_making(text: str, found: Findings, changes: tuple[Change, ...], judge: Judge) -> tuple[Change, ...]:
    """Return those of *changes* that make the text better: all of them where they do together."""
    if not changes or _is_better(found, judge(_applied(text, changes))):
        return changes
    kept: list[Change] = []
    for change in changes:
        tried = change.applied_to(text)
        now = judge(tried)
        if _is_better(found, now):
            kept.append(change)
            text, found = tried, now
    return tuple(kept)


def _is_better(before: Findings, now: Findings) -> bool:
    """Say whether there is less to object to now, and no block of a rule that has fewer before."""
    counted = Counter(finding.rule for finding in before)
    fewer = len(now) < len(before) or max(counted.values(), default=0) >= MOST_OF_ONE_RULE
    return fewer and not _blocks(now) - _blocks(before)


def _blocks(findings: Findings) -> Counter[str]:
    return Counter(finding.rule for finding in findings if finding.severity is Severity.BLOCK)


def _applied(text: str, changes: Iterable[Change]) -> str:
    for change in changes:
        text = change.applied_to(text)
    return text


def _precedence(finding: Finding) -> tuple[int, int, int, str, str]:
    gravity = _GRAVITY[finding.severity]
    return finding.start, -finding.end, gravity, finding.rule, finding.replacement or ""
