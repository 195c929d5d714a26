"""From scores to a probability that the suggestion answers the message."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resources import read_text

_FILE = "matching/confidence.json"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the confidence of a suggestion rests on; comparable from one fact base to another.

    Attributes:
        score: How like the message the suggestion is.
        lead: By how much it is liker than the one it stands against: the next one for the first, the first for the rest
            (then negative).
        lift: By how much it stands out from those that follow.
    """

    score: float
    lead: float
    lift: float

    def features(self) -> dict[str, float]:
        """Return what the model is given, by name."""
        return {"score": self.score, "lead": min(self.lead, 0.3), "lift": self.lift}


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """A logistic model with few weights; see the provenance in ``resources/matching/confidence.json``.

    Attributes:
        bias: Log odds when every feature is zero.
        weights: Name of a feature → log odds for each unit of it.
        answer_from: From this confidence on the program says: this is the answer.
        none_below: Below this confidence it says: the fact base has none.
    """

    bias: float
    weights: Mapping[str, float]
    answer_from: float
    none_below: float

    def confidence(self, evidence: Evidence) -> float:
        """Return the probability, from 0 to 1, that a suggestion with this evidence answers the message."""
        odds = self.bias + sum(self.weights[name] * value for name, value in evidence.features().items())
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def load_model() -> ConfidenceModel:
    """Return the shipped model, read afresh."""
    found = json.loads(read_text(_FILE))
    return ConfidenceModel(
        bias=found["bias"],
        weights=found["weights"],
        answer_from=found["answer_from"],
        none_below=found["none_below"],
    )


def evidence_of(scores: Sequence[float]) -> list[Evidence]:
    """Return the evidence of each suggestion, given the scores of all candidates in falling order."""
    found = []
    following = 5
    for place, score in enumerate(scores):
        rest = scores[place + 1 : place + 1 + following]
        field = sum(rest) / following
        against = scores[0] if place else (scores[1] if len(scores) > 1 else 0.0)
        found.append(Evidence(score=score, lead=score - against, lift=score - field))
    return found
