"""The parts of a reply that a rule looks at: Vale's ``scope``, for text without markup."""

import re
from collections.abc import Iterable, Iterator

from replydesk.tone.making import Making
from replydesk.tone.sentences import sentence_spans

Span = tuple[int, int]

_WHOLE = ("text", "raw", "summary")
"""Vale tells these apart by their markup; a reply has none."""

_PARTS = ("sentence", "paragraph", "list", "heading", "first-sentence", "last-sentence")
SCOPES = (*_WHOLE, *_PARTS)

_PARTED = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"^[ \t]*(?:[-*.+o>]|\d{1,2}[.)]|[a-z][.)])[ \t]+(\S[^\n]*)$", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+(\S[^\n]*)|[*_]{1,2}([^*_\n]+)[*_]{1,2}:?[ \t]*)$", re.MULTILINE)
"""A line after ``#``, as in Markdown, or wholly between ``*``, as in WhatsApp."""

Scope = tuple[str, ...]
"""Names of parts; with ``~`` before them: what is not in such a part."""


def scope_of(making: Making, default: str = "text") -> Scope:
    """Return the scope that a rule file asks for: one name or a list of names."""
    listed = making.fields.texts_with_lines("scope") or ((default, 1),)
    for name, line in listed:
        if name.removeprefix("~").strip() not in SCOPES or name in {f"~{whole}" for whole in _WHOLE}:
            allowed = ", ".join((*SCOPES, *(f"~{part}" for part in _PARTS)))
            raise making.broken("bad-value", line, key="scope", value=name, allowed=allowed)
    return tuple(name.replace(" ", "") for name, _ in listed)


def is_whole(scope: Scope) -> bool:
    """Say whether *scope* is the reply as a whole."""
    return any(name in _WHOLE for name in scope)


def stretches(text: str, scope: Scope) -> tuple[Span, ...]:
    """Return the stretches of the folded *text* that are in *scope*, in order, none inside another."""
    if is_whole(scope):
        return ((0, len(text)),)
    found: set[Span] = set()
    for name in scope:
        parts = _parts(text, name.removeprefix("~"))
        found.update(_between(text, parts) if name.startswith("~") else parts)
    kept: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _parts(text: str, name: str) -> tuple[Span, ...]:
    if name == "paragraph":
        ends = [*(match.span() for match in _PARTED.finditer(text)), (len(text), len(text))]
        starts = [0, *(after for _, after in ends)]
        return _trimmed(text, ((start, end) for start, (end, _) in zip(starts, ends, strict=False)))
    if name == "list":
        return _trimmed(text, (match.span(1) for match in _ITEM.finditer(text)))
    if name == "heading":
        return _trimmed(text, (match.span(match.lastindex or 0) for match in _HEADING.finditer(text)))
    sentences = sentence_spans(text)
    if name == "first-sentence":
        return sentences[:1]
    return sentences[-1:] if name == "last-sentence" else sentences


def _trimmed(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* without blanks at either end; those of nothing else are left out."""
    found = []
    for start, end in spans:
        part = text[start:end]
        if part.strip():
            found.append((start + len(part) - len(part.lstrip()), start + len(part.rstrip())))
    return tuple(found)


def _between(text: str, parts: tuple[Span, ...]) -> Iterator[Span]:
    """Give what is left of *text* without *parts*."""
    place = 0
    for start, end in (*parts, (len(text), len(text))):
        if text[place:start].strip():
            yield place, start
        place = end
