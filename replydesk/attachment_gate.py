"""The gate for attachments: a file of an entry leaves only where a reply may rest on that entry.

What is approved has been judged: the approval binds to the hash of the content, and that holds the hash of the file.
So an attachment may leave when it stands, exactly so, in the approved wording of an entry that may be used today, and
nothing else may. Each that leaves, and each that was kept, is an audit line, committed before anything is handed out.

A link has no way out of its own: it is put into the reply, and leaves with it by the gate for replies.
"""

from dataclasses import dataclass
from datetime import date, datetime

from knowledge_base.attachments import Attachment, files_in
from knowledge_base.entry import Entry, Status, text_digest
from knowledge_base.errors import AttachmentRefused
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.attached import StoredFile
from knowledge_base.store.audit import AuditAct
from replydesk.release import GateClosed


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentWish:
    """Which attachment is to leave.

    Attributes:
        entry_id: The program's id of the entry.
        attachment: Exactly as the person saw it.
    """

    entry_id: str
    attachment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Who wants it out, and when.

    Attributes:
        person: The name to be recorded.
        now: Aware.
        today: The day at the desk.
    """

    person: str
    now: datetime
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LetOutFile:
    """A file that may leave.

    Attributes:
        name: What it may be called, without a folder.
        data: Its bytes.
        audit_number: The audit line that records it.
        sample: It belongs to a sample entry: for practice, not for citizens.
    """

    name: str
    data: bytes
    audit_number: int
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An attachment as the desk shows it.

    Attributes:
        wish: Which one it is.
        size: Bytes of a file; 0 for a link.
        is_picture: Whether it can be shown small.
        why_kept: Why it may not leave; ``None``: it may.
    """

    wish: AttachmentWish
    size: int
    is_picture: bool
    why_kept: Notice | None


def shown_for(store: Store, entry_ids: tuple[str, ...], *, channel: str, today: date) -> tuple[Shown, ...]:
    """Return the attachments of the serving revisions of these entries that are meant for *channel*, in their order.

    Reads no byte of a file.
    """
    found: list[Shown] = []
    for entry_id in dict.fromkeys(entry_ids):
        entry = store.entries.serving(entry_id)
        if entry is None or not entry.content.attachments:
            continue
        known = store.attached.about(files_in(entry.content.attachments))
        for one in entry.content.attachments:
            if one.is_for(channel):
                wish = AttachmentWish(entry_id=entry.id, attachment=one)
                file = known.get(one.sha256)
                why = why_kept(store, entry, wish, file, today=today)
                is_picture = file is not None and file.type.startswith("image/")
                found.append(Shown(wish=wish, size=file.size if file else 0, is_picture=is_picture, why_kept=why))
    return tuple(found)


def why_kept(
    store: Store, entry: Entry | None, wish: AttachmentWish, file: StoredFile | None, *, today: date
) -> Notice | None:
    """Return why the attachment may not leave today; ``None``: it may.

    Args:
        store: The fact base.
        entry: The serving revision; ``None``: there is none any more.
        wish: Which attachment.
        file: What is known of its bytes.
        today: The day at the desk.
    """
    one = wish.attachment
    if entry is None or one not in entry.content.attachments:
        return notice("attachment.not-in-entry")
    if not may_be_used(entry, today, practice=store.settings.is_practice):
        return notice("attachment.entry-not-usable", title=entry.content.title)
    if one.is_file and (file is None or not file.fits(one)):
        return notice("attachment.missing")
    return None


def may_be_used(entry: Entry, today: date, *, practice: bool) -> bool:
    """Say whether a reply may rest on *entry*, as the rule ``accuracy.source-not-usable`` has it."""
    if entry.is_altered:
        return False
    if entry.content.sample:
        return practice and entry.status_on(today) not in {Status.EXPIRED, Status.RETIRED}
    return entry.is_usable_on(today)


def let_out_file(store: Store, wish: AttachmentWish, way: Leaving) -> LetOutFile:
    """Return the bytes of a file as they may leave; it is on record by then. Runs on the store's thread.

    Raises:
        GateClosed: it may not leave; that is on record, too.
        StoreUnavailable: it could not be recorded. Then it may not leave.
        RuntimeError: it was called inside a step, which could still be taken back with the audit line in it.
    """
    if store.in_step:
        raise RuntimeError("a release cannot be part of a larger step: its audit line must be sure to stay")
    with store.atomic():
        entry = store.entries.serving(wish.entry_id)
        file = store.attached.about([wish.attachment.sha256]).get(wish.attachment.sha256)
        why = why_kept(store, entry, wish, file, today=way.today)
        if why is None and not wish.attachment.is_file:
            why = notice("attachment.no-file", name=wish.attachment.title)
        data = b""
        if why is None:
            try:
                data = store.attached.read(wish.attachment.sha256)
            except AttachmentRefused as refused:
                why = refused.notice
        detail = _detail(entry, wish)
        if why is None:
            act, sample = AuditAct.ATTACHMENT_RELEASED, entry is not None and entry.content.sample
            detail |= {"sample": sample}
        else:
            act, sample = AuditAct.ATTACHMENT_REFUSED, False
            detail |= {"why": why.code, "why_values": dict(why.values)}
        line = store.audit.append(act, person=way.person, at=way.now, reply_id=None, detail=detail)
    if why is not None:
        raise GateClosed(why)
    return LetOutFile(name=wish.attachment.file, data=data, audit_number=line.number, sample=sample)


def _detail(entry: Entry | None, wish: AttachmentWish) -> dict[str, object]:
    """Return what the audit line says: names and hashes."""
    one = wish.attachment
    cited = [[entry.id, entry.revision, entry.content_hash]] if entry is not None else [[wish.entry_id, 0, ""]]
    detail: dict[str, object] = {"cited": cited, "file": one.file, "sha256": one.sha256}
    return detail if one.is_file else detail | {"link_hash": text_digest(one.url)}
