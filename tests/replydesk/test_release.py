from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.accounts import Account
from knowledge_base.entry import Entry, EntryContent, text_digest
from knowledge_base.errors import UnknownMessage
from knowledge_base.store import Store, create_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from replydesk.draft import Intent, Mode
from replydesk.house import House, set_house
from replydesk.judging import Wish, WordingRefused, judge
from replydesk.release import Exit, GateClosed, Released, release
from replydesk.tone.load import load_pack
from replydesk.tone.rule import RulePack

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
SARI = Act(person="Sari", at=NOW)

RULE = """extends: existence
message: "'%s' tidak boleh."
message_en: "'%s' may not be said."
level: {level}
tokens: [{word}]
tests:
  fail: ["{word}"]
  pass: ["baik"]
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> RulePack:
    """Three rules, so that each outcome can be had with a word: kasar blocks, gaul warns, panjang suggests."""
    folder = tmp_path_factory.mktemp("rules") / "respect"
    folder.mkdir()
    for word, level in (("kasar", "error"), ("gaul", "warning"), ("panjang", "suggestion")):
        (folder / f"{word}.yml").write_text(RULE.format(level=level, word=word), encoding="utf-8")
    return load_pack([folder.parent], language="id")


@dataclass
class Desk:
    """A store with one approved entry, and a wording that rests on it."""

    store: Store
    entry: Entry
    pack: RulePack
    wish: Wish

    def wish_for(self, text: str) -> Wish:
        return replace(self.wish, text=text)

    def seen(self, wish: Wish, *, reason: str = "") -> Exit:
        """What the person has before them when they have just seen the verdict on *wish*."""
        verdict = judge(self.store, wish, self.pack, today=TODAY).verdict
        return Exit(person="Sari", now=NOW, today=TODAY, seen_digest=verdict.digest, reason=reason)

    def let_out(self, wish: Wish, way: Exit | None = None) -> Released:
        return release(self.store, wish, self.pack, way or self.seen(wish))

    def refusal(self, wish: Wish, way: Exit | None = None) -> str:
        with pytest.raises(GateClosed) as closed:
            self.let_out(wish, way)
        line = self.store.audit.lines()[0]
        assert (line.what, line.reply_id, line.detail["why"]) == (
            AuditAct.REFUSED,
            None,
            closed.value.notice.code,
        )
        return closed.value.notice.code


@pytest.fixture
def desk(tmp_path: Path, pack: RulePack) -> Iterator[Desk]:
    store = create_store(tmp_path / "base.db")
    store.settings.set(ONE_PERSON, "yes")
    content = EntryContent(title="Berapa biayanya?", body="Tidak dipungut biaya.", valid_until=TODAY)
    entry = store.entries.add(content, SARI, own_id="biaya")
    entry = store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    wish = Wish(text="Tidak dipungut biaya.", cited=("biaya",), channel="generic", intent=Intent.QUESTION)
    yield Desk(store, entry, pack, wish)
    store.close()


def test_a_reply_that_passes_leaves_with_its_audit_line(desk: Desk) -> None:
    wish = desk.wish_for("Tidak dipungut biaya panjang.")

    released = desk.let_out(wish)

    assert released.text == wish.text
    [line] = desk.store.audit.lines()
    assert (line.number, line.what, line.reply_id) == (released.audit_number, AuditAct.RELEASED, released.reply_id)
    assert line.detail["cited"] == [[desk.entry.id, 1, desk.entry.content_hash]]
    on_record = desk.store.desk.released(released.reply_id)
    assert on_record is not None
    assert (on_record.text, on_record.cited) == (wish.text, (("biaya", 1),))


def test_a_block_never_leaves_not_even_with_a_reason_and_the_refusal_is_on_record(desk: Desk) -> None:
    wish = desk.wish_for("Tidak dipungut biaya, gaul dan kasar.")

    assert desk.refusal(wish, desk.seen(wish, reason="Mendesak")) == "gate.blocked"


def test_a_warning_needs_a_reason_and_the_reason_is_on_record(desk: Desk) -> None:
    wish = desk.wish_for("Tidak dipungut biaya, gaul.")

    assert desk.refusal(wish, desk.seen(wish, reason=" \n")) == "gate.needs-reason"
    released = desk.let_out(wish, desk.seen(wish, reason="Nama resmi program"))

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
def test_the_verdict_on_another_wording_opens_nothing(desk: Desk, other: dict[str, object]) -> None:
    way = desk.seen(desk.wish)

    assert desk.refusal(replace(desk.wish, **other), way) == "gate.outdated"  # type: ignore[arg-type]


def test_the_verdict_of_other_rules_opens_nothing(desk: Desk, tmp_path: Path) -> None:
    way = desk.seen(desk.wish)
    folder = tmp_path / "rules" / "respect"
    folder.mkdir(parents=True)
    (folder / "lain.yml").write_text(RULE.format(level="error", word="lain"), encoding="utf-8")
    desk.pack = load_pack([folder.parent], language="id")

    assert desk.refusal(desk.wish, way) == "gate.outdated"


def test_the_verdict_of_yesterday_opens_nothing(desk: Desk) -> None:
    way = replace(desk.seen(desk.wish), today=TODAY + timedelta(days=1))

    assert desk.refusal(desk.wish, way) == "gate.outdated"


@pytest.mark.parametrize("change", ["another wording is approved", "retired"])
def test_a_cited_entry_that_changed_meanwhile_opens_nothing(desk: Desk, change: str) -> None:
    way = desk.seen(desk.wish)
    entries = desk.store.entries
    if change == "retired":
        entries.retire(desk.entry.id, SARI)
    else:
        newer = entries.revise(
            desk.entry.id, replace(desk.entry.content, body="Biayanya Rp10.000."), SARI, base_revision=1
        )
        entries.approve(newer.id, SARI, revision=2, content_hash=newer.content_hash)

    assert desk.refusal(desk.wish, way) == "gate.outdated"


def test_a_cited_entry_that_was_deleted_meanwhile_opens_nothing(desk: Desk) -> None:
    way = desk.seen(desk.wish)
    desk.store.entries.delete(desk.entry.id, SARI)

    assert desk.refusal(desk.wish, way) == "entry.unknown"


def test_samples_cease_to_count_when_the_fact_base_ceases_to_be_for_practice(desk: Desk) -> None:
    desk.store.settings.set("practice", "yes")
    way = desk.seen(desk.wish)
    desk.store.settings.set("practice", "")

    assert desk.refusal(desk.wish, way) == "gate.outdated"


def test_an_empty_reply_does_not_leave(desk: Desk) -> None:
    assert desk.refusal(desk.wish_for(" \n")) == "gate.empty"


def test_what_is_no_text_is_not_even_judged(desk: Desk) -> None:
    with pytest.raises(WordingRefused):
        desk.let_out(desk.wish_for("Tidak \ud800 dipungut"), desk.seen(desk.wish))


def test_an_unknown_message_is_refused_before_anything_is_recorded(desk: Desk) -> None:
    way = replace(desk.seen(desk.wish), message_id="0" * 32)

    with pytest.raises(UnknownMessage):
        desk.let_out(desk.wish, way)

    assert desk.store.audit.lines() == ()


def test_without_an_audit_line_nothing_leaves_and_nothing_stays_on_record(desk: Desk) -> None:
    way = desk.seen(desk.wish)
    other = dbapi2.connect(str(desk.store.path))
    other.execute("CREATE TRIGGER no_room BEFORE INSERT ON audit_line BEGIN SELECT RAISE(ABORT, 'no audit line'); END")
    other.commit()

    with pytest.raises(dbapi2.IntegrityError, match="no audit line"):
        desk.let_out(desk.wish, way)

    assert other.execute("SELECT count(*) FROM released_reply").fetchone() == (0,)
    other.close()


def test_a_release_inside_a_larger_step_is_a_mistake_for_the_step_could_be_taken_back(desk: Desk) -> None:
    way = desk.seen(desk.wish)

    with desk.store.trial(), pytest.raises(RuntimeError, match="larger step"):
        desk.let_out(desk.wish, way)


def test_the_audit_log_holds_no_text_of_the_reply(desk: Desk) -> None:
    desk.let_out(desk.wish)

    assert "dipungut" not in str(desk.store.audit.lines())


def test_a_reply_from_samples_is_marked_as_one(desk: Desk) -> None:
    desk.store.settings.set("practice", "yes")
    content = EntryContent(title="Contoh", body="Contoh isi.", sample=True)
    sample = desk.store.entries.add(content, SARI, own_id="contoh")
    desk.store.entries.approve(sample.id, SARI, revision=1, content_hash=sample.content_hash, practice=True)

    released = desk.let_out(replace(desk.wish, text="Contoh isi.", cited=("contoh",)))

    assert released.sample
    assert desk.store.audit.lines()[0].detail["sample"] is True


ACCOUNTS = (Account("Dinas"), Account("Pimpinan"))


@pytest.mark.parametrize("change", ["another account", "an election begins"])
def test_a_verdict_opens_nothing_for_another_account_or_another_time(desk: Desk, change: str) -> None:
    set_house(desk.store, House(accounts=ACCOUNTS), SARI)
    way = desk.seen(desk.wish)
    wish = desk.wish
    if change == "another account":
        wish = replace(desk.wish, account="Pimpinan")
    else:
        set_house(desk.store, House(accounts=ACCOUNTS, modes=frozenset({Mode.ELECTION})), SARI)
    with pytest.raises(GateClosed) as refused:
        release(desk.store, wish, desk.pack, way)
    assert refused.value.notice.code == "gate.outdated"


def test_the_audit_line_says_for_which_account_and_in_which_time(desk: Desk) -> None:
    set_house(desk.store, House(accounts=ACCOUNTS, modes=frozenset({Mode.ELECTION})), SARI)
    wish = replace(desk.wish, account="pimpinan")
    release(desk.store, wish, desk.pack, desk.seen(wish))
    detail = desk.store.audit.lines()[0].detail
    assert (detail["account"], detail["modes"]) == ("Pimpinan", ["election"])


def test_a_further_part_is_bound_to_what_left_before_it_and_the_log_says_so(desk: Desk) -> None:
    message = desk.store.desk.receive("biaya?", channel="x", author_handle="", intent="question", at=NOW)
    first = replace(desk.wish, rest="Terima kasih.")
    sent = desk.let_out(first, replace(desk.seen(first), message_id=message.id))
    second = replace(desk.wish_for("Terima kasih."), follows=(sent.reply_id,))

    assert judge(desk.store, second, desk.pack, today=TODAY).draft.before == first.text
    assert desk.refusal(second, replace(desk.seen(desk.wish_for("Terima kasih.")), message_id=message.id)) == (
        "gate.outdated"
    )
    left = desk.let_out(second, replace(desk.seen(second), message_id=message.id))

    lines = {line.reply_id: line.detail for line in desk.store.audit.lines()}
    assert lines[left.reply_id]["follows"] == [sent.reply_id]
    assert lines[left.reply_id]["text_hash"] == text_digest("Terima kasih.")
    assert lines[sent.reply_id]["rest_hash"] == text_digest("Terima kasih.")


def test_no_reply_goes_on_one_to_another_message(desk: Desk) -> None:
    received = [
        desk.store.desk.receive(text, channel="x", author_handle="", intent="question", at=NOW) for text in "ab"
    ]
    sent = desk.let_out(desk.wish, replace(desk.seen(desk.wish), message_id=received[0].id))
    for known in ((sent.reply_id,), ("0" * 32,)):
        wish = replace(desk.wish, follows=known)
        assert desk.refusal(wish, replace(desk.seen(wish), message_id=received[1].id)) == "gate.follows-another"


def test_what_left_on_another_channel_is_no_part_of_the_reply(desk: Desk) -> None:
    sent = desk.let_out(desk.wish)
    elsewhere = replace(desk.wish, channel="x", follows=(sent.reply_id,))
    assert judge(desk.store, elsewhere, desk.pack, today=TODAY).draft.before == ""
