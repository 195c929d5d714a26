"""An institution's accounts and variables: which wording is taken, what fills it, and what the gate makes of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from knowledge_base.accounts import Account, account_of
from knowledge_base.entry import Entry, EntryContent
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import Store, create_store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import ACCOUNTS, VARIABLES, SettingTable
from knowledge_base.variables import Variable, put_in
from knowledge_base.wordings import Voice
from replydesk.compose import compose
from replydesk.difference import difference
from replydesk.draft import Intent
from replydesk.house import House, HouseRefused, house_of, set_house
from replydesk.house_rules import pack_of
from replydesk.judging import Judged, Wish, judge
from replydesk.quoting import Filler
from replydesk.release import Exit, GateClosed, release

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
TODAY = date(2026, 11, 20)
SARI, BUDI = Act(person="Sari", at=NOW), Act(person="Budi", at=NOW)
OFFICE = Account("Dinas Contoh")
BUPATI = Account("Bupati Contoh", Voice.LEADER, greeting="Halo, sahabat.", signature="– Bupati Contoh")
PHONE = Variable(name="telepon", default="0274-555111")
HOUSE = House(accounts=(OFFICE, BUPATI), variables=(PHONE, Variable(name="jam", default="pukul 08.00–15.00")))
CONTENT = EntryContent(
    title="Ke mana mengadu soal sampah?",
    body="Halo. Silakan mengadu ke {telepon}, {jam}. Terima kasih.",
    channel_bodies=FrozenDict({"@leader": "Silakan mengadu kepada kami di {telepon}. Terima kasih."}),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "base.db", lambda _store: None)
    set_house(store, HOUSE, SARI)
    yield store
    store.close()


def added(store: Store, content: EntryContent = CONTENT) -> Entry:
    made = store.entries.add(content, SARI)
    store.entries.submit(made.id, SARI)
    return store.entries.approve(made.id, BUDI, revision=made.revision, content_hash=made.content_hash)


def said(store: Store, entry: Entry, account: Account, channel: str = "instagram") -> str:
    content = Filler(store, TODAY, account).read(entry).entry.content
    return put_in(compose(content, channel=channel, account=account).text, content.variables, {})


def judged(store: Store, entry: Entry, text: str, account: str = "") -> Judged:
    wish = Wish(text=text, cited=(entry.id,), channel="instagram", intent=Intent.QUESTION, account=account)
    return judge(store, wish, pack_of("", "id"), today=TODAY)


def test_the_account_that_answers_says_its_own_wording_with_what_it_puts_around_it(store: Store) -> None:
    entry = added(store)
    assert said(store, entry, OFFICE) == "Halo. Silakan mengadu ke 0274-555111, pukul 08.00–15.00. Terima kasih."
    own = "Halo, sahabat.\nSilakan mengadu kepada kami di 0274-555111. Terima kasih.\n– Bupati Contoh"
    assert said(store, entry, BUPATI) == own
    assert compose(CONTENT, channel="x", account=BUPATI).place == "@leader"
    assert compose(CONTENT, channel="x", account=OFFICE).place == ""


def test_a_greeting_in_its_place_is_no_difference(store: Store) -> None:
    entry = added(store, EntryContent(title="Jam?", body="{salam} Kami buka {jam}."))
    found = judged(store, entry, said(store, entry, BUPATI), "Bupati Contoh")
    unlike = difference(found.draft.text, found.draft.chosen, "instagram", found.account)
    assert unlike is not None
    assert unlike.is_none


def test_a_wording_with_a_place_for_the_greeting_has_it_there_and_nowhere_else(store: Store) -> None:
    placed = EntryContent(title="Jam?", body="{salam} Kami buka {jam}.\n{tanda_tangan}")
    assert said(store, added(store, placed), BUPATI) == "Halo, sahabat. Kami buka pukul 08.00–15.00.\n– Bupati Contoh"
    assert said(store, added(store, placed), OFFICE) == "{salam} Kami buka pukul 08.00–15.00.\n{tanda_tangan}"


def test_what_the_institution_lends_is_ground_and_no_difference(store: Store) -> None:
    entry = added(store)
    text = said(store, entry, BUPATI)
    found = judged(store, entry, text, "Bupati Contoh")
    assert "accuracy.contact-not-in-source" not in {one.rule for one in found.verdict.findings}
    assert not [one for one in found.verdict.findings if one.text and one.text in "0274-555111"]
    unlike = difference(text, found.draft.chosen, "instagram", found.account)
    assert unlike is not None
    assert unlike.is_none
    assert (found.draft.account, found.draft.voice) == ("Bupati Contoh", Voice.LEADER)


def test_what_an_account_puts_around_its_replies_is_vouched_for_in_its_own_replies_only(store: Store) -> None:
    bupati = replace(BUPATI, signature="– Bupati Contoh, layanan 1500-777")
    set_house(store, replace(HOUSE, accounts=(OFFICE, bupati)), SARI)
    entry = added(store)
    text = said(store, entry, bupati)
    assert judged(store, entry, text, "Bupati Contoh").verdict.findings == ()
    assert any("777" in one.text for one in judged(store, entry, text).verdict.findings)


def test_a_number_that_is_not_the_institutions_is_not_ground(store: Store) -> None:
    entry = added(store)
    wrong = said(store, entry, OFFICE).replace("555111", "555999")
    assert any("555999" in one.text for one in judged(store, entry, wrong).verdict.findings)


def test_an_entrys_own_variable_goes_before_the_institutions(store: Store) -> None:
    own = replace(CONTENT, title="Lain", variables=(Variable(name="telepon", default="0274-999000"),))
    assert "0274-999000" in said(store, added(store, own), OFFICE)
    open_one = replace(CONTENT, title="Lagi", variables=(Variable(name="telepon"),))
    assert "{telepon}" in said(store, added(store, open_one), OFFICE)


def test_nothing_lent_is_stored_or_changes_what_was_approved(store: Store) -> None:
    entry = added(store)
    read = Filler(store, TODAY, BUPATI).read(entry).entry
    assert read.content_hash == entry.content_hash == entry.content.digest()
    assert not any("lent" in one.as_json() for one in read.content.variables)
    assert store.entries.latest(entry.id) == entry


def test_another_value_makes_the_verdict_old_and_the_gate_stays_shut(store: Store) -> None:
    entry = added(store)
    text = said(store, entry, OFFICE)
    seen = judged(store, entry, text).verdict
    set_house(store, replace(HOUSE, variables=(replace(PHONE, default="0274-555222"), HOUSE.variables[1])), SARI)
    wish = Wish(text=text, cited=(entry.id,), channel="instagram", intent=Intent.QUESTION)
    way = Exit(person="Sari", now=NOW, today=TODAY, seen_digest=seen.digest, reason="perlu")
    with pytest.raises(GateClosed) as refused:
        release(store, wish, pack_of("", "id"), way)
    assert refused.value.notice.code == "gate.outdated"


def test_the_audit_line_names_the_wording_and_what_was_lent(store: Store) -> None:
    entry = added(store)
    text = said(store, entry, BUPATI)
    wish = Wish(text=text, cited=(entry.id,), channel="instagram", intent=Intent.QUESTION, account="bupati contoh")
    digest = judge(store, wish, pack_of("", "id"), today=TODAY).verdict.digest
    release(store, wish, pack_of("", "id"), Exit(person="Sari", now=NOW, today=TODAY, seen_digest=digest, reason="ya"))
    detail = store.audit.lines()[0].detail
    assert (detail["account"], detail["voice"]) == ("Bupati Contoh", "leader")
    assert detail["wordings"] == [[entry.id, "@leader"]]
    assert [name for name, _hash in detail["lent"]] == ["jam", "telepon"]
    assert "555111" not in str(detail)


def test_setting_them_is_one_action_that_is_undone_and_done_again(store: Store) -> None:
    changed = House(accounts=(OFFICE,), variables=(replace(PHONE, default="112"),))
    set_house(store, changed, BUDI)
    last = store.entries.actions.last_done()
    assert last is not None
    assert (last.what, last.person, last.title) == (ActionKind.HOUSE_CHANGED, "Budi", "")
    store.undoing.undo(SARI)
    assert house_of(store) == HOUSE
    store.undoing.redo(SARI)
    assert house_of(store) == changed


def test_setting_the_same_again_is_no_action(store: Store) -> None:
    before = store.entries.actions.last_done()
    set_house(store, HOUSE, BUDI)
    assert store.entries.actions.last_done() == before


def test_it_is_told_how_many_entries_use_a_variable(store: Store) -> None:
    added(store)
    added(store, replace(CONTENT, title="Lain", variables=(Variable(name="telepon"),)))
    gone = added(store, replace(CONTENT, title="Hilang"))
    store.entries.delete(gone.id, SARI)
    assert store.variable_use.counts(["telepon", "jam", "kuota"]) == {"telepon": 1, "jam": 2, "kuota": 0}


def test_the_wordings_are_read_once_for_all_variables(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    added(store)
    asked: list[str] = []
    execute = Database.execute

    def noted(db: Database, sql: str, *more: Any) -> Any:
        asked.append(sql)
        return execute(db, sql, *more)

    monkeypatch.setattr(Database, "execute", noted)
    assert store.variable_use.counts(["jam", "telepon", "jam"]) == {"jam": 1, "telepon": 1}
    assert store.variable_use.counts([]) == {}
    assert len(asked) == 1


def test_a_check_reads_the_variables_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = added(store)
    text = said(store, entry, OFFICE)
    asked: list[str] = []
    get = SettingTable.get

    def noted(table: SettingTable, name: str) -> str:
        asked.append(name)
        return get(table, name)

    monkeypatch.setattr(SettingTable, "get", noted)
    judged(store, entry, text)
    assert asked.count(VARIABLES) == 1


def test_accounts_of_before_are_read_as_they_were_written(store: Store) -> None:
    store.settings.set(ACCOUNTS, "Dinas Contoh\nBupati")
    assert house_of(store).accounts == (Account("Dinas Contoh"), Account("Bupati"))
    assert all(account_of(one.as_line()) == one for one in (OFFICE, BUPATI, Account("Ä", channel="x")))


@pytest.mark.parametrize(
    "house",
    [
        House(accounts=(Account("A", channel="radio"),)),
        House(accounts=(Account("A", greeting="Halo {nama}"),)),
        House(accounts=(Account("A", signature="x" * 301),)),
        House(variables=(PHONE, PHONE)),
        House(variables=(Variable(name="9x"),)),
        House(variables=(Variable(name="a", default="b", choices=("c",)),)),
        House(variables=tuple(Variable(name=f"v{number}") for number in range(51))),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(store: Store, house: House) -> None:
    with pytest.raises(HouseRefused):
        set_house(store, house, SARI)
    assert house_of(store) == HOUSE


def test_an_account_answers_only_on_its_own_channel() -> None:
    on_x = replace(BUPATI, name="Bupati di X", channel="x")
    house = House(accounts=(OFFICE, BUPATI, on_x))
    assert house.account_on("x", "Bupati di X") == "Bupati di X"
    assert house.account_on("instagram", "Bupati di X") == "Bupati Contoh"
    assert house.account_on("instagram", "Dinas Contoh") == "Dinas Contoh"
    assert House(accounts=(on_x,)).account_on("email", "Bupati di X") == "Bupati di X"
    assert house.answering("instagram", "bupati di x") == on_x
    first = House(accounts=(on_x, OFFICE))
    assert [first.answering(channel, "").name for channel in ("x", "email")] == ["Bupati di X", "Dinas Contoh"]


def test_the_gate_keeps_an_account_to_its_channel(store: Store) -> None:
    on_x = Account("Dinas di X", channel="x")
    set_house(store, replace(HOUSE, accounts=(OFFICE, on_x)), SARI)
    entry, pack = added(store), pack_of("", "id")
    text = said(store, entry, on_x, "x")

    def refused(channel: str, message_id: str | None = None) -> tuple[str, set[str]]:
        wish = Wish(text=text, cited=(entry.id,), channel=channel, intent=Intent.QUESTION, account="dinas di x")
        verdict = judge(store, wish, pack, today=TODAY).verdict
        way = Exit(person="Sari", now=NOW, today=TODAY, seen_digest=verdict.digest, message_id=message_id)
        with pytest.raises(GateClosed) as closed:
            release(store, wish, pack, way)
        return closed.value.notice.code, {one.rule for one in verdict.findings}

    assert refused("instagram") == ("gate.blocked", {"structure.account-elsewhere"})
    asked = store.desk.receive("sampah", channel="instagram", author_handle="", intent="question", at=NOW)
    assert refused("x", asked.id) == ("gate.account-elsewhere", set())
    assert store.audit.lines()[0].detail["why"] == "gate.account-elsewhere"

    for channel in ("x", "generic"):
        wish = Wish(text=text, cited=(entry.id,), channel=channel, intent=Intent.QUESTION, account="dinas di x")
        digest = judge(store, wish, pack, today=TODAY).verdict.digest
        release(store, wish, pack, Exit(person="Sari", now=NOW, today=TODAY, seen_digest=digest))
