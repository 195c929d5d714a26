"""Whatever is done to entries, in whatever order: nothing unapproved serves, and all of it can be undone."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from knowledge_base.entry import EntryContent, Kind, Status
from knowledge_base.errors import KnownError
from knowledge_base.quotes import quoted_by
from knowledge_base.store import create_store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act

START = datetime(2026, 11, 20, 8, tzinfo=UTC)
NAMES = ("a", "b", "c")
PEOPLE = st.sampled_from(("Sari", "Budi"))
WORDS = st.sampled_from(("satu", "dua", "tiga", "empat"))

State = dict[str, tuple[Any, ...]]


def content_of(name: str, body: str) -> EntryContent:
    """Return what an entry says; a is a fact, so that c can quote it."""
    return EntryContent(kind=Kind.FACT if name == "a" else Kind.ANSWER, title=f"Layanan {name}", body=body)


class Life(RuleBasedStateMachine):
    """Two people at a fact base of at most three entries.

    ``approved`` is what the test itself knows of: contents that somebody approved and nobody took back.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.store = create_store(Path(self._folder.name) / "base.db")
        self.clock = 0
        self.states: list[State] = [{}]
        self.place = 0
        self.people: list[str] = []
        self.approvals: list[set[tuple[str, str]]] = []

    def teardown(self) -> None:
        """End as one would: everything is undone, and it is as it was at the start."""
        while (action := self.store.entries.actions.last_done()) is not None:
            self.store.undoing.undo(self.act(action.person))
            self.place -= 1
            assert self.seen() == self.states[self.place]
            self.nothing_unapproved_serves()
        assert (self.place, self.seen()) == (0, {})
        assert self.store.index.is_empty()
        self.store.close()
        self._folder.cleanup()

    def act(self, person: str) -> Act:
        self.clock += 1
        return Act(person=person, at=START + timedelta(seconds=self.clock))

    def seen(self) -> State:
        found: State = {}
        for name in NAMES:
            latest, serving = self.store.entries.latest(name), self.store.entries.serving(name)
            if latest is not None and serving is not None:
                assert serving.revision <= latest.revision
                pk = self.store.entries.pk_of(serving.id)
                [terms] = self.store.index.terms_of([pk])
                found[name] = (
                    (latest.revision, latest.state, latest.content),
                    (serving.revision, serving.state, serving.content, serving.approved_by),
                    terms,
                )
        return found

    def do(self, person: str, what: Callable[[Act], object], approves: Collection[tuple[str, str]] = ()) -> bool:
        """Do *what*, which may approve wordings; return whether it changed anything."""
        before = self.seen()
        try:
            what(self.act(person))
        except KnownError:
            assert self.seen() == before
            return False
        if self.seen() == before:
            return False
        del self.states[self.place + 1 :], self.people[self.place :], self.approvals[self.place :]
        self.states.append(self.seen())
        self.people.append(person)
        self.approvals.append(set(approves))
        self.place += 1
        return True

    def end(self, name: str, person: str, what: Callable[[Act], object]) -> None:
        """Take the entry out of use; nothing approved quotes a fact that was in use until then."""
        was = self.store.entries.serving(name)
        if self.do(person, what) and was is not None and was.state is Status.APPROVED and name == "a":
            quoting = self.store.entries.serving("c")
            assert quoting is None or quoting.state is not Status.APPROVED or not quoted_by(quoting.content)

    @rule(name=st.sampled_from(NAMES), person=PEOPLE, word=WORDS)
    def add(self, name: str, person: str, word: str) -> None:
        content = content_of(name, word)
        self.do(person, lambda act: self.store.entries.add(content, act, own_id=name))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE, word=WORDS)
    def change(self, name: str, person: str, word: str) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            content = content_of(name, word)
            base = found.latest_revision
            self.do(person, lambda act: self.store.entries.revise(found.id, content, act, base_revision=base))

    @rule(person=PEOPLE, word=WORDS)
    def let_c_quote_a(self, person: str, word: str) -> None:
        """An approval of a, or its end, then sends c to review; that is undone with it."""
        found = self.store.entries.latest("c")
        if found is not None:
            content = EntryContent(title="Layanan c", body=f"{word} {{{{fakta: a}}}}")
            base = found.latest_revision
            self.do(person, lambda act: self.store.entries.revise(found.id, content, act, base_revision=base))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE)
    def submit(self, name: str, person: str) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            self.do(person, lambda act: self.store.entries.submit(found.id, act))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE)
    def send_back(self, name: str, person: str) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            number = found.revision
            self.do(person, lambda act: self.store.entries.send_back(found.id, act, revision=number, reason="Cek."))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE)
    def approve(self, name: str, person: str) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            number, digest = found.revision, found.content_hash
            allowed = {(name, digest)} if found.author != person else set()  # four eyes: else it must be refused
            self.do(
                person,
                lambda act: self.store.entries.approve(found.id, act, revision=number, content_hash=digest),
                allowed,
            )

    @rule(name=st.sampled_from(NAMES), person=PEOPLE)
    def retire(self, name: str, person: str) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            self.end(name, person, lambda act: self.store.entries.retire(found.id, act))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE)
    def delete(self, name: str, person: str) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            self.end(name, person, lambda act: self.store.entries.delete(found.id, act))

    @rule(name=st.sampled_from(NAMES), person=PEOPLE, number=st.integers(1, 4))
    def restore_revision(self, name: str, person: str, number: int) -> None:
        found = self.store.entries.latest(name)
        if found is not None:
            base = found.latest_revision
            self.do(person, lambda act: self.store.entries.restore_revision(found.id, number, act, base_revision=base))

    @rule(person=PEOPLE, word=WORDS)
    def change_all_at_once(self, person: str, word: str) -> None:
        def what(act: Act) -> None:
            with self.store.atomic(), self.store.entries.as_one(ActionKind.IMPORTED, act):
                for name in NAMES:
                    content = content_of(name, f"{word} bersama")
                    found = self.store.entries.latest(name)
                    if found is None:
                        self.store.entries.add(content, act, own_id=name)
                    else:
                        self.store.entries.revise(found.id, content, act, base_revision=found.latest_revision)

        self.do(person, what)

    @rule(person=PEOPLE)
    def undo(self, person: str) -> None:
        before = self.seen()
        try:
            action = self.store.undoing.undo(self.act(person))
        except KnownError:
            assert person != self.people[self.place - 1]
            assert self.seen() == before
            return
        assert (action is None) == (self.place == 0)
        if action is not None:
            self.place -= 1
        assert self.seen() == self.states[self.place]

    @rule(person=PEOPLE)
    def redo(self, person: str) -> None:
        before = self.seen()
        try:
            action = self.store.undoing.redo(self.act(person))
        except KnownError:
            assert person != self.people[self.place]
            assert self.seen() == before
            return
        assert (action is None) == (self.place == len(self.people))
        if action is not None:
            self.place += 1
        assert self.seen() == self.states[self.place]

    @invariant()
    def nothing_unapproved_serves(self) -> None:
        known = set[tuple[str, str]]().union(*self.approvals[: self.place])
        for name in NAMES:
            serving = self.store.entries.serving(name)
            if serving is not None and serving.state is Status.APPROVED:
                assert (name, serving.content_hash) in known
                assert serving.content.digest() == serving.content_hash
                assert serving.approved_by not in {None, serving.author}

    @invariant()
    def nothing_is_wrong_with_the_database(self) -> None:
        assert not list(self.store.entries.altered())
        assert self.store.entries.unsearchable() == 0


TestLife = pytest.mark.slow(Life.TestCase)
TestLife.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
