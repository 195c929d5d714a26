"""Whatever is done to entries, one by one or to many at once: nothing unapproved serves, and all can be undone."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from knowledge_base.store.entries import Act
from knowledge_base.store.settings import INSTITUTION
from replydesk.bulk import Change, Wish, change_many
from replydesk.house import set_institution
from replydesk.importing import import_file
from replydesk.retention import set_days
from replydesk.saved_searches import SavedSearch, delete_search, keep_search, saved_searches
from replydesk.tidying.merging import merge
from tests.knowledge_base.store.test_any_actions import NAMES, PEOPLE, WORDS, Life, State, content_of
from tests.stopping import Told

PAIRS = st.permutations(NAMES).map(lambda names: names[:2])


def _row(name: str, body: str) -> dict[str, str]:
    content = content_of(name, body)
    return {"id": name, "kind": str(content.kind), "title": content.title, "body": body}


class WholeLife(Life):
    """Two people, with all that changes more than one entry."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: dict[str, str] = {}

    def seen(self) -> State:
        """Return what the entries are, which was merged into which, which were told apart, and what is set."""
        found = super().seen()
        for name in NAMES:
            latest = self.store.entries.latest(name)
            if latest is not None:
                self.ids[name] = latest.id
        into = [self.store.merging.kept_for(latest.id) for name in NAMES if (latest := self.store.entries.latest(name))]
        merged = tuple(kept.name for kept in into if kept is not None)
        pks = [(self.store.entries.pk_of(self.ids[name], deleted=True), name) for name in self.ids]
        pairs = [(low[0], high[0]) for low in sorted(pks) for high in sorted(pks) if low[0] < high[0]]
        apart = tuple(sorted(self.store.merging.are_told_apart(pairs)))
        searches = tuple(one for person in ("Sari", "Budi") for one in saved_searches(self.store, person))
        is_set = (self.store.settings.get(INSTITUTION), self.store.retention.days, searches)
        return (
            found
            | ({"": (merged, apart)} if merged or apart else {})
            | ({"set": is_set} if is_set != ("", None, ()) else {})
        )

    @rule(person=PEOPLE, word=WORDS)
    def name_the_institution(self, person: str, word: str) -> None:
        self.do(person, lambda act: set_institution(self.store, word, act))

    @rule(person=PEOPLE, days=st.sampled_from((None, 30, 90)))
    def keep_texts_for(self, person: str, days: int | None) -> None:
        self.do(person, lambda act: set_days(self.store, days, act))

    @rule(person=PEOPLE, word=WORDS)
    def keep_a_search(self, person: str, word: str) -> None:
        self.do(person, lambda act: keep_search(self.store, act, SavedSearch(name=word, words=word), replaces=word))

    @rule(person=PEOPLE, word=WORDS)
    def delete_a_search(self, person: str, word: str) -> None:
        self.do(person, lambda act: delete_search(self.store, act, word))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE)
    def bring_back(self, name: str, person: str) -> None:
        if name in self.ids:
            self.do(person, lambda act: self.store.entries.restore(self.ids[name], act))

    @rule(names=PAIRS, person=PEOPLE)
    def merge(self, names: list[str], person: str) -> None:
        kept, other = (self.store.entries.latest(name) for name in names)
        if kept is not None and other is not None:
            self.do(person, lambda act: merge(self.store, kept.id, other.id, act))

    @rule(names=PAIRS, person=PEOPLE)
    def tell_apart(self, names: list[str], person: str) -> None:
        one, other = (self.store.entries.latest(name) for name in names)
        if one is not None and other is not None:
            self.do(person, lambda act: self.store.merging.tell_apart(one.id, other.id, act))

    @rule(change=st.sampled_from(Change), person=PEOPLE, word=WORDS, stops=st.booleans())
    def change_many(self, change: Change, person: str, word: str, *, stops: bool) -> None:
        ids = tuple(self.ids.values())
        wish = Wish(change=change, entry_ids=ids, tags=(word,), until=date(2027, 1, 1 + len(word)))
        approved = set()
        if change is Change.APPROVE and not stops:
            latest = [(name, self.store.entries.latest(name)) for name in NAMES]
            approved = {(name, one.content_hash) for name, one in latest if one is not None and one.author != person}

        def what(act: Act) -> None:
            change_many(self.store, wish, act, course=Told(len(ids) if stops else None))

        self.do(person, what, approved)

    @rule(names=st.sets(st.sampled_from(NAMES), min_size=1), person=PEOPLE, word=WORDS, approved=st.booleans())
    def import_a_file(self, names: set[str], person: str, word: str, *, approved: bool) -> None:
        path = Path(self._folder.name) / "list.jsonl"
        rows = [_row(name, f"{word} dari daftar") for name in sorted(names)]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        approver = {"Sari": "Budi", "Budi": "Sari"}[person] if approved else None
        latest = [(name, self.store.entries.latest(name)) for name in sorted(names)]
        left = {name for name, one in latest if one is not None and self.store.merging.kept_for(one.id) is not None}

        def what(act: Act) -> None:
            import_file(self.store, path, act, approve_as=approver)

        if self.do(person, what) and approved:
            taken = [(name, self.store.entries.latest(name)) for name in sorted(names - left)]
            self.approvals[-1] |= {(name, one.content_hash) for name, one in taken if one is not None}


TestWholeLife = pytest.mark.slow(WholeLife.TestCase)
TestWholeLife.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
