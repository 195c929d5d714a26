"""A desk without its window: the views and controllers of the page on a small fact base, with a worker of their own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store, create_store, open_store
from replydesk.channels import shipped_channels
from replydesk.draft import Draft, Intent
from replydesk.house import House
from replydesk.house_rules import pack_of
from replydesk.release import Released
from replydesk.tone.check import check
from replydesk.tone.rule import RulePack
from replydesk.wording import load_wording
from tests.journeys.conftest import KTP, approved
from tests.window import Clock, ScriptedAsk
from ui.desk_page.controller import DeskController
from ui.desk_page.queueing import QueueController
from ui.desk_page.view import DeskView
from ui.long_work import LongWork
from ui.preferences import Preferences
from ui.station import Station
from ui.theme import Theme
from ui.thread_runner import ThreadRunner

PATIENCE_MS = 10_000


@dataclass
class LaidDesk:
    """A desk, and what was copied from it."""

    bot: QtBot
    theme: Theme
    path: Path
    station: Station
    copied: list[Released] = field(default_factory=list)
    view: DeskView = field(init=False)
    desk: DeskController = field(init=False)
    queue: QueueController = field(init=False)

    def __post_init__(self) -> None:
        """Build the page."""
        self.view = DeskView(
            self.theme,
            channels=[(name, name) for name in shipped_channels()],
            intents=[(str(intent), str(intent)) for intent in Intent],
            now=self.station.clock(),
            language="en",
        )
        self.bot.addWidget(self.view)
        view, theme, station, ask = self.view, self.theme, self.station, ScriptedAsk()
        self.desk = DeskController(view, theme, station, ask, read_clipboard=lambda: "", copy=self.copied.append)
        self.queue = QueueController(view, self.desk, theme, station, ask, read_clipboard=lambda: "")

    def build_anew(self) -> None:
        """Build the page anew, as in another language."""
        before, desktop, steps = self.desk.under_way, self.desk.desktop(), self.queue.steps
        self.station.runner.forget()
        before.fall_silent()
        self.__post_init__()
        self.desk.lay(desktop)
        self.queue.go_on_with(steps)
        self.desk.go_on_with(before)

    def open_again(self) -> None:
        """Close the fact base and build the page anew when it is open again, as after it was locked."""
        self.desk.under_way.fall_silent()
        self.close()
        runner = ThreadRunner(partial(open_store, self.path))
        self.station = replace(self.station, runner=runner, long_work=LongWork(runner))
        self.build_anew()

    def close(self) -> None:
        """Do what is to be done and close the fact base."""
        self.station.long_work.shut_down()
        self.station.runner.shut_down()

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Wait until everything that was asked for is there."""
        self.until(lambda: self.desk.is_settled and self.queue.is_settled)

    def ask(self, job: Callable[[Store], object]) -> object:
        """Return what *job* gives on the worker, behind everything that was ordered before."""
        given: list[object] = []
        self.station.runner.run(job, given.append, given.append)
        self.until(lambda: bool(given))
        return given[0]

    def write(self, message: str, reply: str) -> None:
        """Put *message* and *reply* on the desk and wait for the check."""
        self.view.message.text_field.replace_all(message)
        self.view.reply.composer.replace_all(reply)
        self.until(lambda: self.desk.is_settled)


@contextmanager
def laid_desk(
    bot: QtBot, theme: Theme, folder: Path, *, prepare: Callable[[Store], None] = lambda _store: None
) -> Iterator[LaidDesk]:
    """Build the page of the desk, in English and not shown, on a fact base with one approved answer.

    Before it is opened *prepare* is called with it.
    """
    path = folder / "facts.db"
    store = create_store(path)
    approved(store, KTP, "ktp-hilang")
    prepare(store)
    store.close()
    runner = ThreadRunner(partial(open_store, path))
    owner, clock = QObject(), Clock()
    station = Station(
        runner=runner,
        long_work=LongWork(runner),
        pack=_pack(),
        wording=load_wording("en"),
        preferences=Preferences(folder / "config.json", theme, language="en", parent=owner),
        clock=clock,
        practice=False,
        house=House(),
    )
    made = LaidDesk(bot, theme, path, station)
    try:
        yield made
    finally:
        made.close()


@lru_cache(maxsize=1)
def _pack() -> RulePack:
    pack = pack_of("", "en")
    check(Draft(text="Halo."), pack, today=date.min)  # makes the patterns, as opening does
    return pack
