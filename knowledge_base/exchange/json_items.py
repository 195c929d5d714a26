"""One item of JSON, whichever of the forms we take it is in."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from knowledge_base.exchange.accept import Given, RowRejected, accept
from knowledge_base.exchange.claim_review import as_list, given_by_claim, given_by_question, types_of
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.found_claims import RESULTS, claims_under, given_by_found_claim, is_found_claim
from knowledge_base.exchange.json_entry import given_by_json, unknown_keys
from knowledge_base.exchange.rows import ReadRow, RejectedRow
from knowledge_base.notice import notice

_WRAPPERS = {
    "DataFeed": "dataFeedElement",
    "DataFeedItem": "item",
    "ItemList": "itemListElement",
    "ListItem": "item",
    "FAQPage": "mainEntity",
    "QAPage": "mainEntity",
}
"""Types that only hold others, and where they hold them."""
_ENTRIES: dict[str, Callable[[int, Mapping[str, Any]], Given]] = {
    "ClaimReview": given_by_claim,
    "Question": given_by_question,
}
_NAMED = 100
"""How many unknown keys are named; a hostile file may have as many as it likes."""


def elements(found: Any) -> list[Any]:  # noqa: ANN401 - JSON is anything
    """Return the items of a whole document, in its order: those of the list, feed, graph or page it is."""
    if isinstance(found, list):
        return found
    key = holder(found) if isinstance(found, dict) else None
    return [found] if key is None else _held(found, key)


def holder(found: Mapping[str, Any]) -> str | None:
    """Return the key under which the outermost object *found* holds its items; ``None``: it is an item itself."""
    if "@graph" in found:
        return "@graph"
    key = _wraps(found)
    if key is None and not types_of(found) and isinstance(found.get("entries"), list):
        return "entries"
    return key


def items_of(key: str | None, value: Any) -> Iterator[Any]:  # noqa: ANN401 - JSON is anything
    """Give the item that *value* is, one of those under the *key* of the holder; of some it is a part, or none."""
    if key == RESULTS:
        yield value.get("claim") if isinstance(value, dict) else value
    elif key != "@graph" or _holds_entries(value):
        yield value


def read_item(number: int, found: Any, ignored: dict[str, None]) -> Iterator[ReadRow]:  # noqa: ANN401 - JSON is anything
    """Give the entries in the item *found*, the line or item *number* of its file; most hold one.

    Args:
        number: Of the line or item.
        found: Any value of JSON.
        ignored: Gains the names of what was not read.
    """
    if not isinstance(found, dict):
        yield RejectedRow(number=number, reason=notice("import.json-no-object"))
        return
    inside = _inside(found)
    if inside is not None:
        if not inside:
            yield RejectedRow(number=number, reason=notice("import.json-no-item"))
        for item in inside:
            yield from read_item(number, item, ignored)
        return
    yield _read_entry(number, found, ignored)


def _read_entry(number: int, found: Mapping[str, Any], ignored: dict[str, None]) -> ReadRow:
    types = types_of(found)
    read = next((_ENTRIES[name] for name in _ENTRIES if name in types), None)
    if read is None and types:
        named = ", ".join(sorted(types))[:80]
        return RejectedRow(number=number, reason=notice("import.json-type", type=clean_line(named)))
    if read is None and is_found_claim(found):
        read = given_by_found_claim
    if read is None:
        read = given_by_json
        for key in unknown_keys(found):
            if len(ignored) < _NAMED:
                ignored[clean_line(key)[:80]] = None
    try:
        return accept(read(number, found))
    except RowRejected as rejected:
        return RejectedRow(number=number, reason=rejected.reason)


def _inside(found: Mapping[str, Any]) -> list[Any] | None:
    """Return what *found* holds, or ``None`` when it is no wrapper."""
    key = _wraps(found)
    return None if key is None else _held(found, key)


def _held(found: Mapping[str, Any], key: str) -> list[Any]:
    return [item for value in as_list(found.get(key)) for item in items_of(key, value)]


def _wraps(found: Mapping[str, Any]) -> str | None:
    """Return the key under which *found* holds others, or ``None`` when it is no wrapper."""
    types = types_of(found)
    if types & _ENTRIES.keys():
        return None
    for name, key in _WRAPPERS.items():
        if name in types:
            return key
    return None if types else claims_under(found)


def _holds_entries(node: Any) -> bool:  # noqa: ANN401 - JSON is anything
    """Say whether *node* of a graph is an entry or holds some; beside them a graph describes pages and people."""
    return not isinstance(node, dict) or bool(types_of(node) & (_ENTRIES.keys() | _WRAPPERS.keys()))
