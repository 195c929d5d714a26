"""Between a whole entry and the objects of JSON that it is in an archive."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from knowledge_base.accounts import PART_NAMES, Account
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
from knowledge_base.archive.fields import NAME, Fields, RecordRefused, is_one_line, moment_text
from knowledge_base.entry import EntryContent, Status
from knowledge_base.exchange import limits
from knowledge_base.exchange.accept import RowRejected, accept, tidy
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.json_entry import given_by_json, unknown_keys
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.notice import notice
from knowledge_base.policy import LONGEST_SOP, MOST_WARN_DAYS
from knowledge_base.variables import Variable
from knowledge_base.wordings import Voice

MOST_REVISIONS = 100_000
_MOST = 100_000
"""Approvals, steps or lessons of one entry; a line would be too long before."""
_MOST_ACCOUNTS = 100
_MOST_CHOICES = 2_000
"""Of one variable; a line of all of them has :data:`limits.VARIABLE` signs at most."""
_WITH_VARIABLES = 3
"""The format from which on settings hold variables, and accounts more than their names."""
_WITH_SEARCHES = 4
"""The format from which on settings hold searches."""
MOST_SEARCHES = 5_000
"""Of all persons: all of them stand on one line."""
_SEARCH_NAME = 60
_SEARCH_WORDS = 1_000
_DETAIL = 20_000
"""Code points of the reason a revision was sent back for."""

_STATES = tuple(state for state in Status if state is not Status.EXPIRED)
_ENTRY = (
    *("id", "own_id", "author", "created_at", "updated_at", "deleted_at", "serving", "state", "latest"),
    *("latest_state", "revisions", "approvals", "events", "lessons"),
)
_REVISION = ("number", "base", "op_id", "content", "hash", "tombstone", "author", "created_at")
_APPROVAL = ("revision", "hash", "approver", "approved_at", "op_id", "withdrawn_at", "withdrawn_by")
_EVENT = ("revision", "what", "person", "at", "detail")
_LESSON = ("id", "kind", "phrasing", "words", "person", "at", "undone_at", "undone_by")
_SETTINGS = ("institution", "accounts", "variables", "needs_source", "needs_legal_basis", "sop", "warn_days")
_FIRST_SETTINGS = tuple(name for name in _SETTINGS if name != "variables")
"""In the first two formats, in which an account was a name and nothing else."""
_LIMITS = {"person": NAME, "name": _SEARCH_NAME, "words": _SEARCH_WORDS, "kind": NAME, "status": NAME, "order": NAME}
_MAY_BE_EMPTY = ("words", "kind", "status")
_SEARCH = (*_LIMITS, "turned")

Json = dict[str, Any]


# --- writing


def entry_json(entry: ArchivedEntry) -> Json:
    """Return *entry* without its revisions: of them only how many there are."""
    pointers = entry.pointers
    return {
        "id": entry.id,
        "own_id": entry.own_id,
        "author": entry.author,
        "created_at": moment_text(entry.created_at),
        "updated_at": moment_text(entry.updated_at),
        "deleted_at": _maybe_text(pointers.deleted_at),
        "serving": pointers.serving,
        "state": str(pointers.state),
        "latest": pointers.latest,
        "latest_state": str(pointers.latest_state),
        "revisions": len(entry.revisions),
        "approvals": [_approval_json(one) for one in entry.approvals],
        "events": [_event_json(one) for one in entry.events],
        "lessons": [_lesson_json(one) for one in entry.lessons],
    }


def revision_json(revision: ArchivedRevision) -> Json:
    """Return *revision*."""
    return {
        "number": revision.number,
        "base": revision.base,
        "op_id": revision.op_id,
        "content": revision.content.as_json(),
        "hash": revision.content_hash,
        "tombstone": revision.tombstone,
        "author": revision.author,
        "created_at": moment_text(revision.created_at),
    }


def settings_json(settings: ArchivedSettings) -> Json:
    """Return *settings*."""
    found = {name: getattr(settings, name) for name in _SETTINGS}
    listed = {name: [one.as_json() for one in found[name]] for name in ("accounts", "variables")}
    searches = [{name: getattr(one, name) for name in _SEARCH} for one in settings.searches]
    return found | listed | {"searches": searches}


def holds_search(one: ArchivedSearch) -> bool:
    """Say whether *one* can stand in an archive: it would be read again as it is."""
    return all(is_one_line(getattr(one, name), _LIMITS[name], empty=name in _MAY_BE_EMPTY) for name in _LIMITS)


def _approval_json(one: ArchivedApproval) -> Json:
    return {
        "revision": one.revision,
        "hash": one.content_hash,
        "approver": one.approver,
        "approved_at": moment_text(one.approved_at),
        "op_id": one.op_id,
        "withdrawn_at": _maybe_text(one.withdrawn_at),
        "withdrawn_by": one.withdrawn_by,
    }


def _event_json(one: ArchivedEvent) -> Json:
    return {
        "revision": one.revision,
        "what": one.what,
        "person": one.person,
        "at": moment_text(one.at),
        "detail": one.detail,
    }


def _lesson_json(one: ArchivedLesson) -> Json:
    return {
        "id": one.id,
        "kind": one.kind,
        "phrasing": one.phrasing,
        "words": one.words,
        "person": one.person,
        "at": moment_text(one.at),
        "undone_at": _maybe_text(one.undone_at),
        "undone_by": one.undone_by,
    }


def _maybe_text(moment: datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)


# --- reading


def count_revisions(found: object) -> int:
    """Return how many revisions follow the entry *found*.

    Raises:
        RecordRefused: it is no entry, or does not say so.
    """
    return Fields(found, _ENTRY).whole("revisions", least=1, most=MOST_REVISIONS)


def read_entry(found: object, revisions: list[object]) -> ArchivedEntry:
    """Return the entry that *found* and its *revisions* are.

    Raises:
        RecordRefused: it is not as an archive has it, or does not hold together.
    """
    fields = Fields(found, _ENTRY)
    entry = ArchivedEntry(
        id=fields.hex_id("id"),
        own_id=_own_id(fields.maybe_line("own_id", limits.OWN_ID)),
        author=fields.line("author", empty=True),
        created_at=fields.moment("created_at"),
        updated_at=fields.moment("updated_at"),
        pointers=Pointers(
            serving=fields.whole("serving", least=1, most=len(revisions)),
            state=Status(fields.one_of("state", _STATES)),
            latest=fields.whole("latest", least=1, most=len(revisions)),
            latest_state=Status(fields.one_of("latest_state", _STATES)),
            deleted_at=fields.maybe_moment("deleted_at"),
        ),
        revisions=tuple(_revision(number, one) for number, one in enumerate(revisions, start=1)),
        approvals=tuple(map(_approval, fields.many("approvals", _MOST))),
        events=tuple(map(_event, fields.many("events", _MOST))),
        lessons=tuple(map(_lesson, fields.many("lessons", _MOST))),
    )
    _require_whole(entry)
    return entry


def read_settings(found: object, form: int) -> ArchivedSettings:
    """Return the settings *found* in an archive of the format *form*.

    Raises:
        RecordRefused: they are not as an archive has them.
    """
    has_variables, has_searches = form >= _WITH_VARIABLES, form >= _WITH_SEARCHES
    names = _SETTINGS if has_variables else _FIRST_SETTINGS
    fields = Fields(found, (*names, "searches") if has_searches else names)
    return ArchivedSettings(
        institution=fields.line("institution", empty=True),
        accounts=tuple(map(_account, fields.many("accounts", _MOST_ACCOUNTS)))
        if has_variables
        else tuple(map(Account, fields.lines("accounts", _MOST_ACCOUNTS))),
        variables=tuple(map(_variable, fields.many("variables", limits.VARIABLES))) if has_variables else (),
        needs_source=fields.flag("needs_source"),
        needs_legal_basis=fields.flag("needs_legal_basis"),
        sop=fields.text("sop", LONGEST_SOP),
        warn_days=fields.whole("warn_days", most=MOST_WARN_DAYS),
        searches=tuple(map(_search, fields.many("searches", MOST_SEARCHES))) if has_searches else (),
    )


def _search(found: object) -> ArchivedSearch:
    fields = Fields(found, _SEARCH)
    texts = {name: fields.line(name, _LIMITS[name], empty=name in _MAY_BE_EMPTY) for name in _LIMITS}
    return ArchivedSearch(**texts, turned=fields.flag("turned"))


def _account(found: object) -> Account:
    fields = Fields(found, ("name", *_some(found, ("voice", "channel", *PART_NAMES))))
    texts = {name: fields.line(name) for name in _some(found, ("channel", *PART_NAMES))}
    voice = Voice(fields.one_of("voice", tuple(Voice))) if _some(found, ("voice",)) else Voice.INSTITUTION
    account = Account(fields.line("name"), voice, **texts)
    if not account.is_sound:
        raise RecordRefused(notice("archive.bad-field", field="accounts"))
    return account


def _variable(found: object) -> Variable:
    fields = Fields(found, ("name", *_some(found, ("default", "choices", "required"))))
    variable = Variable(
        name=fields.line("name"),
        default=fields.line("default", limits.VARIABLE) if _some(found, ("default",)) else "",
        choices=fields.lines("choices", _MOST_CHOICES, limits.VARIABLE) if _some(found, ("choices",)) else (),
        required=fields.flag("required") if _some(found, ("required",)) else True,
    )
    if not variable.is_sound:
        raise RecordRefused(notice("archive.bad-field", field="variables"))
    return variable


def _some(found: object, keys: Sequence[str]) -> tuple[str, ...]:
    """Return those of *keys*, which may be left out, that *found* has."""
    return tuple(key for key in keys if isinstance(found, dict) and key in found)


def _require_whole(entry: ArchivedEntry) -> None:
    """Refuse an entry whose parts contradict each other."""
    count, pointers = len(entry.revisions), entry.pointers
    named = [*(one.revision for one in entry.approvals), *(one.revision for one in entry.events)]
    if any(number > count for number in named):
        raise RecordRefused(notice("archive.bad-field", field="revision"))
    for approval in entry.approvals:
        if approval.content_hash != entry.revision(approval.revision).content_hash:
            raise RecordRefused(notice("archive.other-content", number=approval.revision))
    for number, state in ((pointers.serving, pointers.state), (pointers.latest, pointers.latest_state)):
        if state is Status.APPROVED and entry.approval_of(number) is None:
            raise RecordRefused(notice("archive.without-approval", number=number))
    if pointers.serving > pointers.latest:
        raise RecordRefused(notice("archive.bad-field", field="serving"))


def _own_id(name: str | None) -> str | None:
    if name is not None and clean_line(name) != name:
        raise RecordRefused(notice("archive.bad-field", field="own_id"))
    return name


def _revision(number: int, found: object) -> ArchivedRevision:
    fields = Fields(found, _REVISION)
    content = _content(fields.object("content"))
    base = fields.maybe_whole("base")
    if fields.whole("number") != number or (base is not None and base >= number):
        raise RecordRefused(notice("archive.bad-field", field="number"))
    if fields.digest("hash") != content.digest():
        raise RecordRefused(notice("archive.other-content", number=number))
    return ArchivedRevision(
        number=number,
        base=base,
        op_id=fields.hex_id("op_id"),
        content=content,
        content_hash=fields.digest("hash"),
        tombstone=fields.flag("tombstone"),
        author=fields.line("author", empty=True),
        created_at=fields.moment("created_at"),
    )


def _content(found: Mapping[str, Any]) -> EntryContent:
    """Return what a revision says; it must be exactly as an import would leave it, or its approval would be of another.

    Raises:
        RecordRefused: an import would reject or clean it.
    """
    unknown = unknown_keys(found)
    if unknown or "id" in found or "entry_id" in found:
        raise RecordRefused(notice("archive.bad-field", field="content"))
    try:
        row = accept(given_by_json(0, found))
    except RowRejected as rejected:
        raise RecordRefused(rejected.reason) from None
    if isinstance(row, RejectedRow):
        raise RecordRefused(row.reason)
    if row.content.as_json() != found:
        raise RecordRefused(notice("archive.not-clean"))
    return row.content


def _approval(found: object) -> ArchivedApproval:
    fields = Fields(found, _APPROVAL)
    return ArchivedApproval(
        revision=fields.whole("revision", least=1),
        content_hash=fields.digest("hash"),
        approver=fields.line("approver", empty=True),
        approved_at=fields.moment("approved_at"),
        op_id=fields.hex_id("op_id"),
        withdrawn_at=fields.maybe_moment("withdrawn_at"),
        withdrawn_by=fields.maybe_line("withdrawn_by"),
    )


def _event(found: object) -> ArchivedEvent:
    fields = Fields(found, _EVENT)
    return ArchivedEvent(
        revision=fields.whole("revision", least=1),
        what=fields.line("what", 40),
        person=fields.line("person", empty=True),
        at=fields.moment("at"),
        detail=fields.text("detail", _DETAIL),
    )


def _lesson(found: object) -> ArchivedLesson:
    fields = Fields(found, _LESSON)
    kind = fields.one_of("kind", ("phrasing", "rejection"))
    return ArchivedLesson(
        id=fields.hex_id("id"),
        kind=kind,
        phrasing=fields.line("phrasing", limits.VARIANT, empty=kind == "rejection"),
        words=fields.line("words", limits.BODY, empty=True),
        person=fields.line("person", empty=True),
        at=fields.moment("at"),
        undone_at=fields.maybe_moment("undone_at"),
        undone_by=fields.maybe_line("undone_by"),
    )


def is_tidy(content: EntryContent) -> bool:
    """Say whether an archive with *content* could be read again."""
    try:
        return tidy(content) == content
    except RowRejected:
        return False
