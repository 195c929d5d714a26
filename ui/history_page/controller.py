"""What happens on the history page: read, and read on."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store.audit import AuditAct, AuditLine
from replydesk.draft import Intent
from ui.dates import moment_words
from ui.history_page import jobs
from ui.history_page.attachment_parts import attachment_parts
from ui.history_page.jobs import HistoryRow, Wholeness
from ui.history_page.model import PAGE, HistoryTableModel
from ui.history_page.rule_parts import rule_parts
from ui.history_page.second_parts import second_parts
from ui.history_page.setting_parts import setting_parts
from ui.history_page.view import HistoryView
from ui.names import channel_word, intent_word, removed_words
from ui.record_names import act_word
from ui.station import Station

_MOST = 2**31 - 1
"""The largest number Qt puts into a text."""


class HistoryController(QObject):
    """Decides what the history page does."""

    def __init__(self, view: HistoryView, model: HistoryTableModel, station: Station) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._station = station
        self._reading = False
        self._whole_until = 0
        view.table.row_entered.connect(self._on_row_entered)
        model.more_wanted.connect(self._on_more_wanted)

    @property
    def is_settled(self) -> bool:
        """Whether the lines that are shown are the newest."""
        return not self._reading

    def refresh(self) -> None:
        """Read the newest lines anew."""
        self._reading = True
        job = partial(jobs.lines, limit=PAGE, before=None)
        self._station.runner.read("history", job, self._on_lines, self._on_failed)
        check = partial(jobs.check, behind=self._whole_until)
        self._station.runner.read("history-whole", check, self._on_checked, self._on_failed)

    def rows(self) -> tuple[HistoryRow, ...]:
        """Return the lines that were read so far, newest first."""
        return self._model.rows

    def _on_lines(self, rows: tuple[HistoryRow, ...]) -> None:
        self._reading = False
        self._model.show_rows(rows)
        if rows:
            self._view.show_nothing(self.tr("Choose a line to read it in full."))
        else:
            self._view.show_nothing(self.tr("Nothing has left yet. Every copied or refused reply appears here."))

    def _on_checked(self, found: Wholeness) -> None:
        self._whole_until = found.number if found.whole else 0
        if not found.whole or found.number:
            self._view.note.say(self._station.wording.say(found.said), is_error=not found.whole)

    def _on_more_wanted(self, before: int) -> None:
        job = partial(jobs.lines, limit=PAGE, before=before)
        self._station.runner.read("history", job, self._model.add_rows, self._on_failed)

    def _on_row_entered(self, number: int) -> None:
        row = self._model.row(number)
        if row is not None:
            self._view.show_line(self._heading(row), self._parts(row))

    def _heading(self, row: HistoryRow) -> str:
        return self.tr("No. {number}: {what}").format(number=row.line.number, what=act_word(row.line.what))

    def _parts(self, row: HistoryRow) -> list[tuple[str, str]]:
        line, reply = row.line, row.reply
        zone = self._station.clock().tzinfo
        moment = moment_words(line.at, zone, self._station.wording.language)
        parts = [(self.tr("When and who"), f"{moment}, {line.person}")]
        if reply is not None:
            cited = "\n".join(
                self.tr("{entry}, revision {number}").format(entry=name, number=number) for name, number in reply.cited
            )
            parts += [
                (self.tr("Message"), self._text(reply.message_text or "", reply.message_removed_at)),
                (self.tr("Reply"), self._text(reply.text, reply.text_removed_at)),
                (self.tr("Rests on"), cited),
                (self.tr("Reason in spite of warnings"), "" if reply.second_person else reply.reason or ""),
            ]
            if reply.sample:
                parts.append((self.tr("For practice"), self.tr("It rests on samples, not on facts.")))
        if line.what is AuditAct.TEXTS_REMOVED:
            return [*parts, *self._removal(line)]
        parts += [*second_parts(line), *attachment_parts(line), *rule_parts(line)]
        parts += setting_parts(line, self._station.wording)
        why = str(line.detail.get("why", ""))
        if why:
            values = {"count": len(line.detail.get("rules", ())), **line.detail.get("why_values", {})}
            parts.append((self.tr("Why"), self._station.wording.say(notice(why, **values))))
        if "text_hash" not in line.detail:
            return parts
        rules = ", ".join(str(rule) for rule in line.detail.get("rules", ()))
        channel = channel_word(str(line.detail.get("channel", "")), self._station.wording.language)
        intent = intent_word(Intent(line.detail.get("intent", Intent.OTHER)))
        parts += [(self.tr("Rules that spoke up"), rules), (self.tr("Channel and kind"), f"{channel}, {intent}")]
        parts.append((self.tr("Account"), str(line.detail.get("account", ""))))
        return parts

    def _removal(self, line: AuditLine) -> list[tuple[str, str]]:
        """Return what a line says that was removed."""
        zone, language = self._station.clock().tzinfo, self._station.wording.language
        try:
            before = moment_words(datetime.fromisoformat(str(line.detail.get("before", ""))), zone, language)
        except ValueError:
            before = ""
        messages = self.tr("%Ln messages", None, _count(line.detail.get("messages")))
        replies = self.tr("%Ln replies", None, _count(line.detail.get("replies")))
        said = f"{messages}, {replies}"
        days = line.detail.get("days")
        kept = self.tr("%Ln days", None, _count(days)) if days is not None else ""
        return [(self.tr("Texts"), said), (self.tr("From before"), before), (self.tr("Kept for"), kept)]

    def _text(self, text: str, removed_at: datetime | None) -> str:
        """Return a text, or that it is not there any more."""
        if removed_at is None:
            return text
        return removed_words(removed_at, self._station.clock().tzinfo, self._station.wording.language)

    def _on_failed(self, error: KnownError) -> None:
        self._reading = False
        self._view.note.say(self._station.explain(error), is_error=True)


def _count(value: object) -> int:
    """Return a figure of an audit line, which somebody may have written by hand."""
    return min(max(value, 0), _MOST) if isinstance(value, int) else 0
