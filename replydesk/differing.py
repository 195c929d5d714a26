"""What a difference between a reply and the approved wording is made of; ``difference`` finds it."""

from dataclasses import dataclass
from enum import StrEnum


class Turn(StrEnum):
    """What became of a piece of wording."""

    SAME = "same"
    OUT = "out"
    IN = "in"


class Sort(StrEnum):
    """What a word is, the gravest first: in this order differences are named."""

    QUANTITY = "quantity"
    LINK = "link"
    DENIAL = "denial"
    CONDITION = "condition"
    WORD = "word"
    MARK = "mark"
    """A sign that is no word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of wording with one fate. Those that are not ``OUT`` make up the reply, letter for letter."""

    turn: Turn
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What distinguishes a reply from the wording of the entries it cites.

    Attributes:
        pieces: In the order of the reply, what was taken out just before what was put in its place.
        counts: How many differ of each sort; a sort of which none differs is not there. Words and signs of whole
            sentences are not counted, but what is graver in them is.
        put_in, left_out: How many whole sentences.
        moved: The approved sentences stand in another order.
        is_approved: The wording it was laid beside is approved. It is not while it is a draft or in review, where it
            goes when a fact it quotes says something new: what is filled in then is not what was approved.
    """

    pieces: tuple[Piece, ...]
    counts: tuple[tuple[Sort, int], ...]
    put_in: int
    left_out: int
    moved: bool
    is_approved: bool = True

    @property
    def is_none(self) -> bool:
        """Whether the reply is the wording it was laid beside."""
        return not self.counts and not self.put_in and not self.left_out and not self.moved
