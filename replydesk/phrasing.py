"""From a message to a phrasing: short, telling, about the entry."""

from knowledge_base.entry import EntryContent
from knowledge_base.errors import LearningRefused
from knowledge_base.matching.query import Query, read_query
from knowledge_base.matching.weights import Weights
from knowledge_base.notice import notice
from knowledge_base.store.index import SearchIndex
from replydesk.gist import weights_of
from replydesk.tone.fold import fold
from replydesk.tone.sentences import sentence_spans

MOST_WORDS = 30
"""A longer message is a post. Questions have up to some twenty words, claims fewer."""

_LEAST_TELLING = 4.0
"""What the words of a phrasing weigh together at least, in ordinary language: as much as one that stands in every
sixtieth sentence. "Banyak" alone weighs less."""


def phrasing_for(text: str, content: EntryContent, index: SearchIndex) -> str:
    """Return *text* on one line, or of a long one the sentence that has most in common with the entry.

    Raises:
        LearningRefused: it says nothing telling; or it is long, and no sentence of up to :data:`MOST_WORDS` words has
            a telling word in common with the entry; or its only telling word stands in other entries as well.
    """
    line = " ".join(text.split())
    if len(line.split()) > MOST_WORDS:
        line = _telling_sentence(text, content, index)
    query = read_query(line, index.reader)
    weights = Weights(index.reader.lexicon, 0, {})
    if sum(weights[term] for term in query.unique) < _LEAST_TELLING:
        raise LearningRefused(notice("learned.nothing-left"))
    _refuse_one_common_word(query, content, index)
    return line


def _telling_sentence(text: str, content: EntryContent, index: SearchIndex) -> str:
    folded = fold(text)
    sentences = [text[slice(*folded.span(start, end))] for start, end in sentence_spans(folded.text)]
    known = {term for own in (*content.phrasings, content.body) for term in read_query(own, index.reader).unique}
    best, most = "", 0.0
    for sentence in sentences:
        shared = known.intersection(read_query(sentence, index.reader).unique)
        weights = weights_of(shared, index)
        told = sum(weights[term] for term in shared)
        if told > most and len(sentence.split()) <= MOST_WORDS:
            best, most = " ".join(sentence.split()), told
    if not best:
        raise LearningRefused(notice("learned.too-long", words=MOST_WORDS))
    return best


def _refuse_one_common_word(query: Query, content: EntryContent, index: SearchIndex) -> None:
    """Refuse a single word that other entries have as well: it would lead everybody here who only mentions it."""
    if len(query.unique) > 1:
        return
    word = query.unique[0]
    own = any(word in read_query(phrasing, index.reader).unique for phrasing in content.phrasings)
    others = index.counts(word)[0] - own
    if others > 0:
        raise LearningRefused(notice("learned.one-common-word", word=query.original.strip(), count=others))
