"""The way out of a reply: through the gate and onto the clipboard, if it is still what the person sees by then."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from replydesk.release import Released
from ui.desk_page.desktop import Desktop, incoming_of
from ui.desk_page.jobs import Checked, DeskRecord, WayOut
from ui.desk_page.second_release import SecondRelease
from ui.desk_page.under_way import UnderWay
from ui.desk_page.view import DeskView
from ui.desk_page.wording import short_text
from ui.station import Station
from ui.theme import Theme


class LeaveController(QObject):
    """Hands replies to the gate, and knows which one an answer belongs to, however late it comes.

    While a file is taken in the gate answers only at its end. A reply goes by everything that lay on the desk when it
    was to leave: only where the very same lies there is the released wording copied. Else it is kept, and copied when
    the person goes back to it, without being released once more.

    Args:
        record: Keeps what is on the desk from being put on record twice.
        copy: Puts a released reply on the clipboard.
        desktop: Gives what lies on the desk.

    Attributes:
        second: Asks a second person.
        under_way: What is on its way or not copied yet; it goes on with the pages that follow.

    Signals:
        copied: The reply on the desk has left; carries what the gate gave.
        refused: The reply on the desk may not leave; carries the error.
        left_late: A sentence: a reply has left, or may not, in whose place something else lies on the desk; and what
            lay there then, to go back to.
    """

    copied = Signal(object)
    refused = Signal(object)
    left_late = Signal(str, object)

    def __init__(
        self,
        view: DeskView,
        theme: Theme,
        station: Station,
        record: DeskRecord,
        *,
        copy: Callable[[Released], None],
        desktop: Callable[[], Desktop],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar = view.verdict
        self._station = station
        self._record = record
        self._copy = copy
        self._desktop = desktop
        self.under_way = UnderWay()
        self.under_way.tell(self._on_let_out, self._on_refused)
        self.second = SecondRelease(theme, station, view)
        self.second.release_requested.connect(self._let_out)

    @property
    def is_settled(self) -> bool:
        """Whether the gate has answered for every reply."""
        return not self.under_way.waiting

    def go_on_with(self, under_way: UnderWay) -> None:
        """Go on with what is *under_way* from the desk of the pages before these, and say what is not copied yet."""
        self.under_way = under_way
        under_way.tell(self._on_let_out, self._on_refused)
        if not self.says():
            self._say_uncopied()

    def takes(self) -> bool:
        """Return whether the reply on the desk is on its way or has left already; then what is to be done is done."""
        desktop = self._desktop()
        kept = self.under_way.uncopied.get(desktop)
        if kept is not None:
            self.take(desktop, kept)
        return kept is not None or desktop in self.under_way.waiting

    def let_out(self, checked: Checked, reason: str) -> None:
        """Hand the reply on the desk, which was *checked*, to the gate; *reason*: why its warnings are overruled."""
        desktop = self._desktop()
        self._let_out(self._way_out(checked, desktop, reason), desktop)
        self.says()

    def ask_second(self, checked: Checked) -> None:
        """Ask a second person to let the reply on the desk out, which was *checked* and is blocked."""
        desktop = self._desktop()
        if desktop not in self.under_way.waiting:
            self.second.ask(checked, self._way_out(checked, desktop, ""), desktop)

    def says(self) -> bool:
        """Say where the reply on the desk is, if it is on its way or has left; return whether it is that."""
        desktop = self._desktop()
        kept = self.under_way.uncopied.get(desktop)
        if kept is not None:
            said = self.tr("On record as number {number}, but not copied yet.").format(number=kept.audit_number)
            self._bar.show_mood("pass", said, can_copy=True)
        elif desktop in self.under_way.waiting and self._station.runner.holds_writes:
            self._bar.show_mood(
                "quiet", self.tr("The reply waits until the fact base is free again. It is copied then.")
            )
        return kept is not None or desktop in self.under_way.waiting

    def _let_out(self, way: WayOut, desktop: Desktop) -> None:
        self.under_way.let_out(self._station.runner, partial(self._record.let_out, way=way), desktop)

    def _way_out(self, checked: Checked, desktop: Desktop, reason: str) -> WayOut:
        return WayOut(
            wish=checked.wish,
            incoming=incoming_of(desktop),
            pack=checked.pack,
            person=self._station.person,
            now=self._station.clock(),
            reason=reason,
            seen_digest=checked.judged.verdict.digest,
        )

    def _on_let_out(self, desktop: Desktop, released: Released) -> None:
        self.second.end(desktop)
        self.take(desktop, released)

    def take(self, desktop: Desktop, released: Released) -> None:
        """Copy what was *released* from *desktop* if that lies there, else keep it and say so."""
        if desktop == self._desktop():
            self.under_way.uncopied.pop(desktop, None)
            self._copy(released)
            self.copied.emit(released)
        else:
            self.under_way.uncopied[desktop] = released
        self._say_uncopied()

    def _say_uncopied(self) -> None:
        waiting = next(iter(self.under_way.uncopied.items()), None)
        if waiting is not None:
            late, kept = waiting
            said = self.tr("The reply to “{message}” is on record as number {number}, but it is not copied yet.")
            self.left_late.emit(said.format(message=_named(late), number=kept.audit_number), late)

    def _on_refused(self, desktop: Desktop, error: KnownError) -> None:
        if self.second.hears_no(desktop, error):
            return
        if desktop == self._desktop():
            self.refused.emit(error)
        else:
            said = self.tr("The reply to “{message}” did not leave. {why}")
            self.left_late.emit(said.format(message=_named(desktop), why=self._station.explain(error)), desktop)


def _named(desktop: Desktop) -> str:
    """Return the words by which what lies on *desktop* is known again."""
    return short_text(" ".join((desktop.message or desktop.reply).split()))
