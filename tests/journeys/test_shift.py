"""A shift of twenty mixed messages in the real window, from outside, with the keyboard alone.

What each message is answered with is what another program can paste; where nothing may leave, the clipboard keeps what
was on it. In the end the audit log and the queue say the same.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.queued import QueueFilter, QueueState
from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from tests.journeys.shift_facts import NIK, REPEATED, SHIFT, Comment, make_facts, write_shift
from tests.journeys.test_real_window import audit_lines
from tests.journeys.watching import PASSES, Watched, watched
from tests.screen import Screen, wait_until
from ui.history_page.jobs import check, lines

pytestmark = pytest.mark.real_window

HELD_BACK = "Belum boleh disalin"
"""How the verdict begins on a reply that may not leave."""

NOTHING_FITS = ("Belum ada jawabannya", "Belum ada yang benar-benar cocok")
"""What is said of a message to which there is no answer."""

OWN = "what the person had copied"
CHANNELS = {"ig": "instagram", "fb": "facebook", "wa": "whatsapp"}
"""As the list has them, and what the desk makes of them."""


@dataclass(frozen=True)
class Shift:
    """The person at the desk.

    Attributes:
        desk: The window.
        database: The fact base that is open in it.
        facts: Its entries by name.
    """

    desk: Watched
    database: Path
    facts: Mapping[str, EntryContent]

    def take_in(self, file: Path) -> None:
        """Let the list of comments wait, by the palette."""
        self.desk.press("ctrl+k")
        self.desk.await_window("Perintah")
        self.desk.program.type("daftar komentar")
        self.desk.press("Return")
        self.desk.await_window("Tambahkan")
        self.desk.program.type(str(file))
        self.desk.press("Return")

    def wordings(self, comment: Comment) -> list[str]:
        """Return the approved wordings that answer *comment*."""
        channel = CHANNELS.get(comment.channel, comment.channel)
        return [self.facts[name].body_for(channel) for name in comment.answers]

    def answer(self, comment: Comment) -> str:
        """Answer *comment*, which lies on the desk, and return what another program is given."""
        desk, wanted = self.desk, self.wordings(comment)
        first, *more = comment.answers
        desk.screen.put_on_clipboard(OWN)
        self._choose(self.facts[first], wanted[0])
        if comment.refused:
            desk.press("ctrl+a")
            desk.program.type(comment.refused)
            desk.await_text("Composer", comment.refused)
            self._try_to_copy()
            self._choose(self.facts[first], wanted[0])
        for name in more:
            desk.press("Return", "Return")
            desk.program.type(f"/{name}")
            desk.press("Return")
        text = "\n\n".join(wanted)
        desk.await_text("Composer", text)
        desk.await_words(PASSES)
        desk.press("ctrl+Return")
        desk.program.await_clipboard(text)
        desk.await_words("Tercatat dengan nomor")
        desk.press("Return")  # the button of the next message has the focus
        return text

    def leave_unanswered(self, comment: Comment) -> None:
        """Set *comment* aside, for which there is no answer, or one that may not be used any more."""
        desk = self.desk
        desk.screen.put_on_clipboard(OWN)
        if comment.outdated:
            entry = self.facts[comment.outdated]
            self._choose(entry, entry.body)
            self._try_to_copy()
        else:
            desk.await_words(*NOTHING_FITS)
            desk.press("ctrl+Return")  # in vain: there is nothing to copy
            desk.settle()
            assert desk.program.clipboard() == OWN
        desk.press("ctrl+shift+d")

    def _choose(self, entry: EntryContent, wording: str) -> None:
        """Take the first suggestion when it is the right one."""
        self.desk.await_named("SuggestionCard", entry.title)
        self.desk.press("alt+1")
        self.desk.await_text("Composer", wording)

    def _try_to_copy(self) -> None:
        """Try to copy what may not leave, when that is said; it is put on record, and the clipboard is as it was."""
        self.desk.await_words(HELD_BACK)
        before = len(audit_lines(self.database))
        self.desk.press("ctrl+Return")
        newest = wait_until(lambda: audit_lines(self.database)[: -before or None], what="the refusal on record")
        assert [line.what for line in newest] == [AuditAct.REFUSED]
        assert self.desk.program.clipboard() == OWN


def test_twenty_mixed_messages_one_after_the_other(screen: Screen, tmp_path: Path) -> None:
    base, lists = tmp_path / "base", tmp_path / "lists"
    for folder in (base, lists):
        folder.mkdir()
    database = base / "facts.db"
    facts = make_facts(database)
    write_shift(lists / "shift.xlsx", first=datetime.now() - timedelta(hours=2))  # noqa: DTZ005 - a cell knows no zone
    comments = [comment for number, comment in enumerate(SHIFT, 1) if number != REPEATED]
    answered, unanswered = [[one for one in comments if bool(one.answers) is is_so] for is_so in (True, False)]
    left: list[str] = []
    with watched(screen, tmp_path, "--db", str(database)) as desk:
        shift = Shift(desk, database, facts)
        desk.await_words("Pesan masuk")
        shift.take_in(lists / "shift.xlsx")
        desk.await_words(f"Antrean ({len(SHIFT)})")
        desk.press("ctrl+Next")
        for comment in comments:
            desk.await_text("TextField", comment.text, "message")
            if comment.answers:
                left.append(shift.answer(comment))
            else:
                shift.leave_unanswered(comment)
        desk.await_words("Tidak ada pesan yang menunggu")
        assert not desk.program.clipboard("primary")
    assert left == ["\n\n".join(shift.wordings(one)) for one in answered]
    assert not any(NIK in text for text in left)
    store = open_store(database)
    try:
        rows = lines(store, limit=99, before=None)
        became = {state: store.queue.page(QueueFilter(state=state), limit=99) for state in QueueState}
        is_whole = check(store, behind=0).whole
    finally:
        store.close()
    assert is_whole
    assert [row.reply.text for row in reversed(rows) if row.reply is not None] == left
    acts = Counter(row.line.what for row in rows)
    refused = [one for one in comments if one.refused or one.outdated]
    assert acts == {AuditAct.RELEASED: len(answered), AuditAct.REFUSED: len(refused)}
    assert {one.text for one in became[QueueState.ANSWERED]} == {one.text for one in answered}
    assert {one.text for one in became[QueueState.SET_ASIDE]} == {one.text for one in unanswered}
    assert not became[QueueState.WAITING]
    kinds = {one.text: one.intent for rows_of_state in became.values() for one in rows_of_state}
    assert kinds == {one.text: one.kind for one in comments}
