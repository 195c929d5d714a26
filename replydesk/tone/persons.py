"""Persons named in a reply who are neither addressed by it nor known to the cited entry.

"Selamat pagi, Bu Tini." greets; "yang belum bayar itu Bu Tini" tells everybody about her. In Indonesian both use the
same words of address, so the place in the sentence decides: whoever is addressed stands between commas, at the
beginning or the end, or after a word of request.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_NAMED = re.compile(
    r"\b(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Mm]as|[Mm]bak|[Kk]ak|[Bb]ang|[Ss]audara|[Ss]audari|[Ss]dri?\.?|[Hh]j?\."
    r"|[Tt]uan"
    r"|[Nn]yonya)\s+(?P<name>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3})(?![a-z\d])"
)
NO_NAMES = (
    r"Wali|Bupati|Gubernur|Presiden|Wakil|Menteri|Camat|Lurah|Kepala|Direktur|Ketua|Pelanggan|Wajib|Pajak|Peserta"
    r"|Pemohon|Calon|Yth|Orang|Siswa|Penumpang|Pasien|Pengguna|Nasabah|Peternak|Petani|Nelayan|Pedagang|Pelaku"
    r"|Penerima|Pendaftar|Pemilih|Pengunjung|Pembaca|Netizen|Warganet|Sahabat|Rekan|Mitra|Pensiunan|Veteran"
    r"|Mahasiswa|Pelapor|Pengadu|Penanya|Masyarakat|Terhormat|Pengemudi|Pemilik|Keluarga|Yang|Anda|Jika|Bila|Mohon"
    r"|Silakan|Untuk|Sekretaris|Rektor|Kapol\w*|Dokter|Guru|Rumah|Hamil|Kota|Negara|Pertiwi|Dinas|Admin|Dan|Jaksa"
    r"|Hakim|Anggota|Petugas|Rp"
)
"""What follows "Bapak" or "Ibu" with a capital and is no name of a person: posts, and what people are to an office."""

_TITLES = re.compile(
    rf"(?:{NO_NAMES}|Bapak|Ibu|Kakak|Sekalian|Semua|Warga|Rt|Rw|Kades|Lansia|Menyusui|Nifas|Dosen|Perawat|Bidan|Kos"
    rf"|Haji|Mas|Mbak|Bang|Kak|Kang|Teh)\b"
)
_OPENING = re.compile(
    r"(?:^|[.!?\n,;:(–—-]|@\S+|[\U0001F300-\U0001FAFF]|\b(?:dear|halo|hai|hallo|yth|kepada|baik|siap|wah|oke|iya|ya))\W*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s*(?:[,.!?;:)\n–—-]|[\U0001F300-\U0001FAFF]|$|(?:ya|yth|yang (?:terhormat|baik|budiman|kami hormati))\b)",
    re.IGNORECASE,
)

_WHO_WROTE = re.compile(
    r"\byang (?:sudah |telah |baru saja |tadi )?di(?:sampaikan|tulis|katakan|keluhkan|tanyakan|sebut|sebutkan|alami"
    r"|maksud|unggah|ingatkan"
    r"|koreksi|kirim|kirimkan)(?: oleh)? $"
)
"""Before the name of whoever is answered, where nobody else is addressed: "benar yang disampaikan Mbak Rini"."""


@dataclass(frozen=True, slots=True)
class ThirdPersons:
    """Objects to a named person who is not addressed and whom no cited entry names.

    Attributes:
        spoken_to: What stands right before the name of somebody who is spoken to in the middle of a sentence.
        spoken_of: What stands right before the name of somebody who is spoken of.
        relatives: The same, where a comma may stand between: "tetangga Ibu, Pak Joko".
        telling: In a sentence with this nobody is merely spoken to: it tells something of somebody.
    """

    spoken_to: Pattern
    spoken_of: Pattern
    relatives: Pattern
    telling: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the names."""
        typed = reading.draft.text
        matches = [match for match in _NAMED.finditer(typed) if not _TITLES.match(match["name"])]
        addressed = {_first(match) for match in matches if _is_addressed(typed, match)}
        together = _addressed_together(typed, matches)
        if not addressed | together:
            addressed = {_first(match) for match in matches if _WHO_WROTE.search(typed, 0, match.start())}
        for match in matches:
            if _first(match) in together:
                continue
            before = typed[max(0, match.start() - 40) : match.start()].lower()
            of = self._ends_with(self.spoken_of, before) or self._ends_with(self.relatives, before.rstrip(" ,–—-"))
            if (_first(match) in addressed and not of) or self._is_known(match["name"].lower(), reading):
                continue
            spoken_to = self._ends_with(self.spoken_to, before) or not reading.draft.cited
            if not of and spoken_to and not self._tells(match):
                continue
            yield Hit(*match.span("name"))

    def _tells(self, match: re.Match[str]) -> bool:
        typed = match.string
        start = max(typed.rfind(sign, 0, match.start()) for sign in ".!?\n") + 1
        ends = [place for place in (typed.find(sign, match.end()) for sign in ".!?\n") if place >= 0]
        return self.telling.found_in(typed[start : min(ends, default=len(typed))].lower())

    @staticmethod
    def _ends_with(pattern: Pattern, before: str) -> bool:
        return any(not before[end:].strip() for _, end in pattern.spans(before))

    @staticmethod
    def _is_known(name: str, reading: Reading) -> bool:
        """Say whether a cited entry names the person, by any part of the name."""
        grounds = reading.grounds
        texts = [each.folded.text for each in (*grounds.stated, *grounds.asked, *grounds.refuted)]
        return any(re.search(rf"\b{re.escape(part)}\b", text) for part in name.split() for text in texts)


def _first(match: re.Match[str]) -> str:
    return match["name"].split()[0].lower()


def _addressed_together(typed: str, matches: Sequence[re.Match[str]]) -> set[str]:
    """Return the first names of two who are addressed as one: "Kak Fitri dan Kak Aldi, ..."."""
    return {
        _first(match)
        for one, other in pairwise(matches)
        if typed[one.end() : other.start()].strip() in ("dan", "&", "serta")
        and _OPENING.search(typed[max(0, one.start() - 20) : one.start()])
        and _CLOSING.match(typed, other.end())
        for match in (one, other)
    }


def _is_addressed(typed: str, match: re.Match[str]) -> bool:
    before = typed[max(0, match.start() - 20) : match.start()]
    return bool(_OPENING.search(before)) and bool(_CLOSING.match(typed, match.end()))


def third_persons(making: Making) -> Asks:
    """Make a grounded rule with ``check: persons``."""
    return ThirdPersons(*(making.pattern(key) for key in ("spoken_to", "spoken_of", "relatives", "telling")))
