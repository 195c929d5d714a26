from pathlib import Path

import pytest

from knowledge_base.entry import Kind
from knowledge_base.errors import ImportRefused
from tests.knowledge_base.exchange.making import read_text

TABLE = "judul{0}jawaban{0}variasi\nKapan buka?{0}Senin–Jumat{0}jam buka\nAda biaya?{0}Gratis{0}\n"


def refusal(folder: Path, content: str | bytes, name: str = "daftar.csv") -> tuple[str, dict[str, object]]:
    with pytest.raises(ImportRefused) as caught:
        read_text(folder, content, name)
    return caught.value.notice.code, dict(caught.value.notice.values)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32"])
def test_any_usual_separator_line_end_and_encoding_is_read(
    separator: str, ending: str, encoding: str, tmp_path: Path
) -> None:
    found = read_text(tmp_path, TABLE.format(separator).replace("\n", ending), encoding=encoding)

    assert [(row.number, row.content.title, row.content.body) for row in found.usable] == [
        (2, "Kapan buka?", "Senin–Jumat"),
        (3, "Ada biaya?", "Gratis"),
    ]
    assert found.usable[0].content.variants == ("jam buka",)
    assert found.about.separator == separator
    assert found.about.encoding == encoding.removesuffix("-sig")


def test_typographic_signs_of_windows_come_through(tmp_path: Path) -> None:
    text = "judul;jawaban\n“Kafé” – ±5 — …;Rp70.000 ‘murah’ €\n"
    found = read_text(tmp_path, text, encoding="cp1252")
    assert found.usable[0].content.title == "“Kafé” – ±5 — …"
    assert found.usable[0].content.body == "Rp70.000 ‘murah’ €"


def test_the_separator_may_stand_in_quoted_texts_more_often_than_between_columns(tmp_path: Path) -> None:
    found = read_text(tmp_path, 'judul;jawaban\nApa?;"a, b, c, d, e, f, ""g"", h"\nSiapa?;"x, y, z"\n')
    assert [row.content.body for row in found.usable] == ['a, b, c, d, e, f, "g", h', "x, y, z"]


def test_a_first_line_may_name_the_separator(tmp_path: Path) -> None:
    found = read_text(tmp_path, "sep=;\r\njudul;jawaban\r\na;b\r\n")
    assert [(row.number, row.content.body) for row in found.usable] == [(2, "b")]
    assert found.about.header_row == 1


def test_rows_are_counted_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    text = 'DAFTAR TANYA JAWAB\n\n;;\nNo;Pertanyaan ;Jawaban\n1;a;"satu\ndua\n\ntiga"\n;;\n\n2;b;\n3;c;d\n'
    found = read_text(tmp_path, text)
    assert found.about.header_row == 4
    assert [(row.number, row.content.body) for row in found.usable] == [(5, "satu\ndua\n\ntiga"), (9, "d")]
    assert [(row.number, row.reason.code) for row in found.rejected] == [(8, "import.answer-empty")]


@pytest.mark.parametrize(
    "text",
    [
        'judul;jawaban\na;"b\nc;d\ne;f\n',
        '"judul";"jawaban"\n"a;"b"\nc;"d"\n',
        'judul;jawaban\na;"b"c\nd;e\n',
    ],
)
def test_an_open_quotation_mark_is_refused_naming_its_line(text: str, tmp_path: Path) -> None:
    # Read with good will, the row would swallow all rows up to the next quotation mark.
    code, values = refusal(tmp_path, text)
    assert (code, values["line"]) == ("import.csv-quotes", 2)


def test_a_row_with_more_cells_than_the_header_is_rejected(tmp_path: Path) -> None:
    found = read_text(tmp_path, "judul,jawaban\nApa?,Bawa KTP, KK\nSiapa?,Warga,,\nKapan?\n")
    assert [(row.number, row.reason.code) for row in found.rejected] == [
        (2, "import.too-many-cells"),
        (4, "import.answer-empty"),
    ]
    assert [row.content.title for row in found.usable] == ["Siapa?"]


def test_nul_bytes_are_named_row_by_row(tmp_path: Path) -> None:
    found = read_text(tmp_path, "judul;jawaban\nKapan bu\0ka?;Senin\nAda biaya?;Tidak\n\0\0\0\n")
    assert [(row.number, row.reason.code) for row in found.rejected] == [(2, "import.nul"), (4, "import.nul")]
    assert [row.number for row in found.usable] == [3]


def test_mixed_encodings_are_refused_naming_the_line(tmp_path: Path) -> None:
    content = "judul;jawaban\nKafé “a”;b\n".encode() + "Kafé “c”;d\n".encode("cp1252")
    assert refusal(tmp_path, content) == ("import.encoding-mixed", {"line": 3})


def test_capitals_before_a_closing_quotation_mark_are_no_mixture(tmp_path: Path) -> None:
    # É” in cp1252 are the two bytes of a letter in UTF-8.
    found = read_text(tmp_path, "judul;jawaban\nDi mana “CAFÉ”?;Jalan Kafé\n", encoding="cp1252")
    assert found.usable[0].content.title == "Di mana “CAFÉ”?"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.file-empty"),
        (b"\n \n,,\n", "import.file-empty"),
        (b"judul;jawaban\na;\x81\n", "import.encoding-unknown"),
        (b"\xef\xbb\xbfjudul;jawaban\na;\xff\n", "import.encoding-broken"),
        (b"\xff\xfej\0u\0", "import.no-header"),
        ("judul;jawaban\na;b".encode("utf-16-le"), "import.not-text"),
        (b"nama;alamat\nSiti;Jl. Mawar\n", "import.no-header"),
        (b"judul;alamat\nSiti;Jl. Mawar\n", "import.no-body-column"),
        (b"jawaban;alamat\nSiti;Jl. Mawar\n", "import.no-title-column"),
        (b"%PDF-1.7 x", "import.other-form"),
        (b"<html><table><tr><td>judul", "import.other-form"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(content: bytes, code: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, content)[0] == code


def test_a_table_without_rows_holds_no_entries(tmp_path: Path) -> None:
    assert read_text(tmp_path, "judul;jawaban\n").rows == ()


def test_a_number_the_spreadsheet_shortened_is_rejected(tmp_path: Path) -> None:
    found = read_text(tmp_path, "judul;jawaban;catatan\nNIK?;3,2E+15;x\nJam?;9;1E+20\n")
    assert [(row.number, row.reason.code) for row in found.rejected] == [(2, "import.number-mangled")]
    assert [row.content.body for row in found.usable] == ["9"]


def test_leading_noughts_and_plus_signs_stay(tmp_path: Path) -> None:
    found = read_text(tmp_path, "id,judul,jawaban\n007,Nomor?,+62 800 0000\n")
    assert found.usable[0].own_id == "007"
    assert found.usable[0].content.body == "+62 800 0000"


def test_what_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    found = read_text(
        tmp_path, 'judul,jawaban,variasi\n"=HYPERLINK(""x"")",-2+3,=1+1\n@SUM(1),=cmd|\' /C calc\'!A0,a\n'
    )
    assert [(row.content.title, row.content.body) for row in found.usable] == [
        ('=HYPERLINK("x")', "-2+3"),
        ("@SUM(1)", "=cmd|' /C calc'!A0"),
    ]
    assert found.usable[0].content.variants == ("=1+1",)


def test_direction_marks_and_zero_widths_are_taken_out(tmp_path: Path) -> None:
    text = "\ufeffjudul,jawaban\nKa\u200bpan ban\u200etuan\u2060 cair?\ufeff,\u202eriac\u202c\n\u200b\u200b,Lebar nol\n"
    found = read_text(tmp_path, text)
    assert [(row.content.title, row.content.body) for row in found.usable] == [("Kapan bantuan cair?", "riac")]
    assert [(row.number, row.reason.code) for row in found.rejected] == [(3, "import.title-invisible")]


def test_a_long_cell_is_stored_whole_or_rejected_with_the_limit(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"judul,jawaban\na,{'x' * 100_000}\nb,{'x' * 100_001}\n{'t' * 1_001},c\n")
    assert [len(row.content.body) for row in found.usable] == [100_000]
    assert [(row.number, row.reason.code, row.reason.values["limit"]) for row in found.rejected] == [
        (3, "import.body-too-long", 100_000),
        (4, "import.title-too-long", 1_000),
    ]


def test_a_cell_beyond_all_measure_is_refused_naming_its_line(tmp_path: Path) -> None:
    code, values = refusal(tmp_path, f"judul,jawaban\na,b\nc,{'x' * 2_000_001}\n")
    assert (code, values["line"]) == ("import.csv-cell-too-long", 3)


def test_a_claim_with_its_clarification_is_a_hoax(tmp_path: Path) -> None:
    found = read_text(tmp_path, "klaim,klarifikasi\nBansos lewat tautan,Tidak benar\n")
    assert [(row.content.kind, row.content.title, row.content.body) for row in found.usable] == [
        (Kind.HOAX, "Bansos lewat tautan", "Tidak benar")
    ]
