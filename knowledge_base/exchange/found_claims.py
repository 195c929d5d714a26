"""What Google's Fact Check Tools answer when asked for claims: what fact checkers published, without their texts.

Source: https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims (``Claim``, ``ClaimReview``,
``Publisher``); image search answers with ``results``, each of which holds one ``claim``.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge_base.entry import Kind
from knowledge_base.exchange import limits
from knowledge_base.exchange.accept import Given, GivenSource
from knowledge_base.exchange.claim_review import as_list, text_of
from knowledge_base.exchange.kinds import is_rated_true
from knowledge_base.exchange.named import named

RESULTS = "results"
_PARTS = frozenset({"title", "url", "publisher", "published_on"})
"""Of a source that a check is."""


def claims_under(found: Mapping[str, Any]) -> str | None:
    """Return the key under which an answer of the tools holds its claims; ``None``: it is no such answer."""
    if isinstance(found.get("claims"), list):
        return "claims"
    results = found.get(RESULTS)
    return RESULTS if isinstance(results, list) and any(map(holds_claim, results)) else None


def holds_claim(result: object) -> bool:
    """Say whether *result* is one of an image search."""
    return isinstance(result, dict) and "claim" in result


def is_found_claim(item: Mapping[str, Any]) -> bool:
    """Say whether *item* is one of the claims."""
    return "claimReview" in item and "claimReviewed" not in item


def given_by_found_claim(number: int, claim: Mapping[str, Any]) -> Given:
    """Return what *claim* says: a hoax, or a fact when everybody who looked at it rated it true.

    Its wording is made of the checkers' headlines and ratings, as there is no more; each check is a source.
    """
    reviews = [one for one in as_list(claim.get("claimReview")) if isinstance(one, dict)]
    ratings = [rating for one in reviews if (rating := text_of(one.get("textualRating")))]
    is_true = bool(ratings) and all(is_rated_true(rating) for rating in ratings)
    return Given(
        number=number,
        own_id=next((url for url in map(_address, reviews) if url and len(url) <= limits.OWN_ID), ""),
        kind=Kind.FACT if is_true else Kind.HOAX,
        title=text_of(claim.get("text")),
        body="\n\n".join(dict.fromkeys(filter(None, map(_said, reviews)))),
        sources=tuple(_sources(reviews)),
        named=named(frozenset({"kind"}), parts=_PARTS, sources=len(reviews)),
    )


def _said(review: Mapping[str, Any]) -> str:
    """Return headline and rating, the latter where the headline does not say it."""
    headline, rating = text_of(review.get("title")), text_of(review.get("textualRating"))
    return headline if rating.casefold() in headline.casefold() else "\n".join(filter(None, (headline, rating)))


def _sources(reviews: list[dict[str, Any]]) -> Iterator[GivenSource]:
    for review in reviews:
        publisher = review.get("publisher")
        site = publisher.get("site") if isinstance(publisher, dict) else None
        yield GivenSource(
            title=text_of(review.get("title")),
            url=_address(review),
            publisher=text_of(publisher) or text_of(site),
            published_on=text_of(review.get("reviewDate")),
        )


def _address(review: Mapping[str, Any]) -> str:
    found = review.get("url")
    return found.strip() if isinstance(found, str) else ""
