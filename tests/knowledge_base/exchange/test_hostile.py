"""Files that want to fill the memory: each is refused in words or read, in a process whose peak is looked at."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge_base.archive.file import write_archive
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.read import read_entries
from tests.knowledge_base.archive.test_file import AT, SETTINGS, an_entry, lines_of, sealed
from tests.knowledge_base.exchange.making import HEADER_ROW, SHEET_NS, cell, raw_workbook, written
from tests.knowledge_base.exchange.test_workbook import bomb

MOST_MEGABYTES = 200
"""At once, the program itself included; what is promised is 300."""

_READER = """
import sys
from pathlib import Path
from knowledge_base.errors import ImportRefused
from knowledge_base.archive.file import ArchiveReading, is_archive
from knowledge_base.exchange.read import open_entries

def rows_of(path):
    if not is_archive(path):
        yield from open_entries(path).rows()
        return
    with ArchiveReading(path) as reading:
        yield from reading.rows()

for name in sys.argv[1:]:
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    code, rows = "read", 0
    try:
        for _ in rows_of(Path(name)):
            rows += 1
    except ImportRefused as refused:
        code = refused.notice.code
    peak = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
    print(Path(name).name, code, rows, int(peak) // 1000, flush=True)
"""


def text(line: str, times: int, *, head: str = "", foot: str = "") -> Callable[[Path], Path]:
    return lambda path: written(path, head + line * times + foot)


def archive(line: str, times: int, *, foot: str = "") -> Callable[[Path], Path]:
    """Make an archive, sealed as it should be, of an entry said to have a thousand revisions."""

    def make(path: Path) -> Path:
        entry = replace(an_entry(), revisions=an_entry().revisions * 500)
        write_archive(path, SETTINGS, [entry], count=1, program="0.1.0", base_id="ab" * 16, written_at=AT)
        settings, head = lines_of(path)[:2]
        sealed(path, [settings, head, *[line.encode()] * times, foot.encode()])
        return path

    return make


HEAD = f'<worksheet xmlns="{SHEET_NS}"><sheetData>'
HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "zeros.xlsx": (lambda path: bomb(path, bytes(100_000_000)), "import.workbook-too-large"),
    "liar.xlsx": (lambda path: bomb(path, HEAD.encode() + b" " * 30_000_000, claims=1_000), "import.workbook-damaged"),
    "texts.xlsx": (
        lambda path: raw_workbook(
            path, HEADER_ROW, parts={"xl/sharedStrings.xml": f'<sst xmlns="{SHEET_NS}">{"<si/>" * 1_000_001}</sst>'}
        ),
        "import.workbook-too-large",
    ),
    "cell.xlsx": (
        lambda path: raw_workbook(path, f'{HEADER_ROW}<row r="2">{cell("A2", "a" * 5_000_000)}</row>'),
        "import.workbook-cell-too-long",
    ),
    "cell.csv": (text("a\n", 15_000_000, head='judul,jawaban\n"'), "import.csv-cell-too-long"),
    "bad-lines.jsonl": (text("1\n", 101_000), "import.too-many-rejected"),
    "line.jsonl": (text("a", 30_000_000, head='{"title": "'), "import.line-too-long"),
    "wide.json": (text("a", 20_000_000, head='[{"title": "\U0001f600', foot='"}]'), "import.json-item-too-long"),
    "lists.json": (text("[],", 4_000_000, head="[[", foot="[]]]"), "import.json-too-many"),
    "deep.json": (text("[", 10_000_000), "import.json-too-deep"),
    "keys.json": (text('"a":1,', 20_000, head="{", foot='"b":1}'), "import.json-key-twice"),
    "large.json": (
        text(json.dumps({"title": "Jam buka?", "body": "Isi " * 5_000}) + ",\n", 500, head="[", foot="{}]"),
        "read",
    ),
    "revisions.replydesk": (
        archive('{"revision":{"x":"\U0001f600' + "a" * 1_000_000 + '"}}', 60),
        "archive.entry-too-large",
    ),
    "line.replydesk": (archive("{" + "[" * 30_000_000, 1), "archive.bad-line"),
    "lists.replydesk": (archive('{"revision":[' + "[]," * 2_000_000 + "[]]}", 1), "archive.bad-line"),
    "files.replydesk": (archive('{"piece":"' + "A" * 4_000_000 + '"}', 20), "archive.bad-line"),
}


@pytest.mark.skipif(sys.platform != "linux", reason="the system tells the peak of memory in another way")
def test_no_file_takes_much_memory_and_each_is_refused_with_its_own_reason(tmp_path: Path) -> None:
    paths = [make(tmp_path / name) for name, (make, _code) in HOSTILE.items()]

    done = subprocess.run(
        [sys.executable, "-c", _READER, *map(str, paths)], capture_output=True, text=True, check=True, timeout=120
    )

    found = [line.split() for line in done.stdout.splitlines()]
    assert {name: code for name, code, _rows, _peak in found} == {name: code for name, (_, code) in HOSTILE.items()}
    assert {name: int(peak) for name, _, _, peak in found if int(peak) > MOST_MEGABYTES} == {}


def test_a_file_of_more_entries_than_a_fact_base_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ENTRIES", 2)
    rows = [{"title": f"Judul {number}", "body": "Isi"} for number in range(3)]
    path = written(tmp_path / "a.json", json.dumps(rows[:2]))
    assert len(read_entries(path).usable) == 2
    with pytest.raises(ImportRefused) as refused:
        read_entries(written(path, json.dumps(rows)))
    assert refused.value.notice.code == "import.too-many-entries"
