"""Writes the small words of chat out, so that checks that compare a reply with its entry need not know them.

"nggak", "tdk" deny as "tidak" does, and an officer on Instagram writes them. The rules on how something is written look
at the text as it was typed.
"""

import re
from collections.abc import Mapping

from knowledge_base.frozen import FrozenDict
from replydesk.tone.fold import Folded
from replydesk.tone.pattern import Pattern

_WORDS: Mapping[str, str] = FrozenDict(
    {
        **dict.fromkeys(("nggak", "enggak", "engga", "ngga", "gak", "gk", "tdk", "kagak", "ndak"), "tidak"),
        "blm": "belum",
        "bkn": "bukan",
        "jgn": "jangan",
        "yg": "yang",
        "dgn": "dengan",
        "utk": "untuk",
        "krn": "karena",
        "jd": "jadi",
        "sdh": "sudah",
        "dpt": "dapat",
    }
)
"""Of words that mean one thing only, the most frequent ones of ``lexicons/slang.tsv``; "ga" and "tak" stay."""

_ANY = Pattern.of_words(" ".join(_WORDS))
_FOUND = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")


def standardised(folded: Folded) -> Folded:
    """Return the reading with those words written out; each of their letters has the place of the whole word."""
    if not _ANY.found_in(folded.text):
        return folded
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for match in _FOUND.finditer(folded.text):
        first, after = match.span()
        meant = _WORDS[match.group()]
        pieces += (folded.text[place:first], meant)
        starts += (*folded.starts[place:first], *[folded.starts[first]] * len(meant))
        ends += (*folded.ends[place:first], *[folded.ends[after - 1]] * len(meant))
        place = after
    pieces.append(folded.text[place:])
    starts += folded.starts[place:]
    ends += folded.ends[place:]
    return Folded("".join(pieces), tuple(starts), tuple(ends))
