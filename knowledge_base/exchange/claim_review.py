"""ClaimReview and FAQPage of schema.org: how fact checkers and public web sites publish what they know.

Source: https://schema.org/ClaimReview, https://schema.org/FAQPage; what sites really write was taken from feeds:
values that are lists in one item and single in the next, entities and tags in texts, ``description`` in place of
``reviewBody``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from knowledge_base.entry import Kind
from knowledge_base.exchange import limits
from knowledge_base.exchange.accept import Given, GivenSource
from knowledge_base.exchange.html_text import plain_text
from knowledge_base.exchange.json_entry import given_by_json
from knowledge_base.exchange.kinds import is_rated_true
from knowledge_base.exchange.named import Named, named
from knowledge_base.frozen import FrozenDict

OURS = "replydesk:entry"
"""The key under which our own exports keep what schema.org has no word for."""


def types_of(node: Mapping[str, Any]) -> frozenset[str]:
    """Return the types of *node*, without the vocabulary before their names."""
    if "@type" not in node:
        return frozenset()
    names = (name for name in as_list(node["@type"]) if isinstance(name, str))
    return frozenset(name.rsplit("/", 1)[-1].removeprefix("schema:") for name in names)


def as_list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON is anything
    """Return *value* as the list it would be if sites always wrote lists; nothing is an empty one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str:  # noqa: ANN401 - JSON is anything
    """Return the first text in *value*, a text, a number, ``{"@value": …}``, a thing with a name, or a list of such."""
    for item in as_list(value):
        if isinstance(item, str) and item.strip():
            return plain_text(item)
        if isinstance(item, (int, float)) and not isinstance(item, bool):
            return str(item)
        if isinstance(item, dict):
            for key in ("@value", "name", "text", "value"):
                if isinstance(item.get(key), str) and item[key].strip():
                    return plain_text(item[key])
    return ""


def given_by_claim(number: int, node: Mapping[str, Any]) -> Given:
    """Return what the ClaimReview *node* says: a hoax, or a fact when it is rated true.

    Raises:
        RowRejected: what our own export added to it was spoilt.
    """
    kind = Kind.FACT if _is_true(node) else Kind.HOAX
    title = text_of(node.get("claimReviewed"))
    body = next(filter(None, (text_of(node.get(key)) for key in ("reviewBody", "description", "text"))), "")
    if given := _ours(number, node, kind, title, body):
        return given
    source = GivenSource(
        title=text_of(node.get("headline")) or text_of(node.get("name")),
        url=_url(node),
        publisher=", ".join(_names(node.get("author") or node.get("publisher"))),
        published_on=text_of(node.get("datePublished")),
    )
    return Given(
        number=number,
        own_id=_own_id(node),
        kind=kind,
        title=title,
        body=body,
        others=tuple(_appearances(node)),
        tags=_keywords(node),
        sources=(source,),
        valid_until=text_of(node.get("expires")),
        named=_named(node, {"kind"}),
    )


def given_by_question(number: int, node: Mapping[str, Any]) -> Given:
    """Return what the Question *node* of an FAQPage says: an answer.

    Raises:
        RowRejected: what our own export added to it was spoilt.
    """
    title = text_of(node.get("name")) or text_of(node.get("text"))
    answers = as_list(node.get("acceptedAnswer")) or as_list(node.get("suggestedAnswer"))
    body = text_of([item.get("text") if isinstance(item, dict) else item for item in answers])
    if given := _ours(number, node, Kind.ANSWER, title, body):
        return given
    url = _url(node)
    return Given(
        number=number,
        own_id=_own_id(node),
        title=title,
        body=body,
        tags=_keywords(node),
        sources=(GivenSource(url=url),) if url else (),
        named=_named(node, set()),
    )


def _ours(number: int, node: Mapping[str, Any], kind: Kind, title: str, body: str) -> Given | None:
    """Return the entry of our own export: the texts of schema.org, which may have been edited, and our own rest."""
    rest = node.get(OURS)
    if not isinstance(rest, dict):
        return None
    given = given_by_json(number, rest)
    says = given.named and replace(given.named, fields=given.named.fields | {"kind"})
    return replace(given, kind=kind, title=title, body=body, named=says)


_FILLS = FrozenDict({"keywords": "tags", "expires": "valid_until"})
_FILLS_OF_SOURCE = FrozenDict(
    {
        "headline": "title",
        "name": "title",
        "url": "url",
        "author": "publisher",
        "publisher": "publisher",
        "datePublished": "published_on",
    }
)


def _named(node: Mapping[str, Any], fields: set[str]) -> Named:
    """Return what *node* says beside *fields*: a key that is not there says nothing. A question's name is its title."""
    parts = {part for key, part in _FILLS_OF_SOURCE.items() if key in node}
    filled = {field for key, field in _FILLS.items() if key in node}
    if "kind" not in fields:
        parts &= {"url"}
        filled &= {"tags"}
    return named(frozenset(fields | filled), parts=frozenset(parts), sources=1)


def _is_true(node: Mapping[str, Any]) -> bool:
    for rating in as_list(node.get("reviewRating")):
        if not isinstance(rating, dict):
            continue
        words = text_of(rating.get("alternateName")) or text_of(rating.get("name"))
        if words:
            return is_rated_true(words)
        value, best, worst = (_number(rating.get(key)) for key in ("ratingValue", "bestRating", "worstRating"))
        return value is not None and value == best and best != worst
    return False


def _number(value: Any) -> float | None:  # noqa: ANN401 - JSON is anything
    try:
        return float(text_of(value))
    except ValueError:
        return None


def _url(node: Mapping[str, Any]) -> str:
    for item in as_list(node.get("url")):
        if isinstance(item, str) and item.strip():
            return item.strip()
        if isinstance(item, dict) and isinstance(item.get("@id"), str):
            return str(item["@id"]).strip()
    return ""


def _own_id(node: Mapping[str, Any]) -> str:
    """Return the item's own name: its identifier, else its address, where that is of a bearable length."""
    for found in (text_of(node.get("identifier")), text_of(node.get("@id")), _url(node)):
        if found and len(found) <= limits.OWN_ID:
            return found
    return ""


def _names(value: Any) -> Iterable[str]:  # noqa: ANN401 - JSON is anything
    return filter(None, (text_of(item) for item in as_list(value)))


def _appearances(node: Mapping[str, Any]) -> Iterable[str]:
    """Give the wordings in which the claim went round."""
    for claim in as_list(node.get("itemReviewed")):
        if isinstance(claim, dict):
            for key in ("appearance", "firstAppearance"):
                for work in as_list(claim.get(key)):
                    if isinstance(work, dict):
                        yield text_of(work.get("text"))


def _keywords(node: Mapping[str, Any]) -> tuple[str, ...]:
    found = as_list(node.get("keywords"))
    if len(found) == 1 and isinstance(found[0], str):
        return tuple(found[0].split(","))
    return tuple(_names(found))
