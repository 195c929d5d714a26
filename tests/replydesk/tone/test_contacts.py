import pytest

from replydesk.tone.contacts import Contact, ContactKind, contacts
from replydesk.tone.fold import fold


def read(text: str) -> list[Contact]:
    return list(contacts(fold(text), text))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("https://www.lapor.go.id/form/", ContactKind.LINK, "lapor.go.id/form"),
        ("buka lapor.go.id.", ContactKind.LINK, "lapor.go.id"),
        ("budi.s@contoh.example", ContactKind.EMAIL, "budi.s@contoh.example"),
        ("budi [at] contoh [dot] com", ContactKind.EMAIL, "budi@contoh.com"),
        ("0812-3456-7890", ContactKind.PHONE, "081234567890"),
        ("+62 812 3456 7890", ContactKind.PHONE, "081234567890"),
        ("(021) 567-8901", ContactKind.PHONE, "0215678901"),
        ("1500 567", ContactKind.HOTLINE, "1500567"),
        ("hubungi 112", ContactKind.HOTLINE, "112"),
        ("3201011203900001", ContactKind.IDENTITY, "3201011203900001"),
        ("3201 0112 0390 0001", ContactKind.IDENTITY, "3201011203900001"),
        ("01.234.567.8-901.000", ContactKind.IDENTITY, "012345678901000"),
        ("nol delapan satu dua tiga empat lima enam tujuh", ContactKind.PHONE, "081234567"),
    ],
)
def test_addresses_and_numbers_are_recognised(text: str, kind: ContactKind, value: str) -> None:
    (found,) = read(text)
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "Biaya Rp1.500.000 saja.",
        "Biaya 1.500.000 rupiah.",
        "Berkas selesai.Terima kasih",
        "pukul 08.00-14.00 WIB",
        "tanggal 2026-12-05",
        "Peraturan Nomor 24 Tahun 2013",
        "a.n. kepala dinas",
    ],
)
def test_ordinary_numbers_and_sentences_are_no_contacts(text: str) -> None:
    assert read(text) == []


def test_an_address_in_letters_of_another_script_never_counts_as_the_real_one() -> None:
    (found,) = read("lаpor.go.id")  # Cyrillic а
    assert found.disguised
