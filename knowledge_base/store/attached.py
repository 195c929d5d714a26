"""The files that go with entries: their bytes, each stored once, by their hash.

They lie in the fact base itself, so that its encryption, its backups and its archive hold them. What says which entry
has which is the content of the revision; a trigger keeps the references (``attached_schema.py``). Lists and the
matcher never read a byte of them: the bytes are the last column of a table of their own.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from knowledge_base.attachments import Attachment, ending_of, files_in
from knowledge_base.entry import EntryContent
from knowledge_base.errors import AttachmentRefused
from knowledge_base.exchange.limits import ATTACHED_FILE, ATTACHED_FILES
from knowledge_base.file_kinds import LONGEST_SIDE, MOST_PIXELS, FileBroken, kind_of, kind_typed, picture_size
from knowledge_base.notice import notice
from knowledge_base.store.rows import utc_text
from knowledge_base.store.settings import TEXTS_TO_WIPE, SettingTable

_MEGABYTE = 1_000_000
_UNUSED = "NOT EXISTS (SELECT 1 FROM revision_file WHERE revision_file.sha256 = attached_file.sha256)"
_COLUMNS = "sha256, type, size"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What is known of a stored file without reading it.

    Attributes:
        sha256: The hash of its bytes, 64 hexadecimal digits.
        type: Its media type, told by its content when it came.
        size: Bytes.
    """

    sha256: str
    type: str
    size: int

    @property
    def ending(self) -> str:
        """What the names of such files end with."""
        kind = kind_typed(self.type)
        return kind.ending if kind is not None else ""

    def fits(self, attachment: Attachment) -> bool:
        """Say whether *attachment* is this file under a name that says what it is."""
        named = ending_of(attachment.file).replace(".jpeg", ".jpg")
        return attachment.sha256 == self.sha256 and bool(self.ending) and named == self.ending


class AttachedFiles:
    """The attached files of one database. It knows no clock."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, data: bytes, at: datetime) -> StoredFile:
        """Store a file and return what it is; one that is there already is not stored again.

        Raises:
            AttachmentRefused: it is empty, too large, of a kind that is not taken, or not what it says it is; or all
                files together would be too large.
        """
        checked = checked_file(data)
        with self._db.atomic():
            cursor = self._db.execute(
                "UPDATE attached_file SET stored_at = max(stored_at, ?) WHERE sha256 = ?",
                [utc_text(at), checked.sha256],
            )
            if not cursor.rowcount:
                if self.total() + checked.size > ATTACHED_FILES:
                    raise AttachmentRefused(notice("attachment.all-too-large", limit=ATTACHED_FILES // _MEGABYTE))
                self._db.execute(
                    "INSERT INTO attached_file (sha256, type, size, stored_at, bytes) VALUES (?, ?, ?, ?, ?)",
                    [checked.sha256, checked.type, checked.size, utc_text(at), data],
                )
        return checked

    def about(self, digests: Sequence[str]) -> dict[str, StoredFile]:
        """Return what is known of those of *digests* that are here; reads no byte of them."""
        found: dict[str, StoredFile] = {}
        for digest in dict.fromkeys(digests):
            row = self._db.execute(f"SELECT {_COLUMNS} FROM attached_file WHERE sha256 = ?", [digest]).fetchone()  # noqa: S608
            if row is not None:
                found[digest] = StoredFile(*row)
        return found

    def read(self, digest: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            AttachmentRefused: it is not here, or is not what its hash says any more.
        """
        row = self._db.execute("SELECT bytes FROM attached_file WHERE sha256 = ?", [digest]).fetchone()
        if row is None:
            raise AttachmentRefused(notice("attachment.missing"))
        data = bytes(row[0])
        if hashlib.sha256(data).hexdigest() != digest:
            raise AttachmentRefused(notice("attachment.altered"))
        return data

    def require(self, content: EntryContent) -> None:
        """Refuse a content that refers to a file which is not here, or calls one what it is not.

        Raises:
            AttachmentRefused: it does.
        """
        kept = self.held(content.attachments)
        lacking = next((one for one in content.attachments if one not in kept), None)
        if lacking is not None:
            raise AttachmentRefused(notice("attachment.not-here", name=lacking.file))

    def held(self, attachments: Iterable[Attachment]) -> tuple[Attachment, ...]:
        """Return those of *attachments* that are links, or files which are here under a name that fits."""
        every = tuple(attachments)
        known = self.about(files_in(every))
        return tuple(one for one in every if not one.is_file or (one.sha256 in known and known[one.sha256].fits(one)))

    def total(self) -> int:
        """Return how many bytes all files have together."""
        return int(self._db.execute("SELECT coalesce(sum(size), 0) FROM attached_file").fetchone()[0])

    def referred(self) -> tuple[StoredFile, ...]:
        """Return the files that some revision refers to, in the order of their hashes."""
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM attached_file WHERE NOT {_UNUSED} ORDER BY sha256")  # noqa: S608
        return tuple(StoredFile(*row) for row in rows.fetchall())

    def altered(self) -> Iterator[str]:
        """Yield the hash of each file whose bytes are not what it says. Reads all of them, one at a time."""
        for (digest,) in self._db.execute("SELECT sha256 FROM attached_file ORDER BY sha256").fetchall():
            row = self._db.execute("SELECT bytes FROM attached_file WHERE sha256 = ?", [digest]).fetchone()
            if hashlib.sha256(bytes(row[0])).hexdigest() != digest:
                yield str(digest)

    def lacking(self) -> tuple[tuple[str, int, str], ...]:
        """Return entry, revision and hash for each file that a revision refers to and that is not here."""
        rows = self._db.execute(
            "SELECT coalesce(entry.own_id, entry.id), revision.number, json_extract(value, '$.sha256')"
            " FROM revision JOIN entry ON entry.pk = revision.entry_pk, json_each(revision.content, '$.attachments')"
            " WHERE instr(revision.content, '\"attachments\":[') AND json_extract(value, '$.sha256') IS NOT NULL"
            " AND json_extract(value, '$.sha256') NOT IN (SELECT sha256 FROM attached_file)"
        )
        return tuple((name, number, digest) for name, number, digest in rows.fetchall())

    def sweep(self, before: datetime) -> int:
        """Remove the files that no revision refers to and that came before that time; return how many they were."""
        with self._db.atomic():
            cursor = self._db.execute(
                f"DELETE FROM attached_file WHERE stored_at < ? AND {_UNUSED}",  # noqa: S608 - fixed text
                [utc_text(before)],
            )
            count = int(cursor.rowcount)
            if count:
                SettingTable(self._db).set(TEXTS_TO_WIPE, "yes")
        return count

    def drop_unused(self, digests: Sequence[str]) -> None:
        """Remove those of *digests* that no revision refers to."""
        for digest in digests:
            self._db.execute(f"DELETE FROM attached_file WHERE sha256 = ? AND {_UNUSED}", [digest])  # noqa: S608


def checked_file(data: bytes) -> StoredFile:
    """Return what the bytes *data* are as a file that may be attached.

    Raises:
        AttachmentRefused: they are none; see :meth:`AttachedFiles.add`.
    """
    if not data:
        raise AttachmentRefused(notice("attachment.empty"))
    if len(data) > ATTACHED_FILE:
        raise AttachmentRefused(notice("attachment.too-large", limit=ATTACHED_FILE // _MEGABYTE))
    kind = kind_of(data)
    if kind is None:
        raise AttachmentRefused(notice("attachment.unknown-kind"))
    if kind.is_picture:
        try:
            width, height = picture_size(kind, data)
        except FileBroken:
            raise AttachmentRefused(notice("attachment.broken")) from None
        if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
            most = MOST_PIXELS // _MEGABYTE
            raise AttachmentRefused(notice("attachment.too-many-pixels", width=width, height=height, limit=most))
    return StoredFile(hashlib.sha256(data).hexdigest(), kind.type, len(data))
