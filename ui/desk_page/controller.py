"""The whole desk: its two halves, and what happens between one message and the next."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from replydesk.release import Released
from ui.desk_page.desktop import Desktop, read_desktop
from ui.desk_page.jobs import DeskRecord
from ui.desk_page.learning import LearnController
from ui.desk_page.replying import ReplyController
from ui.desk_page.suggesting import SuggestController
from ui.desk_page.view import DeskView
from ui.station import Station

_PUT_BACK = "put-back"


class DeskController(QObject):
    """Decides what the desk does. All of it runs on the Qt thread; the station's runner does the work.

    Args:
        read_clipboard: Gives the text on the clipboard; asked only when the person asks for it.
        copy: Puts a released reply on the clipboard.

    Signals:
        entry_wanted: The text of a message that has no answer, for which an entry is wanted.
        released: A reply has left.
    """

    entry_wanted = Signal(str)
    released = Signal()

    def __init__(
        self,
        view: DeskView,
        station: Station,
        *,
        read_clipboard: Callable[[], str],
        copy: Callable[[Released], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._read_clipboard = read_clipboard
        self._before: Desktop | None = None
        record = DeskRecord()
        self._suggest = SuggestController(view, station, self)
        self._reply = ReplyController(view, station, record, copy, self)
        self._learn = LearnController(view, station, record, self._suggest, self)
        self._suggest.chosen.connect(self._reply.begin)
        self._suggest.chosen.connect(self._learn.offer)
        self._reply.cited_changed.connect(self._learn.mark_cited)
        self._learn.changed.connect(self._suggest.renew)
        self._reply.cited_changed.connect(self._suggest.mark_cited)
        self._reply.released.connect(self.released)
        view.message.cut_short.connect(self._on_cut_short)
        view.reply.composer.cut_short.connect(self._on_cut_short)
        view.message.clipboard_requested.connect(self._on_clipboard_requested)
        view.next_requested.connect(self._on_next_requested)
        view.entry_wanted.connect(self._on_entry_wanted)
        view.note.action_taken.connect(self._on_note_action)

    @property
    def is_settled(self) -> bool:
        """Whether everything that is shown belongs to what lies on the desk now."""
        return self._suggest.is_settled and self._reply.is_settled and self._learn.is_settled

    def renew(self) -> None:
        """Search anew for the message on the desk: the fact base, or what was learned, may be another by now."""
        self._suggest.renew()

    def desktop(self) -> Desktop:
        """Return what lies on the desk."""
        return read_desktop(self._view, self._reply.cited)

    def lay(self, desktop: Desktop) -> None:
        """Put *desktop* on the desk in place of what lies there; the texts can be undone."""
        message = self._view.message
        message.channel.pick(desktop.channel)
        message.intent.pick(str(desktop.intent))
        message.handle.setText(desktop.handle)
        message.text_field.replace_all(desktop.message)
        self._reply.cite(desktop.cited)
        self._view.reply.composer.replace_all(desktop.reply)

    def _on_clipboard_requested(self) -> None:
        text = self._read_clipboard()
        if not text.strip():
            self._view.note.say(self.tr("There is no text on the clipboard."))
            return
        self._view.message.text_field.replace_all(text)
        self._view.start_message()

    def _on_next_requested(self) -> None:
        before = self.desktop()
        was_copied = self._view.verdict.is_copied
        self.lay(replace(Desktop(), channel=before.channel))
        self._reply.put_down()
        self._view.start_message()
        if (before.message or before.reply) and not was_copied:
            self._before = before
            self._view.note.say(self.tr("The desk is clear."), action=self.tr("Put it back"), act=_PUT_BACK)
        else:
            self._view.note.hide()

    def _on_note_action(self, act: str) -> None:
        if act != _PUT_BACK:
            return
        if self._before is not None:
            self.lay(self._before)
            self._before = None
        self._view.note.hide()

    def _on_cut_short(self) -> None:
        self._view.note.say(self.tr("The text was very long; only its beginning was taken in."))

    def _on_entry_wanted(self) -> None:
        self.entry_wanted.emit(self._view.message.text)
