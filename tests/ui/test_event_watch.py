from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.event_watch import EventFilter, EventWatch


class _Keys(EventFilter):
    looks_at = frozenset({QEvent.Type.KeyPress})

    def __init__(self, *, stops: bool) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []
        self._stops = stops

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.seen.append(event.type())
        return self._stops


def test_a_filter_hears_of_its_own_kind_of_event_only_and_may_stop_it(qapp: QApplication, qtbot: QtBot) -> None:
    first, second = _Keys(stops=False), _Keys(stops=True)
    third = _Keys(stops=False)
    watch = EventWatch(qapp, (first, second, third))
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()

    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn))
    QTest.keyClick(field, Qt.Key.Key_A)

    qapp.removeEventFilter(watch)
    assert first.seen == second.seen == [QEvent.Type.KeyPress]
    assert third.seen == []
    assert field.text() == ""
