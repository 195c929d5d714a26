"""Says whether two stretches of entries on the same question tell of one case, or of two that both hold.

"Anak Rp3.000" and "dewasa Rp8.000" are two cases, and so are the counter and the app. What is said of one is told by
the words beside it that neither the question says nor any office uses of anything. Where each has such words of its
own, they are two; where only one has, it says more than the other.
"""

import re
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from knowledge_base.entry import Entry, EntryContent
from replydesk.draft import Draft
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import COSTS, content_keys, keys_of, root_key, under_condition, word_set
from replydesk.tone.beside import Edge
from replydesk.tone.clauses import TURNS
from replydesk.tone.other_case import is_told_apart
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.retelling import OTHER_CASE
from replydesk.tone.stated import Stated, stated_in

LANGUAGE = "id"
"""The rules differ by language in their messages alone."""

_SAME = 0.5
"""From this share of the shorter one's words on two stretches tell of one case, whatever else they say."""

_MEASURING = word_set(
    """sebesar senilai seharga sebanyak sejumlah per mulai sejak paling lambat cepat lama sekitar kurang menerima
    mendapat mendapatkan diberikan memerlukan membutuhkan selesai proses berlangsung berlaku layanan pelayanan
    dilaksanakan diadakan digelar diselenggarakan hubungi menghubungi kirim dikirim nomor telepon surel email pukul jam
    bawa membawa siapkan menyiapkan lampirkan melampirkan serahkan menyerahkan ditunjukkan dilampirkan pemohon petugas
    pengunjung pengurusan mengurus diurus jadwal batas akhir maksimal minimal bersifat masih sudah telah saat
    beroperasi operasional harga ongkos setelah syarat kerja jadi warga orang masyarakat datang waktu butuh setiap
    lapor laporkan pesan chat retribusi sewa iuran tersedia jumlah jumlahnya besar besarnya ikut mengikuti diikuti"""
)
"""Words that stand around any figure or permission and say nothing about what it is of."""

_PENALTY = keys_of({"denda", "tambahan"})
"""What is paid besides."""

_GROUPS = keys_of(word_set("anak balita bayi lansia difabel disabilitas veteran asn pns wna hamil pensiunan"))
"""People for whom other rules hold than for the rest: what is said of them alone is a case of its own."""

_NEUTRAL: frozenset[str] = keys_of(COSTS - {"denda", "dana", "uang"} | _MEASURING)

_TIME = re.compile(
    r"\b(?:(?P<before>sebelum|sampai|hingga)|sejak|mulai|setelah|sesudah)(?: (?:dengan|tahun|tanggal))* $"
)
_ON_WORKING_DAYS = re.compile(r"(?<!\d )(?<!\w )\bhari kerja\b|\b(?:pada|setiap|tiap) hari kerja\b")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
"""Numbers from the one on, and below the other, name years."""

_WITHOUT = re.compile(r"\b(tanpa|selain|bukan) ([a-z]+)")
"""What a case is not: "pasien tanpa BPJS"."""

_PER = re.compile(r"\b(?:per|tiap|setiap) [a-z]+\b")
"""What something is reckoned by; prices by two of them are no prices of one thing."""

_DOING = re.compile(r"\b(?:di(?!s|n|g|r|e)[a-z]{4,}|me(?:m|n|l|r|w|ny)[a-z]{4,})\b")
"""What is done tells no case from another: "sampah diambil", "sampah diangkut"."""

_LEAD = re.compile(r"(?:[^,:;]*:|(?:untuk|bagi|khusus|di|pada|lewat|melalui|dengan|selama|soal) [^,:;]*,)(?=\s)")
"""What a sentence begins with where that tells of which case it speaks."""

_STOP = re.compile(rf"[;:]|,(?=\s)|\b(?:{TURNS}|melainkan)\b")

_NARROWED = re.compile(
    r"\b(?:hanya|kecuali|selain|khusus|asal|asalkan|setelah|sesudah|hari ini|besok|kemarin|tadi|sementara|dulu)\b"
)

_TOLD = 4
"""Letters by which a word of a condition is known in the question: "saat penggantian" for "saat ganti"."""

_LISTED = re.compile(r"\b([a-z]+)(?:/| (?:dan|atau) )([a-z]+)")
"""What a question names side by side: it says nothing of which of them an answer speaks."""


Sides = tuple[Reading, Reading]
"""Two entries, each read as if its body were a reply that cites the other one."""


class _Approved(Reading):
    """A wording that no key press changes: what it states is worth remembering."""

    @cached_property
    def stated(self) -> Stated:
        """What the wording states."""
        return stated_in(self.draft.text)


def sides_of(first: Entry, second: Entry) -> Sides:
    """Return two entries read against each other."""
    return _read(first, second), _read(second, first)


def _read(entry: Entry, other: Entry) -> Reading:
    return _Approved(Draft(text=entry.content.body, cited=(other,)), date.min, practice=True)


def asked_by(first: EntryContent, second: EntryContent) -> frozenset[str]:
    """Return the keys of the words that two entries are asked for by, by their titles.

    Not among them is what a title names side by side, and what sets each of them apart from the other and is said in
    its body, too: "upah minimum kota", "upah minimum kabupaten".
    """
    texts = stated_in(first.title).folded.text, stated_in(second.title).folded.text
    one, other = (content_keys(text) for text in texts)
    mine = without_known(one - _NEUTRAL, other) & content_keys(stated_in(first.body).folded.text)
    theirs = without_known(other - _NEUTRAL, one) & content_keys(stated_in(second.body).folded.text)
    apart = mine | theirs if mine and theirs else frozenset()
    listed = (word for text in texts for pair in _LISTED.findall(text) for word in pair)
    return (one | other) - apart - keys_of(listed)


def label(stated: Stated, *stretches: tuple[int, int], doing: bool = False) -> frozenset[str]:
    """Return the keys of the words in *stretches* of the folded body that may tell of which case it speaks.

    Neither what is counted nor when, how much or whom to call: those are compared by themselves. What is done is
    among them with *doing*: each doing takes its own time.
    """
    text = _without_figures(stated.text)
    told = [_PER.sub(" ", text[start:end]) for start, end in stretches]
    without = {f"{match[1]} {root_key(match[2])}" for part in told for match in _WITHOUT.finditer(part)}
    lacked = {key.partition(" ")[2] for key in without}
    keys = frozenset[str]().union(*(content_keys(part if doing else _DOING.sub(" ", part)) for part in told)) - _NEUTRAL
    return (keys - lacked) | {key for key in without if key.partition(" ")[2] in keys}


def _exclude_each_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether a word of the one label excludes one of the other: "hilang" and "rusak", BPJS and "tanpa BPJS"."""
    if _lacked(one) & other or _lacked(other) & one:
        return True
    return is_told_apart(one - other, other) or is_told_apart(other - one, one)


def _lacked(label: frozenset[str]) -> frozenset[str]:
    return frozenset(key.partition(" ")[2] for key in label if " " in key)


@lru_cache(maxsize=256)  # a memory of a function from text to text: each part of a body is asked for by itself
def _without_figures(body: str) -> str:
    """Return the folded *body* with blanks for its quantities and contacts, in the same places."""
    stated = stated_in(body)
    letters = list(stated.folded.text)
    places = [(one.start, one.end) for one in stated.quantities]
    places += [(one.start, one.end) for one in stated.contacts]
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def sameness(one: frozenset[str], other: frozenset[str], asked: frozenset[str], *, alone: bool = False) -> float:
    """Return how surely two labels tell of one case, from 0 (they do not) to 1.

    Args:
        one: One label.
        other: The other.
        asked: The words of the questions (see :func:`asked_by`), which both are about.
        alone: Nothing else is said in either of the bodies: no word in common is asked for.
    """
    if _exclude_each_other(one, other):
        return 0.0
    first, second = one - asked, other - asked
    if not first and not second:
        return 1.0
    more_first, more_second = without_known(first, second), without_known(second, first)
    if (OTHER_CASE | _PENALTY | _GROUPS) & (more_first | more_second):
        return 0.0
    shared = min(len(first - more_first), len(second - more_second))
    if not one & other and not alone:
        return 0.0
    if not more_first or not more_second:
        return (shared + 1.0) / (max(len(first), len(second)) + 1.0)
    share = shared / min(len(first), len(second))
    return share if share >= _SAME else 0.0


def stretches_around(
    text: str, sentence: tuple[int, int], place: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the *sentence* of the folded *text* tells of what stands at *place*.

    The part between commas that holds it, and what the sentence begins with: "Untuk warga luar kota, …".
    """
    stops = [stop for stop in _STOP.finditer(text, *sentence) if not place[0] < stop.end() <= place[1]]
    start = max((stop.end() for stop in stops if stop.end() <= place[0]), default=sentence[0])
    end = min((stop.start() for stop in stops if stop.start() >= place[1]), default=sentence[1])
    lead = _LEAD.match(text, *sentence)
    return (start, end), lead.span() if lead and lead.end() <= start else (start, start)


def tells_the_case(text: str, sentence: tuple[int, int], place: tuple[int, int]) -> bool:
    """Say whether the *sentence* of the folded *text* begins with what stands at *place* as its case: "Di loket, …"."""
    lead = _LEAD.match(text, *sentence)
    return lead is not None and place[0] < lead.end()


def are_one_case(one: frozenset[str], other: frozenset[str], asked: frozenset[str]) -> bool:
    """Say whether two labels tell of one case, and neither says more than the other and the question."""
    mine, each = one - asked, other - asked
    if without_known(mine, each) or without_known(each, mine):
        return False
    return sameness(one, other, asked, alone=True) > 0.0


def is_conditional(text: str, sentence: tuple[int, int], place: tuple[int, int], asked: frozenset[str]) -> bool:
    """Say whether what stands at *place* in the *sentence* of the folded *text* holds under a condition or for now.

    What it says "only" of, or "after" something, is such a condition, too; one that the question names is none.
    """
    around = (*_NARROWED.finditer(text, sentence[0], place[0]), *_NARROWED.finditer(text, place[1], sentence[1]))
    if any(root_key(match.group()) not in asked for match in around):
        return True
    beginnings = {key[:_TOLD] for key in asked}
    return any(key[:_TOLD] not in beginnings for key in content_keys(under_condition(text[slice(*sentence)])))


def are_of_two_times(first: Stated, one: tuple[int, int], second: Stated, other: tuple[int, int]) -> bool:
    """Say whether the stretches *one* of *first* and *other* of *second* name days or years, and none in common."""
    for kinds in ((Kind.WEEKDAY,), (Kind.DATE, Kind.NUMBER)):
        ours, theirs = _when(first, one, kinds), _when(second, other, kinds)
        if ours and theirs and not any(_may_be_one(mine, each) for mine in ours for each in theirs):
            return True
    return False


_When = tuple[Edge | None, tuple[Decimal | int | None, ...]]
"""A day or a year, and whether what is said holds before it or from it on."""


def _when(stated: Stated, stretch: tuple[int, int], kinds: tuple[Kind, ...]) -> list[_When]:
    start, end = stretch
    text = stated.folded.text
    found: list[_When] = []
    if Kind.WEEKDAY in kinds and _ON_WORKING_DAYS.search(text, start, end):
        found.extend((None, (day,)) for day in range(5))
    for one in stated.quantities:
        if one.kind not in kinds or not start <= one.start < end:
            continue
        lead = _TIME.search(text, start, one.start)
        edge = None if lead is None else Edge.END if lead["before"] else Edge.BEGINNING
        for value in one.readings:
            if isinstance(value, tuple):
                found.append((edge, value))
            elif one.kind is Kind.WEEKDAY and isinstance(value, int):
                found.append((None, (value,)))
            elif isinstance(value, Decimal) and _FIRST_YEAR <= value < _LAST_YEAR:
                found.append((edge, (value, None, None)))
    return found


def _may_be_one(one: _When, other: _When) -> bool:
    if one[0] is not None and other[0] is not None and one[0] is not other[0]:
        return False
    return all(mine is None or theirs is None or mine == theirs for mine, theirs in zip(one[1], other[1], strict=True))
