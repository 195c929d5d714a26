"""What was done to entries, in words."""

from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import notice
from knowledge_base.store.actions import Action, ActionKind
from replydesk.wording import Wording

_WORDS = FrozenDict(
    {
        ActionKind.CREATED: notice("action.created"),
        ActionKind.REVISED: notice("action.revised"),
        ActionKind.SUBMITTED: notice("action.submitted"),
        ActionKind.SENT_BACK: notice("action.sent-back"),
        ActionKind.APPROVED: notice("action.approved"),
        ActionKind.RETIRED: notice("action.retired"),
        ActionKind.DELETED: notice("action.deleted"),
        ActionKind.RESTORED: notice("action.restored"),
        ActionKind.REVISION_RESTORED: notice("action.revision-restored"),
        ActionKind.IMPORTED: notice("action.imported"),
        ActionKind.MERGED: notice("action.merged"),
        ActionKind.TOLD_APART: notice("action.told-apart"),
        ActionKind.HOUSE_CHANGED: notice("action.house-changed"),
        ActionKind.POLICY_CHANGED: notice("action.policy-changed"),
        ActionKind.RETENTION_CHANGED: notice("action.retention-changed"),
        ActionKind.SEARCHES_CHANGED: notice("action.searches-changed"),
        ActionKind.SECOND_CHANGED: notice("action.second-changed"),
        ActionKind.FACT_CHANGED: notice("action.fact-changed"),
        ActionKind.FACT_GONE: notice("action.fact-gone"),
    }
)


def action_word(what: ActionKind, wording: Wording) -> str:
    """Return the word for one kind of action."""
    return wording.say(_WORDS[what])


def action_words(action: Action, wording: Wording) -> str:
    """Return what was done and to which entries, in one line: the title of one, the number of several."""
    what = action_word(action.what, wording)
    if action.count > 1:
        return wording.say(notice("action.of-several", what=what, count=action.count))
    return wording.say(notice("action.of-one", what=what, title=action.title)) if action.title else what
