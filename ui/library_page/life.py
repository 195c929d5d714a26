"""The life of one entry: hand it in for review, send it back, approve it, take it out of use."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.entry import Entry, Status
from knowledge_base.errors import KnownError
from knowledge_base.quotes import quoted_by
from replydesk.approving import Approved
from replydesk.entry_steps import Standing
from replydesk.out_of_use import OutOfUse, retire
from replydesk.quoted_facts import QuotedFacts
from replydesk.wording_check import Placed
from ui.dates import moment_words
from ui.library_page import jobs
from ui.library_page.view import LibraryView
from ui.names import place_words, severity_word
from ui.station import Station


class LifeController(QObject):
    """Decides what the buttons beside an entry do, and says why one cannot be pressed.

    Signals:
        changed: A step was taken. Carries the :class:`Entry` as it is now.
    """

    changed = Signal(object)

    def __init__(self, view: LibraryView, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._entry: Entry | None = None
        view.detail.submit_requested.connect(self._on_submit)
        view.detail.approve_requested.connect(self._on_approve)
        view.detail.retire_requested.connect(self._on_retire)
        view.detail.life.send_back_requested.connect(self._on_send_back)

    def show(self, entry: Entry) -> None:
        """Show *entry*, the newest revision there is, with what can be done with it."""
        if self._entry is None or _place(entry) != _place(self._entry):  # the same one again: a note goes on
            self._view.detail.life.clear()
            self._view.detail.let_approve(may=True)  # until it is known; the store asks in any case
        self._entry = entry
        self._view.detail.show_entry(entry)
        self.look()
        if quoted_by(entry.content) or entry.state in {Status.DRAFT, Status.IN_REVIEW}:
            job = partial(jobs.facts_of, entry=entry, today=self._station.today)
            self._station.runner.read("facts", job, partial(self._on_facts, entry), self._on_failed)

    def leave(self) -> None:
        """Say nothing more of the entry: another one is shown, with which nothing can be done."""
        self._entry = None
        self._view.detail.life.clear()

    def _on_facts(self, entry: Entry, facts: QuotedFacts) -> None:
        if self._entry is entry:  # else another one is shown by now
            self._view.detail.show_facts(facts)

    def look(self) -> None:
        """Ask what this person may do with the entry that is shown."""
        if self._entry is not None:
            job = partial(jobs.standing, entry=self._entry, act=self._station.act(), pack=self._station.pack)
            self._station.runner.read("standing", job, self._on_standing, self._on_failed)

    def _on_standing(self, standing: Standing) -> None:
        if self._entry is None:
            return
        detail = self._view.detail
        may = standing.refusal is None
        detail.let_approve(may=may)
        refusal = "" if standing.refusal is None else self._station.wording.say(standing.refusal)
        is_reviewer = may and not detail.approve_button.isHidden()
        findings = "\n".join(map(self._finding_line, standing.findings))
        detail.life.show_standing(refusal=refusal, findings=findings, sop=standing.sop if is_reviewer else "")
        back = standing.sent_back
        if back is None:
            detail.life.show_sent_back("", "")
            return
        moment = moment_words(back.at, self._station.clock().tzinfo, self._station.wording.language)
        heading = self.tr("Sent back by {person}, {moment}").format(person=back.person, moment=moment)
        detail.life.show_sent_back(heading, back.detail)

    def _finding_line(self, one: Placed) -> str:
        place = place_words(one.place, self._station.wording.language)
        words = f"“{one.finding.text}”" if one.finding.text else ""
        head = " · ".join(filter(None, (severity_word(one.finding.severity), place, words)))
        return f"{head}: {one.finding.message}"

    # --- the steps

    def _on_submit(self) -> None:
        if self._entry is not None:
            job = partial(jobs.submit, entry_id=self._entry.id, act=self._station.act())
            self._station.runner.write(job, self._on_submitted, self._on_failed)

    def _on_submitted(self, entry: Entry) -> None:
        self._say(self.tr("Submitted. It waits for somebody to review it."), entry)

    def _on_send_back(self, reason: str) -> None:
        if self._entry is not None:
            job = partial(jobs.send_back, entry=self._entry, reason=reason, act=self._station.act())
            self._station.runner.write(job, self._on_sent_back, self._on_send_back_failed)

    def _on_sent_back(self, entry: Entry) -> None:
        self._say(self.tr("Sent back. Its author reads the note beside the entry."), entry)

    def _on_send_back_failed(self, error: KnownError) -> None:
        self._view.detail.life.say_problem(self._station.explain(error))

    def _on_approve(self) -> None:
        if self._entry is not None:
            job = partial(jobs.approve_read, entry=self._entry, act=self._station.act(), pack=self._station.pack)
            self._station.runner.write(job, self._on_approved, self._on_failed)

    def _on_approved(self, approved: Approved) -> None:
        said = self.tr("Approved. Replies may rest on it from now on.")
        if approved.sent:
            titles = "; ".join(one.content.title for one in approved.sent)
            said = self.tr("Approved. What quotes it waits for review: {titles}").format(titles=titles)
        self._say(said, approved.entry)

    def _on_retire(self) -> None:
        if self._entry is not None:
            job = partial(retire, entry_id=self._entry.id, act=self._station.act())
            self._station.runner.write(job, self._on_retired, self._on_failed)

    def _on_retired(self, gone: OutOfUse) -> None:
        said = self.tr("Retired. No reply may rest on it until it is approved again.")
        if gone.sent:
            titles = "; ".join(one.content.title for one in gone.sent)
            said = self.tr("Retired. What quotes it waits for review: {titles}").format(titles=titles)
        self._say(said, gone.entry)

    def _say(self, sentence: str, entry: Entry) -> None:
        self._view.note.say(sentence)
        self.changed.emit(entry)

    def _on_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)


def _place(entry: Entry) -> tuple[str, int, Status]:
    """Return what must be the same for what was asked beside *entry* to be still about it."""
    return entry.id, entry.revision, entry.state
