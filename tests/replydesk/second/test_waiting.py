"""Wrong PINs are counted for each person, and the wait after them grows."""

from datetime import timedelta

import pytest

from knowledge_base.store.audit import AuditAct
from replydesk.appointing import ChangeRefused, Confirmation, switch
from replydesk.release import GateClosed
from replydesk.second_person import seconds_to_wait
from tests.replydesk.second.conftest import BUDI, NOW, RINI, Desk

WAITS = [0, 0, 30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 28800, 28800]
"""Seconds after the first wrong PIN, the second, and so on."""


def wait_of(desk: Desk, name: str = "Rini") -> int:
    return next(seconds_to_wait(one, desk.now) for one in desk.store.releasers.every() if one.name == name)


def fail(desk: Desk, times: int) -> None:
    for _ in range(times):
        desk.pass_time(wait_of(desk))
        assert desk.refusal(pin="999000").startswith("second.wrong-pin")


def test_the_wait_doubles_up_to_a_working_day(desk: Desk) -> None:
    waits = []
    for _ in WAITS:
        fail(desk, 1)
        waits.append(wait_of(desk))

    assert waits == WAITS


def test_while_the_wait_lasts_even_the_right_pin_opens_nothing(desk: Desk) -> None:
    fail(desk, 3)
    desk.pass_time(29.5)

    with pytest.raises(GateClosed) as closed:
        desk.let_out()
    assert (closed.value.notice.code, closed.value.notice.values["count"]) == ("second.wait-seconds", 1)
    assert (desk.last.what, desk.last.detail["second"]) == (AuditAct.REFUSED, "Rini")
    assert desk.store.releasers.every()[1].failures == 3
    desk.pass_time(1)
    desk.let_out()


def test_a_long_wait_is_told_in_minutes(desk: Desk) -> None:
    fail(desk, 6)

    with pytest.raises(GateClosed) as closed:
        desk.let_out()
    assert (closed.value.notice.code, closed.value.notice.values["count"]) == ("second.wait-minutes", 4)


def test_each_person_waits_for_their_own_wrong_pins(desk: Desk) -> None:
    fail(desk, 4)

    assert (wait_of(desk), wait_of(desk, "Budi")) == (60, 0)
    desk.let_out(second="Budi", pin=BUDI)
    assert wait_of(desk) == 60


def test_a_right_pin_ends_the_count(desk: Desk) -> None:
    fail(desk, 2)
    desk.let_out()
    fail(desk, 2)

    assert wait_of(desk) == 0


def test_closing_the_program_ends_no_wait(desk: Desk) -> None:
    fail(desk, 5)
    desk.restart()

    assert wait_of(desk) == 120
    assert desk.refusal() == "second.wait-minutes"


def test_a_clock_set_back_ends_no_wait_and_one_set_right_makes_none_endless(desk: Desk) -> None:
    fail(desk, 5)
    for _ in range(3):
        desk.now -= timedelta(days=1)
        assert wait_of(desk) == 120
        assert desk.refusal() == "second.wait-minutes"
        desk.pass_time(119)
        assert desk.refusal() == "second.wait-seconds"
    desk.pass_time(1)
    desk.let_out()


def test_a_confirmation_of_a_change_counts_as_well(desk: Desk) -> None:
    for _ in range(3):
        with pytest.raises(ChangeRefused):
            switch(desk.store, desk.act(), on=False, confirmed=Confirmation(name="Rini", pin="999000"))
    assert desk.last.what is AuditAct.SECOND_REFUSED

    assert desk.refusal() == "second.wait-seconds"
    with pytest.raises(ChangeRefused) as refused:
        switch(desk.store, desk.act(), on=False, confirmed=Confirmation(name="Rini", pin=RINI))
    assert refused.value.notice.code == "second.wait-seconds"


def test_whoever_tries_all_day_for_a_year_has_some_eleven_hundred_tries(desk: Desk) -> None:
    tries, end = 0, NOW + timedelta(days=365)
    (rini,) = [one for one in desk.store.releasers.every() if one.name == "Rini"]
    with desk.store.trial():
        while desk.now < end and tries < 2000:
            desk.store.releasers.note_failure(rini.id, desk.now)
            desk.pass_time(wait_of(desk))
            tries += 1

    assert tries < 1200
