"""Writing ``.jsonld``: answers as the FAQPage a web site shows to search engines (https://schema.org/FAQPage).

A page for everybody holds nothing but questions and answers. What the institution keeps beside them for itself
(phrasings, tags, days, wordings for channels) would be lost on the way back in, so such a file says what it is, and is
not taken in again.
"""

import html
import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from knowledge_base.course import Course
from knowledge_base.exchange.layout import Exportable

PUBLISHED = "replydesk:published"
"""The key that says so."""


def write_faq(file: BinaryIO, entries: Sequence[Exportable], course: Course) -> None:
    """Write *entries* to *file*; it may stand in a ``script`` element of a page as it is."""
    page: dict[str, Any] = {
        "@context": ["https://schema.org", {"replydesk": "urn:replydesk:"}],
        "@type": "FAQPage",
        "inLanguage": "id",
        PUBLISHED: True,
        "mainEntity": [_question(entry) for entry in course.through(entries)],
    }
    text = json.dumps(page, ensure_ascii=False, indent=1)
    # No text can end the element, nor begin a remark in it (HTML, restrictions for contents of script elements).
    file.write(f"{text}\n".replace("<", "\\u003c").encode("utf-8", "replace"))


def _question(entry: Exportable) -> dict[str, Any]:
    lines = html.escape(entry.content.body, quote=False).split("\n")
    answer = {"@type": "Answer", "text": "<br>".join(lines)}
    return {"@type": "Question", "name": entry.content.title, "acceptedAnswer": answer}
