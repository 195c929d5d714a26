"""The guide, read for the window."""

import re
from pathlib import Path

import pytest

from replydesk.guide import Chapter, Part, PartKind, read_guide, shipped_guide
from replydesk.wording import LANGUAGES
from resources import guide_bytes

TEXT = """# Guide

Hello **all**.

**Isi:** [One](#one)

## One

![A desk](pictures/desk.png)

Press *Copy* (`Ctrl+Enter`), see
[here](#one).

- first
  goes on
- second

    run it      # now

| key | what |
|---|---|
| `F1` | **keys** |

### More

1. <b>x</b>
"""


def test_every_part_is_read_and_no_markup_is_left() -> None:
    assert read_guide(TEXT) == (
        Chapter(title="Guide", level=1, parts=(Part(kind=PartKind.TEXT, text="Hello all."),)),
        Chapter(
            title="One",
            level=1,
            parts=(
                Part(kind=PartKind.PICTURE, text="A desk", file="pictures/desk.png"),
                Part(kind=PartKind.TEXT, text="Press Copy (Ctrl+Enter), see here."),
                Part(kind=PartKind.ITEM, text="first goes on"),
                Part(kind=PartKind.ITEM, text="second"),
                Part(kind=PartKind.CODE, text="run it  # now"),
                Part(kind=PartKind.TABLE, rows=(("key", "what"), ("F1", "keys"))),
            ),
        ),
        Chapter(title="More", level=2, parts=(Part(kind=PartKind.ITEM, text="1. <b>x</b>"),)),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_one_has_its_pictures_and_nothing_that_was_not_understood(language: str) -> None:
    chapters = shipped_guide(language)
    assert len(chapters) > 20
    assert all(chapter.title and chapter.parts for chapter in chapters)
    parts = [part for chapter in chapters for part in chapter.parts]
    pictures = [part for part in parts if part.kind is PartKind.PICTURE]
    assert len(pictures) > 5
    assert all(part.text and guide_bytes(part.file).startswith(b"\x89PNG") for part in pictures)
    said = [text for part in parts if part.kind is not PartKind.CODE for text in (part.text, *sum(part.rows, ()))]
    assert [text for text in said if re.search(r"\*\*|\]\(|^\||^#+ ", text)] == []


def test_both_guides_have_the_same_chapters_with_the_same_tables_pictures_and_lines_to_type() -> None:
    shapes = [[(chapter.level, _shape(chapter)) for chapter in shipped_guide(language)] for language in LANGUAGES]
    assert shapes[0] == shapes[1]


def _shape(chapter: Chapter) -> list[object]:
    """Return what of a chapter is the same in every language: its tables' rows, its pictures, its lines to type."""
    return [
        *(len(part.rows) for part in chapter.parts if part.kind is PartKind.TABLE),
        *(Path(part.file).name for part in chapter.parts if part.kind is PartKind.PICTURE),
        *(part.text.count("\n") for part in chapter.parts if part.kind is PartKind.CODE),
        sum(part.kind is PartKind.ITEM for part in chapter.parts),
    ]


def test_each_guide_has_pictures_of_its_own_language() -> None:
    shown = [
        [part.file for chapter in shipped_guide(language) for part in chapter.parts if part.file]
        for language in ("id", "en")
    ]
    assert shown[1] == [file.replace("pictures/", "pictures/en/") for file in shown[0]]
    assert all(guide_bytes(one) != guide_bytes(other) for one, other in zip(*shown, strict=True))
