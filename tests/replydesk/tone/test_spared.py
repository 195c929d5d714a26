"""What a reply says against nobody is left alone; what stands beside it is judged as before."""

from typing import NamedTuple

import pytest

from replydesk.verdict import Severity
from tests.replydesk.tone.given import judged, marked

NUMBER, TURNED = "accuracy.number-not-in-source", "accuracy.turned-round"
HOURS = "Loket buka Senin sampai Jumat pukul 08.00."


def blocking(body: str, text: str) -> set[str]:
    """Return the rules that hold the reply *text* back."""
    return {finding.rule for finding in judged(body, text) if finding.severity is Severity.BLOCK}


@pytest.mark.parametrize(
    ("text", "rule", "objects"),
    [
        ("Tagihan ganda itu bukan karena Ibu lalai.", "respect.blame", False),
        ("Tagihan ganda itu karena Ibu lalai.", "respect.blame", True),
        ("Bukan karena sistem kami, Ibu lalai.", "respect.blame", True),
        ("Bukan hanya karena Ibu lalai.", "respect.blame", True),
        ("Bukan karena Ibu lalai?", "respect.blame", True),
        ("Tidak usah merasa bodoh, Bu.", "respect.scorn", False),
        ("Tidak usah merasa paling pintar, Bu.", "respect.scorn", True),
        ("Kami tidak sedang mencari siapa yang salah.", "respect.scorn", False),
        ("Siapa suruh, siapa yang salah?", "respect.scorn", True),
        ("Benar tidaknya, foto itu rekayasa, belum dapat kami simpulkan.", "respect.scorn", True),
        ("Benar tidaknya foto itu rekayasa belum dapat kami simpulkan.", "respect.scorn", False),
        ("Mohon maaf, Kak, siapa yang unggul bukan untuk kami nilai.", "respect.scorn", False),
        ("Kakak siapa, berani mengatur kami?", "respect.scorn", True),
        ("Angka itu hasil kajian.", "respect.scorn", False),
        ("Itu akibatnya kalau tidak membaca.", "respect.scorn", True),
        ("Kami kecewa pada diri kami, jawaban kami keliru.", "respect.opinion", False),
        ("Kami kecewa dengan komentar Bapak.", "respect.opinion", True),
        ("Kami setuju untuk memperbaiki papan itu.", "respect.opinion", False),
        ("Kami setuju dengan usul itu.", "respect.opinion", True),
        ("Kami malu, Kak. Jawaban kami tertukar.", "respect.opinion", False),
        ("Kami malu membaca komentar Bapak.", "respect.opinion", True),
        ("Disebut lamban dan tidak becus jadi cambuk bagi kami.", "respect.insult", False),
        ("Bapak disebut tidak becus oleh kami.", "respect.insult", True),
        ("Kami keliru mengirim surat konfirmasi ke alamat Ibu.", "personal.ask-in-public", False),
        ("Mohon konfirmasi NIK Ibu di kolom komentar.", "personal.ask-in-public", True),
        ("Beli tanah miliaran tapi BPHTB saja tidak tahu.", "respect.scorn", True),
        ("Mohon maaf, Kak, tapi KTP saja belum cukup.", "respect.scorn", False),
        ("Nanti saya atur supaya Ibu tidak usah bayar.", "accuracy.promise", True),
        ("Jadwalnya kami atur bersama RT.", "accuracy.promise", False),
        ("Kak, dan bulan menunggak yang dihitung paling banyak 12.", "personal.sensitive", False),
        ("Kakak masih menunggak.", "personal.sensitive", True),
        ("Bapak, ternyata menunggak dua bulan.", "personal.sensitive", True),
    ],
)
def test_a_reproach_that_is_denied_is_none(text: str, rule: str, *, objects: bool) -> None:
    assert bool(marked(rule, HOURS, text)) is objects


@pytest.mark.parametrize(
    ("text", "rule", "objects"),
    [
        ("Mencari kerja tidak mudah, Kak, dan itu bukan karena Kakak kurang usaha.", "respect.hurtful", False),
        ("Kalau masih ada yang membingungkan, tanya saja kami.", "respect.hurtful", False),
        ("Kami yang kurang jelas menulisnya.", "respect.hurtful", False),
        ("Kami memang lambat, sebab kami sibuk membersihkan kekacauan yang Ibu buat.", "respect.hurtful", True),
        ("Kami keliru, tidak semua orang sanggup mengikuti petunjuk sederhana.", "respect.hurtful", True),
        ("Kami memahami Ibu memang sulit mencerna kalimat panjang.", "respect.hurtful", True),
        ("Bukan salah Ibu, tidak semua orang dikaruniai kesabaran.", "respect.hurtful", True),
        (
            "PDI Perjuangan, Golkar, Gerindra, PKS, semuanya ditertibkan bila dipasang di pohon.",
            "neutrality.partial",
            False,
        ),
        ("Pilihan partai tidak memengaruhi bantuan, Bu.", "neutrality.partial", False),
        ("Hanya Golkar dan PKB yang benar-benar memikirkan nelayan.", "neutrality.partial", True),
        ("Kami tidak membedakan pemilih laki-laki dan perempuan, Kak.", "neutrality.partial", False),
        ("Dasar hukumnya Peraturan Bupati Nomor 21 Tahun 2025.", "respect.hurtful", False),
        ("Pesan yang menakut-nakuti pedagang soal pajak itu keliru.", "neutrality.partial", False),
        ("Aturannya memang baru, jadi wajar banyak yang belum tahu.", "neutrality.partial", False),
    ],
)
def test_the_model_is_asked_again_without_what_is_said_against_nobody(text: str, rule: str, *, objects: bool) -> None:
    assert bool(marked(rule, HOURS, text)) is objects


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('Loket tetap buka. Tawaran "masuk tanpa tes, cukup tiga juta" adalah penipuan.', ()),
        ('Loket tetap buka. Gambar bertuliskan "tutup tanggal 28" palsu.', ()),
        ('Loket tetap buka. Pesan suara "padam tiga hari" mengada-ada dan tidak usah disebarkan.', ()),
        ('Loket tetap buka. Akun yang menulis "kilat 150 ribu" bukan akun kami.', ()),
        ('Loket tetap buka. Pesan "tutup tanggal 28" benar.', ("28",)),
        ('"Tutup tanggal 28" itu palsu.', ("28",)),  # the claim is told first
        ("Apakah loket tutup tanggal 28, kami belum tahu.", ()),
        ("Loket tutup tanggal 28, kami belum tahu alasannya.", ("28",)),
        ("RT 5 dijadwalkan kapan, kami tanyakan dulu.", ()),
        ("Menunggu tiga jam tentu melelahkan.", ()),
        ("Prosesnya tiga jam, tentu melelahkan.", ("tiga jam",)),
        ("Undangan salah cetak: bukan tanggal 16, melainkan hari Senin.", ()),
        ("Kami salah menyebut tanggal 16.", ()),
        ("Kami salah menyebut, yang benar tanggal 16.", ("16",)),
        ("Terlambatnya dua hari itu ada di pihak kami, Bu.", ()),
        ("Sepenuhnya salah kami, Bu. Loket 2 kosong hampir satu jam tanpa pengganti.", ("2",)),
        ("Sepenuhnya salah kami, Bu. Prosesnya hampir satu jam.", ("satu jam",)),
        ("Seragam Sabtu lalu itu seragam olahraga.", ()),
        ("Loket buka Sabtu.", ("Sabtu",)),
    ],
)
def test_numbers_of_what_is_quoted_as_false_asked_or_taken_back_are_not_stated(
    text: str, wrong: tuple[str, ...]
) -> None:
    assert marked(NUMBER, HOURS, text) == wrong


@pytest.mark.parametrize(
    ("body", "text", "objects"),
    [
        ("Membuang sampah ke sungai dilarang dan diancam denda.", "Membuang sampah ke sungai diancam denda.", False),
        ("Pemotongan BLT dilarang; pelakunya dapat dipidana.",
         "Memotong BLT dilarang dan pelakunya dapat dipidana.", False),
        ("Pelakunya tidak dapat dipidana.", "Pelakunya dapat dipidana.", True),
        ("Tunggakan dikenakan denda.", "Bayar tepat waktu supaya tidak kena denda.", False),
        ("Tunggakan dikenakan denda.", "Tunggakan tidak kena denda.", True),
        ("Kendaraan yang parkir di trotoar diderek.", "Lebih baik jangan parkir di trotoar, bisa diderek.", False),
        ("Kendaraan parkir di trotoar sebelah utara.", "Jangan parkir di trotoar sebelah utara.", True),
        ("BLT diberikan kepada keluarga miskin. Penerima PKH tidak menerima BLT.",
         "Karena Ibu sudah menerima PKH, BLT belum dapat diberikan.", False),
        ("BLT diberikan kepada keluarga miskin. Penerima PKH menerima BLT.",
         "Karena Ibu sudah menerima PKH, BLT belum dapat diberikan.", True),
        ("Retribusi dibayar nontunai.", "Pembayaran tunai tidak kami terima.", False),
        ("Retribusi dibayar nontunai.", "Pembayaran tunai kami terima.", True),
        ("Paling lama 7 hari, dengan paling sedikit satu bukti.",
         "Paling lama 7 hari, dengan sedikitnya satu bukti.", False),
    ],
)  # fmt: skip
def test_a_sanction_or_refusal_told_in_other_words_turns_nothing_round(body: str, text: str, *, objects: bool) -> None:
    assert bool(marked(TURNED, body, text)) is objects


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Barakallah, Kak Fitri dan Kak Aldi. Semoga bahagia.", ()),
        ("Kak Fitri, yang menunggak itu Kak Aldi.", ("Aldi",)),
        ("Benar yang disampaikan Mbak Rini.", ()),
        ("Pak Budi, benar yang disampaikan Mbak Rini.", ("Rini",)),
    ],
)
def test_two_may_be_addressed_as_one_and_who_wrote_may_be_named(text: str, named: tuple[str, ...]) -> None:
    assert marked("personal.third-person", HOURS, text) == named


class _Level(NamedTuple):
    body: str
    text: str
    warns: set[str]
    blocks: set[str]


@pytest.mark.parametrize(
    "level",
    [
        _Level("KTP gratis.", "Ibu bawa surat pengantar kepala pasar.", {"accuracy.demand-not-in-source"}, set()),
        _Level("KTP gratis.", "KTP gratis asalkan membawa surat pengantar.", set(), {"accuracy.proviso-not-in-source"}),
        _Level("KTP gratis.", "Bila sesak, segera dibawa ke puskesmas.", set(), set()),
    ],
)
def test_what_is_to_be_brought_warns_and_a_proviso_blocks(level: _Level) -> None:
    rules = {finding.rule: finding.severity for finding in judged(level.body, level.text)}
    ours = {rule: severity for rule, severity in rules.items() if rule in level.warns | level.blocks}
    assert ours == dict.fromkeys(level.warns, Severity.WARN) | dict.fromkeys(level.blocks, Severity.BLOCK)
    assert blocking(level.body, level.text) >= level.blocks


def test_who_reproaches_nobody_but_names_a_party_alone_is_judged_as_before() -> None:
    assert "neutrality.endorsement" in blocking(HOURS, "Partai Golkar memang pilihan terbaik.")
    assert "neutrality.endorsement" in blocking(HOURS, 'Kami setuju dengan tulisan "coblos nomor urut 2".')
