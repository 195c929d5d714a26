"""What the evaluation page has done on the worker thread."""

import time
from dataclasses import dataclass

from knowledge_base.store import Store
from replydesk.evaluation.result import Evaluation
from replydesk.evaluation.run import EvaluationRun, Progress, advance_for

SLICE_S = 0.015
"""How long one job works, in seconds; one piece of work more at the most. Suggestions wait no longer than that."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far a run has come, and what it found once it is done."""

    progress: Progress
    found: Evaluation | None


def advance(store: Store, run: EvaluationRun) -> Step:
    """Do a little of *run*.

    Raises:
        StoreUnavailable: the database was refused; the same piece can be tried again.
    """
    progress = advance_for(run, store, SLICE_S, time.perf_counter)
    return Step(progress, run.result() if run.is_done else None)
