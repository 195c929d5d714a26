"""How what was learned bears on a message: which entries a person said no to when it, or nearly the same, came in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from knowledge_base.matching.query import Query, read_query
from knowledge_base.matching.search import Candidates
from knowledge_base.store import Store
from knowledge_base.store.learned import LearnedKind, Remembered
from replydesk.gist import SAME_FROM, gist_of, likeness
from replydesk.personal_parts import without_personal_parts

_GLANCE = 0.5
"""A rejection that shares a smaller part of its words with the message is not looked at more closely."""


def rejected_for(store: Store, query: Query, found: Candidates) -> Mapping[int, datetime]:
    """Return the candidates that were rejected for this message or for nearly the same one, with the time.

    What is likest to the message decides: an entry that was taught a phrasing from a message still nearer to this one
    is not rejected for it.
    """
    pks = [entry.entry_pk for entry in found.entries]
    asked = frozenset(query.unique or query.fillers)
    rejections = store.learned.remembered(LearnedKind.REJECTION, pks)
    near = [one for one in rejections if len(one.terms & asked) >= _GLANCE * len(one.terms)]
    if not near:
        return {}
    reader = store.index.reader
    gist = gist_of(read_query(without_personal_parts(query.original, reader), reader), store.index).terms
    rejected = _nearest(near, gist, store)
    taught = _nearest(store.learned.remembered(LearnedKind.PHRASING, list(rejected)), gist, store)
    return {pk: best.at for pk, best in rejected.items() if pk not in taught or best > taught[pk]}


@dataclass(frozen=True, slots=True, order=True)
class _Nearest:
    """How like the message the likest remembered one is, and when it was learned; the later one counts as nearer."""

    likeness: float
    at: datetime


def _nearest(remembered: Sequence[Remembered], gist: frozenset[str], store: Store) -> dict[int, _Nearest]:
    """Return for each entry the remembered message that is likest to the message; only those nearly the same."""
    found: dict[int, _Nearest] = {}
    for one in remembered:
        near = _Nearest(likeness(one.terms, gist, store.index), one.at)
        if near.likeness >= SAME_FROM and (one.entry_pk not in found or near > found[one.entry_pk]):
            found[one.entry_pk] = near
    return found
