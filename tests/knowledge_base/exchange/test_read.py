"""Any bytes under any name: entries, or a refusal, and nothing else."""

import io
import os
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.read import open_entries, read_entries
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from tests.knowledge_base.exchange.making import HEADER_ROW, cell, raw_workbook, written

SLOW_MACHINES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
ENDINGS = (".csv", ".xlsx", ".jsonl", ".json", ".txt", "")
FEED = (
    '{"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [{"@type": ["ClaimReview"], '
    '"claimReviewed": "a &#8211; b", "reviewBody": "<p>c</p>", "reviewRating": {"alternateName": "Benar"}}]}]}'
)
LINE = '{"title": "a", "body": "b", "variants": ["c"], "sources": [{"url": "d"}], "valid_until": "2026-01-01"}\n'
SEEDS = (
    b'judul;jawaban;variasi;berlaku sampai\n"Kapan ""buka""?";"satu\ndua";a;18/12/2026\n',
    "judul,jawaban\nKafé?,“ya” –\n".encode("cp1252"),
    "judul\tjawaban\na\tb\n".encode("utf-16"),
    2 * LINE.encode(),
    FEED.encode(),
)
SPOILS = st.sampled_from(
    [
        b'"',
        b"\0",
        b";",
        b"\n",
        b"\xff",
        b"\xc3",
        b"[",
        b"{",
        b"}",
        b"null",
        b"1e999",
        b"NaN",
        b"<",
        b"&",
        b'r="Z9"',
        b"\\ud800",
    ]
)
CHANGE = st.tuples(st.floats(0, 1), st.integers(0, 9), SPOILS)


def spoilt(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, gone, new in changes:
        at = int(place * len(content))
        content = content[:at] + new + content[at + gone :]
    return content


def check(path: Path) -> None:
    """Read the file; only a refusal may be raised."""
    try:
        found = read_entries(path)
    except ImportRefused:
        return
    assert all(row.number >= 1 for row in found.rows)
    for row in found.usable:
        assert row.content.title
        assert row.content.body


@given(st.sampled_from(ENDINGS), st.sampled_from(SEEDS), st.lists(CHANGE, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW_MACHINES)
def test_a_spoilt_file_is_read_or_refused(
    tmp_path: Path, ending: str, seed: bytes, changes: list[tuple[float, int, bytes]]
) -> None:
    check(written(tmp_path / f"a{ending}", spoilt(seed, changes)))


@given(st.sampled_from(ENDINGS), st.binary(max_size=200))
@settings(max_examples=100, deadline=None, suppress_health_check=SLOW_MACHINES)
def test_any_bytes_are_read_or_refused(tmp_path: Path, ending: str, content: bytes) -> None:
    check(written(tmp_path / f"a{ending}", content))


@given(st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=SLOW_MACHINES)
def test_a_workbook_spoilt_inside_or_out_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    row = f'<row r="2">{cell("A2", "a")}{cell("B2", "b")}<c r="C2" s="1"><v>46374</v></c></row>'
    path = raw_workbook(tmp_path / "a.xlsx", HEADER_ROW + row)
    changes = st.lists(CHANGE, min_size=1, max_size=3)
    if data.draw(st.booleans()):
        check(written(path, spoilt(path.read_bytes(), data.draw(changes))))
        return
    held = io.BytesIO()
    with ZipFile(path) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(
                name, spoilt(old.read(name), data.draw(changes)) if data.draw(st.booleans()) else old.read(name)
            )
    check(written(path, held.getvalue()))


def test_the_iterator_gives_the_same_rows(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "judul,jawaban\na,b\nc,\n")
    assert tuple(open_entries(path).rows()) == read_entries(path).rows
    assert [type(row) for row in open_entries(path).rows()] == [UsableRow, RejectedRow]


@pytest.mark.parametrize(("name", "code"), [("tidak-ada.csv", "import.file-missing"), (".", "import.folder")])
def test_a_file_that_cannot_be_opened_is_refused(name: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as caught:
        read_entries(tmp_path / name)
    assert caught.value.notice.code == code


@pytest.mark.skipif(sys.platform != "linux", reason="there the system shows which files are open")
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_refused_file_is_closed_while_its_error_is_still_held(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    rows = "".join(f'<row r="{n}">{cell(f"A{n}", "nama")}</row>' for n in range(1, 100))
    path = raw_workbook(path, rows) if name == "a.xlsx" else written(path, "nama,usia\n" * 99)
    with pytest.raises(ImportRefused) as caught:
        read_entries(path)
    assert caught.value.__traceback__
    assert path not in [Path(os.path.realpath(handle)) for handle in Path("/proc/self/fd").iterdir()]
