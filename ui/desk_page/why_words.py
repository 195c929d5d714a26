"""Puts into words why a rule objects: what it is for, its norm, its own examples, and how to disagree."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from replydesk.tone.rule import Rule
from replydesk.verdict import Finding, Severity

translate = QCoreApplication.translate

_EXAMPLES = 2
"""Examples named of each sort."""

_LONGEST_EXAMPLE = 140
"""Letters of an example that is shown; longer ones explain nothing at a glance."""


def why_words(finding: Finding, rule: Rule | None) -> str:
    """Return what is told under "Why?", one paragraph a line; *rule* is ``None`` where the check itself objects."""
    return "\n".join(_paragraphs(finding, rule))


def _paragraphs(finding: Finding, rule: Rule | None) -> Iterator[str]:
    if rule is not None and rule.description:
        yield rule.description
    if finding.source:
        yield translate("Desk", "Based on: {source}").format(source=finding.source)
    if rule is not None:
        for example in _examples(rule, found=True):
            yield translate("Desk", "✗ Not like this: {example}").format(example=example)
        for example in _examples(rule, found=False):
            yield translate("Desk", "✓ But like this: {example}").format(example=example)
    yield _disagreeing(finding, rule)
    if rule is not None:
        yield translate("Desk", "Rule: {name}").format(name=rule.name)


def _examples(rule: Rule, *, found: bool) -> list[str]:
    texts = (" ".join(one.text.split()) for one in rule.examples if one.found is found and not one.given)
    return [text for text in texts if text and len(text) <= _LONGEST_EXAMPLE][:_EXAMPLES]


def _disagreeing(finding: Finding, rule: Rule | None) -> str:
    """Return what somebody can do who sees it otherwise."""
    if finding.severity is Severity.SUGGEST:
        return translate("Desk", "You see it otherwise? This is advice only: the reply may be copied as it is.")
    if finding.severity is Severity.WARN:
        return translate(
            "Desk",
            "You see it otherwise? Give a reason beside Copy; the reply may leave, and the reason is put on record.",
        )
    if rule is not None and rule.override == "second":
        return translate(
            "Desk",
            "You see it otherwise? You cannot release it yourself; where the institution allows it, another person"
            " can.",
        )
    return translate(
        "Desk",
        "You see it otherwise? Nobody can release it in this wording: change the wording, or the entry it rests on.",
    )
