"""Says whether "hanya" narrows nothing: the entry names one way, one place or one day for it, and no other.

"Pendaftaran hanya melalui spmb.contoh.example" tells of an entry with one address what it says itself; of an entry with
two it shuts a door that is open.
"""

import re
from collections.abc import Iterable

from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading

_SORTS = {
    **dict.fromkeys(("melalui", "lewat", "dengan"), r"(?:melalui|lewat|via|dengan|di|ke)"),
    **dict.fromkeys(("di", "ke"), r"(?:di|ke|pada)"),
    **dict.fromkeys(("untuk", "bagi", "buat"), r"(?:untuk|bagi|kepada|oleh)"),
}
"""The little words that may stand before the same thing in an entry."""

_LAST = re.compile(r"(?P<sort>[a-z]+)$")
_THING = re.compile(r"\s+(?P<thing>(?:[a-z0-9][\w./@-]*[a-z0-9]/?|[a-z])(?:\s+[a-z0-9][\w./@-]*[a-z0-9])?)")
_OTHER = re.compile(r"(?:,|\s+(?:atau|dan|maupun|serta|juga))\s")
_WAYS = frozenset({"melalui", "lewat"})
_WAY = re.compile(r"\b(?:melalui|lewat|via) ")
_NEAR = 6
"""Characters before the little word in which "atau" stands, where there is another one before it."""

_DAY = re.compile(r"(?:hari|setiap|pada)$")


def is_alone(reading: Reading, text: str, start: int, end: int) -> bool:
    """Say whether the entries name only the thing that the narrowing words ``text[start:end]`` lead to."""
    found = _LAST.search(text, start, end)
    if found is None:
        return False
    if _DAY.search(text, start, end):
        return _is_only_day(reading, end)
    thing = _THING.match(text, end)
    return (
        found["sort"] in _SORTS
        and thing is not None
        and _stands_alone(found["sort"], thing["thing"], reading.cited_texts)
    )


def _is_only_day(reading: Reading, end: int) -> bool:
    """Say whether the day of the week right behind is the only one that the entries open on."""
    first = next((one for one in reading.stated.quantities if one.start >= end), None)
    if first is None or first.kind is not Kind.WEEKDAY or first.start > end + 1:
        return False
    return first.readings == reading.grounds.weekdays


def _stands_alone(sort: str, thing: str, texts: Iterable[str]) -> bool:
    """Say whether *thing* stands in the texts behind a word of the same sort, and no other thing does beside it."""
    first, stands = thing.partition(" ")[0], False
    for text in texts:
        if sort in _WAYS and any(not text.startswith(first, place.end()) for place in _WAY.finditer(text)):
            return False
        for named in re.finditer(rf"\b{_SORTS[sort]} (?:[a-z]+ )?{re.escape(first)}(?![\w-])", text):
            stands = True
            if _OTHER.match(text, named.end()) or _OTHER.search(text[: named.start()], max(0, named.start() - _NEAR)):
                return False
    return stands
