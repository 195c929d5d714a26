"""From a comment on the clipboard to a reply on the clipboard without the mouse, each key counted and pressed once."""

from pathlib import Path

import pytest

from knowledge_base.store.audit import AuditAct
from tests.journeys.conftest import KTP, OPENING
from tests.journeys.test_real_window import audit_lines
from tests.journeys.watching import PASSES, Watched, watched
from tests.screen import Screen

pytestmark = pytest.mark.real_window

MESSAGE = "min ktp sy ilang gmn ngurusnya ya"
MOST_KEYS = 3
"""Keys that a known question may take (issue 6: from comment to reply)."""

TAB_STOPS = 9
"""Presses of Tab that lead from the message to a suggestion and from the reply to Copy, at the most."""


def copied(desk: Watched) -> int:
    """Wait until the reply can be pasted elsewhere; return how many keys it took since the last call."""
    desk.program.await_clipboard(KTP.body)
    keys, desk.acts = desk.acts, 0
    desk.screen.put_on_clipboard(MESSAGE)
    return keys


def tab_to(desk: Watched, kind: str, words: str = "") -> None:
    """Press Tab, each time when the step before is done, until something of class *kind* has the focus."""
    for _ in range(TAB_STOPS):
        desk.press("Tab")
        desk.settle()
        if any(one.focus and words in (one.text or one.name) for one in desk.shown(kind)):
            return
    raise AssertionError(f"{TAB_STOPS} times Tab lead to no {kind} {words}")


def mend_and_copy(desk: Watched) -> None:
    """Write a word that is to be mended behind the approved wording, mend it by one key, and copy."""
    desk.press("ctrl+shift+v")
    desk.await_named("SuggestionCard", KTP.title)
    desk.press("alt+1")
    desk.await_words(PASSES)
    desk.program.type(" Silahkan datang.")
    desk.await_shown("FindingRow")
    desk.press("F7")
    desk.await_text("Composer", f"{KTP.body} Silakan datang.")
    desk.press("ctrl+Return")
    desk.program.await_clipboard(f"{KTP.body} Silakan datang.")


def be_refused_in_the_quick_panel(desk: Watched) -> None:
    """Ask about what has expired: the desk takes over and says why nothing is copied."""
    question = "bulan puasa loket buka sampai jam brp"
    desk.screen.put_on_clipboard(question)
    desk.press("ctrl+shift+a")
    desk.await_named("SuggestionCard", OPENING.title)
    desk.press("ctrl+Return")
    desk.await_words("Tidak disalin.")
    assert desk.program.clipboard() == question
    assert not desk.program.clipboard("primary")


def test_a_known_question_takes_three_keys_at_the_desk_two_in_the_quick_panel_and_tab_reaches_all(
    screen: Screen, facts: Path, tmp_path: Path
) -> None:
    screen.put_on_clipboard(MESSAGE)
    with watched(screen, tmp_path, "--db", str(facts)) as desk:
        desk.await_words("Pesan masuk")
        desk.press("ctrl+shift+v")
        desk.await_named("SuggestionCard", KTP.title)
        desk.press("alt+1")
        desk.await_words(PASSES)
        desk.press("ctrl+Return")
        assert copied(desk) <= MOST_KEYS
        desk.press("ctrl+n")
        desk.await_text("TextField", "", "message")
        desk.acts = 0

        desk.press("ctrl+shift+v", "alt+1", "ctrl+Return")  # by a hand that is ahead of the search
        assert copied(desk) <= MOST_KEYS
        desk.press("ctrl+n")
        desk.await_text("TextField", "", "message")
        desk.acts = 0

        desk.press("ctrl+shift+a")
        desk.await_text("QuickField", MESSAGE)
        desk.await_words("Ini jawabannya")
        desk.press("ctrl+Return")
        assert copied(desk) < MOST_KEYS
        desk.await_gone("QuickDialog")

        desk.press("ctrl+v")
        desk.await_named("SuggestionCard", KTP.title)
        tab_to(desk, "SuggestionCard")
        desk.press("Return")
        desk.await_words(PASSES)
        tab_to(desk, "QPushButton", "Salin")
        desk.press("Return")
        assert copied(desk) <= TAB_STOPS + 3

        desk.press("ctrl+n")
        desk.await_text("Composer", "")
        mend_and_copy(desk)
        be_refused_in_the_quick_panel(desk)
    assert [line.what for line in audit_lines(facts)] == [
        AuditAct.REFUSED,
        *[AuditAct.RELEASED] * 5,
    ]
