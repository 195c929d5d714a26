"""Rules of the type ``grounded`` on denials: what a cited entry states the reply does not deny.

"Biaya paspor biasa bukan Rp350.000" takes its number from the entry and says the opposite; "cetak ulang tidak bisa di
kantor kecamatan" its place. What is denied is compared with the sentence of the entry that states it: it must be about
the same, must not be denied there too, and nothing of its kind may stand beside it that holds instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.agreement import Grounds, is_grounded
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import content_keys, keys_of, root_key, word_set
from replydesk.tone.denials import DENIABLE, NO, denied_at, is_shut_on, part_around
from replydesk.tone.making import Making
from replydesk.tone.other_case import is_told_apart
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated

_SMALL_TALK = keys_of(
    word_set(
        """mohon maaf terima kasih memang tetap betul sayangnya kami tanggal pukul jam hari bulan tahun sebesar
        sebenarnya kok lagi itu jadi selesai biaya tarif harga lama waktu jumlah informasi layanan"""
    )
)
"""Words beside a quantity that tell it from no other."""

_NEXT = 80
"""Characters behind the sentence in which it is said what holds instead."""

_BY = "lewat|melalui|dengan|memakai|menggunakan|pakai"
_AT = "di|ke|pada"
_WHY = "karena|akibat|lantaran|gara-gara"
_CLASSES = (_BY, _AT, _WHY, "oleh|kepada")
_PREPOSITIONS = "|".join(_CLASSES)
_DENIED = re.compile(
    rf"\b(?P<no>{NO}|jangan)(?P<between>(?: (?!(?:harus|wajib|mesti|perlu|usah|hanya|cuma|selalu|semua|lagi"
    rf"|ada|yang|{_PREPOSITIONS})\b)[a-z][a-z-]*){{0,3}}) (?P<how>{_PREPOSITIONS})"
    r" (?P<what>[a-z0-9-]+(?: [a-z0-9-]+){0,4})"
)
_PHRASE_END = re.compile(
    rf"\b(?:{_PREPOSITIONS}|dan|atau|untuk|bagi|yang|ya|pak|bu|kak|bapak|ibu|kakak|kok|lho|sih|saja|dulu|setiap|sebelum"
    r"|setelah|bisa|dapat|boleh|tidak|sudah|akan|supaya|agar)\b"
)
_INSTEAD = re.compile(
    rf"\b(?:melainkan|tetapi|tapi|namun|juga|selain|kecuali)\b|,(?=\s)(?: [a-z]+){{0,2}} (?:{_PREPOSITIONS})\b"
)
_NO = re.compile(rf"\b(?:{NO}|dilarang|terlarang|jangan)\b")
_SIGN = rf"\b(?:{NO}|jangan|(?:di)?buka|dilayani|melayani|beroperasi|masuk kerja)\b"
_HINT = Pattern((_SIGN,), _SIGN)
"""A reply without these denies nothing, and opens nothing that is shut."""

_DENIED_WORD = re.compile(rf"\b{NO} (?P<word>[a-z][a-z-]+)")

_OPEN = re.compile(r"\b(?:jika|kalau|kalo|bila|apabila|apakah|selain|kecuali|yang (?:tidak|belum|bukan))\b")


@dataclass(frozen=True, slots=True)
class Denied:
    """Objects to the denial of a quantity, or of a place, a way or a cause, that the cited entries state."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the denials with what they deny; nothing when nothing is cited."""
        if not reading.draft.cited or not _HINT.found_in(reading.folded.text):
            return
        places = {*self._quantities(reading), *self._phrases(reading)}
        end = 0
        for place in sorted(places):
            if place[0] >= end:
                end = place[1]
                yield Hit(*reading.folded.span(*place))

    @staticmethod
    def _quantities(reading: Reading) -> Iterator[tuple[int, int]]:
        text, grounds = reading.folded.text, reading.grounds
        for quantity in reading.stated.quantities:
            if quantity.kind not in DENIABLE:
                continue
            sentence = reading.sentence_around(quantity.start)
            if text[slice(*sentence)].endswith("?"):
                continue
            part = part_around(text, sentence, quantity)
            place = denied_at(text, part, quantity)
            if _opens_closed(quantity, text, sentence, grounds):
                yield quantity.start, quantity.end
            if place is None or not is_grounded(quantity, "", grounds) or _is_refuted(quantity, grounds):
                continue
            if _is_settled(quantity, reading, sentence) or not _is_theirs(quantity, text[slice(*part)], grounds):
                continue
            if _is_denied_there(quantity, _DENIED_WORD.search(text, place[0], part[1]), grounds):
                continue
            yield place

    @staticmethod
    def _phrases(reading: Reading) -> Iterator[tuple[int, int]]:
        text = reading.folded.text
        for match in _DENIED.finditer(text):
            first, last = reading.sentence_around(match.start())
            sentence = text[first:last]
            if sentence.endswith("?") or _OPEN.search(sentence) or _INSTEAD.search(text, match.end("how"), last):
                continue
            what = match["what"]
            cut = _PHRASE_END.search(what)
            what = what[: cut.start()].rstrip() if cut else what
            keys = content_keys(what)
            rest = content_keys(f"{text[first : match.start()]} {match['between']}") - _SMALL_TALK - keys
            if keys and _states_phrase(reading.grounds, match["how"], keys, rest):
                yield match.start(), match.start("what") + len(what)


def _opens_closed(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether something is said to be open on a day of the week on which the entries only say that it is not."""
    if quantity.kind is not Kind.WEEKDAY or is_shut_on(text, sentence, quantity) is not False:
        return False
    theirs = [
        is_shut_on(each.folded.text, place, one)
        for each in grounds.stated
        for place in each.sentences
        for one in each.quantities
        if place[0] <= one.start < place[1] and one.kind is Kind.WEEKDAY and one.readings & quantity.readings
    ]
    return bool(theirs) and all(theirs)


def _is_refuted(quantity: Quantity, grounds: Grounds) -> bool:
    """Say whether it is a number of a false claim, which a reply must deny."""
    return bool(grounds.refuted) and is_grounded(quantity, "", Grounds(grounds.refuted, (), ()))


def _is_denied_there(quantity: Quantity, denied: re.Match[str] | None, grounds: Grounds) -> bool:
    """Say whether a sentence of the entries denies the same word beside *quantity*: "pukul 14.22 tidak berpotensi".

    Where it names two days or times, one of them may be meant and not the other.
    """
    key = root_key(denied["word"]) if denied is not None else ""
    for each in grounds.stated if key else ():
        for start, end in each.sentences:
            here = [one for one in each.quantities if start <= one.start < end and one.kind is quantity.kind]
            words = (match["word"] for match in _DENIED_WORD.finditer(each.folded.text, start, end))
            if len(here) == 1 and here[0].readings & quantity.readings and key in map(root_key, words):
                return True
    return False


def _is_settled(quantity: Quantity, reading: Reading, sentence: tuple[int, int]) -> bool:
    """Say whether something of the same kind that the entries state stands beside it, and so holds instead."""
    return any(
        other.kind is quantity.kind
        and other.unit == quantity.unit
        and not other.readings & quantity.readings
        and is_grounded(other, "", reading.grounds)
        for other in reading.quantities_in(sentence[0], sentence[1] + _NEXT)
    )


def _is_theirs(quantity: Quantity, said: str, grounds: Grounds) -> bool:
    """Say whether an entry affirms the *quantity* of what the part *said* is about, and nowhere denies it."""
    keys = content_keys(said) - _SMALL_TALK
    best: list[tuple[int, bool]] = []
    for each in grounds.stated:
        for start, end in each.sentences:
            here = [one for one in each.quantities if start <= one.start < end and one.kind is quantity.kind]
            for number, one in enumerate(here):
                same = bool(one.readings & quantity.readings) and (
                    quantity.kind is Kind.WEEKDAY or one.unit == quantity.unit
                )
                if same and denied_at(each.folded.text, part_around(each.folded.text, (start, end), one), one):
                    return False
                beside = _beside(each, here, number, (start, end))
                if same and is_told_apart(keys - beside, beside):
                    return False
                best.append((len(keys) - len(without_known(keys, beside)), same))
    most = max((shared for shared, _ in best), default=0)
    return any(same for shared, same in best if shared == most)


def _beside(each: Stated, here: list[Quantity], number: int, sentence: tuple[int, int]) -> frozenset[str]:
    """Return the keys of the words that tell of what the quantity is; of a list of them, those before the list."""
    text = each.folded.text
    own: frozenset[str] = frozenset()
    for place in range(number, -1, -1):
        start = here[place - 1].end if place else sentence[0]
        own |= content_keys(text[start : here[place].start]) - _SMALL_TALK
        if own:
            break
    if number == len(here) - 1:
        own |= content_keys(text[here[number].end : sentence[1]])
    return own


def _states_phrase(grounds: Grounds, how: str, keys: frozenset[str], rest: frozenset[str]) -> bool:
    """Say whether the entries tell the place, way or cause *keys* of what *rest* is about, and do not deny it."""
    words = next(each for each in _CLASSES if re.fullmatch(each, how))
    told = [
        (each.folded.text[start:end], content_keys(each.folded.text[start:end]))
        for each in grounds.stated
        for start, end in each.sentences
    ]
    known = frozenset().union(*(theirs for _, theirs in told))
    if without_known(rest, known):
        return False
    most = max((len((keys | rest) & theirs) for _, theirs in told), default=0)
    for sentence, theirs in told:
        if len((keys | rest) & theirs) < most or is_told_apart(rest - theirs, theirs) or _NO.search(sentence):
            continue
        for match in re.finditer(rf"\b(?:{words}) (?P<what>[^.;:]*)", sentence):
            if not without_known(keys, content_keys(match["what"])):
                return True
    return False


def denied(_making: Making) -> Asks:
    """Make a rule on what is denied."""
    return Denied()
