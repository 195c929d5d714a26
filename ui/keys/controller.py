"""Everything about keys in the window: how a new fact base is protected, a locked one opened, and what is changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPagedPaintDevice

from knowledge_base.course import Stopped
from knowledge_base.errors import KnownError
from knowledge_base.keys.code import CodeRefused, new_code
from knowledge_base.keys.key_file import Slot
from knowledge_base.notice import Notice, notice
from replydesk.keys.encrypting import Encrypted
from replydesk.keys.making import KeysRefused, passphrase_flaw
from replydesk.opening import Entrance
from replydesk.unlocking import KeyHolder, KeyNeeded, UnlockRefused
from replydesk.wording import Wording
from ui import key_jobs as jobs
from ui.ask import Ask
from ui.fact_base import FactBase
from ui.key_jobs import Protection, Renewal, Unlocking
from ui.keys.code_dialog import CodeDialog
from ui.keys.code_paper import print_code
from ui.keys.keys_dialog import KeysDialog
from ui.keys.locked_view import LockedView
from ui.keys.protect_dialog import ProtectDialog
from ui.main_window import MainWindow
from ui.theme import Theme

_NO_KEYRING = "keys.keyring-"
"""How the codes of notices begin that say why a keyring cannot be used."""


class Keys(QObject):
    """Holds the keys of this window and speaks with the person about them.

    Attributes:
        holder: Holds the keys; those that the system's keyring gives, until another one takes its place.
        locked: The page of a fact base that is locked; ``None``: none is shown.
        closed: The page of one that cannot be opened for another reason; ``None``: none is shown.
        protect, code, dialog: The dialogs that are open.

    Signals:
        said: A sentence about what was done.
        refused: A sentence about what went wrong.
        renewing: The open fact base is about to be closed, to be encrypted or to get another key. Carries the
            :class:`Renewal`.
        backups_requested, other_requested, first_requested: As on the page of a locked fact base.
    """

    said = Signal(str)
    refused = Signal(str)
    renewing = Signal(object)
    backups_requested = Signal()
    other_requested = Signal()
    first_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        base: FactBase,
        ask: Ask,
        *,
        entrance: Callable[[], Entrance],
        wording: Callable[[], Wording],
    ) -> None:
        super().__init__(base)
        self._window = window
        self._theme = theme
        self._base = base
        self._ask = ask
        self._entrance = entrance
        self._wording = wording
        self.holder = KeyHolder()
        self.locked: LockedView | None = None
        self.closed: LockedView | None = None
        self.protect: ProtectDialog | None = None
        self.code: CodeDialog | None = None
        self.dialog: KeysDialog | None = None
        self._needed: KeyNeeded | None = None
        self._why_closed: Notice | None = None
        self._unlocking: Unlocking | None = None
        self._renewal: Renewal | None = None

    # --- a new fact base

    def takes(self, error: KnownError) -> bool:
        """Return whether *error*, for which no fact base is open, is shown here: on a page or in a dialog."""
        if isinstance(error, KeyNeeded):
            self._needed = error
            self.show_locked()
            return True
        if self.locked is not None and isinstance(error, CodeRefused | UnlockRefused):
            self.locked.say_problem(self._words(error))
            return True
        self._lacks_keyring(error)
        return False

    def _lacks_keyring(self, error: KnownError) -> None:
        """Ask for a passphrase where a fact base was to be made and there is no keyring for it."""
        creation = self._base.creating
        if creation is not None and isinstance(error, KeysRefused) and error.notice.code.startswith(_NO_KEYRING):
            self._ask_how(self._words(error), may_be_plain=True, chosen=self._create)

    def _create(self, protection: Protection) -> None:
        creation = self._base.creating
        if creation is not None:
            self._base.begin_creation(replace(creation, protection=protection))

    def look_at_new(self) -> None:
        """Show the recovery code of a fact base that was just made or got another key; say what came of the rest."""
        creation, renewal, unlocking = self._base.creating, self._renewal, self._unlocking
        self._base.creating = self._renewal = self._unlocking = None
        self.leave_pages()
        opened = self._base.opened
        if creation is not None and opened is not None and opened.path == creation.path:
            if not creation.protection.plain:
                self._show_code(creation.protection.code, self._on_new_code_kept)
        elif renewal is not None:
            self._look_at_renewal(renewal)
        elif unlocking is not None and unlocking.refused is not None:
            self.refused.emit(self._words(unlocking.refused))

    # --- a locked one

    def show_locked(self) -> None:
        """Show the page of the fact base that is locked."""
        if self._needed is None:
            return
        self.leave_pages()
        view = self._page()
        why = self._wording().say(self._needed.why) if self._needed.why is not None else ""
        locked = self._needed.notice.code == "keys.locked"  # by the person: the keyring has its part
        view.show_ways(self._words(self._needed), self._needed.ways, why=why, offers_keyring=not locked)
        view.unlock_requested.connect(self._on_unlock_requested)
        self.locked = view
        self._window.show_page_alone(view, "ReplyDesk")
        view.start()

    def show_closed(self, why: Notice) -> None:
        """Show the page of the fact base that cannot be opened, which is no invitation to begin another one."""
        self.leave_pages()
        self._why_closed = why
        view = self._page()
        view.show_closed(self.trouble, is_missing=why.code == "store.missing")
        view.retry_requested.connect(self._on_retry_requested)
        view.first_requested.connect(self._on_first_requested)
        view.quit_requested.connect(self._window.leave)
        self.closed = view
        self._window.show_page_alone(view, "ReplyDesk")
        view.start()

    def show_again(self) -> None:
        """Show the page that is shown anew, in the language that is spoken now."""
        if self.locked is not None:
            self.show_locked()
        elif self.closed is not None and self._why_closed is not None:
            self.show_closed(self._why_closed)

    def leave_pages(self) -> None:
        """Take notice that another page takes the place of these."""
        self.locked = self.closed = self._why_closed = None

    @property
    def trouble(self) -> str:
        """Why the fact base cannot be opened whose page is shown; empty: none is."""
        return self._wording().say(self._why_closed) if self._why_closed is not None else ""

    def _page(self) -> LockedView:
        view = LockedView(self._theme)
        view.backups_requested.connect(self.backups_requested)
        view.other_requested.connect(self.other_requested)
        return view

    def _on_retry_requested(self) -> None:
        if self._base.wanted is not None:
            self._base.open(self._base.wanted)

    def _on_first_requested(self) -> None:
        self.leave_pages()
        self.first_requested.emit()

    def _on_unlock_requested(self, wanted: Unlocking) -> None:
        if self._needed is not None:
            self._unlocking = wanted
            self._base.unlock(self._needed.database, wanted)

    def lock(self) -> bool:
        """Close the open fact base until a person opens it again; return whether it could be locked."""
        path = self._base.path
        try:
            needed = self.holder.lock(path) if path is not None else None
        except KnownError as error:
            self.refused.emit(self._words(error))
            return False
        if needed is None:
            return False
        self._window.close_dialogs()  # before: one of them may show the recovery code
        self._base.close()
        self._needed = needed
        self.show_locked()
        return True

    # --- what opens it

    def show_dialog(self) -> None:
        """Show what opens the fact base, and change it."""
        if self._base.runner is None:
            return
        zone, language = self._entrance().clock().tzinfo, self._wording().language
        dialog = KeysDialog(self._theme, self._window, zone=zone, language=language)
        dialog.code_requested.connect(self._on_code_requested)
        dialog.passphrase_chosen.connect(self._on_passphrase_chosen)
        dialog.keyring_requested.connect(self._on_keyring_requested)
        dialog.renew_requested.connect(self._on_renew_requested)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        self._base.runner.read("keys", jobs.ways_to, self._show_ways, self._on_refused)
        dialog.open()

    def new_code(self) -> None:
        """Show a new recovery code; it opens the fact base as soon as part of it was typed back."""
        code = new_code()
        self._show_code(code, partial(self._keep_code, code))

    def _on_code_requested(self) -> None:
        self.new_code()

    def _keep_code(self, code: str) -> None:
        self._change(partial(jobs.keep_code, entrance=self._entrance(), code=code), "keys.old-copies-code")
        self._base.look_again()

    def _on_passphrase_chosen(self, text: str) -> None:
        self._change(partial(jobs.keep_passphrase, entrance=self._entrance(), text=text), "keys.opens-passphrase")

    def _on_keyring_requested(self) -> None:
        self._change(partial(jobs.use_keyring, entrance=self._entrance()), "keys.opens-keyring")

    def _change(self, job: Callable[..., tuple[Slot, ...]], done: str) -> None:
        def on_done(found: tuple[Slot, ...]) -> None:
            said = self._wording().say(notice(done))
            if self.dialog is not None:
                self.dialog.show_ways(found, said)
            else:
                self.said.emit(said)

        if self._base.runner is not None:
            self._base.runner.write(job, on_done, self._on_refused)

    def _show_ways(self, found: tuple[Slot, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_ways(found)

    def _on_refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.say(self._words(error))
        else:
            self.refused.emit(self._words(error))

    def _on_dialog_closed(self) -> None:
        self.dialog = None

    def _on_renew_requested(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._renew(Protection(code=new_code()))

    def _renew(self, protection: Protection) -> None:
        self._renewal = Renewal(protection=protection)
        self.renewing.emit(self._renewal)
        self._base.renew(self._renewal)

    def _look_at_renewal(self, done: Renewal) -> None:
        if done.refused is None:
            self._show_code(done.protection.code, self._on_new_code_kept, note=self._left_in_plain(done.encrypted))
        elif isinstance(done.refused, Stopped):
            self.said.emit(self._words(done.refused))
        elif isinstance(done.refused, KeysRefused) and done.refused.notice.code.startswith(_NO_KEYRING):
            self._ask_how(self._words(done.refused), may_be_plain=False, chosen=self._renew)
        else:
            self.refused.emit(self._words(done.refused))

    def _left_in_plain(self, encrypted: Encrypted | None) -> str:
        """Return what can still be read by anybody after a fact base was encrypted; empty: it was before."""
        if encrypted is None:
            return ""
        left = [notice("keys.plain-left", path=str(encrypted.plain))]
        if encrypted.plain_backups and self._base.path is not None:
            folder = self._entrance().shelf(self._base.path).folder
            left.append(notice("keys.plain-backups", count=encrypted.plain_backups, path=str(folder)))
        return "\n".join(self._wording().say(one) for one in left)

    # --- dialogs

    def _ask_how(self, trouble: str, *, may_be_plain: bool, chosen: Callable[[Protection], None]) -> None:
        dialog = ProtectDialog(self._theme, trouble, self._window, may_be_plain=may_be_plain)
        protection = Protection(code=new_code())

        def on_passphrase(text: str) -> None:
            flaw = passphrase_flaw(text)
            if flaw is not None:
                dialog.say(self._wording().say(flaw))
                return
            dialog.accept()
            chosen(replace(protection, passphrase=text))

        def on_plain() -> None:
            dialog.accept()
            chosen(replace(protection, plain=True))

        dialog.passphrase_chosen.connect(on_passphrase)
        dialog.plain_chosen.connect(on_plain)
        dialog.finished.connect(self._on_protect_closed)
        self.protect = dialog
        dialog.open()

    def _on_protect_closed(self) -> None:
        self.protect = None

    def _show_code(self, code: str, kept: Callable[[], None], *, note: str = "") -> None:
        dialog = CodeDialog(self._theme, code, self._window, note=note)
        dialog.kept.connect(kept)
        dialog.print_requested.connect(self._on_print_requested)
        dialog.finished.connect(self._on_code_closed)
        self.code = dialog
        dialog.open()

    def _on_print_requested(self) -> None:
        if self.code is not None:
            self._ask.printer(self.code.print_button, partial(self._print, self.code.code.text()))

    def _print(self, code: str, paper: QPagedPaintDevice) -> None:
        if self._base.path is not None:
            day = self._entrance().clock().date()
            print_code(paper, code, self._base.path, day, self._wording().language)

    def _on_code_closed(self) -> None:
        self.code = None

    def _on_new_code_kept(self) -> None:
        if self._base.runner is not None:
            self._base.runner.write(jobs.code_is_kept, self._on_code_is_kept, self._on_refused)

    def _on_code_is_kept(self, _nothing: None) -> None:
        self._base.look_again()

    def _words(self, error: KnownError) -> str:
        return self._wording().say(error.notice)
