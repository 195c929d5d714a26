from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import openpyxl
import pytest

from knowledge_base.course import Stopped
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.comments import (
    CommentField,
    CommentsUnknown,
    channel_of_link,
    read_comments,
    read_moment,
)
from tests.stopping import Told

WIB = timezone(timedelta(hours=7))


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_are_known_by_the_names_platforms_and_people_give_them(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.csv",
        "Username;Comment Text;Created_At;Permalink;Likes\n"
        "@warga;jam buka?;2026-11-20T08:30:00Z;https://www.instagram.com/p/1;4\n",
    )

    found = read_comments(path, WIB)

    [one] = found.comments
    assert (one.text, one.author_handle, one.channel) == ("jam buka?", "@warga", "instagram")
    assert one.written_at == datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
    assert [(column.name, column.field) for column in found.columns][-1] == ("Likes", "")


def test_a_workbook_with_a_title_above_is_read_and_broken_rows_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("REKAP KOMENTAR",),
        ("No", "Akun", "Komentar", "Kanal", "Waktu"),
        (1, "@a", "ktp saya hilang\ngimana", "IG", datetime(2026, 11, 20, 9, 5)),  # noqa: DTZ001 - a cell has no zone
        (2, "@b", "", "Twitter", "kemarin sore"),
        (3, "@c", "jalan rusak", "Twitter", "kemarin sore"),
        (4, "@d", "x" * 20_001, "fb", ""),
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")

    found = read_comments(tmp_path / "a.xlsx", WIB)

    assert [(one.number, one.channel) for one in found.comments] == [(3, "instagram"), (5, "x")]
    assert found.comments[0].text == "ktp saya hilang\ngimana"
    assert found.comments[1].time_unread == "kemarin sore"
    assert [(one.number, one.reason.code) for one in found.rejected] == [
        (4, "queue.row-empty"),
        (6, "queue.row-too-long"),
    ]


def test_one_column_without_a_name_is_a_comment_a_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "jam buka?\njalan rusak\n")

    assert [one.text for one in read_comments(path, WIB).comments] == ["jam buka?", "jalan rusak"]


def sheet_of(path: Path, *rows: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


@pytest.mark.parametrize("word", ["Pertanyaan", "Review", "Isi", "Laporan"])
def test_a_comment_that_reads_like_a_column_name_takes_no_row_away(tmp_path: Path, word: str) -> None:
    said = ["jam buka?", "jalan rusak", word, "kapan jadi?"]
    path = written(tmp_path / "a.csv", "\n".join(said) + "\n")
    assert [one.text for one in read_comments(path, WIB).comments] == said

    path = sheet_of(tmp_path / "a.xlsx", *((one,) for one in said))
    assert [one.text for one in read_comments(path, WIB).comments] == said


def test_a_lone_word_in_text_with_commas_is_a_line_of_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "halo, min\nLaporan\njalan rusak, gelap\n")
    assert [one.text for one in read_comments(path, WIB).comments] == ["halo, min", "Laporan", "jalan rusak, gelap"]


def test_a_list_of_one_column_may_have_its_name_in_the_first_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "\nKomentar\njam buka?\n")
    assert [one.text for one in read_comments(path, WIB).comments] == ["jam buka?"]


def test_rows_above_the_names_of_the_columns_that_may_be_comments_are_named(tmp_path: Path) -> None:
    rows = ("REKAP", ""), ("@a", "jam buka?"), ("Akun", "Komentar"), ("@b", "jalan rusak")
    found = read_comments(sheet_of(tmp_path / "a.xlsx", *rows), WIB)

    assert [one.text for one in found.comments] == ["jalan rusak"]
    [row] = found.rejected
    assert (row.number, row.reason.code, row.reason.values) == (2, "queue.row-above-heading", {"row": 3})


def test_a_text_file_is_a_comment_a_line_whatever_signs_are_in_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", 'halo, min\n\nkatanya "gratis, loh\nsatu; dua, tiga\n')

    assert [one.text for one in read_comments(path, WIB).comments] == [
        "halo, min",
        'katanya "gratis, loh',
        "satu; dua, tiga",
    ]


def test_unknown_columns_are_shown_and_a_person_says_what_they_hold(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "kolom satu,kolom dua\n@a,jam buka?\n")

    with pytest.raises(CommentsUnknown) as caught:
        read_comments(path, WIB)
    assert [(one.key, one.example) for one in caught.value.columns] == [
        ("kolom satu", "@a"),
        ("kolom dua", "jam buka?"),
    ]
    found = read_comments(path, WIB, lambda _keys: {"kolom dua": CommentField.TEXT, "kolom satu": CommentField.AUTHOR})
    assert [(one.text, one.author_handle) for one in found.comments] == [("jam buka?", "@a")]


def test_what_is_chosen_goes_before_the_guess(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "pesan,komentar\nsatu,dua\n")

    assert [one.text for one in read_comments(path, WIB).comments] == ["satu"]
    found = read_comments(path, WIB, lambda _keys: {"komentar": CommentField.TEXT})
    assert [one.text for one in found.comments] == ["dua"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20/11/2026 08.30", datetime(2026, 11, 20, 8, 30, tzinfo=WIB)),
        ("20 Nov 2026, 8:30 PM", datetime(2026, 11, 20, 20, 30, tzinfo=WIB)),
        ("2026-11-20 08:30:15", datetime(2026, 11, 20, 8, 30, 15, tzinfo=WIB)),
        ("2026-11-20T08:30:00+00:00", datetime(2026, 11, 20, 8, 30, tzinfo=UTC)),
        ("20 November 2026", datetime(2026, 11, 20, tzinfo=WIB)),
        ("20/11/2026 25:70", None),
        ("kemarin", None),
        ("08:30", None),
    ],
)
def test_times_are_read_as_people_and_platforms_write_them(text: str, moment: datetime | None) -> None:
    assert read_moment(text, WIB) == moment


@pytest.mark.parametrize(
    ("link", "channel"),
    [
        ("https://m.facebook.com/x", "facebook"),
        ("youtu.be/abc", "youtube"),
        ("https://notx.com/1", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_a_link_tells_its_channel(link: str, channel: str) -> None:
    assert channel_of_link(link) == channel


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", "", "import.file-empty"),
        ("a.json", "{}", "queue.other-form"),
        ("a.csv", 'komentar\n"tak ditutup\n', "import.csv-quotes"),
        ("a.pdf", "%PDF-1.4", "import.other-form"),
    ],
)
def test_what_is_no_list_is_refused_in_words(tmp_path: Path, name: str, content: str, code: str) -> None:
    with pytest.raises(ImportRefused) as caught:
        read_comments(written(tmp_path / name, content), WIB)
    assert caught.value.notice.code == code


def test_a_missing_file_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as caught:
        read_comments(tmp_path / "no.xlsx", WIB)
    assert caught.value.notice.code == "import.file-missing"


def test_a_long_list_is_read_by_the_piece_and_can_be_given_up(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "".join(f"komentar nomor {number}\n" for number in range(250)))
    course = Told()
    assert len(read_comments(path, WIB, course=course).comments) == 250
    assert course.told == [0, 100, 200]

    with pytest.raises(Stopped):
        read_comments(path, WIB, course=Told(100))


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_a_list_of_more_rows_than_anybody_answers_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = written(tmp_path / name, "komentar\n" + "jam buka?\n" * 5)
    monkeypatch.setattr(limits, "COMMENTS", 6)
    assert len(read_comments(path, WIB).comments) == 5
    monkeypatch.setattr(limits, "COMMENTS", 5)
    with pytest.raises(ImportRefused) as refused:
        read_comments(path, WIB)
    assert refused.value.notice.code == "queue.too-many-rows"
