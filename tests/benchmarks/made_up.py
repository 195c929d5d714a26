"""Entries and the messages that ask for them, made up: the same every time, and no more of them in memory than one."""

import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from knowledge_base.matching.lexicon import Lexicon

SEED = 11
SYLLABLES = tuple(start + vowel for start in "b c d g h j k l m n p r s t w ng ny".split() for vowel in "aiueo")  # noqa: SIM905
QUESTIONS = 200
POSTS = 60
POST_WORDS = 100
PART = 100_000
"""How many entries one file holds: a larger one than the program takes would be refused."""


class MadeUpText:
    """Words of the background list and new-made ones, with the frequencies words have (Zipf).

    So the number of different words grows with the text, as it does in real text.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
        self._words = sorted(lexicon.background, key=lambda word: (-lexicon.background[word], word))

    def word(self) -> str:
        """Return a word: a frequent one often, a new one now and then."""
        if self._chance.random() < 0.03:  # one in thirty is new
            self._words.append("".join(self._chance.choice(SYLLABLES) for _ in range(self._chance.randint(2, 4))))
            return self._words[-1]
        return self._words[int(len(self._words) ** self._chance.random()) - 1]

    def entries(self, count: int) -> Iterator[dict[str, Any]]:
        """Yield *count* entries as an import file has them: a title, up to two variants, a body of sixty words."""
        for number in range(count):
            title = [self.word() for _ in range(self._chance.randint(5, 10))]
            variants = [self._chance.sample(title, len(title) - 1) for _ in range(self._chance.choice((0, 1, 2)))]
            yield {
                "id": f"e{number}",
                "title": " ".join(title),
                "body": " ".join(self.word() for _ in range(60)),
                "variants": [" ".join(variant) for variant in variants],
            }

    def question(self, title: str) -> str:
        """Return *title* as somebody in a hurry writes it: a word left out, one misspelt, some politeness."""
        words = title.split()
        words.pop(self._chance.randrange(len(words)))
        at = self._chance.randrange(len(words))
        words[at] = words[at][:2] + words[at][3:]
        return f"min mau tanya {' '.join(words)} gimana ya makasih"

    def post(self, title: str) -> str:
        """Return *title* among other words, a hundred in all."""
        around = POST_WORDS - len(title.split())
        before = [self.word() for _ in range(around // 2)]
        return " ".join([*before, title, *(self.word() for _ in range(around - len(before)))])


def write_files(lexicon: Lexicon, count: int, folder: Path) -> tuple[list[Path], dict[str, str], dict[str, str]]:
    """Write *count* entries into import files below *folder*.

    Returns:
        The files, the questions and the posts, each message with the id of the entry it asks for.
    """
    text = MadeUpText(lexicon)
    every = max(1, count // QUESTIONS)
    titles: dict[str, str] = {}
    parts: list[Path] = []
    entries = text.entries(count)
    while len(parts) * PART < count:
        parts.append(folder / f"entries-{len(parts)}.jsonl")
        with parts[-1].open("w", encoding="utf-8") as file:
            for entry in islice(entries, PART):
                file.write(json.dumps(entry) + "\n")
                number = int(entry["id"][1:])
                if number % every == 0:
                    titles[entry["id"]] = entry["title"]
    questions = {text.question(title): entry_id for entry_id, title in titles.items()}
    posts = {text.post(title): entry_id for entry_id, title in list(titles.items())[:POSTS]}
    return parts, questions, posts


def read_files(parts: list[Path]) -> Iterator[dict[str, Any]]:
    """Yield the entries of the files, one by one."""
    for part in parts:
        with part.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
