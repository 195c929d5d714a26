"""Files and links on their way into entries."""

import stat
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from knowledge_base.attachments import Attachment, clean_file_name
from knowledge_base.camera_data import without_camera_data
from knowledge_base.entry import Entry
from knowledge_base.errors import AttachmentRefused, UnknownEntry
from knowledge_base.exchange.accept import RowRejected, tidy
from knowledge_base.exchange.limits import ATTACHED_FILE
from knowledge_base.exchange.rows import UsableRow
from knowledge_base.file_kinds import FileBroken, kind_typed
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.attached import checked_file
from knowledge_base.store.entries import Act


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was stored.

    Attributes:
        attachment: As an entry may have it; none has it yet.
        remarks: What the person should know of it.
    """

    attachment: Attachment
    remarks: tuple[Notice, ...] = ()


def attach_file(store: Store, path: Path, *, now: datetime) -> NewFile:
    """Store the file at *path* and return it as an attachment that no entry has yet, titled by its name.

    What a camera wrote into it (where, when, with what) is not stored: it would leave with the answer. A file that no
    entry takes goes by itself some days later.

    Raises:
        AttachmentRefused: it cannot be read, or may not be attached; see ``AttachedFiles.add``.
        StoreUnavailable: it could not be stored.
    """
    data = _bytes_of(path)
    kind = kind_typed(checked_file(data).type)
    try:
        clean = data if kind is None else without_camera_data(kind, data)
    except FileBroken:
        raise AttachmentRefused(notice("attachment.broken")) from None
    stored = store.attached.add(clean, now)
    name = clean_file_name(path.name, stored.ending)
    attachment = Attachment(title=name.removesuffix(stored.ending), file=name, sha256=stored.sha256)
    return NewFile(attachment, () if clean == data else (notice("attachment.camera-data", name=name),))


def _bytes_of(path: Path) -> bytes:
    """Return what is in the file *path*: of a plain file only (reading a device or a pipe need not end)."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise AttachmentRefused(notice("attachment.no-file", name=path.name))
        with path.open("rb") as file:
            return file.read(ATTACHED_FILE + 1)  # what is longer is refused where it is to be stored
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise AttachmentRefused(notice("attachment.unreadable", name=path.name, why=why)) from None


def attach(store: Store, entry_id: str, attachment: Attachment, act: Act) -> Entry:
    """Give the entry *attachment* behind those it has, as a new draft revision, and return that.

    Raises:
        AttachmentRefused: the link is none, a text is too long, or the entry has as many as it may.
        UnknownEntry: it is gone.
    """
    known = newest_of(store, entry_id)
    return _with(store, known, (*known.content.attachments, attachment), act)


def detach(store: Store, entry_id: str, number: int, act: Act) -> Entry:
    """Take the attachment of that number, from 1, away from the entry, as a new draft revision, and return that.

    Raises:
        AttachmentRefused: it has none of that number.
        UnknownEntry: it is gone.
    """
    known = newest_of(store, entry_id)
    taken = numbered(known, number)
    return _with(store, known, tuple(one for one in known.content.attachments if one != taken), act)


def numbered(entry: Entry, number: int) -> Attachment:
    """Return the attachment of that number, from 1.

    Raises:
        AttachmentRefused: there is none.
    """
    held = entry.content.attachments
    if not 1 <= number <= len(held):
        raise AttachmentRefused(notice("attachment.no-number", number=number, count=len(held)))
    return held[number - 1]


def newest_of(store: Store, name: str) -> Entry:
    """Return the newest revision of the entry with that own id or program id.

    Raises:
        UnknownEntry: there is none.
    """
    known = store.entries.latest(name)
    if known is None:
        raise UnknownEntry(notice("entry.unknown", name=name))
    return known


def _with(store: Store, known: Entry, attachments: Sequence[Attachment], act: Act) -> Entry:
    try:
        content = tidy(replace(known.content, attachments=tuple(attachments)))
    except RowRejected as rejected:
        raise AttachmentRefused(rejected.reason) from None
    store.attached.require(content)
    return store.entries.revise(known.id, content, act, base_revision=known.latest_revision)


class FilesHere:
    """Leaves those files out of what a list brings that are not in the fact base: a list names files and holds none.

    Attributes:
        left_out: How many were left out so far.
    """

    def __init__(self, store: Store) -> None:
        self.left_out = 0
        self._store = store

    def keep(self, row: UsableRow) -> UsableRow:
        """Return *row* without the files that are not here."""
        every = row.content.attachments
        if not every:
            return row
        held = self._store.attached.held(every)
        self.left_out += len(every) - len(held)
        return row if held == every else replace(row, content=replace(row.content, attachments=held))

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """What is to be said of it; nothing where none was left out."""
        return (notice("attachment.files-left-out", count=self.left_out),) if self.left_out else ()
