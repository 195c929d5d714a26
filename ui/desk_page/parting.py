"""A reply that is too long for its channel leaves in two: the first part is copied, then what follows lies there."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from replydesk.channels import shipped_channels
from replydesk.parting import Parted, part
from replydesk.release import Released
from replydesk.replacing import Change
from ui.desk_page.replying import ReplyController
from ui.desk_page.view import DeskView


class PartController(QObject):
    """Parts the reply on the desk, joins it again, and lays what follows there once the first part has left.

    Each part is checked and put on record by itself, resting on the same entries; what a reply must have is looked for
    in all of its parts.
    """

    def __init__(self, view: DeskView, reply: ReplyController, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._row = view.reply.continuation
        reply.leaving.copied.connect(self._on_copied)
        view.reply.edited.connect(self._on_edited)
        self._row.join_requested.connect(self._on_join_requested)

    def part(self, text: str, parted: Parted) -> None:
        """Let only the first part of *text* stand in the reply; nothing happens when the text is another by now."""
        if self._keep_first(text, parted):
            self._view.note.say(self.tr("The rest follows when this part is copied."))
            self._start_at_end()

    def _keep_first(self, text: str, parted: Parted) -> bool:
        start = text.index(parted.first) + len(parted.first)
        change = Change(rule="", start=start, end=len(text), old=text[start:], new="")
        is_done = self._view.reply.composer.make_changes(text, [change])
        if is_done:
            self._row.show_text("\n".join(filter(None, (parted.rest, self._row.text))))
        return is_done

    def join(self) -> None:
        """Put what follows behind the reply again; one undo takes it away there, too."""
        rest = self._row.text
        if rest:
            self._row.show_text("")
            composer = self._view.reply.composer
            text = composer.toPlainText()
            between = "" if not text or text[-1].isspace() else " "
            composer.make_changes(text, [Change(rule="", start=len(text), end=len(text), old="", new=between + rest)])

    def _on_join_requested(self) -> None:
        self.join()
        self._start_at_end()

    def _on_edited(self, text: str) -> None:
        """Forget what follows when it stands in the reply again: the parting was undone."""
        if self._row.text and text.rstrip().endswith(self._row.text):
            self._row.show_text("")

    def _on_copied(self, released: Released) -> None:
        rest = self._row.text
        if rest:
            self._row.follows = (*self._row.follows, released.reply_id)
            self._row.show_text("")
            self._view.reply.composer.replace_all(rest)
            parted = part(rest, shipped_channels()[self._view.message.channel.value])
            if parted is not None:  # whoever parted it once wants the rest to fit, too
                self._keep_first(rest, parted)
            self._view.note.say(self.tr("Copied. Paste it, then copy this: it follows as the next reply."))
            self._start_at_end()
        elif self._row.follows:
            self._view.note.say(self.tr("All parts of the reply are copied."))

    def _start_at_end(self) -> None:
        self._view.reply.composer.moveCursor(QTextCursor.MoveOperation.End)
        self._view.start_reply()
