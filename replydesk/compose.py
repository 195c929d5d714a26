"""From a chosen entry to the first wording of a reply."""

from knowledge_base.entry import Entry
from replydesk.draft import Draft, Intent


def first_draft(entry: Entry, *, channel: str, intent: Intent) -> Draft:
    """Return the approved wording of *entry* for *channel*, citing it."""
    return Draft(text=entry.content.body_for(channel), cited=(entry,), channel=channel, intent=intent)
