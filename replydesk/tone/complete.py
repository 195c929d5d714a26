"""Rules of the type ``grounded`` on what a reply leaves out of what an entry asks for, or says is not needed.

"Cukup bawa KTP" where the entry lists three papers sends people home again. So does "tidak perlu SKTM" where the entry
asks for it. Only lists of papers are compared, and only where the reply calls its own complete.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.lists_of import Asked, asked_in, is_same_thing, paper_keys, things_in
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_ALSO = re.compile(r"\b(?:lalu|kemudian|nanti|dulu|salah satu|selain|tambah|ditambah|atau)\b")
_NOT = re.compile(r"\b(?:tidak|tak|tanpa|bukan|belum|nggak|gak|kecuali)\b")
_FAR = 200
"""Characters in which a reply lists what is needed."""

_OTHERWISE = re.compile(r"\b(?:jika|bila|kalau|apabila|bagi|untuk) \b")


@dataclass(frozen=True, slots=True)
class Complete:
    """Objects to a list that is called complete and lacks what an entry asks for, and to what is waived of it.

    Attributes:
        enough: What calls the things behind it all that is needed, up to the first of them.
        waived: What says of the things behind it that they are not needed.
    """

    enough: Pattern
    waived: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the lists, and the things that are waived."""
        if not reading.draft.cited:
            return
        text = reading.folded.text
        for pattern, is_wrong in ((self.enough, self._is_short), (self.waived, self._is_asked)):
            for start, end in pattern.spans(text):
                first, after = reading.sentence_around(start)
                stop = re.compile(r"[.;:!?\n]").search(text, end, after)
                last = min(stop.start() if stop else after, end + _FAR)
                if text[first:after].endswith("?") or reading.is_cited(start, last):
                    continue
                if is_wrong(text[end:last], text[max(first, start - _FAR) : start], reading):
                    yield Hit(*reading.folded.span(start, start + len(text[start:last].rstrip())))

    @staticmethod
    def _asked(reading: Reading) -> tuple[Asked, ...]:
        return tuple(one for each in reading.grounds.stated for one in asked_in(each.text))

    def _is_short(self, what: str, before: str, reading: Reading) -> bool:
        things = things_in(re.split(r"\b(?:saja|aja)\b", what, maxsplit=1)[0])
        if not things or _ALSO.search(what) or _NOT.search(before):
            return False
        known = self._asked(reading)
        lists = [one for one in known if len(one.things) > 1 and all(one.holds(thing) for thing in things)]
        named = paper_keys(reading.folded.text)
        alone = any(all(any(is_same_thing(one, thing) for thing in things) for one in each.things) for each in known)
        return bool(lists) and not alone and all(_lacks(one, named) for one in lists)

    def _is_asked(self, what: str, before: str, reading: Reading) -> bool:
        if _OTHERWISE.search(before) or _NOT.search(before) or _NOT.search(what):
            return False
        things = things_in(re.split(r"\b(?:lagi|pun|dulu|juga|tetap|cukup|bisa|boleh|dapat)\b", what, maxsplit=1)[0])
        lists = self._asked(reading)
        return any(
            thing <= one and one <= thing and not self._is_denied(thing, reading)
            for thing in things[:1]
            for each in lists
            for one in each.things
        )

    @staticmethod
    def _is_denied(thing: frozenset[str], reading: Reading) -> bool:
        """Say whether an entry itself says somewhere that it goes without."""
        return any(
            _NOT.search(each.folded.text, start, end) and thing & paper_keys(each.folded.text[start:end])
            for each in reading.grounds.stated
            for start, end in each.sentences
        )


def _lacks(one: Asked, named: frozenset[str]) -> bool:
    """Say whether a thing of the list is not *named*."""
    return any(not thing & named for thing in one.things)


def complete(making: Making) -> Asks:
    """Make a rule on what is called complete."""
    return Complete(making.pattern("enough"), making.pattern("waived"))
