"""What a saved search looks for, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from knowledge_base.entry import Kind, Status
from knowledge_base.finding.search import DELETED
from replydesk.saved_searches import SavedSearch, filter_of
from ui.names import deleted_word, kind_word, status_word

translate = QCoreApplication.translate


def summary(search: SavedSearch, orders: Mapping[str, str]) -> str:
    """Return what *search* narrows a list by, and what it sorts by if that has a word in *orders*."""
    wanted = filter_of(search)
    parts = [wanted.words.strip(), *_kind(wanted.kind), *_status(search.status)]
    said = " · ".join(part for part in parts if part) or translate("SavedSearches", "all entries")
    if search.order not in orders:
        return said
    order = orders[search.order]
    turned = translate("SavedSearches", "{order}, the other way round").format(order=order) if search.turned else order
    return translate("SavedSearches", "{search} (by: {order})").format(search=said, order=turned)


def _kind(kind: Kind | None) -> tuple[str, ...]:
    return () if kind is None else (kind_word(kind),)


def _status(status: str) -> tuple[str, ...]:
    if status == DELETED:
        return (deleted_word(),)
    return (status_word(Status(status)),) if status in set(Status) else ()
