"""What Python does of its own accord, kept from holding the window up."""

import linecache
import sys
from types import ModuleType

_DECIDES = "_mod_uses_pyside"
"""PySide's own function for that, in all releases from 6.8 to 6.11."""

_SWITCH_INTERVAL_S = 0.001
"""How long the worker thread may keep the interpreter while the window waits for it.

With Python's usual 5 ms a search in pure Python holds the window up for 13 to 24 ms, with this for 6 (measured)."""


def let_the_worker_give_way() -> None:
    """Have the worker thread give the interpreter up soon when the window wants it."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)


def spare_the_reading() -> None:
    """Have PySide not read the text of each module that is imported to see whether it uses Qt, a tenth of a start.

    Only what stands in ``ui`` does. Where PySide decides that by another function one day, it reads on.
    """
    deciding = sys.modules.get("shibokensupport.feature")
    if deciding is not None and hasattr(deciding, _DECIDES):
        setattr(deciding, _DECIDES, _is_of_the_window)


def _is_of_the_window(module: ModuleType) -> bool:
    return module.__name__.partition(".")[0] in {"ui", "PySide6"}


def forget_sources() -> None:
    """Free the text of all modules, 23 MB: PySide reads it when they are imported, to see whether they use Qt.

    Whoever reports an error reads the lines again.
    """
    linecache.clearcache()
