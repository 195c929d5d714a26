from pathlib import Path

import pytest

from knowledge_base.entry import Kind, Source
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import columns
from knowledge_base.exchange.columns import CHANNELS, Column, Field, column_of
from knowledge_base.exchange.layout import layout_for
from knowledge_base.exchange.rows import ReadFile, RejectedRow, UsableRow
from knowledge_base.exchange.table import ColumnsUnknown
from tests.knowledge_base.exchange.making import read_text


def table(folder: Path, header: str, *rows: str) -> ReadFile:
    return read_text(folder, "\n".join((header, *rows)), name="daftar.tsv")


def one(folder: Path, header: str, row: str) -> UsableRow:
    (found,) = table(folder, header, row).rows
    assert isinstance(found, UsableRow)
    return found


def reason(folder: Path, header: str, row: str) -> str:
    (found,) = table(folder, header, row).rows
    assert isinstance(found, RejectedRow)
    return found.reason.code


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Pertanyaan ", Field.QUESTION),
        ("PERTANYAAN:", Field.QUESTION),
        ("1. Pertanyaan", Field.QUESTION),
        ("b) Jawaban*", Field.BODY),
        ("Jawaban (wajib diisi)", Field.BODY),
        ("\ufeffjudul", Field.TITLE),
        ("valid_until", Field.VALID_UNTIL),
        ("validUntil", Field.VALID_UNTIL),
        ("Berlaku s/d", Field.VALID_UNTIL),
        ("Tgl. Kedaluwarsa", Field.VALID_UNTIL),
        ("No.", Field.NUMBER),
        ("#", Field.NUMBER),
        ("Dasar Hukum", Field.LEGAL_BASIS),
        ("claimReviewed", Field.CLAIM),
        ("ＪＡＷＡＢＡＮ", Field.BODY),
        ("Kata kunci", Field.TAGS),
    ],
)
def test_a_name_is_known_however_it_is_written(name: str, field: Field) -> None:
    assert column_of(name) == Column(field)


@pytest.mark.parametrize(
    "name", ["", "Catatan", "Status jawaban", "jawaban " * 20, "Tanggal jawaban", "Penanggung jawab"]
)
def test_another_name_is_not_known(name: str) -> None:
    assert column_of(name) is None


@pytest.mark.parametrize(
    ("name", "channel"),
    [
        ("Jawaban X", "x"),
        ("jawaban instagram", "instagram"),
        ("Jawaban untuk WA", "whatsapp"),
        ("Reply Google Review", "google-review"),
    ],
)
def test_a_body_may_be_for_one_channel(name: str, channel: str) -> None:
    assert column_of(name) == Column(Field.CHANNEL_BODY, channel=channel)


def test_every_heading_we_write_is_one_we_read() -> None:
    assert all(column_of(column.name) for column in layout_for([]))
    assert all(column_of(f"Jawaban {channel}") == Column(Field.CHANNEL_BODY, channel=channel) for channel in CHANNELS)


def test_no_name_means_two_things() -> None:
    names = [name.strip() for field in Field for name in _names(field)]
    assert sorted(names) == sorted(set(names))


def _names(field: Field) -> list[str]:
    return columns._NAMES[field].split(",") if field in columns._NAMES else []


def test_all_columns_of_an_entry_are_read(tmp_path: Path) -> None:
    cells = {
        "Kode": "a-1",
        "Jenis": "Fakta",
        "Judul": "Judul",
        "Isi": "Isi",
        "Variasi": "satu; dua;;satu",
        "Tag": "x;y",
        "Sumber": "Buku",
        "Tautan": "https://a.go.id",
        "Dasar hukum": "UU 24/2013",
        "Penerbit": "Dukcapil",
        "Tanggal terbit": "1/2/2025",
        "Berlaku mulai": "2026-01-01",
        "Berlaku sampai": "31 Des 2027",
        "Tinjau": "1 Juni 2027",
    }
    header, row = "\t".join(cells), "\t".join(cells.values())
    found = one(tmp_path, header, row)

    assert found.own_id == "a-1"
    content = found.content
    assert (content.kind, content.title, content.body) == (Kind.FACT, "Judul", "Isi")
    assert (content.variants, content.tags) == (("satu", "dua"), ("x", "y"))
    (source,) = content.sources
    assert (source.title, source.url, source.legal_basis, source.publisher) == (
        "Buku",
        "https://a.go.id",
        "UU 24/2013",
        "Dukcapil",
    )
    days = (source.published_on, content.valid_from, content.valid_until, content.review_on)
    assert [str(day) for day in days] == ["2025-02-01", "2026-01-01", "2027-12-31", "2027-06-01"]


def test_a_column_nobody_knows_is_reported(tmp_path: Path) -> None:
    found = table(tmp_path, "No\tJudul\tJawaban\tPIC \t\tStatus", "1\ta\tb\tBudi\tcatatan\tok", "2\tc\td\t\t\t")
    assert found.about.ignored == ("PIC", "Status", "E")
    assert len(found.usable) == 2


def test_a_row_with_a_number_only_is_blank_and_a_repeated_header_is_none(tmp_path: Path) -> None:
    found = table(tmp_path, "No\tJudul\tJawaban", "1\ta\tb", "2\t\t", "No\tJudul\tJawaban", "3\tc\td", "A. LAYANAN\t\t")
    assert [row.number for row in found.rows] == [2, 5]


@pytest.mark.parametrize(
    ("header", "row", "kind", "title", "body"),
    [
        ("klaim\tklarifikasi", "a\tb", Kind.HOAX, "a", "b"),
        ("judul\tklarifikasi", "a\tb", Kind.HOAX, "a", "b"),
        ("hoaks\tfakta", "a\tb", Kind.HOAX, "a", "b"),
        ("judul\tfakta", "a\tb", Kind.FACT, "a", "b"),
        ("fakta\tisi", "a\tb", Kind.FACT, "a", "b"),
        ("judul\tkonten", "a\tb", Kind.ANSWER, "a", "b"),
        ("judul\tisi\tjawaban", "a\tx\tb", Kind.ANSWER, "a", "b"),
        ("judul\tjawaban\tjenis", "a\tb\tHoaks", Kind.HOAX, "a", "b"),
        ("judul\tjawaban\tklaim\tklarifikasi", "a\tb\t\t", Kind.ANSWER, "a", "b"),
        ("judul\tjawaban\tklaim\tklarifikasi", "\t\ta\tb", Kind.HOAX, "a", "b"),
        ("Pertanyaan warga\tJawaban dinas", "a\tb", Kind.ANSWER, "a", "b"),
        ("Pertanyan\tJawban", "a\tb", Kind.ANSWER, "a", "b"),
    ],
)
def test_the_columns_together_say_what_an_entry_is(
    header: str, row: str, kind: Kind, title: str, body: str, tmp_path: Path
) -> None:
    content = one(tmp_path, header, row).content
    assert (content.kind, content.title, content.body) == (kind, title, body)


def test_a_question_goes_before_a_heading_which_stays_as_a_variant(tmp_path: Path) -> None:
    content = one(tmp_path, "Judul\tPertanyaan\tJawaban", "KTP hilang\tKTP saya hilang?\tb").content
    assert (content.title, content.variants) == ("KTP saya hilang?", ("KTP hilang",))


def test_the_table_of_fact_checkers_is_read(tmp_path: Path) -> None:
    header = "id\tstatus\tclassification\ttitle\tcontent\tfact\treferences\tsource_issue\tconclusion\ttanggal\ttags"
    salah = (
        "7\t2\tFalse Context\t[SALAH] Banjir\tAwas banjir besar!\tTidak ada banjir.\thttps://a.id/1\tfacebook"
        "\tKlaim itu keliru.\t2025-01-01\tbencana"
    )
    benar = "8\t1\t\t[BENAR] Gempa\tAda gempa\tBMKG mencatat gempa.\t\t\t\t\t"
    found = table(tmp_path, header, salah, benar)

    first, second = (row.content for row in found.usable)
    assert (first.kind, second.kind) == (Kind.HOAX, Kind.FACT)
    assert first.body == "Tidak ada banjir.\n\nKlaim itu keliru."
    assert first.variants == ("Awas banjir besar!",)
    assert first.tags == ("False Context", "bencana")
    assert first.sources[0].url == "https://a.id/1"
    assert found.about.ignored == ("source_issue", "tanggal")


def test_variants_and_tags_may_have_several_columns(tmp_path: Path) -> None:
    content = one(tmp_path, "Judul\tJawaban\tVariasi 1\tVariasi 2\tKategori\tTag", "a\tb\tc\td; e\tf\tg;h").content
    assert (content.variants, content.tags) == (("c", "d", "e"), ("f", "g", "h"))


def test_several_sources_are_told_apart(tmp_path: Path) -> None:
    found = read_text(
        tmp_path,
        "judul,jawaban,sumber,tautan,sumber 2,dasar hukum 2\n"
        'a,b,"Buku Saku\nSitus: https://b.go.id/x",https://a.go.id,Perda,Perda 3/2020\n'
        "c,d,https://c.go.id,,,\n",
    )
    assert found.usable[0].content.sources == (
        Source(title="Buku Saku", url="https://a.go.id"),
        Source(title="Situs", url="https://b.go.id/x"),
        Source(title="Perda", legal_basis="Perda 3/2020"),
    )
    assert found.usable[1].content.sources == (Source(url="https://c.go.id"),)


@pytest.mark.parametrize(
    ("header", "row", "code"),
    [
        ("judul\tjawaban\tjenis", "a\tb\tLayanan", "import.kind-unknown"),
        ("judul\tjawaban\tberlaku sampai", "a\tb\tsegera", "import.valid-until-unreadable"),
        ("judul\tjawaban\tberlaku mulai\tberlaku sampai", "a\tb\t2/1/2026\t1/1/2026", "import.days-swapped"),
        ("judul\tjawaban\ttanggal terbit", "a\tb\tkemarin", "import.published-on-unreadable"),
        ("judul\tjawaban\tsampel", "a\tb\tmungkin", "import.sample-unreadable"),
        ("judul\tjawaban\tid program", "a\tb\tktp", "import.entry-id-wrong"),
        ("judul\tjawaban\tid", f"a\tb\t{'i' * 201}", "import.id-too-long"),
        ("judul\tjawaban\tvariasi", f"a\tb\t{'v' * 2001}", "import.variant-too-long"),
        ("judul\tjawaban\tvariasi", "a\tb\t" + ";".join(map(str, range(501))), "import.too-many-variants"),
        ("judul\tjawaban\ttag", f"a\tb\t{'t' * 201}", "import.tag-too-long"),
        ("klaim\tklarifikasi\tjawaban", "a\tb\tc", "import.two-answers"),
        ("klaim\tklarifikasi", "a\t", "import.clarification-empty"),
        ("judul\tjawaban\ttag", "\tb\tc", "import.title-empty"),
        ("judul\tjawaban\ttag", "\t\tc", "import.row-empty"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(header: str, row: str, code: str, tmp_path: Path) -> None:
    assert reason(tmp_path, header, row) == code


def test_where_no_header_is_found_the_names_looked_for_are_told(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as caught:
        table(tmp_path, "nama\tusia", "Siti\t30")
    assert caught.value.notice.code == "import.no-header"
    assert "pertanyaan" in str(caught.value.notice.values["title_names"])
    assert "jawaban" in str(caught.value.notice.values["body_names"])


def test_of_rows_that_name_no_title_the_one_with_most_known_names_is_shown(tmp_path: Path) -> None:
    with pytest.raises(ColumnsUnknown) as unknown:
        table(tmp_path, "Perihal\tUraian\tBerlaku sampai\t\tPIC", "KTP\tBawa KK.\t31/12/2027\tx\ta")
    assert [column.name for column in unknown.value.columns] == ["Perihal", "Uraian", "Berlaku sampai", "", "PIC"]
