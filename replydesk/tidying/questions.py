"""Says whether two entries are asked for by the same question, from the terms the index holds of them.

What tells two questions apart is taken literally: another number, year, town or office, a denial, or a word of the
subject ("KTP hilang", "KTP rusak") makes them two, however much else they share.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.search import Indexed
from knowledge_base.matching.words import is_number
from knowledge_base.store.index import SearchIndex
from replydesk.gist import likeness, weights_of
from replydesk.tidying.meanings import may_be_same, meant_by, sameness
from replydesk.tone.assertions import word_set

MOST_COMPARED = 12
"""How many phrasings of each entry are compared, the title first; the rest hardly ever says anything else."""

_MOST_MEANT = 3
"""How many phrasings of each entry are compared by what they mean, the title first."""

SYNONYM = 0.8
"""From this likeness on two words are one in a question, by ``lexicons/synonyms.txt``."""

_NARROWER = 0.8
"""From this likeness on a question that only lacks a word of the other one is the same question …"""

LEAST_SHARED = 0.4
"""… and from this one where every word it has more, or less, is said in the other entry too."""

_ASKING = {
    "where": frozenset({"mana", "dimana", "lokasi", "alamat"}),
    "when": frozenset({"kapan", "jadwal", "jam", "pukul", "hari", "tanggal", "bilamana"}),
    "who": frozenset({"siapa", "siapakah"}),
    "how much": frozenset({"berapa", "biaya", "tarif", "harga"}),
}
"""Words that say what is asked of a subject. A time may also be asked for by "berapa"."""

_SAYS_NO_MORE = {
    "where": _ASKING["where"],
    "when": _ASKING["when"] | {"operasional", "layan", "buka", "tutup"},
}
"""Where both questions ask so, it is all the same by which of the words: "Hari apa", "Jadwal", "Kapan"."""

_TIMES = frozenset({"kali"})
"""Behind "berapa" it only says what is counted."""

_COSTS = frozenset({"gratis", "biaya", "bayar", "pungut", "tarif"})
"""Words that ask whether something costs anything, whichever is taken."""

_MODAL = word_set("boleh bisa dapat larang perlu wajib harus butuh ada sedia layan nomor buka tutup aman laku tanggung")
"""Whether there is something, it may or must be done, it is so, or its number: where only one question has such a word,
it asks no more by it."""

_BY_WIRE = frozenset({"surel", "email", "situs", "laman", "web"})
"""Things whose "alamat" is no place."""

_MERE_FORM = frozenset(
    {
        "apa",
        "apakah",
        "bagaimana",
        "berapa",
        "bilamana",
        "cara",
        "dimana",
        "kapan",
        "mana",
        "siapa",
        "siapakah",
        "jumlah",
        "besar",
    }
)
"""Words that only make a question of it: "Cara daftar", "Bagaimana mendaftar?"."""

_COMPATIBLE = frozenset({frozenset({"when", "how much"})})


@dataclass(frozen=True, slots=True)
class Question:
    """One phrasing, read.

    Attributes:
        terms: Its telling terms, in no order; may be empty.
        asked: What it asks of its subject, by the names of ``_ASKING``.
    """

    terms: frozenset[str]
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """How two entries are asked for.

    Attributes:
        likeness: How far it is the same question, from 0 to 1.
        first, second: Which phrasing of each entry it is, 0 is the title.
    """

    likeness: float
    first: int
    second: int


NOT_THE_SAME = Asked(0.0, 0, 0)


class QuestionReader:
    """Compares how entries are asked for, in one fact base."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._said: dict[int, frozenset[str]] = {}

    def compare(self, first: Indexed, second: Indexed) -> Asked:
        """Return in which of their phrasings the two entries are most alike."""
        ours = [self.read(terms) for terms in first.phrasings()[:MOST_COMPARED]]
        theirs = [self.read(terms) for terms in second.phrasings()[:MOST_COMPARED]]
        if self._titles_exclude(ours[0], theirs[0]):
            return NOT_THE_SAME
        said_first, said_second = self._everything(first), self._everything(second)
        best = NOT_THE_SAME
        for number, one in enumerate(ours):
            for place, other in enumerate(theirs):
                found = self._likeness(one, other, said_first, said_second)
                if found > best.likeness:
                    best = Asked(found, number, place)
        return best

    def compare_meaning(self, first: Indexed, second: Indexed) -> Asked:
        """Return in which of their phrasings the two entries most likely ask for the same, in whatever words.

        The title of the one is among them. That is enough to look for values that exclude each other, but not for a
        near duplicate.
        """
        ours = [meant_by(tuple(terms)) for terms in first.phrasings()[:_MOST_MEANT]]
        theirs = [meant_by(tuple(terms)) for terms in second.phrasings()[:_MOST_MEANT]]
        pairs = [
            (number, place, one, other)
            for number, one in enumerate(ours)
            for place, other in enumerate(theirs)
            if not (number and place) and one is not None and other is not None and may_be_same(one, other)
        ]
        if not pairs:
            return NOT_THE_SAME
        said_first, said_second = self._everything(first), self._everything(second)
        best = NOT_THE_SAME
        for number, place, one, other in pairs:
            found = sameness(one, other, said_first, said_second, self._index)
            if found > best.likeness:
                best = Asked(found, number, place)
        return best

    def bodies_alike(self, first: Indexed, second: Indexed) -> float:
        """Return the share of the words of both bodies, by weight, that is in common, from 0 to 1."""
        ours, theirs = set(first.body()), set(second.body())
        both = ours | theirs
        weights = weights_of(both, self._index)
        everything = sum(weights[term] for term in both)
        return sum(weights[term] for term in ours & theirs) / everything if everything else 0.0

    def read(self, terms: Sequence[str]) -> Question:
        """Return the phrasing of *terms*, read."""
        return _read(tuple(terms))

    # --- inside

    def _titles_exclude(self, one: Question, other: Question) -> bool:
        """Say whether the titles name different things, years or numbers: no shared phrasing makes them one then."""
        facets = self._index.reader.facets
        if _numbers(one.terms) != _numbers(other.terms) and _numbers(one.terms) and _numbers(other.terms):
            return True
        asked, held = facets.facets(sorted(one.terms)), facets.facets(sorted(other.terms))
        return bool(asked and held and facets.differences(asked, held, other.terms))

    def _everything(self, entry: Indexed) -> frozenset[str]:
        """Return all terms of the *entry*, and remember them: it is compared with others."""
        if entry.entry_pk not in self._said:
            self._said[entry.entry_pk] = frozenset(entry.body()).union(*entry.phrasings())
        return self._said[entry.entry_pk]

    def _likeness(
        self, one: Question, other: Question, said_first: frozenset[str], said_second: frozenset[str]
    ) -> float:
        if not one.terms or not other.terms or _asks_otherwise(one, other):
            return 0.0
        ours, left = _without_form(one, other)
        theirs = self._in_the_words_of(ours, left)
        if ours == theirs:
            return 1.0
        only_first, only_second = ours - theirs, theirs - ours
        explained = only_first <= said_second and only_second <= said_first
        narrower = not (only_first and only_second)
        if not (explained or narrower):
            return 0.0
        found = likeness(ours, theirs, self._index)
        if ours != one.terms:  # that they ask alike counts, too
            found = max(found, likeness(one.terms, self._in_the_words_of(one.terms, other.terms), self._index))
        if found >= _NARROWER and narrower:
            return found
        return found if explained and found >= LEAST_SHARED else 0.0

    def _in_the_words_of(self, wanted: frozenset[str], terms: Iterable[str]) -> frozenset[str]:
        """Return *terms* with those that mean a term of *wanted* put as that one."""
        synonyms = self._index.reader.lexicon.synonyms
        found = set()
        for term in terms:
            same = (other for other, alike in synonyms.get(term, ()) if other in wanted and alike >= SYNONYM)
            found.add(term if term in wanted else next(same, term))
        return frozenset(found)


@lru_cache(maxsize=1024)  # a memory of a function from terms to value: an entry is set against a dozen others
def _read(terms: tuple[str, ...]) -> Question:
    bare = {term.removeprefix(FILLER) for term in terms}
    form = _MERE_FORM
    if not _BY_WIRE.isdisjoint(bare):
        bare -= _ASKING["where"]
        form |= _ASKING["where"]
    if "berapa" in bare:
        form |= _TIMES
    return Question(
        terms=frozenset(term for term in terms if term[0] != FILLER and term not in form),
        asked=frozenset(name for name, words in _ASKING.items() if not words.isdisjoint(bare)),
    )


def _without_form(one: Question, other: Question) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of both without those by which they ask the same; all where one has no others."""
    form = frozenset[str]().union(*(_SAYS_NO_MORE.get(name, ()) for name in one.asked & other.asked))
    ours, theirs = one.terms - form, other.terms - form
    mine, others = (ours - theirs) & _MODAL, (theirs - ours) & _MODAL
    if not (mine and others):
        ours, theirs = ours - mine, theirs - others
    if ours & _COSTS and theirs & _COSTS:
        ours, theirs = ours - _COSTS, theirs - _COSTS
    return (ours, theirs) if ours and theirs else (one.terms, other.terms)


def _numbers(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in terms if is_number(term))


def _asks_otherwise(one: Question, other: Question) -> bool:
    """Say whether one asks where and the other when, or the like."""
    if not one.asked or not other.asked or one.asked & other.asked:
        return False
    return not any(frozenset({mine, theirs}) in _COMPATIBLE for mine in one.asked for theirs in other.asked)
