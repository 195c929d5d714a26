"""Makes ``resources/lexicons/slang.tsv`` out of the two word lists that may be shipped.

    python tests/evaluation/build_slang.py FOLDER

FOLDER holds ``stif_train.jsonl`` (STIF-Indonesia, MIT) and ``indocollex.jsonl`` (IndoCollex, MIT), each a row
``{"informal"|"slang": …, "formal": …}``. Sentence pairs are aligned word by word; an exchange counts when it is seen
often enough and the word is not usually kept. From both lists an entry is dropped when it holds digits, when it
is an English word that was translated rather than a spelling that was mended (the two forms share too few letters), or
when the short form has a meaning of its own at a government desk.
"""

import collections
import difflib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import LCSseq

TARGET = Path(__file__).parents[2] / "resources" / "lexicons" / "slang.tsv"
PLAIN = re.compile(r"[a-z]{2,}")
MASKED = re.compile(r"xxx\w+xxx")
KEPT_AS_THEY_ARE = frozenset(
    """
    kk sd smp sma smk rt rw hp no min kok kokoh buja call guna ku pen sm hr cb not thank cust member game full limit pas
    amat biking haha hahaha wkwk wkwkwk ya iya yuk rp php jb my eu cs indo aya app as ada mati bumi sim ktp sk st sp dp
    bi pr mi si mpp pbb pkl pkh kip bos paud oss kia kis pln pam dm wa ig fb yt tv ac pc gb mb up adk dlingo dj fm og os
    pb pdt pku ksr kp kcp it hti hmi fpi fk ips ipk tf sg smo sni spn spd tkp tl jan usa op adha blk sad mm des bem dpc
    tb rm png sr jr idk jak plg pp umrik lalui dikata koffie saay rs sdr sedikitpun
    ni spt bp dps lp mk mt bks kominfo diubah kotagede sekotong petrus wahab muaro prancis america american
    """.split()  # noqa: SIM905 - a list of quoted words could not be read
)
"""Short forms that mean something else at a public desk, fillers, and turns that lead astray."""

LEAST_SEEN = 2
SHARED_LETTERS = 0.6
"""Share of the shorter form's letters that stand in the longer one in the same order. ``dgn``/``dengan`` has 1.0."""


def aligned(folder: Path) -> Iterator[tuple[str, str]]:
    """Give (slang, formal) word pairs that the sentence pairs show often enough."""
    seen: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    kept: collections.Counter[str] = collections.Counter()
    for line in (folder / "stif_train.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        left, right = (re.findall(r"[^\W_]+", MASKED.sub(" ", row[side].lower())) for side in ("informal", "formal"))
        for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if kind == "equal":
                kept.update(left[a:b])
            elif kind == "replace" and b - a == d - c:
                for slang, formal in zip(left[a:b], right[c:d], strict=True):
                    seen[slang][formal] += 1
            elif kind == "replace" and b - a == 1 and d - c == 2:
                seen[left[a]][" ".join(right[c:d])] += 1
    for slang, turns in seen.items():
        formal, count = turns.most_common(1)[0]
        if count >= LEAST_SEEN and 2 * count >= turns.total() and count > kept[slang]:
            yield slang, formal


def listed(folder: Path) -> Iterator[tuple[str, str]]:
    """Give (slang, formal) pairs of the dictionary."""
    for line in (folder / "indocollex.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["slang"].lower().strip(), re.sub(r"[^\w]+", " ", row["formal"].lower()).strip()


def is_spelling(slang: str, formal: str) -> bool:
    """Say whether *slang* is a way to write *formal*, and not a translation or a wrong turn."""
    if not PLAIN.fullmatch(slang) or slang in KEPT_AS_THEY_ARE or slang == formal or re.search(r"\d", formal):
        return False
    if len(formal) < len(slang) - 3:
        return False
    joined = formal.replace(" ", "")
    shared = LCSseq.similarity(slang, joined) / min(len(slang), len(joined))
    starts_alike = slang[0] in joined[:3] or joined[0] in slang[:3]
    return starts_alike and shared >= SHARED_LETTERS


def main() -> None:
    """Write the list."""
    folder = Path(sys.argv[1])
    strong = dict(aligned(folder))
    found = {slang: formal for slang, formal in listed(folder) if is_spelling(slang, formal)}
    found |= {slang: formal for slang, formal in strong.items() if is_spelling(slang, formal)}
    TARGET.write_text("".join(f"{slang}\t{formal}\n" for slang, formal in sorted(found.items())), encoding="utf-8")
    print(f"{len(found)} words -> {TARGET.name}")


if __name__ == "__main__":
    main()
