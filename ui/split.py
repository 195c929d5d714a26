"""Panes side by side, whose widths a person changes and finds again."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

_HANDLE = 16
"""Pixels between two panes."""


class Split(QSplitter):
    """Panes side by side. Which of them are shown changes; each set of them has widths of its own.

    Args:
        name: By which its widths are kept.
        panes: From left to right, each with the width it begins with and its share of what room there is more or less.
        usual: For some sets of panes, written as in :attr:`key`, the proportions they have until others are chosen.

    Signals:
        widths_chosen: A person gave the panes of that key these widths.
    """

    widths_chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        panes: Sequence[tuple[QWidget, int, int]],
        usual: Mapping[str, tuple[int, ...]] = MappingProxyType({}),
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._name = name
        self._panes = [pane for pane, _width, _share in panes]
        self._begin = [width for _pane, width, _share in panes]
        self._usual = {f"{name}:{shown}": widths for shown, widths in usual.items()}
        self._chosen: Mapping[str, tuple[int, ...]] = {}
        self._settled = ""
        self.setHandleWidth(_HANDLE)
        self.setChildrenCollapsible(False)
        for pane in self._panes:
            self.addWidget(pane)
        self.setSizes(self._begin)
        for place, (_pane, _width, share) in enumerate(panes):
            self.setStretchFactor(place, share)
        self.splitterMoved.connect(self._on_moved)

    @property
    def key(self) -> str:
        """Its name and which of its panes are shown, by which their widths are kept."""
        shown = ("0" if pane.isHidden() else "1" for pane in self._panes)
        return f"{self._name}:{''.join(shown)}"

    def take(self, chosen: Mapping[str, tuple[int, ...]]) -> None:
        """Have the widths that were *chosen*, by their keys; the mapping may grow later."""
        self._chosen = chosen
        self._settled = ""
        self.settle()

    def settle(self) -> None:
        """Have the widths of the panes that are shown now, if others were shown before."""
        key = self.key
        if key == self._settled:
            return
        self._settled = key
        widths = self._chosen.get(key) or self._usual.get(key, ())
        if len(widths) == self.count():
            self.refresh()  # a pane that has just gone still has its handle
            self.setSizes([width or begin for width, begin in zip(widths, self._begin, strict=True)])  # 0: a hidden one

    def _on_moved(self) -> None:
        self.widths_chosen.emit(self.key, tuple(self.sizes()))
