"""The real screen itself: what is typed arrives, and what an ordinary program copies can be read outside.

This is also the positive control of the gate's tests: an ordinary text box does leak on this very screen.
"""

from pathlib import Path

import pytest

from tests.screen import Program, Screen, running_program, wait_until

_TEXT_BOX = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit
application = QApplication(sys.argv)
box = QPlainTextEdit()
box.setWindowTitle("a text box")
box.show()
sys.exit(application.exec())
"""

pytestmark = pytest.mark.real_window


def _type_and_expect(program: Program, typed: str, whole: str) -> None:
    program.type(typed)
    program.press("ctrl+a", "ctrl+c")
    program.await_clipboard(whole)


def test_what_an_ordinary_text_box_copies_can_be_read_from_outside(screen: Screen, tmp_path: Path) -> None:
    with running_program(screen, tmp_path, code=_TEXT_BOX) as program:
        assert program.title() == "a text box"
        _type_and_expect(program, "Jalan rusak, pukul 08.00 (?)", "Jalan rusak, pukul 08.00 (?)")
        program.press("ctrl+a")
        wait_until(lambda: program.clipboard("primary"), what="the selection")


def test_text_of_another_program_can_be_pasted(screen: Screen, tmp_path: Path) -> None:
    with running_program(screen, tmp_path, code=_TEXT_BOX) as program:
        screen.put_on_clipboard("dari luar: é\nbaris kedua")
        program.press("ctrl+v", "ctrl+End")
        _type_and_expect(program, "!", "dari luar: é\nbaris kedua!")


def test_nothing_is_on_the_clipboard_when_its_owner_has_gone(screen: Screen) -> None:
    screen.put_on_clipboard("soon gone")
    screen.forget_clipboard()
    assert screen.clipboard() is None


def test_a_program_that_ends_at_once_tells_what_it_said(screen: Screen, tmp_path: Path) -> None:
    with (
        pytest.raises(RuntimeError, match="status 3:\nno window here"),
        running_program(screen, tmp_path, code="import sys; print('no window here', file=sys.stderr); sys.exit(3)"),
    ):
        pytest.fail("there is no window to drive")
