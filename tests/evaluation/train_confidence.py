"""Trains ``resources/matching/confidence.json``. Standard library and this project only.

    PYTHONPATH=. python tests/evaluation/train_confidence.py FOLDER

FOLDER holds ``stif_train.jsonl`` (STIF-Indonesia, MIT). Everything else is the project's own: the sample entries and
the questions written for them, and the nine made-up fact bases ``data/train_*`` with their messages, written for this
and used for nothing else. No set without a licence is used.

What is asked:

- every question as it is, and again with its entry taken away (then the right answer is "none");
- every phrasing with itself left out, and again with its entry taken away;
- both buried in a long post of other people's sentences;
- the same among a thousand other entries;
- ordinary sentences and questions that the sample entries do not answer;
- every message of the made-up fact bases as it is. A fifth of them have no answer there, most of those nearly one.

The weights fall out of two small logistic regressions, one over all rows (is there an answer?), one over the answerable
ones (is it this one?). The thresholds are decided, not trained.
"""

import json
import math
import random
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge_base.matching.confidence import Evidence, Logistic, evidence_of
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from tests.evaluation.fact_base import DATA, STARTER, FactBase, Row, content_of, read_rows

TARGET = Path(__file__).parents[2] / "resources" / "matching" / "confidence.json"
SEED = 20261121
OTHER_ENTRIES = 1000
ORDINARY = 400
ANSWER_FROM = 0.82
"""From here on the program says "this is the answer". It is then right some nine times in ten; the person still reads
it."""

NONE_BELOW = 0.2
"""Below this it says "there is none": what is right less than one time in five costs more attention than it saves."""


@dataclass(frozen=True)
class Case:
    """One message asked: its evidence, whether the first suggestion is right, whether an answer was there."""

    evidence: Evidence
    right: bool
    answerable: bool


def case_of(base: FactBase, text: str, relevant: Collection[str], *, without: Collection[str] = ()) -> Case | None:
    """Return what came of asking *text*, or nothing when nothing was found."""
    found = base.found(text, without=without)
    if not found:
        return None
    right = found[0][0] in relevant and found[0][0] not in without
    return Case(evidence_of([one for _, one in found])[0], right, bool(set(relevant) - set(without)))


def posts_from(sentences: Sequence[str], chance: random.Random) -> Callable[[str], str]:
    """Return a function that buries a text among two to six other sentences."""

    def bury(text: str) -> str:
        parts = [chance.choice(sentences) for _ in range(chance.randint(2, 6))]
        parts.insert(chance.randrange(len(parts) + 1), text)
        return " . ".join(parts)

    return bury


def asked(starter: Sequence[Row], questions: Sequence[Row], pairs: Sequence[Row]) -> Iterator[Case | None]:
    """Ask everything; see the top of this file."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    reader = Reader(load_lexicon())
    small = FactBase(starter, reader)
    others = [
        {"id": f"other-{n}", "title": pair["formal"], "body": pair["formal"]}
        for n, pair in enumerate(pairs[:OTHER_ENTRIES])
    ]
    large = FactBase([*starter, *others], reader)
    bury = posts_from([pair["informal"] for pair in pairs[OTHER_ENTRIES:]], chance)
    for question in questions:
        text, relevant = question["query"], question["relevant"]
        for base in (small, large):
            yield case_of(base, text, relevant)
            if relevant:
                post = bury(text)
                yield case_of(base, text, relevant, without=relevant)
                yield case_of(base, post, relevant)
                yield case_of(base, post, relevant, without=relevant)
    yield from left_out(small, starter, bury)
    for pair in chance.sample(list(pairs), ORDINARY):
        yield case_of(small, pair["informal"], ())
    for entries in sorted(DATA.glob("train_*_entries.jsonl")):
        base = FactBase(read_rows(entries), reader)
        for message in read_rows(entries.with_name(entries.name.replace("entries", "messages"))):
            yield case_of(base, message["query"], message["relevant"])


def left_out(base: FactBase, starter: Sequence[Row], bury: Callable[[str], str]) -> Iterator[Case | None]:
    """Ask each phrasing with itself left out, as it is and in a post, and with its whole entry taken away."""
    for key, row in enumerate(starter, start=1):
        phrasings = [row["title"], *row.get("variants", ())]
        for place, text in enumerate(phrasings):
            rest = phrasings[:place] + phrasings[place + 1 :]
            base.index.put(key, content_of({**row, "title": rest[0], "variants": rest[1:]}))
            yield case_of(base, text, [row["id"]])
            yield case_of(base, bury(text), [row["id"]])
            yield case_of(base, text, [row["id"]], without=[row["id"]])
        base.index.put(key, content_of(row))


def fit(rows: Sequence[tuple[Mapping[str, float], bool]], *, ridge: float = 1.0, rounds: int = 50) -> Logistic:
    """Return the logistic model of *rows* (Newton's method on standardised features, ridge on the weights)."""
    names = list(rows[0][0])
    mean = {name: sum(features[name] for features, _ in rows) / len(rows) for name in names}
    spread = {
        name: math.sqrt(sum((features[name] - mean[name]) ** 2 for features, _ in rows) / len(rows)) or 1.0
        for name in names
    }
    points = [[1.0, *((features[name] - mean[name]) / spread[name] for name in names)] for features, _ in rows]
    wanted = [float(yes) for _, yes in rows]
    weights = [0.0] * len(points[0])
    for _ in range(rounds):
        weights = _newton_step(points, wanted, weights, ridge)
    found = {name: weights[n + 1] / spread[name] for n, name in enumerate(names)}
    bias = weights[0] - sum(found[name] * mean[name] for name in names)
    return Logistic(bias, found)


def _newton_step(
    points: Sequence[Sequence[float]], wanted: Sequence[float], weights: Sequence[float], ridge: float
) -> list[float]:
    size = len(weights)
    gradient = [-ridge * weight if n else 0.0 for n, weight in enumerate(weights)]
    hessian = [[ridge if i == j and i else 0.0 for j in range(size)] for i in range(size)]
    for point, target in zip(points, wanted, strict=True):
        odds = sum(weight * value for weight, value in zip(weights, point, strict=True))
        guess = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
        for i, value in enumerate(point):
            gradient[i] += (target - guess) * value
            for j in range(size):
                hessian[i][j] += guess * (1.0 - guess) * value * point[j]
    return [weight + step for weight, step in zip(weights, _solved(hessian, gradient), strict=True)]


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Return x with matrix · x = right, by elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for n, pivot in enumerate(rows):
        rows[n] = [value / pivot[n] for value in pivot]
        for other in range(len(rows)):
            if other != n:
                factor = rows[other][n]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[n], strict=True)]
    return [line[-1] for line in rows]


def main() -> None:
    """Ask, fit, and write the model."""
    pairs = read_rows(Path(sys.argv[1]) / "stif_train.jsonl")
    questions = read_rows(DATA / "starter_questions.jsonl")
    cases = [case for case in asked(read_rows(STARTER), questions, pairs) if case]
    answered = fit([(case.evidence.of_an_answer(), case.answerable) for case in cases])
    this_one = fit([(case.evidence.of_this_one(), case.right) for case in cases if case.answerable])
    right = sum(case.right for case in cases)
    written = {
        "provenance": "made by tests/evaluation/train_confidence.py from the sample entries, the questions written "
        f"for them, nine made-up fact bases and STIF-Indonesia train (MIT); {len(cases)} messages, {right} answered "
        "right",
        "answered": _rounded(answered),
        "this_one": _rounded(this_one),
        "answer_from": ANSWER_FROM,
        "none_below": NONE_BELOW,
    }
    TARGET.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(written, indent=2))


def _rounded(model: Logistic) -> dict[str, object]:
    weights = {name: round(weight, 3) for name, weight in model.weights.items()}
    return {"bias": round(model.bias, 3), "weights": weights}


if __name__ == "__main__":
    main()
