"""Listing entries by a search from the command line."""

from datetime import date, timedelta
from pathlib import Path

from tests.replydesk.cli.conftest import Run


def names(run: Run, *call: str) -> list[str]:
    ended = run("list", "--json", *call)
    assert ended.status == (0 if ended.out else 1), ended.said
    return [one["entry"] for one in ended.objects]


def test_entries_are_listed_by_words_and_conditions(filled: Run) -> None:
    assert sorted(names(filled)) == ["hoaks-bantuan", "jam-paspor", "ktp-hilang"]
    assert names(filled, "paspor -bantuan", "jenis:jawaban") == ["jam-paspor"]
    assert names(filled, "--", "-kind:answer") == ["hoaks-bantuan"]
    assert names(filled, "source:none", "--order", "title") == ["hoaks-bantuan", "jam-paspor"]
    assert names(filled, "source:none", "--order", "title", "--reverse") == ["jam-paspor", "hoaks-bantuan"]
    assert names(filled, "used:>0") == []
    [found] = filled("list", '"surat kehilangan"', "--json").objects
    assert (found["kind"], found["status"], found["used"], found["last_used_on"]) == ("answer", "approved", 0, None)


def test_what_was_not_understood_is_said_beside_the_result(filled: Run) -> None:
    ended = filled("list", "paspro", "warna:merah")

    assert "jam-paspor" in ended.out
    assert "paspor" in ended.said
    assert "warna:merah" in ended.said


def test_it_is_said_when_there_are_more(filled: Run) -> None:
    ended = filled("list", "--limit", "1")

    assert len(ended.out.splitlines()) == 1
    assert "1" in ended.said
    assert "3" in ended.said
    for wrong in ("0", "1001", "x"):
        assert filled("list", "--limit", wrong).status == 2


def test_what_was_deleted_is_listed_with_when_and_by_whom(filled: Run) -> None:
    assert names(filled, "status:deleted") == []
    assert filled("entry", "delete", "jam-paspor", "--as", "Budi").status == 0
    [found] = filled("list", "status:dihapus", "--json").objects
    assert (found["entry"], found["status"], found["deleted_by"]) == ("jam-paspor", "deleted", "Budi")
    assert found["deleted_at"] is not None
    shown = filled("list", "status:deleted").out
    assert "jam-paspor  deleted" in shown
    assert "Budi)" in shown
    assert "jam-paspor" not in names(filled)
    assert filled("entry", "restore", "jam-paspor").status == 0
    assert names(filled, "status:deleted") == []


def test_the_lists_of_what_is_due_are_found_by_a_search_too(filled: Run, tmp_path: Path) -> None:
    soon = (date.today() + timedelta(days=9)).isoformat()
    path = tmp_path / "due.csv"
    path.write_text(f"kode,pertanyaan,jawaban,berlaku sampai\ntarif,Berapa?,Gratis.,{soon}\n", encoding="utf-8")
    assert filled("import", path, "--approve-as", "Budi").status == 0
    assert names(filled, "expires:soon") == names(filled, "berakhir:segera") == ["tarif"]
    assert filled("settings", "--warn-days", "8").status == 0
    assert names(filled, "expires:soon") == []
    assert names(filled, "waiting:review") == []
    path.write_text("kode,pertanyaan,jawaban\nktp-hilang,KTP saya hilang?,Rumusan baru.\n", encoding="utf-8")
    assert filled("import", path).status == 0
    assert names(filled, "waiting:draft") == names(filled, "menunggu:draf") == ["ktp-hilang"]
    assert "ktp-hilang  approved+draft  " in filled("list", "waiting:draft").out
    assert filled("entry", "submit", "ktp-hilang").status == 0
    assert names(filled, "waiting:draft") == []
    assert names(filled, "waiting:review") == ["ktp-hilang"]
    assert names(filled, "status:in-review") == []


def test_a_search_that_was_deleted_comes_back_by_undo(filled: Run) -> None:
    filled("list", "source:none", "--save-as", "Tanpa sumber")
    assert filled("searches", "--delete", "tanpa sumber").status == 0
    assert filled("searches").out == ""
    assert filled("undo", "--json").objects[0]["what"] == "searches-changed"
    assert [one["name"] for one in filled("searches", "--json").objects] == ["Tanpa sumber"]


def test_a_search_is_kept_used_narrowed_renamed_and_deleted(filled: Run) -> None:
    assert filled("list", "source:none", "--order", "title", "--reverse", "--save-as", "Tanpa sumber").status == 0
    assert names(filled, "--saved", "tanpa SUMBER") == ["jam-paspor", "hoaks-bantuan"]
    assert names(filled, "--saved", "Tanpa sumber", "--reverse") == ["hoaks-bantuan", "jam-paspor"]
    assert names(filled, "--saved", "Tanpa sumber", "kind:hoax", "--order", "updated") == ["hoaks-bantuan"]
    [kept] = filled("searches", "--json").objects
    assert (kept["name"], kept["words"], kept["order"], kept["turned"]) == (
        "Tanpa sumber",
        "source:none",
        "title",
        True,
    )
    assert filled("searches", "--rename", "Tanpa sumber", "Perlu sumber").status == 0
    assert "Perlu sumber  source:none  --order title --reverse" in filled("searches").out
    assert filled("list", "--saved", "Tanpa sumber").status == 2
    assert filled("searches", "--delete", "perlu sumber").status == 0
    assert filled("searches").status == 1
    assert filled("searches", "--delete", "perlu sumber").status == 2


def test_a_kept_search_that_is_not_understood_is_listed_with_the_reason(filled: Run) -> None:
    filled("list", "warna:merah", "--save-as", "Merah")
    listed = filled("searches")
    assert "warna:merah" in listed.out
    assert "warna:merah" in listed.said
    assert filled("searches", "--json").objects[0]["flaws"] != []
