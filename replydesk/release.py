"""The gate: the only place that makes a reply one that may leave.

Nothing is handed out before its audit line is committed. A verdict on another wording, another revision of a cited
entry, other rules or another day opens nothing.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.desk import Release, text_hash
from replydesk.draft import Draft
from replydesk.verdict import Outcome, Severity, Verdict, digest_of


class GateClosed(KnownError):
    """The reply may not leave; the notice says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """A wording that went through the gate. Made here and nowhere else.

    Attributes:
        text: Exactly what was judged.
        audit_number: The audit line that records it.
        reply_id: The released reply on record.
        sample: It rests on sample entries: for practice, not for citizens.
    """

    text: str
    audit_number: int
    reply_id: str
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """Who wants the reply out, when, and under which rules.

    Attributes:
        person: The name to be recorded.
        now: Aware.
        today: The day at the desk: an entry's last valid day is one of the desk's days.
        rules_version: The version of the rules the verdict was given by.
        seen_digest: The digest of the verdict the person has before them.
        message_id: The message that is answered, or ``None``.
        reason: Why warnings are overruled; blank: they are not.
    """

    person: str
    now: datetime
    today: date
    rules_version: str
    seen_digest: str
    message_id: str | None = None
    reason: str = ""


def release(store: Store, draft: Draft, verdict: Verdict, way: Exit) -> Released:
    """Put the reply on record and return it as one that may leave. Runs on the store's thread.

    Raises:
        GateClosed: the verdict is not on this draft as things stand now or not the one the person saw, it blocks,
            or it warns and no reason is given. A refused reply is on record, too.
        StoreUnavailable: it could not be recorded. Then it may not leave.
    """
    why = _why_closed(store, draft, verdict, way)
    if why is not None:
        store.audit.append(
            AuditAct.REFUSED,
            person=way.person,
            at=way.now,
            reply_id=None,
            detail=_detail(draft, verdict, way) | {"why": why.code},
        )
        raise GateClosed(why)
    overruled = verdict.outcome is Outcome.WARN
    sample = any(entry.content.sample for entry in draft.cited)
    with store.atomic():
        reply_id = store.desk.record_release(
            Release(
                text=draft.text,
                channel=draft.channel,
                intent=str(draft.intent),
                verdict_digest=verdict.digest,
                rules_version=way.rules_version,
                findings=_findings(verdict),
                reason=way.reason.strip() if overruled else None,
                sample=sample,
                person=way.person,
                at=way.now,
                cited=draft.cited,
                message_id=way.message_id,
            )
        )
        line = store.audit.append(
            AuditAct.OVERRULED if overruled else AuditAct.RELEASED,
            person=way.person,
            at=way.now,
            reply_id=reply_id,
            detail=_detail(draft, verdict, way) | {"sample": sample},
        )
    return Released(text=draft.text, audit_number=line.number, reply_id=reply_id, sample=sample)


def _why_closed(store: Store, draft: Draft, verdict: Verdict, way: Exit) -> Notice | None:
    """Return what keeps the gate shut, or ``None``. The cited entries are read again: they may have changed."""
    fresh = replace(draft, cited=store.entries.cited([entry.id for entry in draft.cited]))
    as_things_stand = digest_of(fresh, pack_version=way.rules_version, today=way.today)
    if not verdict.digest == way.seen_digest == as_things_stand:
        return notice("gate.outdated")
    if not draft.text.strip():
        return notice("gate.empty")
    if verdict.outcome is Outcome.BLOCK:
        blocks = sum(finding.severity is Severity.BLOCK for finding in verdict.findings)
        return notice("gate.blocked", count=blocks)
    if verdict.outcome is Outcome.WARN and not way.reason.strip():
        return notice("gate.needs-reason")
    return None


def _detail(draft: Draft, verdict: Verdict, way: Exit) -> dict[str, object]:
    """Return what the audit line says: hashes and names, never the text itself."""
    return {
        "text_hash": text_hash(draft.text),
        "verdict": verdict.digest,
        "outcome": str(verdict.outcome),
        "rules_version": way.rules_version,
        "rules": sorted({finding.rule for finding in verdict.findings}),
        "cited": [[entry.id, entry.revision, entry.content_hash] for entry in draft.cited],
        "channel": draft.channel,
        "intent": str(draft.intent),
        "reason": way.reason.strip(),
    }


def _findings(verdict: Verdict) -> list[dict[str, object]]:
    return [
        {"rule": one.rule, "severity": str(one.severity), "start": one.start, "end": one.end}
        for one in verdict.findings
    ]
