"""The columns that the list of entries offers."""

from functools import partial

from knowledge_base.store.entry_pages import Order
from knowledge_base.store.entry_rows import SORTINGS
from ui.columns.controller import ColumnsController, Offered
from ui.columns.plan import ColumnPlan
from ui.library_page.model import COLUMNS, EntryTableModel
from ui.preferences import Preferences
from ui.table import RowTable
from ui.theme import Theme

_WIDTHS = {
    Order.TITLE: 320,
    Order.KIND: 82,
    Order.STATUS: 126,
    Order.VALID_UNTIL: 130,
    Order.TAGS: 150,
    Order.AUTHOR: 120,
    Order.UPDATED: 150,
    Order.REVIEW: 120,
    Order.USED: 84,
    Order.LAST_USED: 120,
    Order.FOUND: 96,
    Order.SOURCES: 84,
    Order.OWN_ID: 130,
}
"""Pixels in which what usually stands there can be read."""

_SHOWN = (Order.TITLE, Order.KIND, Order.STATUS, Order.VALID_UNTIL)


def entry_columns(table: RowTable, model: EntryTableModel, theme: Theme, preferences: Preferences) -> ColumnsController:
    """Return the controller of the columns of *table*, as the person left them."""
    offered = Offered(
        words={str(name): words for name, words in zip(COLUMNS, model.heads(), strict=True)},
        widths={str(name): _WIDTHS[name] for name in COLUMNS},
        pinned=str(Order.TITLE),
        usual=ColumnPlan(shown=tuple(map(str, _SHOWN)), order=str(Order.UPDATED)),
        narrow={str(Order.VALID_UNTIL): 540, str(Order.KIND): 420},
        falling=[str(name) for name in COLUMNS if SORTINGS[name].falls],
    )
    keep = partial(_keep, preferences)
    return ColumnsController(table, theme, offered, kept=preferences.config.entry_columns, keep=keep)


def _keep(preferences: Preferences, text: str) -> None:
    if text != preferences.config.entry_columns:
        preferences.remember(entry_columns=text)
