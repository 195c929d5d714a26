"""Somebody who has never seen it: from no data at all to the first answer copied, by the mouse, with a watch."""

import time
from pathlib import Path

import pytest

from tests.journeys.watching import Watched, watched
from tests.screen import Screen, wait_until

pytestmark = pytest.mark.real_window

MOST_S = 120
"""Seconds a newcomer may take, reading included (issue 6: within two minutes)."""

MOST_ACTS = 4
"""Clicks until the first answer lies on the clipboard: practise, a message, its suggestion, copy."""

HALF = 0.5
INDONESIAN = frozenset({"Pesan masuk", "Saran", "Balasan", "Ini jawabannya."})
"""What the desk says in the language it begins with."""

TO_READ_S = 60
"""Of those, what is left for reading and thinking: the program and the hand have the rest."""


def test_a_newcomer_copies_a_first_answer_and_changes_language_and_looks(screen: Screen, tmp_path: Path) -> None:
    begun = time.monotonic()
    with watched(screen, tmp_path) as desk:
        desk.await_words("Selamat datang")
        desk.click_on("QPushButton", "Berlatih dengan contoh")
        desk.click_on("QPushButton", "Coba pesan contoh")
        desk.await_words("Ini jawabannya")
        desk.acts += 1
        desk.click(desk.await_shown("SuggestionCard").at(0.3, 0.1))
        desk.await_words("Boleh disalin")
        reply = desk.await_shown("Composer").text
        desk.click_on("QPushButton", "Salin")
        desk.program.await_clipboard(reply)
        assert time.monotonic() - begun < MOST_S - TO_READ_S
        assert desk.acts <= MOST_ACTS
        desk.await_words("Tersalin untuk latihan")
        change_language_and_looks(desk, reply)


def change_language_and_looks(desk: Watched, reply: str) -> None:
    """Change both in the settings, and see that all of the window follows at once and the reply stays."""
    assert desk.lightness() > HALF
    desk.press("ctrl+comma")
    desk.choose("Tampilan", "Gelap")
    wait_until(lambda: desk.lightness() < HALF, what="a dark window")
    desk.choose("Bahasa", "English")
    desk.await_words("Incoming message")
    desk.press("Escape")
    desk.await_gone("SettingsDialog")
    assert not [words for words in desk.words() if words in INDONESIAN]
    desk.await_text("Composer", reply)
    desk.press("ctrl+2")
    assert "entries" in desk.await_words("entries")
    assert desk.lightness() < HALF
