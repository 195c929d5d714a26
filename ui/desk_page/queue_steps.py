"""The steps of the queue that can be taken back, the last one first."""

from knowledge_base.store.queue import Before
from ui.desk_page.queue_jobs import Step

_MOST_STEPS = 200
"""Steps that can be taken back."""


class QueueSteps:
    """Remembers them. It outlives the pages: a person may change the language between a step and taking it back."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._left: tuple[str, Step] | None = None

    def __bool__(self) -> bool:
        """Whether there is one."""
        return bool(self._steps)

    def remember(self, step: Step) -> None:
        """Put *step* behind the others; of very many the first are forgotten."""
        self._steps = [*self._steps[1 - _MOST_STEPS :], step]

    def remember_alike(self, message_id: str, before: tuple[Before, ...]) -> None:
        """Remember messages as they were *before* the reply to *message_id*, which says the same, answered them."""
        step = Step(before=before)
        self._left = message_id, step
        self.remember(step)

    def take_alike(self, ids: tuple[str, ...]) -> tuple[Before, ...]:
        """Return how those were that left with a message of *ids*, if that was the last step; it is one with the next.

        Nothing is taken, and nothing returned, where it was not.
        """
        if self._left is None or self._left[0] not in ids or not self._steps or self._steps[-1] is not self._left[1]:
            return ()
        self._left = None
        return self._steps.pop().before

    def pop(self) -> Step:
        """Return the last step and forget it.

        Raises:
            IndexError: there is none.
        """
        return self._steps.pop()
