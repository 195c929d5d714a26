import shutil
import subprocess
from pathlib import Path

import pytest

from replydesk.link_file import LinkFileRefused, content, is_written, own_command, remove, write

COMMAND = ('/usr/lib/desk $x `y`/re"ply\\desk', "100%")


def test_it_is_written_where_asked_and_removed_again(tmp_path: Path) -> None:
    folder = tmp_path / "applications"
    assert not is_written(folder)
    assert ("xdg-mime", "default", "replydesk.desktop", "x-scheme-handler/replydesk") in write(folder, COMMAND)
    assert is_written(folder)
    write(folder, ("/usr/bin/replydesk",))
    assert 'Exec="/usr/bin/replydesk" %u' in (folder / "replydesk.desktop").read_text(encoding="utf-8")
    remove(folder)
    assert list(folder.iterdir()) == []
    remove(folder)


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "replydesk.desktop").write_text("[Desktop Entry]\n", encoding="utf-8")
    with pytest.raises(LinkFileRefused):
        write(tmp_path, COMMAND)
    remove(tmp_path)
    assert (tmp_path / "replydesk.desktop").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LinkFileRefused):
        write(tmp_path / "file", COMMAND)


def test_what_is_special_in_a_command_is_quoted() -> None:
    line = next(line for line in content(COMMAND).splitlines() if line.startswith("Exec="))
    assert line == 'Exec="/usr/lib/desk \\\\$x \\\\`y\\\\`/re\\\\"ply\\\\\\\\desk" "100%%" %u'


def test_the_program_knows_how_it_is_started() -> None:
    command = own_command()
    assert command is not None
    assert Path(command[0]).is_absolute()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_a_desktop_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    write(tmp_path, COMMAND)
    done = subprocess.run(
        ["desktop-file-validate", str(tmp_path / "replydesk.desktop")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
