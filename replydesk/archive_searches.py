"""What an archive says of the searches that persons keep, and taking them over."""

from collections.abc import Iterator
from dataclasses import asdict

from knowledge_base.archive.archived import ArchivedSearch
from knowledge_base.archive.records import MOST_SEARCHES, holds_search
from knowledge_base.store import Store
from replydesk.saved_searches import MAX_SEARCHES, SavedSearch, add_searches, searches_of_everybody
from replydesk.tone.personal import personal_places


def searches_of(store: Store) -> tuple[ArchivedSearch, ...]:
    """Return the searches of *store* that go into an archive: of everybody, by person and name.

    A search with something in it by which a citizen can be known (a number, an address, an announced name) stays: an
    archive is handed on.
    """
    return tuple(one for one in _every(store) if _goes_out(one))[:MOST_SEARCHES]


def count_left_out(store: Store) -> int:
    """Return how many searches of *store* an archive does not hold."""
    return sum(1 for _ in _every(store)) - len(searches_of(store))


def searches_to_take(store: Store, searches: tuple[ArchivedSearch, ...]) -> dict[str, tuple[SavedSearch, ...]]:
    """Return those of *searches* whose persons keep none of that name in *store* and have room for them, by person."""
    kept = searches_of_everybody(store)
    found: dict[str, tuple[SavedSearch, ...]] = {}
    for one in searches:
        search = _taken(one)
        own = (*kept.get(one.person, ()), *found.get(one.person, ()))
        if len(own) < MAX_SEARCHES and all(search.key != known.key for known in own):
            found[one.person] = (*found.get(one.person, ()), search)
    return found


def take_searches(store: Store, searches: tuple[ArchivedSearch, ...]) -> None:
    """Keep them for the persons whose they are; what these keep already stays as it is."""
    for person, new in searches_to_take(store, searches).items():
        add_searches(store, person, new)


def _every(store: Store) -> Iterator[ArchivedSearch]:
    for person, searches in searches_of_everybody(store).items():
        for one in searches:
            yield ArchivedSearch(person=person, **asdict(one))


def _taken(one: ArchivedSearch) -> SavedSearch:
    fields = asdict(one)
    del fields["person"]
    return SavedSearch(**fields)


def _goes_out(one: ArchivedSearch) -> bool:
    return holds_search(one) and not personal_places(one.words) and not personal_places(one.name)
