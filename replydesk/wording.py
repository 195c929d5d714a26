"""Puts notices into the person's language."""

import json
from collections.abc import Mapping

from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, render
from resources import folder

LANGUAGES = ("id", "en")
"""Bahasa Indonesia, which is the default, and English."""


class Wording:
    """The words of one language.

    Attributes:
        language: One of :data:`LANGUAGES`.
    """

    def __init__(self, language: str, catalogue: Mapping[str, str]) -> None:
        self.language = language
        self._catalogue = catalogue

    def say(self, notice: Notice) -> str:
        """Return *notice* as a sentence. Plain text: whatever came from outside stays what it is."""
        return render(notice, self._catalogue)


def load_wording(language: str) -> Wording:
    """Return the words of *language*, from all the files of ``resources/messages/<language>``.

    Raises:
        ValueError: the program does not speak that language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for {language!r}")
    catalogue: dict[str, str] = {}
    for area in folder("messages").joinpath(language).iterdir():
        if area.name.endswith(".json"):
            catalogue.update(json.loads(area.read_text(encoding="utf-8")))
    return Wording(language, FrozenDict(catalogue))
