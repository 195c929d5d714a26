"""No reply leaves in which a variable of the cited entry is not filled in."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from knowledge_base.variables import Variable, put_in
from replydesk.compose import first_draft
from replydesk.draft import Intent
from replydesk.exporting import export_file
from replydesk.judging import Wish, judge
from replydesk.tone.load import shipped_pack
from replydesk.verdict import Outcome

TODAY = date(2026, 11, 21)
SARI = Act(person="Sari", at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC))
PACK = shipped_pack("id")
ANSWER = EntryContent(
    title="Ke mana mengurus KTP?",
    body="Selamat pagi, {sapaan}. Pengurusan KTP dilayani di {loket}. Terima kasih.",
    variables=(Variable(name="loket", default="loket 3", choices=("loket 3", "loket 4")),),
)


def add(store: Store, content: EntryContent) -> None:
    entry = store.entries.add(content, SARI, own_id="ktp")
    store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)


@pytest.fixture
def store(store: Store) -> Store:
    """One that holds the answer, approved."""
    store.settings.set(ONE_PERSON, "yes")
    add(store, ANSWER)
    return store


def rules(store: Store, text: str) -> set[str]:
    wish = Wish(text=text, cited=("ktp",), channel="generic", intent=Intent.QUESTION)
    return {one.rule for one in judge(store, wish, PACK, today=TODAY).verdict.findings if one.severity == "block"}


def test_usual_values_are_put_in_and_the_rest_holds_the_reply_back(store: Store) -> None:
    entry = store.entries.serving("ktp")
    assert entry is not None
    draft = first_draft(entry, channel="generic", intent=Intent.QUESTION)
    text = put_in(draft.text, entry.content.variables, {})
    assert text == "Selamat pagi, {sapaan}. Pengurusan KTP dilayani di loket 3. Terima kasih."
    assert rules(store, text) == {"structure.unfinished"}
    assert rules(store, text.replace("{sapaan}", "Kak")) == set()


def test_every_choice_is_grounded_and_nothing_else(store: Store) -> None:
    text = "Selamat pagi, Kak. Pengurusan KTP dilayani di {}. Terima kasih."
    assert rules(store, text.format("loket 4")) == set()
    assert rules(store, text.format("loket 7")) != set()


NAME = st.from_regex(r"[^\W\d_][\w-]{0,38}", fullmatch=True)


@given(NAME, st.sampled_from(["Selamat pagi. ", "", "Halo\n"]), st.sampled_from([" Terima kasih.", "", "\n"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_no_place_of_any_name_leaves(store: Store, name: str, before: str, after: str) -> None:
    wish = Wish(text=f"{before}{{{name}}}{after}", cited=("ktp",), channel="generic", intent=Intent.QUESTION)
    assert judge(store, wish, PACK, today=TODAY).verdict.outcome is Outcome.BLOCK


def test_a_web_site_shows_usual_values_and_no_open_places(store: Store, tmp_path: Path) -> None:
    usual = EntryContent(title="Di mana?", body="Di {loket}.", variables=ANSWER.variables)
    entry = store.entries.add(usual, SARI)
    store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    path = tmp_path / "faq.jsonld"
    assert export_file(store, path, today=TODAY).count == 1
    shown = path.read_text(encoding="utf-8")
    assert "Di loket 3." in shown
    assert "sapaan" not in shown
