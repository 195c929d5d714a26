"""One small word that turns a sentence of the entry round, though neither denies anything."""

import pytest

from tests.replydesk.tone.given import marked

TURNED = "accuracy.turned-round"


@pytest.mark.parametrize(
    ("body", "text", "word"),
    [
        ("Berkas masuk sebelum pukul 10.00.", "Berkas masuk setelah pukul 10.00, Kak.", "setelah"),
        ("Denda Rp500.000 di luar biaya paspor.", "Dendanya Rp500.000 termasuk biaya paspor.", "termasuk"),
        ("Biaya Rp80.000 di luar tes.", "Biayanya Rp80.000 termasuk tes.", "termasuk"),
        ("SKCK terbit lebih dari satu tahun lalu.", "SKCK terbit kurang dari satu tahun lalu.", "kurang dari"),
        ("Uang muka mobil minimal 20%, motor maksimal 10%.", "Uang muka mobil maksimal 20%.", "maksimal"),
        ("Layanan diberikan tanpa pendamping.", "Layanan diberikan dengan pendamping, Bu.", "pendamping"),
        ("Semua keran ditutup lebih dulu.", "Sebagian keran ditutup lebih dulu.", "Sebagian"),
        ("Cukup membawa paspor lama dan KTP.", "Cukup membawa paspor baru dan KTP.", "baru"),
        ("Lampirkan akta kelahiran atau ijazah.", "Lampirkan akta kelahiran dan ijazah.", "dan"),
        ("Lampirkan KTP, KK, dan ijazah.", "Lampirkan KTP, KK, atau ijazah.", "atau"),
    ],
)
def test_a_word_that_excludes_the_entrys_beside_the_same_thing_is_marked(body: str, text: str, word: str) -> None:
    assert word in " ".join(marked(TURNED, body, text))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Berkas masuk sebelum pukul 10.00.", "Berkas yang masuk setelah pukul 10.00 dilayani esok hari."),
        ("Sertifikat diajukan setelah NIB terbit.", "Sertifikat belum bisa diajukan sebelum NIB terbit."),
        ("Posko dibuka 14 hari sebelum hingga 7 hari sesudah hari raya.", "Posko dibuka 14 hari sebelum hari raya."),
        ("Bawa KTP asli dan fotokopi.", "Bawa KTP asli, Kak."),
        ("Datang Senin dan Rabu.", "Datang Senin atau Rabu, Kak."),
        ("KTP lama diserahkan.", "KTP baru dicetak setelah KTP lama diserahkan."),
        ("Denda Rp500.000 di luar biaya paspor.", "Denda Rp500.000, di luar biaya paspor."),
    ],
)
def test_what_says_the_same_or_tells_of_another_case_is_left_alone(body: str, text: str) -> None:
    assert marked(TURNED, body, text) == ()
