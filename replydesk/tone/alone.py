"""Says whether "hanya" narrows nothing: the entry names one way, one place or one day for it, and no other.

"Pendaftaran hanya melalui spmb.contoh.example" tells of an entry with one address what it says itself; of an entry with
two it shuts a door that is open.
"""

import re
from collections.abc import Iterable

from replydesk.tone.agreement import is_grounded
from replydesk.tone.assertions import content_keys
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.sentences import sentence_spans

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
_END = re.compile(r"[;:!?\n]|\.(?=\s|$)|\b(?:untuk|bagi|agar|supaya|setiap|pada|pukul|paling|dengan)\b")
"""Ends the list of things in an entry."""

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
    if _is_so_much(reading, end):
        return True
    thing, (first, last) = _THING.match(text, end), reading.sentence_around(start)
    if found["sort"] not in _SORTS or thing is None:
        return False
    if found["sort"] in _WAYS and _is_another_way(thing["thing"], content_keys(text[first:start]), reading.cited_texts):
        return False
    return _stands_alone(found["sort"], thing["thing"], reading.cited_texts, content_keys(text[end:last]))


def _is_another_way(thing: str, about: frozenset[str], texts: Iterable[str]) -> bool:
    """Say whether the texts name another way than *thing* in a sentence on what the reply is *about*."""
    first = thing.partition(" ")[0]
    return any(
        not text.startswith(first, place.end())
        for text in texts
        for start, end in sentence_spans(text)
        if not about or about & content_keys(text[start:end])
        for place in _WAY.finditer(text, start, end)
    )


def _are_said(others: str, said: frozenset[str]) -> bool:
    """Say whether each of the *others* that an entry lists is among what is *said*."""
    listed = [content_keys(one) for one in _OTHER.split(others) if one]
    return all(keys and keys <= said for keys in listed)


def _is_only_day(reading: Reading, end: int) -> bool:
    """Say whether the day of the week right behind is the only one that the entries open on."""
    first = next((one for one in reading.stated.quantities if one.start >= end), None)
    if first is None or first.kind is not Kind.WEEKDAY or first.start > end + 1:
        return False
    return first.readings == reading.grounds.weekdays


def _is_so_much(reading: Reading, end: int) -> bool:
    """Say whether a count or a time of the entries stands right behind, which is no narrower than they are."""
    first = next((one for one in reading.stated.quantities if one.start >= end), None)
    if first is None or first.start > end + 1 or first.kind not in (Kind.COUNT, Kind.DURATION):
        return False
    return is_grounded(first, "", reading.grounds)


def _stands_alone(sort: str, thing: str, texts: Iterable[str], said: frozenset[str]) -> bool:
    """Say whether *thing* stands in the texts behind a word of the same sort, and none beside it but what is *said*."""
    first, stands = thing.partition(" ")[0], False
    for text in texts:
        for named in re.finditer(rf"\b{_SORTS[sort]} (?:[a-z]+ )?{re.escape(first)}(?![\w-])", text):
            stands = True
            if _OTHER.search(text[: named.start()], max(0, named.start() - _NEAR)):
                return False
            if _OTHER.match(text, named.end()) and not _are_said(_END.split(text[named.end() :], maxsplit=1)[0], said):
                return False
    return stands
