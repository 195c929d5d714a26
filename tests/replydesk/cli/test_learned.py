from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from replydesk.draft import Intent
from replydesk.gap_noting import note_gap
from replydesk.learning import reject, teach
from replydesk.session import receive
from tests.replydesk.cli.conftest import Run

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)


@pytest.fixture
def taught(filled: Run, db: Path) -> Run:
    """The command line over a fact base in which one phrasing and one rejection were learned, in this order."""
    store = open_store(db)
    for number, (say, text, name) in enumerate(
        (
            (teach, "kartu identitas kecemplung sumur", "ktp-hilang"),
            (reject, "kapan loket paspor tutup", "jam-paspor"),
        )
    ):
        entry = store.entries.serving(name)
        assert entry is not None
        message = receive(store, text, channel="x", author_handle="", intent=Intent.QUESTION, now=NOW)
        say(store, message, entry, person="Sari", now=NOW.replace(minute=number))
    store.close()
    return filled


def test_what_was_learned_is_listed_newest_first(taught: Run) -> None:
    ended = taught("learned", "--json")

    assert ended.status == 0
    assert [(one["kind"], one["entry"], one["person"]) for one in ended.objects] == [
        ("rejection", "jam-paspor", "Sari"),
        ("phrasing", "ktp-hilang", "Sari"),
    ]
    assert ended.objects[1]["text"] == "kartu identitas kecemplung sumur"


def test_it_is_asked_with(taught: Run) -> None:
    [found] = taught("ask", "kartu identitas kecemplung sumur", "--json").objects
    assert (found["decision"], found["suggestions"][0]["id"]) == ("answer", "ktp-hilang")

    [found] = taught("ask", "kapan loket paspor tutup", "--json").objects
    assert found["decision"] == "none"


def test_it_is_undone_and_redone_by_the_beginning_of_its_id(taught: Run) -> None:
    learned_id = taught("learned", "--json").objects[1]["id"]
    [undone] = taught("learned", "--json", "--undo", learned_id[:8]).objects
    assert (undone["id"], undone["undone_at"] is None) == (learned_id, False)
    assert [one["kind"] for one in taught("learned", "--json").objects] == ["rejection"]
    assert len(taught("learned", "--json", "--all").objects) == 2
    [found] = taught("ask", "kartu identitas kecemplung sumur", "--json").objects
    assert found["decision"] != "answer"

    [redone] = taught("learned", "--json", "--redo", learned_id).objects
    assert redone["undone_at"] is None
    [found] = taught("ask", "kartu identitas kecemplung sumur", "--json").objects
    assert found["decision"] == "answer"


def test_a_person_reads_what_where_and_by_whom(taught: Run) -> None:
    ended = taught("learned")

    assert all(said in ended.out for said in ("ktp-hilang", "Sari", "2026-11-21", "kartu identitas kecemplung sumur"))


def test_an_unknown_id_is_an_error_in_the_call(taught: Run) -> None:
    for option in ("--undo", "--redo"):
        assert taught("learned", option, "zzz").status == 2
    assert taught("learned", "--undo", "").status == 2
    assert taught("learned", "--undo", "a", "--redo", "b").status == 2


def test_a_gap_is_listed_beside_them_and_undone_like_them(taught: Run, db: Path) -> None:
    store = open_store(db)
    note_gap(store, "sewa gedung berapa ya", channel="x", remark="tarif", person="Budi", now=NOW.replace(hour=4))
    store.close()

    [gap, *_] = taught("learned", "--json").objects
    assert (gap["kind"], gap["text"], gap["channel"], gap["remark"]) == ("gap", "sewa gedung berapa ya", "x", "tarif")
    assert all(said in taught("learned").out for said in ("sewa gedung berapa ya", "tarif", "Budi"))
    [undone] = taught("learned", "--json", "--undo", gap["id"][:8]).objects
    assert undone["undone_at"] is not None
    assert [one["kind"] for one in taught("learned", "--json").objects] == ["rejection", "phrasing"]


def test_nothing_learned_is_said_so(filled: Run) -> None:
    ended = filled("learned")
    assert (ended.status, ended.out) == (0, "")
    assert ended.said.strip()


def test_what_was_learned_is_not_exported(taught: Run, tmp_path: Path) -> None:
    assert taught("export", tmp_path / "all.jsonl").status == 0

    assert "kecemplung" not in (tmp_path / "all.jsonl").read_text(encoding="utf-8")
