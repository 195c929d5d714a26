"""Whatever is taught, rejected, undone and redone: undone wholly, everything is as it was."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Entry
from replydesk.learning import learned, redo, undo
from replydesk.suggest import Suggestions
from tests.replydesk.learning.conftest import EATEN, NOW, Desk

MESSAGES = (EATEN, "min ktp sy ilang gmn ngurusnya", "jadwal sim keliling", "jalan rusak kok didiamkan", "ktp baru")
ACTS = st.lists(
    st.tuples(st.sampled_from(["teach", "reject", "undo", "redo"]), st.integers(0, 4), st.integers(0, 3)), max_size=12
)


def _carry_out(desk: Desk, acts: list[tuple[str, int, int]], entries: list[Entry]) -> None:
    for what, number, other in acts:
        if what in ("teach", "reject"):
            say = desk.teach if what == "teach" else desk.reject
            say(MESSAGES[number], entries[other])
            continue
        known = learned(desk.store, include_undone=True)
        if known:
            take = undo if what == "undo" else redo
            take(desk.store, known[number % len(known)].id, person="Sari", now=NOW)


def _answers(desk: Desk) -> list[Suggestions]:
    return [desk.ask(text) for text in MESSAGES]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_was_learned_and_undone_again_leaves_everything_as_it_was(desk: Desk, acts: list[Any]) -> None:
    entries = list(desk.store.entries.every()) or [
        desk.add(title) for title in ("KTP hilang, bagaimana?", "KTP baru", "Jadwal SIM keliling", "Jalan rusak")
    ]
    before = _answers(desk)
    with desk.store.trial():
        _carry_out(desk, acts, entries)
        learning_on = _answers(desk)
        in_force = {(one.entry_id, one.text.lower(), one.kind) for one in learned(desk.store)}
        assert len(in_force) == len(learned(desk.store))

        desk.store.learned.read_anew(desk.store.index.reader)
        desk.store.entries.rebuild_index()
        assert _answers(desk) == learning_on

        for one in learned(desk.store):
            undo(desk.store, one.id, person="Sari", now=NOW)
        assert _answers(desk) == before
