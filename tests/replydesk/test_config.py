import json
from pathlib import Path

import pytest

from replydesk.config import Config, ConfigRefused, load_config, save_config


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
