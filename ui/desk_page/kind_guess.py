"""Of what kind the message on the desk is, as long as nobody has said so: guessed, and said to be a guess."""

from collections.abc import Callable
from itertools import takewhile

from PySide6.QtCore import QObject, Signal

from replydesk.draft import Intent
from ui.desk_page.message_panel import MessagePanel
from ui.timer import single_shot

CALM_AFTER_MS = 600
"""From the last key in a message that is typed; half a sentence is of another kind than the whole one."""


class KindGuess(QObject):
    """Shows the guess that comes with each search, once there is something to guess from.

    A message that is pasted is whole, and its kind is shown at once; while one is typed nothing turns. What a person
    has said stays, for this message; that of one which waited in the queue is on record there.

    Args:
        message: Where it is shown.
        is_leaving: Says whether the reply is on its way out: then it belongs to the message as it was.

    Signals:
        turned: Another kind is guessed now; carries it.
    """

    turned = Signal(str)

    def __init__(self, message: MessagePanel, *, is_leaving: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._message = message
        self._is_leaving = is_leaving
        self._text = ""
        self._found: tuple[str, Intent] | None = None
        self._calm = single_shot(self, CALM_AFTER_MS, self._on_calm)
        message.edited.connect(self._on_edited)
        message.intent_picked.connect(self._on_picked)

    @property
    def is_settled(self) -> bool:
        """Whether nothing turns any more unless something is done."""
        return not self._calm.isActive()

    def offer(self, text: str, intent: Intent) -> None:
        """Show that *text* is guessed to be of the kind *intent*, as soon as it is calm."""
        self._found = text, intent
        if not self._calm.isActive():
            self._on_calm()

    def settle(self) -> None:
        """Show what is guessed so far: the person goes on to the reply."""
        self._calm.stop()
        if self._found is not None:
            self._show(self._found[1])

    def take(self, intent: Intent, *, is_set: bool) -> None:
        """Begin with a message that is on the desk now: of that kind, which a person has said (*is_set*) or not."""
        self._calm.stop()
        self._found = None
        self._text = self._message.text
        self._message.show_kind(str(intent), is_set=is_set)

    def _on_edited(self, text: str) -> None:
        before, self._text = self._text, text
        is_typed = abs(len(text) - len(before)) <= 1
        if not is_typed and is_another(before, text):
            self._message.intent_set = False
        if not text.strip():
            self._calm.stop()
            self._found, self._message.intent_set = None, False
            self._show(Intent.QUESTION)
        elif is_typed:
            self._calm.start()
        else:
            self._calm.stop()

    def _on_calm(self) -> None:
        if self._found is not None and self._found[0] == self._message.text:
            self._show(self._found[1])

    def _show(self, intent: Intent) -> None:
        message = self._message
        if message.intent_set or message.queued or self._is_leaving():
            return
        turns = message.intent.value != str(intent)
        message.show_kind(str(intent), is_set=False)
        if turns:
            self.turned.emit(str(intent))

    def _on_picked(self, _intent: str) -> None:
        self._message.show_kind(self._message.intent.value, is_set=True)


def is_another(before: str, text: str) -> bool:
    """Return whether *text* is a message of its own, and not *before* with something added, taken out or mended."""
    begun = _alike(before, text)
    ended = _alike(before[begun:][::-1], text[begun:][::-1])
    return 2 * (begun + ended) < min(len(before), len(text))


def _alike(one: str, other: str) -> int:
    """Return how many letters the two have alike from their beginning on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
