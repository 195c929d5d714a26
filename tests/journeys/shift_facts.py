"""A shift of twenty mixed messages, and the fact base of the office they come to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl

from knowledge_base.entry import EntryContent, Source
from knowledge_base.store import create_store
from knowledge_base.store.settings import INSTITUTION
from resources import read_text
from tests.journeys.conftest import KTP, OPENING, approved

NIK = "3273014506900001"
"""What a citizen gave away of themselves; nobody's, made up."""

_OWN = (Source(title="Pedoman media sosial Kota Contoh"),)

OWN_ENTRIES = {
    "ktp-hilang": KTP,
    "jam-ramadan": OPENING,
    "trotoar": EntryContent(
        title="Mengapa trotoar di pusat kota dibongkar lagi?",
        body="Halo, Bapak/Ibu. Terima kasih atas masukannya. Trotoar dibongkar untuk pemasangan pipa air, lalu ditutup"
        " kembali paling lambat 15 Desember 2026. Mohon maaf atas gangguan yang terjadi.",
        variants=("trotoar bagus malah dibongkar buang anggaran", "trotoar dibongkar terus"),
        sources=_OWN,
    ),
    "antrean": EntryContent(
        title="Antrean di loket sangat lama",
        body="Halo, Bapak/Ibu. Mohon maaf, antrean membuat Bapak/Ibu menunggu lama. Nomor antrean dapat diambil dari"
        " rumah lewat https://antrean.contoh.example. Terima kasih.",
        variants=("udah antre berjam jam blm dipanggil", "kecewa antre di loket lama sekali"),
        sources=_OWN,
    ),
    "tenang": EntryContent(
        title="Pesan yang menghina petugas",
        body="Halo, Bapak/Ibu. Mohon maaf atas pengalaman yang kurang menyenangkan. Kami ingin membantu: kirim"
        " kendalanya lewat pesan langsung, nanti kami periksa. Terima kasih.",
        variants=("admin goblok kerja ga becus", "dasar petugas bodoh makan gaji buta"),
        sources=_OWN,
    ),
    "terima-kasih": EntryContent(
        title="Ucapan terima kasih dan pujian",
        body="Halo, Bapak/Ibu. Terima kasih atas kata-kata baiknya. Kami sampaikan kepada petugas di loket.",
        variants=("terima kasih petugas loketnya ramah", "mantap pelayanannya cepat"),
        sources=_OWN,
    ),
    "kk-rusak": EntryContent(
        title="Kartu Keluarga saya rusak, bagaimana menggantinya?",
        body="Halo, Bapak/Ibu. Kartu Keluarga yang rusak dicetak ulang di loket Dukcapil tanpa biaya. Bawalah kartu"
        " yang rusak dan KTP. Terima kasih.",
        variants=("kk rusak gmn gantinya", "kartu keluarga sobek mau ganti"),
        sources=_OWN,
    ),
}
OF_THE_STARTER = (
    "akta-lahir",
    "jam-dukcapil",
    "air-mati",
    "hoaks-bansos-tautan",
    "hoaks-gempa",
    "ktp-rusak",
    "jalan-rusak",
    "kk-tambah-anak",
    "sim-perpanjang",
)
"""Entries of the samples that are taken for true ones here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One message of the shift and what is right to do with it.

    Attributes:
        kind: What sort of message it is for a person, and is guessed to be.
        answers: Names of the entries that answer it together; empty: none does.
        refused: What is written first, in haste or anger, and must not leave; empty: nothing.
        outdated: Name of the entry that would answer and may not be used any more; empty: none.
    """

    channel: str
    kind: str
    text: str
    answers: tuple[str, ...] = ()
    refused: str = ""
    outdated: str = ""


SHIFT = (
    Comment(channel="ig", kind="question", text="min ktp sy ilang gmn ngurusnya ya", answers=("ktp-hilang",)),
    Comment(channel="fb", kind="question", text="brp byaya bikin akta klahiran anak", answers=("akta-lahir",)),
    Comment(
        channel="ig",
        kind="question",
        text="kk sy rusak gmn gantinya, trus capil sabtu buka ga min?",
        answers=("kk-rusak", "jam-dukcapil"),
    ),
    Comment(channel="x", kind="complaint", text="air pdam mati dr kmrn blm ada tanggapan", answers=("air-mati",)),
    Comment(
        channel="fb",
        kind="hoax",
        text="dapet wa bantuan 1,5 jt tinggal klik link, bener gak?",
        answers=("hoaks-bansos-tautan",),
        refused="Halo, Bapak/Ibu. Pemerintah membagikan bantuan Rp1.500.000 lewat tautan pendaftaran di WhatsApp."
        " Kabar itu hoaks.",
    ),
    Comment(
        channel="instagram",
        kind="insult",
        text="admin goblok kerja ga becus!!",
        answers=("tenang",),
        refused="Anda yang bodoh, jangan cerewet.",
    ),
    Comment(
        channel="google-review", kind="praise", text="terima kasih petugas loket ramah bgt", answers=("terima-kasih",)
    ),
    Comment(
        channel="youtube",
        kind="criticism",
        text="trotoar bagus malah dibongkar lagi, pemborosan anggaran",
        answers=("trotoar",),
    ),
    Comment(
        channel="wa",
        kind="question",
        text=f"ktp sy patah min, nama siti nik {NIK} hp 081234567890, ganti dmn?",
        answers=("ktp-rusak",),
    ),
    Comment(channel="ig", kind="question", text="resep rendang padang yg enak apa min"),
    Comment(channel="fb", kind="question", text="bulan puasa loket buka sampai jam brp", outdated="jam-ramadan"),
    Comment(channel="x", kind="question", text="presiden kapan main ke kampung sy sih"),
    Comment(
        channel="ig",
        kind="complaint",
        text="jalan bolong depan pasar bikin org jatuh, lapor dmn",
        answers=("jalan-rusak",),
    ),
    Comment(channel="ig", kind="question", text="Min KTP sy ilang gmn ngurusnya ya", answers=("ktp-hilang",)),
    Comment(channel="wa", kind="question", text="kantor dukcapil jumat tutup jam brp", answers=("jam-dukcapil",)),
    Comment(
        channel="fb", kind="hoax", text="katanya malam ini jam 10 ada gempa besar, bener ga?", answers=("hoaks-gempa",)
    ),
    Comment(
        channel="fb", kind="question", text="anak br lahir blm masuk KK syaratnya apa aja", answers=("kk-tambah-anak",)
    ),
    Comment(
        channel="google-review", kind="complaint", text="sudah antre 3 jam ga dipanggil2, kecewa", answers=("antrean",)
    ),
    Comment(
        channel="ig",
        kind="question",
        text="sim mau abis perpanjangnya dmn ya brp biayanya",
        answers=("sim-perpanjang",),
    ),
    Comment(channel="fb", kind="praise", text="mantap layanan onlinenya, cepat", answers=("terima-kasih",)),
)
"""In the order they came in."""

REPEATED = 14
"""The number, from 1, of the message that says what the first one does, on the same channel."""


def entries() -> Iterator[tuple[str, EntryContent]]:
    """Yield the name and the content of each entry of the office."""
    yield from OWN_ENTRIES.items()
    for line in read_text("starter/entries.jsonl").splitlines():
        found = json.loads(line)
        if found["id"] in OF_THE_STARTER:
            yield found["id"], EntryContent.from_json(found | {"sample": False})


def make_facts(path: Path) -> dict[str, EntryContent]:
    """Make the fact base of the office at *path*; return its entries by name."""
    made = dict(entries())
    store = create_store(path)
    store.settings.set(INSTITUTION, "Kota Contoh")
    for own_id, content in made.items():
        approved(store, content, own_id)
    store.close()
    return made


def write_shift(path: Path, *, first: datetime) -> None:
    """Write the shift as the list of comments that a platform exports, a minute between each two from *first* on."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Akun", "Komentar", "Kanal", "Waktu"))
    for number, comment in enumerate(SHIFT):
        sheet.append((f"@warga{number + 1}", comment.text, comment.channel, first + timedelta(minutes=number)))
    book.save(path)
