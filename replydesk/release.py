"""The gate: the only place that makes a reply one that may leave.

It judges the wording itself, as things stand at that moment, and hands nothing out before its audit line is committed.
The verdict the person saw opens nothing unless it is the very same: on this wording, on these revisions of the cited
entries, by these rules, on this day.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from knowledge_base.entry import text_digest
from knowledge_base.errors import KnownError, UnknownEntry
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.desk import Release
from replydesk.house import HouseRefused
from replydesk.house_rules import is_current
from replydesk.judging import Judged, Wish, judge
from replydesk.second_person import Second, known_releaser, why_not
from replydesk.tone.rule import RulePack
from replydesk.tone.rule_file import RuleFileBroken
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
        second: The second person who releases a reply that is blocked, or ``None``.
    """

    person: str
    now: datetime
    today: date
    seen_digest: str
    message_id: str | None = None
    reason: str = ""
    second: Second | None = None


def release(store: Store, wish: Wish, pack: RulePack, way: Exit) -> Released:
    """Judge the wording, put it on record, and return it as one that may leave. Runs on the store's thread.

    Reading, judging and recording are one step, so that nobody can change a cited entry in between.

    Raises:
        GateClosed: the verdict blocks and no second person releases it, warns without a reason, or is not the one the
            person saw; or a cited entry is gone; or the institution's rules are others by now, or cannot be read; or
            the account is none of its own, or is not on the channel on which the message came in; or what it is said to
            follow answered another message. The refusal is on record, too, and a wrong PIN is counted.
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
            detail=_detail(store, wish, looked.judged, pack, way) | _why(looked.why, way),
        )
    raise GateClosed(looked.why)


_ACTS = {
    Outcome.PASS: AuditAct.RELEASED,
    Outcome.WARN: AuditAct.OVERRULED,
    Outcome.BLOCK: AuditAct.RELEASED_BY_SECOND,
}
"""What a release is called, by the verdict it left with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closed:
    """Why the gate stays shut, and the judgement if it came to one."""

    why: Notice
    judged: Judged | None


def _look(store: Store, wish: Wish, pack: RulePack, way: Exit) -> Judged | _Closed:
    """Return the judgement that opens the gate, or what keeps it shut."""
    try:
        if not is_current(store, pack):
            return _Closed(why=notice("gate.rules-changed"), judged=None)
        judged = judge(store, wish, pack, today=way.today)
    except (UnknownEntry, RuleFileBroken, HouseRefused) as error:
        return _Closed(why=error.notice, judged=None)
    why = _why_closed(store, judged, way) or _why_elsewhere(store, judged, way) or _why_no_part(store, wish, way)
    return judged if why is None else _Closed(why=why, judged=judged)


def _why_closed(store: Store, judged: Judged, way: Exit) -> Notice | None:
    """Return what keeps the gate shut, or ``None``."""
    verdict = judged.verdict
    if verdict.digest != way.seen_digest:
        return notice("gate.outdated")
    if not judged.draft.text.strip():
        return notice("gate.empty")
    if verdict.outcome is Outcome.BLOCK:
        return _why_blocked(store, verdict, way)
    if way.second is not None:
        return notice("second.not-needed")
    if verdict.outcome is Outcome.WARN and not way.reason.strip():
        return notice("gate.needs-reason")
    return None


def _why_elsewhere(store: Store, judged: Judged, way: Exit) -> Notice | None:
    """Return why the account may not answer this message: that came in on a channel it is not on; ``None``: it may.

    Which channel the reply is for, the rules look at.
    """
    if way.message_id is None or not judged.draft.answers_here:
        return None
    asked_on = store.desk.message(way.message_id).channel
    if replace(judged.draft, channel=asked_on).answers_here:
        return None
    account = judged.account
    return notice("gate.account-elsewhere", account=account.name, own=account.channel, channel=asked_on)


def _why_no_part(store: Store, wish: Wish, way: Exit) -> Notice | None:
    """Return why it is no further part of what it is said to follow: that answered another message; ``None``: it is."""
    for reply_id in wish.follows:
        row = store.desk.released(reply_id)
        if row is None or row.message_id != way.message_id:
            return notice("gate.follows-another")
    return None


def _why_blocked(store: Store, verdict: Verdict, way: Exit) -> Notice | None:
    """Return why a blocked reply stays, or ``None``: a second person lets it out."""
    if way.second is None:
        blocks = sum(finding.severity is Severity.BLOCK for finding in verdict.findings)
        return notice("gate.blocked", count=blocks)
    return why_not(store, verdict, way.second, author=way.person, now=way.now)


def _record(store: Store, wish: Wish, judged: Judged, pack: RulePack, way: Exit) -> Released:
    draft, verdict = judged.draft, judged.verdict
    act = _ACTS[verdict.outcome]
    sample = any(entry.content.sample for entry in draft.cited)
    reply_id = store.desk.record_release(
        Release(
            text=draft.text,
            channel=draft.channel,
            intent=str(draft.intent),
            verdict_digest=verdict.digest,
            rules_version=pack.version,
            findings=_findings(verdict),
            reason=_reason(way) if act is not AuditAct.RELEASED else None,
            sample=sample,
            person=way.person,
            at=way.now,
            cited=draft.cited,
            message_id=way.message_id,
            second_person=_second_name(store, way) or None,
        )
    )
    line = store.audit.append(
        act,
        person=way.person,
        at=way.now,
        reply_id=reply_id,
        detail=_detail(store, wish, judged, pack, way) | {"sample": sample} | _message(store, way),
    )
    return Released(text=draft.text, audit_number=line.number, reply_id=reply_id, sample=sample)


def _detail(store: Store, wish: Wish, judged: Judged | None, pack: RulePack, way: Exit) -> dict[str, object]:
    """Return what the audit line says: hashes and names, never the text itself, never a PIN."""
    detail: dict[str, object] = {
        "text_hash": text_digest(wish.text),
        "rules_version": pack.version,
        "channel": wish.channel,
        "intent": str(wish.intent),
        "reason": _reason(way),
    }
    if wish.follows:
        detail["follows"] = list(wish.follows)
    if wish.rest:
        detail["rest_hash"] = text_digest(wish.rest)
    if way.second is not None:
        detail["second"] = _second_name(store, way)
        detail["overruled"] = sorted(_blocking(judged.verdict)) if judged is not None else []
    if judged is None:
        return detail | {"cited": list(wish.cited)}
    return detail | {
        "account": judged.draft.account,
        "voice": str(judged.draft.voice),
        "wordings": [
            [entry.id, entry.content.place_for(judged.draft.channel, judged.account.speaker)]
            for entry in judged.draft.chosen
        ],
        "lent": sorted([one.name, text_digest(one.default)] for one in judged.draft.lent),
        "modes": sorted(judged.draft.modes),
        "verdict": judged.verdict.digest,
        "outcome": str(judged.verdict.outcome),
        "rules": sorted({finding.rule for finding in judged.verdict.findings}),
        "cited": [[entry.id, entry.revision, entry.content_hash] for entry in judged.draft.cited],
    }


def _message(store: Store, way: Exit) -> dict[str, object]:
    """Return which message was answered, and the hash of its text, so that neither can be changed unnoticed."""
    if way.message_id is None:
        return {}
    return {"message": [way.message_id, text_digest(store.desk.message(way.message_id).text)]}


def _why(said: Notice, way: Exit) -> dict[str, object]:
    """Return why the reply stayed, as it is told later: what a second person was told comes with its values."""
    return {"why": said.code} | ({"why_values": dict(said.values)} if way.second is not None else {})


def _reason(way: Exit) -> str:
    """Return why the reply may leave all the same, in the words of who answers for it."""
    return way.reason.strip() if way.second is None else way.second.told_reason


def _second_name(store: Store, way: Exit) -> str:
    """Return the second person's name as it is known, or as it was given; empty where there is none."""
    if way.second is None:
        return ""
    known = known_releaser(store, way.second.name)
    return known.name if known is not None else way.second.told_name


def _blocking(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in verdict.findings if finding.severity is Severity.BLOCK}


def _findings(verdict: Verdict) -> list[dict[str, object]]:
    return [
        {"rule": one.rule, "severity": str(one.severity), "start": one.start, "end": one.end}
        for one in verdict.findings
    ]
