"""What the columns of people's tables are called, in Indonesian and in English."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.wordings import place_of


class Field(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    """The running number of the row, or what we say of one that was rejected: known, and of no use."""
    OWN_ID = "own_id"
    ENTRY_ID = "entry_id"
    KIND = "kind"
    TITLE = "title"
    """A heading or the fact in one line."""
    QUESTION = "question"
    BODY = "body"
    CLAIM = "claim"
    CLARIFICATION = "clarification"
    FACT = "fact"
    """A fact to tell, or what is true about a claim: the other columns decide."""
    OWN_FACT = "own_fact"
    """A fact beside the row's answer: an entry of its own, under the row's title."""
    CONTENT = "content"
    """A body, or the claim at length: the other columns decide."""
    CONCLUSION = "conclusion"
    RATING = "rating"
    VARIANTS = "variants"
    TAGS = "tags"
    SOURCE = "source"
    """Sources as people write them: a title, a link, or both, several parted by line breaks."""
    SOURCE_TITLE = "source_title"
    """The title of one source and nothing else."""
    URL = "url"
    LEGAL_BASIS = "legal_basis"
    PUBLISHER = "publisher"
    PUBLISHED_ON = "published_on"
    CHANNEL_BODY = "channel_body"
    VARIABLES = "variables"
    """What is said of the places ``{name}``, one on a line; see ``variables.py``."""
    ATTACHMENTS = "attachments"
    """Files and links, one on a line; see ``attachments.py``."""
    VALID_FROM = "valid_from"
    VALID_UNTIL = "valid_until"
    REVIEW_ON = "review_on"
    SAMPLE = "sample"
    MARK = "mark"
    """What an export says of an entry that is not approved and valid: known, and it decides nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column's name says.

    Attributes:
        field: What it holds.
        channel: For whom the wording is meant, see ``wordings.py``, where ``field`` is ``CHANNEL_BODY``.
        group: Which of several like it, from 1: ``Tautan 2`` belongs to ``Judul sumber 2``.
        part: Which part of a text that was too long for one cell, from 1.
        by_line: Several values stand one on a line, and ``;`` is part of a value.
    """

    field: Field
    channel: str = ""
    group: int = 1
    part: int = 1
    by_line: bool = False


_NAMES = {
    Field.NUMBER: "no, nomor, nomer, no urut, nomor urut, num, number, row, baris, baris asal, alasan ditolak",
    Field.OWN_ID: "id, kode, code, id entri, kode entri, id pertanyaan, kode pertanyaan, identifier, own id, slug",
    Field.ENTRY_ID: "id program, entry id, program id",
    Field.KIND: "jenis, kind, tipe, type, jenis entri, tipe entri, entry type, entry kind",
    Field.TITLE: "judul, title, headline, judul entri, judul informasi, judul artikel, nama informasi",
    Field.QUESTION: "pertanyaan, question, questions, tanya, q, daftar pertanyaan, isi pertanyaan, pertanyaan umum, "
    "pertanyaan utama, judul pertanyaan, pertanyaan masyarakat, pertanyaan warga, soal, faq",
    Field.BODY: "jawaban, answer, answers, jawab, a, body, isi, isi jawaban, jawaban resmi, jawaban baku, "
    "jawaban admin, template jawaban, balasan, tanggapan, respon, respons, reply, response, answer text",
    Field.CLAIM: "klaim, claim, hoaks, hoax, isi hoaks, isi hoax, isi klaim, klaim hoaks, klaim hoax, klaim salah, "
    "false claim, claim reviewed, rumor, kabar bohong",
    Field.CLARIFICATION: "klarifikasi, clarification, bantahan, hasil klarifikasi, isi klarifikasi, klarifikasi resmi, "
    "review body, cek fakta, hasil cek fakta, fakta sebenarnya, penjelasan klarifikasi, correction",
    Field.FACT: "fakta, fact",
    Field.CONTENT: "content, konten, narasi, narrative, isi berita",
    Field.CONCLUSION: "conclusion, kesimpulan",
    Field.RATING: "status",
    Field.VARIANTS: "variasi, varian, variants, variant, variations, variation, frasa, frasa lain, variasi pertanyaan, "
    "varian pertanyaan, pertanyaan lain, pertanyaan serupa, pertanyaan sejenis, alternatif, "
    "alternatif pertanyaan, cara bertanya, cara lain bertanya, phrasing, phrasings, other phrasings, "
    "similar questions, alternative questions, sinonim",
    Field.TAGS: "tag, tags, kategori, category, categories, label, labels, topik, topic, topics, kata kunci, keyword, "
    "keywords, bidang, kelompok, classification, klasifikasi",
    Field.SOURCE: "sumber, source, sources, referensi, reference, references, rujukan, sumber informasi, sumber data",
    Field.SOURCE_TITLE: "judul sumber, nama sumber, source title, source name",
    Field.URL: "tautan, link, url, pranala, tautan sumber, link sumber, url sumber, source url, alamat web, website",
    Field.LEGAL_BASIS: "dasar hukum, legal basis, landasan hukum, regulasi, peraturan, regulation",
    Field.PUBLISHER: "penerbit, publisher, instansi penerbit, penerbit sumber",
    Field.PUBLISHED_ON: "tanggal terbit, published on, date published, tanggal publikasi, tanggal sumber, tgl terbit",
    Field.VARIABLES: "variabel, variables, variable, isian",
    Field.ATTACHMENTS: "lampiran, attachments, attachment, berkas lampiran, infografis",
    Field.VALID_FROM: "berlaku mulai, berlaku sejak, berlaku dari, mulai berlaku, valid from, tanggal mulai, "
    "tanggal berlaku, tgl mulai, tgl berlaku",
    Field.VALID_UNTIL: "berlaku sampai, berlaku hingga, berlaku s d, berlaku sd, sampai, kedaluwarsa, kadaluarsa, "
    "kadaluwarsa, kedaluarsa, valid until, valid to, valid through, expires, expires on, expiry, expiry date, "
    "expired, masa berlaku, berakhir, tanggal berakhir, tanggal kedaluwarsa, tgl berakhir, tgl kedaluwarsa",
    Field.REVIEW_ON: "tinjau, tinjau ulang, tinjau pada, tanggal tinjau, tanggal tinjau ulang, tanggal peninjauan, "
    "tgl tinjau, review, review on, review date, next review",
    Field.MARK: "status entri, entry status",
    Field.SAMPLE: "sampel, sample, data contoh, entri contoh",
}

_FIELDS = {name.strip(): field for field, names in _NAMES.items() for name in names.split(",")}

CHANNELS = {
    "x": "x, twitter, x twitter",
    "instagram": "instagram, ig",
    "facebook": "facebook, fb",
    "youtube": "youtube, yt",
    "tiktok": "tiktok, tik tok",
    "threads": "threads, thread",
    "whatsapp": "whatsapp, wa, whats app",
    "google-review": "google review, google reviews, ulasan google, google maps, google",
    "play-review": "play review, play store, google play, ulasan play store, ulasan aplikasi",
    "email": "email, e mail, surel, surat elektronik",
    "generic": "generic, umum",
}
"""The channels by name, and what else people call them. Source: the description of the command line."""

CHANNEL_OF = {alias.strip(): name for name, aliases in CHANNELS.items() for alias in aliases.split(",")}
"""The name of the channel that people call so, as :func:`plain_name` has it."""

_WORDING = r"(?:jawaban|jawab|answer|balasan|reply|isi|body|teks|text)(?: untuk| for| di| on)?"
_BEFORE_CHANNEL = re.compile(rf"{_WORDING} (.+)")
_FOR_ACCOUNT = re.compile(
    r"([^@]{1,60})@\s*(\S.{0,80}?)\s*(?:\(\s*(?:lanjutan|continued)\s+(\d{1,3})\s*\)\s*)?", re.IGNORECASE
)
"""What stands before the sign, the account, and which part of a long text it is: ``Jawaban x @Bupati (lanjutan 2)``."""

_PART = re.compile(r"\(\s*(?:lanjutan|continued)\s+(\d{1,3})\s*\)", re.IGNORECASE)
_BY_LINE = re.compile(r"\(\s*(?:satu per baris|one per line)\s*\)", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BEFORE = re.compile(r"^(?:\d{1,3}|[a-z])[.)]\s*")
_SIGNS = re.compile(r"[\W_]+")
_GROUP = re.compile(r"(.+?) ?(\d{1,3})")
_LONGEST = 80
"""Code points a column's name may have; a longer cell is content."""


def plain_name(text: str) -> str:
    """Return a column's name as it is compared: small letters and digits, single blanks, no numbering before it."""
    if len(text) > _LONGEST:
        return ""
    bare = _CAMEL.sub(" ", _ASIDE.sub(" ", unicodedata.normalize("NFKC", text)))
    bare = _BEFORE.sub("", bare.strip().casefold())
    return " ".join(_SIGNS.sub(" ", bare).split())


def column_of(text: str) -> Column | None:
    """Return what the column called *text* holds, or ``None`` for a name that is not known."""
    if (column := _for_account(text)) is not None:
        return column
    name = plain_name(text)
    if text.strip() == "#":
        return Column(Field.NUMBER)
    part = _PART.search(text) if len(text) <= _LONGEST else None
    found = _named(name, by_line=_BY_LINE.search(text) is not None)
    if found is None or part is None:
        return found
    return Column(found.field, found.channel, found.group, int(part[1]), found.by_line)


def _for_account(text: str) -> Column | None:
    """Return the column of wordings for an account; its name is kept as it is written."""
    match = _FOR_ACCOUNT.fullmatch(text.strip())
    if match is None:
        return None
    before = plain_name(match[1])
    named = _BEFORE_CHANNEL.fullmatch(before)
    channel = CHANNEL_OF.get(named[1]) if named else ""
    if channel is None or not (named or re.fullmatch(_WORDING, before)):
        return None
    place = str(place_of(f"{channel}@{match[2]}"))
    return Column(Field.CHANNEL_BODY, channel=place, part=int(match[3] or 1))


def _named(name: str, *, by_line: bool) -> Column | None:
    if field := _FIELDS.get(name):
        return Column(field, by_line=by_line)
    if before := _BEFORE_CHANNEL.fullmatch(name):
        channel = CHANNEL_OF.get(before[1])
        if channel is not None:
            return Column(Field.CHANNEL_BODY, channel=channel)
    numbered = _GROUP.fullmatch(name)
    if numbered and (field := _FIELDS.get(numbered[1])):
        return Column(field, group=int(numbered[2]), by_line=by_line)
    return None


LOOKED_FOR_TITLE = "judul, pertanyaan, klaim; title, question, claim"
LOOKED_FOR_BODY = "jawaban, isi, klarifikasi; answer, body, clarification"
"""The names people are told when none was found."""
