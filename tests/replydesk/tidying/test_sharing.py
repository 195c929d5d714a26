"""Whoever shares enough telling words is looked at; hardly anybody else is."""

from pathlib import Path
from random import Random

from knowledge_base.entry import EntryContent
from knowledge_base.store import create_store
from knowledge_base.store.entries import NewEntry
from replydesk.gist import likeness
from replydesk.tidying.questions import LEAST_SHARED, QuestionReader
from replydesk.tidying.sharing import SharedWords
from tests.replydesk.tidying.conftest import SARI

WORDS = "surat pindah kartu keluarga akta lahir biaya izin usaha pasar parkir pajak sampah jalan lampu air".split()  # noqa: SIM905
COUNT = 300


def test_nothing_is_passed_over_that_comparing_everything_with_everything_finds(tmp_path: Path) -> None:
    chance = Random(3)  # noqa: S311 - repeatable, not secret
    titles = [" ".join(chance.sample(WORDS, chance.randint(2, 6))) for _ in range(COUNT)]
    store = create_store(tmp_path / "facts.db")
    with store.entries.bulk():
        store.entries.add_unknown([NewEntry(content=EntryContent(title=one, body="Isi.")) for one in titles], SARI)
    reader, sharing = QuestionReader(store.index), SharedWords(store.index)
    questions = {
        one.entry_pk: reader.read(one.phrasings()[0]).terms for one in store.index.terms_of(range(1, COUNT + 1))
    }
    passed_over = []
    looked_at = 0
    for pk, terms in questions.items():
        offered = {one.entry_pk for one in sharing.entries_like(terms, COUNT)}
        looked_at += len(offered)
        same = {other for other, theirs in questions.items() if likeness(terms, theirs, store.index) >= LEAST_SHARED}
        passed_over += sorted(same - offered)
        assert pk in offered
    assert passed_over == []
    assert looked_at < COUNT * COUNT / 4
    store.close()
