from pathlib import Path

from knowledge_base.exchange.rows import ReadFile
from tests.knowledge_base.exchange.making import read_text


def table(folder: Path, *rows: str) -> ReadFile:
    return read_text(folder, "\n".join(("id,judul,jawaban,jenis", *rows)))


def outcome(found: ReadFile) -> list[tuple[int, object]]:
    rejected = {row.number: (row.reason.code, row.reason.values["first"]) for row in found.rejected}
    return [(row.number, rejected.get(row.number) or getattr(row, "repeats", None)) for row in found.rows]


def test_an_id_used_twice_for_other_content_is_rejected_naming_the_first(tmp_path: Path) -> None:
    found = table(tmp_path, "a,Satu,x,", "b,Dua,y,", "a,Satu,z,")
    assert outcome(found) == [(2, None), (3, None), (4, ("import.id-twice", 2))]
    assert found.rejected[0].reason.values["id"] == "a"


def test_a_title_used_twice_without_id_is_rejected_when_something_differs(tmp_path: Path) -> None:
    found = table(tmp_path, ",Kapan buka?,x,", ",  kapan  BUKA? ,y,")
    assert outcome(found) == [(2, None), (3, ("import.title-twice", 2))]


def test_a_row_that_says_the_same_again_is_a_repetition(tmp_path: Path) -> None:
    found = table(tmp_path, "a,Satu,x,", "a,Satu,x,", ",Dua,y,", ",Dua,y,", ",Satu,x,")
    assert outcome(found) == [(2, None), (3, 2), (4, None), (5, 4), (6, 2)]


def test_two_ids_may_share_a_title_and_two_kinds_may_too(tmp_path: Path) -> None:
    found = table(tmp_path, "a,Satu,x,", "b,Satu,y,", ",Tiga,x,hoaks", ",Tiga,y,fakta")
    assert outcome(found) == [(2, None), (3, None), (4, None), (5, None)]


def test_a_rejected_row_does_not_stand_for_an_entry(tmp_path: Path) -> None:
    found = table(tmp_path, "a,Satu,,", "a,Satu,x,")
    assert [row.number for row in found.usable] == [3]
    assert [(row.number, row.reason.code) for row in found.rejected] == [(2, "import.answer-empty")]


def test_the_programs_own_id_tells_entries_of_one_title_apart(tmp_path: Path) -> None:
    one, two = "0" * 32, "f" * 32
    found = read_text(tmp_path, f"id program,judul,jawaban\n{one},Satu,x\n{two},Satu,y\n{one},Satu,z\n")
    assert outcome(found) == [(2, None), (3, None), (4, ("import.id-twice", 2))]
    assert [row.entry_id for row in found.usable] == [one, two]
