"""A fact base that can only be read says why once, in the guide, and nothing is stored that nobody asked to be."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.accounts import Account
from knowledge_base.ground.lock import InstanceLock, this_process
from knowledge_base.notice import Notice, notice
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk import opening
from replydesk.house import House, set_house
from replydesk.wording import load_wording
from tests.damage import damage
from tests.journeys.conftest import KTP, Open
from tests.window import NOON, Opened
from ui.library_page.model import TITLE
from ui.workspace import HISTORY, LEARNED, LIBRARY

WORDING = load_wording("id")


@dataclass
class Place:
    """Where a fact base lies, and what is done to it."""

    facts: Path
    folder: Path
    patch: pytest.MonkeyPatch

    def in_a_synced_folder(self) -> Path:
        (self.folder / "Dropbox").mkdir()
        return Path(shutil.copy(self.facts, self.folder / "Dropbox" / "facts.db"))

    def on(self, wrong: Notice) -> Path:
        """Whatever the machine is: the ground is said to be so."""
        self.patch.setattr(opening, "trouble_with", lambda _database: wrong)
        return self.facts

    def on_a_share(self) -> Path:
        return self.on(notice("ground.network", path=str(self.folder)))

    def on_a_full_disk(self) -> Path:
        return self.on(notice("ground.no-room", path=str(self.folder), free=3, needed=20))

    def where_nobody_may_write(self) -> Path:
        return self.on(notice("ground.not-writable", path=str(self.facts)))

    def damaged(self) -> Path:
        damage(self.facts, pages=1)
        return self.facts

    def acting_by_itself(self) -> Path:
        crafted = dbapi2.connect(str(self.facts))
        crafted.execute("CREATE TRIGGER sly AFTER INSERT ON revision BEGIN UPDATE entry SET state = 'approved'; END")
        crafted.commit()
        crafted.close()
        return self.facts

    def open_elsewhere(self) -> Path:
        self.lock = InstanceLock(self.facts, this_process("import", "Budi"))
        return self.facts


CAUSES: tuple[Callable[[Place], Path], ...] = (
    Place.in_a_synced_folder,
    Place.on_a_share,
    Place.on_a_full_disk,
    Place.where_nobody_may_write,
    Place.damaged,
    Place.acting_by_itself,
    Place.open_elsewhere,
)


def notes(opened: Opened) -> list[str]:
    """What is said at the foot of the pages, but for the log being whole, which the history says of any fact base."""
    views = (opened.desk, opened.library, opened.history, opened.learned, opened.evaluation)
    said = [view.note.sentence.text() for view in views if not view.note.isHidden()]
    return [sentence for sentence in said if not sentence.startswith("Riwayat utuh: ")]


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.__name__)
def test_that_it_can_only_be_read_is_said_once(
    open_window: Open, facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cause: Callable[[Place], Path]
) -> None:
    store = open_store(facts)
    set_house(store, House(accounts=(Account("Dinas Contoh"), Account("Bupati Contoh"))), Act(person="Rini", at=NOON))
    store.close()
    place = Place(facts, tmp_path, monkeypatch)
    opened = open_window(cause(place))
    opened.wait_for_pages()
    opened.until(lambda: opened.shell.safety.guide is not None)
    guide = opened.shell.safety.guide
    assert guide is not None
    said = guide.sentence.text()
    guide.reject()

    opened.workspace.queue.keep_now()  # as after a while, with an account that nobody chose
    opened.type_message("ktp ilang gmn ngurusnya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    assert not opened.desk.verdict.copy_button.isEnabled()
    assert "hanya dapat dibaca" in opened.desk.verdict.sentence.text()
    opened.type_message("jam buka ktp")
    opened.desk.suggestions.choose(1)
    opened.settle()
    assert opened.desk.note.isHidden()  # it does not offer to remember what it could not keep
    opened.type_message("ktp ilang gmn ngurusnya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    account = opened.desk.reply.account
    account.setCurrentIndex(account.findText("Bupati Contoh"))
    account.activated.emit(account.currentIndex())
    opened.workspace.queue.keep_now()
    for page in (LIBRARY, HISTORY, LEARNED):
        opened.window.go_to(page)
    opened.hear_out()
    is_hit = cause is Place.damaged  # a page may meet the damage when it reads, and says the same
    assert [said_there for said_there in notes(opened) if not (is_hit and said_there in said)] == []

    opened.window.go_to(LIBRARY)
    for button in (opened.library.add_button, opened.library.import_button):
        assert not button.isEnabled()
        assert "hanya dapat dibaca" in button.toolTip()
    model = opened.library.table.model()
    opened.until(lambda: model.rowCount() > 1)
    titles = [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]
    opened.library.table.go_to(titles.index(KTP.title))
    opened.until(lambda: opened.library.detail.entry_title == KTP.title)
    opened.library.detail.edit_button.click()
    assert not opened.library.is_form_open
    assert "hanya dapat dibaca" in opened.library.note.sentence.text()
    opened.library.note.hide()
    opened.library.detail.retire_button.click()
    opened.until(lambda: not opened.library.note.isHidden())
    assert opened.library.note.sentence.text() in said
    assert opened.library.note.sentence.text() != WORDING.say(notice("store.read-only"))


def test_one_of_a_newer_version_is_refused_in_one_sentence(open_window: Open, facts: Path) -> None:
    later = dbapi2.connect(str(facts))
    later.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('replydesk', 'm9999_later', 'x')"
    )
    later.commit()
    later.close()
    opened = open_window(facts)
    opened.until(lambda: opened.shell.problem != "")
    assert opened.shell.problem == WORDING.say(notice("store.newer-version"))
    assert opened.shell.workspace is None
    assert opened.shell.safety.guide is None
