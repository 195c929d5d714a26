"""How a reply differs from the approved wording of the entries it cites: word by word, sentence by sentence.

Nothing is judged here. Each sentence of the reply is laid beside the approved sentence it is nearest to, of whichever
cited entry; what has no counterpart was put in or left out as a whole.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from types import MappingProxyType

from rapidfuzz.distance import Indel, Levenshtein

from knowledge_base.accounts import Account
from knowledge_base.entry import Entry, Status
from knowledge_base.variables import put_in
from replydesk.compose import OWN_ACCOUNT, compose
from replydesk.differing import Difference, Piece, Sort, Turn
from replydesk.replacing import formal_denial
from replydesk.tone.assertions import NEGATORS
from replydesk.tone.fold import fold
from replydesk.tone.stated import Stated, stated_in

_ALIKE = 0.38
"""Share of words two sentences have in common from which one is taken for a rewording of the other."""

_TOKEN = re.compile(r"\s+|[\w\u0300-\u036f]+(?:[-'’./@:][\w\u0300-\u036f]+)*|[^\w\s\x00-\x7f]+|.", re.DOTALL)

CONDITIONS = frozenset(
    """jika bila apabila kalau asal asalkan kecuali hanya khusus wajib harus boleh dilarang sebelum sesudah setelah
    selama sampai hingga minimal maksimal paling syarat setiap semua gratis""".split()  # noqa: SIM905 - read by people
)
"""Words on which it hangs for whom, when and on what terms something holds."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, a sign, a gap, or a whole quantity or address.

    Attributes:
        text: As written.
        sort: What it is; ``None`` for a gap.
        value: What must be the same for the same to be said.
    """

    text: str
    sort: Sort | None
    value: object


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the gap before it.

    Attributes:
        gap: Blanks before it.
        tokens: Of the sentence.
        words: Its words, folded, by which it is compared.
    """

    gap: str
    tokens: tuple[_Token, ...]
    words: tuple[str, ...]


def difference(
    text: str,
    cited: Iterable[Entry],
    channel: str,
    account: Account = OWN_ACCOUNT,
    values: Mapping[str, str] = MappingProxyType({}),
) -> Difference | None:
    """Return how *text* differs from what *cited* say on *channel*, of the first of them as *account* says it.

    What the institution or the account lends stands in its place, in the first entry also the *values* that were given
    to its variables: what is to be filled in is no change. ``None``: nothing is cited.
    """
    approved: list[str] = []
    is_approved = True
    for entry in cited:
        is_approved = is_approved and entry.state is Status.APPROVED
        content = entry.content
        if approved:
            approved.append(put_in(content.body_for(channel, account.speaker), content.lent, {}))
        else:
            said = compose(content, channel=channel, account=account).text
            given = {one.name: one for one in content.places if one.name in values and not one.lent}
            known = {name: value for name, value in values.items() if name in given}
            approved.append(put_in(said, (*content.lent, *given.values()), known))
    return replace(_laid_beside(text, approved), is_approved=is_approved) if approved else None


def rewording(old: str, new: str) -> Difference:
    """Return how *new* differs from *old*."""
    return _laid_beside(new, [old])


def _laid_beside(text: str, bodies: Iterable[str]) -> Difference:
    approved = [tuple(_sentences(body)) for body in bodies]
    own = tuple(_sentences(text))
    beside = _beside(own, approved)
    kept = [place for place in beside if place is not None]
    left_out = _left_out(approved, frozenset(kept))
    made = _Making()
    made.gone(left_out.get(None, ()))
    for sentence, place in zip(own, beside, strict=True):
        made.piece(Turn.SAME, sentence.gap)
        if place is None:
            made.whole(Turn.IN, sentence)
        else:
            made.compare(approved[place[0]][place[1]], sentence)
            made.gone(left_out.get(place, ()))
    made.piece(Turn.SAME, text[sum(len(piece.text) for piece in made.pieces if piece.turn is not Turn.OUT) :])
    return Difference(
        pieces=tuple(made.merged()),
        counts=tuple((sort, made.counts[sort]) for sort in Sort if made.counts[sort]),
        put_in=beside.count(None),
        left_out=sum(map(len, left_out.values())),
        moved=any(left[0] == right[0] and left[1] > right[1] for left, right in pairwise(kept)),
    )


_Valued = tuple[int, int, Sort, object]
"""Where a quantity or an address stands in the text as written, which it is, and its value."""

_Place = tuple[int, int]
"""Which cited entry, and which of its sentences."""


def _beside(own: Sequence[_Sentence], approved: Sequence[Sequence[_Sentence]]) -> list[_Place | None]:
    """Return for each sentence of the reply the approved one it is nearest to; each is given once."""
    letters: dict[str, str] = {}

    def spelt(sentence: _Sentence) -> str:
        """Return one letter for each word: letters are compared ten times faster."""
        return "".join(letters.setdefault(word, chr(len(letters) + 1)) for word in sentence.words)

    mine = [spelt(sentence) for sentence in own]
    pairs = [
        (-alike, abs(at - place), at, number, place)
        for number, body in enumerate(approved)
        for place, other in enumerate(map(spelt, body))
        for at, sentence in enumerate(mine)
        if (alike := Indel.normalized_similarity(sentence, other, score_cutoff=_ALIKE)) >= _ALIKE
    ]
    found: list[_Place | None] = [None] * len(own)
    given: set[_Place] = set()
    for _alike, _far, at, number, place in sorted(pairs):
        if found[at] is None and (number, place) not in given:
            found[at] = (number, place)
            given.add((number, place))
    return found


def _left_out(approved: Sequence[Sequence[_Sentence]], kept: frozenset[_Place]) -> dict[_Place | None, list[_Sentence]]:
    """Return the approved sentences that are not *kept*, by the kept one of their entry they follow."""
    found: dict[_Place | None, list[_Sentence]] = {}
    for number, body in enumerate(approved):
        before: _Place | None = None
        for at, sentence in enumerate(body):
            if (number, at) in kept:
                before = (number, at)
            else:
                found.setdefault(before, []).append(sentence)
    return found


def _sentences(text: str) -> Iterator[_Sentence]:
    stated = stated_in(text)
    valued = _valued(stated)
    done = 0
    for first, last in stated.sentences:
        start, end = stated.folded.span(first, last)
        start = max(start, done)
        end = _whole_signs(text, max(end, start))
        tokens = tuple(_tokens(text, start, end, valued))
        words = tuple(re.findall(r"[a-z0-9]+", fold(text[start:end]).text)) or (text[start:end],)
        yield _Sentence(text[done:start], tokens, words)
        done = end


def _whole_signs(text: str, end: int) -> int:
    """Return *end*, moved behind marks that belong to the sign before it."""
    while end < len(text) and not text[end].isspace() and not text[end].isalnum() and not text[end].isascii():
        end += 1
    return end


def _tokens(text: str, start: int, end: int, valued: Iterable[_Valued]) -> Iterator[_Token]:
    """Give the words, signs and gaps from *start* to *end*; a quantity or an address is one."""
    at = start
    for first, last, sort, value in valued:
        if first < at or last > end:
            continue
        yield from _plain_tokens(text[at:first])
        yield _Token(text[first:last], sort, value)
        at = last
    yield from _plain_tokens(text[at:end])


def _valued(stated: Stated) -> list[_Valued]:
    """Return the quantities and addresses of a text in its order."""
    found: list[_Valued] = [
        (*stated.folded.span(one.start, one.end), Sort.LINK, (one.kind, one.value)) for one in stated.contacts
    ]
    found.extend(
        (*stated.folded.span(one.start, one.end), Sort.QUANTITY, (one.kind, one.readings, one.unit))
        for one in stated.quantities
    )
    return sorted(found, key=lambda each: each[:2])


def _plain_tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        written = match.group()
        if written.isspace():
            yield _Token(written, None, " ")
            continue
        word = formal_denial(fold(written).text)
        if not any(letter.isalnum() for letter in written):
            yield _Token(written, Sort.MARK, written)
        elif word in NEGATORS:
            yield _Token(written, Sort.DENIAL, word)
        else:
            yield _Token(written, Sort.CONDITION if word in CONDITIONS else Sort.WORD, word)


class _Making:
    """Collects pieces and counts."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.counts: Counter[Sort] = Counter()

    def piece(self, turn: Turn, text: str) -> None:
        if text:
            self.pieces.append(Piece(turn, text))

    def gone(self, sentences: Iterable[_Sentence]) -> None:
        """Tell sentences that were left out."""
        for sentence in sentences:
            self.whole(Turn.OUT, sentence)

    def whole(self, turn: Turn, sentence: _Sentence) -> None:
        """Tell a whole sentence that was put in or left out."""
        words = "".join(token.text for token in sentence.tokens)
        if turn is Turn.OUT:  # the reply has no gap for it
            begins = all(one.turn is Turn.OUT for one in self.pieces)
            words = f"{words} " if begins else f" {words}"
        self.piece(turn, words)
        self.counts.update(token.sort for token in sentence.tokens if token.sort in _GRAVE)

    def compare(self, old: _Sentence, new: _Sentence) -> None:
        """Tell how *new* was made of *old*."""
        before, now = old.tokens, new.tokens
        found = Levenshtein.opcodes([one.text for one in before], [one.text for one in now])
        steps = [(one.tag, one.src_start, one.src_end, one.dest_start, one.dest_end) for one in found]
        for same, group in groupby(_without_lone_gaps(steps, before), key=lambda step: step[0]):
            stretch = list(group)
            out = before[stretch[0][1] : stretch[-1][2]]
            put = now[stretch[0][3] : stretch[-1][4]]
            if same:
                self.piece(Turn.SAME, "".join(one.text for one in put))
                continue
            self.piece(Turn.OUT, "".join(one.text for one in out))
            self.piece(Turn.IN, "".join(one.text for one in put))
            self._count(out, put)

    def _count(self, out: Sequence[_Token], put: Sequence[_Token]) -> None:
        """Count what differs in one place; what is said in another form only counts as other words."""
        reworded = 0
        for sort in _GRAVE:
            gone = Counter[object](one.value for one in out if one.sort is sort)
            come = Counter[object](one.value for one in put if one.sort is sort)
            self.counts[sort] += max((gone - come).total(), (come - gone).total())
            reworded += (gone & come).total()
        for sort in (Sort.WORD, Sort.MARK):
            gone, come = (Counter[object](one.text for one in side if one.sort is sort) for side in (out, put))
            self.counts[sort] += max((gone - come).total(), (come - gone).total())
        self.counts[Sort.WORD] += reworded

    def merged(self) -> Iterator[Piece]:
        """Give the pieces, neighbours of one fate as one."""
        for turn, group in groupby(self.pieces, key=lambda piece: piece.turn):
            yield Piece(turn, "".join(piece.text for piece in group))


_GRAVE = (Sort.QUANTITY, Sort.LINK, Sort.DENIAL, Sort.CONDITION)


def _without_lone_gaps(
    steps: Sequence[tuple[str, int, int, int, int]], before: Sequence[_Token]
) -> Iterator[tuple[bool, int, int, int, int]]:
    """Give the steps, each with whether the words stay; a gap alone between two changes goes with them."""
    for number, (tag, start, end, first, last) in enumerate(steps):
        lone = 0 < number < len(steps) - 1 and end - start == 1 and before[start].sort is None
        yield tag == "equal" and not lone, start, end, first, last
