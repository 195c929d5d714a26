"""What an archive says an institution has set."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from knowledge_base.accounts import Account
from knowledge_base.archive.file import ArchiveReading
from tests.knowledge_base.archive.test_file import SETTINGS, an_entry, lines_of, refusal, sealed, written

SEARCH = asdict(SETTINGS.searches[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "dinas.replydesk"
    written(made, an_entry(1), an_entry(2))
    return made


@pytest.mark.parametrize("form", [1, 2])
def test_an_archive_of_a_former_format_is_read_with_its_accounts(path: Path, form: int) -> None:
    lines = lines_of(path)
    settings = json.loads(lines[0])["settings"]
    del settings["variables"], settings["searches"]
    settings["accounts"] = ["Dinas", "Kepala"]
    sealed(path, [json.dumps({"settings": settings}).encode(), *lines[1:]], format=form)
    with ArchiveReading(path) as reading:
        accounts = (Account("Dinas"), Account("Kepala"))
        assert reading.settings == replace(SETTINGS, accounts=accounts, variables=(), searches=())
        assert len(list(reading.rows())) == 2


def test_an_archive_of_the_third_format_is_read_and_has_no_searches(path: Path) -> None:
    lines = lines_of(path)
    settings = json.loads(lines[0])["settings"]
    del settings["searches"]
    sealed(path, [json.dumps({"settings": settings}).encode(), *lines[1:]], format=3)
    with ArchiveReading(path) as reading:
        assert reading.settings == replace(SETTINGS, searches=())
    sealed(path, lines, format=3)
    assert refusal(path) == "archive.bad-line"  # what it does not say it has, nobody reads


@pytest.mark.parametrize(
    "settings",
    [
        {"accounts": [{"name": "Dinas", "more": 1}]},
        {"accounts": ["Dinas"]},
        {"accounts": [{"name": "Dinas", "voice": "king"}]},
        {"accounts": [{"name": "Dinas", "greeting": "{x}"}]},
        {"accounts": [{"name": "Dinas", "greeting": "Halo\u2028sahabat"}]},
        {"accounts": [{"voice": "leader"}]},
        {"variables": [{"name": "9"}]},
        {"variables": [{"name": "a", "default": "b\x85c"}]},
        {"variables": [{"name": "a", "default": "b", "choices": ["c"]}]},
        {"variables": [{"name": "a", "choices": "b"}]},
        {"searches": [{"name": "a"}]},
        {"searches": [SEARCH | {"name": ""}]},
        {"searches": [SEARCH | {"words": "a\u202eb"}]},
        {"searches": [SEARCH | {"words": "a" * 1001}]},
        {"searches": [SEARCH | {"turned": "yes"}]},
    ],
)
def test_settings_that_cannot_be_meant_are_refused(path: Path, settings: dict[str, object]) -> None:
    lines = lines_of(path)
    spoilt = json.loads(lines[0])["settings"] | settings
    sealed(path, [json.dumps({"settings": spoilt}).encode(), *lines[1:]])
    assert refusal(path) == "archive.bad-line"
