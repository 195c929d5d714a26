"""The guide that ships with the program, read into parts that a window can show as plain text and pictures.

It is written in the little of Markdown that :func:`read_guide` knows; nothing of it is ever shown as markup.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.frozen import FrozenDict
from resources import guide_bytes

_FILES = FrozenDict({"id": "panduan.md", "en": "guide.md"})
_HEADING = re.compile(r"(#{2,3}) (.+)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_ITEM = re.compile(r"(?:-|\d+\.) ")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_STRESS = re.compile(r"(\*\*|\*|`)(?=\S)(.+?)(?<=\S)\1")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_BLANKS = re.compile(r" {2,}#")
_CONTENTS = ("**Isi:**", "**Contents:**")


class PartKind(StrEnum):
    """What a part of a chapter is."""

    TEXT = "text"
    ITEM = "item"
    CODE = "code"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paragraph, a line of a list, some lines to type, a table, or a picture.

    Attributes:
        text: What it says; of a picture what there is to see.
        rows: The cells of a table, its head first.
        file: The picture, by its name for ``resources.guide_bytes``.
    """

    kind: PartKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What stands below one heading.

    Attributes:
        level: 1 for a chapter, 2 for a section of the one before.
    """

    title: str
    level: int
    parts: tuple[Part, ...]


def shipped_guide(language: str) -> tuple[Chapter, ...]:
    """Return the guide in *language*, in its order."""
    return read_guide(guide_bytes(_FILES[language]).decode("utf-8"))


def read_guide(text: str) -> tuple[Chapter, ...]:
    """Return the chapters of a guide. What stands before the first heading is its beginning, under the title."""
    chapters: list[Chapter] = []
    title, level, lines = "", 1, list[str]()
    for line in text.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading is None:
            if line.startswith("# "):
                title = line[2:]
            else:
                lines.append(line)
            continue
        chapters.append(Chapter(title=title, level=level, parts=tuple(_parts(lines))))
        title, level, lines = _plain(heading.group(2)), len(heading.group(1)) - 1, []
    chapters.append(Chapter(title=title, level=level, parts=tuple(_parts(lines))))
    return tuple(chapters)


def _parts(lines: Sequence[str]) -> Iterator[Part]:
    for block in _blocks(lines):
        first = block[0]
        if first.startswith(_CONTENTS):
            continue
        picture = _PICTURE.fullmatch(first)
        if picture is not None:
            yield Part(kind=PartKind.PICTURE, text=picture.group(1), file=picture.group(2))
        elif first.startswith("|"):
            rows = tuple(_cells(line) for line in block if not _RULE.fullmatch(line))
            yield Part(kind=PartKind.TABLE, rows=rows)
        elif first.startswith("    "):
            yield Part(kind=PartKind.CODE, text="\n".join(_BLANKS.sub("  #", line[4:]) for line in block))
        else:
            yield from _texts(block)


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield what stands together, parted by empty lines."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _texts(block: Sequence[str]) -> Iterator[Part]:
    """Yield the paragraph and the lines of a list that *block* holds."""
    said: list[tuple[PartKind, list[str]]] = []
    for line in block:
        item = _ITEM.match(line)
        if item is not None:
            number = "" if line.startswith("-") else item.group()
            said.append((PartKind.ITEM, [number + line[item.end() :]]))
        elif said:
            said[-1][1].append(line.strip())
        else:
            said.append((PartKind.TEXT, [line.strip()]))
    for kind, words in said:
        yield Part(kind=kind, text=_plain(" ".join(words)))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(_plain(cell.strip()) for cell in line.strip().strip("|").split("|"))


def _plain(text: str) -> str:
    """Return *text* without stress and links, as it is read aloud."""
    text = _LINK.sub(r"\1", text)
    before = ""
    while before != text:
        before, text = text, _STRESS.sub(r"\2", text)
    return text
