"""What the program's own archive holds of a fact base: whole entries, with all that ever became of them."""

from dataclasses import dataclass
from datetime import datetime

from knowledge_base.accounts import Account
from knowledge_base.entry import EntryContent, Status
from knowledge_base.variables import Variable


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedRevision:
    """One revision.

    Attributes:
        base: The number of the revision it was made from, or ``None``.
        op_id: 32 hexadecimal digits, by which it is the same everywhere.
        content_hash: What was stored with it.
        created_at: Aware, UTC, milliseconds.
    """

    number: int
    base: int | None
    op_id: str
    content: EntryContent
    content_hash: str
    tombstone: bool
    author: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedApproval:
    """One approval.

    Attributes:
        op_id: 32 hexadecimal digits, by which it is the same everywhere.
        withdrawn_at, withdrawn_by: Both ``None`` while it is in force.
    """

    revision: int
    content_hash: str
    approver: str
    approved_at: datetime
    op_id: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedEvent:
    """One step of the entry's life, as :class:`knowledge_base.store.entry_history.EntryEvent`."""

    revision: int
    what: str
    person: str
    at: datetime
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedLesson:
    """One thing that was learned about the entry.

    Attributes:
        id: 32 hexadecimal digits, by which it is the same everywhere.
        kind: A value of ``LearnedKind``.
        undone_at, undone_by: Both ``None`` while it is in force.
    """

    id: str
    kind: str
    phrasing: str
    words: str
    person: str
    at: datetime
    undone_at: datetime | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """What an entry is: which revision serves and which is the newest, each in which state, and whether it is gone."""

    serving: int
    state: Status
    latest: int
    latest_state: Status
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedEntry:
    """A whole entry.

    Attributes:
        id: The program's id.
        own_id: The institution's name for it, or ``None``.
        author, created_at: Who began it, and when.
        updated_at: When it changed last.
        pointers: What it is now.
        revisions: All of them by number, from 1 without a gap.
        approvals, events, lessons: In the order they were given.
    """

    id: str
    own_id: str | None
    author: str
    created_at: datetime
    updated_at: datetime
    pointers: Pointers
    revisions: tuple[ArchivedRevision, ...]
    approvals: tuple[ArchivedApproval, ...] = ()
    events: tuple[ArchivedEvent, ...] = ()
    lessons: tuple[ArchivedLesson, ...] = ()

    def revision(self, number: int) -> ArchivedRevision:
        """Return the revision of that number."""
        return self.revisions[number - 1]

    def approval_of(self, number: int) -> ArchivedApproval | None:
        """Return the approval in force of the revision of that number, the newest one; ``None``: there is none."""
        held = [one for one in self.approvals if one.revision == number and one.withdrawn_at is None]
        return held[-1] if held else None

    @property
    def title(self) -> str:
        """The title of the newest revision."""
        return self.revision(self.pointers.latest).content.title


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveHeader:
    """What an archive says of itself.

    Attributes:
        format: The version of the format.
        program: The version of the program that wrote it.
        base_id: Of which fact base it is.
        entries: How many entries it holds.
        written_at: When, aware, UTC.
        digest: The SHA-256 of all that follows the first line, 64 hexadecimal digits.
    """

    format: int
    program: str
    base_id: str
    entries: int
    written_at: datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedSearch:
    """A search that a person keeps.

    Attributes:
        person: Whose it is, as the fact base tells persons apart.
        name: As the person calls it.
        words: What stands in the search box, as typed.
        kind, status, order: By their names, which a program may not know; the first two may be empty.
        turned: The other way round.
    """

    person: str
    name: str
    words: str
    kind: str
    status: str
    order: str
    turned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedSettings:
    """What an institution set for its fact base and may want to have in another one.

    What opens a way around an approval or out of the program is not in it: that one person may approve alone, who may
    release as the second person, which special times hold, where the institution's own rules lie.
    """

    institution: str = ""
    accounts: tuple[Account, ...] = ()
    variables: tuple[Variable, ...] = ()
    needs_source: bool = False
    needs_legal_basis: bool = False
    sop: str = ""
    warn_days: int = 0
    searches: tuple[ArchivedSearch, ...] = ()
