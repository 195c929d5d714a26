"""What a second person can get out of the gate, and what nobody can."""

from dataclasses import replace
from datetime import timedelta

import pytest

from knowledge_base.store.audit import AuditAct
from replydesk.appointing import Confirmation, dismiss, switch
from replydesk.draft import Draft, Intent
from replydesk.judging import Wish, judge
from replydesk.release import Exit, GateClosed, release
from replydesk.second_person import Second, never_overruled, same_person, those_who_may
from replydesk.tone.check import MAX_LENGTH, check
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Hit, RulePack
from tests.replydesk.second.conftest import BLOCKED, BUDI, NEVER, NOW, RINI, TODAY, WARNED, Desk


def test_a_second_person_lets_a_blocked_reply_out_and_all_of_it_is_on_record(desk: Desk) -> None:
    released = desk.let_out(BLOCKED + " Gaul.", reason=" Kutipan peraturan ")

    assert released.text == BLOCKED + " Gaul."
    line = desk.last
    assert (line.what, line.person, line.reply_id) == (AuditAct.RELEASED_BY_SECOND, "Sari", released.reply_id)
    assert (line.detail["second"], line.detail["reason"]) == ("Rini", "Kutipan peraturan")
    assert (line.detail["overruled"], line.detail["rules"]) == (["respect.kasar"], ["respect.gaul", "respect.kasar"])
    on_record = desk.store.desk.released(released.reply_id)
    assert on_record is not None
    assert (on_record.person, on_record.second_person, on_record.reason) == ("Sari", "Rini", "Kutipan peraturan")
    assert desk.store.check_log().flaws == ()


def test_without_a_second_person_a_block_stays_a_block(desk: Desk) -> None:
    with pytest.raises(GateClosed, match=r"gate\.blocked"):
        desk.let_out(second=None)
    assert "second" not in desk.last.detail


def test_nothing_is_let_out_where_it_is_not_switched_on(desk: Desk) -> None:
    switch(desk.store, desk.act(), on=False, confirmed=Confirmation(name="Budi", pin=BUDI))

    assert desk.refusal() == "second.off"
    assert those_who_may(desk.store, author="Sari") == ()


def test_some_rules_can_be_overruled_by_nobody(desk: Desk) -> None:
    assert desk.refusal(NEVER) == "second.never"
    assert desk.last.detail["why_values"] == {"rules": "respect.hina"}
    assert desk.last.detail["overruled"] == ["respect.hina", "respect.kasar"]


def test_what_could_not_be_checked_can_be_overruled_by_nobody(pack: RulePack) -> None:
    class Broken:
        def find(self, _reading: Reading) -> list[Hit]:
            raise ZeroDivisionError

    failing = RulePack((replace(pack.rule("respect.kasar"), asks=Broken()),), pack.version, "id")

    failed = check(Draft(text="halo"), failing, today=TODAY)
    too_long = check(Draft(text="a" * (MAX_LENGTH + 1)), pack, today=TODAY)

    assert never_overruled(failed) == ("respect.kasar",)
    assert never_overruled(too_long) == ("structure.too-long-to-check",)


def test_a_second_person_needs_a_reason(desk: Desk) -> None:
    assert desk.refusal(reason=" \n") == "second.needs-reason"


@pytest.mark.parametrize("name", ["Tono", "", "...", "Rin"])
def test_only_those_who_were_named_may(desk: Desk, name: str) -> None:
    assert desk.refusal(second=name) == "second.unknown"


def test_who_was_taken_off_may_no_more(desk: Desk) -> None:
    dismiss(desk.store, "rini", desk.act(), confirmed=Confirmation(name="Budi", pin=BUDI))

    assert desk.refusal() == "second.unknown"
    assert those_who_may(desk.store, author="Sari") == ("Budi",)


@pytest.mark.parametrize("author", ["Rini", "RINI", " ri ni ", "Ｒｉｎｉ", "Rìnï", "R.i-n i", "Rіnі", "", "…"])
def test_nobody_is_their_own_second_person(desk: Desk, author: str) -> None:
    assert desk.refusal(author=author) == "second.is-author"
    assert "Rini" not in those_who_may(desk.store, author=author)


def test_two_people_are_two_people() -> None:
    assert not same_person("Rini", "Rina")
    assert not same_person("陈伟", "王芳")
    assert same_person("陈伟", "陈 伟")


def test_the_name_may_be_written_in_another_way_and_is_kept_as_it_was_set(desk: Desk) -> None:
    desk.let_out(second="  rini")

    assert desk.last.detail["second"] == "Rini"


@pytest.mark.parametrize("pin", ["", "483921", BUDI, "48392", RINI + "0", "４８３９２０"])
def test_a_wrong_pin_lets_nothing_out_and_is_on_record_with_both_names(desk: Desk, pin: str) -> None:
    assert desk.refusal(pin=pin) == "second.wrong-pin"

    line = desk.last
    assert (line.what, line.person, line.detail["second"]) == (AuditAct.REFUSED, "Sari", "Rini")
    assert (line.detail["reason"], line.detail["overruled"]) == ("Kutipan peraturan", ["respect.kasar"])
    assert line.reply_id is None


@pytest.mark.parametrize(
    ("text", "given"),
    [(NEVER, {}), (BLOCKED, {"reason": ""}), (BLOCKED, {"author": "rini"}), (WARNED, {})],
    ids=["a rule for ever", "no reason", "the author", "no block"],
)
def test_where_nothing_can_be_had_nobody_learns_whether_the_pin_is_right(
    desk: Desk, text: str, given: dict[str, str]
) -> None:
    assert desk.refusal(text, pin=RINI, **given) == desk.refusal(text, pin="999000", **given)
    assert desk.store.releasers.every()[1].failures == 0


@pytest.mark.parametrize("text", [WARNED, "Tidak dipungut biaya."])
def test_what_is_not_blocked_does_not_leave_by_this_way(desk: Desk, text: str) -> None:
    assert desk.refusal(text) == "second.not-needed"


def test_a_pin_typed_into_the_wrong_field_is_not_put_on_record(desk: Desk) -> None:
    assert desk.refusal(reason=f"PIN saya {RINI}") == "second.pin-in-reason"
    assert desk.refusal(second=f"Tono {RINI}") == "second.unknown"

    assert RINI not in str(desk.store.audit.lines())


def test_no_line_and_no_error_holds_a_pin_or_its_hash(desk: Desk) -> None:
    desk.let_out()
    desk.refusal(pin="999000")
    held = str([line.detail for line in desk.store.audit.lines()]) + str(desk.store.releasers.every())
    held += repr(Second(name="Rini", pin=RINI, reason="x")) + repr(Confirmation(name="Rini", pin=RINI))

    assert [secret for secret in (RINI, BUDI, "999000", "scrypt") if secret in held] == []


def test_the_verdict_on_another_wording_opens_nothing_for_a_second_person_either(desk: Desk) -> None:
    wish = Wish(text=BLOCKED, cited=("biaya",), channel="generic", intent=Intent.QUESTION)
    seen = judge(desk.store, wish, desk.pack, today=TODAY).verdict.digest
    second = Second(name="Rini", pin=RINI, reason="Kutipan peraturan")
    way = Exit(person="Sari", now=NOW, today=TODAY, seen_digest=seen, second=second)

    for other in (replace(wish, text=BLOCKED + "!"), replace(wish, cited=()), replace(wish, channel="x")):
        with pytest.raises(GateClosed, match=r"gate\.outdated"):
            release(desk.store, other, desk.pack, way)
    with pytest.raises(GateClosed, match=r"gate\.outdated"):
        release(desk.store, wish, desk.pack, replace(way, today=TODAY + timedelta(days=1)))
