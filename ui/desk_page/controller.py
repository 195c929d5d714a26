"""The whole desk: its two halves, and what happens between one message and the next."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from replydesk.draft import Intent
from replydesk.release import Released
from replydesk.suggest import Suggestions
from ui.ask import Ask
from ui.desk_page.attached import AttachedController
from ui.desk_page.desktop import Desktop
from ui.desk_page.gap_noting import GapController
from ui.desk_page.jobs import DeskRecord
from ui.desk_page.kind_guess import KindGuess
from ui.desk_page.learning import LearnController
from ui.desk_page.mending import MendController
from ui.desk_page.message_panel import LONGEST_MESSAGE
from ui.desk_page.parting import PartController
from ui.desk_page.replying import ReplyController
from ui.desk_page.second_release import SecondRelease
from ui.desk_page.shortcode import ShortcodeController
from ui.desk_page.standing import StandingController
from ui.desk_page.suggesting import SuggestController
from ui.desk_page.under_way import UnderWay
from ui.desk_page.view import DeskView
from ui.station import Station
from ui.theme import Theme

_PUT_BACK, _GO_BACK = "put-back", "go-back"


class DeskController(QObject):
    """Decides what the desk does. All of it runs on the Qt thread; the station's runner does the work.

    Args:
        ask: Asks where a file is to be saved.
        read_clipboard: Gives the text on the clipboard; asked only when the person asks for it.
        copy: Puts a released reply on the clipboard.

    Signals:
        entry_wanted: The text of a message that has no answer, for which an entry is wanted.
        released: A reply has left.
        replacing: What lies on the desk is about to be taken off it.
        kind_turned: Another kind of message is guessed now.
        laid: Something else lies on the desk now.
        left_late: A reply has left, or may not, in whose place something else lies on the desk.
        next_wanted: The message behind this one in the queue is wanted; this one waited there, too.
    """

    replacing = Signal()
    laid = Signal()
    left_late = Signal()
    kind_turned = Signal()
    next_wanted = Signal()
    entry_wanted = Signal(str)
    released = Signal()

    def __init__(
        self,
        view: DeskView,
        theme: Theme,
        station: Station,
        ask: Ask,
        *,
        read_clipboard: Callable[[], str],
        copy: Callable[[Released], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._read_clipboard = read_clipboard
        self._before: Desktop | None = None
        self._late = Desktop()
        self._own_channel = view.message.channel.value
        self._station = station
        record = self._record = DeskRecord()
        self._kind = KindGuess(view.message, is_leaving=lambda: not self._reply.leaving.is_settled, parent=self)
        self._suggest = SuggestController(view, station, self._kind, self)
        self._reply = ReplyController(view, theme, station, record, copy=copy, parent=self)
        self._learn = LearnController(view, station, record, self._suggest, self)
        self._kind.turned.connect(self._reply.look_again)
        self._kind.turned.connect(self.kind_turned)
        self._gaps = GapController(view, station, self)
        self._standing = StandingController(view, station, self._suggest, self)
        self._kind.turned.connect(self._standing.look)
        self.shortcodes = ShortcodeController(view.reply.composer, station, self._reply, self)
        self.shortcodes.refused.connect(self._on_shortcode_refused)
        self._attached = AttachedController(view, station, ask, self)
        self._reply.cited_changed.connect(self._attached.show_for)
        self._suggest.chosen.connect(self._learn.offer)
        self._suggest.unchosen.connect(self._reply.copy_nothing_chosen)
        view.verdict.copy_requested.connect(self._on_copy_requested)
        view.reply.release_requested.connect(self._on_copy_requested)
        self._reply.cited_changed.connect(self._learn.mark_cited)
        self._learn.changed.connect(self._suggest.renew)
        self._reply.cited_changed.connect(self._suggest.mark_cited)
        self._reply.released.connect(self.released)
        # After the desk was kept as it left: what follows is begun anew, and kept as that.
        parts = PartController(view, self._reply, self)
        self._mend = MendController(view, station, self._reply, parts, self)
        self._suggest.chosen.connect(parts.join)  # or it would follow the wording of another entry
        self._suggest.chosen.connect(self._reply.begin)
        self._standing.chosen.connect(parts.join)
        self._standing.chosen.connect(self._reply.begin)
        self._reply.leaving.left_late.connect(self._on_left_late)
        view.message.text_field.change_refused.connect(self._on_change_refused)
        view.message.text_field.copy_wanted.connect(self._on_own_copy_wanted)
        view.message.cut_short.connect(self._on_cut_short)
        view.reply.composer.cut_short.connect(self._on_cut_short)
        view.message.clipboard_requested.connect(self._on_clipboard_requested)
        view.next_requested.connect(self._on_next_requested)
        view.entry_wanted.connect(self._on_entry_wanted)
        view.note.action_taken.connect(self._on_note_action)

    @property
    def is_settled(self) -> bool:
        """Whether everything that is shown belongs to what lies on the desk now."""
        parts = (
            self._suggest,
            self._kind,
            self._reply,
            self._learn,
            self._mend,
            self._gaps,
            self._standing,
            self.shortcodes,
            self._attached,
        )
        return all(part.is_settled for part in parts)

    def renew(self) -> None:
        """Search anew for the message on the desk: the fact base, or what was learned, may be another by now."""
        self._suggest.renew()
        self._attached.look()

    def check_again(self) -> None:
        """Check the reply anew: who may release it may be others by now."""
        self._reply.check_again()

    @property
    def second(self) -> SecondRelease:
        """Asks a second person."""
        return self._reply.leaving.second

    @property
    def under_way(self) -> UnderWay:
        """Which replies are on their way or not copied yet."""
        return self._reply.leaving.under_way

    def go_on_with(self, under_way: UnderWay) -> None:
        """Go on with the replies that were *under_way* from the desk of the pages before these."""
        self._reply.leaving.go_on_with(under_way)

    def desktop(self) -> Desktop:
        """Return what lies on the desk."""
        return self._reply.desktop

    @property
    def own_channel(self) -> str:
        """The channel on which the person is; that of a message from the queue is the message's alone."""
        message = self._view.message
        return self._own_channel if message.queued else message.channel.value

    def lay(self, desktop: Desktop, *, is_another: bool = False) -> None:
        """Put *desktop* on the desk in place of what lies there.

        The very same message with its reply stays as the person has it, who may be in the middle of it. Of another one
        (it is, too, where *is_another* says so) no undo leads back to what lay here: the words of one citizen, and what
        was written to them, never come under another's name.
        """
        message, composer = self._view.message, self._view.reply.composer
        self._own_channel = self.own_channel
        begins = is_another or (message.text, message.queued) != (desktop.message, desktop.queued)
        message.channel.pick(desktop.channel)
        message.handle.show_beginning(desktop.handle)
        if begins:
            message.text_field.begin_with(desktop.message)
        message.queued = desktop.queued
        self._kind.take(desktop.intent, is_set=desktop.intent_set)
        house = self._station.house
        self._view.reply.account.pick(house.account_on(desktop.channel, desktop.account or house.last_account))
        self._view.reply.continuation.follows = desktop.follows
        self._reply.cite(desktop.cited)
        if begins:
            composer.begin_with(desktop.reply)
        elif self._view.reply.text != desktop.reply:
            composer.replace_all(desktop.reply)
        self._view.reply.continuation.show_text(desktop.continuation)
        if begins:
            self._reply.put_down()
        self._reply.resume(desktop)
        self.laid.emit()

    def _on_copy_requested(self) -> None:
        if self._suggest.has_early:
            self._reply.copy_what_is_chosen()
        elif self._view.verdict.is_copied and self._read_clipboard() == self._view.reply.text:
            self._view.verdict.next_button.setFocus()  # the key came twice: it is on the clipboard, and once on record
        else:
            self._reply.copy()

    def _on_clipboard_requested(self) -> None:
        text = self._read_clipboard()
        if not text.strip():
            self._view.note.say(self.tr("There is no text on the clipboard."))
            return
        if self._view.message.queued:  # that one waits on, with what was begun of its reply
            self.begin(text)
            return
        self._view.message.text_field.replace_all(text)
        self._view.start_message()

    def begin(self, message: str) -> None:
        """Begin with *message*; what lay on the desk and was not copied can be put back."""
        self._take_up(message, self.tr("Another message lies on the desk now."))

    def answer(
        self, message: str, intent: Intent, entry: Entry, suggestions: Suggestions, *, known: DeskRecord
    ) -> None:
        """Begin with *message*, guessed to be of that kind, and the approved wording of *entry*, chosen elsewhere.

        What *known* has put on record of the message is not put there again.
        """
        self.begin(message)
        self._kind.take(intent, is_set=False)
        self._station.note(partial(self._record.adopt, known=known), self._on_adoption_failed)
        self._reply.begin(entry, suggestions)

    def keep_late(self, desktop: Desktop, released: Released) -> None:
        """Keep what left elsewhere for the message on *desktop*, where it is not seen any more: it is copied here."""
        self._reply.leaving.take(desktop, released)

    def say(self, sentence: str) -> None:
        """Say *sentence* at the foot; what can be put back still can."""
        note = self._view.note
        note.say(sentence, action=note.action_button.text() if note.act else "", act=note.act)

    def _on_adoption_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _on_next_requested(self) -> None:
        if self._view.message.queued:
            self.next_wanted.emit()
        else:
            self._take_up("", self.tr("The desk is clear."))

    def take_from_queue(self, desktop: Desktop) -> None:
        """Lay a message of the queue on the desk; what lay there and waits nowhere can be put back."""
        before = self._put_on(desktop)
        if before is not None and not before.queued:
            self.offer_put_back(before, self.tr("Another message lies on the desk now."))

    def _take_up(self, message: str, said: str) -> None:
        here = self.desktop()
        before = self._put_on(
            Desktop(channel=self.own_channel, account=here.account, message=message[:LONGEST_MESSAGE])
        )
        if before is not None:
            self.offer_put_back(before, said)
        else:
            self._view.note.hide()

    def _put_on(self, desktop: Desktop) -> Desktop | None:
        """Lay *desktop* on the desk, and return what lay there and has not left; ``None``: nothing."""
        self.replacing.emit()
        before = self.desktop()
        was_copied = self._view.verdict.is_copied
        self.lay(desktop, is_another=True)
        self._view.start_work()
        return before if (before.message or before.reply) and not was_copied else None

    def offer_put_back(self, before: Desktop, said: str) -> None:
        """Say *said*, and offer to lay *before* on the desk again."""
        self._before = before
        self._view.note.say(said, action=self.tr("Put it back"), act=_PUT_BACK)

    def _on_left_late(self, sentence: str, desktop: Desktop) -> None:
        self._late = desktop
        self.left_late.emit()
        self._view.note.say(sentence, action=self.tr("Go back to it"), act=_GO_BACK)

    def _on_note_action(self, act: str) -> None:
        if act == _GO_BACK:
            before = self._put_on(self._late)
            if before is not None:
                self.offer_put_back(before, self.tr("Another message lies on the desk now."))
            return
        if act != _PUT_BACK:
            return
        if self._before is not None:
            self.replacing.emit()
            self.lay(self._before, is_another=True)
            self._before = None
        self._view.note.hide()

    def _on_change_refused(self) -> None:
        words = self.tr(
            "The citizen's words stay as they came. Right-click them (or press the menu key) to work on a copy."
        )
        self.say(words)

    def _on_own_copy_wanted(self) -> None:
        self._put_on(replace(self.desktop(), queued=""))
        self._view.start_message()
        self._view.note.say(self.tr("A copy of the message lies here; the message itself waits on."))

    def _on_shortcode_refused(self, sentence: str) -> None:
        self._view.note.say(sentence, is_error=True)

    def _on_cut_short(self) -> None:
        self._view.note.say(self.tr("The text was very long; only its beginning was taken in."))

    def _on_entry_wanted(self) -> None:
        self.entry_wanted.emit(self._view.message.text)
