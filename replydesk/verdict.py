"""What the tone check says of a draft."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge_base.entry import text_digest
from replydesk.draft import Draft


class Severity(StrEnum):
    """How grave a finding is."""

    SUGGEST = "suggest"
    WARN = "warn"
    BLOCK = "block"


class Outcome(StrEnum):
    """What may happen to the whole reply."""

    PASS = "pass"  # noqa: S105 (not a password)
    """It may leave."""
    WARN = "warn"
    """It may leave when the author gives a reason, which is recorded."""
    BLOCK = "block"
    """It may not leave in this wording."""


_GRAVITY = {Severity.SUGGEST: Outcome.PASS, Severity.WARN: Outcome.WARN, Severity.BLOCK: Outcome.BLOCK}
_ORDER = (Outcome.PASS, Outcome.WARN, Outcome.BLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place a rule objects to.

    Attributes:
        rule: Family and own name, e.g. ``"respect.profanity"``.
        severity: How grave.
        start, end: The place in the draft's text, in Unicode code points, ``start <= end``. A finding about the
            whole reply has ``start == end == 0``.
        text: ``draft.text[start:end]``.
        message: What is wrong and how to mend it, in the person's language. Plain text.
        replacement: What to put in place of ``text``, or ``None``.
        source: The norm the rule rests on; may be empty.
        override: Who may overrule it: ``"reason"`` (the author, with a reason), ``"second"`` (another person) or
            ``"never"``. What nobody has thought of can never be overruled.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    replacement: str | None = None
    source: str = ""
    override: str = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement on one exact wording.

    Attributes:
        digest: What was judged, see :func:`digest_of`. The gate refuses the verdict for anything else.
        findings: In the order of the text, the gravest first where they start together.
    """

    digest: str
    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        """What the gravest finding means for the whole reply."""
        return gravest(self.findings)


def gravest(findings: Iterable[Finding]) -> Outcome:
    """Return the outcome that *findings* add up to: that of the gravest, ``PASS`` when there is none."""
    return max((_GRAVITY[finding.severity] for finding in findings), key=_ORDER.index, default=Outcome.PASS)


def digest_of(draft: Draft, *, pack_version: str, today: date, practice: bool = False) -> str:
    """Return what a verdict binds to, as 64 hexadecimal digits (SHA-256).

    It changes with a single code point of the text or of the parts of the same reply around it, another cited revision
    (a fact that a cited entry quotes is cited, too), its status, a quoted fact that is not there, another channel, kind
    of message, account or mode, another value of what the institution or the account lends to the entries, another
    version of the rules, another day (an entry may have expired overnight), or when samples begin or cease to count as
    approved (*practice*).
    """
    bound = {
        "text": draft.text,
        "cited": [[entry.id, entry.revision, entry.content_hash, str(entry.status_on(today))] for entry in draft.cited],
        "missing": list(draft.missing),
        "channel": draft.channel,
        "intent": str(draft.intent),
        "account": draft.account,
        "account_channel": draft.account_channel,
        "voice": str(draft.voice),
        "frame": list(draft.frame),
        "lent": sorted(variable.as_line() for variable in draft.lent),
        "modes": sorted(draft.modes),
        "rules": pack_version,
        "day": today.isoformat(),
        "practice": practice,
        "around": [draft.before, draft.after],
    }
    return text_digest(json.dumps(bound, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
