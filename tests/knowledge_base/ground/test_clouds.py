import json
from pathlib import Path

import pytest

from knowledge_base.ground.clouds import cloud_of


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive/fakta", "OneDrive"),
        ("OneDrive - Pemerintah Kota Contoh/fakta", "OneDrive"),
        ("Dropbox (Humas)", "Dropbox"),
        ("dropbox/a/b", "Dropbox"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud/humas", "Nextcloud"),
        ("OneDriveLama", ""),
        ("my dropbox notes", ""),
        ("ReplyDesk", ""),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    assert cloud_of(tmp_path / folder, {}) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_0a1b2c.db", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
    ],
)
def test_a_synced_folder_of_another_name_is_known_by_what_lies_in_it(tmp_path: Path, mark: str, service: str) -> None:
    top = tmp_path / "Awan"
    (top / "a" / "b").mkdir(parents=True)
    assert cloud_of(top / "a" / "b", {}) == ""

    (top / mark).touch()

    assert cloud_of(top / "a" / "b", {}) == service


def test_dropbox_settings_do_not_make_the_home_a_synced_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()

    assert cloud_of(tmp_path / "data", {}) == ""


def test_a_service_is_believed_when_it_says_where_its_folder_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    own = {"business": {"path": str(tmp_path / "Kerja")}}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(own), encoding="utf-8")

    assert cloud_of(tmp_path / "Kerja" / "fakta", {}) == "Dropbox"
    assert cloud_of(tmp_path / "Awan", {"OneDriveCommercial": str(tmp_path / "Awan")}) == "OneDrive"
    assert cloud_of(tmp_path / "Rumah", {"OneDriveCommercial": str(tmp_path / "Awan")}) == ""


@pytest.mark.parametrize("note", ["", "[", "[1]", '{"personal": 3}', "[" * 9000])
def test_a_broken_note_of_a_service_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, note: str) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(note, encoding="utf-8")

    assert cloud_of(tmp_path / "a", {}) == ""


def test_a_link_into_a_synced_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "fakta").symlink_to(tmp_path / "OneDrive")

    assert cloud_of(tmp_path / "fakta", {}) == "OneDrive"
