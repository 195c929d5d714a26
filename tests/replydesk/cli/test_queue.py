from pathlib import Path

from tests.replydesk.cli.conftest import Run

LIST = (
    "akun,komentar,kanal\n@a,jam berapa buka?,ig\n@b,jam berapa buka?,ig\n@c,admin goblok,x\n@d,,x\n"
    "@a,jam berapa buka?,ig\n"
)


def test_a_list_waits_with_kinds_guessed_and_broken_rows_named(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "komentar.csv"
    path.write_text(LIST, encoding="utf-8")

    added = filled("queue", "--add", str(path), "--json")
    [report] = added.objects

    assert (added.status, report["queued"], report["repeated"]) == (2, 3, 1)
    assert [one["row"] for one in report["rejected"]] == [5]
    listed = filled("queue", "--json")
    assert [(one["text"], one["kind"], one["guessed"], one["count"]) for one in listed.objects] == [
        ("jam berapa buka?", "question", True, 2),
        ("admin goblok", "insult", True, 1),
    ]
    assert [one["author"] for one in filled("queue", "--kind", "insult", "--json").objects] == ["@c"]


def test_the_same_list_again_adds_nothing(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "komentar.csv"
    path.write_text(LIST, encoding="utf-8")
    filled("queue", "--add", str(path))

    again = filled("queue", "--add", str(path), "--json")

    assert (again.objects[0]["queued"], again.objects[0]["repeated"]) == (0, 4)


def test_columns_that_were_named_once_are_known_the_next_time(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("satu,dua\n@a,jam buka?\n", encoding="utf-8")
    assert filled("queue", "--add", str(path)).status == 2

    assert filled("queue", "--add", str(path), "--map", "dua=text", "--map", "A=author").status == 0
    path.write_text("satu,dua\n@b,jalan rusak\n", encoding="utf-8")
    assert filled("queue", "--add", str(path)).status == 0

    assert [(one["author"], one["text"]) for one in filled("queue", "--json").objects] == [
        ("@a", "jam buka?"),
        ("@b", "jalan rusak"),
    ]


def test_what_is_not_known_is_refused_in_words(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("komentar\njam buka?\n", encoding="utf-8")

    assert filled("queue", "--add", str(path), "--map", "komentar=judul").status == 2
    assert filled("queue", "--add", str(path), "--map", "tidak ada=text").status == 2
    assert filled("queue", "--add", str(path), "--channel", "friendster").status == 2
    assert filled("queue", "--json").objects == []


def test_an_empty_queue_says_what_to_do(filled: Run) -> None:
    ended = filled("--language", "en", "queue")

    assert ended.status == 0
    assert "queue --add" in ended.said
