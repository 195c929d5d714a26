"""Mending at the desk: the finding one is on, the one under the cursor, or all that is safe."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from knowledge_base.errors import KnownError
from replydesk.replacing import Change, change_for
from replydesk.sentence_out import without_sentence
from replydesk.verdict import Finding, Severity
from ui.desk_page import jobs
from ui.desk_page.jobs import MendedWish, is_mended_by_parting
from ui.desk_page.parting import PartController
from ui.desk_page.replying import ReplyController
from ui.desk_page.view import DeskView
from ui.desk_page.wording import replacement_words, sentence_words
from ui.station import Station

_TAKE_BACK = "take-back-mending"


class MendController(QObject):
    """Puts replacements into the reply. What was put in can be taken back in one step."""

    def __init__(
        self, view: DeskView, station: Station, reply: ReplyController, parts: PartController, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._reply = reply
        self._parts = parts
        self._mended_text: str | None = None
        self._is_mending = False
        view.findings.mended.connect(self._on_mended)
        view.mend_requested.connect(self._on_mend_requested)
        view.mend_all_requested.connect(self._on_mend_all_requested)
        view.note.action_taken.connect(self._on_note_action)
        view.reply.edited.connect(self._on_edited)
        view.reply.composer.menu_opening.connect(self._on_menu_opening)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being mended."""
        return not self._is_mending

    def _on_mended(self, number: int) -> None:
        finding = self._reply.shown.get(number)
        if finding is not None:
            self._mend(finding)

    def _on_mend_requested(self) -> None:
        """Mend the finding one is on; or under the cursor; or the length; or the next one behind; or the first."""
        chosen = self._reply.shown.get(self._view.findings.current or 0) if self._view.findings.is_entered else None
        if chosen is not None and (self._can_be_mended(chosen) or self._sentence_out(chosen) is not None):
            self._mend(chosen)
            return
        at = self._view.reply.composer.place
        found = [one for one in self._reply.shown.values() if self._can_be_mended(one)]
        under = [one for one in found if one.start <= at <= one.end]
        behind = [one for one in found if one.start > at]
        for finding in (*under, *self._parted(), *self._sentence_at(at), *behind, *found):
            self._mend(finding)
            return

    def _parted(self) -> list[Finding]:
        """Return the finding that is mended by two replies where nothing else holds the reply back."""
        checked = self._reply.checked
        blocks = [one for one in self._reply.shown.values() if one.severity is Severity.BLOCK]
        return blocks if checked is not None and all(is_mended_by_parting(one, checked) for one in blocks) else []

    def _sentence_at(self, place: int) -> list[Finding]:
        """Return the findings whose sentence is the one at *place*, and would go: no other one is taken out unasked."""
        changes = {number: self._sentence_out(one) for number, one in self._reply.shown.items()}
        at = [number for number, change in changes.items() if change and change.start <= place <= change.end]
        return [self._reply.shown[number] for number in at]

    def _sentence_out(self, finding: Finding) -> Change | None:
        checked = self._reply.checked
        return without_sentence(checked.wish.text, finding) if checked is not None else None

    def _mend(self, finding: Finding) -> None:
        checked = self._reply.checked
        if checked is None:
            return
        text = checked.wish.text
        if checked.parted is not None and is_mended_by_parting(finding, checked):
            self._parts.part(text, checked.parted)
            return
        change = change_for(text, finding) or without_sentence(text, finding)
        if change is not None and self._view.reply.composer.make_changes(text, [change]):
            self._view.start_reply()

    def _can_be_mended(self, finding: Finding) -> bool:
        checked = self._reply.checked
        return _has_replacement(finding) or (checked is not None and is_mended_by_parting(finding, checked))

    def _on_mend_all_requested(self) -> None:
        self._is_mending = True
        job = partial(jobs.mend, wish=self._reply.wish, pack=self._reply.pack, today=self._station.today)
        self._station.runner.read("mend", job, self._on_all_mended, self._on_failed)

    def _on_all_mended(self, found: MendedWish) -> None:
        self._is_mending = False
        if found.wish != self._reply.wish:
            return  # something was typed in between: whoever still wants it presses again
        changes = found.mended.changes
        if not changes:
            self._view.note.say(self.tr("There is nothing that can be mended without being looked at."))
            return
        if self._view.reply.composer.make_changes(found.wish.text, changes):
            self._mended_text = found.mended.text
            said = self.tr("Mended at once: {count}. Please read the reply again.").format(count=len(changes))
            self._view.note.say(said, action=self.tr("Undo"), act=_TAKE_BACK)
            self._view.start_reply()

    def _on_note_action(self, act: str) -> None:
        if act == _TAKE_BACK:
            self._view.reply.composer.undo()
            self._view.note.hide()
            self._view.start_reply()

    def _on_edited(self, text: str) -> None:
        """Take the offer to undo away when something else would be undone."""
        if self._mended_text is not None and text != self._mended_text:
            self._mended_text = None
            if self._view.note.act == _TAKE_BACK:
                self._view.note.hide()

    def _on_failed(self, error: KnownError) -> None:
        self._is_mending = False
        self._view.note.say(self._station.explain(error), is_error=True)

    def _on_menu_opening(self, menu: QMenu, place: int) -> None:
        for number, finding in self._reply.shown.items():
            if not finding.start <= place <= finding.end or finding.start == finding.end:
                continue
            words = replacement_words(finding.replacement or "") if _has_replacement(finding) else ""
            words = words or (sentence_words() if self._sentence_out(finding) is not None else "")
            if words:
                mend = menu.addAction(words.replace("&", "&&"))
                mend.setData(number)
                mend.triggered.connect(self._on_fix_chosen)
            why = menu.addAction(self.tr("Why? – {words}").format(words=_shortened(finding.text)).replace("&", "&&"))
            why.setData(number)
            why.triggered.connect(self._on_why_chosen)

    def _on_fix_chosen(self) -> None:
        self._on_mended(self.sender().data())  # type: ignore[attr-defined]

    def _on_why_chosen(self) -> None:
        self._view.findings.explain(self.sender().data())  # type: ignore[attr-defined]


def _has_replacement(finding: Finding) -> bool:
    return finding.replacement is not None and finding.start < finding.end


def _shortened(words: str) -> str:
    longest = 40
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= longest else one_line[: longest - 1] + "…"
