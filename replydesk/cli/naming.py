"""The entry that somebody names in a command."""

from knowledge_base.entry import Entry
from knowledge_base.notice import notice
from knowledge_base.store import Store
from replydesk.cli.console import CallRefused


def entry_named(store: Store, name: str) -> Entry:
    """Return the newest revision of the entry called *name*: its own id or the program's.

    Raises:
        CallRefused: it was deleted; what is said names it as it was typed, and how it comes back.
        UnknownEntry: there never was one.
    """
    found = store.entries.latest(store.entries.id_of(name))
    if found is None:
        raise CallRefused(notice("cli.is-deleted", name=name))
    return found
