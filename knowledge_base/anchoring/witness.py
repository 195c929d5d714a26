"""Notes the end of the log in each place, from a thread of its own, so that no reply waits for a keyring.

What stands in a place is never written over by a log that does not continue it, nor is what is no anchor at all:
otherwise the next reply would wipe out the only trace of the lines that are gone.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.places import AnchorUnreadable, Place, PlaceRefused
from knowledge_base.notice import Notice, notice

Follows = Callable[[Anchor], bool]
"""Says whether the log of today continues the one an anchor is of."""

PATIENCE_S = 0.5
"""How long closing, or a check, waits for all places together. A keyring that asks for a password keeps nobody longer:
the window's thread waits for the store to close."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one place says of the log.

    Attributes:
        kind: ``"file"``, ``"keyring"``, or ``"copy"`` for the note beside a copy.
        anchor: What was noted there before this session, or by it; ``None``: nothing, or it cannot be known.
        trouble: Why it cannot be read or written, or ``None``.
        spoilt: There is something, and it is no anchor.
    """

    kind: str
    anchor: Anchor | None
    trouble: Notice | None = None
    spoilt: bool = False


class Witness:
    """Stands by one open fact base. Called from the store's thread only.

    Args:
        places: Where to note.
        name: Under which name.
        patience_s: How long closing, or a check, waits for all places together, in seconds.
    """

    def __init__(self, places: Sequence[Place], name: str, *, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._clerks = [_Clerk(place, name) for place in places]

    def note(self, head: Anchor, follows: Follows) -> None:
        """Have *head* noted everywhere, soon. Never waits."""
        for clerk in self._clerks:
            clerk.offer(head, follows)

    def statements(self) -> tuple[Statement, ...]:
        """Return what each place says; waits for them, as long as there is patience."""
        end = time.monotonic() + self._patience_s
        return tuple(clerk.statement(end) for clerk in self._clerks)

    def forgive(self) -> None:
        """Let what is no anchor be written over: a person took note of it."""
        for clerk in self._clerks:
            clerk.forgive()

    def close(self, head: Anchor, follows: Follows) -> None:
        """Have *head* noted, and wait for it, as long as there is patience."""
        end = time.monotonic() + self._patience_s
        for clerk in self._clerks:
            clerk.wait_read(end)
            clerk.offer(head, follows)
            clerk.dismiss()
        for clerk in self._clerks:
            clerk.join(end)


class _Clerk:
    """Reads and writes one place on a thread of its own; of several anchors that wait only the newest is written."""

    def __init__(self, place: Place, name: str) -> None:
        self._place = place
        self._name = name
        self._changed = threading.Condition()
        self._found: Anchor | None = None
        self._trouble: Notice | None = None
        self._spoilt = False
        self._is_read = False
        self._readable = True
        self._wanted: Anchor | None = None
        self._dismissed = False
        self._follows_found = False
        self._thread = threading.Thread(target=self._work, name=f"anchor-{place.kind}", daemon=True)
        self._thread.start()

    def offer(self, head: Anchor, follows: Follows) -> None:
        """Have *head* written, if the place is known by now and *head* continues what stands there."""
        with self._changed:
            if not self._is_read or not self._readable or self._spoilt or head == (self._wanted or self._found):
                return
            found = self._found
        if not self._follows_found and found is not None and not follows(found):
            return
        with self._changed:
            self._follows_found = True
            self._wanted = head
            self._changed.notify_all()

    def statement(self, end: float) -> Statement:
        """Return what the place says; waits until the time *end* for it to be read and for what is to be written."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_read and self._wanted is None, max(0.0, end - time.monotonic()))
            if not self._is_read:
                return Statement(kind=self._place.kind, anchor=None, trouble=notice("audit.place-silent"))
            return Statement(kind=self._place.kind, anchor=self._found, trouble=self._trouble, spoilt=self._spoilt)

    def forgive(self) -> None:
        """Let what is no anchor be written over."""
        with self._changed:
            self._spoilt = False

    def wait_read(self, end: float) -> None:
        """Wait until the place is read, until the time *end* at the longest."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_read, max(0.0, end - time.monotonic()))

    def dismiss(self) -> None:
        """Let the thread end when everything is written."""
        with self._changed:
            self._dismissed = True
            self._changed.notify_all()

    def join(self, end: float) -> None:
        """Wait for the thread's end, until the time *end* at the longest."""
        self._thread.join(max(0.0, end - time.monotonic()))

    def _work(self) -> None:
        self._read()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wanted is not None or self._dismissed)
                wanted = self._wanted
            if wanted is None:
                return
            self._write(wanted)

    def _read(self) -> None:
        found, trouble, spoilt, readable = None, None, False, True
        try:
            found = self._place.read(self._name)
        except AnchorUnreadable as refused:
            trouble, spoilt = refused.reason, True
        except PlaceRefused as refused:
            trouble, readable = refused.reason, False
        with self._changed:
            self._found, self._trouble, self._spoilt, self._readable = found, trouble, spoilt, readable
            self._is_read = True
            self._changed.notify_all()

    def _write(self, wanted: Anchor) -> None:
        """Write *wanted* and read it back: there are keyrings that say yes and keep nothing."""
        trouble = None
        try:
            self._place.write(self._name, wanted)
            if self._place.read(self._name) != wanted:
                trouble = notice("audit.place-forgets")
        except PlaceRefused as refused:
            trouble = refused.reason
        with self._changed:
            if trouble is None:
                self._found, self._spoilt = wanted, False
            self._trouble = trouble
            if self._wanted == wanted:
                self._wanted = None
            self._changed.notify_all()
