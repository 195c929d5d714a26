"""The one style sheet of the window, made of colours and of one size of type."""

from dataclasses import asdict
from string import Template

import resources
from ui.colours import Colours

RADIUS = 8
"""Pixels by which the corners of cards and buttons are rounded."""

HEAD_HEIGHT = 32
"""Pixels of the head of a panel, with or without a button in it."""

HEADING = 1.12
"""Letters of a heading, beside those of running text."""

_SCALE = {"small": 0.88, "body": 1.0, "reading": 1.08, "heading": HEADING, "title": 1.45}
"""Sizes of type as parts of that of running text."""


def stylesheet(colours: Colours, *, points: float) -> str:
    """Return the style sheet in *colours*, with running text of *points* points."""
    sheet = Template(resources.read_text("looks/window.qss"))
    sizes = {name: f"{points * part:.2f}" for name, part in _SCALE.items()}
    return sheet.substitute(asdict(colours), radius=RADIUS, **sizes)
