"""What the fields above a reply hold, and where in the reply that stands, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from knowledge_base.variables import Variable


class Filled(NamedTuple):
    """One place of a reply that a field fills.

    Attributes:
        name: Of its variable.
        start, end: Where it stands, as Qt counts.
        blank: The blank that goes with it.
    """

    name: str
    start: int
    end: int
    blank: str


@dataclass(frozen=True, slots=True)
class Filling:
    """The fields above a reply, in their order, and the places that they fill.

    Attributes:
        fields: The variables, each with what its field holds.
        places: Where that stands; a place that a person has written into is none any more.
    """

    fields: tuple[tuple[Variable, str], ...] = ()
    places: tuple[Filled, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "fields": [one.as_json() | {"lent": one.lent, "value": value} for one, value in self.fields],
            "places": [list(one) for one in self.places],
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Filling":
        """Return what :meth:`as_json` gave.

        Raises:
            KeyError, TypeError, ValueError: it is something else.
        """
        return cls(tuple(map(_field, found["fields"])), tuple(map(_place, found["places"])))


NOTHING_FILLED = Filling()


def _field(found: Mapping[str, Any]) -> tuple[Variable, str]:
    variable = Variable(
        name=str(found["name"]),
        default=str(found.get("default", "")),
        choices=tuple(map(str, found.get("choices", ()))),
        required=bool(found.get("required", True)),
        lent=bool(found["lent"]),
    )
    return variable, str(found["value"])


def _place(found: Sequence[Any]) -> Filled:
    name, start, end, blank = found
    return Filled(str(name), int(start), int(end), str(blank))
