"""Files and links of entries: how they come in, travel in archives and lists, and are merged."""

import hashlib
import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.attachments import Attachment
from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import AttachmentRefused
from knowledge_base.exchange import limits
from knowledge_base.store import Store, attached
from knowledge_base.store.entries import Act
from replydesk import attaching
from replydesk.archiving import ArchiveWish, export_archive, import_archive, plan_archive
from replydesk.attaching import attach, attach_file, detach
from replydesk.columns_chosen import ColumnChoice
from replydesk.entry_difference import Field, changes
from replydesk.exporting import export_file
from replydesk.import_plan import Fate, plan_import
from replydesk.importing import import_file
from replydesk.retention import UNUSED_FILES, RetentionRun
from replydesk.tidying.merging import merge
from tests.pictures import PDF, PROGRAM, a_png

NOW = datetime(2027, 1, 4, 3, 0, tzinfo=UTC)
RINI = Act(person="Rini", at=NOW)
LINK = Attachment(title="Video", url="https://youtu.be/abc", alt="Petugas menjelaskan", channel="youtube")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "Alur KTP.PNG"
    path.write_bytes(a_png())
    return path


def an_entry(store: Store, title: str = "KTP hilang?", own_id: str | None = "ktp") -> Entry:
    return store.entries.add(EntryContent(title=title, body="Bawa surat ke loket."), RINI, own_id=own_id)


def with_both(store: Store, picture: Path) -> Entry:
    entry = an_entry(store)
    attach(store, entry.id, attach_file(store, picture, now=NOW).attachment, RINI)
    return attach(store, entry.id, LINK, RINI)


def test_where_a_photo_was_taken_is_not_stored_and_that_is_said(here: Store, tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    plain = a_png()
    path.write_bytes(plain[:33] + b"\0\0\0\3eXIfGPS\0\0\0\0" + plain[33:])

    new = attach_file(here, path, now=NOW)

    assert [one.code for one in new.remarks] == ["attachment.camera-data"]
    assert here.attached.read(new.attachment.sha256) == plain
    path.write_bytes(plain)
    assert attach_file(here, path, now=NOW).remarks == ()


def test_each_change_is_a_new_draft_and_the_difference_shows_it(here: Store, picture: Path) -> None:
    entry = with_both(here, picture)
    fewer = detach(here, entry.id, 1, RINI)

    assert [one.title for one in entry.content.attachments] == ["Alur KTP", "Video"]
    assert (entry.revision, fewer.revision, fewer.content.attachments) == (3, 4, (LINK,))
    [change] = changes(entry.content, fewer.content)
    assert change.field is Field.ATTACHMENTS
    assert "Alur KTP.png" in "".join(piece.text for piece in change.pieces)
    for number in (0, 2):
        with pytest.raises(AttachmentRefused):
            detach(here, entry.id, number, RINI)


def test_an_approval_does_not_hold_for_another_file(here: Store, picture: Path) -> None:
    entry = with_both(here, picture)
    here.entries.approve(entry.id, Act(person="Budi", at=NOW), revision=3, content_hash=entry.content_hash)
    picture.write_bytes(a_png(colour=7))
    changed = attach(here, detach(here, entry.id, 1, RINI).id, attach_file(here, picture, now=NOW).attachment, RINI)

    serving = here.entries.serving(entry.id)
    assert serving is not None
    assert (serving.revision, serving.approved_by, changed.approved_by) == (3, "Budi", None)
    assert serving.content_hash != changed.content_hash


@pytest.mark.parametrize(
    ("name", "data", "stored_as"),
    [
        ("gambar.pdf", a_png(), "gambar.png"),
        ("..\\..\\evil.exe", PDF, "evil.exe.pdf"),
        ("nul", PDF, "lampiran nul.pdf"),
        ("a\tb\u202e.png", a_png(), "a b.png"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="such names cannot be made here")
def test_a_file_is_named_for_what_it_is(here: Store, tmp_path: Path, name: str, data: bytes, stored_as: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert attach_file(here, path, now=NOW).attachment.file == stored_as


def test_what_is_no_file_to_attach_is_refused(here: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.png").touch()
    (tmp_path / "program.png").write_bytes(PROGRAM)
    (tmp_path / "large.pdf").write_bytes(PDF + bytes(100))
    for module in (attaching, attached):
        monkeypatch.setattr(module, "ATTACHED_FILE", 100)
    refusals = {}
    for name in ("empty.png", "program.png", "large.pdf", "none.png", "."):
        with pytest.raises(AttachmentRefused) as refused:
            attach_file(here, tmp_path / name, now=NOW)
        refusals[name] = refused.value.notice.code.removeprefix("attachment.")
    assert list(refusals.values()) == ["empty", "unknown-kind", "too-large", "unreadable", "no-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(here: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(AttachmentRefused):
        attach_file(here, tmp_path / "pipe.png", now=NOW)


def test_an_archive_carries_the_files_of_every_revision(
    here: Store, there: Store, picture: Path, tmp_path: Path
) -> None:
    entry = with_both(there, picture)
    detach(there, entry.id, 1, RINI)  # only an older revision has it by now
    there.attached.add(PDF, NOW)  # nothing refers to it
    export_archive(there, tmp_path / "a.replydesk", now=NOW)

    assert plan_archive(here, tmp_path / "a.replydesk", ArchiveWish(), RINI).counts[Fate.ADDED] == 1
    assert here.attached.total() == 0
    assert import_archive(here, tmp_path / "a.replydesk", ArchiveWish(), RINI).added == 1
    assert here.attached.referred() == there.attached.referred() != ()
    assert here.attached.total() == len(a_png())
    assert here.flaws() == ()
    assert import_archive(here, tmp_path / "a.replydesk", ArchiveWish(), RINI).unchanged == 1
    here.undoing.undo(RINI)
    assert here.flaws() == ()


def test_an_entry_whose_file_is_not_in_the_archive_is_rejected_and_nothing_is_left_behind(
    here: Store, there: Store, picture: Path, tmp_path: Path
) -> None:
    with_both(there, picture)
    an_entry(there, "Jam buka?", "jam")
    there._db.execute("DROP TRIGGER attached_file_is_never_changed")
    there._db.execute("UPDATE attached_file SET bytes = zeroblob(size)")
    path = tmp_path / "a.replydesk"
    assert "archive.files-damaged" in [one.code for one in export_archive(there, path, now=NOW).remarks]

    plan = plan_archive(here, path, ArchiveWish(), RINI)
    report = import_archive(here, path, ArchiveWish(skip_bad=True), RINI)

    assert [row.reason.code for row in plan.rejected] == ["attachment.not-in-archive"]
    assert plan.rejected == report.rejected
    assert report.added == 1
    assert here.attached.total() == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [(a_png(said=(100_000, 100_000)), "attachment.too-many-pixels"), (PROGRAM, "attachment.unknown-kind")],
)
def test_a_hostile_archive_cannot_bring_what_could_not_be_attached(
    here: Store, there: Store, tmp_path: Path, data: bytes, code: str
) -> None:
    digest = hashlib.sha256(data).hexdigest()
    there._db.execute(
        "INSERT INTO attached_file (sha256, type, size, stored_at, bytes) VALUES (?, 'image/png', ?, '2026', ?)",
        [digest, len(data), data],
    )
    hostile = Attachment(title="x", file="x.png", sha256=digest)
    there.entries.add(EntryContent(title="KTP?", body="Isi.", attachments=(hostile,)), RINI)
    path = tmp_path / "a.replydesk"
    export_archive(there, path, now=NOW)

    plan = plan_archive(here, path, ArchiveWish(), RINI)
    report = import_archive(here, path, ArchiveWish(skip_bad=True), RINI)

    assert [row.reason.code for row in report.rejected] == [code]
    assert plan.rejected == report.rejected
    assert here.attached.total() == 0
    assert list(here.entries.every()) == []


def test_an_import_that_is_held_back_leaves_no_file(here: Store, there: Store, picture: Path, tmp_path: Path) -> None:
    with_both(there, picture)
    content = EntryContent(title="B?", body="b", attachments=(replace(LINK, title="y"),))
    bad = there.entries.add(content, RINI, own_id="b")
    export_archive(there, tmp_path / "a.replydesk", now=NOW)
    here.entries.add(EntryContent(title="C?", body="c"), RINI, own_id="b")  # another entry has that name here
    report = import_archive(here, tmp_path / "a.replydesk", ArchiveWish(), RINI)
    assert bad.own_id == "b"
    assert not report.stored
    assert here.attached.total() == 0


def test_an_import_leaves_a_file_alone_that_waits_here_for_its_entry(
    here: Store, there: Store, picture: Path, tmp_path: Path
) -> None:
    with_both(there, picture)
    export_archive(there, tmp_path / "a.replydesk", now=NOW)
    here.entries.add(EntryContent(title="C?", body="c"), RINI, own_id="ktp")  # so the archive's is rejected
    waiting = attach_file(here, picture, now=NOW).attachment
    report = import_archive(here, tmp_path / "a.replydesk", ArchiveWish(skip_bad=True), RINI)
    assert (report.added, len(report.rejected)) == (0, 1)
    assert here.attached.read(waiting.sha256) == a_png()


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".xlsx", ".json"])
def test_a_list_read_again_changes_nothing(here: Store, picture: Path, tmp_path: Path, ending: str) -> None:
    entry = with_both(here, picture)
    path = tmp_path / f"entri{ending}"
    export_file(here, path, today=NOW.date())

    plan = plan_import(here, path, ColumnChoice(here.settings))
    report = import_file(here, path, RINI, approve_as=None)

    assert (report.unchanged, report.remarks, plan.remarks) == (1, (), ())
    assert here.entries.latest(entry.id) == entry


def test_a_list_brings_links_elsewhere_and_says_that_it_has_no_files(
    here: Store, there: Store, picture: Path, tmp_path: Path
) -> None:
    with_both(there, picture)
    path = tmp_path / "entri.jsonl"
    export_file(there, path, today=NOW.date())
    plan = plan_import(here, path, ColumnChoice(here.settings))
    report = import_file(here, path, RINI, approve_as=None)

    assert [one.code for one in report.remarks] == ["attachment.files-left-out"]
    assert plan.remarks == report.remarks
    [entry] = here.entries.every()
    assert entry.content.attachments == (LINK,)


@pytest.mark.parametrize("said", ['"x"', "[7]", '[{"file": "x.png"}]', '[{"url": "javascript:x"}]', '[{"url": 7}]'])
def test_attachments_of_a_list_that_cannot_be_meant_reject_the_row(here: Store, tmp_path: Path, said: str) -> None:
    path = tmp_path / "entri.jsonl"
    path.write_text(f'{{"title": "a", "body": "b", "attachments": {said}}}\n', encoding="utf-8")
    report = import_file(here, path, RINI, approve_as=None)
    assert len(report.rejected) == 1


def test_unknown_words_about_an_attachment_are_told(here: Store, tmp_path: Path) -> None:
    path = tmp_path / "entri.jsonl"
    found = {"title": "a", "body": "b", "attachments": [{"url": "https://a.id", "path": "/etc/passwd"}]}
    path.write_text(json.dumps(found), encoding="utf-8")
    assert "attachments.path" in import_file(here, path, RINI, approve_as=None).ignored_columns


def test_a_merge_keeps_the_attachments_of_both_each_once(here: Store, picture: Path) -> None:
    kept, other = with_both(here, picture), an_entry(here, "KTP ilang?", "lain")
    attach(here, other.id, LINK, RINI)
    attach(here, other.id, replace(LINK, title="Lain"), RINI)
    merged = merge(here, kept.id, other.id, RINI)
    assert [one.title for one in merged.content.attachments] == ["Alur KTP", "Video", "Lain"]


def test_a_form_that_was_never_saved_leaves_no_file_for_ever(here: Store, picture: Path) -> None:
    with_both(here, picture)
    here.attached.add(PDF, NOW)
    early, late = (Act(person="Rini", at=NOW + by) for by in (UNUSED_FILES, UNUSED_FILES + timedelta(days=1)))
    RetentionRun(early).advance(here)
    assert here.attached.total() == len(a_png()) + len(PDF)
    run = RetentionRun(late)
    run.advance(here)
    assert run.is_wiped
    assert here.attached.total() == len(a_png())
    assert PDF not in here.path.read_bytes()


def test_no_more_is_attached_than_an_entry_may_have(here: Store) -> None:
    entry = an_entry(here)
    for number in range(limits.ATTACHMENTS):
        attach(here, entry.id, replace(LINK, title=str(number)), RINI)
    with pytest.raises(AttachmentRefused):
        attach(here, entry.id, LINK, RINI)
