import gzip
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.anchoring.anchor import Anchor, anchor_text, read_anchor
from knowledge_base.errors import FileRefused
from knowledge_base.store import copy_store, create_store, open_store, restore_copy
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.audit_check import MOST_BREAKS, head_path
from knowledge_base.store.entries import Act
from tests.knowledge_base.store.log_in_file import BEGIN, checked, codes, noted, tamper, witnessed, write_lines

SARI = Act(person="Sari", at=BEGIN + timedelta(days=3))


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fact base with nine lines, noted outside."""
    path = tmp_path / "desk" / "base.db"
    create_store(path).close()
    with witnessed(path) as store:
        write_lines(store, 9)
    return path


def test_an_untouched_log_is_whole_and_says_how_far_it_is_noted(base: Path) -> None:
    report = checked(base)

    assert report.flaws == ()
    assert [(note.code, note.values["number"]) for note in report.notes] == [("audit.noted-file", 9)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("number = 40", "audit.changed"),
        ("at = '2020-01-01T00:00:00.000+00:00'", "audit.changed"),
        ("at = 'kemarin'", "audit.changed"),
        ("what = 'released'", "audit.changed"),
        ("what = 'lain'", "audit.changed"),
        ("person = 'Lain'", "audit.changed"),
        ("detail = '{}'", "audit.changed"),
        ("detail = 'bukan json'", "audit.changed"),
        ("previous_hash = 'x'", "audit.unlinked"),
        ("hash = 'x'", "audit.changed"),
    ],
)
@pytest.mark.parametrize("number", [1, 5, 9])
def test_a_change_to_any_column_of_any_line_is_found(base: Path, change: str, code: str, number: int) -> None:
    tamper(base, f"UPDATE audit_line SET {change} WHERE number = {number}")  # noqa: S608 (written out above)

    assert code in codes(checked(base))


@pytest.mark.parametrize(
    ("where", "first", "last"), [("number = 1", 1, 1), ("number = 5", 5, 5), ("number IN (4, 5, 6)", 4, 6)]
)
def test_lines_cut_out_are_named_by_their_numbers(base: Path, where: str, first: int, last: int) -> None:
    tamper(base, f"DELETE FROM audit_line WHERE {where}")  # noqa: S608 (written out above)

    [flaw] = checked(base).flaws

    assert flaw.code in {"audit.missing", "audit.missing-one"}
    assert (flaw.values["number"], flaw.values["last"]) == (first, last)


@pytest.mark.parametrize("kept", [8, 3, 0])
def test_lines_cut_off_the_end_are_named_with_the_end_that_was_noted(base: Path, kept: int) -> None:
    tamper(base, f"DELETE FROM audit_line WHERE number > {kept}")  # noqa: S608 (a number)

    cut, behind = checked(base).flaws

    assert (cut.code, cut.values["first"], cut.values["last"]) == ("audit.cut", kept + 1, 9)
    assert (behind.code, behind.values["noted"], behind.values["at"]) == ("audit.behind", 9, "2026-11-20 08:38:00 UTC")


def test_a_cut_stays_known_to_the_database_when_it_is_written_on(base: Path) -> None:
    tamper(base, "DELETE FROM audit_line WHERE number > 7")
    with witnessed(base) as store:
        write_lines(store, 2, first=BEGIN + timedelta(days=1))
        report = store.check_log()

    assert "audit.cut" in codes(report)


def test_no_mark_on_a_reply_hides_that_its_text_was_changed(tmp_path: Path) -> None:
    former = Path(__file__).parents[2] / "data" / "schema-0006.db.gz"
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(former.read_bytes()))
    open_store(path).close()
    tamper(path, "UPDATE released_reply SET text = 'lain', text_removed_at = '2026-12-24'")
    store = open_store(path)
    try:
        assert "audit.reply-changed" in codes(store.check_log())
    finally:
        store.close()


@pytest.mark.parametrize("number", [2**63, 10**30, -1, True])
def test_a_note_with_a_number_no_log_has_is_no_note(number: int) -> None:
    text = anchor_text(Anchor(base="x", number=number, hash="y", at=None))

    with pytest.raises(ValueError, match="no anchor"):
        read_anchor(text)


def test_a_careful_cut_is_betrayed_by_the_note_outside(base: Path) -> None:
    tamper(base, "DELETE FROM audit_line WHERE number > 7", "UPDATE audit_end SET number = 7")

    assert codes(checked(base)) == ["audit.behind"]


def test_a_cut_log_that_is_written_on_is_still_found_and_the_note_stays(base: Path) -> None:
    tamper(base, "DELETE FROM audit_line WHERE number > 7", "UPDATE audit_end SET number = 7")
    for _ in range(3):
        with witnessed(base) as store:
            write_lines(store, 2, first=BEGIN + timedelta(days=1))

    assert codes(checked(base)) == ["audit.rewritten"]


def test_an_older_file_put_in_place_is_found(base: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    shutil.copyfile(base, older)
    with witnessed(base) as store:
        write_lines(store, 4)
    shutil.copyfile(older, base)

    [flaw] = checked(base).flaws

    assert flaw.code == "audit.behind"
    assert (flaw.values["end"], flaw.values["noted"]) == (9, 13)


def test_another_fact_base_put_in_place_is_found(base: Path) -> None:
    base.unlink()
    create_store(base).close()

    assert codes(checked(base)) == ["audit.other-base"]


def test_a_log_that_grew_behind_the_witness_is_no_flaw(base: Path) -> None:
    # as after a kill between the line and its note, or when another person on the computer worked with the same file
    store = open_store(base)
    write_lines(store, 3)
    store.close()

    assert checked(base).flaws == ()
    assert checked(base).notes[0].values["number"] == 12


def test_a_clock_that_was_set_back_is_said_and_is_no_flaw(base: Path) -> None:
    with witnessed(base) as store:
        write_lines(store, 2, first=BEGIN - timedelta(days=400))

    report = checked(base)

    assert report.flaws == ()
    [note] = [note for note in report.notes if note.code == "audit.clock-back"]
    assert (note.values["count"], note.values["number"]) == (1, 10)


def test_a_restored_backup_is_on_record_and_not_accused(base: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with witnessed(base) as store:
        copy_store(store, copy)
        write_lines(store, 4)
    known = noted(base)
    assert known is not None

    restore_copy(copy, base, SARI, [known])

    report = checked(base)
    assert report.flaws == ()
    first, restored = [note.code for note in report.notes]
    assert first in {"audit.noted-file", "audit.explained"}  # the new end, or the former one where the disk is slow
    assert restored == "audit.event-restored"
    with witnessed(base) as store:
        [line] = store.audit.lines(limit=1)
    assert (line.number, line.what, line.person) == (10, AuditAct.RESTORED, "Sari")
    assert [end[1] for end in line.detail["former"]] == [13]
    assert checked(base).notes[0].code == "audit.noted-file"


def test_after_a_restored_backup_a_cut_is_found_again(base: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with witnessed(base) as store:
        copy_store(store, copy)
    restore_copy(copy, base, SARI)
    with witnessed(base) as store:
        write_lines(store, 3)
    tamper(base, "DELETE FROM audit_line WHERE number > 11", "UPDATE audit_end SET number = 11")

    assert codes(checked(base)) == ["audit.behind"]


def test_a_copy_carries_the_end_of_its_log_and_is_held_to_it(base: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with witnessed(base) as store:
        copy_store(store, copy)
    assert codes(checked(copy)) == []
    tamper(copy, "DELETE FROM audit_line WHERE number > 5", "UPDATE audit_end SET number = 5")

    assert "audit.behind" in codes(checked(copy))
    with pytest.raises(FileRefused, match="copy-not-as-noted"):
        restore_copy(copy, base, SARI)
    assert checked(base).flaws == ()


def test_a_copy_without_its_note_can_be_put_back(base: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with witnessed(base) as store:
        copy_store(store, copy)
    head_path(copy).unlink()

    restore_copy(copy, base, SARI)

    assert checked(base).flaws == ()


def test_a_break_that_somebody_took_note_of_is_on_record(base: Path) -> None:
    tamper(base, "DELETE FROM audit_line WHERE number > 7", "UPDATE audit_end SET number = 7")
    with witnessed(base) as store:
        line = store.accept_log(SARI, "disk diganti")
        assert store.accept_log(SARI, "sekali lagi") is None

    assert line is not None
    assert line.detail["reason"] == "disk diganti"
    report = checked(base)
    assert report.flaws == ()
    assert "audit.event-accepted" in [note.code for note in report.notes]


def test_a_whole_log_has_nothing_to_take_note_of(base: Path) -> None:
    with witnessed(base) as store:
        assert store.accept_log(SARI, "") is None
        assert store.audit.head().number == 9


def test_very_many_broken_lines_are_not_all_named(base: Path) -> None:
    with witnessed(base) as store:
        write_lines(store, 3 * MOST_BREAKS)
    tamper(base, "UPDATE audit_line SET person = 'Lain'")

    assert len(checked(base).flaws) == MOST_BREAKS


def test_a_spoilt_note_is_said(base: Path) -> None:
    [note] = (base.parent / "anchors").glob("*.json")
    note.write_text("[]", encoding="utf-8")

    assert codes(checked(base)) == ["audit.note-unreadable"]
    with witnessed(base) as store:
        write_lines(store, 1)
    assert codes(checked(base)) == ["audit.note-unreadable"]
    with witnessed(base) as store:
        assert store.accept_log(SARI, "disk diganti") is not None
    assert checked(base).flaws == ()


def test_a_spoilt_note_beside_a_copy_is_settled_by_taking_note(base: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with witnessed(base) as store:
        copy_store(store, copy)
    head_path(copy).write_text("[]", encoding="utf-8")
    assert codes(checked(copy)) == ["audit.note-unreadable"]

    with witnessed(copy) as store:
        assert store.accept_log(SARI, "cakram rusak") is not None
        assert store.accept_log(SARI, "sekali lagi") is None

    assert checked(copy).flaws == ()
    restore_copy(copy, base, SARI)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.integers(1, 12),
    victim=st.integers(1, 12),
    column=st.sampled_from(["at", "what", "person", "detail", "previous_hash", "hash"]),
    value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12),
)
def test_whatever_is_written_into_a_line_is_found(
    tmp_path: Path, lines: int, victim: int, column: str, value: str
) -> None:
    path = tmp_path / "base.db"
    path.unlink(missing_ok=True)
    store = create_store(path)
    try:
        write_lines(store, lines)
        assert store.check_log().flaws == ()
        where = f"number = {min(victim, lines)} AND {column} IS NOT :value"
        literal = value.replace("'", "''")
        tamper(path, f"UPDATE audit_line SET {column} = '{literal}' WHERE {where}".replace(":value", f"'{literal}'"))  # noqa: S608
        assert store.check_log().flaws != ()
    finally:
        store.close()
