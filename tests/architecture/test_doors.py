"""What only one module may do. Python cannot forbid it elsewhere; these tests can."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOMS, called_name, calls, files, name_of, tree_of

Guard = Callable[[ast.AST], Iterator[int]]


def releases(tree: ast.AST) -> Iterator[int]:
    """Yield the lines on which a ``Released`` is made."""
    return (call.lineno for call in calls(tree) if called_name(call) == "Released")


def clipboard_writes(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that write a clipboard, or hand something over that could be one."""
    for call in calls(tree):
        name = called_name(call)
        of_clipboard = "clipboard" in ast.unparse(call.func).lower()
        if name == "setMimeData" or (
            of_clipboard and name in ("setText", "setImage", "setPixmap", "clear", "set_text")
        ):
            yield call.lineno


def bare_labels(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that make or derive from a ``QLabel``, which shows text that looks like HTML as HTML."""
    yield from (call.lineno for call in calls(tree) if called_name(call) == "QLabel")
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("QLabel") for base in node.bases):
            yield node.lineno


def rich_text(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that show text as rich text."""
    names = ("setHtml", "appendHtml", "insertHtml", "toHtml", "setMarkdown", "fromHtml")
    yield from (call.lineno for call in calls(tree) if called_name(call) in names)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("RichText", "AutoText", "MarkdownText"):
            yield node.lineno


def lambdas_connected(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that connect a signal to a lambda or a partial: what these hold is never freed."""
    for call in calls(tree):
        if called_name(call) == "connect" and any(_keeps(argument) for argument in call.args):
            yield call.lineno


def _keeps(argument: ast.expr) -> bool:
    partial = isinstance(argument, ast.Call) and called_name(argument) == "partial"
    return partial or isinstance(argument, ast.Lambda)


def event_loops(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that start an event loop (in the middle of a step a second click would arrive)."""
    return (call.lineno for call in calls(tree) if called_name(call) in ("exec", "exec_", "processEvents"))


def fixed_waits(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that wait a fixed time."""
    for call in calls(tree):
        of = ast.unparse(call.func)
        if of in ("time.sleep", "sleep", "QTest.qWait", "QThread.msleep") or of.endswith(("qtbot.wait", "bot.wait")):
            yield call.lineno


def opened_bases(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that open, make or replace a fact base without looking what it stands on."""
    names = ("open_store", "open_to_look", "create_store", "restore_copy", "encrypt_store", "open_connection")
    return (call.lineno for call in calls(tree) if called_name(call) in names)


def approvals(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that let the store approve, which knows nothing of words."""
    for call in calls(tree):
        approves = ast.unparse(call.func).endswith("entries.approve")
        takes_in = called_name(call) == "add_unknown" and any(keyword.arg == "approver" for keyword in call.keywords)
        if approves or takes_in:
            yield call.lineno


def code_from_data(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that make code or objects of what was read, or unpack an archive to where it says itself."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        names = [alias.name for alias in node.names]
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if {name.partition(".")[0] for name in names} & {"pickle", "marshal", "shelve", "dill", "tarfile", "jinja2"}:
            yield node.lineno
    for call in calls(tree):
        of = ast.unparse(call.func)
        loader = {ast.unparse(keyword.value) for keyword in call.keywords if keyword.arg == "Loader"}
        if (
            of in ("eval", "exec", "compile", "__import__", "yaml.unsafe_load", "yaml.full_load")
            or of.endswith((".extractall", ".unpack_archive"))
            or (of == "yaml.load" and loader != {"yaml.BaseLoader"})
        ):
            yield call.lineno


RULES = [
    pytest.param(code_from_data, ROOMS, set(), id="nothing that is read becomes code"),
    pytest.param(releases, ROOMS, {"replydesk/release.py"}, id="only the gate makes a released reply"),
    pytest.param(clipboard_writes, ROOMS, {"ui/clipboard.py"}, id="one module writes the clipboard"),
    pytest.param(bare_labels, ROOMS, {"ui/plain_label.py"}, id="one module makes labels, and plain ones"),
    pytest.param(rich_text, ROOMS, set(), id="nothing is shown as rich text"),
    pytest.param(lambdas_connected, ROOMS, set(), id="signals are connected to bound methods"),
    pytest.param(event_loops, ROOMS, {"ui/app.py"}, id="one event loop"),
    pytest.param(opened_bases, ("replydesk", "ui"), {"replydesk/opening.py"}, id="one door to fact bases"),
    pytest.param(
        approvals,
        ("replydesk", "ui"),
        {"replydesk/approving.py", "replydesk/importing.py", "replydesk/practice.py"},
        id="nothing is approved in whose words no reply could leave",
    ),
    pytest.param(fixed_waits, (*ROOMS, "tests"), {"tests/screen.py"}, id="nothing waits a fixed time"),
]


@pytest.mark.parametrize(("guard", "folders", "allowed"), RULES)
def test_only_the_door_does_it(guard: Guard, folders: tuple[str, ...], allowed: set[str]) -> None:
    elsewhere = [path for path in files(*folders) if name_of(path) not in allowed]
    assert _places(guard, elsewhere) == []


def _places(guard: Guard, paths: list[Path]) -> list[str]:
    return [f"{name_of(path)}:{line}" for path in paths for line in guard(tree_of(path))]


@pytest.mark.parametrize(
    ("guard", "source"),
    [
        (releases, "release.Released(text='a', audit_number=1)"),
        (clipboard_writes, "QGuiApplication.clipboard().setText(draft)"),
        (clipboard_writes, "self._clipboard.setText(draft)"),
        (clipboard_writes, "drag.setMimeData(data)"),
        (code_from_data, "import pickle"),
        (code_from_data, "from marshal import loads"),
        (code_from_data, "eval(text)"),
        (code_from_data, "archive.extractall(folder)"),
        (code_from_data, "yaml.load(text, Loader=yaml.Loader)"),
        (bare_labels, "label = QtWidgets.QLabel(message)"),
        (bare_labels, "class Chip(QLabel):\n    pass"),
        (rich_text, "self.setTextFormat(Qt.TextFormat.RichText)"),
        (rich_text, "box.setHtml(message)"),
        (lambdas_connected, "button.clicked.connect(lambda: self.copy())"),
        (lambdas_connected, "button.clicked.connect(functools.partial(self.copy, 1))"),
        (event_loops, "dialog.exec()"),
        (event_loops, "QCoreApplication.processEvents()"),
        (opened_bases, "store = open_store(path)"),
        (opened_bases, "files.create_store(path, fill).close()"),
        (opened_bases, "encrypt_store(path, new, holder=me)"),
        (fixed_waits, "time.sleep(1)"),
        (fixed_waits, "qtbot.wait(100)"),
    ],
)
def test_each_guard_bites(guard: Guard, source: str) -> None:
    assert list(guard(ast.parse(source))) == [1]


@pytest.mark.parametrize(
    ("guard", "source"),
    [
        (clipboard_writes, "text = QGuiApplication.clipboard().text()"),
        (clipboard_writes, "label.setText(words)"),
        (code_from_data, "re.compile(words)"),
        (code_from_data, "yaml.load(text, Loader=yaml.BaseLoader)"),
        (lambdas_connected, "button.clicked.connect(self.copy)"),
        (approvals, "approve(store, entry, act, check)"),
        (fixed_waits, "qtbot.waitUntil(ready)"),
    ],
)
def test_no_guard_bites_the_innocent(guard: Guard, source: str) -> None:
    assert list(guard(ast.parse(source))) == []
