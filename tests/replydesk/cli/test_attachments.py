"""Attachments from the command line."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.pictures import PROGRAM, a_png
from tests.replydesk.cli.conftest import Run


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "alur.png"
    path.write_bytes(a_png())
    return path


def test_a_file_is_attached_approved_saved_and_on_record(filled: Run, picture: Path, tmp_path: Path) -> None:
    attached = filled("attach", "ktp-hilang", picture, "--title", "Alur", "--alt", "Tiga langkah", "--json")
    [found] = attached.objects
    assert attached.status == 0, attached.said
    assert (found["number"], found["title"], found["file"], found["alt"]) == (1, "Alur", "alur.png", "Tiga langkah")
    assert (found["state"], found["type"], found["size"]) == ("draft", "image/png", len(a_png()))
    assert f"alur.png  {max(1, round(len(a_png()) / 1000))} kB" in filled("attachments", "ktp-hilang").out
    out = tmp_path / "out.png"
    assert filled("save-attachment", "ktp-hilang", 1, out).status == 2  # the wording in use has none yet

    approved = filled("entry", "approve", "ktp-hilang", "--as", "Budi", "--revision", found["revision"])
    assert approved.status == 0, approved.said
    saved = filled("save-attachment", "ktp-hilang", 1, out, "--json")
    assert saved.status == 0, saved.said
    assert out.read_bytes() == a_png()
    assert filled("save-attachment", "ktp-hilang", 1, out).status == 2
    assert filled("save-attachment", "ktp-hilang", 1, tmp_path / "none" / "x.png").status == 2
    (tmp_path / "folder").mkdir()
    assert filled("save-attachment", "ktp-hilang", 1, tmp_path / "folder").status == 0
    assert (tmp_path / "folder" / "alur.png").read_bytes() == a_png()
    assert filled("verify").status == 0
    log = tmp_path / "log.jsonl"
    assert filled("audit-export", log).status == 0
    assert log.read_text(encoding="utf-8").count("attachment-released") >= 2


def test_a_link_is_attached_and_taken_away(filled: Run) -> None:
    filled("attach", "jam-paspor", "https://youtu.be/abc", "--channel", "youtube")
    assert "https://youtu.be/abc" in filled("attachments", "jam-paspor").out
    assert "attachments" in filled("entry", "diff", "jam-paspor").out
    assert filled("detach", "jam-paspor", 2).status == 2
    assert filled("detach", "jam-paspor", 1).status == 0
    assert filled("attachments", "jam-paspor", "--json").out == ""


def test_a_file_of_a_draft_stays_and_the_answer_is_no(filled: Run, picture: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.jsonl"
    path.write_text('{"id": "baru", "title": "Baru?", "body": "Isi."}\n', encoding="utf-8")
    filled("import", path)
    filled("attach", "baru", picture)
    assert filled("save-attachment", "baru", 1, tmp_path / "out.png").status == 1
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (("ktp-hilang", "javascript://x"), "“javascript://x” bukan tautan."),
        (("ktp-hilang", "ftp://kota.go.id/a.png"), "“ftp://kota.go.id/a.png” bukan tautan."),
        (("ktp-hilang", "none.png"), "Berkas “none.png” tidak dapat dibaca"),
        (("ktp-hilang", "PROGRAM"), "Berkas ini tidak dapat dilampirkan."),
        (("ktp-hilang", "https://a.id", "--channel", "fax"), "kanal “fax” tidak dikenal"),
        (("nobody", "https://a.id"), "Tidak ada entri bernama nobody"),
    ],
)
def test_what_cannot_be_attached_is_a_wrong_call_and_says_why(
    filled: Run, tmp_path: Path, what: tuple[str, ...], why: str
) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(PROGRAM)
    ended = filled("attach", *(bad if one == "PROGRAM" else one for one in what))
    assert (ended.status, ended.out) == (2, "")
    assert ended.said.startswith(why)
    assert filled("entry", "diff", "ktp-hilang").out == ""  # no draft was begun
    assert filled("attachments", "ktp-hilang", "--json").out == ""


def test_verify_says_that_a_file_was_changed(filled: Run, picture: Path, db: Path) -> None:
    filled("attach", "ktp-hilang", picture)
    assert filled("verify").status == 0
    connection = dbapi2.connect(str(db))
    connection.execute("DROP TRIGGER attached_file_is_never_changed")
    connection.execute("UPDATE attached_file SET bytes = zeroblob(size)")
    connection.execute(
        "CREATE TRIGGER attached_file_is_never_changed BEFORE UPDATE OF sha256, type, size, bytes ON attached_file\n"
        "        BEGIN SELECT RAISE(ABORT, 'an attached file is never changed'); END"
    )
    connection.commit()
    connection.close()
    assert filled("verify").status == 1
