"""The shape of the database, as numbered steps. A step that was released is never edited, only followed.

Everything that several people may one day share carries what that needs from the first day: a stable id, revision
numbers, the revision a change was based on, an operation id, a content hash, tombstones in place of deletes.
"""

from collections.abc import Callable

from sqlite_utils import Database, Migrations

from knowledge_base.errors import StoreUnavailable
from knowledge_base.notice import notice
from knowledge_base.store.actions_schema import create_actions
from knowledge_base.store.archive_schema import create_archive_parts
from knowledge_base.store.attached_schema import create_attached
from knowledge_base.store.audit_line_schema import audit_lines_of
from knowledge_base.store.begun_schema import create_begun
from knowledge_base.store.finding_schema import create_finding
from knowledge_base.store.gap_schema import create_gap_notes
from knowledge_base.store.index_schema import create_index
from knowledge_base.store.learned_schema import create_learned
from knowledge_base.store.merging_schema import create_merging
from knowledge_base.store.order_schema import create_orders
from knowledge_base.store.queue_schema import create_queue
from knowledge_base.store.releasers_schema import create_releasers
from knowledge_base.store.rules_schema import create_rule_lines
from knowledge_base.store.settings_schema import create_setting_lines
from knowledge_base.store.word_search import create_word_search

APPLICATION_ID = 0x52446B31
"""``RDk1``: written into the file's header, so that a stranger's database is not taken for ours."""

migrations = Migrations("replydesk")

_FACT_BASE = """
CREATE TABLE entry (
    pk INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    own_id TEXT UNIQUE,
    -- what follows repeats the serving revision, for listing, sorting and filtering
    kind TEXT NOT NULL CHECK (kind IN ('fact', 'answer', 'hoax')),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    tags TEXT NOT NULL DEFAULT '',
    sample INTEGER NOT NULL DEFAULT 0,
    source_count INTEGER NOT NULL DEFAULT 0,
    valid_from TEXT,
    valid_until TEXT,
    review_on TEXT,
    -- the revision that is used: the approved one if there is one, else the latest
    serving_revision INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'approved', 'retired')),
    latest_revision INTEGER NOT NULL,
    latest_state TEXT NOT NULL CHECK (latest_state IN ('draft', 'in-review', 'approved', 'retired')),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX entry_title_key ON entry (title_key, kind);
CREATE INDEX entry_listing ON entry (deleted_at, updated_at);

CREATE TABLE revision (
    entry_pk INTEGER NOT NULL REFERENCES entry (pk),
    number INTEGER NOT NULL CHECK (number >= 1),
    base_revision INTEGER,
    op_id TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    tombstone INTEGER NOT NULL DEFAULT 0,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (entry_pk, number)
) STRICT;
CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
    BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
    BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TABLE approval (
    pk INTEGER PRIMARY KEY,
    entry_pk INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    approver TEXT NOT NULL,
    by_author INTEGER NOT NULL,
    approved_at TEXT NOT NULL,
    op_id TEXT NOT NULL UNIQUE,
    FOREIGN KEY (entry_pk, revision) REFERENCES revision (entry_pk, number)
) STRICT;
CREATE INDEX approval_of ON approval (entry_pk, revision);

CREATE TABLE entry_event (
    pk INTEGER PRIMARY KEY,
    entry_pk INTEGER NOT NULL REFERENCES entry (pk),
    revision INTEGER NOT NULL,
    what TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX entry_event_of ON entry_event (entry_pk, pk);

-- the words of the serving revision as typed, for the search box of the fact base page
CREATE VIRTUAL TABLE entry_words USING fts5 (
    title, variants, body, tags,
    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
"""

_DESK = """
CREATE TABLE message (
    pk INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    channel TEXT NOT NULL,
    author_handle TEXT NOT NULL DEFAULT '',
    intent TEXT NOT NULL,
    received_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'set-aside'))
) STRICT;
CREATE INDEX message_waiting ON message (state, received_at);

CREATE TABLE suggestion (
    message_pk INTEGER NOT NULL REFERENCES message (pk),
    entry_pk INTEGER NOT NULL REFERENCES entry (pk),
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    confidence REAL NOT NULL,
    shown_at TEXT NOT NULL,
    chosen_at TEXT,
    PRIMARY KEY (message_pk, entry_pk)
) STRICT;
CREATE INDEX suggestion_of_entry ON suggestion (entry_pk, chosen_at);

CREATE TABLE released_reply (
    pk INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    message_pk INTEGER REFERENCES message (pk),
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    channel TEXT NOT NULL,
    intent TEXT NOT NULL,
    verdict_digest TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    findings TEXT NOT NULL,
    reason TEXT,
    sample INTEGER NOT NULL,
    person TEXT NOT NULL,
    released_at TEXT NOT NULL
) STRICT;

CREATE TABLE citation (
    reply_pk INTEGER NOT NULL REFERENCES released_reply (pk),
    position INTEGER NOT NULL,
    entry_pk INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    PRIMARY KEY (reply_pk, position),
    FOREIGN KEY (entry_pk, revision) REFERENCES revision (entry_pk, number)
) STRICT;
CREATE INDEX citation_of_entry ON citation (entry_pk);

-- a chain: each line's hash covers the line and the hash before it; texts are in it as hashes only
CREATE TABLE audit_line (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('released', 'refused', 'overruled')),
    person TEXT NOT NULL,
    reply_id TEXT REFERENCES released_reply (id),
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER audit_line_is_never_changed BEFORE UPDATE ON audit_line
    BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;
CREATE TRIGGER audit_line_is_never_deleted BEFORE DELETE ON audit_line
    BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
"""

# Lines also record what happened to the log itself.
_TRUSTED_LOG = (
    *audit_lines_of("'released', 'refused', 'overruled', 'restored', 'accepted', 'texts-removed'"),
    # how far the log goes by its own account, so that lines cut off by hand are told from an older file put in place
    "CREATE TABLE audit_end (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) STRICT",
    "INSERT INTO audit_end (one, number) SELECT 1, coalesce(max(number), 0) FROM audit_line",
    "INSERT INTO setting (name, value) VALUES ('base-id', lower(hex(randomblob(16))))",
    "ALTER TABLE message ADD COLUMN text_removed_at TEXT",
    "ALTER TABLE released_reply ADD COLUMN text_removed_at TEXT",
)


@migrations()
def m0001_fact_base(db: Database) -> None:
    """Entries with their revisions, approvals and events."""
    db.executescript(_FACT_BASE)


@migrations()
def m0002_search_index(db: Database) -> None:
    """What the matcher derives from the entries; can be dropped and rebuilt."""
    create_index(db)


@migrations()
def m0003_desk(db: Database) -> None:
    """Messages, suggestions, released replies, the audit log, settings."""
    db.executescript(_DESK)


@migrations()
def m0004_learned(db: Database) -> None:
    """What was learned at the desk, and how much each entry is used."""
    create_learned(db)


@migrations()
def m0005_word_search(db: Database) -> None:
    """The words of the entries page anew: folded by ourselves, and without what was never asked for."""
    db.execute("DROP TABLE entry_words")
    create_word_search(db)


@migrations()
def m0006_words_in_index(db: Database) -> None:
    """The search index with the words of phrasings as written; filled anew when the store opens."""
    create_index(db)


@migrations()
def m0007_trusted_log(db: Database) -> None:
    """What the log says of itself, whose it is, and which texts were removed."""
    for statement in _TRUSTED_LOG:
        db.execute(statement)


@migrations()
def m0008_second_person(db: Database) -> None:
    """Who may release blocked replies, and audit lines about it."""
    create_releasers(db)


@migrations()
def m0009_actions(db: Database) -> None:
    """What was done to entries, so that it can be undone; approvals that can be withdrawn."""
    create_actions(db)


@migrations()
def m0010_finding(db: Database) -> None:
    """What entries are found, filtered and sorted by, and how often each was found and used."""
    create_finding(db)


@migrations()
def m0011_merging(db: Database) -> None:
    """Which entries were told apart, and which were merged into which."""
    create_merging(db)


@migrations()
def m0012_archive(db: Database) -> None:
    """What came in an archive, so that it can be undone, and who took approvals over."""
    create_archive_parts(db)


@migrations()
def m0013_orders(db: Database) -> None:
    """More orders for the page of entries."""
    create_orders(db)


@migrations()
def m0014_attached_files(db: Database) -> None:
    """Files that go with entries, which revisions refer to them, and audit lines about those that left."""
    create_attached(db)


@migrations()
def m0015_queue(db: Database) -> None:
    """Messages that wait for an answer, and replies that are unfinished."""
    create_queue(db)


@migrations()
def m0016_rule_lines(db: Database) -> None:
    """Audit lines about tone rules that were switched off or on."""
    create_rule_lines(db)


@migrations()
def m0017_gap_notes(db: Database) -> None:
    """What people noted at the desk to be lacking."""
    create_gap_notes(db)


@migrations()
def m0018_setting_lines(db: Database) -> None:
    """Audit lines about what the institution has set."""
    create_setting_lines(db)


@migrations()
def m0019_begun(db: Database) -> None:
    """Which entries have a draft beside the wording in use."""
    create_begun(db)


_STEPS = (
    m0001_fact_base,
    m0002_search_index,
    m0003_desk,
    m0004_learned,
    m0005_word_search,
    m0006_words_in_index,
    m0007_trusted_log,
    m0008_second_person,
    m0009_actions,
    m0010_finding,
    m0011_merging,
    m0012_archive,
    m0013_orders,
    m0014_attached_files,
    m0015_queue,
    m0016_rule_lines,
    m0017_gap_notes,
    m0018_setting_lines,
    m0019_begun,
)
STEP_NAMES = tuple(step.__name__ for step in _STEPS)
"""The steps this program knows, oldest first."""


def bring_up_to_date(db: Database, before: Callable[[str], None] | None = None) -> None:
    """Apply the steps *db* lacks, each in a transaction of its own.

    Args:
        db: The database.
        before: Called before the first of them, with the name of the last step there is, unless there is none: a new
            database has nothing to be kept. What it raises leaves the database as it is.

    Raises:
        StoreUnavailable: it is another program's database, or one of a newer ReplyDesk.
    """
    applied = _applied(db)
    if _application(db) != APPLICATION_ID:
        # before the first table: a start that dies in between leaves a file we still know as ours
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    if len(applied) < len(STEP_NAMES):
        if applied and before is not None:
            before(max(applied))
        migrations.apply(db)


def require_up_to_date(db: Database) -> None:
    """Refuse a database whose shape is not the one of today; changes nothing.

    Raises:
        StoreUnavailable: it is of a former or a later shape, or another program's.
    """
    if len(_applied(db)) < len(STEP_NAMES):
        raise StoreUnavailable(notice("store.former-shape"))


def _application(db: Database) -> int:
    return int(db.execute("PRAGMA application_id").fetchone()[0])


def _applied(db: Database) -> set[str]:
    """Return the names of the steps *db* has; refuse what is not ours, and what is ahead of us."""
    own = _application(db)
    is_empty = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if own != APPLICATION_ID and not (own == 0 and is_empty):
        raise StoreUnavailable(notice("store.other-program"))
    applied = {step.name for step in migrations.applied(db)}
    if not applied.issubset(STEP_NAMES):
        raise StoreUnavailable(notice("store.newer-version"))
    return applied
