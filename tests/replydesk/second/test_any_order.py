"""Whatever is tried in whatever order: without the right PIN of another person no blocked wording leaves."""

from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.errors import KnownError
from knowledge_base.store.audit import AuditAct
from replydesk.appointing import Confirmation, dismiss, switch
from tests.replydesk.second.conftest import BLOCKED, BUDI, NEVER, RINI, WARNED, Desk

NAMES = ["Rini", "rini ", "Budi", "Tono", "Sari", ""]
WRONG = ["", "0", "999000", "502917", "483921", "716205", "483920 ", "４８３９２０"]
GUESSES = st.one_of(st.sampled_from(WRONG), st.text(alphabet="0123456789", max_size=12)).filter(
    lambda pin: pin not in {RINI, BUDI}
)
TEXTS = st.sampled_from([BLOCKED, NEVER])

TRY = st.tuples(st.just("let out"), TEXTS, st.sampled_from(NAMES), GUESSES)
OWN = st.tuples(st.just("as Rini, with her PIN"), TEXTS, st.sampled_from(["Rini", "RINI", " r i n i"]), st.just(RINI))
CHANGE = st.tuples(
    st.sampled_from(["appoint", "dismiss", "switch"]), st.sampled_from(NAMES), st.sampled_from(NAMES), GUESSES
)
TIME = st.tuples(st.sampled_from(["wait", "restart"]), st.integers(-100_000, 100_000), st.just(""), st.just(""))


def _carry_out(desk: Desk, what: str, one: Any, name: str, pin: str) -> None:
    confirmed = Confirmation(name=name, pin=pin)
    if what == "let out":
        desk.let_out(one, second=name, pin=pin)
    elif what == "as Rini, with her PIN":
        desk.let_out(one, second="Rini", pin=pin, author=name)
    elif what == "appoint":
        desk.appoint(one, "502917", confirmed)
    elif what == "dismiss":
        dismiss(desk.store, one, desk.act(), confirmed=confirmed)
    elif what == "switch":
        switch(desk.store, desk.act(), on=False, confirmed=confirmed)
    elif what == "wait":
        desk.pass_time(one)
    else:
        desk.restart()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tries=st.lists(st.one_of(TRY, TRY, OWN, CHANGE, TIME), max_size=12))
def test_no_blocked_wording_leaves_without_the_pin_of_another(desk: Desk, tries: list[Any]) -> None:
    began = desk.last.number
    for one in desk.store.releasers.every():
        desk.store.releasers.forget_failures(one.id)  # one desk serves all examples
    for what, one, name, pin in tries:
        with suppress(KnownError):
            _carry_out(desk, what, one, name, pin)
    lines = [line for line in desk.store.audit.lines(limit=1000) if line.number > began]

    assert {line.what for line in lines} <= {AuditAct.REFUSED, AuditAct.SECOND_REFUSED}
    assert all(line.reply_id is None for line in lines)
    tried = sum(one[0] in {"let out", "as Rini, with her PIN"} for one in tries)
    assert sum(line.what is AuditAct.REFUSED for line in lines) == tried
    assert [one.name for one in desk.store.releasers.every()] == ["Budi", "Rini"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(who=st.sampled_from([("Rini", RINI), ("Budi", BUDI)]), author=st.sampled_from(["Sari", "Rini", "Budi"]))
def test_what_can_never_be_overruled_leaves_with_no_pin_at_all(desk: Desk, who: tuple[str, str], author: str) -> None:
    assert desk.refusal(NEVER, second=who[0], pin=who[1], author=author) == "second.never"
    assert desk.refusal(WARNED, second=who[0], pin=who[1], author=author) == "second.not-needed"
