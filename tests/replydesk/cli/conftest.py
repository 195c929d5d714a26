"""Runs the command line in this process, as a script would see it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from replydesk.cli import main


@dataclass(frozen=True)
class Ended:
    """How a call ended: its exit status, what it printed, what it said to the person."""

    status: int
    out: str
    said: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ended]

ENTRIES = [
    {
        "id": "ktp-hilang",
        "title": "KTP saya hilang, bagaimana mengurusnya?",
        "body": "Silakan membawa surat kehilangan ke loket pada pukul 08.00 sampai 15.00. Tidak dipungut biaya.",
        "variants": ["ktp ilang gmn ngurusnya", "cara lapor ktp hilang"],
        "sources": [{"title": "SOP", "url": "https://dukcapil.example/ktp"}],
    },
    {
        "id": "jam-paspor",
        "title": "Kapan loket paspor buka?",
        "body": "Loket paspor buka hari Senin sampai Jumat.",
        "variants": ["jam buka paspor", "paspor buka jam brp"],
    },
    {
        "id": "hoaks-bantuan",
        "kind": "hoax",
        "title": "Bantuan dua juta rupiah lewat tautan",
        "body": "Tidak ada bantuan yang didaftarkan lewat tautan itu.",
    },
]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "base.db"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], db: Path) -> Run:
    def run(*arguments: object) -> Ended:
        try:
            status = main(["--db", str(db), *map(str, arguments)])
        except SystemExit as ended:
            status = int(ended.code or 0)
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return run


@pytest.fixture
def entries_file(tmp_path: Path) -> Path:
    path = tmp_path / "entries.jsonl"
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in ENTRIES), encoding="utf-8")
    return path


@pytest.fixture
def filled(run: Run, entries_file: Path) -> Run:
    """The command line over a fact base with the entries above, approved."""
    assert run("init", "--no-encryption").status == 0
    assert run("import", entries_file, "--approve-as", "Sari").status == 0
    return run
