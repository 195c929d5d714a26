"""Facts inside answers on their way out: filled in for today, cited, and never let out when they may not be used."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.errors import QuoteRefused
from knowledge_base.exchange.read import read_entries
from knowledge_base.store import Store, create_store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from knowledge_base.store.word_search import WordSearch
from replydesk.approving import approve
from replydesk.compose import first_draft
from replydesk.draft import Intent
from replydesk.exporting import export_file
from replydesk.handbook import handbook_of
from replydesk.importing import import_file
from replydesk.judging import Judged, Wish, judge
from replydesk.quoting import require_facts
from replydesk.release import Exit, GateClosed, release
from replydesk.suggest import suggest
from replydesk.tidying.merging import merge
from replydesk.tone.load import shipped_pack
from replydesk.verdict import Outcome
from replydesk.wording_check import WordingCheck

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
SARI = Act(person="Sari", at=NOW)
PACK = shipped_pack("id")
FEE = EntryContent(kind=Kind.FACT, title="Biaya KTP", body="Rp50.000", valid_until=TODAY)
ANSWER = EntryContent(title="Berapa biaya cetak KTP?", body="Selamat pagi. Biaya cetak KTP {{fakta: biaya-ktp}}.")
READS = "Selamat pagi. Biaya cetak KTP Rp50.000."


@dataclass
class Desk:
    store: Store

    @property
    def check(self) -> WordingCheck:
        return WordingCheck(self.store, today=TODAY)

    def add(self, content: EntryContent, name: str) -> Entry:
        return approve(self.store, self.store.entries.add(content, SARI, own_id=name), SARI, self.check).entry

    def change(self, name: str, content: EntryContent) -> tuple[str, ...]:
        entry = self.store.entries.latest(name)
        assert entry is not None
        changed = self.store.entries.revise(entry.id, content, SARI, base_revision=entry.latest_revision)
        return tuple(one.name for one in approve(self.store, changed, SARI, self.check).sent)

    def serve(self, content: EntryContent, name: str) -> None:
        """Put it in as an older version of the program approved it, which did not ask for the facts it quotes."""
        entries, known = self.store.entries, self.store.entries.latest(name)
        made = (
            entries.add(content, SARI, own_id=name)
            if known is None
            else entries.revise(known.id, content, SARI, base_revision=known.latest_revision)
        )
        entries.approve(made.id, SARI, revision=made.revision, content_hash=made.content_hash)

    def composed(self, today: date = TODAY) -> str:
        found = suggest(self.store, ANSWER.title, limit=1, today=today)
        return first_draft(found.items[0].entry, channel="generic", intent=Intent.QUESTION).text

    def judged(self, text: str, today: date = TODAY) -> Judged:
        return judge(self.store, wish(text), PACK, today=today)

    def rules(self, text: str, today: date = TODAY) -> set[str]:
        return {one.rule for one in self.judged(text, today).verdict.findings if one.severity == "block"}


def wish(text: str) -> Wish:
    return Wish(text=text, cited=("jawaban",), channel="generic", intent=Intent.QUESTION)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = create_store(tmp_path / "base.db")
    store.settings.set(ONE_PERSON, "yes")
    made = Desk(store)
    made.add(FEE, "biaya-ktp")
    made.add(ANSWER, "jawaban")
    yield made
    store.close()


def test_the_fact_stands_in_the_suggested_wording_and_its_number_is_grounded(desk: Desk) -> None:
    assert desk.composed() == READS
    judged = desk.judged(READS)
    assert judged.verdict.outcome is not Outcome.BLOCK
    assert [entry.own_id for entry in judged.draft.cited] == ["jawaban", "biaya-ktp"]
    assert [entry.own_id for entry in judged.draft.chosen] == ["jawaban"]
    assert desk.rules(READS.replace("50.000", "55.000")) == {"accuracy.number-not-in-source"}


def test_a_fact_may_be_quoted_by_its_title(desk: Desk) -> None:
    desk.change("jawaban", replace(ANSWER, body=ANSWER.body.replace("biaya-ktp", "biaya KTP")))
    assert desk.composed() == READS
    assert [entry.own_id for entry in desk.judged(READS).draft.cited] == ["jawaban", "biaya-ktp"]


@pytest.mark.parametrize("kind", Kind)
def test_a_draft_takes_no_name_from_an_approved_fact_and_who_quotes_it_goes_to_review_once_it_is_approved(
    desk: Desk, kind: Kind
) -> None:
    desk.change("jawaban", replace(ANSWER, body=ANSWER.body.replace("biaya-ktp", "Biaya KTP")))
    named = EntryContent(kind=kind, title="Biaya lain", body="Rp75.000")
    draft = desk.store.entries.add(named, SARI, own_id="Biaya KTP")
    assert (desk.composed(), desk.rules(READS)) == (READS, set())
    desk.store.entries.submit(draft.id, SARI)
    assert (desk.composed(), desk.rules(READS)) == (READS, set())
    if kind is Kind.FACT:
        assert [one.name for one in approve(desk.store, draft, SARI, desk.check).sent] == ["jawaban"]
        assert desk.composed() == READS.replace("50.000", "75.000")


def test_a_fact_that_comes_back_takes_its_name_again_by_an_approval_only_and_that_is_looked_at(desk: Desk) -> None:
    was = desk.add(replace(FEE, title="Biaya lain", body="Rp75.000"), "Biaya KTP")
    desk.store.entries.delete(was.id, SARI)
    desk.change("jawaban", replace(ANSWER, body=ANSWER.body.replace("biaya-ktp", "Biaya KTP")))
    back = desk.store.entries.restore(was.id, SARI)
    assert (desk.composed(), desk.rules(READS)) == (READS, set())
    assert [one.name for one in approve(desk.store, back, SARI, desk.check).sent] == ["jawaban"]


def test_the_facts_revision_is_on_record_with_the_reply(desk: Desk) -> None:
    text = READS + " Terima kasih."
    seen = desk.judged(text).verdict.digest
    way = Exit(person="Sari", now=NOW, today=TODAY, seen_digest=seen, reason="Sudah benar")
    released = release(desk.store, wish(text), PACK, way)
    on_record = desk.store.desk.released(released.reply_id)
    assert on_record is not None
    assert on_record.cited == (("jawaban", 1), ("biaya-ktp", 1))
    raw = desk.store.entries.serving("jawaban")
    assert raw is not None
    assert desk.store.audit.lines()[0].detail["cited"][0] == [raw.id, 1, ANSWER.digest()]


def test_a_changed_fact_sends_the_answer_to_review_and_reads_anew_once_that_is_approved(desk: Desk) -> None:
    seen = desk.judged(READS).verdict.digest
    assert desk.change("biaya-ktp", replace(FEE, body="Rp60.000")) == ("jawaban",)
    assert desk.rules(READS) >= {"accuracy.source-not-usable", "accuracy.number-not-in-source"}
    with pytest.raises(GateClosed) as closed:
        release(desk.store, wish(READS), PACK, Exit(person="Sari", now=NOW, today=TODAY, seen_digest=seen))
    assert closed.value.notice.code == "gate.outdated"
    answer = desk.store.entries.latest("jawaban")
    assert answer is not None
    approve(desk.store, answer, SARI, desk.check)
    assert desk.composed() == READS.replace("50.000", "60.000")
    assert desk.rules(desk.composed()) == set()


def test_an_expired_fact_stays_out_and_blocks_even_where_it_was_taken_out_by_hand(desk: Desk) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert desk.composed(tomorrow) == ANSWER.body
    assert desk.rules(ANSWER.body, tomorrow) >= {"accuracy.source-not-usable", "structure.unfinished"}
    assert "accuracy.source-not-usable" in desk.rules("Selamat pagi.", tomorrow)
    assert "accuracy.source-not-usable" in desk.rules(READS, tomorrow)


@pytest.mark.parametrize(("body", "sent"), [("Rp50.000", False), ("Rp55.000", True)])
def test_a_fact_that_was_merged_away_is_read_in_the_kept_one(desk: Desk, body: str, *, sent: bool) -> None:
    kept = desk.add(replace(FEE, title="Biaya cetak KTP", body=body), "biaya-cetak")
    merge(desk.store, kept.id, desk.store.entries.id_of("biaya-ktp"), SARI)
    answer = desk.store.entries.latest("jawaban")
    assert answer is not None
    assert (answer.state is Status.IN_REVIEW) is sent
    if sent:
        approve(desk.store, answer, SARI, desk.check)
    assert desk.composed() == READS.replace("Rp50.000", body)
    assert desk.rules(desk.composed()) == set()
    assert desk.change("biaya-cetak", replace(kept.content, body="Rp60.000")) == ("jawaban",)
    desk.store.undoing.undo(SARI)
    desk.store.undoing.undo(SARI)
    for _ in range(1 + sent):
        desk.store.undoing.undo(SARI)
    assert desk.composed() == READS


@pytest.mark.parametrize("first", ["jawaban", "biaya-ktp"])
def test_a_file_whose_rows_are_approved_may_hold_the_answer_before_the_fact_it_quotes(
    desk: Desk, tmp_path: Path, first: str
) -> None:
    rows = {
        "jawaban": {"id": "jawaban", "title": ANSWER.title, "body": ANSWER.body.replace("pagi", "siang")},
        "biaya-ktp": {"id": "biaya-ktp", "kind": "fact", "title": FEE.title, "body": "Rp60.000"},
    }
    desk.add(replace(ANSWER, title="Yang lain"), "bukan-di-berkas")
    path = tmp_path / "daftar.jsonl"
    ordered = (rows[first], *(row for name, row in rows.items() if name != first))
    path.write_text("".join(json.dumps(row) + "\n" for row in ordered), encoding="utf-8")
    import_file(desk.store, path, SARI, approve_as="Budi")
    states = {name: entry.state for name in (*rows, "bukan-di-berkas") if (entry := desk.store.entries.latest(name))}
    approved = dict.fromkeys(rows, Status.APPROVED)
    assert states == {**approved, "bukan-di-berkas": Status.IN_REVIEW}
    assert desk.composed() == READS.replace("50.000", "60.000").replace("pagi", "siang")
    desk.store.undoing.undo(SARI)
    assert desk.composed() == READS


@pytest.mark.parametrize("how", ["deleted", "retired", "no fact any more", "never there"])
def test_a_fact_that_is_not_there_blocks_with_its_name(desk: Desk, how: str) -> None:
    fact = desk.store.entries.id_of("biaya-ktp")
    if how == "deleted":
        desk.store.entries.delete(fact, SARI)
    elif how == "retired":
        desk.store.entries.retire(fact, SARI)
    elif how == "no fact any more":
        desk.change("biaya-ktp", replace(FEE, kind=Kind.ANSWER))
    else:
        desk.serve(replace(ANSWER, body=ANSWER.body.replace("biaya-ktp", "belum-ada")), "jawaban")
    assert "{{fakta: " in desk.composed()
    assert desk.rules(desk.composed()) >= {"accuracy.source-not-usable", "structure.unfinished"}
    assert "accuracy.source-not-usable" in desk.rules("Selamat pagi.")
    messages = [one.message for one in desk.judged("Selamat pagi.").verdict.findings]
    named = "Biaya KTP" if how == "retired" else "belum-ada" if how == "never there" else "biaya-ktp"
    assert any(f"'{named}'" in message for message in messages)


@given(
    st.sampled_from(["{{", "}}", "{{fakta: biaya-ktp}}", "{{fact:x}}", "{{ Fakta : apa saja }}", "{nama}"]), st.text()
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_no_reply_leaves_with_a_quotation_in_it(desk: Desk, left: str, typed: str) -> None:
    text = "Selamat pagi. " + typed.encode("utf-8", "ignore").decode("utf-8") + left + " Terima kasih."
    assert desk.judged(text).verdict.outcome is Outcome.BLOCK


def test_what_is_no_fact_is_not_quoted(desk: Desk) -> None:
    other = replace(ANSWER, body="{{fakta: jawaban}}")
    with pytest.raises(QuoteRefused) as refused:
        require_facts(desk.store, other)
    assert refused.value.notice.code == "quote.no-fact"
    require_facts(desk.store, ANSWER)
    require_facts(desk.store, replace(ANSWER, body="{{fakta: belum-ada}}"))


def test_files_for_people_hold_the_filled_in_wording_and_leave_out_what_cannot_be_filled_in(
    desk: Desk, tmp_path: Path
) -> None:
    desk.serve(replace(ANSWER, title="Lain?", body="{{fakta: belum-ada}}"), "lain")
    path = tmp_path / "faq.jsonld"
    assert export_file(desk.store, path, today=TODAY).count == 1
    assert "Rp50.000" in path.read_text(encoding="utf-8")
    book = handbook_of(desk.store, today=TODAY)
    assert [entry.content.body for chapter in book.chapters for entry in chapter.entries] == [READS, "Rp50.000"]
    assert book.left_out == 1


@pytest.mark.parametrize("ending", ["jsonl", "json", "csv", "xlsx"])
def test_files_for_machines_hold_the_quotation_as_it_was_written(desk: Desk, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"base.{ending}"
    export_file(desk.store, path, today=TODAY, for_machines=True)
    assert [row.content for row in read_entries(path).usable] == [FEE, ANSWER]


def test_nothing_is_sent_to_review_that_was_not_in_use(desk: Desk) -> None:
    desk.store.entries.retire(desk.store.entries.id_of("jawaban"), SARI)
    assert desk.change("biaya-ktp", replace(FEE, body="Rp60.000")) == ()
    answer = desk.store.entries.latest("jawaban")
    assert answer is not None
    assert answer.state is Status.RETIRED


def test_only_what_an_approval_sent_to_review_is_told(desk: Desk) -> None:
    other = desk.add(replace(ANSWER, title="Lain?"), "lain")
    desk.store.entries.revise(other.id, replace(ANSWER, title="Lainnya?"), SARI, base_revision=1)
    desk.store.entries.retire(other.id, SARI)
    desk.store.entries.submit(other.id, SARI)  # it waits for review for a reason of its own
    assert desk.change("biaya-ktp", replace(FEE, body="Rp60.000")) == ("jawaban",)


def test_who_quotes_a_fact_is_sought_once_by_its_old_title_and_its_new(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought: list[set[str]] = []
    quoting = WordSearch.quoting

    def counted(words: WordSearch, names: Iterable[str]) -> list[int]:
        sought.append(set(names))
        return quoting(words, names)

    monkeypatch.setattr(WordSearch, "quoting", counted)
    assert desk.change("biaya-ktp", replace(FEE, title="Ongkos KTP")) == ("jawaban",)
    assert [FEE.title in names and "Ongkos KTP" in names for names in sought] == [True]
