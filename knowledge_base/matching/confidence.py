"""From scores to a probability that the suggestion answers the message."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge_base.matching.likeness import Likeness
from resources import read_text

_FILE = "matching/confidence.json"
_FIELD = 5
"""How many of the following suggestions one must stand out from."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the confidence of a suggestion rests on; comparable from one fact base to another.

    Attributes:
        one: How like the message the suggestion is.
        lead: By how much it is liker than the one it stands against: the next one for the first, the first for the rest
            (then negative).
        lift: By how much it stands out from those that follow.
    """

    one: Likeness
    lead: float
    lift: float

    def features(self) -> dict[str, float]:
        """Return what the model is given, by name."""
        return {
            "score": self.one.score,
            "lead": min(self.lead, 0.3),
            "lift": self.lift,
        }


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


def evidence_of(likenesses: Sequence[Likeness]) -> list[Evidence]:
    """Return the evidence of each suggestion, given all of them, likest first."""
    scores = [one.score for one in likenesses]
    found = []
    for place, one in enumerate(likenesses):
        following = scores[place + 1 : place + 1 + _FIELD]
        against = scores[0] if place else (scores[1] if len(scores) > 1 else 0.0)
        found.append(Evidence(one=one, lead=one.score - against, lift=one.score - sum(following) / _FIELD))
    return found
