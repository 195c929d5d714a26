"""Trains ``resources/tone/manner.tsv``. Standard library and this project only.

    PYTHONPATH=. python tests/evaluation/train_manner.py FOLDER

FOLDER holds ``stif_train.jsonl`` (STIF-Indonesia, MIT): what customers write, formal and informal. With the messages of
``train_*_messages.jsonl`` it teaches that everyday words, slang and typing errors hurt nobody. Every other sentence was
written for this, most by people who had seen neither the rules nor any measured set (``tone.md`` tells of the others):
bad and good sentences of replies (``manner_bad*``, ``manner_good*``), posts with and without abuse (``manner_abuse``),
whole replies that cite an entry (``manner_cited*``), very short replies (``manner_short``), and statements beside
courtesy (``manner_claims``). Of a bad reply of several sentences it is not known which one is bad: the one that looks
worst so far is taken.

The model is a logistic regression for each head, on traits that occur in at least two sentences, fitted by follow-the-
regularised-leader steps (McMahan et al. 2013, "Ad click prediction", algorithm 1). Where it is asked how a reply
sounds, its weights are averaged with those of ``ratio_regression.py``: the two err in different sentences.
"""

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from replydesk.tone.assertions import word_keys, word_set
from replydesk.tone.fold import fold
from replydesk.tone.sentences import sentence_spans
from replydesk.tone.traits import traits
from tests.evaluation import ratio_regression

DATA = Path(__file__).parent / "data"
TARGET = Path(__file__).parents[2] / "resources" / "tone" / "manner.tsv"
SEED = 20261129
ROUNDS = 10
BAG_ROUNDS = 1
STEP, SMOOTH, ABSOLUTE, SQUARED = 0.08, 1.0, 0.1, 0.6
"""Alpha, beta, lambda 1 and lambda 2 of the algorithm. Chosen by how ``manner_cited.jsonl`` fared while left out;
halves and doubles made a difference of a point or two."""

LEAST = 6
"""Hundredths; a trait that weighs less for every head is left out: half of them, and nothing changes by it."""

HURTFUL = word_set(
    "blame condescending threat sarcasm defensive insult label profanity dismissive mockery moralising insinuation"
)
PARTIAL = word_set("opinion partisan sara boasting")
DISCLOSING = frozenset({"gossip", "whistle"})
FAMILIES = {"hurtful": HURTFUL, "partial": PARTIAL, "disclosing": DISCLOSING}
HEADS = ("hurtful", "partial", "disclosing", "claim", "abuse")

Sentence = frozenset[str]
Model = tuple[float, dict[str, float]]
Fit = Callable[[Sequence[Sentence], Sequence[Sentence], random.Random], Model]
"""From sentences that are it and sentences that are not to a bias and weights."""


@dataclass
class Lesson:
    """What one head learns from: sentences that are it, sentences that are not, replies of which one sentence is."""

    yes: list[Sentence] = field(default_factory=list)
    no: list[Sentence] = field(default_factory=list)
    bags: list[list[Sentence]] = field(default_factory=list)


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Give the rows of all files of this kind."""
    for path in sorted(DATA.glob(f"manner_{name}*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def sentences_of(text: str, known: frozenset[str] = frozenset()) -> list[Sentence]:
    """Return the traits of each sentence."""
    folded = fold(text).text
    return [frozenset(one.name for one in traits(folded, start, end, known)) for start, end in sentence_spans(folded)]


def lessons(folder: Path) -> dict[str, Lesson]:
    """Return what each head learns from; *folder* is that of STIF."""
    made = {head: Lesson() for head in HEADS}
    for row in rows("bad"):
        _add_bad(made, row["family"], sentences_of(row["text"]))
    for row in rows("short"):
        _add(made, row, sentences_of(row["text"]))
    for row in rows("good"):
        _add_good(made, sentences_of(row["text"]))
    for row in rows("claims"):
        found = sentences_of(row["text"])
        _add_good(made, found)
        (made["claim"].yes if row["claim"] else made["claim"].no).extend(found)
    for row in rows("cited"):
        known = word_keys(fold(f"{row['entry']['title']}\n{row['entry']['body']}").text)
        _add(made, row, sentences_of(row["text"], known))
    for row in rows("abuse"):
        _add_post(made, frozenset().union(*sentences_of(row["text"])), abusive=row["label"] == "abusive")
    for text in _everyday(folder):
        for head in FAMILIES:
            made[head].no.extend(sentences_of(text))
    return made


def _add(made: dict[str, Lesson], row: dict[str, Any], found: list[Sentence]) -> None:
    """Add a reply: a bad one of a family that some head learns, or one whose manner is good."""
    if row["expect"] == "block" and any(row["family"] in families for families in FAMILIES.values()):
        _add_bad(made, row["family"], found)
    elif row["expect"] == "pass" or "entry" in row:  # where a fact is wrong the manner may still be good
        _add_good(made, found)


def _add_post(made: dict[str, Lesson], whole: Sentence, *, abusive: bool) -> None:
    if abusive:
        made["abuse"].yes.append(whole)
        made["hurtful"].yes.append(whole)
        return
    for head in ("abuse", "hurtful", "partial"):
        made[head].no.append(whole)


def _everyday(folder: Path) -> Iterator[str]:
    """Give what people write about everyday matters, in all registers."""
    for line in (folder / "stif_train.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        yield pair["informal"]
        yield pair["formal"]
    for path in sorted(DATA.glob("train_*_messages.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["query"]


def _add_bad(made: dict[str, Lesson], family: str, found: list[Sentence]) -> None:
    for head, families in FAMILIES.items():
        if family in families:
            made[head].bags.append(found)
    if family in ("insult", "profanity", "label"):
        made["abuse"].bags.append(found)


def _add_good(made: dict[str, Lesson], found: list[Sentence]) -> None:
    for head in (*FAMILIES, "abuse"):
        made[head].no.extend(found)


def fit(yes: Sequence[Sentence], no: Sequence[Sentence], chance: random.Random) -> Model:
    """Return the bias and the weights of a logistic regression; both sides weigh the same together."""
    counts = Counter(trait for each in (*yes, *no) for trait in each)
    kept = {trait for trait, count in counts.items() if count > 1}
    both = len(yes) + len(no)
    cases = [(each & kept, 1.0, both / (2 * len(yes))) for each in yes]
    cases += [(each & kept, 0.0, both / (2 * len(no))) for each in no]
    ordered = [(sorted(each), target, weight) for each, target, weight in cases]
    leader = _Leader()
    for _ in range(ROUNDS):
        chance.shuffle(ordered)
        for each, target, weight in ordered:
            leader.learn(each, target, weight)
    weights = {trait: weight for trait in kept if (weight := leader.weight(trait))}
    return leader.weight(""), weights


class _Leader:
    """The state of the algorithm: z and n of each trait; the bias goes by the empty name."""

    def __init__(self) -> None:
        self._z: dict[str, float] = {}
        self._n: dict[str, float] = {}

    def weight(self, trait: str) -> float:
        pull = self._z.get(trait, 0.0)
        absolute = ABSOLUTE if trait else 0.0
        if abs(pull) <= absolute:
            return 0.0
        rate = (SMOOTH + math.sqrt(self._n[trait])) / STEP + SQUARED
        return -(pull - math.copysign(absolute, pull)) / rate

    def learn(self, traits_: Sequence[str], target: float, importance: float) -> None:
        names = ["", *traits_]
        weights = [self.weight(name) for name in names]
        odds = max(-35.0, min(35.0, sum(weights)))
        slope = (1.0 / (1.0 + math.exp(-odds)) - target) * importance
        for name, weight in zip(names, weights, strict=True):
            before = self._n.get(name, 0.0)
            after = before + slope * slope
            self._z[name] = self._z.get(name, 0.0) + slope - (math.sqrt(after) - math.sqrt(before)) / STEP * weight
            self._n[name] = after


def _worth(weights: dict[str, float], each: Sentence) -> float:
    return sum(weights.get(trait, 0.0) for trait in each)


def taught(lesson: Lesson, chance: random.Random, fitted: Fit = fit) -> Model:
    """Return the model of one head; see the top of this file for what is done about whole replies."""
    chosen = [max(bag, key=len) for bag in lesson.bags if bag]
    model = fitted([*lesson.yes, *chosen], lesson.no, chance)
    for _ in range(BAG_ROUNDS if any(len(bag) > 1 for bag in lesson.bags) else 0):
        weights = model[1]
        chosen = [max(bag, key=lambda each: _worth(weights, each)) for bag in lesson.bags if bag]
        model = fitted([*lesson.yes, *chosen], lesson.no, chance)
    return model


def averaged(left: Model, right: Model) -> Model:
    """Return the model whose log-odds lie halfway between those of two others."""
    names = left[1].keys() | right[1].keys()
    return (left[0] + right[0]) / 2, {name: (left[1].get(name, 0.0) + right[1].get(name, 0.0)) / 2 for name in names}


def main() -> None:
    """Train every head and write the model."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    learnt = lessons(Path(sys.argv[1]))
    models = {head: taught(lesson, chance) for head, lesson in learnt.items()}
    for head in FAMILIES:
        models[head] = averaged(models[head], taught(learnt[head], chance, ratio_regression.fit))
    names = sorted({trait for _, weights in models.values() for trait in weights})
    lines = ["# made by tests/evaluation/train_manner.py; weights in hundredths", "trait\t" + "\t".join(HEADS)]
    lines.append("\t" + "\t".join(str(round(100 * models[head][0])) for head in HEADS))
    for name in names:
        row = [round(100 * models[head][1].get(name, 0.0)) for head in HEADS]
        if any(abs(weight) >= LEAST for weight in row):
            lines.append(f"{name}\t" + "\t".join(str(weight) if weight else "" for weight in row))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines) - 3} traits, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
