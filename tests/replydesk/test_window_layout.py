import json
from pathlib import Path

import pytest

from knowledge_base.frozen import FrozenDict
from replydesk.window_layout import WindowLayout, load_layout, save_layout


def test_a_layout_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    layout = WindowLayout(geometry="AdnQ", page="library", widths=FrozenDict({"desk:011": (0, 470, 530)}))

    assert save_layout(tmp_path / "folder" / "window.json", layout)

    assert load_layout(tmp_path / "folder" / "window.json") == layout


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '"' + "x" * 100_000 + '"', "\x00\xff"])
def test_a_file_that_cannot_be_read_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(text.encode("latin-1"))

    assert load_layout(path) == WindowLayout() == load_layout(tmp_path / "none.json")


def test_what_is_sound_in_a_foreign_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    strange = {"a": [True], "b": [-1, 5], "c": [10**9], "d": "12", "e": [1.5], "f": [0, 0], "g": [1] * 21}
    path.write_text(
        json.dumps({"geometry": 7, "page": "history", "widths": {**strange, "learned:11": [600, 400]}, "more": 1}),
        encoding="utf-8",
    )

    assert load_layout(path) == WindowLayout(page="history", widths=FrozenDict({"learned:11": (600, 400)}))


def test_where_it_cannot_be_written_nobody_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file", encoding="utf-8")

    assert not save_layout(tmp_path / "folder" / "window.json", WindowLayout())
