"""What happens around the dialog with the rules: look, narrow, try, switch, take back."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from replydesk.draft import Intent
from replydesk.rule_switching import Standing, Switched, Switching
from replydesk.tone.rule_list import Change, Listed, families
from replydesk.verdict import Finding, Severity
from ui.dates import number_words
from ui.rules import jobs
from ui.rules.dialog import RuleDialog
from ui.rules.jobs import Book, Done, Tried
from ui.rules.model import RuleRow, RuleTableModel
from ui.rules.words import found_words, rule_parts, standing_words
from ui.station import Station
from ui.theme import Theme
from ui.timer import Lull

_TRY_AFTER_MS = 150
_TRY_AT_LATEST_MS = 450
"""From the last key, and from the first one that is not tried yet; as at the desk."""

_TAKE_BACK = "take-back"
_GRAVITY = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.SUGGEST: 2}


class RuleController(QObject):
    """Decides what the dialog does.

    Attributes:
        dialog: The dialog that is open, or ``None``.

    Signals:
        panes_made: The dialog was made anew; carries its panes side by side.
        changed: A rule was switched: what was checked is to be checked again.
        refused: The rules cannot be shown, in words.
    """

    panes_made = Signal(object)
    changed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, station: Station, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._station = station
        self._window = window
        self._pack = station.pack
        self._rows: tuple[Listed, ...] = ()
        self._standings: Mapping[str, Standing] = {}
        self._sop = self._why_shut = ""
        self._model = RuleTableModel()
        self._tried: Tried | None = None
        self._wanted = ""
        self._done: Switched | None = None
        self._timer: Lull | None = None
        self.dialog: RuleDialog | None = None

    def ask(self, rule: str = "") -> None:
        """Open the dialog, on the rule of that name where one is given."""
        self._wanted = rule
        self._station.runner.read(
            "rules", partial(jobs.look, pack=self._pack, person=self._station.person), self._show, self._on_failed
        )

    def _show(self, book: Book) -> None:
        if self.dialog is None:
            self._model = RuleTableModel()
            self._tried = self._done = None
            self.dialog = RuleDialog(self._theme, self._model, self._window)
            self._timer = Lull(self.dialog, _TRY_AFTER_MS, _TRY_AT_LATEST_MS, self._try)  # and goes with it
            self.dialog.narrowed.connect(self._list)
            self.dialog.sentence_changed.connect(self._on_sentence_changed)
            self.dialog.row_entered.connect(self._on_row_entered)
            self.dialog.switching.requested.connect(self._on_switch)
            self.dialog.note.action_taken.connect(self._on_take_back)
            self.dialog.finished.connect(self._on_finished)
            self.panes_made.emit(self.dialog.halves)
            self.dialog.open()
        self._take(book)

    def _take(self, book: Book) -> None:
        self._pack, self._rows, self._standings = book.pack, book.rows, book.standings
        self._sop, self._why_shut = book.sop, book.why_shut
        if self.dialog is not None:
            self.dialog.show_families(families(book.rows))
            self.dialog.show_changed(sum(one.change is not Change.NONE for one in book.rows))
            self._list()

    # --- the list

    def _list(self) -> None:
        """Show what is looked for; the rule one is on stays, or the one that was asked for is it."""
        if self.dialog is None:
            return
        on_row = self._model.row(self.dialog.table.current_row)
        wanted = self._wanted or (on_row.name if on_row is not None else "")
        found = self.dialog.filter.narrowed(self._rows)
        rows = [RuleRow(listed=one, said=self._why_shut) for one in found]
        if self._tried is not None:
            rows = self._that_speak(found, self._tried.findings)
        self._model.replace_rows(rows)
        self.dialog.counter.setText(self._counted(len(rows)))
        self.dialog.show_change(shown=any(row.listed.change is not Change.NONE for row in rows))
        self.dialog.show_nothing("" if rows else self._why_nothing())
        names = [row.name for row in rows]
        if rows:
            self.dialog.go_to(names.index(wanted) if wanted in names else 0)
        self._wanted = ""

    def _that_speak(self, found: Sequence[Listed], findings: Sequence[Finding]) -> list[RuleRow]:
        said: dict[str, list[Finding]] = {}
        for finding in findings:
            said.setdefault(finding.rule, []).append(finding)
        rows = [RuleRow(listed=one, findings=tuple(said[one.rule.name])) for one in found if one.rule.name in said]
        return sorted(rows, key=lambda row: _GRAVITY[row.listed.rule.severity])

    def _counted(self, shown: int) -> str:
        count = number_words(shown, self._station.wording.language)
        if self._tried is not None:
            said = self.tr("Rules that speak to the sentence: {count}. It was judged like a reply that cites no entry.")
            return said.format(count=count)
        return self.tr("{count} of %Ln rules", None, len(self._rows)).format(count=count)

    def _why_nothing(self) -> str:
        if self._tried is None:
            return self.tr("No rule is like that. Search for other words, or for less.")
        if self._tried.findings:
            return self.tr("No rule of those that are shown speaks to the sentence. Others do: search for less.")
        return self.tr("No rule speaks to the sentence.")

    def _on_row_entered(self, number: int) -> None:
        row = self._model.row(number)
        if row is None or self.dialog is None:
            return
        parts = rule_parts(row.listed, self._station.wording.language, self._sop)
        parts.insert(0, (self.tr("In your sentence"), found_words(row.findings)))
        if self._why_shut:
            parts = [(self.tr("What is wrong"), self._why_shut)]
        self.dialog.reading.show_parts(row.name, parts)
        now = self._standings[row.name]
        sentence = standing_words(now, self._station.wording)
        can, is_on = now.why_kept is None, row.listed.is_on
        self.dialog.switching.show_rule(row.name, sentence, is_on=is_on, can=can, releasers=now.releasers)

    # --- a sentence

    def _on_sentence_changed(self) -> None:
        if self.dialog is None or self._timer is None:
            return
        if self.dialog.sentence.toPlainText().strip():
            self._timer.wait()
        else:
            self._timer.stop()
            self._tried = None
            self._list()

    def _try(self) -> None:
        if self.dialog is None:
            return
        text, intent = self.dialog.sentence.toPlainText(), Intent(self.dialog.intent.value)
        job = partial(jobs.try_sentence, text=text, intent=intent, pack=self._pack, today=self._station.today)
        self._station.runner.read("rule-try", job, self._on_tried, self._on_failed)

    def _on_tried(self, tried: Tried) -> None:
        if self.dialog is not None and self.dialog.sentence.toPlainText() == tried.text:
            self._tried = tried
            self._list()

    # --- on and off

    def _on_switch(self, wanted: Switching) -> None:
        job = partial(jobs.switch, pack=self._pack, wanted=wanted, act=self._station.act())
        self._station.runner.write(job, self._on_switched, self._on_kept)

    def _on_take_back(self, act: str) -> None:
        if act == _TAKE_BACK and self._done is not None:
            job = partial(jobs.take_back, pack=self._pack, done=self._done, act=self._station.act())
            self._station.runner.write(job, self._on_taken_back, self._on_kept)

    def _on_switched(self, result: Done) -> None:
        self._done = done = result.switched
        said = self.tr("{name} is switched on again, from now on and for everybody who uses this folder of rules.")
        if not done.on:
            said = self.tr("{name} is switched off, from now on and for everybody who uses this folder of rules.")
        self._after(result)
        if self.dialog is not None:
            back = self.tr("Take back")
            self.dialog.note.say(said.format(name=done.rule), action=back, act=_TAKE_BACK)

    def _on_taken_back(self, result: Done) -> None:
        self._done = None
        self._after(result)
        if self.dialog is not None:
            self.dialog.note.say(self.tr("Taken back: {name}.").format(name=result.switched.rule))

    def _after(self, done: Done) -> None:
        self._wanted = done.switched.rule
        self._take(done.book)
        if self._tried is not None:
            self._wanted = done.switched.rule
            self._try()
        self.changed.emit()

    def _on_kept(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.note.say(self._station.explain(error), is_error=True)

    def _on_failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self._on_kept(error)
        else:
            self.refused.emit(self._station.explain(error))

    def _on_finished(self) -> None:
        self.dialog = self._timer = None
