"""An incoming message as the matcher reads it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_base.matching.fold import Token, fold
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import Reader, is_number

_MENTION = re.compile(r"(?<![\w.])@\w[\w.]*")


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One term of a message, and the place it came from: ``original[start:end]``.

    Attributes:
        text: The term that is compared.
        written: What stands there as typed.
        meant: What slang or a short form was read as, or ``""`` where the word stands for itself.
    """

    text: str
    start: int
    end: int
    written: str
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A message, read.

    Attributes:
        original: The message as typed; places count its code points.
        terms: Its terms in order, repeats and fillers included.
        unique: Its terms, each once, in order of their first place; fillers are left out.
        fillers: The fillers, each once.
        numbers: The numbers among them.
        negated: Whether a word in it turns a statement round. One at the very end only asks: "bener gak?"
    """

    original: str
    terms: tuple[QueryTerm, ...]
    unique: tuple[str, ...]
    fillers: tuple[str, ...]
    numbers: frozenset[str]
    negated: bool


def read_query(text: str, reader: Reader) -> Query:
    """Return *text* as the matcher reads it. Total: any text will do, an empty one has no terms."""
    tokens = _without_mentions(text, fold(text))
    found: list[tuple[str, Token, str]] = []
    for token in tokens:
        meant = reader.words_meant(token.text)
        spelled = " ".join(meant) if meant != (token.text,) else ""
        found.extend((term, token, spelled) for term in reader.terms_of_token(token.text))
    terms = tuple(
        _spanning(term, found[first : last + 1], text) for term, first, last in reader.join([row[0] for row in found])
    )
    every = tuple(dict.fromkeys(term.text for term in terms))
    unique = tuple(term for term in every if term[0] != FILLER)
    return Query(
        original=text,
        terms=terms,
        unique=unique,
        fillers=tuple(term for term in every if term[0] == FILLER),
        numbers=frozenset(term for term in unique if is_number(term)),
        negated=not reader.lexicon.negations.isdisjoint(every),
    )


def _without_mentions(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out the accounts a comment calls ("@dukcapilkota"), which ask for nothing, where there is anything else."""
    if "@" not in text:
        return tokens
    places = [found.span() for found in _MENTION.finditer(text)]
    kept = [token for token in tokens if not any(start <= token.start < end for start, end in places)]
    return kept or tokens


def _spanning(term: str, rows: Sequence[tuple[str, Token, str]], text: str) -> QueryTerm:
    """Return *term* as it spans the tokens of *rows*."""
    start, end = rows[0][1].start, rows[-1][1].end
    meant = rows[0][2] if len(rows) == 1 else ""
    return QueryTerm(text=term, start=start, end=end, written=text[start:end], meant=meant)
