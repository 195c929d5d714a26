"""Takes out of a message what identifies a person, before anything of it is kept."""

import re

from knowledge_base.matching.fold import MAX_CHARS, fold
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import Reader
from replydesk.tone.personal import personal_places

_HANDLE = re.compile(r"(?<![\w@])@\w[\w.]*")
_GREETING = re.compile(
    r"^(?:[\W_]*+\b(?:selamat\s+(?:pagi|siang|sore|malam)|assalamu\W?alaikum(?:\s+w[ar]\.?\s*w[ar]?b\.?)?"
    r"|halo+|hallo+|hai+|hi|pagi|siang|sore|malam|punten|permisi|maaf|min|mimin|admin|kak|gan)\b[\s,.!]*+)+",
    re.IGNORECASE,
)
_FORM_LINE = re.compile(
    r"(?im)^[ \t]*(?:(?:nama|alamat)(?:[ \t]+lengkap)?|ttl|tempat[ \t]*(?:/|dan|,)?[ \t]*tanggal[ \t]+lahir"
    r"|nik|no\.?[ \t]*(?:kk|ktp|hp|wa|telp|telepon))[ \t]*[:=][^\n]*"
)
"""Details of a person as they are filled into a form, a line each …"""

_A_FORM = 2
"""… when there are so many: a single "NIK: …" may go on with the question."""

_OF_A_PERSON = re.compile(
    r"\b(?:(?:tgl|tanggal)\.?\s{1,3})?lahir(?:nya)?[\s:]{1,4}"
    r"\d{1,2}(?:[-/. ]\d{1,2}[-/. ]|\s[a-z]{3,9}\.?\s)\d{2,4}\b"
    r"|\brt\.?\s{0,3}\d{1,3}\s?/\s?(?:rw\.?\s{0,3})?\d{1,3}\b"
    r"|\b[a-z]\d{7}\b",
    re.IGNORECASE,
)
"""A day of birth, "RT 02/03", and the number of a passport: a letter and seven digits."""

_INTRODUCED = re.compile(
    r"\b(?:nama\s+(?:saya|sy|aku|gue|gw|lengkap(?:nya)?)|nama(?=\s*:)|perkenalkan(?:\s+(?:nama\s+)?(?:saya|sy|aku))?|(?:saya|sy|aku)\s+bernama"
    r"|atas\s+nama|a\.n\.?|an\.|a/n)\s*(?:adalah\b|ialah\b|:)?\s*",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:[Ss]aya|[Aa]ku|[Ss]y)\s+(?=[A-Z][a-z]{2})")
"""What comes before a name without more ado: "saya Budi"."""

_SORTS_OF_PEOPLE = re.compile(
    r"warga|orang|anak|ibu|bapak|pelajar|siswa|siswi|mahasiswa|mahasiswi|guru|dosen|pegawai|karyawan|buruh|petani|nelayan"
    r"|pedagang|pensiunan|janda|lansia|pengguna|pelanggan|nasabah|peserta|penerima|pemilik|pembeli|konsumen|penduduk"
)
"""What follows "saya" in capitals as well, and is no name."""

_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
_MOST_NAME_WORDS = 4
_AFTER_NAME = re.compile(
    r"ada|salah|beda|berbeda|hilang|keluar|masuk|muncul|sama|lama|baru|lengkap|sendiri|orang|anak|istri|suami"
    r"|kapan|kenapa|mengapa|berapa|bagaimana|gimana|apa|mana|siapa"
)
"""What ordinarily follows "nama saya" without being a name ("nama saya salah di KTP"). Besides, everything that is
said with an affix (terdaftar, dicoret), a filler (sudah, masih) or a word that denies."""

_AFFIXED = re.compile(r"(?:di|ter|ber|me|ke|se)\w{3,}")
_MOST_CAPITALS = 0.5
"""In a text with more capitals a word a capital letter says nothing."""

_NO_BLANKS = re.compile(r"[ \t]*")
_SIGNS = ",.;:!?"


def without_personal_parts(text: str, reader: Reader) -> str:
    """Return *text* without greetings, handles, links, numbers and addresses of persons, and names people give.

    Everything else stays as written, line by line; of a very long text only what the matcher looks at is kept. What is
    left may be empty. A name that nothing announces is not found.
    """
    text = text[:MAX_CHARS]
    places = [*personal_places(text), *_names(text, reader)]
    places += [found.span() for pattern in (_HANDLE, _OF_A_PERSON) for found in pattern.finditer(text)]
    lines = [found.span() for found in _FORM_LINE.finditer(text)]
    places += lines if len(lines) >= _A_FORM else []
    plain = ""
    done = 0
    for start, end in sorted(places):
        if end > done:
            plain = _joined(plain, text[done : max(start, done)])
            done = end
    plain = _joined(plain, text[done:]) if done else text
    plain = "\n".join(line.strip() for line in plain.splitlines())
    return _GREETING.sub("", plain).strip().strip(",;:").strip()


def _joined(before: str, after: str) -> str:
    """Return what stood before and after something that was taken out, without the signs that held only that."""
    before, after = before.rstrip(" \t"), after.lstrip(" \t")
    if not after or not before:
        return before + after
    if after[0] in _SIGNS:
        return before.rstrip(_SIGNS + " \t") + after
    return f"{before} {after}"


def _names(text: str, reader: Reader) -> list[tuple[int, int]]:
    """Return where people give a name: "nama saya Budi Santoso", "a.n. Siti", "saya Budi"."""
    found = [_name_after(text, announced, reader, sure=True) for announced in _INTRODUCED.finditer(text)]
    shouted = sum(map(str.isupper, text)) > _MOST_CAPITALS * len(text.split())
    found += [_name_after(text, said, reader, sure=not shouted) for said in _SELF.finditer(text)]
    return [(start, end) for start, end in found if end > start]


def _name_after(text: str, announced: re.Match[str], reader: Reader, *, sure: bool) -> tuple[int, int]:
    """Return where the name and what announced it stand; an empty place when no name follows."""
    end = announced.end()
    for count in range(_MOST_NAME_WORDS):
        word = _NAME_WORD.match(text, end)
        if word is None or not _is_name(word[0], reader, sure=sure and not count):
            break
        end = _NO_BLANKS.match(text, word.end()).end()  # type: ignore[union-attr] # matches always
    headline = announced.re is _SELF and text[end : end + 1].isupper()  # "Saya Buka Undian Berhadiah": all in capitals
    return announced.start(), end if end > announced.end() and not headline else announced.start()


def _is_name(word: str, reader: Reader, *, sure: bool) -> bool:
    """Say whether a word is part of a name. One that comes right after "nama saya" is *sure* to be unless it cannot."""
    plain = word.strip(".").lower()
    terms = [term for token in fold(plain) for term in reader.terms_of_token(token.text)]
    if any(term[0] == FILLER or term in reader.lexicon.negations for term in terms):
        return False
    if any(pattern.fullmatch(plain) for pattern in (_AFTER_NAME, _AFFIXED, _SORTS_OF_PEOPLE)):
        return False
    return sure or plain not in reader.lexicon.known or (word[:1].isupper() and not word.isupper())
