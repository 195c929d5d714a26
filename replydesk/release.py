"""The gate: the only place that makes a reply one that may leave.

It judges the wording itself, as things stand at that moment, and hands nothing out before its audit line is committed.
The verdict the person saw opens nothing unless it is the very same: on this wording, on these revisions of the cited
entries, by these rules, on this day.
"""

from dataclasses import dataclass
from datetime import date, datetime

from knowledge_base.entry import text_digest
from knowledge_base.errors import KnownError, UnknownEntry
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.desk import Release
from replydesk.judging import Judged, Wish, judge
from replydesk.tone.rule import RulePack
from replydesk.verdict import Outcome, Severity, Verdict


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
    """Who wants the reply out, when, and what they saw.

    Attributes:
        person: The name to be recorded.
        now: Aware.
        today: The day at the desk: an entry's last valid day is one of the desk's days.
        seen_digest: The digest of the verdict the person has before them.
        message_id: The message that is answered, or ``None``.
        reason: Why warnings are overruled; blank: they are not.
    """

    person: str
    now: datetime
    today: date
    seen_digest: str
    message_id: str | None = None
    reason: str = ""


def release(store: Store, wish: Wish, pack: RulePack, way: Exit) -> Released:
    """Judge the wording, put it on record, and return it as one that may leave. Runs on the store's thread.

    Reading, judging and recording are one step, so that nobody can change a cited entry in between.

    Raises:
        GateClosed: the verdict blocks, warns without a reason, or is not the one the person saw; or a cited entry is
            gone. The refusal is on record, too.
        WordingRefused: the wording is no text.
        UnknownMessage: the message is gone.
        StoreUnavailable: it could not be recorded. Then it may not leave.
        RuntimeError: it was called inside a step, which could still be taken back with the audit line in it.
    """
    if store.in_step:
        raise RuntimeError("a release cannot be part of a larger step: its audit line must be sure to stay")
    with store.atomic():
        looked = _look(store, wish, pack, way)
        if isinstance(looked, Judged):
            return _record(store, wish, looked, pack, way)
        store.audit.append(
            AuditAct.REFUSED,
            person=way.person,
            at=way.now,
            reply_id=None,
            detail=_detail(wish, looked.judged, pack, way) | {"why": looked.why.code},
        )
    raise GateClosed(looked.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closed:
    """Why the gate stays shut, and the judgement if it came to one."""

    why: Notice
    judged: Judged | None


def _look(store: Store, wish: Wish, pack: RulePack, way: Exit) -> Judged | _Closed:
    """Return the judgement that opens the gate, or what keeps it shut."""
    try:
        judged = judge(store, wish, pack, today=way.today)
    except UnknownEntry as error:
        return _Closed(why=error.notice, judged=None)
    why = _why_closed(judged, way)
    return judged if why is None else _Closed(why=why, judged=judged)


def _why_closed(judged: Judged, way: Exit) -> Notice | None:
    """Return what keeps the gate shut, or ``None``."""
    verdict = judged.verdict
    if verdict.digest != way.seen_digest:
        return notice("gate.outdated")
    if not judged.draft.text.strip():
        return notice("gate.empty")
    if verdict.outcome is Outcome.BLOCK:
        blocks = sum(finding.severity is Severity.BLOCK for finding in verdict.findings)
        return notice("gate.blocked", count=blocks)
    if verdict.outcome is Outcome.WARN and not way.reason.strip():
        return notice("gate.needs-reason")
    return None


def _record(store: Store, wish: Wish, judged: Judged, pack: RulePack, way: Exit) -> Released:
    draft, verdict = judged.draft, judged.verdict
    overruled = verdict.outcome is Outcome.WARN
    sample = any(entry.content.sample for entry in draft.cited)
    reply_id = store.desk.record_release(
        Release(
            text=draft.text,
            channel=draft.channel,
            intent=str(draft.intent),
            verdict_digest=verdict.digest,
            rules_version=pack.version,
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
        detail=_detail(wish, judged, pack, way) | {"sample": sample},
    )
    return Released(text=draft.text, audit_number=line.number, reply_id=reply_id, sample=sample)


def _detail(wish: Wish, judged: Judged | None, pack: RulePack, way: Exit) -> dict[str, object]:
    """Return what the audit line says: hashes and names, never the text itself."""
    detail: dict[str, object] = {
        "text_hash": text_digest(wish.text),
        "rules_version": pack.version,
        "channel": wish.channel,
        "intent": str(wish.intent),
        "reason": way.reason.strip(),
    }
    if judged is None:
        return detail | {"cited": list(wish.cited)}
    return detail | {
        "verdict": judged.verdict.digest,
        "outcome": str(judged.verdict.outcome),
        "rules": sorted({finding.rule for finding in judged.verdict.findings}),
        "cited": [[entry.id, entry.revision, entry.content_hash] for entry in judged.draft.cited],
    }


def _findings(verdict: Verdict) -> list[dict[str, object]]:
    return [
        {"rule": one.rule, "severity": str(one.severity), "start": one.start, "end": one.end}
        for one in verdict.findings
    ]
