import pytest

from replydesk.replacing import Change, change_for, is_safe
from replydesk.verdict import Finding, Severity


def found(text: str, place: str, replacement: str | None) -> Finding:
    start = text.index(place)
    return Finding(
        rule="plain.test",
        severity=Severity.WARN,
        start=start,
        end=start + len(place),
        text=place,
        message="",
        replacement=replacement,
    )


def put(text: str, place: str, replacement: str) -> tuple[str, bool]:
    change = change_for(text, found(text, place, replacement))
    assert change is not None
    return change.applied_to(text), is_safe(text, change)


@pytest.mark.parametrize(
    ("text", "place", "replacement", "mended"),
    [
        ("Berkasnya udah jadi.", "udah", "sudah", "Berkasnya sudah jadi."),
        ("Mohon kiranya datang.", "kiranya", "", "Mohon datang."),
        ("Silakan datang kiranya.", "kiranya", "", "Silakan datang."),
        ("Kiranya, berkas dibawa.", "Kiranya", "", "Berkas dibawa."),
        ("kiranya berkas dibawa.", "kiranya", "", "berkas dibawa."),
        ("Halo. Kiranya berkas dibawa.", "Kiranya", "", "Halo. Berkas dibawa."),
        ("Kiranya\n", "Kiranya", "", "\n"),
        ("Kiranya kota.example dibuka.", "Kiranya", "", "kota.example dibuka."),
        ("1. Kiranya isi formulir.", "Kiranya", "", "1. Isi formulir."),
        ("Hal itu berkas lengkap.", "Hal itu", "Penjelasan kami:", "Penjelasan kami: berkas lengkap."),
        ("Hal itu, berkas lengkap.", "Hal itu", "Penjelasan kami:", "Penjelasan kami: berkas lengkap."),
        ("Hal itu.", "Hal itu", "Penjelasan kami:", "Penjelasan kami."),
        ("Hal itu", "Hal itu", "Penjelasan kami:", "Penjelasan kami"),
        ("Dengan hormat, kantor pindah.", "Dengan hormat,", "Halo", "Halo, kantor pindah."),
        ("Demikian. Terima kasih.", "Demikian", "Terima kasih", "Terima kasih."),
    ],
)
def test_what_stands_around_a_replacement_still_reads_well(
    text: str, place: str, replacement: str, mended: str
) -> None:
    assert put(text, place, replacement)[0] == mended


@pytest.mark.parametrize(
    ("text", "place", "replacement", "mended"),
    [
        ("🙏🏽 udah jadi 👨‍👩‍👧", "udah", "sudah", "🙏🏽 sudah jadi 👨‍👩‍👧"),
        ("udah\u0301\u0323 jadi", "udah", "sudah", "sudah jadi"),
        ("\U0001d5b4 udah", "udah", "sudah", "\U0001d5b4 sudah"),
    ],
)
def test_marks_go_with_their_letter_and_emoji_shift_no_place(
    text: str, place: str, replacement: str, mended: str
) -> None:
    assert put(text, place, replacement) == (mended, True)


@pytest.mark.parametrize(
    ("text", "place", "replacement"),
    [
        ("Biayanya Rp75.000.", "Rp75.000", "Rp50.000"),
        ("Buka pukul 08.00.", "pukul 08.00", "pagi"),
        ("Selesai dua hari.", "dua hari", "segera"),
        ("Buka kota.example.", "kota.example", "desa.example"),
        ("Berkas tidak lengkap.", "tidak lengkap", "lengkap"),
        ("Berkas lengkap.", "lengkap", "belum lengkap"),
        ("Berkas blm lengkap.", "blm", "tidak"),
        ("Datang ke Apotik Sehat.", "Apotik", "Apotek"),
        ("Hubungi Pak Detil.", "Detil", "Detail"),
        ("Halo. Pada prinsipnya. Datanglah.", "Pada prinsipnya", ""),
        ("Demikian. Terima kasih.", "Demikian", "Terima kasih"),
    ],
)
def test_a_replacement_that_changes_more_than_the_wording_is_not_safe(text: str, place: str, replacement: str) -> None:
    assert put(text, place, replacement)[1] is False


@pytest.mark.parametrize(
    ("text", "place", "replacement"),
    [
        ("Berkas gak lengkap.", "gak", "tidak"),
        ("Berkas blm lengkap.", "blm", "belum"),
        ("Silahkan datang.", "Silahkan", "Silakan"),
        ("Kantor tutup Jum'at.", "Jum'at", "Jumat"),
        ("Bawa e-KTP.", "e-KTP", "KTP-el"),
        ("Halo. Pada prinsipnya bisa. Datanglah.", "Pada prinsipnya", ""),
    ],
)
def test_a_replacement_that_only_changes_the_wording_is_safe(text: str, place: str, replacement: str) -> None:
    assert put(text, place, replacement)[1] is True


def test_a_finding_without_a_place_or_without_a_replacement_changes_nothing() -> None:
    assert change_for("Berkas.", found("Berkas.", "Berkas", None)) is None
    assert change_for("Berkas.", found("Berkas.", "", "x")) is None


def test_a_change_is_refused_by_another_text() -> None:
    with pytest.raises(ValueError, match="another text"):
        Change(rule="plain.test", start=0, end=4, old="udah", new="sudah").applied_to("Halo")
