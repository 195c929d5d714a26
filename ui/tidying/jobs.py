"""What the dialog has done on the worker thread."""

import time
from dataclasses import dataclass

from knowledge_base.entry import Entry
from knowledge_base.errors import EditConflict
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.actions import Action, ActionKind
from knowledge_base.store.entries import Act
from replydesk.tidying.merging import Foreseen, MergeRefused, foresee, merge
from replydesk.tidying.result import Tidying
from replydesk.tidying.run import Progress, TidyingRun

SLICE_S = 0.015
"""How long one job works, in seconds; one piece of work more at the most. Suggestions wait no longer than that."""


Both = tuple[Foreseen | Notice, Foreseen | Notice]
"""What a merge comes to when the first is kept, and when the second is; or why it would be refused."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far a search has come, and what it found once it is done."""

    progress: Progress
    found: Tidying | None


def advance(store: Store, run: TidyingRun) -> Step:
    """Do a little of *run*.

    Raises:
        StoreUnavailable: the database was refused; the same piece can be tried again.
    """
    until = time.perf_counter() + SLICE_S
    while not run.is_done:
        run.advance(store)
        if time.perf_counter() >= until:
            break
    return Step(run.progress, run.result() if run.is_done else None)


def foresee_both(store: Store, first_id: str, second_id: str) -> Both:
    """Return what a merge comes to when the first is kept, and when the second is; or why it would be refused.

    Raises:
        UnknownEntry: one of them is gone.
    """
    return _foreseen(store, first_id, second_id), _foreseen(store, second_id, first_id)


def _foreseen(store: Store, kept_id: str, other_id: str) -> Foreseen | Notice:
    try:
        return foresee(store, kept_id, other_id)
    except MergeRefused as refused:
        return refused.notice


def merge_into(store: Store, kept_id: str, other_id: str, act: Act) -> Entry:
    """Merge the other entry into the kept one.

    Raises:
        MergeRefused: they cannot be made one.
        UnknownEntry: one of them is gone.
    """
    return merge(store, kept_id, other_id, act)


def tell_apart(store: Store, one_id: str, other_id: str, act: Act) -> None:
    """Keep that the two are different.

    Raises:
        UnknownEntry: one of them is gone.
    """
    store.merging.tell_apart(one_id, other_id, act)


def take_back(store: Store, act: Act) -> Action | None:
    """Undo the last action, which merged or told apart.

    Raises:
        EditConflict: something else was done to entries since, by another program.
    """
    with store.atomic():
        last = store.entries.actions.last_done()
        if last is not None and last.what not in {ActionKind.MERGED, ActionKind.TOLD_APART}:
            raise EditConflict(notice("action.changed-since", title=last.title))
        return store.undoing.undo(act)
