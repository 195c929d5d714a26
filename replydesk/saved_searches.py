"""Searches that a person keeps under a name, in the fact base whose tags and authors they speak of."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from knowledge_base.entry import Kind, Status, title_key
from knowledge_base.errors import KnownError
from knowledge_base.finding.read import MAX_CHARS, read_search
from knowledge_base.finding.search import DELETED
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, Order, Shelf
from knowledge_base.store.settings import SAVED_SEARCHES

MAX_SEARCHES = 100
"""More than anybody finds their way in."""

MAX_NAME = 60


class SearchRefused(KnownError):
    """A search cannot be kept so, or there is none of that name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """What a list is narrowed and sorted by.

    Attributes:
        name: As the person calls it; two names that differ in capitals or blanks are the same.
        words: What stands in the search box, kept as typed even where it is not understood any more.
        kind, status: What else the list is narrowed by; empty: any. A status may be ``"deleted"``.
        order: What it is sorted by.
        turned: The other way round.
    """

    name: str
    words: str = ""
    kind: str = ""
    status: str = ""
    order: str = Order.UPDATED
    turned: bool = False

    @property
    def key(self) -> str:
        """By what it is told from the others."""
        return title_key(self.name)


def saved_searches(store: Store, person: str) -> tuple[SavedSearch, ...]:
    """Return what *person* keeps, by name. Runs on the store's thread, as all of these."""
    return _read(store.settings.get(_setting(person)))


def searches_of_others(store: Store, person: str) -> tuple[SavedSearch, ...]:
    """Return what everybody but *person* keeps, by name; they can be used, and kept as one's own."""
    own = _setting(person)
    kept = [text for name, text in store.settings.every().items() if name.startswith(SAVED_SEARCHES) and name != own]
    return tuple(sorted((one for text in kept for one in _read(text)), key=lambda one: one.key))


def searches_of_everybody(store: Store) -> dict[str, tuple[SavedSearch, ...]]:
    """Return what anybody keeps, each by name, by the person as the fact base tells them apart."""
    kept = {name: text for name, text in store.settings.every().items() if name.startswith(SAVED_SEARCHES)}
    return {name.removeprefix(SAVED_SEARCHES): _read(text) for name, text in sorted(kept.items())}


def add_searches(store: Store, person: str, searches: Iterable[SavedSearch]) -> None:
    """Keep *searches* for *person* beside those they keep, none of which has the name of one of them.

    It is a part of the action that is under way.
    """
    _write(store, person, (*saved_searches(store, person), *searches))


def keep_search(store: Store, act: Act, search: SavedSearch, *, replaces: str = "") -> SavedSearch:
    """Keep *search* for the person of *act*, in place of the one named *replaces*; return it as it is kept.

    Keeping, renaming and deleting are an action each, which can be undone. None is an audit line: which searches a
    person keeps is nobody's business.

    Raises:
        SearchRefused: it has no name, one that is too long, or the name of another one; or there are too many.
    """
    kept = replace(search, name=" ".join(search.name.split()), words=search.words.strip()[:MAX_CHARS])
    if not 0 < len(kept.name) <= MAX_NAME:
        raise SearchRefused(notice("search.saved-wants-name", longest=MAX_NAME))
    with store.atomic():
        others = [one for one in saved_searches(store, act.person) if one.key != title_key(replaces)]
        if any(one.key == kept.key for one in others):
            raise SearchRefused(notice("search.saved-name-taken", name=kept.name))
        if len(others) >= MAX_SEARCHES:
            raise SearchRefused(notice("search.saved-too-many", most=MAX_SEARCHES))
        with store.entries.as_one(ActionKind.SEARCHES_CHANGED, act):
            _write(store, act.person, (*others, kept))
    return kept


def rename_search(store: Store, act: Act, name: str, new_name: str) -> SavedSearch:
    """Call the search *name* of the person of *act* by *new_name* from now on.

    Raises:
        SearchRefused: as :func:`keep_search`, or there is none of that name.
    """
    return keep_search(store, act, replace(search_named(store, act.person, name), name=new_name), replaces=name)


def delete_search(store: Store, act: Act, name: str) -> SavedSearch:
    """Forget the search *name* of the person of *act*, and return it, so that it can be kept again.

    Raises:
        SearchRefused: there is none of that name.
    """
    with store.atomic():
        gone = search_named(store, act.person, name)
        left = tuple(one for one in saved_searches(store, act.person) if one.key != gone.key)
        with store.entries.as_one(ActionKind.SEARCHES_CHANGED, act):
            _write(store, act.person, left)
    return gone


def search_named(store: Store, person: str, name: str) -> SavedSearch:
    """Return the search *name* of *person*.

    Raises:
        SearchRefused: there is none of that name.
    """
    for one in saved_searches(store, person):
        if one.key == title_key(name):
            return one
    raise SearchRefused(notice("search.saved-unknown", name=name))


def flaws_of(search: SavedSearch) -> tuple[Notice, ...]:
    """Return what of *search* is not understood (any more) and is left out when it is used."""
    flaws = list(read_search(search.words).not_understood)
    if search.kind and search.kind not in set(Kind):
        flaws.append(notice("search.wants-kind", part=search.kind))
    if search.status and search.status not in {*Status, DELETED}:
        flaws.append(notice("search.wants-status", part=search.status))
    if search.order not in set(Order):
        flaws.append(notice("search.unknown-order", order=search.order))
    return tuple(flaws)


def filter_of(search: SavedSearch) -> EntryFilter:
    """Return what *search* narrows a list by, without what is not understood."""
    return EntryFilter(
        words=search.words,
        kind=Kind(search.kind) if search.kind in set(Kind) else None,
        status=Status(search.status) if search.status in set(Status) else None,
        shelf=Shelf.DELETED if search.status == DELETED else Shelf.ALL,
    )


def order_of(search: SavedSearch) -> Order:
    """Return what *search* sorts by; where that is not understood, the newest change is first."""
    return Order(search.order) if search.order in set(Order) else Order.UPDATED


def _setting(person: str) -> str:
    return SAVED_SEARCHES + title_key(person)


_KINDS = FrozenDict({"name": str, "words": str, "kind": str, "status": str, "order": str, "turned": bool})


def _read(text: str) -> tuple[SavedSearch, ...]:
    found = []
    for one in json.loads(text) if text else ():
        fields = {name: one[name] for name, kind in _KINDS.items() if isinstance(one.get(name), kind)}
        found.append(SavedSearch(**fields))
    return tuple(sorted(found, key=lambda one: one.key))


def _write(store: Store, person: str, searches: tuple[SavedSearch, ...]) -> None:
    kept = json.dumps([asdict(one) for one in searches], ensure_ascii=False)
    store.entries.actions.change_setting(_setting(person), kept)
