"""A desk whose rules give every sort of verdict with a word, and people with PINs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.audit import AuditLine
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from replydesk.appointing import Confirmation, appoint, switch
from replydesk.draft import Intent
from replydesk.judging import Wish, judge
from replydesk.pin import Cost
from replydesk.release import Exit, GateClosed, Released, release
from replydesk.second_person import Second
from replydesk.tone.load import load_pack
from replydesk.tone.rule import RulePack

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
QUICK = Cost(log2_n=4, r=1, p=1)
"""What a comparison costs in tests; ``test_pin.py`` holds the shipped cost."""

RINI, BUDI = "483920", "716204"
"""The PINs of the two who may."""

BLOCKED = "Tidak dipungut biaya, kasar."
NEVER = "Tidak dipungut biaya, kasar dan hina."
WARNED = "Tidak dipungut biaya, gaul."

RULE = """extends: existence
message: "'%s' tidak boleh."
message_en: "'%s' may not be said."
level: {level}
override: {override}
tokens: [{word}]
tests:
  fail: ["{word}"]
  pass: ["baik"]
"""


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> RulePack:
    """Rules by which kasar blocks, hina blocks for ever, and gaul warns."""
    folder = tmp_path_factory.mktemp("rules") / "respect"
    folder.mkdir()
    for word, level, override in (
        ("kasar", "error", "second"),
        ("hina", "error", "never"),
        ("gaul", "warning", "reason"),
    ):
        (folder / f"{word}.yml").write_text(RULE.format(level=level, word=word, override=override), encoding="utf-8")
    return load_pack([folder.parent], language="id")


@dataclass
class Desk:
    """A store with one approved entry, a clock, and Sari at the desk."""

    store: Store
    pack: RulePack
    now: datetime = NOW

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def act(self, person: str = "Sari") -> Act:
        return Act(person=person, at=self.now)

    def appoint(self, name: str, pin: str, confirmed: Confirmation | None = None) -> None:
        appoint(self.store, name, pin, self.act(), confirmed=confirmed, cost=QUICK)

    def let_out(
        self,
        text: str = BLOCKED,
        *,
        second: str | None = "Rini",
        pin: str = RINI,
        reason: str = "Kutipan peraturan",
        author: str = "Sari",
    ) -> Released:
        """Try to get *text* out as *author* with the help of *second*."""
        wish = Wish(text=text, cited=("biaya",), channel="generic", intent=Intent.QUESTION)
        way = Exit(
            person=author,
            now=self.now,
            today=TODAY,
            seen_digest=judge(self.store, wish, self.pack, today=TODAY).verdict.digest,
            second=None if second is None else Second(name=second, pin=pin, reason=reason),
        )
        return release(self.store, wish, self.pack, way)

    def refusal(self, text: str = BLOCKED, **given: str) -> str:
        """Return why *text* did not get out."""
        with pytest.raises(GateClosed) as closed:
            self.let_out(text, **given)
        assert self.last.detail["why"] == closed.value.notice.code
        return closed.value.notice.code

    @property
    def last(self) -> AuditLine:
        """The newest audit line."""
        return self.store.audit.lines(limit=1)[0]

    def restart(self) -> None:
        """Close the program and open it again."""
        self.store.close()
        self.store = open_store(self.store.path)


@pytest.fixture
def bare(tmp_path: Path, pack: RulePack) -> Iterator[Desk]:
    """A desk at which nobody was named yet."""
    store = create_store(tmp_path / "base.db")
    store.settings.set(ONE_PERSON, "yes")
    content = EntryContent(title="Berapa biayanya?", body="Tidak dipungut biaya.", valid_until=TODAY)
    entry = store.entries.add(content, Act(person="Sari", at=NOW), own_id="biaya")
    store.entries.approve(entry.id, Act(person="Sari", at=NOW), revision=1, content_hash=entry.content_hash)
    made = Desk(store, pack)
    yield made
    made.store.close()


@pytest.fixture
def desk(bare: Desk) -> Desk:
    """A desk at which Rini and Budi may release what is blocked."""
    bare.appoint("Rini", RINI)
    by_rini = Confirmation(name="Rini", pin=RINI)
    bare.appoint("Budi", BUDI, by_rini)
    switch(bare.store, bare.act(), on=True, confirmed=by_rini)
    return bare
