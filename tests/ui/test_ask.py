"""What the system's own dialogs ask."""

import gc
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileSystemModel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from knowledge_base.store import create_store
from ui.ask import DialogAsk


class Secret:
    """Prints a secret: whoever holds it holds that."""

    def __init__(self) -> None:
        self.papers = 0

    def __call__(self, paper: QPagedPaintDevice) -> None:
        del paper
        self.papers += 1


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Lantai 2 & 3"]))
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="only there locks are lost so, and can be looked up")
def test_to_look_for_a_file_beside_the_open_fact_base_drops_no_lock_on_it(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    database = tmp_path / "facts.db"
    store = create_store(database)
    mark = f":{database.stat().st_ino} "
    assert mark in Path("/proc/locks").read_text()
    dialog = DialogAsk(window)._dialog("Buka", "", print)
    dialog.setDirectory(str(tmp_path))
    dialog.open()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    qtbot.waitUntil(lambda: bool(model.type(model.index(str(database)))))
    assert mark in Path("/proc/locks").read_text()
    dialog.close()
    store.close()


@pytest.mark.parametrize("is_printed", [True, False])
def test_what_was_to_be_printed_is_forgotten_when_the_list_of_printers_closes(
    window: QWidget, *, is_printed: bool
) -> None:
    ask, secret = DialogAsk(window), Secret()
    ask.printer(window, secret)
    menu = window.findChild(QMenu)
    assert menu is not None
    [printer] = menu.actions()
    assert (printer.text(), printer.data()) == ("Lantai 2 && 3", "Lantai 2 & 3")

    if is_printed:
        printer.trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert secret.papers == is_printed
    del menu, printer
    held = weakref.ref(secret)
    del secret
    gc.collect()
    assert held() is None
