"""Reads what the sentences of a text affirm and what they deny, word by word."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tone.pattern import Pattern
from resources import read_text


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list with blanks between them."""
    return frozenset(listed.split())


NEGATORS = word_set(
    """tidak tak bukan belum jangan tanpa nggak enggak gak ga ndak tdk blm bkn jgn dilarang hindari menghindari
    larang abaikan mengabaikan hentikan cegah mencegah dicegah pencegahan terhindar dihindari mustahil ogah anti"""
)
"""Words that turn round what follows them; avoiding and forbidding count among them."""

_NOT_TURNED = word_set("hanya cuma sekadar semata lain jarang apa-apa semua setiap seluruh selalu semuanya sepenuhnya")
"""After a negation they leave it open, or turn it round: "tidak semua", "tidak hanya"."""

_PLACES = word_set("di pada bagi dalam dari setelah sesudah sebelum")
"""What follows these tells where or when, and is not what is denied."""

_BANNED_AT_END = re.compile(
    r"\b(?:dilarang|terlarang|ditiadakan"
    r"|(?:tidak|tak|belum) (?:boleh|diperbolehkan|diizinkan|diperkenankan|dibenarkan))"
    r"(?:,? (?:ya|pak|bu|kak|mas|mbak|bun|dik|bang|kang|bapak|ibu|kakak))*[ .!]*$"
)
"""It turns round what stands before, but not which word of it: the place is not forbidden."""

_BANS = frozenset({"dilarang", "terlarang"})
_AFTER_BAN = word_set("dan serta karena sebab sesuai menurut berdasarkan oleh pak bu kak mas mbak bapak ibu kakak ya")
"""Right behind a ban they show that what is forbidden was told before it: "mencuri dilarang dan diancam pidana"."""

_HELPERS = word_set(
    """perlu usah dapat bisa boleh akan harus wajib pernah lagi ada di ke untuk juga sedang mau secara oleh sudah telah
    sempat lah pun dalam bila ini itu yang adalah merupakan diperbolehkan diizinkan mampu sama sekali benar melakukan
    dilakukan diajak ajak mengajak diperkenankan diperbolehkan dibolehkan dibenarkan dianjurkan disarankan diharuskan
    diwajibkan dipersilakan diharapkan diminta dimohon mengalami memiliki mempunyai punya terdapat menjadi melayani
    kali"""
)
COSTS = word_set(
    """biaya dipungut pungutan bayar membayar dibayar berbayar tarif dikenakan meminta memungut denda gratis buka dibuka
    tutup ditutup uang dana"""
)
"""Words of money and of opening that rules on opposites look after; they use a negation up."""

EMPTY_WORDS = word_set(
    """dan atau yang di ke dari untuk dengan pada dalam oleh bagi agar supaya karena sebab serta juga adalah ialah ini
    itu tersebut para sebuah suatu kami kita anda bapak ibu kakak kak saudara saya mereka dia ia nya akan telah sudah
    bisa dapat boleh perlu harus wajib hanya saja lagi masih sangat lebih ada mohon silakan terima kasih halo selamat
    tentang terkait seperti sebagai secara setiap semua maka lalu kemudian namun tetapi tapi jika bila kalau apabila
    saat ketika hingga sampai selama melalui lewat antara bahwa apa siapa kapan mana bagaimana berapa lah kah pun ya
    yah iya benar betul pak bu kok sih dong deh nah wah oh
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas puluh belas ratus ribu juta miliar rupiah
    persen senin selasa rabu kamis jumat sabtu minggu"""
)
"""Words that say nothing about the matter by themselves."""

SAID_BY_MISTAKE = (
    r"\b(?:tadi|kemarin|sempat|keliru|salah) (?:kami )?(?:menyebut|menulis|mengatakan|menyampaikan|menjawab)\b"
)
"""What an office said before and takes back."""

_CONDITION = re.compile(
    r"\b(?:jika|bila|kalau|kalo|apabila|ketika|saat|seandainya|andai|misalnya|sebelum)\b[^,;.]*|^\s*tanpa\b[^,;.]*,"
    r"|\b(?:tidak|tak|belum) (?:bisa|dapat|boleh)\b[^,;.]*\bsebelum\b[^,;.]*"
    r"|\b(?:lebih dari|melewati|lewat(?: dari)?) [a-z0-9]+ (?:hari|bulan|tahun|jam|minggu)[^,;.]*"
    r"\b(?:tidak|belum)\b[^,;.]*"
    rf"|{SAID_BY_MISTAKE}[^,;.]*"
    r"|\btanpa(?: (?!dan\b|atau\b|serta\b)[a-z-]+){1,4} (?:tidak|belum|tak) (?:bisa|dapat|akan|boleh)\b[^,;.]*"
    r"|\b(?:tidak|tak) (?:perlu|usah) (?:[a-z]+ )?(?:khawatir|takut|panik|cemas|malu|bersalah|sungkan|segan)\b"
    r"|\b(?:supaya|agar|biar|daripada|ketimbang)\b[^,;.]*"
    r"|\b(?:bukan|tidak lagi) (?:rp|pukul|jam|tanggal|lantai|loket|nomor)? ?\d[^,;.]*"
)
"""What is said under a condition, "without this it cannot be had", "not before that", what comforts, what a thing is
done for ("supaya tidak kena denda"), and the denial of a number, which other rules look at, what was said by mistake:
none of it denies what an entry affirms."""

_CONDITION_SIGN = Pattern.of_words(
    """jika bila kalau kalo apabila ketika saat seandainya andai misalnya sebelum tanpa tidak tak belum bukan lebih
    melewati lewat tadi kemarin sempat keliru salah supaya agar biar daripada ketimbang"""
)
"""Words of which one stands in every text that :data:`_CONDITION` is found in; most sentences have none."""

_IN_A_MANNER = re.compile(r"\b((?:tidak|tak|belum)(?: (?:dapat|bisa|boleh|lagi|pernah))* )([a-z]+)(?= secara )")
"""Of "tidak dapat diajukan secara daring" the manner is denied, not the doing."""

_UNLESS_WITH = re.compile(
    r"\b(?:dilarang|terlarang|(?:tidak|tak|belum) (?:boleh|bisa|dapat|diperbolehkan|diizinkan|diperkenankan))\b"
    r"[^,;.]*\btanpa\b"
)
"""A "tanpa" that asks for what it names: "dilarang masuk tanpa izin"."""

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_BREAK = re.compile(r"[,;:]\s|\s-+\s")
_JOINS = word_set("atau maupun ataupun dan serta yang")
_CONTRASTS = word_set("tetapi tapi namun melainkan sedangkan sehingga karena")

_MODAL = word_set("perlu harus wajib dapat bisa boleh mesti")
_TURNING = _PLACES | _CONTRASTS | _JOINS
_SIGNS = NEGATORS | _TURNING | COSTS | _BANS
"""Words that are asked what they turn round; all others are idle or tell of something."""

_IDLE = _HELPERS | EMPTY_WORDS
_DONE = re.compile(r"di[a-z]{4}")
_BLANKED = 4
"""Blanks between two words where something was left out that stood between them."""

_WITHOUT = len("tanpa")
_RELATIVE = 4
"""Words before a denial among which the "yang" of its clause stands."""

_BEFORE_NAME = re.compile(r"^(?:ber|se|ke|di)-(?=[a-z]{2})")
"""What stands with a hyphen before names and acronyms: "ber-KTP"."""

_TAIL = re.compile(r"(?<=[a-z]{3})(?:nya|lah|kah|pun|ku|mu)$")
_END = re.compile(r"(?<=[a-z]{4})(?:isasi|asi|kan|an|i)$")
_HEAD = re.compile(r"^(?:memper|diper|di|ber|ter|per|meny|meng|mem|men|me|peny|peng|pem|pen|pe|ke|se)(?=[a-z]{3})")


@lru_cache(maxsize=1)
def _standard() -> Mapping[str, str]:
    """Return for other spellings the usual one: "fotocopy", "akte", "praktek". Chat and other languages are none."""
    rows = [
        row.partition("\t")
        for name in ("lexicons/slang.tsv", "lexicons/regional.tsv")
        for row in read_text(name).splitlines()
        if not row.startswith("#")
    ]
    return FrozenDict({word: meant for word, _, meant in rows if _is_spelt(word, meant)})


_LEAST_SPELT = 4
"""Letters of a word that can be told to be another spelling: chat leaves the vowels out of short ones."""

_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "y": "i"})


def _is_spelt(word: str, meant: str) -> bool:
    """Say whether two words differ in vowels and in letters of one sound, and hardly in length."""
    near = len(word) >= _LEAST_SPELT and abs(len(word) - len(meant)) <= 1
    return near and _consonants(word) == _consonants(meant)


def _consonants(word: str) -> str:
    return re.sub(r"[aeiou]", "", word.replace("ph", "f").translate(_SOUNDS))


@lru_cache(maxsize=8192)  # a memory of a function from text to text
def root_key(word: str) -> str:
    """Return a key that is the same for the usual forms of one Indonesian word.

    It is no stem to show: the first letter is left out where the prefixes swallow it (``kirim``, ``mengirim``).
    """
    word = _standard().get(word, word)
    word = _BEFORE_NAME.sub("", word)
    word = word.partition("-")[0] if word.partition("-")[0] == word.partition("-")[2] else word
    bare = _END.sub("", _TAIL.sub("", word))
    bare = _HEAD.sub("", bare)
    return bare[1:] if bare[:1] in "kpts" and len(bare) > 3 else bare  # noqa: PLR2004 - a key of two letters says nothing


@dataclass(frozen=True, slots=True)
class Assertion:
    """What one sentence says.

    Attributes:
        start, end: The sentence in the folded text.
        affirmed, denied: Keys of its content words (see :func:`root_key`).
        open: Keys of words of which it says neither: "siapa yang belum *terdaftar*", "tidak menerima *tunai*".
        words: All of them together.
        places: The place of each word by key, in the folded text; of the first where there are several.
        text: The sentence itself, folded.
    """

    start: int
    end: int
    affirmed: frozenset[str]
    denied: frozenset[str]
    open: frozenset[str]
    words: frozenset[str]
    places: tuple[tuple[str, int, int], ...]
    text: str

    def following(self, key: str) -> frozenset[str]:
        """Return the two content words after the first *key*."""
        keys = [each for each, _, _ in self.places]
        place = keys.index(key) + 1
        return frozenset(keys[place : place + 2])


@lru_cache(maxsize=256)  # a memory of a function from text to text: two rules ask for the same sentence
def without_conditions(sentence: str) -> str:
    """Return the folded *sentence* with blanks for what stands under a condition, in the same places."""
    text = sentence
    if _CONDITION_SIGN.found_in(text):
        text = _CONDITION.sub(lambda match: " " * len(match.group()), text)
    return _IN_A_MANNER.sub(lambda match: match[1] + " " * len(match[2]), text) if " secara " in text else text


def under_condition(text: str) -> str:
    """Return what of the folded *text* stands under a condition, one beside the other; empty: nothing."""
    return " ".join(match.group() for match in _CONDITION.finditer(text))


def assertions(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[Assertion, ...]:
    """Return what each of the *sentences* of the folded *text* says; questions say nothing."""
    return tuple(
        _assertion(text[start:end], start, end) for start, end in sentences if not text[start:end].endswith("?")
    )


remembered_assertions = lru_cache(maxsize=64)(assertions)
"""The same, for what is read at every key press: the claims of cited entries."""


class _Words:
    """The words of one sentence, read one after the other."""

    def __init__(self, claimed: str, start: int) -> None:
        self.claimed = claimed
        self.start = start
        self.words = list(_WORD.finditer(claimed))
        self.affirmed: set[str] = set()
        self.denied: set[str] = set()
        self.open: set[str] = set()
        self.banned: set[str] = set()
        self.places: list[tuple[str, int, int]] = []
        self._turned = 0
        """How many content words to come are denied."""
        self._of_whom = self._hazy = self._without = False
        """Whether the next word tells of whom, the rest stands behind what is denied, and that is lacking."""

    def read(self) -> None:
        """Read all words."""
        place = 0
        for number, match in enumerate(self.words):
            word = match.group()
            if (self._turned or self._hazy) and number and self._is_broken(place, match.start()):
                self._turned, self._hazy = 0, False
            place = match.end()
            if word not in _SIGNS:
                if word not in _IDLE and len(word) > 2:  # noqa: PLR2004 - particles
                    self._tell(number, match)
            elif word in _BANS and self._following(number) in _AFTER_BAN:
                self.banned |= _said_before(self.claimed, match.start(), self.places, self.start)
                self._turned = 0  # "dilarang dan diancam pidana": what follows is no part of what is forbidden
            elif word in NEGATORS:
                self._deny(number, word)
            elif word in _TURNING:
                self._turn(number, word)
            elif word in COSTS:
                self._turned = 0
            else:
                self._tell(number, match)

    def _following(self, number: int) -> str:
        return self.words[number + 1].group() if number + 1 < len(self.words) else ""

    def _is_broken(self, place: int, start: int) -> bool:
        return start - place > 1 and (start - place > _BLANKED or _BREAK.search(self.claimed, place, start) is not None)

    def _deny(self, number: int, word: str) -> None:
        following = self._following(number)
        if following == "mampu" and word == "tidak":  # the poor: "keluarga tidak mampu dibebaskan"
            return
        wide = word == "tanpa" or following == "ada"  # "belum ada alat yang dapat memprediksi"
        relative = tells_of_whom([each.group() for each in self.words[max(0, number - _RELATIVE) : number]])
        after = number + 2 < len(self.words)
        if (
            following == "ada"
            and not relative
            and (not after or _BREAK.match(self.claimed, self.words[number + 1].end()))
        ):
            late = _said_before(
                self.claimed, self.words[number].start(), self.places, self.start
            )  # "obatnya belum ada"
            self.denied |= late
            self.affirmed -= late
            return
        self._turned = 0 if following in _NOT_TURNED or relative else (2 if wide else 1)
        self._without = word == "tanpa"
        self._of_whom, self._hazy = relative, bool(self._turned)

    def _turn(self, number: int, word: str) -> None:
        """Read a word behind which what was denied before does not go on, unless it is "or"."""
        if word in _PLACES and number and self.words[number - 1].group() in ("bukan", "bukanlah"):
            return  # "bukan di kelurahan"
        if word == "yang" and self._turned and self._following(number) in _MODAL:
            return  # "tidak ada berkas yang perlu disiapkan" denies that one has to
        self._turned, self._hazy = 0, self._hazy and word == "atau"
        if word == "atau" and self.places and self.places[-1][2] == self.start + self.words[number - 1].end():
            self._turned = int(self.places[-1][0] in self.denied)  # "tidak boleh dialihkan atau disewakan"

    def _tell(self, number: int, match: re.Match[str]) -> None:
        if self._turned and number and self.words[number - 1].group() == "ke":
            self._turned -= 1  # "tidak perlu ke sekolah" denies the going
            return
        if self._turned == 1 and self._without and _DONE.match(match.group()):
            self._turned = 0  # "tanpa surat dimusnahkan"
        key = root_key(match.group())
        self.places.append((key, self.start + match.start(), self.start + match.end()))
        if self._turned:
            self.denied.add(key)
            self._turned -= 1
        elif self._of_whom:
            self.open.add(key)
            self._of_whom = False
        else:
            self.affirmed.add(key)
            if self._hazy:
                self.open.add(key)


def _assertion(sentence: str, start: int, end: int) -> Assertion:
    claimed = _without_unless(without_conditions(sentence))
    words = _Words(claimed, start)
    words.read()
    said = frozenset(words.affirmed | words.denied | words.open)
    affirmed = frozenset(words.affirmed - words.banned - _forbidden(claimed, words.places, start))
    return Assertion(
        start, end, affirmed, frozenset(words.denied), frozenset(words.open), said, tuple(words.places), sentence
    )


def _without_unless(claimed: str) -> str:
    """Return the folded *claimed* with blanks for each "tanpa" that asks for what it names."""
    if "tanpa" not in claimed:
        return claimed
    return _UNLESS_WITH.sub(lambda found: found.group()[:-_WITHOUT] + " " * _WITHOUT, claimed)


def tells_of_whom(before: Sequence[str]) -> bool:
    """Say whether a denial after the words *before* tells of whom: "yang belum lunas", "yang sakit atau tidak bisa"."""
    before = before[-_RELATIVE:]
    return before[-1:] == ["yang"] or (before[-1:] in (["atau"], ["dan"], ["maupun"]) and "yang" in before)


def _forbidden(claimed: str, places: Iterable[tuple[str, int, int]], start: int) -> set[str]:
    """Return the keys of which one is forbidden at the end of the sentence: "kampanye di masjid dilarang"."""
    ban = _BANNED_AT_END.search(claimed)
    return _said_before(claimed, ban.start(), places, start) if ban is not None else set()


def _said_before(claimed: str, place: int, places: Iterable[tuple[str, int, int]], start: int) -> set[str]:
    """Return the keys of the content words that stand before *place* in the same part of the sentence."""
    part = max((stop.end() for stop in _BREAK.finditer(claimed, 0, place)), default=0)
    return {key for key, first, _ in places if first >= start + part}


def keys_of(words: Iterable[str]) -> frozenset[str]:
    """Return the keys of *words* (see :func:`root_key`)."""
    return frozenset(map(root_key, words))


@lru_cache(maxsize=512)  # a memory of a function from text to keys: entries are read again and again
def word_keys(text: str) -> frozenset[str]:
    """Return the keys of all words of a folded text (see :func:`root_key`)."""
    return keys_of(_WORD.findall(text))


@lru_cache(maxsize=512)  # a memory of a function from text to keys: several rules ask for the same sentence
def content_keys(sentence: str) -> frozenset[str]:
    """Return the keys of the content words of a folded sentence, with those under a condition and in a question."""
    return frozenset(
        root_key(word)
        for word in _WORD.findall(sentence)
        if len(word) > 2 and word not in EMPTY_WORDS and word not in _HELPERS and word not in NEGATORS  # noqa: PLR2004 - particles
    )
