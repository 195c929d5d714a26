"""The gate for attachments: nothing leaves that is not approved and valid, exactly as it was approved."""

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.attachments import Attachment
from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import ExportRefused
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import PRACTICE
from replydesk.attachment_gate import AttachmentWish, Leaving, LetOutFile, let_out_file, shown_for
from replydesk.attachment_saving import save_file
from replydesk.release import GateClosed
from tests.pictures import a_png

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
WAY = Leaving(person="Sari", now=NOW, today=TODAY)
SARI, BUDI = Act(person="Sari", at=NOW), Act(person="Budi", at=NOW)
LINK = Attachment(title="Video", url="https://youtu.be/abc", channel="youtube")


@pytest.fixture
def picture(store: Store) -> Attachment:
    return Attachment(title="Alur", file="alur.png", sha256=store.attached.add(a_png(), NOW).sha256)


def approved(store: Store, *attachments: Attachment, **more: object) -> Entry:
    content = EntryContent(title="KTP?", body="Ke loket.", attachments=attachments, **more)  # type: ignore[arg-type]
    entry = store.entries.add(content, SARI)
    return store.entries.approve(
        entry.id, BUDI, revision=1, content_hash=entry.content_hash, practice=store.settings.is_practice
    )


def refusal(store: Store, wish: AttachmentWish) -> str:
    with pytest.raises(GateClosed) as closed:
        let_out_file(store, wish, WAY)
    line = store.audit.lines()[0]
    assert (line.what, line.detail["why"]) == (AuditAct.ATTACHMENT_REFUSED, closed.value.notice.code)
    return closed.value.notice.code


def test_an_approved_file_leaves_with_its_audit_line(store: Store, picture: Attachment) -> None:
    entry = approved(store, picture)
    let_out = let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY)

    line = store.audit.lines()[0]
    assert let_out == LetOutFile(name="alur.png", data=a_png(), audit_number=line.number, sample=False)
    assert (line.what, line.person, line.reply_id) == (AuditAct.ATTACHMENT_RELEASED, "Sari", None)
    assert line.detail["cited"] == [[entry.id, 1, entry.content_hash]]
    assert (line.detail["file"], line.detail["sha256"]) == ("alur.png", picture.sha256)
    assert store.check_log().flaws == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda store, entry: store.entries.retire(entry.id, SARI), "attachment.entry-not-usable"),
        (lambda store, entry: store.entries.delete(entry.id, SARI), "attachment.not-in-entry"),
    ],
)
def test_what_changed_meanwhile_keeps_it(
    store: Store, picture: Attachment, change: Callable[[Store, Entry], object], code: str
) -> None:
    entry = approved(store, picture)
    change(store, entry)
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=picture)) == code


@pytest.mark.parametrize(
    "days",
    [{"valid_until": date(2026, 11, 20)}, {"valid_from": date(2026, 11, 22)}],
    ids=["expired", "early"],
)
def test_an_entry_that_is_not_valid_today_keeps_its_files(
    store: Store, picture: Attachment, days: dict[str, object]
) -> None:
    entry = approved(store, picture, **days)
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=picture)) == "attachment.entry-not-usable"


def test_the_last_valid_day_is_a_valid_day(store: Store, picture: Attachment) -> None:
    entry = approved(store, picture, valid_until=TODAY)
    assert let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY).data == a_png()


def test_a_draft_keeps_its_files_and_the_approved_wording_has_its_own(store: Store, picture: Attachment) -> None:
    draft = store.entries.add(EntryContent(title="x", body="y", attachments=(picture,)), SARI)
    assert refusal(store, AttachmentWish(entry_id=draft.id, attachment=picture)) == "attachment.entry-not-usable"

    entry = approved(store, picture)
    newer = replace(picture, sha256=store.attached.add(a_png(colour=3), NOW).sha256)
    store.entries.revise(entry.id, replace(entry.content, attachments=(newer,)), SARI, base_revision=1)
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=newer)) == "attachment.not-in-entry"
    assert let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY).data == a_png()


@pytest.mark.parametrize("field", ["title", "file", "alt", "channel"])
def test_what_is_not_exactly_what_was_approved_stays(store: Store, picture: Attachment, field: str) -> None:
    entry = approved(store, picture)
    other = replace(picture, **{field: "lain.png"})
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=other)) == "attachment.not-in-entry"


def test_a_link_has_no_way_out_of_its_own(store: Store) -> None:
    entry = approved(store, LINK)
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=LINK)) == "attachment.no-file"


def test_bytes_that_were_changed_by_hand_stay(store: Store, picture: Attachment) -> None:
    entry = approved(store, picture)
    store._db.execute("DROP TRIGGER attached_file_is_never_changed")
    store._db.execute("UPDATE attached_file SET bytes = zeroblob(size)")
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=picture)) == "attachment.altered"


def test_samples_leave_in_practice_only(store: Store, picture: Attachment) -> None:
    store.settings.set(PRACTICE, "yes")
    entry = approved(store, picture, sample=True)
    assert let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY).sample
    store.settings.set(PRACTICE, "")
    assert refusal(store, AttachmentWish(entry_id=entry.id, attachment=picture)) == "attachment.entry-not-usable"


def test_without_an_audit_line_nothing_leaves(store: Store, picture: Attachment) -> None:
    entry = approved(store, picture)
    store._db.execute("CREATE TRIGGER no BEFORE INSERT ON audit_line BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(dbapi2.IntegrityError):
        let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY)
    with store.atomic(), pytest.raises(RuntimeError):
        let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY)


def test_the_desk_is_shown_what_is_meant_for_the_channel_and_why_it_may_not_leave(
    store: Store, picture: Attachment
) -> None:
    entry = approved(store, picture, LINK)
    draft = store.entries.add(EntryContent(title="x", body="y", attachments=(picture,)), SARI)
    ids = (entry.id, draft.id, "none", entry.id)

    shown = shown_for(store, ids, channel="instagram", today=TODAY)
    assert [(one.wish.entry_id, one.wish.attachment, one.size) for one in shown] == [
        (entry.id, picture, len(a_png())),
        (draft.id, picture, len(a_png())),
    ]
    assert [one.why_kept.code if one.why_kept else "" for one in shown] == ["", "attachment.entry-not-usable"]
    assert [one.wish.attachment for one in shown_for(store, ids[:1], channel="youtube", today=TODAY)] == [picture, LINK]


def let_out(store: Store, picture: Attachment) -> LetOutFile:
    entry = approved(store, picture)
    return let_out_file(store, AttachmentWish(entry_id=entry.id, attachment=picture), WAY)


def test_a_saved_file_is_whole_and_takes_the_place_of_another(
    store: Store, picture: Attachment, tmp_path: Path
) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"old")
    save_file(let_out(store, picture), target)
    assert target.read_bytes() == a_png()
    with pytest.raises(ExportRefused):
        save_file(let_out(store, picture), tmp_path / "none" / "out.png")


@pytest.mark.skipif(os.name != "posix", reason="disks are mounted in another way here")
def test_on_a_full_disk_it_is_said_and_no_half_file_is_left(store: Store, picture: Attachment, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("FULL DISK NOT TESTED: nothing may be mounted here (it needs root)")
    try:
        large = replace(let_out(store, picture), data=bytes(1_000_000))
        with pytest.raises(ExportRefused):
            save_file(large, small / "out.png")
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", small], check=True)


def test_the_audit_line_is_json_of_names_and_hashes(store: Store, picture: Attachment) -> None:
    let_out(store, replace(picture, alt="Tiga langkah"))
    assert "Tiga langkah" not in json.dumps(dict(store.audit.lines()[0].detail))
