"""What happens on the first page: names are taken down, and a fact base is made or opened."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.store.entries import Act
from replydesk.house import HouseRefused, checked_accounts
from replydesk.paths import Paths
from replydesk.wording import load_wording
from ui.fact_base import FactBase
from ui.first_start.view import FirstStartView
from ui.opening import Beginning
from ui.preferences import Preferences


class FirstStartController(QObject):
    """Decides what the first page does. It lives as long as the page.

    Args:
        view: The page.
        base: Makes and opens fact bases.
        preferences: Keeps the person's name.
        paths: Where fact bases are kept when no place is named.
        named: The place named when the program was started, or ``None``.
        clock: Gives the present moment, aware.
    """

    def __init__(
        self,
        view: FirstStartView,
        base: FactBase,
        preferences: Preferences,
        *,
        paths: Paths,
        named: Path | None,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._base = base
        self._preferences = preferences
        self._paths = paths
        self._named = named
        self._clock = clock
        view.practice_chosen.connect(self._on_practice_chosen)
        view.empty_chosen.connect(self._on_empty_chosen)
        view.import_chosen.connect(self._on_import_chosen)

    def _begin(self, do: Callable[[str], None]) -> None:
        """Remember the person's name and the accounts, and *do* what is wanted with the institution's name."""
        try:
            self._base.prepared = Beginning(accounts=checked_accounts(self._view.accounts_named))
        except HouseRefused as refused:
            self._view.say_problem(load_wording(self._preferences.config.language).say(refused.notice))
            return
        person = self._view.person.text().strip()
        if person:
            self._preferences.remember(person=person)
        self._view.set_busy(busy=True)
        do(self._view.institution.text().strip())

    def _on_practice_chosen(self) -> None:
        self._begin(self._practise)

    def _practise(self, institution: str) -> None:
        act = Act(person=self._preferences.config.person, at=self._clock())
        self._base.practise(self._named or self._paths.practice_database, act=act, institution=institution)

    def _on_empty_chosen(self) -> None:
        self._begin(partial(self._create, with_file=False))

    def _on_import_chosen(self) -> None:
        self._begin(partial(self._create, with_file=True))

    def _create(self, institution: str, *, with_file: bool) -> None:
        self._base.create(self._named or self._paths.database, institution=institution, with_file=with_file)
