"""From likeness to a probability that the suggestion answers the message.

Two questions are asked one after the other, each by a logistic model of a few weights: does the fact base answer this
message at all, and if so, is this the entry? Their product is the confidence.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge_base.matching.likeness import Likeness
from resources import read_text

_FILE = "matching/confidence.json"
_FIELD = 5
"""How many of the following suggestions one must stand out from."""

FLOOR = 0.2
"""Rivals count as at least this like. In a small fact base hardly anything else shares a word with the message, and to
stand out from nothing proves nothing."""

_LEAST_ASKED = 3
"""So many telling words a part of a message has that is asked for by itself."""

_WIDEST_LEAD = 0.3
"""A lead beyond this makes nothing surer."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the confidence of a suggestion rests on; comparable from one fact base to another.

    Attributes:
        score: How like the message the suggestion is.
        lead: By how much it is liker than the one it stands against: the next one for the first; for the rest the first
            (then negative), or the likest of those that answer the same part of the message.
        lift: By how much it stands out from those that follow.
        key: How well the most telling words of message and phrasing are matched.
    """

    score: float
    lead: float
    lift: float
    key: float

    def of_an_answer(self) -> dict[str, float]:
        """Return what tells whether there is an answer at all, by name."""
        return {"score_log": math.log(self.score + 0.001), "lift": self.lift, "key": self.key}

    def of_this_one(self) -> dict[str, float]:
        """Return what tells whether it is this one, by name."""
        return {"score": self.score, "lead": min(self.lead, _WIDEST_LEAD)}


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model: log odds are ``bias`` and each feature times its weight."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, features: Mapping[str, float]) -> float:
        """Return the probability, from 0 to 1."""
        odds = self.bias + sum(self.weights[name] * value for name, value in features.items())
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Gives the confidence; where its weights come from stands in ``resources/matching/confidence.json``.

    Attributes:
        answered: Whether the fact base answers the message.
        this_one: Whether it is this entry that does, given that one does.
        answer_from: From this confidence on the program says: this is the answer.
        none_below: Below this confidence it says: the fact base has none.
    """

    answered: Logistic
    this_one: Logistic
    answer_from: float
    none_below: float

    def confidence(self, evidence: Evidence) -> float:
        """Return the probability, from 0 to 1, that a suggestion with this evidence answers the message."""
        there_is_one = self.answered.probability(evidence.of_an_answer())
        return there_is_one * self.this_one.probability(evidence.of_this_one())


def load_model() -> ConfidenceModel:
    """Return the shipped model, read afresh."""
    found = json.loads(read_text(_FILE))
    return ConfidenceModel(
        answered=Logistic(found["answered"]["bias"], found["answered"]["weights"]),
        this_one=Logistic(found["this_one"]["bias"], found["this_one"]["weights"]),
        answer_from=found["answer_from"],
        none_below=found["none_below"],
    )


def evidence_of(likenesses: Sequence[Likeness]) -> list[Evidence]:
    """Return the evidence of each suggestion, given all of them, likest first."""
    scores = [one.score for one in likenesses]
    found = []
    for place, (one, score) in enumerate(zip(likenesses, scores, strict=True)):
        rivals = [max(rival, FLOOR) for rival in scores[place + 1 : place + 1 + _FIELD]]
        rivals += [FLOOR] * (_FIELD - len(rivals))
        rival = rivals[0] if place == 0 else scores[_rival(place, likenesses)]
        found.append(Evidence(score=score, lead=score - rival, lift=score - sum(rivals) / _FIELD, key=one.key))
    return found


def answers_another_part(one: Likeness, first: Likeness) -> bool:
    """Say whether the words *one* answers are mostly not those *first* answers: a message may ask two things.

    An entry about another town or paper than the message names answers no part of it.
    """
    if one.differences:
        return False
    answered, other = one.answered, first.answered
    return len(answered) >= _LEAST_ASKED and len(answered & other) * 4 <= len(answered)


def _rival(place: int, likenesses: Sequence[Likeness]) -> int:
    """Return the place of the suggestion that this later one stands against.

    The first one, unless that answers another part of the message; then the likest of those that answer this part.
    """
    one = likenesses[place]
    if not answers_another_part(one, likenesses[0]):
        return 0
    same = (n for n, other in enumerate(likenesses) if n != place and not answers_another_part(one, other))
    return next(same, 0)
