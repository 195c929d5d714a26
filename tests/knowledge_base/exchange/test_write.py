import csv
import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.errors import ExportRefused, ImportRefused
from knowledge_base.exchange.atomic import replacing
from knowledge_base.exchange.guard import guarded, guarded_apostrophe, unguarded
from knowledge_base.exchange.html_text import as_html_safe, plain_text
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.write import count_long, write_entries

DANGEROUS = ('=HYPERLINK("http://example.org")', "=cmd|' /C calc'!A0", "+62 811", "-2+3", "@SUM(1)", "＝1", "1,5E+20")


@dataclass(frozen=True)
class Out:
    content: EntryContent
    own_id: str | None = None
    id: str = "0" * 32


def entries(*texts: str) -> list[Out]:
    return [
        Out(EntryContent(title=text, body=text, variants=(text,), tags=(text,)), f"{n}") for n, text in enumerate(texts)
    ]


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_no_cell_of_a_csv_can_be_taken_for_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_entries(path, entries(*DANGEROUS))
    cells = [cell for row in rows_of(path) for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@\t\r＝＋－＠")]
    assert [row.content.title for row in read_entries(path).usable] == list(DANGEROUS)


@pytest.mark.parametrize("before", [" ", "\u00a0", "\ufeff", "\u200b", "\u3000", "\n", "'\u2060", "\t", "\r", "\u202e"])
def test_what_hides_before_a_formula_does_not_help_it(before: str) -> None:
    text = f"{before}=1+1"
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


def test_a_csv_for_machines_has_its_cells_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    plain = DANGEROUS[:-1]
    write_entries(path, entries(*plain), for_machines=True)
    assert [row[2] for row in rows_of(path)][1:] == list(plain)


def test_long_texts_are_counted() -> None:
    emoji = "😀" * 16_384
    assert count_long(entries("x" * 32_767, "a")) == 0
    assert (
        count_long(
            [*entries("x"), Out(EntryContent(title="a", body=emoji)), Out(EntryContent(title="b", body="y" * 32_768))]
        )
        == 2
    )


def test_a_page_for_the_public_holds_questions_and_answers_alone(tmp_path: Path) -> None:
    path = tmp_path / "faq.jsonld"
    body = "Bawa <b>surat</b> & KTP.\n\n</script><script>alert(1)"
    write_entries(path, [Out(EntryContent(title="KTP <hilang>?", body=body, tags=("dalam",), variants=("v",)), "ktp")])
    text = path.read_text(encoding="utf-8")
    page = json.loads(text)
    assert page["@type"] == "FAQPage"
    assert page["mainEntity"] == [
        {
            "@type": "Question",
            "name": "KTP <hilang>?",
            "acceptedAnswer": {
                "@type": "Answer",
                "text": "Bawa &lt;b&gt;surat&lt;/b&gt; &amp; KTP.<br><br>&lt;/script&gt;&lt;script&gt;alert(1)",
            },
        }
    ]
    assert "<" not in text
    assert plain_text(page["mainEntity"][0]["acceptedAnswer"]["text"]) == body


def test_such_a_page_is_not_taken_in_again(tmp_path: Path) -> None:
    path = tmp_path / "faq.jsonld"
    write_entries(path, entries("a"))
    with pytest.raises(ImportRefused) as refused:
        read_entries(path)
    assert refused.value.notice.code == "import.json-published"


def test_no_cell_of_a_workbook_is_a_formula_and_none_is_a_number(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_entries(path, entries(*DANGEROUS, "0811000222333444555", "198001012005011001"))
    sheet = openpyxl.load_workbook(path)["Entri"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    titles = [row[2].value for row in sheet.iter_rows(min_row=2)]
    assert titles == [*DANGEROUS, "0811000222333444555", "198001012005011001"]


def test_a_workbook_opens_elsewhere_with_the_long_text_in_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_entries(path, [Out(EntryContent(title="Panjang", body="a" * 31_999 + "\n" + "b" * 40_000))])
    sheet = openpyxl.load_workbook(path)["Entri"]
    header, row = sheet.iter_rows(values_only=True)
    parts = [str(text) for name, text in zip(header, row, strict=False) if str(name).startswith("Jawaban")]
    assert [name for name in header if "Jawaban" in str(name)] == [
        "Jawaban",
        "Jawaban (lanjutan 2)",
        "Jawaban (lanjutan 3)",
    ]
    assert max(map(len, parts)) <= 32_767
    assert "".join(parts) == "a" * 31_999 + "\n" + "b" * 40_000


def test_the_csv_is_utf_8_with_its_mark_and_read_by_any_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_entries(path, [Out(EntryContent(title="Kafé; “ya”, ok", body="satu\ndua"), "k")])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    header, row = rows_of(path)
    assert dict(zip(header, row, strict=True))["Judul"] == "Kafé; “ya”, ok"


def test_a_jsonl_has_the_keys_of_the_command_lines_description(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    content = EntryContent(title="a", body="b", variants=("c; d",), sources=(Source(url="https://x"),), tags=("t",))
    write_entries(path, [Out(content, "nama"), Out(EntryContent(title="e", body="f"))])
    first, second = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    assert first == {
        "id": "nama",
        "kind": "answer",
        "title": "a",
        "body": "b",
        "variants": ["c; d"],
        "sources": [{"url": "https://x"}],
        "tags": ["t"],
    }
    assert second == {"entry_id": "0" * 32, "kind": "answer", "title": "e", "body": "f"}


def test_a_json_is_claim_review_and_questions_and_a_mended_text_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    hoax = EntryContent(
        kind=Kind.HOAX, title="Klaim", body="Tidak <b>benar</b> & &amp;", tags=("t",), sources=(Source(url="u"),)
    )
    write_entries(
        path,
        [
            Out(hoax, "h"),
            Out(EntryContent(title="Jam?", body="8")),
            Out(EntryContent(kind=Kind.FACT, title="F", body="B")),
        ],
    )
    document = json.loads(path.read_text(encoding="utf-8"))
    items = document["dataFeedElement"]
    assert [item["@type"] for item in items] == ["ClaimReview", "Question", "ClaimReview"]
    assert [item["reviewRating"]["alternateName"] for item in items[::2]] == ["Salah", "Benar"]
    assert items[0]["url"] == "u"

    items[0]["reviewBody"] = "Keliru."
    path.write_text(json.dumps(document), encoding="utf-8")
    mended = read_entries(path).usable[0]
    assert (mended.own_id, mended.content.body, mended.content.tags) == ("h", "Keliru.", ("t",))


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    for ending in (".xlsx", ".csv", ".jsonl", ".json"):
        paths = [tmp_path / f"{name}{ending}" for name in "ab"]
        for path in paths:
            write_entries(path, entries("satu", "dua"))
        assert paths[0].read_bytes() == paths[1].read_bytes()


def test_no_entries_give_a_file_with_none(tmp_path: Path) -> None:
    for ending in (".xlsx", ".csv"):
        assert write_entries(tmp_path / f"a{ending}", []) == 0
        assert read_entries(tmp_path / f"a{ending}").rows == ()


def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused) as caught:
        write_entries(tmp_path / "a.docx", entries("a"))
    assert caught.value.notice.code == "export.unknown-ending"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused) as caught:
        write_entries(tmp_path / "tidak" / "a.csv", entries("a"))
    assert caught.value.notice.code == "export.unwritable"


def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("lama", encoding="utf-8")

    def stops() -> None:
        with replacing(path) as file:
            file.write(b"baru")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stops()

    assert path.read_text(encoding="utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [path]


class HeldFile:
    """Stands for another program that holds the old file for some moments, as happens on Windows."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, refusals: int) -> None:
        self.refusals = refusals
        self.waits: list[float] = []
        real = os.replace

        def replace(old: Path, new: Path) -> None:
            if len(self.waits) < self.refusals:
                raise PermissionError(13, "held")
            real(old, new)

        monkeypatch.setattr(Path, "replace", replace)


def test_a_file_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = HeldFile(monkeypatch, refusals=3)
    with replacing(tmp_path / "a.csv", wait=held.waits.append) as file:
        file.write(b"baru")
    assert (tmp_path / "a.csv").read_bytes() == b"baru"
    assert len(held.waits) == 3


def test_a_file_held_for_long_is_refused_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"lama")
    held = HeldFile(monkeypatch, refusals=100)
    with pytest.raises(ExportRefused), replacing(path, wait=held.waits.append) as file:
        file.write(b"baru")
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]
    assert sum(held.waits) < 2


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "ada").mkdir()
    (tmp_path / "a.jsonl").symlink_to(tmp_path / "ada" / "b.jsonl")
    write_entries(tmp_path / "a.jsonl", entries("a"))
    assert (tmp_path / "a.jsonl").is_symlink()
    assert len(read_entries(tmp_path / "ada" / "b.jsonl").usable) == 1


def test_texts_that_no_file_could_hold_do_not_stop_an_export(tmp_path: Path) -> None:
    odd = EntryContent(title="a\x01\ud800b", body="c\ufffe\x0bd")
    for ending in (".xlsx", ".csv", ".jsonl", ".json"):
        assert write_entries(tmp_path / f"a{ending}", [Out(odd, "x")]) == 1
        assert len(read_entries(tmp_path / f"a{ending}").usable) == 1
    assert openpyxl.load_workbook(tmp_path / "a.xlsx")["Entri"]["A2"].value == "x"


def test_a_workbook_holds_no_more_parts_than_it_needs(tmp_path: Path) -> None:
    write_entries(tmp_path / "a.xlsx", entries("a"))
    with ZipFile(tmp_path / "a.xlsx") as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 6


CELLS = st.text("'=+-@\t a1,.E＝ \n", max_size=12)


@given(CELLS)
def test_a_guarded_cell_is_harmless_and_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded_apostrophe(text)) == text
    assert guarded(text).lstrip(" ")[:1] not in tuple("=+-@\t＝")


@example("tulis &amp; dan <b>tebal</b>")
@given(st.text("<>&;b/p #x3amplt ", max_size=30) | st.text(max_size=30))
def test_a_text_made_safe_for_web_pages_comes_back(text: str) -> None:
    assert plain_text(as_html_safe(text)) == text
