"""Shows what a change does to the looks of the program: every page before it and with it, and where they differ.

    PYTHONPATH=. python tests/picture_changes.py main changes             # against the revision main
    PYTHONPATH=. python tests/picture_changes.py main changes desk queue  # of some stops of the tour only

Both revisions are walked through by their own tour (``picture_tour.py``), in both languages, light and dark. In the
folder ``changes`` there is then ``index.html``: first the pictures that differ, old and new side by side with what
differs framed, then those that are new or gone, then the names of all that are the same.
"""

import html
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPen

ROOT = Path(__file__).parent.parent

SEEN = 30.0
"""How far two colours are apart at the least for somebody to see it, where black and white are 765: what smoothed
letters and a fading shadow may differ by is less."""

LEAST = 3
"""Pixels of a square that must differ so: fewer are the edge of a letter."""

SQUARE = 16
"""Pixels of a side of the squares that are looked at one by one."""

_FRAME = QColor("#d6006c")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One picture in both revisions.

    Attributes:
        name: Its file.
        there: Whether it is there before and after.
        places: Where it differs; none: nobody sees a difference.
    """

    name: str
    there: tuple[bool, bool]
    places: tuple[QRect, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing is to be looked at."""
        return self.there == (True, True) and not self.places


def differences(before: QImage, after: QImage) -> tuple[QRect, ...]:
    """Return where somebody sees a difference; pictures of different sizes differ everywhere."""
    if before.size() != after.size():
        return (after.rect(),)
    old, new = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (before, after))
    wide, found = old.width(), set[tuple[int, int]]()
    one, other = (memoryview(image.constBits()).cast("B") for image in (old, new))
    lines = {top: _differing(one, other, top, wide, old.height()) for top in range(0, old.height(), SQUARE)}
    for top, squares in lines.items():
        found |= {(left, top) for left in squares}
    return _joined(found)


def _differing(one: memoryview, other: memoryview, top: int, wide: int, high: int) -> set[int]:
    """Return the left edges of the squares of one row of squares in which something differs."""
    counts: dict[int, int] = {}
    for row in range(top, min(top + SQUARE, high)):
        begins, ends = row * wide * 4, (row + 1) * wide * 4
        if one[begins:ends] == other[begins:ends]:
            continue
        for left in range(0, wide, SQUARE):
            first, last = begins + left * 4, begins + min(left + SQUARE, wide) * 4
            if one[first:last] != other[first:last]:
                seen = sum(_distance(one, other, at) > SEEN for at in range(first, last, 4))
                counts[left] = counts.get(left, 0) + seen
    return {left for left, seen in counts.items() if seen >= LEAST}


def _distance(one: memoryview, other: memoryview, at: int) -> float:
    """Return how far the colours of a pixel are apart, as the eye weighs red, green and blue.

    Source: Riemersma, "Colour metric" (a low-cost approximation).
    """
    blue, green, red = (one[at + part] - other[at + part] for part in range(3))
    mean = (one[at + 2] + other[at + 2]) / 2
    squared = (2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue
    return float(squared**0.5)


def _joined(squares: set[tuple[int, int]]) -> tuple[QRect, ...]:
    """Return rectangles around squares that touch."""
    left, places = set(squares), []
    while left:
        waiting, place = [left.pop()], QRect()
        while waiting:
            x, y = waiting.pop()
            place = place.united(QRect(x, y, SQUARE, SQUARE))
            near = {(x + across * SQUARE, y + down * SQUARE) for across in (-1, 0, 1) for down in (-1, 0, 1)} & left
            left -= near
            waiting += near
        places.append(place)
    return tuple(sorted(places, key=lambda place: (place.top(), place.left())))


def compare(before: Path, after: Path) -> list[Comparison]:
    """Compare the pictures in two folders, by their names."""
    names = sorted({path.name for folder in (before, after) for path in folder.glob("*.png")})
    compared = []
    for name in names:
        there = ((before / name).exists(), (after / name).exists())
        places: tuple[QRect, ...] = ()
        if there == (True, True) and (before / name).read_bytes() != (after / name).read_bytes():
            places = differences(QImage(str(before / name)), QImage(str(after / name)))
        compared.append(Comparison(name, there, places))
    return compared


def write_page(folder: Path, base: str, compared: Sequence[Comparison]) -> Path:
    """Write the page that shows *compared*, and the pictures with what differs framed; return its path."""
    shown = []
    for one in compared:
        if one.is_same:
            continue
        if one.places:
            _frame(folder / "after" / one.name, one.places, folder / "marked" / one.name)
        places = ("before", "marked" if one.places else "after")
        pictures = "".join(
            f'<a href="{place}/{one.name}"><img src="{place}/{one.name}" alt="{place}"></a>' if is_there else "<p>–</p>"
            for place, is_there in zip(places, one.there, strict=True)
        )
        shown.append(f'<h2>{html.escape(one.name)}</h2><div class="pair">{pictures}</div>')
    same = ", ".join(html.escape(one.name) for one in compared if one.is_same)
    page = folder / "index.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><title>What changed</title>"
        "<style>body{font:15px sans-serif;margin:24px;background:#888;color:#fff}"
        ".pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}img{width:100%}</style>"
        f"<h1>{len(shown)} of {len(compared)} pictures differ from {html.escape(base)}</h1>"
        f"<p>Left: before. Right: with the change, what differs framed.</p>{''.join(shown)}"
        f"<h2>The same</h2><p>{same}</p>",
        encoding="utf-8",
    )
    return page


def _frame(source: Path, places: Sequence[QRect], target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    image = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(QPen(_FRAME, 2))
    for place in places:
        painter.drawRect(place.adjusted(-3, -3, 3, 3))
    painter.end()
    image.save(str(target))


def review(base: str, folder: Path, names: Sequence[str]) -> Path:
    """Take the pictures of the revision *base* and of what lies here, and write the page that compares them."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        former = Path(home) / "former"
        _run("git", "worktree", "add", "--detach", str(former), base, place=ROOT)
        try:
            for place, taken in ((former, "before"), (ROOT, "after")):
                tour = str(place / "tests" / "picture_tour.py")
                _run(sys.executable, tour, str((folder / taken).resolve()), place=place)
        finally:
            _run("git", "worktree", "remove", "--force", str(former), place=ROOT)
    compared = compare(folder / "before", folder / "after")
    if names:
        compared = [one for one in compared if one.name.rsplit("-", 2)[0] in names]
    return write_page(folder, base, compared)


def _run(*command: str, place: Path) -> None:
    subprocess.run(command, cwd=place, env={**os.environ, "PYTHONPATH": str(place)}, check=True)


if __name__ == "__main__":
    print(review(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))  # noqa: T201 - it is what one wants to open
