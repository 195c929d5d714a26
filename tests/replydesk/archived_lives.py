"""Fact bases that have lived, for the tests of archives."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from knowledge_base.accounts import Account
from knowledge_base.archive.archived import ArchivedEntry
from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.errors import KnownError
from knowledge_base.frozen import FrozenDict
from knowledge_base.policy import Policy
from knowledge_base.store import Store
from knowledge_base.store.archive import TAKEN_OVER
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import LearnedKind, Lesson
from knowledge_base.variables import Variable
from replydesk import learning
from replydesk.house import House, set_house
from replydesk.saved_searches import SavedSearch, keep_search
from tests.pictures import a_png
from tests.policies import store_policy

START = datetime(2026, 11, 20, 8, tzinfo=UTC)
PEOPLE = ("Sari", "Budi", "Wati")
SOURCE = Source(title="Perda", legal_basis="Pasal 3", publisher="Kota", published_on=date(2024, 2, 29))


class Life:
    """Does to a fact base what people do in the course of years, drawn by lot."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store = store
        self._lot = random.Random(seed)  # noqa: S311 - the lot of a test
        self._clock = 0
        self._steps = (
            *(self._add,) * 3,
            *(self._revise,) * 3,
            *(self._approve,) * 4,
            *(self._submit, self._send_back, self._retire, self._delete, self._restore, self._undo, self._redo),
            *(self._learn, self._unlearn),
        )

    def go_on(self, steps: int) -> None:
        """Take that many steps; what the fact base refuses is no step."""
        for _ in range(steps):
            try:
                self._lot.choice(self._steps)()
            except KnownError:
                continue

    def _act(self, person: str = "") -> Act:
        self._clock += self._lot.randrange(1, 100_000)
        return Act(person=person or self._lot.choice(PEOPLE), at=START + timedelta(milliseconds=self._clock))

    def _content(self) -> EntryContent:
        word = self._lot.choice(("kartu", "loket", "pajak", "akta", "izin"))
        return EntryContent(
            kind=self._lot.choice(tuple(Kind)),
            title=f"Layanan {word} nomor {self._lot.randrange(1000)}?",
            body=f"Datang ke {word}.\n\nBiaya Rp{self._lot.randrange(1000)}.000 “sekali” — 👨‍👩‍👧",
            variants=tuple(f"{word} {n}" for n in range(self._lot.randrange(3))),
            sources=(SOURCE, Source(url="https://perda.example"))[: self._lot.randrange(3)],
            tags=("dukcapil",) * self._lot.randrange(2),
            channel_bodies=FrozenDict(
                {place: f"Ke {word}." for place in ("x", "@leader", "x@Dinas") if self._lot.randrange(2)}
            ),
            variables=(Variable(name="loket", default="3", choices=("3", "4")),) * self._lot.randrange(2),
            attachments=self._attachments(),
            valid_from=date(2026, 1, self._lot.randrange(1, 28)) if self._lot.randrange(2) else None,
            valid_until=date(2027, 12, self._lot.randrange(1, 28)) if self._lot.randrange(2) else None,
            review_on=date(2027, 6, 1) if self._lot.randrange(2) else None,
        )

    def _attachments(self) -> tuple[Attachment, ...]:
        """Return none, a link, a file that few revisions have, or both."""
        link = Attachment(title="Video", url="https://video.example/a?b=1", alt="Petugas", channel="instagram")
        stored = self.store.attached.add(a_png(self._lot.randrange(1, 9)), START)
        file = Attachment(title="Alur", file="alur.png", sha256=stored.sha256, alt="Tiga langkah")
        return tuple(one for one in (link, file) if not self._lot.randrange(3))

    def _one(self, *, deleted: bool = False) -> ArchivedEntry:
        every = [one for one in self.store.archive.every() if (one.pointers.deleted_at is not None) is deleted]
        if not every:
            self._add()
            return self._one() if not deleted else next(self.store.archive.every())
        return self._lot.choice(every)

    def _add(self) -> None:
        number = self._lot.randrange(1000)
        own_id = f"entri-{number}" if number % 2 else None
        self.store.entries.add(self._content(), self._act(), own_id=own_id)

    def _revise(self) -> None:
        one = self._one()
        self.store.entries.revise(one.id, self._content(), self._act(), base_revision=one.pointers.latest)

    def _approve(self) -> None:
        latest = self._one().revisions[-1]
        for one in self.store.entries.every():
            if one.content_hash == latest.content_hash:
                self.store.entries.approve(one.id, self._act(), revision=one.revision, content_hash=one.content_hash)

    def _submit(self) -> None:
        self.store.entries.submit(self._one().id, self._act())

    def _send_back(self) -> None:
        one = self._one()
        reason = "Periksa lagi.\nBiayanya keliru."
        self.store.entries.send_back(one.id, self._act(), revision=one.pointers.latest, reason=reason)

    def _retire(self) -> None:
        self.store.entries.retire(self._one().id, self._act())

    def _delete(self) -> None:
        self.store.entries.delete(self._one().id, self._act())

    def _restore(self) -> None:
        self.store.entries.restore(self._one(deleted=True).id, self._act())

    def _undo(self) -> None:
        action = self.store.entries.actions.last_done()
        if action is not None:
            self.store.undoing.undo(self._act(action.person))

    def _redo(self) -> None:
        action = self.store.entries.actions.first_undone()
        if action is not None:
            self.store.undoing.redo(self._act(action.person))

    def _learn(self) -> None:
        one = self._one()
        words = self._lot.choice(("kartu hilang", "loket tutup", "pajak mahal"))
        terms = frozenset(words.split())
        kind = self._lot.choice(tuple(LearnedKind))
        phrasing = f"min, {words} gimana ya" if kind is LearnedKind.PHRASING else ""
        lesson = Lesson(kind=kind, phrasing=phrasing, words=words.replace(" ", ", "), terms=terms)
        act = self._act()
        with self.store.atomic():
            self.store.learned.add(self.store.entries.pk_of(one.id), lesson, person=act.person, at=act.at)
            self.store.entries.index_again(one.id)

    def _unlearn(self) -> None:
        lessons = self.store.learned.every()
        if lessons:
            act = self._act()
            learning.undo(self.store, self._lot.choice(lessons).id, person=act.person, now=act.at)


def furnish(store: Store, policy: Policy | None = None) -> None:
    """Set for *store* what an institution sets."""
    set_house(store, House(accounts=(Account("Dinas"), Account("Kepala Dinas"))), Act(person=PEOPLE[0], at=START))
    store_policy(store.settings, policy or Policy(sop="1. Baca.\n2. Periksa sumber.", warn_days=14))
    for person in PEOPLE[:2]:
        search = SavedSearch(name="Segera habis", words=f"expires:<30d author:{person}", turned=True)
        keep_search(store, Act(person=person, at=START), search)


def all_of(store: Store) -> list[ArchivedEntry]:
    """Return the entries of *store*, whole, but for the steps that each fact base has of its own; by id."""
    return sorted(
        (
            replace(one, events=tuple(event for event in one.events if event.what != TAKEN_OVER))
            for one in store.archive.every()
        ),
        key=lambda one: one.id,
    )


def found_by(store: Store) -> dict[str, tuple[str, str, str]]:
    """Return by what each entry of *store* is found."""
    ids = {store.entries.pk_of(one.id): one.id for one in store.entries.every()}
    return {
        ids[one.entry_pk]: (one.stored_phrasings, one.stored_words, one.stored_body)
        for one in store.index.terms_of(list(ids))
    }
