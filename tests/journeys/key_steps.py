"""What one does about keys in the window, for the journeys about them."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from knowledge_base.keys.code import groups
from tests.window import Opened
from ui.keys.code_dialog import CodeDialog
from ui.keys.keys_dialog import KeysDialog
from ui.keys.locked_view import LockedView

PASSPHRASE = "empat kata tanpa kaitan"  # noqa: S105 - of the tests
Start = Callable[..., Opened]


def begin_own(opened: Opened) -> None:
    opened.shell.first_page.empty_button.click()


def code_dialog(opened: Opened) -> CodeDialog:
    opened.until(lambda: opened.shell.keys.code is not None)
    assert opened.shell.keys.code is not None
    return opened.shell.keys.code


def begin_and_put_off(opened: Opened, *, passphrase: str = "") -> None:
    """Begin a fact base of one's own, protected by *passphrase* if there is one, and leave its code for later."""
    begin_own(opened)
    if passphrase:
        protect_by_passphrase(opened, passphrase)
    code_dialog(opened).later_button.click()
    opened.wait_for_pages()


def locked(opened: Opened) -> LockedView:
    opened.until(lambda: opened.shell.keys.locked is not None)
    assert opened.shell.keys.locked is not None
    return opened.shell.keys.locked


def keys_dialog(opened: Opened) -> KeysDialog:
    opened.shell.keys.show_dialog()
    dialog = opened.shell.keys.dialog
    assert dialog is not None
    return dialog


def type_back(dialog: CodeDialog) -> None:
    for number, field in dialog.fields.items():
        QTest.keyClicks(field, groups(dialog.code.text())[number - 1].lower())
    dialog.keep_button.click()


def has_banner(opened: Opened) -> bool:
    opened_now = opened.shell._base.opened
    return opened_now is not None and opened_now.code_unkept


def protect_by_passphrase(opened: Opened, text: str) -> None:
    opened.until(lambda: opened.shell.keys.protect is not None)
    dialog = opened.shell.keys.protect
    assert dialog is not None
    for field in (dialog.passphrase, dialog.again):
        QTest.keyClicks(field, text)
    dialog.go_button.click()
