"""Rules of the type ``grounded`` on what the institution undertakes: what a cited entry offers, or to handle a message.

"Kami akan memperbaiki jalan itu", "uang Bapak kami kembalikan", "rutenya akan dibuka": who reads it will call it in. No
list of promises ends, but what an office may say of its own doing without an entry is short: it passes a report on,
looks, asks, explains, helps. Any other doing, told of as one to come, has to be one that a cited entry names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.agreement import is_grounded
from replydesk.tone.assertions import content_keys, keys_of, root_key, word_set
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.told import is_told_at
from replydesk.tone.undertaken import SIGN, Doing, Said, Whose, doing_at, tells_of_doing, words_of
from replydesk.tone.wording import Exempt, exempt_from

_OFFERS = word_set("beri kasih berikan memberi memberikan")
"""To say "kami beri" is to say it to the reader."""

_IF = re.compile(r"\b(?:jika|kalau|kalo|bila|apabila|semoga|agar|supaya|apakah|kapan|tergantung|yang akan)\b")
_TO_YOU = re.compile(r"\b(?:untuk|buat|kepada|ke|rumah|alamat)\b")
_HOME = re.compile(r"\bke (rumah|alamat|sekolah|kantor polisi|polisi)\b")
_GIVES = re.compile(r"\b(?:beri|kasih|berikan)$")
_REACH = 5
"""Words before "kami" among which it is told whose thing it is."""


@dataclass(frozen=True, slots=True)
class Commitments:
    """Objects to doings to come that are neither an entry's nor part of handling a message.

    Attributes:
        handling: Keys of what an office does with a message, whatever it is about.
        light: Keys of doings that say little by themselves: "akan disediakan" is the entry's where what is provided is.
        free: A stretch with this is left alone.
        yours: Words for the reader, whose things are spoken of.
        messages: Keys of what people write: a doing with those handles a message.
        exempt: Harmless places.
    """

    handling: frozenset[str]
    light: frozenset[str]
    free: Pattern
    yours: Pattern
    messages: frozenset[str]
    exempt: Exempt

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the doings with the word that tells that they are to come."""
        text = reading.folded.text
        told = 0
        for sign in SIGN.spans(text):
            start, end = reading.sentence_around(sign[0])
            if sign[0] < told or start == end:
                continue
            told = end
            sentence = text[start:end]
            if sentence.endswith("?"):
                continue
            for first, after in self._undertaken(sentence, start, reading):
                place = (start + first, start + after)
                if is_told_at(text, place, (start, end)):
                    continue
                if not reading.is_cited(*place) and not self.exempt.covers(reading, reading.folded, *place):
                    yield Hit(*reading.folded.span(*place))

    def _undertaken(self, sentence: str, offset: int, reading: Reading) -> Iterator[tuple[int, int]]:
        words = words_of(sentence)
        # What others do is a promise only beside an entry that says what is to happen; without one another rule speaks.
        ours_only = not reading.draft.cited or bool(_IF.search(sentence))
        told = 0
        for number in range(len(words)):
            doing = doing_at(words, number) if number >= told else None
            if doing is None or (doing.whose is Whose.OTHERS and ours_only):
                continue
            start, end = words[number].start, words[doing.place].end
            if doing.whose is Whose.YOURS and not self._concerns_you(sentence, start, end):
                continue
            if self._is_covered(words, doing, sentence, reading) or (
                doing.whose is Whose.OTHERS and _counts(reading, offset + end, offset + len(sentence))
            ):
                continue
            if any(first < end and start < after for first, after in self.free.spans(sentence)):
                continue
            told = doing.place + 1
            yield start, end

    def _is_covered(self, words: list[Said], doing: Doing, sentence: str, reading: Reading) -> bool:
        """Say whether the doing handles a message, or is one that the entries name."""
        known = reading.known_words
        word, end = words[doing.place].word, words[doing.place].end
        after = re.split(r"[,;:]", sentence[end:], maxsplit=1)[0]
        key = root_key(word)
        if key in self.handling:
            return True
        if word in _OFFERS:
            given = content_keys(after) - {key}
            return not given or not given.isdisjoint(known)
        if doing.whose is Whose.OTHERS and key in self.light:
            part = re.split(r"[,;:]", sentence[: words[doing.place].start])[-1]
            return not self.yours.found_in(part) and content_keys(part) <= known
        home = _HOME.search(after)
        return key in known and (home is None or root_key(home[1]) in known) and _is_done(key, reading)

    def _concerns_you(self, sentence: str, start: int, end: int) -> bool:
        """Say whether a thing of the reader's is done something with, or something is done for the reader."""
        if _GIVES.search(sentence[start:end]):
            return True
        before = re.split(r"[,;:]", sentence[:start])[-1]
        after = re.split(r"[,;:]", sentence[end:], maxsplit=1)[0]
        if not self.messages.isdisjoint(root_key(word) for word in re.findall(r"[a-z]+", before)[-_REACH:]):
            return False
        owner = [place for _, place in self.yours.spans(before) if not before[place:].strip()]
        things = re.findall(r"[a-z]+", before)
        mine = bool(things) and things[-1].endswith("nya")
        given = _TO_YOU.search(after)
        return (
            bool(owner and len(things) > 1)
            or mine
            or (given is not None and self.yours.found_in(after[given.start() :]))
            or bool(_HOME.search(after))
        )


def _counts(reading: Reading, start: int, end: int) -> bool:
    """Say whether a number of the entries' follows: "denda akan bertambah 1 persen" tells what they do."""
    return any(is_grounded(one, "", reading.grounds) for one in reading.quantities_in(start, end))


def _is_done(key: str, reading: Reading) -> bool:
    """Say whether the entries tell of that doing, and not only of how something is: "gratis" is no "gratiskan"."""
    grounds = reading.grounds
    return any(
        root_key(match.group()) == key and tells_of_doing(match.group())
        for each in (*grounds.stated, *grounds.asked, *grounds.refuted)
        for match in re.finditer(r"[a-z]{3,}", each.folded.text)
    )


def commitments(making: Making) -> Asks:
    """Make a grounded rule with ``check: commitments``."""
    return Commitments(
        keys_of(making.words("words")),
        keys_of(making.words("light")),
        making.pattern("free"),
        making.pattern("yours"),
        keys_of(making.words("messages")),
        exempt_from(making),
    )
