"""Which replies the gate was asked for: they outlive the pages they are to leave from."""

from collections.abc import Callable
from functools import partial

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from replydesk.release import Released
from ui.desk_page.desktop import Desktop
from ui.thread_runner import ThreadRunner

_Heard = tuple[Callable[[Desktop, Released], None], Callable[[Desktop, KnownError], None]]


class UnderWay:
    """Keeps what the gate answers for those who show the desk, also while nobody does.

    Pages are built anew in another language, and go when the fact base is locked, while a release waits for an import.
    What it answered is on record then, so it must not be lost: the reply would be let out twice.

    Attributes:
        waiting: From which desks a reply is on its way, in their order.
        uncopied: What was released from which desk and is not on the clipboard yet.
    """

    def __init__(self) -> None:
        self.waiting: list[Desktop] = []
        self.uncopied: dict[Desktop, Released] = {}
        self._refused: list[tuple[Desktop, KnownError]] = []
        self._heard: _Heard | None = None

    def tell(
        self, released: Callable[[Desktop, Released], None], refused: Callable[[Desktop, KnownError], None]
    ) -> None:
        """Call *released* or *refused* with each answer from now on, and with what was refused while nobody heard."""
        self._heard = released, refused
        untold, self._refused = self._refused, []
        for desktop, error in untold:
            refused(desktop, error)

    def fall_silent(self) -> None:
        """Call nobody: the pages are about to go. What is released is kept as not copied."""
        self._heard = None

    def let_out(
        self,
        runner: ThreadRunner,
        job: Callable[[Store], Released],
        desktop: Desktop,
        *,
        elsewhere: _Heard | None = None,
    ) -> None:
        """Have *runner* do *job*, which takes the reply on *desktop* through the gate.

        *elsewhere*: called in place of those who show the desk now, as long as these are there.
        """
        self.waiting.append(desktop)
        hears = partial(self._answered, desktop, elsewhere, self._heard)
        runner.write(
            job, partial(self._on_released, desktop, hears), partial(self._on_refused, desktop, hears), to_the_end=True
        )

    def _on_released(self, desktop: Desktop, hears: Callable[[], _Heard | None], released: Released) -> None:
        heard = hears()
        if heard is not None:
            heard[0](desktop, released)
        else:
            self.uncopied[desktop] = released

    def _on_refused(self, desktop: Desktop, hears: Callable[[], _Heard | None], error: KnownError) -> None:
        heard = hears()
        if heard is not None:
            heard[1](desktop, error)
        else:
            self._refused.append((desktop, error))

    def _answered(self, desktop: Desktop, elsewhere: _Heard | None, then: _Heard | None) -> _Heard | None:
        """Take *desktop* off the way and return who is told: *elsewhere* only as long as who heard *then* is there."""
        self.waiting.remove(desktop)
        return elsewhere if elsewhere is not None and self._heard is then else self._heard
