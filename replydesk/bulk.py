"""One change to many entries at once: one action, so that one undo takes all of it back."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from knowledge_base.course import Course, Stopped
from knowledge_base.entry import Entry, EntryContent, Status, title_key
from knowledge_base.errors import KnownError
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from replydesk.approving import approve
from replydesk.house_rules import renewed
from replydesk.out_of_use import delete, retire
from replydesk.tone.rule import RulePack
from replydesk.wording_check import WordingCheck

_BATCH = 100
"""How many entries are brought back together: in some 30 ms; so long whoever stops it waits at most."""


class Change(StrEnum):
    """What is done to each of the entries."""

    ADD_TAG = "add-tag"
    REMOVE_TAG = "remove-tag"
    SUBMIT = "submit"
    APPROVE = "approve"
    VALID_UNTIL = "valid-until"
    RETIRE = "retire"
    DELETE = "delete"
    RESTORE = "restore"
    """Bring deleted entries back, as drafts."""


_ACTIONS = FrozenDict(
    {
        Change.ADD_TAG: ActionKind.REVISED,
        Change.REMOVE_TAG: ActionKind.REVISED,
        Change.SUBMIT: ActionKind.SUBMITTED,
        Change.APPROVE: ActionKind.APPROVED,
        Change.VALID_UNTIL: ActionKind.REVISED,
        Change.RETIRE: ActionKind.RETIRED,
        Change.DELETE: ActionKind.DELETED,
        Change.RESTORE: ActionKind.RESTORED,
    }
)
"""What stands in the journal for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One change to many entries.

    Attributes:
        entry_ids: Whose.
        tags: To be added or removed, each one line.
        until: The last day; ``None``: without end.
    """

    change: Change
    entry_ids: tuple[str, ...]
    tags: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """An entry that was left as it is, and why."""

    title: str
    why: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a wish.

    Attributes:
        changed: How many entries were changed.
        same: How many were so already.
        left: Those that could not be changed.
        sent: The titles of entries that quote what was approved, retired or deleted, and are in review for it now.
        action: The number of the action in the journal, to be undone; ``None``: nothing was changed.
        is_stopped: It was stopped on the way, and nothing was changed.
    """

    changed: int = 0
    same: int = 0
    left: tuple[Left, ...] = ()
    sent: tuple[str, ...] = ()
    action: int | None = None
    is_stopped: bool = False


def change_many(
    store: Store, wish: Wish, act: Act, *, course: Course | None = None, pack: RulePack | None = None
) -> Outcome:
    """Carry *wish* out in one step. Runs on the store's thread.

    Each entry is changed by the rules for a single one; those that do not allow it are left and told of.

    Args:
        store: The fact base.
        wish: What is to be done.
        act: Who and when.
        course: Told after each entry how many are done. Where it is stopped all of it is taken back.
        pack: The rules by which wordings are judged that are to be approved; ``None``: those of the fact base.
    """
    course = course or Course()
    check = None
    if wish.change is Change.APPROVE:
        rules = None if pack is None else renewed(store, pack)
        check = WordingCheck(store, today=act.at.date(), pack=rules)
    tally = _Tally(store, wish, act, check)
    try:
        with store.atomic():
            with store.entries.as_one(_ACTIONS[wish.change], act):
                for start in range(0, len(wish.entry_ids), _BATCH):
                    for number, _done in enumerate(tally.take(wish.entry_ids[start : start + _BATCH]), start + 1):
                        course(number)
                tally.end()
            last = store.entries.actions.last_done() if tally.changed else None
    except Stopped:
        return Outcome(is_stopped=True)
    action = last.number if last else None
    left, sent = tuple(tally.left), tally.in_review()
    return Outcome(changed=tally.changed, same=tally.same, left=left, sent=sent, action=action)


class _Tally:
    """Changes one entry after the other and counts what came of it."""

    def __init__(self, store: Store, wish: Wish, act: Act, check: WordingCheck | None) -> None:
        self.changed = 0
        self.same = 0
        self.left: list[Left] = []
        self.sent: dict[str, None] = {}
        self._waiting: list[tuple[Entry, Left]] = []
        self._store = store
        self._wish = wish
        self._act = act
        self._check = check

    def take(self, entry_ids: Sequence[str]) -> Iterator[None]:
        """Change the entries of these ids, or leave one and say why; stop after each, that it be told of."""
        if self._wish.change is Change.RESTORE:
            self._bring_back(entry_ids)
        for entry_id in entry_ids:
            if self._wish.change is not Change.RESTORE:
                self._take(entry_id)
            yield

    def _bring_back(self, entry_ids: Sequence[str]) -> None:
        """Bring the deleted ones of these entries back, together: nothing keeps one of them from it."""
        entries = self._store.entries
        deleted = entries.deleted_among(entry_ids)
        entries.restore_many([entry_id for entry_id in dict.fromkeys(entry_ids) if entry_id in deleted], self._act)
        self.changed += len(deleted)
        for entry_id in entry_ids:
            if entry_id not in deleted and entries.latest(entry_id) is None:
                self._leave_gone()
            else:
                self.same += entry_id not in deleted

    def _leave_gone(self) -> None:
        self.left.append(Left("", notice("bulk.gone")))

    def _take(self, entry_id: str) -> None:
        entry = self._store.entries.latest(entry_id)
        if entry is None:
            self._leave_gone()
            return
        try:
            with self._store.atomic():
                is_changed = self._change(entry)
        except KnownError as refused:
            self.left.append(Left(entry.content.title, refused.notice))
            if self._check is not None and self._check.why_facts_not_usable(entry.content) == refused.notice:
                self._waiting.append((entry, self.left[-1]))
        else:
            self.changed += is_changed
            self.same += not is_changed

    def end(self) -> None:
        """Approve those that stood before a fact which they quote, and which was approved by the same change."""
        if self._check is None or not self._waiting:
            return
        self._check.read_facts_again()
        for entry, left in self._waiting:
            if self._check.why_facts_not_usable(entry.content) is None:
                self.left.remove(left)
                self._take(entry.id)

    def in_review(self) -> tuple[str, ...]:
        """Return the titles of those that were sent to review and not approved by the same change after that."""
        found = self._store.entries.newest(self.sent)
        return tuple(one.content.title for one in found if one.state is Status.IN_REVIEW)

    def _change(self, entry: Entry) -> bool:
        step = _STEPS.get(self._wish.change)
        if step is not None:
            return step(self._store, entry, self._wish, self._act)
        if self._is_so(entry):
            return False
        self.sent |= dict.fromkeys(one.id for one in self._sent_by(entry))
        return True

    def _is_so(self, entry: Entry) -> bool:
        if self._check is not None:
            return entry.state is Status.APPROVED
        serving = self._store.entries.serving(entry.id)
        return self._wish.change is Change.RETIRE and serving is not None and serving.state is Status.RETIRED

    def _sent_by(self, entry: Entry) -> tuple[Entry, ...]:
        """Approve, retire or delete *entry*, and return those that went to review by that."""
        if self._check is not None:
            return approve(self._store, entry, self._act, self._check).sent
        if self._wish.change is Change.RETIRE:
            return retire(self._store, entry.id, self._act).sent
        return delete(self._store, entry, self._act).sent


def read_tags(typed: str) -> tuple[str, ...]:
    """Return the tags of a line in which commas part them, each once."""
    tags: dict[str, str] = {}
    for tag in typed.split(","):
        if tag.strip():
            tags.setdefault(title_key(tag), " ".join(tag.split()))
    return tuple(tags.values())


def undo_many(store: Store, action: int, act: Act) -> bool:
    """Undo the action of that number and say so; ``False``: something else was done since, and nothing is undone.

    Raises:
        ApprovalRefused: an approved wording would serve again that another person took out of use.
        EditConflict: the entries are not as the action left them.
    """
    with store.atomic():
        last = store.entries.actions.last_done()
        if last is None or last.number != action:
            return False
        store.undoing.undo(act)
        return True


def _add_tags(store: Store, entry: Entry, wish: Wish, act: Act) -> bool:
    has = {title_key(tag) for tag in entry.content.tags}
    added = tuple(tag for tag in wish.tags if title_key(tag) not in has)
    return _revise(store, entry, replace(entry.content, tags=(*entry.content.tags, *added)), act)


def _remove_tags(store: Store, entry: Entry, wish: Wish, act: Act) -> bool:
    unwanted = {title_key(tag) for tag in wish.tags}
    tags = tuple(tag for tag in entry.content.tags if title_key(tag) not in unwanted)
    return _revise(store, entry, replace(entry.content, tags=tags), act)


def _set_end(store: Store, entry: Entry, wish: Wish, act: Act) -> bool:
    content = entry.content
    if wish.until is not None and content.valid_from is not None and wish.until < content.valid_from:
        raise KnownError(notice("bulk.ends-before-it-begins", day=content.valid_from.isoformat()))
    return _revise(store, entry, replace(content, valid_until=wish.until), act)


def _revise(store: Store, entry: Entry, content: EntryContent, act: Act) -> bool:
    after = store.entries.revise(entry.id, content, act, base_revision=entry.latest_revision)
    return after.revision != entry.revision


def _submit(store: Store, entry: Entry, _wish: Wish, act: Act) -> bool:
    if entry.state is Status.IN_REVIEW:
        return False
    if entry.state is not Status.DRAFT:
        raise KnownError(notice("bulk.no-draft"))
    store.entries.submit(entry.id, act)
    return True


_STEPS: FrozenDict[Change, Callable[[Store, Entry, Wish, Act], bool]] = FrozenDict(
    {
        Change.ADD_TAG: _add_tags,
        Change.REMOVE_TAG: _remove_tags,
        Change.SUBMIT: _submit,
        Change.VALID_UNTIL: _set_end,
    }
)
"""Do the change to one entry and say whether it was one. The others are done by ``_Tally``."""
