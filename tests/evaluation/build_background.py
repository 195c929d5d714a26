"""Makes ``resources/lexicons/background.tsv`` and ``resources/matching/letters.tsv``: in how many ordinary sentences
each word and each run of four letters stands.

    python tests/evaluation/build_background.py FOLDER

FOLDER holds ``stif_train.jsonl`` (STIF-Indonesia, MIT). A small fact base cannot know by itself that ``tanggal`` is
an everyday word and ``beasiswa`` is not; these counts tell it. The first line, with an empty word, is the number of
sentences. Each pair of sentences counts once. Words seen in one sentence only are left out, and runs seen in fewer than
eight; a blank in a run is written ``_``.
"""

import collections
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from knowledge_base.matching.fold import tokens_of, words_of
from knowledge_base.matching.letters import runs_of
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader

RESOURCES = Path(__file__).parents[2] / "resources"
WORDS = RESOURCES / "lexicons" / "background.tsv"
LETTERS = RESOURCES / "matching" / "letters.tsv"
MASKED = re.compile(r"xxx\w+xxx")
LEAST_SEEN = 2
LEAST_RUNS = 8


def main() -> None:
    """Write the counts, from nothing: what an older list holds would be taken for words and kept."""
    write(WORDS, {}, 1)
    count()
    count()


def count() -> None:
    """Count with the lists as they are, and write."""
    reader = Reader(load_lexicon())
    words: collections.Counter[str] = collections.Counter()
    letters: collections.Counter[str] = collections.Counter()
    rows = (Path(sys.argv[1]) / "stif_train.jsonl").read_text(encoding="utf-8").splitlines()
    for line in rows:
        row = json.loads(line)
        both = MASKED.sub(" ", f"{row['informal']} {row['formal']}")
        words.update(set(reader.terms(tokens_of(both))))
        letters.update(runs_of(words_of(both)))
    write(WORDS, {stem: count for stem, count in words.items() if count >= LEAST_SEEN and stem.isalpha()}, len(rows))
    write(LETTERS, {run.replace(" ", "_"): n for run, n in letters.items() if n >= LEAST_RUNS}, len(rows))


def write(path: Path, counts: Mapping[str, int], sentences: int) -> None:
    """Write the counts to *path*, sorted, below the number of sentences."""
    lines = [f"\t{sentences}\n", *(f"{what}\t{count}\n" for what, count in sorted(counts.items()))]
    path.write_text("".join(lines), encoding="utf-8")
    print(f"{len(counts)} of {sentences} sentences -> {path.name}")


if __name__ == "__main__":
    main()
