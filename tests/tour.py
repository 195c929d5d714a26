"""A tour of one window: every page, panel and dialog there is, one after the other, with something in each.

What must hold of all of them is tested on the tour, and the pictures of the guide are taken on it. A part of the
window that is new gets a stop here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from knowledge_base.course import Course, Stage
from knowledge_base.exchange.rows import FileColumn
from replydesk.errand import Errand
from replydesk.unlocking import WayOut
from tests.tour_base import ASKED
from tests.tour_pages import (
    changes_page,
    deleted_page,
    desk_page,
    entry_page,
    evaluating_page,
    evaluation_page,
    facts_page,
    form_page,
    history_page,
    import_page,
    learned_page,
    queue_page,
    several_page,
    variables_page,
)
from tests.window import Opened
from ui.first_start.view import FirstStartView
from ui.keys.code_dialog import CodeDialog
from ui.keys.locked_view import LockedView
from ui.keys.protect_dialog import ProtectDialog
from ui.menu import MainMenu
from ui.one_instance.unanswered import UnansweredWindow
from ui.queue.columns_dialog import CommentColumnsDialog
from ui.safety.guide import GuideDialog
from ui.waiting import WaitingView
from ui.workspace import DESK, LIBRARY


@dataclass(frozen=True)
class Stop:
    """One part of the window.

    Attributes:
        name: What it is.
        go: Shows it and returns its window or page.
    """

    name: str
    go: Callable[[Opened], QWidget]


def walk(opened: Opened, names: Sequence[str] = ()) -> Iterator[tuple[str, QWidget]]:
    """Show every part after the other, or those of these *names*, and yield its name and its window."""
    for stop in STOPS if not names else (one for one in STOPS if one.name in names):
        widget = stop.go(opened)
        _lay_out(widget)
        yield stop.name, widget
        if widget is not opened.window:
            widget.close()
        opened.window.close_dialogs()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _lay_out(widget: QWidget) -> None:
    """Let everything find its place: a change of a height asks for others."""
    for _ in range(6):
        QApplication.sendPostedEvents()
    assert widget.isVisible()


def _second(opened: Opened) -> QWidget:
    opened.window.go_to(DESK)
    opened.desk.verdict.second_button.click()
    return _dialog(opened, lambda: opened.workspace.desk.second.dialog)


def _palette(opened: Opened) -> QWidget:
    palette = opened.shell.quick.palette
    assert palette is not None
    palette.open()
    dialog = palette.dialog
    assert dialog is not None
    dialog.field.setText("ktp")
    opened.until(lambda: palette.is_settled and bool(dialog.lines.rows))
    return dialog


def _quick(opened: Opened) -> QWidget:
    opened.shell.quick.take(Errand(text=ASKED))
    asking, panel = opened.shell.quick.asking, opened.shell.quick.panel
    assert asking is not None
    assert panel is not None
    opened.until(lambda: asking.is_settled)
    return panel


def _quick_settings(opened: Opened) -> QWidget:
    opened.shell.quick.outside.show_settings()
    return _dialog(opened, lambda: _newest(opened))


def _columns(opened: Opened) -> QWidget:
    opened.window.go_to(LIBRARY)
    opened.library.columns_button.click()
    return _dialog(opened, lambda: opened.workspace.library.columns.dialog)


def _keep_search(opened: Opened) -> QWidget:
    opened.window.go_to(LIBRARY)
    opened.workspace.library.searches.ask_to_keep()
    return _dialog(opened, lambda: opened.workspace.library.searches.keep_dialog)


def _searches(opened: Opened) -> QWidget:
    opened.workspace.library.searches.manage()
    return _dialog(opened, lambda: opened.workspace.library.searches.dialog)


def _search_help(opened: Opened) -> QWidget:
    opened.library.help_button.click()
    return _dialog(opened, lambda: _newest(opened))


def _rules(opened: Opened) -> QWidget:
    opened.workspace.rules.ask()
    opened.until(lambda: (dialog := opened.workspace.rules.dialog) is not None and dialog.table.model().rowCount() > 0)
    dialog = opened.workspace.rules.dialog
    assert dialog is not None
    dialog.sentence.setPlainText("Silahkan datang, gpp kok!!")
    dialog.table.go_to(0)
    return dialog


def _past(opened: Opened) -> QWidget:
    entry_page(opened)
    opened.library.detail.history_button.click()
    return _dialog(opened, lambda: opened.workspace.entry_history.dialog)


def _tidying(opened: Opened) -> QWidget:
    opened.workspace.tidying.ask()
    return _dialog(opened, lambda: opened.workspace.tidying.dialog)


def _policy(opened: Opened) -> QWidget:
    opened.workspace.policy.ask()
    return _dialog(opened, lambda: opened.workspace.policy.dialog)


def _people(opened: Opened) -> QWidget:
    opened.workspace.second_people.open()
    return _dialog(opened, lambda: opened.workspace.second_people.dialog)


def _texts(opened: Opened) -> QWidget:
    opened.workspace.ask_how_long()
    return _dialog(opened, lambda: opened.workspace.texts.dialog)


def _backups(opened: Opened) -> QWidget:
    opened.shell.safety.show_backups()
    return _dialog(opened, lambda: opened.shell.safety.backups)


def _institution(opened: Opened) -> QWidget:
    opened.shell.ask_for_house()
    return _dialog(opened, lambda: _newest(opened))


def _keys(opened: Opened) -> QWidget:
    opened.shell.keys.show_dialog()
    return _dialog(opened, lambda: opened.shell.keys.dialog)


def _names(opened: Opened) -> QWidget:
    opened.shell.ask_for_names()
    return _dialog(opened, lambda: _newest(opened))


def _of_menu(name: str, *words: str) -> Callable[[Opened], QWidget]:
    def choose(opened: Opened) -> QWidget:
        [menu] = opened.window.findChildren(MainMenu)
        getattr(menu, name).emit(*words)
        return _dialog(opened, lambda: _newest(opened))

    return choose


def _comment_columns(opened: Opened) -> QWidget:
    columns = [
        FileColumn(key=letter, name=name, letter=letter, field=field, chosen=False, example=example)
        for letter, name, field, example in (
            ("A", "Nama akun pengirim di media sosial", "author", "@warga_pasar"),
            ("B", "Isi", "", ASKED),
            ("C", "", "", "21/11/2026 08.00"),
        )
    ]
    return _shown(CommentColumnsDialog(opened.theme, "komentar instagram 21 November.xlsx", columns, opened.window))


def _code(opened: Opened) -> QWidget:
    code = "ABCDE-FGHJK-MNPQR-STVWX-YZ012-3"
    return _shown(CodeDialog(opened.theme, code, opened.window, note="Berkas lama ada di sini."))


def _protect(opened: Opened) -> QWidget:
    trouble = "Komputer ini tidak mempunyai penyimpan kunci."
    return _shown(ProtectDialog(opened.theme, trouble, opened.window, may_be_plain=True))


def _guide(opened: Opened) -> QWidget:
    sentence = "Basis fakta ini ada di folder yang disinkronkan."
    return _shown(GuideDialog(opened.theme, "ground.cloud", sentence, opened.window, is_read=True))


def _unanswered(opened: Opened) -> QWidget:
    return _shown(UnansweredWindow(opened.theme))


def _first(opened: Opened) -> QWidget:
    view = FirstStartView(opened.theme, "Rini", opened.workspace.station.wording.language)
    view.say_problem("Berkas itu tidak ada lagi.")
    return _shown(view, like=opened.window)


def _locked(opened: Opened) -> QWidget:
    view = LockedView(opened.theme)
    view.show_ways("Basis fakta ini terkunci.", list(WayOut), why="Penyimpan kunci terkunci.", offers_keyring=True)
    return _shown(view, like=opened.window)


def _closed(opened: Opened) -> QWidget:
    view = LockedView(opened.theme)
    view.show_closed("Basis fakta rusak dan tidak dapat dibuka.", is_missing=True)
    return _shown(view, like=opened.window)


def _waiting(opened: Opened) -> QWidget:
    view, course = WaitingView(opened.theme, "Cadangan sedang dipulihkan"), Course()
    course.enter(Stage.CHECKING)
    view.show_course(course, opened.workspace.station.wording.language)
    return _shown(view, like=opened.window)


def _check(opened: Opened) -> QWidget:
    opened.workspace.checking.ask()
    dialog = opened.workspace.checking.dialog
    assert dialog is not None
    opened.until(dialog.again_button.isEnabled)
    wrong = "Catatan audit tidak menyambung: baris 4 sampai 5 hilang; baris berikutnya tertanggal 2026-11-21."
    dialog.show_found("1 hal tidak beres.", [("Yang tidak beres", wrong)], is_sound=False, may_note=True)
    return dialog


def _shown(widget: QWidget, *, like: QWidget | None = None) -> QWidget:
    if like is not None:
        widget.resize(like.size())
    widget.show()
    return widget


def _newest(opened: Opened) -> QDialog | None:
    return next((one for one in opened.window.findChildren(QDialog) if one.isVisible()), None)


def _dialog(opened: Opened, found: Callable[[], QWidget | None]) -> QWidget:
    opened.until(lambda: (dialog := found()) is not None and dialog.isVisible())
    dialog = found()
    assert dialog is not None
    return dialog


STOPS = tuple(
    Stop(name, go)
    for name, go in (
        ("desk", desk_page),
        ("variables", variables_page),
        ("changes", changes_page),
        ("queue", queue_page),
        ("second", _second),
        ("entry", entry_page),
        ("facts", facts_page),
        ("form", form_page),
        ("import", import_page),
        ("several", several_page),
        ("deleted", deleted_page),
        ("history", history_page),
        ("learned", learned_page),
        ("evaluation", evaluation_page),
        ("evaluating", evaluating_page),
        ("palette", _palette),
        ("quick", _quick),
        ("quick-settings", _quick_settings),
        ("columns", _columns),
        ("keep-search", _keep_search),
        ("searches", _searches),
        ("search-help", _search_help),
        ("rules", _rules),
        ("settings", _of_menu("settings_requested", "")),
        ("past", _past),
        ("tidying", _tidying),
        ("policy", _policy),
        ("people", _people),
        ("texts", _texts),
        ("backups", _backups),
        ("check", _check),
        ("institution", _institution),
        ("keys", _keys),
        ("names", _names),
        ("help", _of_menu("guide_requested")),
        ("shortcuts", _of_menu("shortcuts_requested")),
        ("about", _of_menu("about_requested")),
        ("comment-columns", _comment_columns),
        ("code", _code),
        ("protect", _protect),
        ("guide", _guide),
        ("unanswered", _unanswered),
        ("first", _first),
        ("locked", _locked),
        ("closed", _closed),
        ("waiting", _waiting),
    )
)
"""All of them, in an order in which one leads to the next."""
