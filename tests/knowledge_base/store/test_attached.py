"""Attached files: told by what is in them, stored once, kept while a revision refers to them, and checked."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent
from knowledge_base.errors import AttachmentRefused
from knowledge_base.exchange import limits
from knowledge_base.matching.query import read_query
from knowledge_base.matching.search import candidates
from knowledge_base.store import Store, attached, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from tests.pictures import MP4, PACKED, PDF, PROGRAM, SVG, a_gif, a_jpeg, a_png, a_webp

AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def content(*attachments: Attachment) -> EntryContent:
    return EntryContent(title="Jam buka?", body="Pukul 08.00.", attachments=attachments)


def a_file(store: Store, data: bytes = b"", name: str = "alur.png") -> Attachment:
    stored = store.attached.add(data or a_png(), AT)
    return Attachment(title="Alur", file=name, sha256=stored.sha256)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        *((a_png(), "image/png"), (a_jpeg(), "image/jpeg"), (a_gif(), "image/gif"), (a_webp(), "image/webp")),
        *((PDF, "application/pdf"), (MP4, "video/mp4")),
    ],
)
def test_a_file_is_told_by_what_is_in_it_and_comes_back_as_it_was(store: Store, data: bytes, kind: str) -> None:
    stored = store.attached.add(data, AT)

    assert (stored.type, stored.size, stored.sha256) == (kind, len(data), hashlib.sha256(data).hexdigest())
    assert store.attached.read(stored.sha256) == data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "attachment.empty"),
        (b"\0", "attachment.unknown-kind"),
        (PROGRAM, "attachment.unknown-kind"),
        (PACKED, "attachment.unknown-kind"),
        (SVG, "attachment.unknown-kind"),
        (b"Hanya teks", "attachment.unknown-kind"),
        (b"\0\0\0\x18ftypheic" + bytes(20), "attachment.unknown-kind"),
        (a_png()[:12], "attachment.broken"),
        (a_png(said=(0, 5)), "attachment.broken"),
        (a_jpeg()[:9], "attachment.broken"),
        (b"\xff\xd8\xff" + b"\xff" * 500, "attachment.broken"),
        (a_webp()[:20], "attachment.broken"),
        (a_gif()[:7], "attachment.broken"),
        (a_png(said=(100_000, 100_000)), "attachment.too-many-pixels"),
        (a_png(said=(40_000, 2)), "attachment.too-many-pixels"),
        (a_webp(16_000, 16_000), "attachment.too-many-pixels"),
        (a_jpeg(60_000, 60_000), "attachment.too-many-pixels"),
        (PDF + bytes(limits.ATTACHED_FILE), "attachment.too-large"),
    ],
)
def test_what_is_no_such_file_is_refused_and_not_stored(store: Store, data: bytes, code: str) -> None:
    with pytest.raises(AttachmentRefused) as refused:
        store.attached.add(data, AT)

    assert refused.value.notice.code == code
    assert store.attached.total() == 0


def test_the_same_file_is_stored_once(store: Store) -> None:
    first, again = store.attached.add(a_png(), AT), store.attached.add(a_png(), AT)
    assert first == again
    assert store.attached.total() == len(a_png())


def test_all_files_together_stay_within_their_bound(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attached, "ATTACHED_FILES", len(a_png()) + 10)
    store.attached.add(a_png(), AT)
    with pytest.raises(AttachmentRefused) as refused:
        store.attached.add(a_png(colour=7), AT)
    assert refused.value.notice.code == "attachment.all-too-large"


def test_a_revision_keeps_its_file_and_only_what_nothing_refers_to_goes(store: Store, sari: Act) -> None:
    kept, left = a_file(store), a_file(store, PDF, "surat.pdf")
    entry = store.entries.add(content(kept), sari)
    store.entries.revise(entry.id, content(), sari, base_revision=1)  # an older revision still has it
    store.entries.delete(entry.id, sari)

    assert store.attached.sweep(AT) == 0  # both came at that time and not before
    assert store.attached.sweep(AT + timedelta(days=7)) == 1
    assert store.attached.about([kept.sha256, left.sha256]).keys() == {kept.sha256}
    with pytest.raises(dbapi2.IntegrityError):
        store._db.execute("DELETE FROM attached_file")
    assert store.flaws() == ()


def test_no_revision_comes_to_be_without_its_file(store: Store, sari: Act) -> None:
    lost = Attachment(title="x", file="x.png", sha256="0" * 64)
    with pytest.raises(AttachmentRefused):
        store.attached.require(content(lost))
    with pytest.raises(dbapi2.IntegrityError):
        store.entries.add(content(lost), sari)
    assert list(store.entries.every()) == []


def test_a_name_that_says_something_else_is_no_name_of_the_file(store: Store) -> None:
    png = a_file(store)
    for name, fits in (("a.png", True), ("a.pdf", False), ("a.jpg", False)):
        one = replace(png, file=name)
        assert store.attached.held([one]) == ((one,) if fits else ())
    jpeg = a_file(store, a_jpeg(), "foto.jpeg")
    assert store.attached.held([jpeg]) == (jpeg,)


def test_what_was_changed_or_taken_out_by_hand_is_found_and_never_given_out(store: Store, sari: Act) -> None:
    altered, gone = a_file(store), a_file(store, PDF, "surat.pdf")
    store.entries.add(content(altered, gone), sari)
    path = store.path
    store.close()
    connection = dbapi2.connect(str(path))
    connection.execute("DROP TRIGGER attached_file_is_never_changed")
    connection.execute("UPDATE attached_file SET bytes = zeroblob(size) WHERE sha256 = ?", [altered.sha256])
    connection.execute("DELETE FROM attached_file WHERE sha256 = ?", [gone.sha256])
    connection.commit()
    connection.close()

    again = open_store(path)
    assert again.flaws() != ()
    assert list(again.attached.altered()) == [altered.sha256]
    assert [digest for _, _, digest in again.attached.lacking()] == [gone.sha256]
    for digest in (altered.sha256, gone.sha256):
        with pytest.raises(AttachmentRefused):
            again.attached.read(digest)
    again.close()


def test_verify_names_a_file_whose_bytes_are_others(store: Store, sari: Act) -> None:
    altered = a_file(store)
    store.entries.add(content(altered), sari)
    store._db.execute("DROP TRIGGER attached_file_is_never_changed")
    store._db.execute("UPDATE attached_file SET bytes = zeroblob(size)")
    assert [(flaw.code, flaw.values["sha256"]) for flaw in store.flaws()] == [("flaw.file-altered", altered.sha256)]


def test_undo_and_an_older_revision_bring_the_attachment_back(store: Store, sari: Act) -> None:
    kept = a_file(store)
    entry = store.entries.add(content(kept), sari)
    store.entries.revise(entry.id, content(), sari, base_revision=1)
    store.undoing.undo(sari)
    latest = store.entries.latest(entry.id)
    assert latest is not None
    assert latest.content.attachments == (kept,)


def test_a_copy_of_the_fact_base_holds_the_files(store: Store, sari: Act, tmp_path: Path) -> None:
    kept = a_file(store)
    store.entries.add(content(kept), sari)
    store.write_copy(tmp_path / "copy.db")
    copy = open_store(tmp_path / "copy.db")
    assert copy.attached.read(kept.sha256) == a_png()
    copy.close()


def test_lists_the_matcher_and_the_change_of_other_entries_never_read_a_file(store: Store, sari: Act) -> None:
    entry = store.entries.add(content(a_file(store, PDF + bytes(1_000_000), "surat.pdf")), sari)
    asked: list[str] = []
    store._db.conn.set_trace_callback(asked.append)
    store.pages.page(EntryFilter(words="jam"), today=AT.date())
    assert [one.id for one in store.entries.every()] == [entry.id]
    query = read_query("jam buka brp min", store.index.reader)
    assert candidates(query, store.index)
    store.entries.revise(entry.id, replace(entry.content, body="Pukul 09.00."), sari, base_revision=1)
    store.attached.require(entry.content)
    store._db.conn.set_trace_callback(None)

    assert len(asked) > 5
    assert [one for one in asked if "bytes" in one] == []
