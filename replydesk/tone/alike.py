"""Which words say the same as which: "telat" and "terlambat", "taruh" and "letakkan", "bikin" and "membuat"."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tone.assertions import keys_of
from resources import read_text

_LEAST = 0.75
"""From this likeness on two words of ``lexicons/synonyms.txt`` say the same; below, they only belong together."""


@lru_cache(maxsize=1)
def _alike() -> Mapping[str, frozenset[str]]:
    """Return for the key of a word (see ``root_key``) those of the words that say the same."""
    found: dict[str, set[str]] = {}
    for line in read_text("lexicons/synonyms.txt").splitlines():
        likeness, _, words = line.partition(":")
        if line[:1].isdigit() and float(likeness) >= _LEAST:
            _join(found, words.split())
    for line in read_text("lexicons/slang.tsv").splitlines():
        slang, _, meant = line.partition("\t")
        if meant and " " not in meant and not line.startswith("#"):
            _join(found, (slang, meant))
    return FrozenDict({key: frozenset(others) for key, others in found.items()})


def _join(found: dict[str, set[str]], words: Iterable[str]) -> None:
    keys = keys_of(words)
    for key in keys:
        found.setdefault(key, set()).update(keys)


def without_known(keys: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """Return those of *keys* that are not among *known*, by themselves or by a word that says the same."""
    alike = _alike()
    return frozenset(key for key in keys - known if known.isdisjoint(alike.get(key, ())))
