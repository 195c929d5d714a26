"""Makes ``resources/lexicons/background.tsv``: in how many ordinary sentences each word stands.

    python tests/evaluation/build_background.py FOLDER

FOLDER holds ``stif_train.jsonl`` (STIF-Indonesia, MIT). A small fact base cannot know by itself that ``tanggal`` is
an everyday word and ``beasiswa`` is not; these counts tell it. The first line, with an empty word, is the number of
sentences. Each pair of sentences counts once. Words seen in one sentence only are left out.
"""

import collections
import json
import re
import sys
from pathlib import Path

from knowledge_base.matching.fold import tokens_of
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader

TARGET = Path(__file__).parents[2] / "resources" / "lexicons" / "background.tsv"
MASKED = re.compile(r"xxx\w+xxx")
LEAST_SEEN = 2


def main() -> None:
    """Write the counts."""
    reader = Reader(load_lexicon())
    counts: collections.Counter[str] = collections.Counter()
    rows = (Path(sys.argv[1]) / "stif_train.jsonl").read_text(encoding="utf-8").splitlines()
    for line in rows:
        row = json.loads(line)
        both = MASKED.sub(" ", f"{row['informal']} {row['formal']}")
        counts.update(set(reader.terms(tokens_of(both))))
    kept = sorted((stem, count) for stem, count in counts.items() if count >= LEAST_SEEN and stem.isalpha())
    lines = [f"\t{len(rows)}\n", *(f"{stem}\t{count}\n" for stem, count in kept)]
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(kept)} words of {len(rows)} sentences -> {TARGET.name}")


if __name__ == "__main__":
    main()
