"""The gate on a real screen: what another program can paste, and what it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct, AuditLine
from tests.journeys.conftest import KTP
from tests.screen import Program, Screen, wait_until

pytestmark = pytest.mark.real_window

MESSAGE = "min ktp sy ilang gmn ngurusnya ya"
_PRESSES_EVERY_S = 2.0
"""Each press begins the check anew; on a slow machine it needs some time to come to an end."""
Start = Callable[..., Program]


def audit_lines(database: Path) -> tuple[AuditLine, ...]:
    store = open_store(database)
    try:
        return store.audit.lines()
    finally:
        store.close()


def open_on(start_program: Start, database: Path) -> Program:
    program = start_program("--db", str(database))
    wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")
    return program


def test_three_keys_lead_from_a_comment_to_a_reply_another_program_can_paste(
    start_program: Start, screen: Screen, facts: Path
) -> None:
    screen.put_on_clipboard(MESSAGE)
    program = open_on(start_program, facts)
    program.press("ctrl+shift+v")

    def copied() -> bool:
        # From outside it cannot be seen when the suggestions are there, so the keys are pressed until they work.
        program.press("alt+1", "ctrl+Return")
        return bool(audit_lines(facts))

    wait_until(copied, what="the release on record", step_s=_PRESSES_EVERY_S)
    program.await_clipboard(KTP.body)
    assert {line.what for line in audit_lines(facts)} == {AuditAct.RELEASED}


@pytest.mark.parametrize("keys", ["ctrl+Return", "ctrl+c", "ctrl+x", "ctrl+Insert", "shift+Delete"])
def test_a_blocked_reply_leaves_by_no_key(start_program: Start, screen: Screen, facts: Path, keys: str) -> None:
    screen.put_on_clipboard("from another program")
    program = open_on(start_program, facts)
    program.press("ctrl+r")
    program.type("Dasar bodoh.")
    program.press("ctrl+a", keys)
    wait_until(lambda: audit_lines(facts), what="the refusal on record")
    assert [line.what for line in audit_lines(facts)] == [AuditAct.REFUSED]
    assert program.clipboard() == "from another program"
    assert not program.clipboard("primary")


def test_a_message_cannot_be_copied_out_of_its_box(start_program: Start, screen: Screen, facts: Path) -> None:
    screen.put_on_clipboard("from another program")
    program = open_on(start_program, facts)
    program.type("rahasia warga")
    program.press("ctrl+a", "ctrl+c", "ctrl+x", "ctrl+Insert")
    program.press("ctrl+r")
    program.type("Dasar bodoh.")
    program.press("ctrl+Return")
    wait_until(lambda: audit_lines(facts), what="the refusal on record")  # all keys before it are answered, too
    assert program.clipboard() == "from another program"
    assert not program.clipboard("primary")


def test_one_key_mends_what_was_typed_before_it_leaves(start_program: Start, screen: Screen, facts: Path) -> None:
    screen.put_on_clipboard(MESSAGE)
    program = open_on(start_program, facts)
    program.press("ctrl+shift+v")

    def copied() -> bool:
        # The wording is put in, a sentence is typed behind it, mended and copied, until all of it came through.
        program.press("alt+1", "ctrl+r", "ctrl+End")
        program.type(" Silahkan datang.")
        program.press("F7", "ctrl+Return")
        return program.clipboard() == f"{KTP.body} Silakan datang."

    wait_until(copied, what="the mended reply on the clipboard", step_s=_PRESSES_EVERY_S)
