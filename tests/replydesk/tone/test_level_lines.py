"""One rule is switched off or on in a file of levels, and every other line of it stays as it was."""

from datetime import date

import pytest

from replydesk.tone.folders import RuleText
from replydesk.tone.level_lines import Note, note_on, switched_off, switched_on
from replydesk.tone.levels import read_levels

NOTE = Note(person="Rini", day=date(2026, 11, 29), reason="di sini berarti lain")
THEIRS = "; milik Humas\n[*]\nplain.slang = suggestion ; tidak\n".replace(" ; tidak", "")


def level_of(text: str, rule: str) -> str | None:
    found = {one.rule: one.level for one in read_levels(RuleText(".vale.ini", ".vale.ini", text.encode()))}
    return found.get(rule)


def test_a_new_file_can_be_read_by_vale() -> None:
    made = switched_off("", "respect.sarcasm", NOTE)
    assert made == "[*]\n; ReplyDesk: Rini, 2026-11-29: di sini berarti lain\nrespect.sarcasm = NO\n"
    assert level_of(made, "respect.sarcasm") == "off"
    assert note_on(made, "respect.sarcasm") == NOTE
    assert switched_on(made, "respect.sarcasm") == "[*]\n"


@pytest.mark.parametrize(
    "theirs",
    [
        THEIRS,
        THEIRS.replace("\n", "\r\n"),
        "\ufeff" + THEIRS,
        "plain.slang = suggestion\n\n# tanpa kepala\n[*]\n",
        "[*]\n; ReplyDesk: Budi, 2026-01-02: lain\nrespect.opinion = NO\n",
    ],
)
def test_what_others_wrote_stays_and_comes_back(theirs: str) -> None:
    made = switched_off(theirs, "respect.sarcasm", NOTE)
    assert made.startswith(theirs)
    assert level_of(made, "respect.sarcasm") == "off"
    assert ("\r\n" in made) is ("\r\n" in theirs)
    assert switched_on(made, "respect.sarcasm") == theirs


def test_a_level_that_was_set_comes_back_at_its_place() -> None:
    theirs = "[*]\nplain.slang = suggestion\n; sesudahnya\nrespect.opinion = warning\n"
    made = switched_off(theirs, "plain.slang", NOTE)
    assert level_of(made, "plain.slang") == "off"
    assert made.endswith("\n; sesudahnya\nrespect.opinion = warning\n")
    assert switched_on(made, "plain.slang") == theirs
    again = switched_off(made, "plain.slang", Note(person="Budi", day=NOTE.day, reason="masih"))
    assert switched_on(again, "plain.slang") == theirs


def test_the_last_of_several_lines_is_the_one_that_counts() -> None:
    theirs = "[*]\nplain.slang = error\nPlain.Slang = NO\n"
    assert switched_on(theirs, "plain.slang") == "[*]\nplain.slang = error\n"


def test_a_level_is_written_where_another_file_switches_it_off_too() -> None:
    assert switched_on("", "plain.slang", "warning") == "[*]\nplain.slang = warning\n"
    assert switched_on("[*]\nplain.slang = NO\n", "plain.slang", "warning") == "[*]\nplain.slang = warning\n"
    assert switched_on("[*]\n", "plain.slang") == "[*]\n"


def test_a_last_line_without_an_end_is_ended() -> None:
    made = switched_off("[*]\nplain.slang = error", "respect.sarcasm", NOTE)
    assert [level_of(made, name) for name in ("plain.slang", "respect.sarcasm")] == ["error", "off"]


def test_no_name_and_no_reason_can_write_a_line_of_its_own() -> None:
    sly = Note(person="Rini\nrespect.blame = NO", day=NOTE.day, reason="a\r\nplain.slang = NO\u2028b = c" + "x" * 999)
    made = switched_off("", "respect.sarcasm", sly)
    assert [one.rule for one in read_levels(RuleText("x", "x", made.encode()))] == ["respect.sarcasm"]
    assert max(map(len, made.splitlines())) < 700


def test_a_note_with_a_day_that_is_none_says_nothing() -> None:
    assert note_on("[*]\n; ReplyDesk: Rini, 2026-02-30: x\nplain.slang = NO\n", "plain.slang") is None
    assert note_on("[*]\nplain.slang = NO\n", "plain.slang") is None
