"""Which fact base is open, and how another takes its place without a moment in which there is none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError, StoreUnavailable
from knowledge_base.keys.code import CodeRefused, new_code
from knowledge_base.notice import Notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.house import House
from replydesk.opening import Entrance
from replydesk.unlocking import KeyNeeded, UnlockRefused
from ui.key_jobs import (
    Protection,
    Renewal,
    Unlocking,
    create_protected,
    renew_and_open,
    unlock_and_open,
    unlock_and_put_back,
)
from ui.long_work import LongWork
from ui.opening import (
    Beginning,
    Opened,
    PutBack,
    furnish,
    look,
    name_institution,
    open_practice,
    put_back_and_open,
    warm_up,
)
from ui.soundness_check import SoundnessCheck
from ui.thread_runner import ThreadRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Creation:
    """A fact base that is to be made.

    Attributes:
        with_file: A file is to be taken in as soon as it is there.
    """

    path: Path
    beginning: Beginning
    protection: Protection
    with_file: bool = False


class FactBase(QObject):
    """The open fact base, and the one that is being opened beside it.

    Attributes:
        runner: Does the work on the open one; ``None``: none is open.
        long_work: Does the work on it that takes long; ``None``: none is open.
        opened: What is known of it.
        language: In which the rules are read from now on.
        wanted: The file that was asked for last.
        creating: The fact base that was to be made last.
        was_replaced: A backup took the place of the one that is open now, so entries and queue may be others.
        prepared: What the next one that is made begins with beside its name: somebody may practise first.

    Signals:
        ending: The open one is about to be closed; what is ordered of its runner now is still done.
        changed: Another fact base is open now.
        looked: What is known of the open one was read again.
        failed: It could not be opened or read; what was open still is. Carries the error.
        put_back: A backup was put back, or that was refused; what stands there is open. Carries the ``PutBack``.
    """

    ending = Signal()
    changed = Signal()
    looked = Signal()
    failed = Signal(object)
    put_back = Signal(object)

    def __init__(self, parent: QObject, entrance: Callable[[], Entrance]) -> None:
        """Open nothing yet; *entrance* gives how fact bases are opened, as is set when it is asked."""
        super().__init__(parent)
        self._entrance = entrance
        self.runner: ThreadRunner | None = None
        self.opened: Opened | None = None
        self.language = "id"
        self.wanted: Path | None = None
        self.creating: Creation | None = None
        self.was_replaced = False
        self.prepared = Beginning()
        self._putting_back: PutBack | None = None
        self._candidate: ThreadRunner | None = None
        self._beside: ThreadRunner | None = None
        self._check: SoundnessCheck | None = None
        self.long_work: LongWork | None = None

    @property
    def institution(self) -> str:
        """The institution's name as it signs; empty when it is not known."""
        return self.opened.institution if self.opened is not None else ""

    @property
    def path(self) -> Path | None:
        """Where the open fact base lies; ``None``: none is open."""
        return self.opened.path if self.opened is not None else None

    def open(self, path: Path) -> None:
        """Open the fact base at *path*."""
        if not self._is_at_work_on(path):
            self._begin(path, partial(self._entrance().work_or_look, path))

    def create(self, path: Path, *, institution: str, with_file: bool = False) -> None:
        """Make an empty fact base at *path* and open it; *with_file*: a file is to be taken in then.

        It is encrypted, and this computer's keyring opens it; where there is none, ``failed`` says so.
        """
        protection = Protection(code=new_code())
        beginning, self.prepared = replace(self.prepared, institution=institution), Beginning()
        wanted = Creation(path=path, beginning=beginning, protection=protection, with_file=with_file)
        self.begin_creation(wanted)

    def begin_creation(self, wanted: Creation) -> None:
        """Make the fact base that is *wanted*, kept from others as it says, and open it."""
        self.creating = wanted
        beginning, protection = wanted.beginning, wanted.protection
        self._begin(
            wanted.path,
            partial(create_protected, wanted.path, self._entrance(), beginning=beginning, protection=protection),
        )

    def unlock(self, path: Path, wanted: Unlocking) -> None:
        """Open the fact base at *path*, which is locked; where that is a backup being put back, go on with that."""
        restore = self._putting_back
        if restore is not None and restore.copy == path:
            self._begin(restore.target, partial(unlock_and_put_back, self._entrance(), restore, wanted))
        else:
            self._begin(path, partial(unlock_and_open, self._entrance(), path, wanted))

    def renew(self, wanted: Renewal) -> None:
        """Encrypt the open fact base, or give it another key; it is closed meanwhile."""
        path = self.path
        if path is not None and self._candidate is None:
            self.close()
            self._begin(path, partial(renew_and_open, self._entrance(), path, wanted))

    def close(self) -> None:
        """Close the open fact base, once what is to be stored is."""
        self._end_work()
        self.opened = None

    def beside(self, source: Callable[[], Store]) -> ThreadRunner:
        """Return what does long work on the open fact base, opened once more by *source*, beside the runner."""
        if self._beside is None:
            self._beside = ThreadRunner(source)
        return self._beside

    def practise(self, path: Path, *, act: Act, institution: str) -> None:
        """Open the practice fact base at *path*; make it where there is none."""
        if not self._is_at_work_on(path):
            self._begin(path, partial(open_practice, path, self._entrance(), act=act, institution=institution))

    def replace(self, wanted: PutBack) -> None:
        """Put a backup in place of a fact base and open what stands there then; what is open is closed before."""
        if self._candidate is not None:
            return
        self.close()
        self._putting_back = wanted
        self._begin(wanted.target, partial(put_back_and_open, self._entrance(), wanted))

    def look_again(self) -> None:
        """Read what is known of the open fact base once more, in the language that is set now."""
        if self.runner is not None:
            self.runner.read("look", partial(look, language=self.language), self._on_looked, self._on_failed)

    def name(self, institution: str) -> None:
        """Store the institution's name in the open fact base, on record as set by whoever is at the desk."""
        if self.runner is not None:
            entrance = self._entrance()
            act = Act(person=entrance.person, at=entrance.clock())
            job = partial(name_institution, institution=institution, act=act, language=self.language)
            self.runner.write(job, self._on_looked, self._on_failed)

    def furnish(self, house: House, act: Act, done: Callable[[], None], refused: Callable[[KnownError], None]) -> None:
        """Set what holds for the institution; then *done* is called, or *refused* with what went wrong."""

        def on_furnished(opened: Opened) -> None:
            done()
            self._on_looked(opened)

        if self.runner is not None:
            self.runner.write(partial(furnish, house=house, act=act, language=self.language), on_furnished, refused)

    def shut_down(self) -> None:
        """Finish what is to be stored and close everything. Calling it again does nothing."""
        if self._candidate is not None:
            self._candidate.shut_down()
        self._candidate = None
        self._end_work()

    def _end_work(self) -> None:
        """Finish what is to be done on the open fact base: first what is done beside, which needs the runner's lock."""
        if self.runner is not None:
            self.ending.emit()
        for work in (self.long_work, self._beside):
            if work is not None:
                work.shut_down()
        if self._check is not None:
            self._check.end()
            self._check.deleteLater()
        if self.runner is not None:
            self.runner.shut_down()
        self._check = None
        self._beside = self.runner = self.long_work = None

    def _is_at_work_on(self, path: Path) -> bool:
        """Return whether *path* is open and can be changed: opened once more it would keep itself away."""
        opened = self.opened
        is_open = opened is not None and opened.why_read_only is None and _is_same(opened.path, path)
        if is_open:
            self.look_again()
        return is_open

    def _begin(self, path: Path, opener: Callable[[], Store]) -> None:
        if self._candidate is None:
            self.wanted = path
            self._candidate = ThreadRunner(opener)
            job = partial(look, language=self.language)
            self._candidate.read("look", job, self._on_opened, self._on_open_failed)

    def _on_opened(self, opened: Opened) -> None:
        self._end_work()
        self.runner, self._candidate = self._candidate, None
        self.long_work = LongWork(self.runner) if self.runner is not None else None
        self.opened = opened
        done, self._putting_back = self._putting_back, None
        self.was_replaced = done is not None and done.refused is None
        if opened.is_unchecked and self.runner is not None:
            self._check = SoundnessCheck(self.runner, self.beside, self)
            self._check.failed.connect(self._on_unsound)
        self.changed.emit()
        self._warm_up()
        if done is not None:
            self.put_back.emit(done)

    def _on_unsound(self, wrong: Notice) -> None:
        """Open it once more, to read in it only."""
        path = self.path
        if path is not None:
            self.close()
            self._begin(path, partial(self._entrance().look_instead, path, StoreUnavailable(wrong)))

    def _on_open_failed(self, error: KnownError) -> None:
        if self._candidate is not None:
            self._candidate.shut_down()
            self._candidate = None
        if not (self._putting_back is not None and isinstance(error, KeyNeeded | UnlockRefused | CodeRefused)):
            self._putting_back = None  # else it goes on as soon as the person has opened the backup
        self.failed.emit(error)

    def _on_looked(self, opened: Opened) -> None:
        self.opened = opened
        self.looked.emit()
        self._warm_up()

    def _warm_up(self) -> None:
        if self.runner is not None and self.opened is not None:
            self.runner.read("warm up", partial(warm_up, pack=self.opened.pack), _nothing, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(error)


def _nothing(_result: None) -> None:
    """Nothing is left to do when the patterns are there."""


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False
