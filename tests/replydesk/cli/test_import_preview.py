from pathlib import Path

import pytest

from tests.replydesk.cli.conftest import Run


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text("Perihal;Uraian;PIC\nKTP hilang;Bawa surat.;Sari\nSIM;;Budi\n", encoding="utf-8")
    return path


def test_a_preview_tells_what_would_be_and_stores_nothing(filled: Run, entries_file: Path) -> None:
    entries_file.write_text(
        entries_file.read_text(encoding="utf-8").replace("hari Senin", "tiap Senin")
        + '{"id": "baru", "title": "Baru", "body": "Isi"}\n',
        encoding="utf-8",
    )
    ended = filled("--language", "id", "import", entries_file, "--preview")
    assert ended.status == 0
    assert "Baris 4 akan ditambahkan: Baru" in ended.said
    assert "Baris 2 akan mengubah entri (body): Kapan loket paspor buka?" in ended.said
    assert "1 ditambah, 1 diubah, 2 dibiarkan, 0 ditolak" in ended.said
    [plan] = filled("import", entries_file, "--preview", "--json").objects
    assert (plan["added"], plan["updated"], plan["unchanged"], plan["stored"]) == (1, 1, 2, False)


def test_two_rows_that_do_not_agree_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text(
        "judul;isi\nBiaya kartu baca;Kartu baca Rp5.000.\nBerapa biaya kartu baca?;Kartu baca Rp7.000.\n"
        "Jam kartu baca;Dibuat pukul 08.00.\nKartu baca jam berapa?;Dibuat pukul 08.00.\n",
        encoding="utf-8",
    )
    run("init", "--no-encryption")
    said = run("--language", "en", "import", path, "--preview").said
    assert (
        "Rows 2 and 3 contradict each other: “Biaya kartu baca” (Rp5.000), “Berapa biaya kartu baca?” (Rp7.000)" in said
    )
    assert "Rows 4 and 5 may be one entry written twice: “Jam kartu baca”, “Kartu baca jam berapa?”" in said
    [plan] = run("import", path, "--preview", "--json").objects
    assert plan["row_pairs"] == [
        {"rows": [2, 3], "contradict": True, "say": ["Rp5.000", "Rp7.000"]},
        {"rows": [4, 5], "contradict": False, "say": []},
    ]


def test_columns_nobody_knows_can_be_named(run: Run, odd: Path) -> None:
    run("init", "--no-encryption")
    blind = run("--language", "en", "import", odd, "--preview")
    assert blind.status == 2
    assert "Column B “Uraian” is not read (e.g. Bawa surat.)." in blind.said
    assert "--map" in blind.said

    named = ("--map", "Perihal=title", "--map", "B=body")
    [plan] = run("import", odd, "--preview", "--json", *named).objects
    assert (plan["added"], [row["row"] for row in plan["rejected"]]) == (1, [3])
    assert [(one["letter"], one["field"], one["chosen"]) for one in plan["columns"]] == [
        ("A", "title", True),
        ("B", "body", True),
        ("C", "", False),
    ]
    assert run("import", odd, "--skip-bad", *named).status == 0
    [again] = run("import", odd, "--skip-bad", "--json").objects  # remembered
    assert (again["added"], again["unchanged"]) == (0, 1)


@pytest.mark.parametrize("mapping", ["title", "=title", "X=title", "Perihal=apa"])
def test_a_mapping_that_means_nothing_is_refused(run: Run, odd: Path, mapping: str) -> None:
    run("init", "--no-encryption")
    ended = run("import", odd, "--preview", "--map", mapping)
    assert ended.status == 2
    assert ended.said


@pytest.mark.parametrize("preview", [(), ("--preview",)])
def test_rejected_rows_are_saved_where_the_call_says(
    run: Run, odd: Path, tmp_path: Path, preview: tuple[str, ...]
) -> None:
    run("init", "--no-encryption")
    path = tmp_path / "ditolak.csv"
    named = ("--map", "Perihal=title", "--map", "B=body")
    ended = run("--language", "id", "import", odd, *named, *preview, "--rejected", path)
    assert ended.status == 2
    assert f"Baris yang ditolak ditulis ke {path}: 1." in ended.said
    assert path.read_text(encoding="utf-8-sig").splitlines() == [
        '"Baris asal";"Alasan ditolak";"Perihal";"Uraian";"PIC"',
        '"3";"jawaban kosong";"SIM";"";"Budi"',
    ]


def test_nothing_is_written_where_no_row_was_rejected(run: Run, odd: Path, tmp_path: Path) -> None:
    run("init", "--no-encryption")
    odd.write_text("judul;jawaban\nKTP;Bawa surat.\n", encoding="utf-8")
    assert run("import", odd, "--rejected", tmp_path / "ditolak.csv").status == 0
    assert not (tmp_path / "ditolak.csv").exists()
