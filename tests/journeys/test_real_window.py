"""The gate on a real screen: what another program can paste, and what it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct, AuditLine
from tests.screen import Program, Screen, wait_until

pytestmark = pytest.mark.real_window

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
