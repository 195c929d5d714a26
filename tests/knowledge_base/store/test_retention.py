import gzip
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.store import Store, copy_store, create_store, open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.audit_check import LogReport
from knowledge_base.store.connection import BUSY_TIMEOUT_S
from knowledge_base.store.entries import Act
from knowledge_base.store.retention import Texts
from tests.knowledge_base.store.log_in_file import BEGIN, checked, codes, tamper, witnessed
from tests.knowledge_base.store.texts_on_record import ANSWERED, ASKED, HANDLE, fill

LATER = Act(person="Budi", at=BEGIN + timedelta(days=40))
FIFTH = BEGIN + timedelta(days=5)
"""From before then five messages and five replies are."""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fact base with texts of ten days."""
    path = tmp_path / "desk" / "base.db"
    create_store(path).close()
    with witnessed(path) as store:
        fill(store, 10)
    return path


@pytest.fixture
def opened(base: Path) -> Iterator[Store]:
    with witnessed(base) as store:
        yield store


@pytest.fixture
def reduced(base: Path) -> Path:
    """The same without the texts of the first five days; the line that says so is the eleventh."""
    with witnessed(base) as store:
        store.retention.keep_for(35)
        store.retention.remove(FIFTH, LATER)
    return base


def raw(path: Path) -> bytes:
    """All that lies in the files of a database."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def said(report: LogReport, code: str) -> dict[str, object]:
    """The values of the one note of that code."""
    [note] = [note for note in report.notes if note.code == code]
    return dict(note.values)


def test_without_a_setting_texts_are_kept_for_ever(opened: Store) -> None:
    assert opened.retention.days is None
    opened.retention.keep_for(90)
    assert opened.retention.days == 90
    opened.retention.keep_for(None)
    assert opened.retention.days is None


@pytest.mark.parametrize("value", ["0", "-3", "x", "3 hari", "٣", "9" * 30])
def test_a_setting_that_cannot_be_meant_removes_nothing(opened: Store, value: str) -> None:
    opened.settings.set("retention-days", value)
    assert opened.retention.days is None


def test_texts_from_before_a_time_go_and_the_younger_stay(opened: Store) -> None:
    assert opened.retention.older(FIFTH) == Texts(5, 5)

    assert opened.retention.remove(FIFTH, LATER) == Texts(5, 5)

    assert opened.retention.older(FIFTH) == Texts(0, 0)
    replies = [opened.desk.released(line.reply_id) for line in opened.audit.lines(before=11) if line.reply_id]
    assert [bool(reply and reply.text) for reply in replies] == [True] * 5 + [False] * 5
    assert replies[-1] is not None
    assert (replies[-1].message_text, replies[-1].text_removed_at, replies[-1].message_removed_at) == (
        "",
        LATER.at,
        LATER.at,
    )
    assert replies[-1].cited == (("judul", 1),)


def test_the_removal_is_a_line_and_the_log_stays_whole(reduced: Path) -> None:
    with witnessed(reduced) as store:
        [line] = store.audit.lines(limit=1)

    assert (line.number, line.what, line.person, line.at) == (11, AuditAct.TEXTS_REMOVED, "Budi", LATER.at)
    assert {name: line.detail[name] for name in ("messages", "replies", "days")} == {
        "messages": 5,
        "replies": 5,
        "days": 35,
    }
    assert (line.detail["first"], line.detail["last"]) < (line.detail["before"],) * 2
    report = checked(reduced)
    assert report.flaws == ()
    assert said(report, "audit.texts-removed") == {
        "number": 11,
        "at": "2026-12-30 08:30:00 UTC",
        "person": "Budi",
        "messages": 5,
        "replies": 5,
        "before": "2026-11-25",
    }


def test_where_nothing_is_old_nothing_is_written(opened: Store) -> None:
    assert opened.retention.remove(BEGIN, LATER) == Texts(0, 0)
    assert opened.audit.head().number == 10


def test_much_goes_bit_by_bit_and_each_bit_has_its_line(base: Path) -> None:
    with witnessed(base) as store:
        went = [store.retention.remove(FIFTH, LATER, limit=2) for _ in range(4)]

    assert went == [Texts(2, 2), Texts(2, 2), Texts(1, 1), Texts(0, 0)]
    assert checked(base).flaws == ()
    assert checked(base).head.number == 13


def test_many_removals_are_told_in_short(base: Path) -> None:
    with witnessed(base) as store:
        for day in range(1, 7):
            store.retention.remove(BEGIN + timedelta(days=day), Act(person="Budi", at=LATER.at + timedelta(days=day)))

    report = checked(base)

    assert said(report, "audit.texts-removed-earlier") == {"messages": 3, "replies": 3, "number": 13}
    assert [note.code for note in report.notes].count("audit.texts-removed") == 3


@pytest.mark.parametrize("length", [2, 40, 3000], ids=["short", "middling", "on pages of their own"])
def test_no_trace_of_a_removed_text_is_left_in_the_file(tmp_path: Path, length: int) -> None:
    # As it happens in years: rows grow and move between pages, are stored by programs that overwrote nothing, and lie
    # in the WAL.
    path = tmp_path / "base.db"
    store = create_store(path)
    store._db.execute("PRAGMA secure_delete = OFF")
    fill(store, 30, length=length)
    store._db.execute("UPDATE message SET channel = channel || 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'")
    fill(store, 30, first=BEGIN + timedelta(days=50), length=length)
    store.close()
    store = open_store(path)
    everything = raw(path)
    for word in (ASKED, ANSWERED, HANDLE):
        assert word.encode() in everything

    store.retention.remove(LATER.at, LATER)
    assert store.retention.wipe()

    # what came later may be anywhere; the words are followed by their day, and those days are not among the later ones
    for rest in (raw(path), raw_closed(store)):
        for word in (ASKED, ANSWERED):
            assert rest.count(word.encode()) == 30
            assert f"{word}0 ".encode() in rest


def raw_closed(store: Store) -> bytes:
    """All that lies in the files of a database when it is closed."""
    store.close()
    return raw(store.path)


def test_the_file_is_written_anew_by_the_next_who_opens_it_when_the_program_died_before(base: Path) -> None:
    with witnessed(base) as store:
        store.retention.remove(LATER.at, LATER)
    with witnessed(base) as store:
        before = base.stat().st_size
        assert store.retention.wipe()
        assert store.retention.wipe()
        assert store.settings.get("texts-to-wipe") == ""
    assert base.stat().st_size <= before
    assert HANDLE.encode() not in raw(base)
    assert checked(base).flaws == ()


def test_while_somebody_else_reads_it_is_not_called_wiped(opened: Store, base: Path) -> None:
    other = dbapi2.connect(str(base), isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM message").fetchone()
    opened.retention.remove(LATER.at, LATER)
    wal, began = base.with_name(f"{base.name}-wal"), time.monotonic()
    held = wal.stat().st_size

    assert not opened.retention.wipe()

    # as long as SQLite is patient (five seconds) the worker would do nothing else
    assert time.monotonic() - began < BUSY_TIMEOUT_S / 2
    assert opened._db.execute("PRAGMA busy_timeout").fetchone()[0] == BUSY_TIMEOUT_S * 1000
    assert wal.stat().st_size == held  # nothing was written anew beside who reads
    other.close()
    assert opened.retention.wipe()
    assert HANDLE.encode() not in raw(base)


def test_what_was_written_anew_before_somebody_came_to_read_is_only_cut(
    opened: Store, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.retention.remove(LATER.at, LATER)
    answers = iter([True, False])
    with monkeypatch.context() as patch:
        patch.setattr(type(opened.retention), "_cut_wal", lambda _retention: next(answers))
        assert not opened.retention.wipe()
    assert opened.settings.get("texts-to-wipe") == "wal"
    asked: list[str] = []
    opened._db.conn.set_trace_callback(asked.append)
    assert opened.retention.wipe()
    assert not [one for one in asked if one.startswith("VACUUM")]
    assert HANDLE.encode() not in raw(base)


def test_a_backup_made_before_still_holds_the_texts_and_is_sound(opened: Store, tmp_path: Path) -> None:
    before, after = tmp_path / "before.db", tmp_path / "after.db"
    copy_store(opened, before)
    opened.retention.remove(LATER.at, LATER)
    copy_store(opened, after)

    assert HANDLE.encode() in raw(before)
    assert HANDLE.encode() not in raw(after)
    assert codes(checked(before)) == []
    assert codes(checked(after)) == []


def test_removed_texts_are_no_gap_and_no_evidence_of_one(opened: Store) -> None:
    opened.desk.receive("apa saja", channel="x", author_handle="", intent="question", at=BEGIN)
    assert [one.text for one in opened.desk.unmet(below=0.2, limit=10)] == ["apa saja"]
    opened.retention.remove(FIFTH, LATER)
    assert opened.desk.unmet(below=0.2, limit=10) == ()


def test_what_was_suggested_for_a_removed_message_goes_too(opened: Store) -> None:
    opened.retention.remove(FIFTH, LATER)
    assert opened._db.execute("SELECT count(*) FROM suggestion").fetchone() == (5,)


TAKEN_AS_TRUE = "text = '', text_removed_at = (SELECT at FROM audit_line WHERE number = 11)"
"""With the mark of a true removal, though younger than what it removed."""

BY_HAND = [
    ("released_reply", "text = ''"),
    ("released_reply", "text = '', text_removed_at = '2026-12-24T00:00:00.000+00:00'"),
    ("released_reply", TAKEN_AS_TRUE),
    ("released_reply", f"released_at = '2026-11-20T00:00:00.000+00:00', {TAKEN_AS_TRUE}"),
    ("message", "text = ''"),
    ("message", "text = '', text_removed_at = '2026-12-24T00:00:00.000+00:00'"),
    ("message", TAKEN_AS_TRUE),
    ("message", f"received_at = '2026-11-20T00:00:00.000+00:00', {TAKEN_AS_TRUE}"),
]


@pytest.mark.parametrize(("table", "change"), BY_HAND)
def test_a_text_that_somebody_took_out_is_not_called_retention(reduced: Path, table: str, change: str) -> None:
    assert codes(checked(reduced)) == []
    tamper(reduced, f"UPDATE {table} SET {change} WHERE pk = 8")  # noqa: S608 (written out above)

    [flaw, *_] = [one for one in checked(reduced).flaws if one.code == "audit.texts-taken"]
    assert flaw.values["messages" if table == "message" else "replies"] == 1


@pytest.mark.parametrize("table", ["message", "released_reply"])
def test_a_younger_text_cannot_take_the_place_of_one_that_was_removed(reduced: Path, table: str) -> None:
    tamper(
        reduced,
        f"UPDATE {table} SET {TAKEN_AS_TRUE} WHERE pk = 8",  # noqa: S608 (written out above)
        f"UPDATE {table} SET text = 'lain', text_removed_at = NULL WHERE pk = 2",  # noqa: S608
    )
    assert "audit.texts-taken" in codes(checked(reduced))


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE message SET text = 'lain' WHERE pk = 2", "audit.texts-put-back"),
        ("UPDATE message SET text = 'lain' WHERE pk = 8", "audit.message-changed"),
        ("UPDATE message SET text = 'lain', text_removed_at = NULL WHERE pk = 2", "audit.message-changed"),
        ("UPDATE released_reply SET message_pk = 9 WHERE pk = 8", "audit.message-changed"),
        ("UPDATE released_reply SET message_pk = NULL WHERE pk = 8", "audit.message-changed"),
        ("UPDATE released_reply SET text = 'lain' WHERE pk = 2", "audit.reply-changed"),
        ("UPDATE released_reply SET text = 'lain', text_removed_at = NULL WHERE pk = 2", "audit.reply-changed"),
    ],
)
def test_a_text_put_in_place_of_a_removed_one_is_found(reduced: Path, statement: str, code: str) -> None:
    tamper(reduced, statement)

    assert code in codes(checked(reduced))


def test_a_line_that_claims_more_than_it_removed_is_found_by_the_chain(reduced: Path) -> None:
    tamper(
        reduced, "UPDATE audit_line SET detail = replace(detail, '\"messages\":5', '\"messages\":9') WHERE number = 11"
    )

    assert "audit.changed" in codes(checked(reduced))


def test_an_older_file_that_still_has_the_texts_is_found(base: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    shutil.copyfile(base, older)
    with witnessed(base) as store:
        store.retention.remove(FIFTH, LATER)
    shutil.copyfile(older, base)

    assert codes(checked(base)) == ["audit.behind"]


def test_texts_of_a_former_shape_can_be_removed(tmp_path: Path) -> None:
    former = Path(__file__).parents[2] / "data" / "schema-0006.db.gz"
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(former.read_bytes()))
    with witnessed(path) as store:
        assert store.retention.remove(store.retention.newest() or LATER.at, LATER).count
        assert store.retention.wipe()
    assert checked(path).flaws == ()
