"""The archive as a file: strictly what it must be, or refused with a sentence (bad-input rows 18 and 19)."""

import hashlib
import json
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.accounts import Account
from knowledge_base.archive.archived import (
    ArchivedApproval,
    ArchivedEntry,
    ArchivedEvent,
    ArchivedLesson,
    ArchivedRevision,
    ArchivedSearch,
    ArchivedSettings,
    Pointers,
)
from knowledge_base.archive.file import ArchiveReading, ArchiveRow, is_archive, write_archive
from knowledge_base.entry import EntryContent, Source, Status
from knowledge_base.errors import ExportRefused, ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.variables import Variable
from knowledge_base.wordings import Voice
from tests.pictures import PDF, a_png

AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
SETTINGS = ArchivedSettings(
    institution="Dinas Contoh",
    accounts=(Account("Dinas"), Account("Kepala", Voice.LEADER, channel="x", greeting="Halo!")),
    variables=(Variable(name="telepon", default="112"), Variable(name="loket", choices=("1", "2"), required=False)),
    sop="1. Baca.\n",
    warn_days=14,
    searches=(
        ArchivedSearch(
            person="sari", name="Segera habis", words="review:soon -ktp", kind="", status="", order="title", turned=True
        ),
    ),
)
CONTENTS = (
    EntryContent(title="Jam buka?", body="Pukul 08.00."),
    EntryContent(title="Jam buka?", body="Pukul 09.00.", variants=("buka jam brp",), sources=(Source(title="SK"),)),
)


def an_entry(number: int = 1) -> ArchivedEntry:
    revisions = tuple(
        ArchivedRevision(
            number=place,
            base=place - 1 or None,
            op_id=f"{number:016x}{place:016x}",
            content=content,
            content_hash=content.digest(),
            tombstone=False,
            author="Sari",
            created_at=AT,
        )
        for place, content in enumerate(CONTENTS, start=1)
    )
    approval = ArchivedApproval(
        revision=1,
        content_hash=CONTENTS[0].digest(),
        approver="Budi",
        approved_at=AT,
        op_id=f"{number:016x}{9:016x}",
    )
    lesson = ArchivedLesson(
        id=f"{number:032x}", kind="phrasing", phrasing="buka jam piro", words="buka, piro", person="Sari", at=AT
    )
    return ArchivedEntry(
        id=f"{number:032x}",
        own_id=f"jam-{number}",
        author="Sari",
        created_at=AT,
        updated_at=AT,
        pointers=Pointers(serving=1, state=Status.APPROVED, latest=2, latest_state=Status.DRAFT),
        revisions=revisions,
        approvals=(approval,),
        events=(ArchivedEvent(revision=1, what="created", person="Sari", at=AT),),
        lessons=(lesson,),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "dinas.replydesk"
    written(made, an_entry(1), an_entry(2))
    return made


def written(path: Path, *entries: ArchivedEntry) -> None:
    count = len(entries)
    write_archive(path, SETTINGS, entries, count=count, program="0.1.0", base_id="ab" * 16, written_at=AT)


def with_files(path: Path, *files: bytes) -> None:
    write_archive(path, SETTINGS, [an_entry()], files, count=1, program="0.1.0", base_id="ab" * 16, written_at=AT)


def sealed(path: Path, lines: list[bytes], **header: object) -> None:
    """Write an archive of any *lines* whose first line is right of them, but for *header*."""
    first = json.loads(path.read_bytes().split(b"\n")[0])
    body = b"".join(line + b"\n" for line in lines)
    first |= {"sha256": hashlib.sha256(body).hexdigest()} | header
    path.write_bytes(json.dumps(first, separators=(",", ":")).encode() + b"\n" + body)


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().split(b"\n")[1:-1]


def read(path: Path) -> list[ArchiveRow | RejectedRow]:
    with ArchiveReading(path) as reading:
        return list(reading.rows())


def refusal(path: Path) -> str:
    with pytest.raises(ImportRefused) as refused:
        read(path)
    return refused.value.notice.code


def test_what_was_written_is_read(path: Path) -> None:
    with ArchiveReading(path) as reading:
        rows = list(reading.rows())

    assert [row.entry for row in rows if isinstance(row, ArchiveRow)] == [an_entry(1), an_entry(2)]
    assert [row.number for row in rows] == [3, 6]
    assert reading.settings == SETTINGS
    assert (reading.header.base_id, reading.header.entries) == ("ab" * 16, 2)


def test_it_is_lines_of_json_and_its_first_line_holds_the_digest_of_the_rest(path: Path) -> None:
    first, _, body = path.read_bytes().partition(b"\n")

    assert json.loads(first)["sha256"] == hashlib.sha256(body).hexdigest()
    assert [next(iter(json.loads(line))) for line in body.splitlines()] == [
        "settings",
        *("entry", "revision", "revision") * 2,
    ]


def test_files_are_read_before_the_entries_or_passed_over(path: Path) -> None:
    files = (a_png(), PDF + bytes(7_000_000))
    with_files(path, *files)

    with ArchiveReading(path) as reading:
        assert tuple(reading.files()) == files
        assert [row.entry for row in reading.rows() if isinstance(row, ArchiveRow)] == [an_entry()]
    assert len(read(path)) == 1
    assert [next(iter(json.loads(line))) for line in lines_of(path)][:6] == [
        "settings",
        "file",
        "piece",
        "file",
        *["piece"] * 2,
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"size": 5},
        {"size": 0},
        {"size": -1},
        {"size": limits.ATTACHED_FILE + 1},
        {"size": 10**12},
        {"size": True},
        {"pieces": 0},
        {"pieces": 2},
        {"sha256": "0" * 64},
        {"sha256": "../../x"},
        {"name": "../../x"},
    ],
)
def test_a_file_that_is_not_what_it_says_spoils_the_archive(path: Path, change: dict[str, object]) -> None:
    with_files(path, a_png())
    settings, head, *rest = lines_of(path)
    spoilt = json.dumps({"file": json.loads(head)["file"] | change}).encode()
    sealed(path, [settings, spoilt, *rest])
    assert refusal(path) == "archive.bad-line"


@pytest.mark.parametrize("piece", [b'{"piece":"%%%%"}', b'{"piece":""}', b'{"piece":7}', b'{"piece":"AAAA"}', b"{}"])
def test_a_piece_that_is_none_spoils_the_archive(path: Path, piece: bytes) -> None:
    with_files(path, a_png())
    settings, head, _piece, *rest = lines_of(path)
    sealed(path, [settings, head, piece, *rest])
    assert refusal(path) == "archive.bad-line"


def test_files_among_or_behind_the_entries_are_refused(path: Path) -> None:
    with_files(path, a_png())
    settings, head, piece, *rest = lines_of(path)
    sealed(path, [settings, *rest, head, piece])
    assert refusal(path) == "archive.bad-line"


def test_it_is_told_by_its_content_and_by_its_name(path: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "dinas.jsonl"
    renamed.write_bytes(path.read_bytes())
    other = tmp_path / "entries.jsonl"
    other.write_text('{"title": "a", "body": "b"}\n', encoding="utf-8")

    assert [is_archive(one) for one in (path, renamed, other, tmp_path / "none.jsonl", tmp_path)] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_one_that_was_cut_off_is_refused(path: Path, share: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert refusal(path) == "archive.not-whole"


def test_one_that_was_changed_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"08.00", b"07.00"))
    assert refusal(path) == "archive.not-whole"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"format": 5}, "archive.newer"),
        ({"format": True}, "archive.bad-line"),
        ({"entries": 3}, "archive.other-count"),
        ({"entries": -1}, "archive.bad-line"),
        ({"base_id": "x"}, "archive.bad-line"),
        ({"more": 1}, "archive.bad-line"),
        ({"replydesk": "other"}, "archive.no-archive"),
        ({"program": "x" * 5000}, "archive.bad-line"),
    ],
)
def test_a_first_line_that_is_not_right_is_refused(path: Path, header: dict[str, object], code: str) -> None:
    sealed(path, lines_of(path), **header)
    assert refusal(path) == code


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"PK\x03\x04", b"\x80\x04\x95.", b'{"title": "a"}\n')):
        other = tmp_path / f"{number}.replydesk"
        other.write_bytes(content)
        assert refusal(other) == "archive.no-archive"
    assert refusal(tmp_path / "none.replydesk") == "import.file-missing"


def test_one_that_is_too_large_is_refused_before_it_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_FILE", 1000)
    assert refusal(path) == "archive.too-large"


@pytest.mark.parametrize(
    "line",
    [
        b'{"entry": NaN}',
        b'{"entry": {"id": 1, "id": 2}}',
        b'{"entry": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        b'{"entry": ' + b"9" * 5_000 + b"}",
        b'{"entry": Infinity}',
        b"\xff\xfe",
        b"",
        b"[]",
        b'{"revision": {}}',
        b'{"settings": {}, "entry": {}}',
        b'{"entry": {}}',
        b'{"entry": null}',
    ],
)
def test_a_line_that_is_none_of_an_archive_refuses_it(path: Path, line: bytes) -> None:
    """Row 18: repeated keys, NaN, bottomless nesting, endless numbers."""
    sealed(path, [*lines_of(path), line])
    assert refusal(path) == "archive.bad-line"


def test_a_line_without_end_is_not_read_to_its_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE", 100)
    assert refusal(path) == "archive.bad-line"


def test_an_entry_that_could_not_be_read_again_is_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(limits, "LINE", 400)
    with pytest.raises(ExportRefused):
        written(path, an_entry())
    assert path.read_bytes() == before


Change = Callable[[dict[str, Any], dict[str, Any]], object]
CHANGES: dict[str, tuple[Change, str]] = {
    "approved without an approval": (lambda head, _: head.update(approvals=[]), "archive.without-approval"),
    "approval withdrawn": (
        lambda head, _: head["approvals"][0].update(withdrawn_at=head["created_at"], withdrawn_by="Budi"),
        "archive.without-approval",
    ),
    "approval of another content": (
        lambda head, _: head["approvals"][0].update(hash="0" * 64),
        "archive.other-content",
    ),
    "wording changed": (lambda _, revision: revision["content"].update(body="Gratis."), "archive.other-content"),
    "hidden character": (
        lambda _, revision: revision["content"].update(body="Pu\u202ekul"),
        "archive.not-clean",
    ),
    "no title": (lambda _, revision: revision["content"].update(title=""), "import.title-empty"),
    "unknown field": (lambda _, revision: revision["content"].update(script="x"), "archive.bad-field"),
    "another number": (lambda _, revision: revision.update(number=2), "archive.bad-field"),
    "from a later one": (lambda _, revision: revision.update(base=1), "archive.bad-field"),
    "serving beyond": (lambda head, _: head.update(serving=3), "archive.bad-field"),
    "serving after the newest": (
        lambda head, _: head.update(latest=1, latest_state="approved", serving=2, state="draft"),
        "archive.bad-field",
    ),
    "a state that is none": (lambda head, _: head.update(state="expired"), "archive.bad-field"),
    "an id that is none": (lambda head, _: head.update(id="../../etc"), "archive.bad-field"),
    "a time that is none": (lambda head, _: head.update(created_at="kemarin"), "archive.bad-field"),
    "a time of another place": (
        lambda head, _: head.update(created_at="2026-11-20T08:30:00.000+07:00"),
        "archive.bad-field",
    ),
    "a flag that is none": (lambda _, revision: revision.update(tombstone=0), "archive.bad-field"),
    "a person that is none": (lambda _, revision: revision.update(author=["Sari"]), "archive.bad-field"),
    "a person on two lines": (lambda _, revision: revision.update(author="Sari\nBudi"), "archive.bad-field"),
    "one key too many": (lambda head, _: head.update(run="rm"), "archive.bad-keys"),
    "a step of no revision": (lambda head, _: head["events"][0].update(revision=7), "archive.bad-field"),
    "a lesson of no kind": (lambda head, _: head["lessons"][0].update(kind="code"), "archive.bad-field"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_entry_that_does_not_hold_together_is_rejected_and_the_others_are_read(path: Path, change: str) -> None:
    lines = lines_of(path)
    head, revision = json.loads(lines[1]), json.loads(lines[2])
    what, code = CHANGES[change]
    what(head["entry"], revision["revision"])
    lines[1:3] = json.dumps(head).encode(), json.dumps(revision).encode()
    sealed(path, lines)

    if change == "one key too many":  # nobody knows what such an entry is followed by
        assert refusal(path) == "archive.bad-line"
        return
    first, second = read(path)
    assert isinstance(first, RejectedRow)
    assert (first.number, first.reason.code) == (3, code)
    assert isinstance(second, ArchiveRow)


def test_nothing_but_a_refusal_comes_of_any_spoilt_archive(path: Path) -> None:
    """Rows 18 and 19: whatever the bytes are, they are data, and what they are not is said."""
    lot = random.Random(20261120)  # noqa: S311 - the lot of a test
    whole = lines_of(path)
    scraps = [b"null", b"[]", b'""', b"{}", b"-1", b"1e999", b'"\\u0000"', b'"\\ud800"', b",", b"true", b"NaN"]
    refused = 0
    for _ in range(400):
        lines = list(whole)
        at = lot.randrange(len(lines))
        line = lines[at]
        place = lot.randrange(len(line))
        lines[at] = line[:place] + lot.choice(scraps) + line[place + lot.randrange(12) :]
        sealed(path, lines)
        try:
            rows = read(path)
        except ImportRefused:
            refused += 1
            continue
        assert len(rows) == 2
    assert refused > 100


def test_an_entry_larger_than_it_may_be_with_its_revisions_is_neither_read_nor_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = sum(len(line) + 1 for line in lines_of(path)[1:4])  # the first entry and its two revisions
    monkeypatch.setattr(limits, "ARCHIVED_ENTRY", size)
    assert len(read(path)) == 2
    written(path, an_entry(1))

    monkeypatch.setattr(limits, "ARCHIVED_ENTRY", size - 1)
    assert refusal(path) == "archive.entry-too-large"
    with pytest.raises(ExportRefused) as refused:
        written(path, an_entry(1))
    assert refused.value.notice.code == "archive.entry-too-large-to-write"
