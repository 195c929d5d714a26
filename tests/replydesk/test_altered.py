"""What another program changed at an approved entry leaves by no exit, whatever guards it took away first."""
# ruff: noqa: S608 - the statements are made of what is written out here

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.attachments import Attachment
from knowledge_base.course import Course
from knowledge_base.entry import Entry, EntryContent, Kind, Status, text_digest
from knowledge_base.errors import ApprovalRefused
from knowledge_base.store import create_store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.policies import ONE_PERSON
from replydesk.attachment_gate import may_be_used
from replydesk.draft import Intent
from replydesk.entry_steps import standing_of
from replydesk.given_out import for_paper, for_the_public
from replydesk.house_rules import pack_or_shut
from replydesk.judging import Wish, judge
from replydesk.quoting import Filler
from replydesk.release import Exit, GateClosed, release
from replydesk.suggest import Decision, suggest
from replydesk.timeliness import is_bar
from replydesk.verdict import Outcome
from replydesk.wording_check import WordingCheck

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
SARI = Act(person="Sari", at=NOW)
ANSWER = EntryContent(
    title="Berapa biaya KTP hilang?",
    body="Tidak dipungut biaya. Terima kasih.",
    attachments=(Attachment(title="Video", url="https://contoh.go.id/v"),),
)
FACT = EntryContent(kind=Kind.FACT, title="Jam layanan", body="Senin sampai Jumat.")
QUOTING = EntryContent(title="Kapan kantor buka?", body="Kantor buka {{fakta: jam}} Terima kasih.")

_GUARDS = ("revision_is_never_changed", "only_what_is_approved_serves", "an_approval_that_serves_is_not_withdrawn")


@dataclass
class Base:
    """A fact base with an answer, a fact and an answer that quotes it, all of them approved."""

    path: Path

    def tamper(self, statement: str, *values: str) -> None:
        """Do what somebody with a SQLite program could do, who takes the guards away and puts them back."""
        connection = dbapi2.connect(str(self.path))
        guards = connection.execute(
            f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN {_GUARDS}"
        ).fetchall()
        assert len(guards) == len(_GUARDS)
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(statement, values).rowcount == 1
        for _, guard in guards:
            connection.execute(guard)
        connection.commit()
        connection.close()


@pytest.fixture
def base(tmp_path: Path) -> Base:
    path = tmp_path / "base.db"
    store = create_store(path)
    store.settings.set(ONE_PERSON, "yes")
    for name, content in {"biaya": ANSWER, "jam": FACT, "buka": QUOTING}.items():
        entry = store.entries.add(content, SARI, own_id=name)
        store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    store.close()
    return Base(path)


def _with_content(base: Base, name: str, content: EntryContent, *, hashed: bool) -> None:
    """Change what the only revision of an entry says; with *hashed* its own hash, too."""
    text = content.as_text()
    where = "WHERE entry_pk = (SELECT pk FROM entry WHERE own_id = ?)"
    if hashed:
        base.tamper(f"UPDATE revision SET content = ?, content_hash = ? {where}", text, text_digest(text), name)
    else:
        base.tamper(f"UPDATE revision SET content = ? {where}", text, name)


def _content_alone(base: Base) -> None:
    _with_content(base, "biaya", replace(ANSWER, body="Biayanya gratis. Terima kasih."), hashed=False)


def _content_and_hash(base: Base) -> None:
    _with_content(base, "biaya", replace(ANSWER, body="Biayanya gratis. Terima kasih."), hashed=True)


def _approved_by_hand(base: Base) -> None:
    base.tamper("UPDATE approval SET withdrawn_at = ? WHERE entry_pk = 1", "2026-11-20T09:00:00.000+00:00")


@pytest.fixture(params=[_content_alone, _content_and_hash, _approved_by_hand])
def altered(base: Base, request: pytest.FixtureRequest) -> tuple[Base, Entry]:
    """The fact base with its answer altered in each of the ways there are, and that answer."""
    request.param(base)
    store = open_store(base.path)
    entry = store.entries.serving("biaya")
    store.close()
    assert entry is not None
    return base, entry


def _wish(entry: Entry) -> Wish:
    return Wish(text=entry.content.body, cited=(entry.name,), channel="generic", intent=Intent.QUESTION)


def test_the_gate_stays_shut(altered: tuple[Base, Entry]) -> None:
    base, entry = altered
    store = open_store(base.path)
    pack = pack_or_shut(store, "id")
    verdict = judge(store, _wish(entry), pack, today=TODAY).verdict
    [finding] = [one for one in verdict.findings if one.rule == "accuracy.source-not-usable"]
    way = Exit(person="Sari", now=NOW, today=TODAY, seen_digest=verdict.digest, reason="sudah dibaca")
    with pytest.raises(GateClosed):
        release(store, _wish(entry), pack, way)
    store.close()
    assert verdict.outcome is Outcome.BLOCK
    assert "program lain" in finding.message


def test_it_is_the_answer_to_nothing_and_its_suggestion_says_why(altered: tuple[Base, Entry]) -> None:
    store = open_store(altered[0].path)
    found = suggest(store, "Berapa biaya KTP hilang?", limit=3, today=TODAY)
    store.close()
    [about] = [one for one in found.items if one.entry.name == "biaya"]
    assert found.decision is not Decision.ANSWER
    assert about.status is not Status.APPROVED
    assert [one.code for one in about.warnings if is_bar(one)] == ["days.altered"]


def test_the_list_says_of_it_what_the_detail_says_and_what_is_approved_is_listed_without_it(
    altered: tuple[Base, Entry],
) -> None:
    store = open_store(altered[0].path)
    listed = {row.name: row.status for row in store.pages.page(EntryFilter(), today=TODAY)}
    detail = {one.name: one.status_on(TODAY) for one in store.entries.every(serving=True)}
    pages = [
        store.pages.look(wanted, today=TODAY)
        for wanted in (EntryFilter(status=Status.APPROVED), EntryFilter(words="status:disetujui "))
    ]
    expired = store.pages.look(EntryFilter(status=Status.EXPIRED), today=date(2099, 1, 1))
    store.close()
    assert listed == detail == {"biaya": Status.DRAFT, "jam": Status.APPROVED, "buka": Status.APPROVED}
    assert [({row.name for row in page.rows}, page.total) for page in pages] == [({"jam", "buka"}, 2)] * 2
    assert expired.rows == ()


def test_it_is_neither_printed_nor_published_nor_lets_a_file_out(altered: tuple[Base, Entry]) -> None:
    base, entry = altered
    store = open_store(base.path)
    pack, every = pack_or_shut(store, "id"), list(store.entries.every(serving=True))
    given = [
        *for_paper(store, every, today=TODAY, course=Course(), pack=pack).entries,
        *for_the_public(store, every, today=TODAY, course=Course(), pack=pack).entries,
    ]
    store.close()
    assert {one.name for one in given} == {"jam", "buka"}
    assert not may_be_used(entry, TODAY, practice=False)


@pytest.mark.parametrize("hashed", [False, True])
def test_a_fact_that_was_altered_fills_nothing_in(base: Base, *, hashed: bool) -> None:
    _with_content(base, "jam", replace(FACT, body="Setiap hari."), hashed=hashed)
    store = open_store(base.path)
    entry = store.entries.serving("buka")
    assert entry is not None
    read = Filler(store, TODAY).read(entry)
    store.close()
    assert "Setiap hari" not in read.entry.content.body


def test_it_is_approved_neither_as_it_is_nor_by_writing_the_same_again(altered: tuple[Base, Entry]) -> None:
    store = open_store(altered[0].path)
    entry = store.entries.latest("biaya")
    assert entry is not None
    check = WordingCheck(store, today=TODAY, pack=pack_or_shut(store, "id"))
    refusal = standing_of(store, entry, person="Budi", today=TODAY, check=check).refusal
    with pytest.raises(ApprovalRefused):
        store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    anew = store.entries.revise(entry.id, ANSWER, SARI, base_revision=1)
    store.entries.approve(anew.id, SARI, revision=anew.revision, content_hash=anew.content_hash)
    serving = store.entries.serving("biaya")
    store.close()
    assert refusal is not None
    assert refusal.code == "entry.approval-of-altered"
    assert (anew.revision, serving is not None and serving.is_usable_on(TODAY)) == (2, True)


def test_nothing_is_altered_where_nobody_was_at_the_file(base: Base) -> None:
    store = open_store(base.path)
    found = list(store.entries.every(serving=True))
    store.close()
    assert all(one.is_usable_on(TODAY) for one in found)
