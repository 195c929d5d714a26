"""The one way an entry is approved at the desk or the command line: the tone check has read its wording by then."""

from dataclasses import dataclass

from knowledge_base.entry import Entry, Status
from knowledge_base.errors import ApprovalRefused
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.wording_check import WordingCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """What an approval did.

    Attributes:
        entry: The revision that was approved.
        sent: The entries that quote it and went to review by that.
    """

    entry: Entry
    sent: tuple[Entry, ...]


def approve(store: Store, entry: Entry, act: Act, check: WordingCheck) -> Approved:
    """Approve exactly the revision *entry*, and tell what else that changed. One step.

    Raises:
        ApprovalRefused: it is not the newest any more, a sample outside practice, the policy forbids it, no reply
            could leave in its wording, or a fact it quotes cannot be used.
        UnknownEntry: it is gone.
    """
    refusal = check.why_not_approved(entry.content) if entry.state is not Status.APPROVED else None
    if refusal is not None:
        raise ApprovalRefused(refusal)
    sent: list[str] = []
    with store.atomic():
        approved = store.entries.approve(
            entry.id,
            act,
            revision=entry.revision,
            content_hash=entry.content_hash,
            practice=store.settings.is_practice,
            sent=sent,
        )
        return Approved(entry=approved, sent=store.entries.newest(sent))
