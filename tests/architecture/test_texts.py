"""What must not be in any file of the project, and links that must lead somewhere."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, files, name_of

_TEXT_ENDINGS = (".py", ".md", ".toml", ".txt", ".json", ".jsonl", ".yml", ".yaml", ".qss", ".svg", ".ts", ".csv")
_HOME = re.compile(r"(?<![\w.$~])(?:/(?:home|root|Users|work|opt|tmp)/\w|[A-Za-z]:\\+Users\\)")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def _texts() -> list[Path]:
    return [path for ending in _TEXT_ENDINGS for path in files(ending=ending)] + [ROOT / ".ci" / "run"]


def test_no_path_of_somebodys_machine_is_written_down() -> None:
    found = [
        f"{name_of(path)}:{number}"
        for path in _texts()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if _HOME.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "bites"),
    [
        ("see " + "/home" + "/siti/replydesk", True),
        ("C:" + "\\Users\\siti", True),
        ("open " + "/opt" + "/shots/desk.png", True),
        ("https://contoh.example/home/page", False),
        ("~/.local/share/replydesk", False),
        ("tests/data/home/x", False),
    ],
)
def test_this_guard_bites_and_spares(line: str, bites: bool) -> None:  # noqa: FBT001 (a table's column)
    assert bool(_HOME.search(line)) is bites


def test_every_link_between_the_documents_leads_to_a_file() -> None:
    dead = [
        f"{name_of(page)} -> {target}"
        for page in files(ending=".md")
        for target in _LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not target.startswith(("#", "mailto:"))
        if not (page.parent / target.partition("#")[0]).exists()
    ]
    assert dead == []


def test_the_read_me_begins_with_the_two_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert blocks[0].split("\n")[:2] == ["python3 run.py", "python3 run.py test"]


def test_every_json_file_of_ours_is_read_as_utf_8() -> None:
    broken = []
    for path in _texts():
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            broken.append(name_of(path))
    assert broken == []
