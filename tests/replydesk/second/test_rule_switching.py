"""A rule is switched off where the institution allows it, on record, and comes back as it was."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.policy import Policy
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import RULES_FOLDER
from replydesk.appointing import Confirmation, appoint
from replydesk.appointing import switch as allow_second
from replydesk.draft import Intent
from replydesk.house import House, set_house
from replydesk.house_rules import pack_for, pack_of, pack_or_shut
from replydesk.judging import Wish, judge
from replydesk.rule_switching import RuleKept, Switched, Switching, standings, switch, take_back
from replydesk.tone.rule import RulePack
from tests.policies import store_policy
from tests.replydesk.second.conftest import BUDI, QUICK, RINI

ACT = Act(person="Sari", at=datetime(2026, 11, 29, 3, 0, tzinfo=UTC))
THEIRS = "; Humas\n[*]\nplain.slang = suggestion\n"
OFF = Switching(rule="respect.sarcasm", on=False, reason="di sini lain")
BLOCKING = Switching(rule="respect.blame", on=False, reason="sementara")


@dataclass
class Ruled:
    """A fact base with a folder of rules."""

    store: Store
    folder: Path

    @property
    def pack(self) -> RulePack:
        return pack_or_shut(self.store, "id")

    @property
    def file(self) -> Path:
        return self.folder / ".vale.ini"

    def switch(self, wanted: Switching = OFF, act: Act = ACT) -> Switched:
        return switch(self.store, self.pack, wanted, act)

    def refusal(self, wanted: Switching, act: Act = ACT) -> str:
        with pytest.raises(RuleKept) as refused:
            self.switch(wanted, act)
        return refused.value.notice.code

    def why_kept(self, rule: str) -> str | None:
        why = standings(self.store, self.pack, person=ACT.person)[rule].why_kept
        return why.code if why is not None else None

    def lines(self) -> list[AuditAct]:
        return [line.what for line in reversed(self.store.audit.lines())]


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty fact base nobody changes."""
    path = tmp_path_factory.mktemp("blank") / "base.db"
    create_store(path).close()
    return path


@pytest.fixture
def house(tmp_path: Path, blank: Path) -> Iterator[Ruled]:
    folder = tmp_path / "aturan"
    folder.mkdir()
    (folder / ".vale.ini").write_text(THEIRS, encoding="utf-8")
    shutil.copy(blank, tmp_path / "base.db")
    store = open_store(tmp_path / "base.db")
    store.settings.set(RULES_FOLDER, str(folder))
    yield Ruled(store, folder)
    store.close()


@pytest.fixture
def second(house: Ruled) -> Ruled:
    """The same, where Rini and Budi may release what is blocked."""
    appoint(house.store, "Rini", RINI, ACT, cost=QUICK)
    appoint(house.store, "Budi", BUDI, ACT, confirmed=Confirmation(name="Rini", pin=RINI), cost=QUICK)
    allow_second(house.store, ACT, on=True, confirmed=Confirmation(name="Rini", pin=RINI))
    return house


def test_it_stops_speaking_at_once_and_is_on_record(house: Ruled) -> None:
    wish = Wish(text="Hebat sekali, ya.", cited=(), channel="generic", intent=Intent.QUESTION)
    before = house.pack
    said = {one.rule for one in judge(house.store, wish, before, today=ACT.at.date()).verdict.findings}
    assert "respect.sarcasm" in said

    done = house.switch()

    assert done.pack.off == ("respect.sarcasm",)
    assert done.pack.version != before.version
    assert pack_for(house.store, "id").version == done.pack.version
    assert house.file.read_text(encoding="utf-8").startswith(THEIRS)
    [line] = house.store.audit.lines()
    assert (line.what, line.person) == (AuditAct.RULE_SWITCHED, "Sari")
    assert dict(line.detail) == {
        "rule": "respect.sarcasm",
        "on": False,
        "file": ".vale.ini",
        "reason": "di sini lain",
        "confirmed_by": "",
    }
    note = standings(house.store, done.pack, person="Budi")["respect.sarcasm"].note
    assert note is not None
    assert (note.person, note.reason) == ("Sari", "di sini lain")


def test_taken_back_the_folder_is_what_it_was_to_the_byte(house: Ruled) -> None:
    done = house.switch()
    back = take_back(house.store, done.pack, done, ACT)
    assert house.file.read_bytes() == THEIRS.encode()
    assert back.pack.off == ()
    on = house.switch(replace(OFF, rule="plain.slang"))
    back = take_back(house.store, on.pack, on, ACT)
    again = take_back(house.store, back.pack, back, ACT)
    assert again.pack.off == ("plain.slang",)
    assert house.lines() == [AuditAct.RULE_SWITCHED] * 5


def test_a_file_that_was_not_there_goes_again(house: Ruled) -> None:
    house.file.unlink()
    done = house.switch()
    assert house.file.exists()
    take_back(house.store, done.pack, done, ACT)
    assert not house.file.exists()


def test_what_was_changed_since_is_not_taken_back(house: Ruled) -> None:
    done = house.switch()
    house.file.write_text(house.file.read_text(encoding="utf-8") + "; lagi\n", encoding="utf-8")
    with pytest.raises(RuleKept, match=r"rules\.changed-since"):
        take_back(house.store, house.pack, done, ACT)


def test_it_is_switched_on_again_with_the_level_it_had(house: Ruled) -> None:
    house.switch(replace(OFF, rule="plain.slang"))
    done = house.switch(Switching(rule="plain.slang", on=True))
    assert house.file.read_text(encoding="utf-8") == THEIRS
    assert str(done.pack.rule("plain.slang").severity) == "suggest"


def test_what_another_file_switches_off_is_switched_on_at_our_level(house: Ruled) -> None:
    (house.folder / "respect").mkdir()
    (house.folder / "respect" / "blame.yml").write_text("extends: respect.blame\nlevel: off\n", encoding="utf-8")
    done = house.switch(Switching(rule="respect.blame", on=True))
    assert str(done.pack.rule("respect.blame").severity) == "block"
    assert house.file.read_text(encoding="utf-8") == THEIRS + "respect.blame = error\n"


@pytest.mark.parametrize("rule", ["respect.profanity", "structure.unfinished", "neutrality.campaign-sign"])
def test_what_nobody_may_overrule_nobody_switches_off(house: Ruled, rule: str) -> None:
    assert house.why_kept(rule) == "rules.fixed"
    assert house.refusal(replace(OFF, rule=rule)) == "rules.fixed"
    assert (house.file.read_text(encoding="utf-8"), house.lines()) == (THEIRS, [])


def test_without_a_folder_of_its_own_nothing_is_switched(house: Ruled) -> None:
    set_house(house.store, House(), ACT)
    assert house.refusal(OFF) == "rules.no-folder"


def test_a_folder_that_can_only_be_read_is_left_alone(house: Ruled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replydesk.rule_switching.os.access", lambda _path, _how: False)
    assert house.refusal(OFF) == "rules.not-writable"


def test_rules_that_cannot_be_read_are_not_switched(house: Ruled) -> None:
    house.file.write_text("bukan aturan\n", encoding="utf-8")
    [shut] = house.pack.rules
    assert house.why_kept(shut.name) == "rules.shut"


def test_a_reason_is_asked_for(house: Ruled) -> None:
    assert house.refusal(replace(OFF, reason="  ")) == "rules.needs-reason"
    assert house.refusal(replace(OFF, rule="tidak.ada")) == "rules.unknown"
    assert house.refusal(replace(OFF, on=True)) == "rules.so-already"


def test_what_blocks_is_not_switched_off_by_its_author_alone(house: Ruled) -> None:
    with house.store.atomic():
        store_policy(house.store.settings, Policy())
    assert house.refusal(BLOCKING) == "rules.needs-second"
    with house.store.atomic():
        store_policy(house.store.settings, Policy(one_person=True))
    assert house.switch(BLOCKING).pack.off == ("respect.blame",)


def test_what_blocks_takes_the_pin_of_a_second_person(second: Ruled) -> None:
    before = len(second.lines())
    assert second.refusal(replace(BLOCKING, second="Rini", pin="000111")) == "second.wrong-pin"
    assert second.refusal(replace(BLOCKING, second="Tono", pin=RINI)) == "second.needs-confirmation"
    assert second.refusal(BLOCKING) == "second.needs-confirmation"
    assert second.refusal(replace(BLOCKING, second="Rini", pin=RINI, reason=RINI)) == "second.pin-in-reason"
    assert second.pack.off == ()

    done = second.switch(replace(BLOCKING, second="Rini", pin=RINI))

    assert done.pack.off == ("respect.blame",)
    assert second.lines()[before:] == [AuditAct.RULE_KEPT, AuditAct.RULE_SWITCHED]
    assert second.store.audit.lines()[0].detail["confirmed_by"] == "Rini"
    kept = second.file.read_text(encoding="utf-8") + repr(second.store.audit.lines())
    assert RINI not in kept


def test_nobody_confirms_what_they_do_themselves(second: Ruled) -> None:
    by_rini = Act(person="rini", at=ACT.at)
    assert second.refusal(replace(BLOCKING, second="Rini", pin=RINI), by_rini) == "second.needs-confirmation"


def test_switching_on_what_blocks_needs_nobody_and_is_not_undone_without(second: Ruled) -> None:
    second.switch(replace(BLOCKING, second="Rini", pin=RINI))
    done = second.switch(Switching(rule="respect.blame", on=True))
    with pytest.raises(RuleKept, match=r"rules\.take-back-needs-pin"):
        take_back(second.store, done.pack, done, ACT)


@pytest.mark.parametrize("trouble", ["the folder breaks", "the disk is full"])
def test_where_it_goes_wrong_neither_file_nor_line_stays(
    house: Ruled, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:

    def breaks(folder: str, language: str) -> RulePack:
        assert "NO" in house.file.read_text(encoding="utf-8")
        (house.folder / "own").mkdir()
        (house.folder / "own" / "x.yml").write_text("rusak", encoding="utf-8")
        return pack_of(folder, language)

    def full(_file: Path) -> None:
        raise OSError(28, "No space left on device")

    if trouble == "the folder breaks":
        monkeypatch.setattr("replydesk.rule_switching.pack_of", breaks)
    else:
        monkeypatch.setattr("replydesk.rule_switching.replacing", full)
    with pytest.raises(Exception, match=r"tone\.|rules\.unwritten"):
        switch(house.store, pack_for(house.store, "id"), OFF, ACT)
    assert (house.file.read_text(encoding="utf-8"), house.lines()) == (THEIRS, [])


def test_the_rights_of_the_file_stay(house: Ruled) -> None:
    house.file.chmod(0o664)
    house.switch()
    if os.name == "posix":
        assert house.file.stat().st_mode & 0o777 == 0o664


def test_a_wrong_pin_is_never_part_of_a_larger_step(house: Ruled) -> None:
    with house.store.atomic(), pytest.raises(RuntimeError):
        house.switch()
