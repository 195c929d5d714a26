"""Messages and replies of several days, as the desk leaves them."""

from datetime import datetime, timedelta

from knowledge_base.entry import EntryContent, text_digest
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.desk import Shown
from knowledge_base.store.entries import Act
from tests.knowledge_base.store.log_in_file import BEGIN
from tests.releases import release

ASKED, ANSWERED, HANDLE = "tanyaRahasia", "jawabRahasia", "@wargaRahasia"
"""Words that stand nowhere but in the texts: in a message, in a reply, and a message's author."""


def fill(store: Store, days: int, *, first: datetime = BEGIN, length: int = 40) -> None:
    """Put a message and its reply on record for each of *days*, from *first* on; each holds the words above."""
    entry = store.entries.serving("judul") or store.entries.add(
        EntryContent(title="Judul", body="Isi"), Act(person="Sari", at=first), own_id="judul"
    )
    for day in range(days):
        at = first + timedelta(days=day)
        message = store.desk.receive(
            f"{ASKED}{day} " + "kata " * length, channel="x", author_handle=HANDLE, intent="question", at=at
        )
        store.desk.note_shown(message.id, [Shown(entry_id=entry.id, revision=1, confidence=0.9)], at=at)
        store.desk.note_chosen(message.id, entry.id, at=at)
        text = f"{ANSWERED}{day} " + "kata " * length
        reply_id = store.desk.record_release(release(text=text, at=at, cited=(entry,), message_id=message.id))
        detail = {"text_hash": text_digest(text), "message": [message.id, text_digest(message.text)]}
        store.audit.append(AuditAct.RELEASED, person="Sari", at=at, reply_id=reply_id, detail=detail)
