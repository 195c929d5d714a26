"""The attached files of an archive: which of them can be taken in, and which entries lack one."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from knowledge_base.archive.archived import ArchivedEntry
from knowledge_base.archive.file import ArchiveReading, ArchiveRow
from knowledge_base.attachments import Attachment, files_in
from knowledge_base.errors import AttachmentRefused
from knowledge_base.exchange.limits import ATTACHED_FILES
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.attached import StoredFile, checked_file
from knowledge_base.store.entries import Act


@dataclass(slots=True)
class ArrivingFiles:
    """The files of one archive on their way into *store*.

    Attributes:
        store: Where they go.
        arrived: Those that can be taken in, by their hash.
        new: The hashes of those that were not here before they were taken in.
        refused: Why each of the others cannot, by its hash.
    """

    store: Store
    arrived: dict[str, StoredFile] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    refused: dict[str, Notice] = field(default_factory=dict)

    def look(self, reading: ArchiveReading) -> None:
        """Look at all of them and store none."""
        total = self.store.attached.total()
        for data in reading.files():
            try:
                checked = checked_file(data)
            except AttachmentRefused as refused:
                self._refuse(data, refused.notice)
                continue
            total += 0 if self.store.attached.about([checked.sha256]) else checked.size
            if total > ATTACHED_FILES:
                total -= checked.size
                self.refused[checked.sha256] = notice("attachment.all-too-large", limit=ATTACHED_FILES // 1_000_000)
            else:
                self.arrived[checked.sha256] = checked

    def take_in(self, reading: ArchiveReading, act: Act) -> None:
        """Store those that can be taken in, inside the caller's step."""
        for data in reading.files():
            lay_here = self.store.attached.about([hashlib.sha256(data).hexdigest()])
            try:
                stored = self.store.attached.add(data, act.at)
            except AttachmentRefused as refused:
                self._refuse(data, refused.notice)
            else:
                self.arrived[stored.sha256] = stored
                if not lay_here:
                    self.new.append(stored.sha256)

    def drop_unused(self) -> None:
        """Let go the new ones that no entry here refers to in the end; one that lay here may wait for its entry."""
        self.store.attached.drop_unused(self.new)

    def looked_at(self, row: ArchiveRow | RejectedRow) -> ArchiveRow | RejectedRow:
        """Return *row*, rejected when one of its revisions lacks a file or calls it what it is not."""
        if isinstance(row, RejectedRow):
            return row
        reason = self._lacks(row.entry)
        return row if reason is None else RejectedRow(number=row.number, reason=reason)

    def _lacks(self, entry: ArchivedEntry) -> Notice | None:
        every = dict.fromkeys(one for revision in entry.revisions for one in revision.content.attachments)
        here = self.store.attached.about([one for one in files_in(every) if one not in self.arrived])
        return next(filter(None, (self._why(one, here) for one in _files(every))), None)

    def _why(self, one: Attachment, here: dict[str, StoredFile]) -> Notice | None:
        file = self.arrived.get(one.sha256) or here.get(one.sha256)
        if file is not None and file.fits(one):
            return None
        return self.refused.get(one.sha256, notice("attachment.not-in-archive", name=one.file))

    def _refuse(self, data: bytes, why: Notice) -> None:
        self.refused[hashlib.sha256(data).hexdigest()] = why


def _files(attachments: Iterable[Attachment]) -> Iterable[Attachment]:
    return (one for one in attachments if one.is_file)
