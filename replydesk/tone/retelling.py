"""Says whether a sentence of a reply retells a sentence of an entry, so that what it denies of it turns that round."""

import re
from bisect import bisect_right

from replydesk.tone.assertions import Assertion, keys_of, root_key, word_set

_SMALL_TALK = keys_of(word_set("mohon maaf terima kasih memang tetap betul sayangnya pengertian pengertiannya kami"))
OTHER_CASE = keys_of(word_set("luar sakit lewat terlambat lebih kurang mendadak kecuali selain"))
"""Words that tell of a case the entry may not speak of."""

_LEAST_SHARED = 2
"""Words that the two sentences share at least, beside those of that part."""

_UNITS = keys_of(word_set("tahun hari bulan jam menit minggu pekan orang kali lembar rupiah persen kerja"))
_LONGEST = 600
"""Characters of a sentence that is looked at part by part; nobody writes a longer one."""

_THAT = re.compile(r"\byang (?P<word>[a-z]+)")
"""What only tells of which it is, as "yang dipasang", allows nothing."""

_PART = re.compile(r"[,;:]\s|\b(?:dan|tetapi|tapi|namun|sedangkan)\b")


def adds_little(said: Assertion, other: Assertion, company: frozenset[str]) -> bool:
    """Say whether *said* retells *other*: "ke luar kota belum tersedia" is another case and denies no "tersedia"."""
    return len(said.words - other.words - _SMALL_TALK) <= 1 and not OTHER_CASE & (said.words - company)


def retells_in_part(said: Assertion, other: Assertion, place: int) -> bool:
    """Say whether the part of *said* around *place* has no word that *other* lacks."""
    if len(said.text) > _LONGEST:
        return False
    stops = [said.start + stop.end() for stop in _PART.finditer(said.text)]
    number = bisect_right(stops, place)
    first, last = stops[number - 1] if number else said.start, stops[number] if number < len(stops) else said.end
    part = {key for key, start, _ in said.places if first <= start < last}
    word = next(key for key, start, _ in said.places if start == place)
    return (
        len(part) > 1
        and part <= other.words - _UNITS
        and len(said.words & other.words) > _LEAST_SHARED
        and not OTHER_CASE & said.words
        and all(root_key(match["word"]) != word for match in _THAT.finditer(other.text))
    )


def is_about_the_same(key: str, said: Assertion, other: Assertion) -> bool:
    """Say whether what follows the word is the same: "tidak berlaku seumur hidup" does not deny "berlaku 5 tahun"."""
    own, theirs = said.following(key), other.following(key)
    if not own or not theirs or own & other.words or theirs & said.words:
        return True
    return len((said.words & other.words) - {key}) > 1
