"""Of what kind an incoming message is, guessed by words that can be named; a person may always say otherwise.

Each kind has cues with weights in ``resources/kinds``. A message is read with slang and spelling undone; what its cues
weigh together decides, and where they weigh alike the graver kind does. Where none speaks, a message that only names
something people ask for is a question. There is nothing learned in it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.matching.fold import fold
from knowledge_base.matching.words import Reader
from replydesk.draft import Intent
from resources import read_text

_FILE = "kinds/cues.tsv"
_ASKED_FILE = "kinds/asked.tsv"

_ASKING = 2
"""What a question mark weighs: as much as a word that asks."""

_TAGS = frozenset({"tidak", "belum"})
"""What ends a question to be answered by yes or no where no mark is typed: "buka sabtu nggak, min", "udah cair belum".

Source: Sneddon et al., Indonesian: A Comprehensive Grammar, yes/no questions with a closing negative.
"""

_GRAVEST_FIRST = (
    Intent.INSULT,
    Intent.HOAX,
    Intent.COMPLAINT,
    Intent.CRITICISM,
    Intent.QUESTION,
    Intent.PRAISE,
)
"""Which kind counts where two weigh alike: the one that harms most when it is taken for the other."""

_READ = 2_000
"""Code points of a message that are looked at: what somebody wants is said by then."""

_MOST_BEHIND = 7
"""Words behind the noun of a message that only names what is asked for; who writes more says something."""

_LONGEST_CUE = 3
"""Words of a cue, at most."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a message is taken for.

    Attributes:
        intent: ``OTHER`` where no cue speaks.
        cues: The words that speak for it as they stand in the list, the heaviest first; ``?`` for a question mark,
            ``… tidak`` for a closing negative.
            Where there are none, the thing that is named and nothing said of: whoever names it asks for it.
    """

    intent: Intent
    cues: tuple[str, ...]


def guess_kind(text: str, reader: Reader) -> Guess:
    """Return of what kind *text* is likely to be. Total: any text will do."""
    text = text[:_READ]
    words = [word for token in fold(text) for word in reader.words_meant(token.text)]
    found: dict[Intent, dict[str, int]] = defaultdict(dict)
    for intent, cue, weight in _cues_in(words):
        found[intent][cue] = weight
    if "?" in text:
        found[Intent.QUESTION]["?"] = _ASKING
    tag = _tag(words, reader.lexicon.fillers)
    if tag and not any(cue.endswith(f" {tag}") for cues in found.values() for cue in cues):  # "bener gak" is a cue
        found[Intent.QUESTION][f"… {tag}"] = _ASKING
    if not found:
        named = _named(words, reader.lexicon.fillers)
        return Guess(Intent.QUESTION, (named,)) if named else Guess(Intent.OTHER, ())
    best = max(_GRAVEST_FIRST, key=lambda intent: sum(found.get(intent, {}).values()))
    cues = found[best]
    return Guess(best, tuple(sorted(cues, key=lambda cue: (-cues[cue], cue))))


def _cues_in(words: Sequence[str]) -> Iterator[tuple[Intent, str, int]]:
    """Yield each cue that stands in *words*, with what it speaks for and how much it weighs."""
    exact, beginnings = _cues()
    for first in range(len(words)):
        for length in range(1, _LONGEST_CUE + 1):
            said = " ".join(words[first : first + length])
            yield from exact.get(said, ())
            for beginning, intent, cue, weight in beginnings.get((words[first], length), ()):
                if said.startswith(beginning):
                    yield intent, cue, weight
        for beginning, intent, cue, weight in beginnings.get(("", 1), ()):
            if words[first].startswith(beginning):
                yield intent, cue, weight


def _tag(words: Sequence[str], fillers: AbstractSet[str]) -> str:
    """Return the negative that ends *words* and asks whether they are so; empty: none, or nothing is before it."""
    said = [place for place, word in enumerate(words) if word not in fillers]
    return words[said[-1]] if len(said) > 1 and words[said[-1]] in _TAGS else ""


def _named(words: Sequence[str], fillers: AbstractSet[str]) -> str:
    """Return what a message names that says no more, as people do who ask for it; empty: it says more, or else."""
    nouns, says = _asked()
    for place, word in enumerate(words):
        if word in nouns:
            behind = words[place + 1 :]
            is_said_of = any(one in says for one in behind)
            return word if len(behind) <= _MOST_BEHIND and not is_said_of else ""
        if word not in fillers:
            return ""
    return ""


@lru_cache(maxsize=1)
def _asked() -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns that are asked for, and the words with which something is said of them."""
    lines = [line.split("\t") for line in read_text(_ASKED_FILE).splitlines() if line and not line.startswith("#")]
    nouns, says = (
        frozenset(word for what, words in lines if what == wanted for word in words.split())
        for wanted in ("noun", "says")
    )
    return nouns, says


_Exact = dict[str, list[tuple[Intent, str, int]]]
_Beginnings = dict[tuple[str, int], list[tuple[str, Intent, str, int]]]


@lru_cache(maxsize=1)
def _cues() -> tuple[_Exact, _Beginnings]:
    """Return the cues by what is said, and those for beginnings by their first word and their number of words.

    A beginning of one word is under the empty word.
    """
    exact: _Exact = defaultdict(list)
    beginnings: _Beginnings = defaultdict(list)
    for line in read_text(_FILE).splitlines():
        if not line or line.startswith("#"):
            continue
        kind, weight, cue = line.split("\t")
        intent = Intent(kind)
        if cue.endswith("*"):
            bare = cue[:-1]
            words = bare.split(" ")
            place = (words[0], len(words)) if len(words) > 1 else ("", 1)
            beginnings[place].append((bare, intent, cue, int(weight)))
        else:
            exact[cue].append((intent, cue, int(weight)))
    return exact, beginnings
