"""The colours of the window by the part they play, in a light and a dark set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One set of colours, each ``#rrggbb``, named by the part it plays and not by its looks.

    Attributes:
        window: Behind everything.
        surface: Cards and panels on it.
        sunken: Quiet areas on a surface: table heads, counters, neutral chips.
        field: Where text is typed.
        line: Lines between and around panels.
        outline: The edge of something that can be typed into or pressed; at least 3:1 against its ground.
        text, muted: Words, and words of less weight.
        primary, primary_strong, on_primary: The one act that matters on a page, the same under the
            pointer, and the words on it.
        primary_soft: What is chosen or under the pointer.
        mark, on_mark: A word that matched, and the ink on it.
        block, warn, suggest, passed: Ink for the grades of a finding and for all being well.
        block_soft, warn_soft, suggest_soft, passed_soft: The ground under that ink.
        selection, on_selection: Selected text.
        rail, rail_raised, on_rail, on_rail_muted: The navigation on the left.
    """

    window: str
    surface: str
    sunken: str
    field: str
    line: str
    outline: str
    text: str
    muted: str
    primary: str
    primary_strong: str
    on_primary: str
    primary_soft: str
    mark: str
    on_mark: str
    block: str
    block_soft: str
    warn: str
    warn_soft: str
    suggest: str
    suggest_soft: str
    passed: str
    passed_soft: str
    selection: str
    on_selection: str
    rail: str
    rail_raised: str
    on_rail: str
    on_rail_muted: str


LIGHT = Colours(
    window="#f3f5f7",
    surface="#ffffff",
    sunken="#eef1f4",
    field="#ffffff",
    line="#dde3e9",
    outline="#7c8896",
    text="#17212b",
    muted="#55626f",
    primary="#0b6a70",
    primary_strong="#085257",
    on_primary="#ffffff",
    primary_soft="#e0f1f1",
    mark="#ffe7a0",
    on_mark="#3d2e00",
    block="#b3261e",
    block_soft="#fdecea",
    warn="#8a4b00",
    warn_soft="#fff1dc",
    suggest="#2456b3",
    suggest_soft="#e8effc",
    passed="#1c6a3a",
    passed_soft="#e2f4e8",
    selection="#bfe3e4",
    on_selection="#10282a",
    rail="#0f3a40",
    rail_raised="#1b5158",
    on_rail="#ffffff",
    on_rail_muted="#b5d2d4",
)
"""For a bright room."""

DARK = Colours(
    window="#12171c",
    surface="#1b2229",
    sunken="#242d36",
    field="#161c22",
    line="#303b46",
    outline="#76848f",
    text="#e7ecf1",
    muted="#a5b2be",
    primary="#5ec8c8",
    primary_strong="#84dada",
    on_primary="#04282a",
    primary_soft="#1d3a3d",
    mark="#6b5410",
    on_mark="#fff3cf",
    block="#ff9d94",
    block_soft="#43211f",
    warn="#ffc070",
    warn_soft="#3f2e17",
    suggest="#9dbdff",
    suggest_soft="#202f4d",
    passed="#7fd6a0",
    passed_soft="#1b3828",
    selection="#2b5f63",
    on_selection="#f2fbfb",
    rail="#0c1a1d",
    rail_raised="#1b3a3e",
    on_rail="#f1f8f8",
    on_rail_muted="#9dbcbe",
)
"""For a dim room."""


def contrast(ink: str, ground: str) -> float:
    """Return the contrast of two ``#rrggbb`` colours, 1.0 to 21.0.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    bright, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    low = 0.04045
    return channel / 12.92 if channel <= low else ((channel + 0.055) / 1.055) ** 2.4
