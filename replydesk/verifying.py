"""Whether a fact base and its audit log are whole, and what to do where they are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge_base.anchoring.witness import Statement
from knowledge_base.course import Course, Stage
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.audit_check import LogReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a check found.

    Attributes:
        flaws: What is wrong with the file and what stands in it; empty: nothing.
        log: What there is to say of the audit log.
    """

    flaws: tuple[Notice, ...]
    log: LogReport

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong with either."""
        return not self.flaws and not self.log.flaws

    def advice(self) -> Iterator[Notice]:
        """Yield what is to be done, step by step; nothing where nothing is wrong."""
        if self.is_sound:
            return
        yield notice("verify.keep-file")
        if self.flaws:
            yield notice("verify.restore")
        if self.log.flaws:
            yield notice("verify.tell")
            yield notice("verify.compare")
            yield notice("verify.accept")


def verify(store: Store, course: Course | None = None, *, statements: Sequence[Statement] | None = None) -> Verified:
    """Read all of *store*, and return whether it and its audit log are whole. It stores nothing.

    Args:
        store: The fact base, on whichever thread it was opened.
        course: Told how far it is; it may be stopped at any time.
        statements: What was noted of the log's end outside, where *store* itself has no witness; ``None``: it is asked.

    Raises:
        Stopped: the *course* was.
        StoreUnavailable: it is too damaged to be read, or the disk fails.
    """
    course = course or Course()
    course.enter(Stage.CHECKING)
    with store.watched(course):
        foreign = ", ".join(store.foreign_parts())
        flaws = (*store.flaws(course), *([notice("flaw.foreign-parts", names=foreign)] if foreign else []))
        course.enter(Stage.CHECKING_LOG)
        return Verified(flaws=flaws, log=store.check_log(statements=statements))
