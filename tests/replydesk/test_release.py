from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store, create_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from replydesk.draft import Draft, Intent
from replydesk.release import Exit, GateClosed, release
from replydesk.verdict import Finding, Severity, Verdict, digest_of

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
RULES = "rules-1"
SARI = Act(person="Sari", at=NOW)


@dataclass
class Desk:
    """A store with one approved entry, and a draft that rests on it."""

    store: Store
    entry: Entry
    draft: Draft

    def verdict(self, *severities: Severity, draft: Draft | None = None) -> Verdict:
        judged = draft or self.draft
        findings = tuple(
            Finding(rule="respect.profanity", severity=one, start=0, end=1, text=judged.text[:1], message="Kasar.")
            for one in severities
        )
        return Verdict(digest=digest_of(judged, pack_version=RULES, today=TODAY), findings=findings)

    def way(self, verdict: Verdict, *, reason: str = "", today: date = TODAY, rules: str = RULES) -> Exit:
        return Exit(person="Sari", now=NOW, today=today, rules_version=rules, seen_digest=verdict.digest, reason=reason)

    def refusal(self, draft: Draft, verdict: Verdict, way: Exit | None = None) -> str:
        with pytest.raises(GateClosed) as closed:
            release(self.store, draft, verdict, way or self.way(verdict))
        return closed.value.notice.code


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = create_store(tmp_path / "base.db")
    content = EntryContent(title="Berapa biayanya?", body="Tidak dipungut biaya.", valid_until=TODAY)
    entry = store.entries.add(content, SARI, own_id="biaya")
    entry = store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    yield Desk(store, entry, Draft(text="Tidak dipungut biaya.", cited=(entry,)))
    store.close()


def test_a_reply_that_passes_leaves_with_its_audit_line(desk: Desk) -> None:
    verdict = desk.verdict(Severity.SUGGEST)

    released = release(desk.store, desk.draft, verdict, desk.way(verdict))

    assert released.text == desk.draft.text
    [line] = desk.store.audit.lines()
    assert (line.number, line.what, line.reply_id) == (released.audit_number, AuditAct.RELEASED, released.reply_id)
    assert line.detail["cited"] == [[desk.entry.id, 1, desk.entry.content_hash]]
    on_record = desk.store.desk.released(released.reply_id)
    assert on_record is not None
    assert (on_record.text, on_record.cited) == (desk.draft.text, (("biaya", 1),))


def test_a_block_never_leaves_not_even_with_a_reason_and_the_refusal_is_on_record(desk: Desk) -> None:
    verdict = desk.verdict(Severity.BLOCK, Severity.WARN)

    assert desk.refusal(desk.draft, verdict, desk.way(verdict, reason="Mendesak")) == "gate.blocked"

    [line] = desk.store.audit.lines()
    assert (line.what, line.reply_id, line.detail["why"]) == (AuditAct.REFUSED, None, "gate.blocked")


def test_a_warning_needs_a_reason_and_the_reason_is_on_record(desk: Desk) -> None:
    verdict = desk.verdict(Severity.WARN)

    assert desk.refusal(desk.draft, verdict, desk.way(verdict, reason=" \n")) == "gate.needs-reason"
    released = release(desk.store, desk.draft, verdict, desk.way(verdict, reason="Nama resmi program"))

    line = desk.store.audit.lines()[0]
    assert (line.what, line.detail["reason"]) == (AuditAct.OVERRULED, "Nama resmi program")
    on_record = desk.store.desk.released(released.reply_id)
    assert on_record is not None
    assert on_record.reason == "Nama resmi program"


@pytest.mark.parametrize(
    "other",
    [
        {"text": "Tidak dipungut biaya!"},
        {"text": "Tidak dipungut biaya. "},
        {"channel": "x"},
        {"intent": Intent.HOAX},
        {"cited": ()},
    ],
    ids=["a sign", "a blank", "the channel", "the kind of message", "the citation"],
)
def test_a_verdict_on_another_draft_opens_nothing(desk: Desk, other: dict[str, object]) -> None:
    verdict = desk.verdict()

    assert desk.refusal(replace(desk.draft, **other), verdict) == "gate.outdated"  # type: ignore[arg-type]


def test_a_verdict_the_person_has_not_seen_opens_nothing(desk: Desk) -> None:
    verdict = desk.verdict()
    way = replace(desk.way(verdict), seen_digest="0" * 64)

    assert desk.refusal(desk.draft, verdict, way) == "gate.outdated"


def test_a_verdict_by_other_rules_opens_nothing(desk: Desk) -> None:
    verdict = desk.verdict()

    assert desk.refusal(desk.draft, verdict, desk.way(verdict, rules="rules-2")) == "gate.outdated"


def test_a_verdict_of_yesterday_opens_nothing(desk: Desk) -> None:
    verdict = desk.verdict()

    assert desk.refusal(desk.draft, verdict, desk.way(verdict, today=TODAY + timedelta(days=1))) == "gate.outdated"


@pytest.mark.parametrize("change", ["another wording is approved", "retired"])
def test_a_cited_entry_that_changed_meanwhile_opens_nothing(desk: Desk, change: str) -> None:
    verdict = desk.verdict()
    entries = desk.store.entries
    if change == "retired":
        entries.retire(desk.entry.id, SARI)
    else:
        newer = entries.revise(
            desk.entry.id, replace(desk.entry.content, body="Biayanya Rp10.000."), SARI, base_revision=1
        )
        entries.approve(newer.id, SARI, revision=2, content_hash=newer.content_hash)

    assert desk.refusal(desk.draft, verdict) == "gate.outdated"


def test_an_empty_reply_does_not_leave(desk: Desk) -> None:
    empty = replace(desk.draft, text=" \n")

    assert desk.refusal(empty, desk.verdict(draft=empty)) == "gate.empty"


def test_without_an_audit_line_nothing_leaves_and_nothing_stays_on_record(desk: Desk) -> None:
    verdict = desk.verdict()
    other = dbapi2.connect(str(desk.store.path))
    other.execute("CREATE TRIGGER no_room BEFORE INSERT ON audit_line BEGIN SELECT RAISE(ABORT, 'no audit line'); END")
    other.commit()

    with pytest.raises(dbapi2.IntegrityError, match="no audit line"):
        release(desk.store, desk.draft, verdict, desk.way(verdict))

    assert other.execute("SELECT count(*) FROM released_reply").fetchone() == (0,)
    other.close()


def test_the_audit_log_holds_no_text_of_the_reply(desk: Desk) -> None:
    verdict = desk.verdict()
    release(desk.store, desk.draft, verdict, desk.way(verdict))

    assert "dipungut" not in str(desk.store.audit.lines())


def test_a_reply_from_samples_is_marked_as_one(desk: Desk) -> None:
    sample = desk.store.entries.add(EntryContent(title="Contoh", body="Contoh isi.", sample=True), SARI)
    sample = desk.store.entries.approve(sample.id, SARI, revision=1, content_hash=sample.content_hash, practice=True)
    draft = Draft(text="Contoh isi.", cited=(sample,))
    verdict = desk.verdict(draft=draft)

    released = release(desk.store, draft, verdict, desk.way(verdict))

    assert released.sample
    assert desk.store.audit.lines()[0].detail["sample"] is True
