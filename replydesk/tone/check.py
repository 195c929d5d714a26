"""The tone check: a draft and the rules in, a verdict out."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from replydesk.draft import Draft
from replydesk.tone.part_check import findings_of_part
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Hit, Rule, RulePack
from replydesk.verdict import Finding, Severity, Verdict, digest_of

MAX_LENGTH = 20_000
"""Longest reply that is judged, in code points; a longer one is blocked unread. No channel takes half as much."""

MOST_OF_ONE_RULE = 25
"""Findings of one rule that are shown; a reply with more needs rewriting, not a longer list."""

_GRAVITY = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.SUGGEST: 2}

_FAILED = {
    "id": "Aturan ini gagal diperiksa (%s). Balasan ditahan; laporkan kepada pengelola aturan.",
    "en": "This rule failed while it was checked (%s). The reply is held back; tell whoever keeps the rules.",
}
_TOO_LONG = {
    "id": "Balasan terlalu panjang untuk diperiksa (lebih dari %s karakter). Persingkat.",
    "en": "The reply is too long to be checked (more than %s characters). Shorten it.",
}


def check(
    draft: Draft,
    pack: RulePack,
    *,
    today: date,
    practice: bool = False,
    allowed_contacts: frozenset[str] = frozenset(),
) -> Verdict:
    """Return the verdict of *pack* on *draft*.

    Pure: the same values give the same verdict. It may run on any thread.

    Args:
        draft: The wording with its citations.
        pack: The rules.
        today: The day for which cited entries must be valid.
        practice: Sample entries count as approved.
        allowed_contacts: Links, telephone numbers and e-mail addresses of the institution itself, which a reply may
            name though no cited entry does.

    Returns:
        Findings in the order of the text, the gravest first where they start together; a rule about whole sentences is
        silent where a narrower one blocks words of that sentence, and a rule where one that builds on it says the same
        as gravely or more. A rule that breaks while it runs gives a blocking finding of its own name, which nobody can
        overrule; it is never skipped.
    """
    found = findings_in(draft, pack, today=today, practice=practice, allowed_contacts=allowed_contacts)
    digest = digest_of(draft, pack_version=pack.version, today=today, practice=practice)
    return Verdict(digest=digest, findings=found)


def findings_in(
    draft: Draft,
    pack: RulePack,
    *,
    today: date,
    practice: bool = False,
    allowed_contacts: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Return what :func:`check` finds, where nothing is to be bound to it: the digest takes most of a quick check."""
    if draft.before or draft.after:
        alone = partial(findings_in, pack=pack, today=today, practice=practice, allowed_contacts=allowed_contacts)
        return tuple(sorted(findings_of_part(draft, pack, alone), key=_order))
    if len(draft.text) > MAX_LENGTH:
        return (_whole("structure.too-long-to-check", _put(_TOO_LONG[pack.language], (str(MAX_LENGTH),))),)
    if not pack.rules:
        return ()
    reading = Reading(draft, today, practice, allowed_contacts)
    judged = [
        each for rule in pack.rules if rule.when.covers(draft) for each in _findings(rule, rule.reads(reading), pack)
    ]
    broad = {rule.name for rule in pack.rules if getattr(rule.asks, "broad", False)}
    found = _without_outdone(_without_repeats(judged, broad), pack)
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return finding.start, _GRAVITY[finding.severity], finding.end, finding.rule


def _without_repeats(judged: list[tuple[Finding, float]], broad: set[str]) -> list[Finding]:
    """Leave out what a *broad* rule says of a sentence where a block marks its very words, or a surer one said it."""
    found = [one for one, _ in sorted(judged, key=lambda each: -each[1])]
    narrow = [one for one in found if one.severity is Severity.BLOCK and one.start < one.end and one.rule not in broad]
    kept: list[Finding] = []
    said: set[tuple[int, int, Severity]] = set()
    for one in found:
        if one.rule in broad:
            place = (one.start, one.end, one.severity)
            if place in said or any(one.start <= other.start and other.end <= one.end for other in narrow):
                continue
            said.add(place)
        kept.append(one)
    return kept


def _without_outdone(found: list[Finding], pack: RulePack) -> list[Finding]:
    """Leave out what a rule says where one that builds on it says it as gravely or more: "long" beside "very long"."""
    bases = {rule.name: rule.builds_on for rule in pack.rules if rule.builds_on}
    graver = {(bases[one.rule], one.start, one.end): _GRAVITY[one.severity] for one in found if one.rule in bases}
    return [one for one in found if _GRAVITY[one.severity] < graver.get((one.rule, one.start, one.end), len(_GRAVITY))]


def _whole(rule: str, message: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, start=0, end=0, text="", message=message)


def _findings(rule: Rule, reading: Reading, pack: RulePack) -> Iterator[tuple[Finding, float]]:
    """Give the findings of a rule, each with how sure the rule is of it."""
    try:
        hits = sorted(rule.asks.find(reading), key=lambda hit: (hit.start, hit.end))
    except Exception as error:  # noqa: BLE001 - whatever it is, a rule that could not be asked must hold the reply back
        yield _whole(rule.name, _put(_FAILED[pack.language], (type(error).__name__,))), 0.0
        return
    for hit in hits[:MOST_OF_ONE_RULE]:
        yield _finding(rule, hit, reading.draft.text), hit.strength


def _finding(rule: Rule, hit: Hit, text: str) -> Finding:
    typed = text[hit.start : hit.end]
    return Finding(
        rule=rule.name,
        severity=rule.severity,
        start=hit.start,
        end=hit.end,
        text=typed,
        message=_put(rule.messages.get(hit.message, rule.message), hit.said or (typed,)),
        replacement=hit.replacement,
        source=rule.source,
        override=rule.override,
    )


def _put(message: str, said: tuple[str, ...]) -> str:
    """Return *message* with its places ``%s`` filled in order; what is filled in is never read for places."""
    parts = message.split("%s")
    values = [*said, *("…" for _ in parts)]
    return parts[0] + "".join(value + part for value, part in zip(values, parts[1:], strict=False))
