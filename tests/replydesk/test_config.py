import json
from pathlib import Path

import pytest

from replydesk.config import Config, ConfigRefused, find_config, load_config, save_config
from replydesk.wording import load_wording


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    config = Config(language="en", person="Bu Sari", database="/data/é.db")

    save_config(tmp_path / "folder" / "config.json", config)

    assert load_config(tmp_path / "folder" / "config.json") == config


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"language": "xx"}', '{"language": 3, "person": null}', '{"strange": 1}', "[" * 100_000],
)
def test_a_settings_file_that_cannot_be_read_is_as_on_the_first_start(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.json"
    path.write_text(text, encoding="utf-8")

    config = load_config(path)

    assert config.language == "id"
    assert config.person


def test_what_is_sound_in_a_damaged_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "config.json"
    path.write_text(json.dumps({"language": "xx", "person": "Budi"}), encoding="utf-8")

    assert load_config(path).person == "Budi"


def test_settings_that_cannot_be_written_are_refused_and_the_old_ones_stay(tmp_path: Path) -> None:
    path = tmp_path / "config.json"
    save_config(path, Config(person="Budi"))
    path.with_name("config.json.new").mkdir()

    with pytest.raises(ConfigRefused):
        save_config(path, Config(person="Sari"))

    assert load_config(path).person == "Budi"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("looks", "purple"),
        ("language", "xx"),
        ("text_percent", "1000"),
        ("lock_minutes", "-5"),
        ("watch_clipboard", "perhaps"),
        ("stay_in_tray", 1),
        ("database", None),
        ("entry_columns", ["a"]),
    ],
)
def test_a_value_that_means_nothing_holds_as_usual_and_is_named(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "config.json"
    path.write_text(json.dumps({name: value, "person": "Budi", "backups": "salinan"}), encoding="utf-8")

    found = find_config(path)

    assert found.config == Config(person="Budi", backups="salinan")
    assert found.strange == {name: str(value)}
    assert found.notice is not None
    assert name in load_wording("id").say(found.notice)


def test_a_file_of_which_nothing_can_be_read_is_told_and_one_that_is_not_there_is_not(tmp_path: Path) -> None:
    path = tmp_path / "config.json"
    assert find_config(path).notice is None
    path.write_bytes(b"\xff\x00{")
    said = find_config(path).notice
    assert said is not None
    assert said.code == "settings.unreadable"
    save_config(path, Config(person="Budi"))
    assert find_config(path).notice is None
