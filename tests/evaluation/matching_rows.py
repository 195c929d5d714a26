"""The project's own messages to measure the matcher with, each with its kind of difficulty.

Hand-written are the questions about the sample entries (``data/starter_questions.jsonl``) and about traps
(``data/trap_*.jsonl``: other offices, other numbers, negations, claims inside long posts). Misspelt questions and
sample titles inside long posts are made of them here, always the same ones.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.evaluation.fact_base import DATA, STARTER, FactBase, read_rows

SEED = 7
TYPOS = 150
SHORTEST_MISSPELT = 5

BEFORE = (
    """
    Selamat siang, semoga Bapak dan Ibu sehat selalu. Kemarin saya sudah mencoba bertanya lewat telepon tetapi tidak
    diangkat, lalu tetangga menyarankan bertanya di sini saja. Pertanyaannya begini:
    """,
    """
    Dari grup keluarga, ramai sekali sejak tadi pagi dan semua orang jadi ikut bicara, ada yang percaya ada yang tidak.
    """,
    """
    Mohon maaf sebelumnya kalau sudah pernah ditanyakan orang lain, saya baru pertama kali memakai aplikasi ini.
    """,
)
AFTER = (
    """
    Saya tunggu kabarnya karena besok harus berangkat kerja pagi-pagi sekali dan tidak sempat datang sendiri. Salam.
    """,
    """
    Tolong jangan dibiarkan, kasihan orang tua di kampung yang mudah percaya dan langsung meneruskan ke mana-mana.
    """,
    """
    Kalau memang ada penjelasannya mohon dikirim ke sini supaya yang lain ikut membaca. Sebelumnya saya ucapkan banyak
    terima kasih atas perhatiannya.
    """,
)


@dataclass(frozen=True)
class Message:
    """One message, the names of the entries that answer it (none: nothing does), and what makes it difficult."""

    text: str
    relevant: frozenset[str]
    kind: str


def fact_base() -> FactBase:
    """Return the sample entries and the traps in one fact base."""
    return FactBase([*read_rows(STARTER), *read_rows(DATA / "trap_entries.jsonl")])


def messages() -> tuple[Message, ...]:
    """Return all messages, several hundred, always the same ones."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    starter = [
        Message(row["query"], frozenset(row["relevant"]), "paraphrase" if row["relevant"] else "no answer")
        for row in read_rows(DATA / "starter_questions.jsonl")
    ]
    traps = [
        Message(row["query"], frozenset(row["relevant"]), row["kind"].replace("-", " "))
        for row in read_rows(DATA / "trap_questions.jsonl")
    ]
    answerable = [one for one in starter if one.relevant]
    typos = [Message(misspelt(one.text, chance), one.relevant, "typo") for one in chance.sample(answerable, TYPOS)]
    posts = [
        Message(f"{chance.choice(BEFORE)} {row['title']} {chance.choice(AFTER)}", frozenset([row["id"]]), "long post")
        for row in read_rows(STARTER)
    ]
    return (*starter, *traps, *typos, *posts)


def misspelt(text: str, chance: random.Random) -> str:
    """Return *text* with one slip in each of up to two longer words: a letter lost, doubled, or two exchanged."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) >= SHORTEST_MISSPELT and word.isalpha()]
    for place in chance.sample(long, min(2, len(long))):
        word = words[place]
        at = chance.randrange(1, len(word) - 2)
        slips = (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
        words[place] = chance.choice(slips)
    return " ".join(words)


def by_kind(rows: Sequence[Message]) -> dict[str, list[Message]]:
    """Return the messages of each kind, in order."""
    found: dict[str, list[Message]] = {}
    for row in rows:
        found.setdefault(row.kind, []).append(row)
    return found
