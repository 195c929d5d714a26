"""The right half of the desk: a reply is written, checked while it is written, and let out by the gate."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from replydesk.judging import Wish
from replydesk.patience import numbered, waiting
from replydesk.release import Released
from replydesk.suggest import Suggestions
from replydesk.tone.rule import RulePack
from replydesk.verdict import Finding, Outcome, gravest
from ui.desk_page import jobs
from ui.desk_page.approved_wording import ApprovedWording
from ui.desk_page.desktop import Cited, Desktop, incoming_of, read_desktop, wish_of
from ui.desk_page.jobs import Checked, DeskRecord, is_mended_by_parting
from ui.desk_page.leaving import LeaveController
from ui.desk_page.room import room_words
from ui.desk_page.view import DeskView
from ui.desk_page.wording import finding_text, underlines, verdict_words
from ui.station import Station
from ui.theme import Theme
from ui.timer import Lull, single_shot

JUDGE_AFTER_MS = 150
"""From the last key in the reply to the check."""

JUDGE_AT_LATEST_MS = 450
"""From the first key that is not checked yet to the check, however fast somebody types."""

PAUSE_MS = 900
"""From the last key on; then what was left half written is judged as it stands."""


class ReplyController(QObject):
    """Keeps the reply, what it rests on and what the check said of it together.

    Args:
        theme: The looks, for the dialog with a second person.
        record: Keeps what is on the desk from being put on record twice.
        copy: Puts a released reply on the clipboard.

    Attributes:
        leaving: The way out.

    Signals:
        cited_changed: Id and title of each entry cited from now on.
        released: The reply on the desk has left.
    """

    cited_changed = Signal(object)
    released = Signal()

    def __init__(
        self,
        view: DeskView,
        theme: Theme,
        station: Station,
        record: DeskRecord,
        *,
        copy: Callable[[Released], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._record = record
        self._pack = station.pack
        self._cited: Cited = ()
        self._approved = ApprovedWording(view, station)
        self._checked: Checked | None = None
        self._judging = False
        self._copy_waits: Desktop | None = None
        self._copies_choice = False
        self._numbered: dict[int, Finding] = {}
        self._shown: dict[int, Finding] = {}
        self._numbers = 0
        self._timer = Lull(self, JUDGE_AFTER_MS, JUDGE_AT_LATEST_MS, self._judge)
        self._pause = single_shot(self, PAUSE_MS, self._show_all)
        self.leaving = LeaveController(
            view, theme, station, record, copy=copy, desktop=lambda: self.desktop, parent=self
        )
        self._connect()
        self._say_state()

    @property
    def cited(self) -> Cited:
        """What the reply rests on."""
        return self._cited

    @property
    def is_settled(self) -> bool:
        """Whether the verdict that is shown belongs to the reply as it stands, and nothing is being copied."""
        at_rest = not self._timer.is_waiting and not self._pause.isActive()
        return at_rest and not self._judging and self.leaving.is_settled

    @property
    def pack(self) -> RulePack:
        """The rules by which the reply was judged last."""
        return self._pack

    @property
    def desktop(self) -> Desktop:
        """Everything that lies on the desk."""
        return read_desktop(self._view, self._cited, self._approved.filling)

    @property
    def wish(self) -> Wish:
        """The reply as it stands on the desk."""
        return wish_of(self.desktop)

    @property
    def shown(self) -> Mapping[int, Finding]:
        """The findings that are listed, by their numbers."""
        return self._shown

    @property
    def checked(self) -> Checked | None:
        """What the listed findings come from; ``None`` while it is about another wording than the reply."""
        return self._checked

    def begin(self, entry: Entry, suggestions: Suggestions) -> None:
        """Put the approved wording of *entry* in the composer, citing it; what was there can be undone."""
        desktop = self.desktop
        self._view.reply.continuation.follows = ()  # it is another reply, and goes on none
        self.cite(((entry.id, entry.content.title),))
        self._approved.begin(entry)
        self._view.reply.composer.moveCursor(QTextCursor.MoveOperation.End)  # where a person goes on writing
        self._view.start_reply()
        self._view.reply.variables.begin()
        job = partial(
            self._record.choose,
            incoming=incoming_of(desktop),
            suggestions=suggestions,
            entry=entry,
            now=self._station.clock(),
        )
        self._station.note(job, self._on_write_failed)
        if self._copies_choice:
            self._copies_choice = False
            self.copy()

    def copy_what_is_chosen(self) -> None:
        """Copy, when it passes, what is about to be chosen; :meth:`begin` is called with it."""
        self._copies_choice = True

    def copy_nothing_chosen(self) -> None:
        """Wait for no choice any more."""
        self._copies_choice = False

    def stack(self, entry: Entry, start: int, end: int) -> None:
        """Put the approved wording of *entry* where *start* to *end* (code points) of the reply are, and cite it too.

        The first one has its fields for variables; of one that comes to others the usual values are put in, and a place
        without one is filled in by hand.
        """
        if self._cited:
            self._approved.add(entry, start, end)
        else:
            self._approved.begin_at(entry, start, end)
        known = {entry_id for entry_id, _title in self._cited}
        if entry.id not in known:
            self.cite((*self._cited, (entry.id, entry.content.title)))

    def cite(self, cited: Cited) -> None:
        """Let the reply rest on *cited*."""
        self._cited = cited
        self._view.reply.show_citations(cited)
        self.cited_changed.emit(cited)
        self._on_wish_changed()

    def put_down(self) -> None:
        """Forget the reply's beginnings: another message is next."""
        self._approved.put_down()
        self._view.verdict.reason.setText("")  # unlike clear: no undo leads back
        self._checked = None
        self._on_wish_changed()  # the same reply to another message is checked anew, too

    def resume(self, desktop: Desktop) -> None:
        """Go on with what the reply on *desktop*, now laid here, began with: the approved wording and its fields."""
        self._approved.name_place(desktop.wording)
        self._approved.fill_again(desktop.filling)
        if desktop.cited and desktop.reply.strip():
            job = partial(jobs.to_stack, entry_id=desktop.cited[0][0], today=self._station.today)
            self._station.runner.read("wording", job, self._on_begun_read, _not_exchanged)

    def _on_begun_read(self, entry: Entry | None) -> None:
        if entry is not None and entry.id in {entry_id for entry_id, _title in self._cited[:1]}:
            self._approved.go_on(entry)

    def _on_citation_removed(self, entry_id: str) -> None:
        self.cite(tuple(one for one in self._cited if one[0] != entry_id))
        self._view.start_reply()

    def _on_channel_picked(self, channel: str) -> None:
        self._approved.take_channel(channel)
        self._on_wish_changed()

    def _on_account_picked(self, name: str) -> None:
        self._approved.take_account(name)
        self._on_wish_changed()

    def look_again(self) -> None:
        """Check the reply anew, if what it is checked for is another by now."""
        self._on_wish_changed()

    def _on_wish_changed(self, _what: str = "") -> None:
        wish = self.wish
        self._view.reply.show_room(*room_words(wish.text, wish.channel))
        if self._checked is not None and self._checked.wish == wish:
            return
        self._checked = None
        self._say_state()
        if wish.text.strip():
            self._timer.wait()
            if self._pause.isActive():
                self._pause.start()
        else:
            self._timer.stop()
            self._pause.stop()
            self._judging = False
            self._shown = {}
            self._view.show_findings(wish.text, [], [])
            self._view.show_safe(0)
            self._view.reply.difference.show_difference(None)

    def _judge(self) -> None:
        self._judging = True
        station = self._station
        values = self._view.reply.variables.values
        job = partial(jobs.check, wish=self.wish, pack=self._pack, today=station.today, person=station.person)
        job = partial(job, values=values)
        self._station.runner.read("judge", job, self._on_checked, self._on_judge_failed)

    def _on_checked(self, checked: Checked) -> None:
        if checked.wish != self.wish:
            return  # a newer check is on its way
        self._judging = False
        self._pack = checked.pack
        self._checked = checked
        self._view.show_safe(checked.safe)
        self._view.reply.difference.show_difference(checked.difference)
        findings = checked.judged.verdict.findings
        copies = self._copy_waits is not None and self._copy_waits.is_as_said(self.desktop)
        typing = None if copies else self._view.reply.composer.typing_place
        types = {rule.name: rule.type for rule in checked.pack.rules}
        half_written = waiting(findings, checked.wish.text, typing, types)
        self._number(findings)
        known = self._shown
        self._shown = {
            number: finding
            for number, finding in self._numbered.items()
            if number in known or finding not in half_written
        }
        self._list(checked)
        if len(self._shown) == len(findings):
            self._pause.stop()
        else:
            self._pause.start()
        self._say_state()
        self._copy_waits = None  # where something else lies there by now nobody has asked for a copy of that
        if copies:
            self.copy()

    def _number(self, findings: Sequence[Finding]) -> None:
        """Let each finding keep the number it had in the verdict before."""
        self._numbered = numbered(self._numbered, findings, self._numbers)
        self._numbers = max([self._numbers, *(number + 1 for number in self._numbered)])

    def _list(self, checked: Checked) -> None:
        rules = {rule.name: rule for rule in checked.pack.rules}
        rows = [
            finding_text(
                number,
                finding,
                rules.get(finding.rule),
                text=checked.wish.text,
                parts=is_mended_by_parting(finding, checked),
            )
            for number, finding in self._shown.items()
        ]
        self._view.show_findings(checked.wish.text, rows, underlines(self._shown.values()))

    def _show_all(self) -> None:
        """Show what waited for the word or the sentence to be written to its end."""
        self._pause.stop()
        if self._checked is not None and len(self._shown) < len(self._numbered):
            self._shown = dict(self._numbered)
            self._list(self._checked)
            self._say_state()

    def _on_judge_failed(self, error: KnownError) -> None:
        self._judging = False
        self._copy_waits = None
        self._view.verdict.show_mood("block", self._station.explain(error), can_copy=False)

    def _say_state(self) -> None:
        bar = self._view.verdict
        if self.leaving.says():
            return
        if self._checked is not None:
            shown = self._shown.values()
            if gravest(shown) is self._checked.judged.verdict.outcome or not self._pause.isActive():
                only_read = self._station.only_read
                parts = [one for one in shown if is_mended_by_parting(one, self._checked)]
                bar.show_mood(*verdict_words(shown, only_read=only_read, parts=parts), can_copy=not only_read)
                is_blocked = self._checked.judged.verdict.outcome is Outcome.BLOCK
                if self._checked.second_asked and is_blocked and not only_read:
                    bar.offer_second_person()
        elif self._view.reply.text.strip():
            bar.show_checking(self.tr("Checking …"))
        else:
            bar.show_mood("quiet", self.tr("Choose a suggestion, or write a reply."))

    def _on_finding_opened(self, number: int) -> None:
        if self._checked is not None and number in self._shown:
            finding = self._shown[number]
            self._view.reply.composer.select_place(self._checked.wish.text, finding.start, finding.end)

    # --- the way out

    def copy(self) -> None:
        """Let the reply out if it passes, and put it on the clipboard."""
        if self.leaving.takes():
            return
        if not self._view.reply.text.strip():
            self._view.start_reply()
            return
        if self._checked is None:
            self._copy_waits = self.desktop
            self._timer.stop()
            self._judge()
            return
        self._show_all()
        warned = self._checked.judged.verdict.outcome is Outcome.WARN
        reason = self._view.verdict.reason.text().strip() if warned else ""
        if warned and not reason:
            self._view.verdict.ask_for_reason()
            return
        self.leaving.let_out(self._checked, reason)

    def _on_second_requested(self) -> None:
        if self._checked is not None:
            self.leaving.ask_second(self._checked)

    def check_again(self) -> None:
        """Check the reply anew: what is asked of it, or who may release it, may be another by now."""
        if self._view.reply.text.strip():
            self._checked = None
            self._judge()

    def _on_copied(self, released: Released) -> None:
        said = self.tr("Copied. On record as number {number}.")
        if released.sample:
            said = self.tr("Copied for practice. On record as number {number}.")
        self._view.verdict.reason.setText("")  # unlike clear: no undo leads back
        self._view.verdict.show_mood("copied", said.format(number=released.audit_number), can_copy=True)
        self._view.verdict.next_button.setFocus()
        self.released.emit()

    def _on_refused(self, error: KnownError) -> None:
        self._checked = None
        self._judge()
        self._view.verdict.show_mood("block", self._station.explain(error), can_copy=True)
        if not self._view.findings.enter_gravest():
            self._view.start_reply()

    def _on_write_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _connect(self) -> None:
        view = self._view
        view.message.channel_picked.connect(self._on_channel_picked)
        view.message.intent_picked.connect(self._on_wish_changed)
        view.reply.variables.filled.connect(self._approved.fill)
        view.reply.edited.connect(self._on_wish_changed)
        view.reply.account_picked.connect(self._on_account_picked)
        view.reply.citation_removed.connect(self._on_citation_removed)
        view.findings.opened.connect(self._on_finding_opened)
        view.reply.composer.typing_ended.connect(self._show_all)
        view.verdict.second_requested.connect(self._on_second_requested)
        self.leaving.copied.connect(self._on_copied)
        self.leaving.refused.connect(self._on_refused)
        self.leaving.second.left.connect(self.check_again)


def _not_exchanged(_error: KnownError) -> None:
    """Nothing is lost but that the wording is not exchanged with the channel."""
