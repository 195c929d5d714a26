"""Which quantity a sentence denies: "bukan Rp350.000", "tidak selesai dalam 4 hari", "hari Sabtu tidak buka"."""

import re
from collections.abc import Callable, Iterable

from replydesk.tone.agreement import Grounds, is_grounded
from replydesk.tone.clauses import TURNS
from replydesk.tone.quantities import Kind, Quantity

NO = r"(?:bukan(?:lah)?|tidak|tak|nggak|enggak|ngga|gak|ga|gk|ndak|tdk|kagak)"
"""Words that deny what follows. "Belum" is none of them: it tells how far somebody is."""

_BOUND = (
    r"setelah|sesudah|sebelum|lebih|kurang|luar|atas|bawah|sampai|hingga|hanya|cuma|melebihi|melewati|lewat|selain"
    r"|kecuali|perlu|usah|harus|wajib|mesti|boleh|bisa|dapat|ada|mulai|setiap|tiap|per|minimal|maksimal|paling|menunggu"
    r"|terlambat|telat|yang|jika|kalau|bila|apabila|dari|selalu|semua|seluruh|termasuk|masalah|apa-apa|tetapi|tapi"
    r"|namun|melainkan|dan|atau|untuk|bagi|karena|agar|supaya|kena|dikenai|dikenakan|memiliki|punya"
)
"""Between a denial and a quantity these turn it to something else: "tidak lebih dari 5", "tidak buka setelah 11.00"."""

_BEFORE = re.compile(rf"\b{NO}\b(?P<between>(?: (?!(?:{_BOUND})\b)[a-z][a-z-]*){{0,5}}) ?$")
_AFTER = re.compile(rf"^ ?(?:(?!(?:{_BOUND})\b)[a-z][a-z-]* ){{0,6}}?(?P<no>{NO}) (?!{_BOUND}\b|lagi\b|{NO})")
_DOING_AFTER = re.compile(rf"^ ?(?:(?!(?:{_BOUND})\b)[a-z][a-z-]* ){{0,6}}?(?P<no>{NO}|tutup|libur)\b")
_STOP = re.compile(rf"[;:\n]|,(?=\s)|\b(?:{TURNS}|melainkan|padahal|meski|walau)\b")
_UNDER = re.compile(r"\b(?:jika|kalau|kalo|bila|apabila|seandainya|yang|apakah|belum|supaya|agar|semoga)\b")
_LIMIT = re.compile(r"\b(?:setelah|sesudah|sebelum|lewat|luar|atas|bawah|sampai|hingga|mulai|sejak|dari)(?: [a-z]+)?$")
"""A quantity behind these is a limit, and what is denied is what lies beyond it."""
_NAMED_AS = re.compile(r" ?(?:seperti|sebagaimana|yang)\b")
_DATED = frozenset({Kind.DATE, Kind.WEEKDAY, Kind.TIME})
DENIABLE = frozenset({Kind.MONEY, Kind.PERCENT, Kind.DATE, Kind.WEEKDAY, Kind.TIME, Kind.DURATION, Kind.COUNT})
_REACH = 160
"""Characters before a quantity in which its part of the sentence begins; nobody writes longer ones."""


def part_around(text: str, sentence: tuple[int, int], quantity: Quantity) -> tuple[int, int]:
    """Return the part of the *sentence* of the folded *text* in which *quantity* stands."""
    start = max(sentence[0], quantity.start - _REACH)
    for stop in _STOP.finditer(text, start, quantity.start):
        start = stop.end()
    end = _STOP.search(text, quantity.end, sentence[1])
    return start, end.start() if end else sentence[1]


def denied_at(text: str, part: tuple[int, int], quantity: Quantity) -> tuple[int, int] | None:
    """Return the place of the denial of a *quantity*, with it, in its *part* of the folded *text*; ``None``: none."""
    before = text[part[0] : quantity.start].rstrip()
    found = _BEFORE.search(before)
    if found is not None:
        outer = before[: found.start()]
        is_thing = found.group().startswith("bukan")
        if _UNDER.search(outer) or _NAMED_AS.match(text, quantity.end) or not (is_thing or found["between"]):
            return None
        return part[0] + found.start(), quantity.end
    if quantity.kind not in _DATED or _UNDER.search(text, *part):
        return None
    after = _AFTER.match(text[quantity.end : part[1]]) if not _LIMIT.search(before) else None
    return (quantity.start, quantity.end + after.end("no")) if after is not None else None


_SHUT = re.compile(
    rf"\b(?:(?P<stays>{NO} (?:lagi )?(?:di)?(?:tutup|libur))|(?P<shut>(?:di)?tutup|libur|{NO} (?:lagi )?"
    r"(?:di)?(?:buka|layani|melayani|beroperasi|ada))|(?P<open>(?:di)?buka|dilayani|melayani|beroperasi|masuk kerja))\b"
)


def is_shut_on(text: str, sentence: tuple[int, int], quantity: Quantity) -> bool | None:
    """Say whether the *sentence* of the folded *text* shuts or opens on a day of the week; ``None``: neither."""
    said = _opened_or_shut(text, sentence, quantity)
    return None if said is None else said["shut"] is not None


def shut_at(text: str, sentence: tuple[int, int], quantity: Quantity) -> tuple[int, int]:
    """Return the words by which :func:`is_shut_on` says so, or the place of the day where it says neither."""
    said = _opened_or_shut(text, sentence, quantity)
    return (quantity.start, quantity.end) if said is None else said.span()


def _opened_or_shut(text: str, sentence: tuple[int, int], quantity: Quantity) -> re.Match[str] | None:
    before = list(_SHUT.finditer(text, sentence[0], quantity.start))
    return before[-1] if before else _SHUT.search(text, quantity.end, sentence[1])


def denies_before(text: str, start: int, place: int) -> bool:
    """Say whether a denial stands before *place* in its part of the sentence of *text* that begins at *start*."""
    for stop in _STOP.finditer(text, max(start, place - _REACH), place):
        start = stop.end()
    return _BEFORE.search(text[max(start, place - _REACH) : place].rstrip()) is not None


def is_denied_beside(
    quantity: Quantity,
    text: str,
    near: tuple[int, int],
    quantities_in: Callable[[int, int], Iterable[Quantity]],
    grounds: Grounds,
) -> bool:
    """Say whether *quantity* is only named to be denied, beside one of its kind that the entries state.

    "Tanggal 3 Desember tidak ada pemeliharaan, jadwalnya tanggal 2"; "tidak bisa dua kali, cukup satu kali". *near* is
    the part of the sentence around it; *quantities_in* gives those of a stretch of the text.
    """
    start, end = part_around(text, near, quantity)
    dated = quantity.kind in _DATED and _DOING_AFTER.match(text[quantity.end : end]) is not None
    if not dated and _NO_MORE.search(text[start : quantity.start]) is None:
        return False
    if is_grounded(quantity, "", grounds):
        return False  # it is the entry's, and denied
    return any(
        other.kind is quantity.kind
        and other.unit == quantity.unit
        and not other.readings & quantity.readings
        and is_grounded(other, "", grounds)
        for other in quantities_in(near[0] - _REACH, near[1] + _REACH)
    )


_NO_MORE = re.compile(rf"\b{NO}(?: (?:lagi|bisa|dapat|boleh|sampai|ada))*(?: [a-z]+)? ?$")
