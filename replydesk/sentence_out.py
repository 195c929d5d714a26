"""Takes the sentence of a finding out of a text: what mends it where no other words would."""

from replydesk.replacing import Change
from replydesk.tone.fold import fold
from replydesk.tone.sentences import sentence_spans
from replydesk.verdict import Finding, Severity

_ON_THE_FORM = ("structure.", "plain.")
"""Families whose findings ask for other words or for more of them, never for fewer sentences."""


def without_sentence(text: str, finding: Finding) -> Change | None:
    """Return what takes the sentence of *finding*, found in *text*, out; ``None`` where that would mend nothing.

    It is offered for what holds the reply back or needs a reason and has no replacement: an insult, an opinion, a
    number that no entry knows. A person who reads what is left sees whether it still answers; nothing does this unseen.
    A reply that would be empty is left.
    """
    if (
        finding.severity is Severity.SUGGEST
        or finding.replacement is not None
        or finding.start >= finding.end
        or finding.rule.startswith(_ON_THE_FORM)
    ):
        return None
    folded = fold(text)
    spans = [folded.span(*span) for span in sentence_spans(folded.text)]
    touched = [span for span in spans if span[0] < finding.end and finding.start < span[1]]
    if not touched or len(touched) == len(spans):
        return None
    start, end = touched[0][0], touched[-1][1]
    while end < len(text) and text[end] in " \t":
        end += 1
    if end == len(text) or text[end] == "\n":  # the last of its line: what parted it from the one before goes
        start = len(text[:start].rstrip(" \t"))
        if text[start - 1 : start] in {"", "\n"}:  # it was all of its line
            end += end < len(text)
            start = len(text[:start].rstrip()) if end == len(text) else start
    return Change(rule=finding.rule, start=start, end=end, old=text[start:end], new="")
