"""Writing ``.json``: claims as ClaimReview, answers as questions, as web sites publish them (schema.org).

What schema.org has no word for (phrasings, tags, days, wordings for channels) stands beside it under a key of our own,
so that a way out and in again changes nothing and a text mended in between is taken over. All entries are in it, to be
worked on; one that is not approved and valid says so as schema.org has it (``creativeWorkStatus``).
"""

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from knowledge_base.course import Course
from knowledge_base.entry import Kind
from knowledge_base.errors import ExportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.claim_review import OURS
from knowledge_base.exchange.html_text import as_html_safe
from knowledge_base.exchange.json_entry import MARK
from knowledge_base.exchange.layout import Exportable, entry_id_of, mark_of
from knowledge_base.notice import notice

_RATINGS = {Kind.HOAX: ("1", "Salah"), Kind.FACT: ("5", "Benar")}


def write_web(file: BinaryIO, entries: Sequence[Exportable], course: Course) -> None:
    """Write *entries* to *file* as one DataFeed.

    Raises:
        ExportRefused: it would be larger than what we would read again.
        Stopped: the *course* was.
    """
    context = ["https://schema.org", {"replydesk": "urn:replydesk:"}]
    head = json.dumps({"@context": context, "@type": "DataFeed"})
    written = file.write(f'{head[:-1]}, "dataFeedElement": ['.encode())
    for place, entry in enumerate(course.through(entries)):
        text = json.dumps(_item(entry), ensure_ascii=False)
        written += file.write(((",\n" if place else "\n") + text).encode("utf-8", "replace"))
    written += file.write(b"\n]}\n")
    if written > limits.JSON_FILE:
        raise ExportRefused(notice("export.too-large-for-json", count=len(entries)))


def _item(entry: Exportable) -> dict[str, Any]:
    content = entry.content
    rest = content.as_json()
    del rest["title"], rest["body"], rest["kind"]
    mark = mark_of(entry)
    ours = {"id": entry.own_id or "", "entry_id": entry_id_of(entry), MARK: mark, **rest}
    shown = _question(entry) if content.kind is Kind.ANSWER else _claim(entry)
    shown |= {"creativeWorkStatus": mark} if mark else {}
    return {**shown, OURS: {key: value for key, value in ours.items() if value}}


def _question(entry: Exportable) -> dict[str, Any]:
    answer = {"@type": "Answer", "text": as_html_safe(entry.content.body)}
    return {"@type": "Question", "name": as_html_safe(entry.content.title), "acceptedAnswer": answer}


def _claim(entry: Exportable) -> dict[str, Any]:
    content = entry.content
    value, words = _RATINGS[content.kind]
    found: dict[str, Any] = {
        "@type": "ClaimReview",
        "claimReviewed": as_html_safe(content.title),
        "reviewBody": as_html_safe(content.body),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": "5",
            "worstRating": "1",
            "alternateName": words,
        },
    }
    for source in content.sources[:1]:
        if source.url:
            found["url"] = source.url
        if source.publisher:
            found["author"] = {"@type": "Organization", "name": source.publisher}
        if source.published_on:
            found["datePublished"] = source.published_on.isoformat()
    return found
