"""Parts a folded text into sentences."""

import re
from functools import lru_cache

_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n+")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"])(?:[a-z]|jl|jln|gg|no|nr|dr|drs|dra|ir|hj|prof|sdr|sdri|bpk|yth|a\.n|an|u\.p|d\.a|s\.d|tgl|pkl|telp|tlp|hp"
    r"|kec|kab|kel|ds|rp|dll|dsb|dkk|misal|mis|tsb|art|ps|jan|feb|mar|apr|jun|jul|agu|sep|okt|nov|des|\d{1,2})\.$"
)
_LIST_MARK = re.compile(r"(?:^|\n)\s*\d{1,2}\.$")


_ANSWERED = re.compile(r"\s*(?:@[a-z0-9_.]+[\s,:]*)+")
"""Whom a reply on X or Instagram begins with: no word of its first sentence."""


@lru_cache(maxsize=16)  # a memory of a function from text to places: several rules ask for the same reply
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of *text* (folded) stand, without blanks around them; none is empty.

    A line break ends a sentence. A point after an abbreviation, an initial or a list number does not.
    """
    spans: list[tuple[int, int]] = []
    answered = _ANSWERED.match(text)
    start = answered.end() if answered else 0
    for match in _END.finditer(text, start):
        if match[0][0] == "." and _is_inside(text, match):
            continue
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _is_inside(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start() + 1]
    if not _ABBREVIATED.search(before):
        return False
    # An abbreviation can end a sentence; then a capital would follow, which folding hides: "dll." and numbers end
    # one more often than not, unless the number opens a line.
    if before[-2].isdigit():
        return bool(_LIST_MARK.search(before))
    return True


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        spans.append((start + left, start + right))
