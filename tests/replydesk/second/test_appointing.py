"""Who may release blocked replies is changed by those who may, and each change is on record."""

from functools import partial
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from replydesk.appointing import ChangeRefused, Confirmation, appoint, dismiss, standing, switch
from replydesk.pin import PinRefused
from replydesk.second_person import those_who_may
from tests.replydesk.second.conftest import BUDI, QUICK, RINI, Desk

BY_RINI, BY_BUDI = Confirmation(name="Rini", pin=RINI), Confirmation(name="Budi", pin=BUDI)


def names(desk: Desk) -> list[str]:
    return [one.name for one in standing(desk.store).releasers]


def test_at_first_nobody_may_and_it_is_off(bare: Desk) -> None:
    assert (standing(bare.store).is_on, names(bare)) == (False, [])


def test_it_cannot_be_switched_on_for_nobody(bare: Desk) -> None:
    with pytest.raises(ChangeRefused, match=r"second\.nobody"):
        switch(bare.store, bare.act(), on=True)


def test_the_first_person_needs_no_confirmation_and_is_on_record(bare: Desk) -> None:
    bare.appoint("  Rini   Wulandari ", RINI)

    assert names(bare) == ["Rini Wulandari"]
    assert not standing(bare.store).is_on
    assert bare.last.what is AuditAct.SECOND_CHANGED
    assert dict(bare.last.detail) == {"change": "appointed", "name": "Rini Wulandari", "confirmed_by": ""}


@pytest.mark.parametrize(
    "confirmed",
    [None, Confirmation(name="Sari", pin=RINI), Confirmation(name="Rini", pin="999000"), Confirmation(name="", pin="")],
    ids=["by nobody", "by somebody else", "with a wrong PIN", "by a blank"],
)
@pytest.mark.parametrize("change", ["appoint", "new PIN", "dismiss", "switch"])
def test_from_then_on_an_author_can_change_nothing_alone(
    desk: Desk, change: str, confirmed: Confirmation | None
) -> None:
    before = standing(desk.store)
    carry_out: dict[str, partial[Any]] = {
        "appoint": partial(desk.appoint, "Tono", "502917", confirmed),
        "new PIN": partial(desk.appoint, "Rini", "502917", confirmed),
        "dismiss": partial(dismiss, desk.store, "Rini", desk.act(), confirmed=confirmed),
        "switch": partial(switch, desk.store, desk.act(), on=False, confirmed=confirmed),
    }
    with pytest.raises(ChangeRefused):
        carry_out[change]()

    after = standing(desk.store)
    assert (after.is_on, [(one.name, one.pin_hash) for one in after.releasers]) == (
        before.is_on,
        [(one.name, one.pin_hash) for one in before.releasers],
    )
    assert (desk.last.what, desk.last.person) == (AuditAct.SECOND_REFUSED, "Sari")


def test_one_of_them_names_another(desk: Desk) -> None:
    desk.appoint("Tono", "502917", BY_BUDI)

    assert names(desk) == ["Budi", "Rini", "Tono"]
    assert dict(desk.last.detail) == {"change": "appointed", "name": "Tono", "confirmed_by": "Budi"}
    desk.let_out(second="Tono", pin="502917")


def test_a_new_pin_takes_the_place_of_the_old_one_and_of_its_wait(desk: Desk) -> None:
    for _ in range(3):
        desk.refusal(pin="999000")
    desk.appoint("RINI", "502917", BY_BUDI)

    assert names(desk) == ["Budi", "RINI"]
    assert desk.last.detail["change"] == "new-pin"
    assert desk.refusal(pin=RINI) == "second.wrong-pin"
    desk.let_out(pin="502917")


def test_whoever_is_taken_off_leaves_a_tombstone_without_a_hash(desk: Desk) -> None:
    dismiss(desk.store, "Budi", desk.act(), confirmed=BY_RINI)

    connection = dbapi2.connect(str(desk.store.path))
    rows = connection.execute("SELECT name, pin_hash, removed_by FROM releaser WHERE removed_at IS NOT NULL").fetchall()
    assert rows == [("Budi", None, "Sari")]
    for statement in ("DELETE FROM releaser", "UPDATE releaser SET removed_at = NULL, removed_by = NULL"):
        with pytest.raises(dbapi2.IntegrityError, match="never"):
            connection.execute(statement)
    connection.close()


def test_with_the_last_person_it_is_switched_off(desk: Desk) -> None:
    dismiss(desk.store, "Budi", desk.act(), confirmed=BY_RINI)
    dismiss(desk.store, "Rini", desk.act(), confirmed=BY_RINI)
    desk.appoint("Tono", "502917")

    assert not standing(desk.store).is_on
    assert desk.refusal(second="Tono", pin="502917") == "second.off"


def test_nobody_is_taken_off_who_is_not_there(desk: Desk) -> None:
    with pytest.raises(ChangeRefused, match=r"second\.unknown"):
        dismiss(desk.store, "Tono", desk.act(), confirmed=BY_RINI)


@pytest.mark.parametrize("name", ["", "  ", "...", "a" * 101, "Rini\u202e", "\ud800"])
def test_a_name_must_be_one(bare: Desk, name: str) -> None:
    with pytest.raises(ChangeRefused, match=r"second\.no-name"):
        bare.appoint(name, RINI)


def test_a_weak_pin_or_one_in_the_name_is_refused_before_anything_is_asked(desk: Desk) -> None:
    with pytest.raises(PinRefused):
        desk.appoint("Tono", "123456", BY_RINI)
    with pytest.raises(ChangeRefused, match=r"second\.pin-in-name"):
        desk.appoint("Tono 502917", "502917", BY_RINI)

    assert names(desk) == ["Budi", "Rini"]


def test_switching_to_what_it_is_already_changes_nothing(desk: Desk) -> None:
    before = desk.last.number
    switch(desk.store, desk.act(), on=True)

    assert desk.last.number == before


def test_all_of_it_is_still_there_after_a_restart(desk: Desk) -> None:
    desk.restart()

    assert those_who_may(desk.store, author="Budi") == ("Rini",)
    desk.let_out()


def test_a_change_inside_a_larger_step_is_a_mistake_for_a_wrong_pin_could_be_taken_back(desk: Desk) -> None:
    with desk.store.trial():
        with pytest.raises(RuntimeError, match="larger step"):
            appoint(desk.store, "Tono", "502917", desk.act(), confirmed=BY_RINI, cost=QUICK)
        with pytest.raises(RuntimeError, match="larger step"):
            dismiss(desk.store, "Budi", desk.act(), confirmed=BY_RINI)
        with pytest.raises(RuntimeError, match="larger step"):
            switch(desk.store, desk.act(), on=False, confirmed=BY_RINI)


def test_a_wrong_pin_stays_counted_when_another_program_opens_the_file(desk: Desk) -> None:
    desk.refusal(pin="999000")
    other = open_store(desk.store.path)

    assert [one.failures for one in other.releasers.every()] == [0, 1]
    other.close()
