"""What the history says of settings that were changed."""

from datetime import UTC, datetime

from knowledge_base.store.audit import AuditAct, AuditLine
from replydesk.wording import load_wording
from ui.history_page.second_parts import second_parts
from ui.history_page.setting_parts import setting_parts


def _line(what: AuditAct, **detail: object) -> AuditLine:
    at, hashes = datetime(2026, 11, 29, tzinfo=UTC), {"previous_hash": "0", "hash": "1"}
    return AuditLine(number=1, at=at, what=what, person="Sari", reply_id=None, detail=detail, **hashes)


def _told(**detail: object) -> dict[str, str]:
    line = _line(AuditAct.SETTINGS_CHANGED, **detail)
    return {caption: text for caption, text in setting_parts(line, load_wording("en")) if text}


def test_before_and_after_are_told_in_words() -> None:
    told = _told(settings={"one-person": ["", "yes"], "warn-days": ["", "5"]})
    assert list(told) == ["Settings"]
    first, second = told["Settings"].split("\n")
    assert first.endswith(": off → on")
    assert second.endswith(": 30 days → 5 days")


def test_of_a_long_text_only_its_name_is_told() -> None:
    assert "→" not in _told(settings={"sop": ["", "sha256:0"]})["Settings"]


def test_it_says_what_undoing_does_not_bring_back() -> None:
    told = _told(settings={"retention-days": ["", "30"]})
    assert told["Settings"].endswith(": for ever → 30 days")
    assert "not texts that were removed" in told["Texts"]
    assert "Texts" not in _told(settings={"institution": ["", "Kota Contoh"]})


def test_it_says_how_a_change_of_the_second_person_is_taken_back() -> None:
    acts = AuditAct.SECOND_CHANGED, AuditAct.SECOND_REFUSED
    changed, refused = (dict(second_parts(_line(what, change="off"))) for what in acts)
    assert "with a PIN" in changed["Undoing"]
    assert "Undoing" not in refused


def test_it_says_that_a_change_was_undone_or_done_again() -> None:
    assert "undoing" in _told(settings={"modes": ["crisis", ""]}, way="undone")["Change"]
    assert "again" in _told(settings={"modes": ["", "crisis"]}, way="redone")["Change"]


def test_of_other_lines_it_says_nothing() -> None:
    assert _told(rule="plain.slang") == {}
