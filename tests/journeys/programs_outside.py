"""What the programs are made of that the tests of ways out look at from outside: code, as Python runs it."""

EYE = """
import json, os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from ui.shell import Shell

def _look():
    seen, menus = [], []
    for widget in QApplication.allWidgets():
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        corner = widget.mapToGlobal(widget.rect().topLeft())
        text = getattr(widget, 'toPlainText', getattr(widget, 'text', ''))
        text = str(text() if callable(text) else text)
        seen.append({
            'kind': [base.__name__ for base in type(widget).__mro__],
            'name': widget.objectName() or widget.accessibleName(), 'text': text, 'focus': widget.hasFocus(),
            'window': widget.window().metaObject().className(),
            'place': [corner.x(), corner.y(), widget.width(), widget.height()]})
        if isinstance(widget, QMenu):
            for action in widget.actions():
                place = widget.actionGeometry(action)
                corner = widget.mapToGlobal(place.topLeft())
                menus.append({'name': action.objectName(), 'text': action.text(), 'on': action.isEnabled(),
                              'place': [corner.x(), corner.y(), place.width(), place.height()]})
    with open(os.environ['EYE'], 'w', encoding='utf-8') as file:
        json.dump({'seen': seen, 'menus': menus}, file)

def _light():
    # What the screen shows and not what a palette says: of each pixel of a small copy, from 0, black, to 1.
    picture = QApplication.primaryScreen().grabWindow(0).toImage().scaled(16, 16)
    found = [picture.pixelColor(x, y).lightnessF() for x in range(16) for y in range(16)]
    with open(os.environ['EYE'], 'w', encoding='utf-8') as file:
        json.dump({'light': sum(found) / len(found)}, file)

def _answer():
    asked = os.environ['EYE'] + '.asked'
    try:
        with open(asked) as file:
            wanted = file.read()
    except FileNotFoundError:
        return
    if wanted == 'look':
        _look()
    if wanted == 'light':
        _light()
    if wanted:
        os.remove(asked)

_begin = Shell.begin
def _begin_and_look(self, *early):
    _begin(self, *early)
    self.eye = QTimer(self)
    self.eye.timeout.connect(_answer)
    self.eye.start(10)
Shell.begin = _begin_and_look
"""
"""Put before ReplyDesk: asked by a file, it writes down what it shows where."""

OPENED = """
from PySide6.QtCore import Qt
import ui.clipboard, ui.composer, ui.copy_guard, ui.fields, ui.plain_label
ui.copy_guard.CopyGuard.eventFilter = lambda self, watched, event: False
ui.clipboard.SelectionGuard._empty = lambda self: None
ui.clipboard.ClipboardGuard._empty = lambda self: None
ui.fields._WAYS_OUT = frozenset()
for owner, names in ((ui.fields.TextField, ('createMimeDataFromSelection', 'cut')),
                     (ui.composer.Composer, ('event', 'keyPressEvent', 'copy', 'cut', 'contextMenuEvent'))):
    for name in names:
        delattr(owner, name)
_line = ui.fields.LineField.__init__
def _line_with_drag(self, **kwargs):
    _line(self, **kwargs)
    self.setDragEnabled(True)
ui.fields.LineField.__init__ = _line_with_drag
_label = ui.plain_label.PlainLabel.__init__
def _label_to_mark(self, *args, **kwargs):
    _label(self, *args, **kwargs)
    self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
ui.plain_label.PlainLabel.__init__ = _label_to_mark
"""
"""Put before ReplyDesk: all its guards are taken off."""

RECEIVER = """
import os, sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
application = QApplication(sys.argv)
box = QPlainTextEdit()
box.setWindowTitle('receiver')
box.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
box.setGeometry(900, 810, 360, 80)
def _write():
    with open(os.environ['RECEIVED'], 'w', encoding='utf-8') as file:
        file.write(box.toPlainText())
box.textChanged.connect(_write)
box.show()
sys.exit(application.exec())
"""
"""A program that takes what is dropped on it or comes by a middle click, and writes it down."""
