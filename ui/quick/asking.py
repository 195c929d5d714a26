"""What the quick panel does: finds answers, opens one on the desk, or lets its approved wording out by the gate."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from knowledge_base.variables import put_in
from replydesk.compose import compose
from replydesk.draft import Intent
from replydesk.judging import Wish
from replydesk.release import Released
from replydesk.suggest import Decision, Suggestion, Suggestions
from replydesk.verdict import Outcome
from ui.desk_page import jobs
from ui.desk_page.controller import DeskController
from ui.desk_page.desktop import Desktop, incoming_of
from ui.desk_page.jobs import Checked, DeskRecord, Found, WayOut
from ui.desk_page.suggesting import without_noise
from ui.desk_page.wording import card_text, decision_words, verdict_words
from ui.quick.panel import MOST, QuickDialog
from ui.station import Station
from ui.timer import Pace, single_shot

STAYS_MS = 1_500
"""How long the panel is seen after a reply was copied: time to read one short sentence."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A message, and the suggestion whose wording is to leave as its answer, as they were when the person said so."""

    text: str
    found: Suggestions
    chosen: Suggestion
    intent: Intent


class AskController(QObject):
    """Decides what the panel does. It copies as the desk does: the same check, the same gate, the same record.

    Args:
        copy: Puts a released reply on the clipboard.

    Signals:
        left: The person goes on at the desk.
    """

    left = Signal()

    def __init__(
        self,
        panel: QuickDialog,
        station: Station,
        desk: DeskController,
        *,
        copy: Callable[[Released], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._station = station
        self._desk = desk
        self._copy = copy
        self._record = DeskRecord()
        self._suggestions: Suggestions | None = None
        self._intent = Intent.QUESTION
        self._under_way: list[_Asked] = []
        self._copy_waits = False
        self._unasked = False
        self._later = ""
        self._pace = Pace(self, self._search)
        self._stays = single_shot(self, STAYS_MS, self._on_stayed)
        panel.edited.connect(self._on_edited)
        panel.opened.connect(self._on_opened)
        panel.copy_requested.connect(self._on_copy_requested)
        self._say_begin()

    @property
    def is_settled(self) -> bool:
        """Whether everything that is shown belongs to the message as it stands, and nothing is being copied."""
        return self._is_found and not self._under_way

    @property
    def _is_found(self) -> bool:
        return self._pace.is_at_rest

    @property
    def _is_leaving(self) -> bool:
        """Whether the answer to the message that is shown is on its way out."""
        return any(one.text == self._panel.text for one in self._under_way)

    def ask(self, text: str) -> None:
        """Show the panel with *text* as the message."""
        self._stays.stop()
        self._panel.field.replace_all(text)
        self._panel.start()

    def look_up(self, text: str) -> None:
        """Show the panel with *text* as the message if an answer fits, without taking the keyboard; else forget it.

        While the answer to another message is to leave it waits for that.
        """
        if self._copy_waits or self._is_leaving:
            self._later = text
            return
        self._panel.field.replace_all(text)
        self._unasked = True

    # --- finding

    def _on_edited(self, text: str) -> None:
        self._stays.stop()
        self._copy_waits = self._unasked = False  # both were said of another message
        if not text.strip():
            self._pace.stop()
            self._forget()
            self._say_begin()
        else:
            self._pace.soon()

    def _say_begin(self) -> None:
        self._panel.say(self.tr("Copy a message and ask again, or write it here."))

    def _forget(self) -> None:
        self._suggestions = None
        self._panel.show_cards([])

    def _search(self) -> None:
        job = partial(jobs.find, text=self._panel.text, limit=MOST, today=self._station.today)
        self._station.runner.read("quick", job, self._on_found, self._on_search_failed)

    def _on_found(self, found: Found) -> None:
        self._pace.answered()
        text = self._panel.text
        if not text.strip():
            return
        self._suggestions, self._intent = without_noise(found.suggestions), found.intent
        self._panel.show_cards([card_text(one, found.text, self._station.wording) for one in self._suggestions.items])
        self._panel.say(*decision_words(self._suggestions))
        if text != found.text:
            self._pace.soon()
        elif self._unasked:
            self._unasked = False
            if found.suggestions.decision is not Decision.NONE:
                self._panel.appear()
            else:
                self._forget_unasked()
        elif self._copy_waits:
            self._copy_waits = False
            if found.suggestions.decision is Decision.ANSWER:  # else nobody has chosen what nobody has seen
                self._on_copy_requested(0)

    def _forget_unasked(self) -> None:
        """Nobody asked and nobody sees it, so nothing of the message stays, not even to be undone."""
        if not self._panel.isVisible():
            self._panel.field.setPlainText("")

    def _on_search_failed(self, error: KnownError) -> None:
        unasked = self._unasked
        self._pace.answered()
        self._copy_waits = self._unasked = False
        self._forget()
        self._panel.say(self._station.explain(error), "error")
        if unasked:
            self._forget_unasked()
        self._look_later()

    def _look_later(self) -> None:
        """Look up what was copied elsewhere while an answer was to leave."""
        text, self._later = self._later, ""
        if text:
            self.look_up(text)

    def _chosen(self, place: int) -> _Asked | None:
        found = self._suggestions
        if found is None or not 0 <= place < len(found.items):
            return None
        return _Asked(self._panel.text, found, found.items[place], self._intent)

    # --- opening

    def _on_opened(self, place: int) -> None:
        if self._is_leaving:
            return
        text, asked = self._panel.text, self._chosen(place)
        self._panel.hide()
        self.left.emit()
        if asked is not None:
            self._lay(asked, "")
        elif text.strip():
            self._desk.begin(text)

    def _go_to_desk(self, asked: _Asked, why: str) -> None:
        """Go on at the desk with what was *asked*, and say there *why* it was not copied; another message stays."""
        if self._panel.text == asked.text:
            self._panel.hide()
            self.left.emit()
        self._lay(asked, why)
        self._look_later()

    def _lay(self, asked: _Asked, why: str) -> None:
        self._desk.answer(asked.text, asked.intent, asked.chosen.entry, asked.found, known=self._record)
        if why:
            self._desk.say(why)

    # --- the way out

    def _on_copy_requested(self, place: int) -> None:
        if self._is_leaving:
            return
        if not self._is_found:
            self._copy_waits = True
            return
        asked = self._chosen(place)
        if asked is None:
            self._panel.say(
                self.tr("There is nothing to copy: no entry fits. Enter opens the message on the desk."), "warn"
            )
            return
        self._under_way.append(asked)
        station = self._station
        job = partial(jobs.check, wish=self._wish(asked), pack=station.pack, today=station.today, person=station.person)
        station.runner.read("quick-judge", job, partial(self._on_checked, asked), partial(self._on_refused, asked))

    def _wish(self, asked: _Asked) -> Wish:
        desk, entry, house = self._desk.desktop(), asked.chosen.entry, self._station.house
        channel = self._desk.own_channel
        name = house.account_on(channel, desk.account)
        account = house.answering(channel, name)
        content = entry.content.borrowing(house.lends(account))
        composed = compose(content, channel=channel, account=account)
        return Wish(
            text=put_in(composed.text, content.variables, {}),
            cited=(entry.id,),
            channel=channel,
            intent=asked.intent,
            account=name,
        )

    def _on_checked(self, asked: _Asked, checked: Checked) -> None:
        verdict = checked.judged.verdict
        if verdict.outcome is Outcome.WARN:  # the reason that is asked for is written at the desk
            self._under_way.remove(asked)
            _mood, said = verdict_words(verdict.findings)
            self._go_to_desk(asked, self._not_copied(said))
            return
        desktop = _desktop_of(asked, checked.wish)
        way = WayOut(
            wish=checked.wish,
            incoming=incoming_of(desktop),
            pack=checked.pack,
            person=self._station.person,
            now=self._station.clock(),
            reason="",
            seen_digest=verdict.digest,
        )
        if verdict.outcome is Outcome.PASS:
            noted = partial(
                self._record.choose,
                incoming=way.incoming,
                suggestions=asked.found,
                entry=asked.chosen.entry,
                now=way.now,
            )
            self._station.runner.write(noted, self._on_noted, self._on_write_failed)
        let_out = partial(self._record.let_out, way=way)
        heard = partial(self._on_released, asked), partial(self._on_not_released, asked)
        runner = self._station.runner
        self._desk.under_way.let_out(runner, let_out, desktop, elsewhere=heard)
        if runner.holds_writes:
            self._panel.say(self.tr("The reply waits until the fact base is free again. It is copied then."), "warn")

    def _on_noted(self, _result: None) -> None:
        """Nothing is left to do when the choice is on record."""

    def _on_write_failed(self, error: KnownError) -> None:
        self._panel.say(self._station.explain(error), "error")

    def _on_released(self, asked: _Asked, desktop: Desktop, released: Released) -> None:
        self._under_way.remove(asked)
        if self._panel.text != asked.text:
            self._desk.keep_late(desktop, released)
            self._look_later()
            return
        self._copy(released)
        said = self.tr("Copied. On record as number {number}.")
        if released.sample:
            said = self.tr("Copied for practice. On record as number {number}.")
        self._panel.say(said.format(number=released.audit_number), "passed")
        self._stays.start()

    def _on_stayed(self) -> None:
        self._panel.hide()
        self._look_later()

    def _on_refused(self, asked: _Asked, error: KnownError) -> None:
        self._under_way.remove(asked)
        self._go_to_desk(asked, self._not_copied(self._station.explain(error)))

    def _on_not_released(self, asked: _Asked, _desktop: Desktop, error: KnownError) -> None:
        self._on_refused(asked, error)

    def _not_copied(self, why: str) -> str:
        return self.tr("Not copied. {why}").format(why=why)


def _desktop_of(asked: _Asked, wish: Wish) -> Desktop:
    """Return how the message and its reply would lie on the desk."""
    return Desktop(
        message=asked.text,
        channel=wish.channel,
        intent=wish.intent,
        reply=wish.text,
        cited=((asked.chosen.entry.id, asked.chosen.entry.content.title),),
        account=wish.account,
    )
