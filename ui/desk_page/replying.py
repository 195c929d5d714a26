"""The right half of the desk: a reply is written, checked while it is written, and let out by the gate."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from replydesk.compose import first_draft
from replydesk.judging import Wish
from replydesk.release import Released
from replydesk.suggest import Suggestions
from replydesk.verdict import Outcome
from ui.desk_page import jobs
from ui.desk_page.desktop import Cited, incoming_of, read_desktop, wish_of
from ui.desk_page.jobs import Checked, DeskRecord, WayOut
from ui.desk_page.room import room_words
from ui.desk_page.view import DeskView
from ui.desk_page.wording import finding_text, underlines, verdict_words
from ui.station import Station
from ui.timer import single_shot

JUDGE_AFTER_MS = 150
"""From the last key in the reply to the check."""


class ReplyController(QObject):
    """Keeps the reply, what it rests on and what the check said of it together.

    Args:
        record: Keeps what is on the desk from being put on record twice.
        copy: Puts a released reply on the clipboard.

    Signals:
        cited_changed: Id and title of each entry cited from now on.
        released: A reply has left.
    """

    cited_changed = Signal(object)
    released = Signal()

    def __init__(
        self,
        view: DeskView,
        station: Station,
        record: DeskRecord,
        copy: Callable[[Released], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._copy = copy
        self._record = record
        self._cited: Cited = ()
        self._approved: Entry | None = None
        self._checked: Checked | None = None
        self._judging = False
        self._copy_waits = False
        self._copying = False
        self._timer = single_shot(self, JUDGE_AFTER_MS, self._judge)
        self._connect()
        self._say_state()

    @property
    def cited(self) -> Cited:
        """What the reply rests on."""
        return self._cited

    @property
    def is_settled(self) -> bool:
        """Whether the verdict that is shown belongs to the reply as it stands, and nothing is being copied."""
        return not self._timer.isActive() and not self._judging and not self._copying

    def begin(self, entry: Entry, suggestions: Suggestions) -> None:
        """Put the approved wording of *entry* in the composer, citing it; what was there can be undone."""
        desktop = read_desktop(self._view, self._cited)
        self._approved = entry
        self.cite(((entry.id, entry.content.title),))
        draft = first_draft(entry, channel=desktop.channel, intent=desktop.intent)
        self._view.reply.composer.replace_all(draft.text)
        self._view.reply.composer.moveCursor(QTextCursor.MoveOperation.End)  # where a person goes on writing
        self._view.start_reply()
        job = partial(
            self._record.choose,
            incoming=incoming_of(desktop),
            suggestions=suggestions,
            entry=entry,
            now=self._station.clock(),
        )
        self._station.runner.write(job, _nothing, self._on_write_failed)

    def cite(self, cited: Cited) -> None:
        """Let the reply rest on *cited*."""
        self._cited = cited
        self._view.reply.show_citations(cited)
        self.cited_changed.emit(cited)
        self._on_wish_changed()

    def put_down(self) -> None:
        """Forget the reply's beginnings: another message is next."""
        self._approved = None
        self._view.verdict.reason.clear()
        self._checked = None
        self._say_state()

    def _on_citation_removed(self, entry_id: str) -> None:
        self.cite(tuple(one for one in self._cited if one[0] != entry_id))
        self._view.start_reply()

    def _on_channel_picked(self, channel: str) -> None:
        """Take the channel's own wording where the reply is still the approved one of another channel."""
        if self._approved is not None:
            bodies = {self._approved.content.body, *self._approved.content.channel_bodies.values()}
            if self._view.reply.text in bodies:
                self._view.reply.composer.replace_all(self._approved.content.body_for(channel))
        self._on_wish_changed()

    def _on_wish_changed(self, _what: str = "") -> None:
        wish = self._wish()
        self._view.reply.show_room(*room_words(wish.text, wish.channel))
        if self._checked is not None and self._checked.wish == wish:
            return
        self._checked = None
        self._say_state()
        if wish.text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._judging = False
            self._view.show_findings(wish.text, [], [])

    def _judge(self) -> None:
        self._judging = True
        job = partial(jobs.check, wish=self._wish(), pack=self._station.pack, today=self._station.today)
        self._station.runner.read("judge", job, self._on_checked, self._on_judge_failed)

    def _on_checked(self, checked: Checked) -> None:
        if checked.wish != self._wish():
            return  # a newer check is on its way
        self._judging = False
        self._checked = checked
        verdict = checked.judged.verdict
        rows = [finding_text(finding) for finding in verdict.findings]
        self._view.show_findings(checked.wish.text, rows, underlines(verdict))
        self._say_state()
        if self._copy_waits:
            self._copy_waits = False
            self._on_copy_requested()

    def _on_judge_failed(self, error: KnownError) -> None:
        self._judging = False
        self._copy_waits = False
        self._view.verdict.show_mood("block", self._station.explain(error), can_copy=False)

    def _say_state(self) -> None:
        bar = self._view.verdict
        if self._checked is not None:
            bar.show_mood(*verdict_words(self._checked.judged.verdict), can_copy=True)
        elif self._view.reply.text.strip():
            bar.show_checking(self.tr("Checking …"))
        else:
            bar.show_mood("quiet", self.tr("Choose a suggestion, or write a reply."))

    def _on_finding_opened(self, place: int) -> None:
        if self._checked is not None:
            finding = self._checked.judged.verdict.findings[place]
            self._view.reply.composer.select_place(self._checked.wish.text, finding.start, finding.end)

    def _on_finding_mended(self, place: int) -> None:
        if self._checked is None:
            return
        finding = self._checked.judged.verdict.findings[place]
        if finding.replacement is not None:
            composer = self._view.reply.composer
            composer.replace_place(self._checked.wish.text, finding.start, finding.end, finding.replacement)
            self._view.start_reply()

    def _on_mend_requested(self) -> None:
        if self._checked is None:
            return
        for place, finding in enumerate(self._checked.judged.verdict.findings):
            if finding.replacement is not None and finding.start < finding.end:
                self._on_finding_mended(place)
                return

    # --- the way out

    def _on_copy_requested(self) -> None:
        if self._copying:
            return
        if not self._view.reply.text.strip():
            self._view.start_reply()
            return
        if self._checked is None:
            self._copy_waits = True
            self._timer.stop()
            self._judge()
            return
        warned = self._checked.judged.verdict.outcome is Outcome.WARN
        reason = self._view.verdict.reason.text().strip() if warned else ""
        if warned and not reason:
            self._view.verdict.ask_for_reason()
            return
        self._copying = True
        way = WayOut(
            wish=self._checked.wish,
            incoming=incoming_of(read_desktop(self._view, self._cited)),
            pack=self._station.pack,
            person=self._station.person,
            now=self._station.clock(),
            reason=reason,
            seen_digest=self._checked.judged.verdict.digest,
        )
        self._station.runner.write(partial(self._record.let_out, way=way), self._on_released, self._on_refused)

    def _on_released(self, released: Released) -> None:
        self._copying = False
        self._copy(released)
        said = self.tr("Copied. On record as number {number}.")
        if released.sample:
            said = self.tr("Copied for practice. On record as number {number}.")
        self._view.verdict.reason.clear()
        self._view.verdict.show_mood("copied", said.format(number=released.audit_number), can_copy=True)
        self._view.verdict.next_button.setFocus()
        self.released.emit()

    def _on_refused(self, error: KnownError) -> None:
        self._copying = False
        self._checked = None
        self._judge()
        self._view.verdict.show_mood("block", self._station.explain(error), can_copy=True)
        if not self._view.findings.enter():
            self._view.start_reply()

    def _on_write_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _wish(self) -> Wish:
        return wish_of(read_desktop(self._view, self._cited))

    def _connect(self) -> None:
        view = self._view
        view.message.channel_picked.connect(self._on_channel_picked)
        view.message.intent_picked.connect(self._on_wish_changed)
        view.reply.edited.connect(self._on_wish_changed)
        view.reply.citation_removed.connect(self._on_citation_removed)
        view.reply.release_requested.connect(self._on_copy_requested)
        view.findings.opened.connect(self._on_finding_opened)
        view.findings.mended.connect(self._on_finding_mended)
        view.verdict.copy_requested.connect(self._on_copy_requested)
        view.mend_requested.connect(self._on_mend_requested)


def _nothing(_result: None) -> None:
    """Nothing is left to do when the choice is on record."""
