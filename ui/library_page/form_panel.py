"""The form in which an entry is written or changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.entry import Kind
from ui.choice import Choice
from ui.fields import LineField, TextField
from ui.focus_scroll import FocusScroll
from ui.letters import letters
from ui.library_page.attachment_rows import AttachmentRows, Options
from ui.library_page.form_content import FormText
from ui.library_page.like_hint import LikeHint
from ui.library_page.source_rows import SourceRows
from ui.library_page.wording_rows import WordingRows
from ui.names import kind_word
from ui.plain_label import PlainLabel
from ui.station import Station
from ui.theme import Theme

_ABOVE = 8
"""Pixels above the name of a field, which belongs to what is below it."""


class FormPanel(QFrame):
    """All fields of one entry. What was typed stays until it is saved or left on purpose.

    Attributes:
        number: Which showing of the form this is.

    Signals:
        save_requested: What the fields hold, a ``FormText``.
        left: The person does not want to go on.
        asking_changed: What people ask by, or what is answered, was changed.
        like_requested: The id of the entry that this one looks like, to be read.
    """

    asking_changed = Signal()
    like_requested = Signal(str)
    save_requested = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, station: Station, channels: Options = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self.setProperty("panel", "card")
        kinds = [(str(kind), kind_word(kind)) for kind in (Kind.ANSWER, Kind.FACT, Kind.HOAX)]
        self.heading = PlainLabel(role="heading", wraps=True)
        self.kind = Choice(theme, kinds, name=self.tr("Kind"))
        self.title = LineField(name=self.tr("Question, fact or false claim"))
        self.like = LikeHint()
        self.body = TextField(name=self.tr("Approved wording"))
        names = [account.name for account in station.house.accounts]
        self.wordings = WordingRows(theme, names, station.wording.language)
        self.variables = TextField(
            name=self.tr("Variables, one a line: name, name = usual value [one | another], name? if it may be empty")
        )
        self.variants = TextField(name=self.tr("Other ways people ask, one a line"))
        self.tags = LineField(name=self.tr("Tags, parted by commas"))
        day_hint = self.tr("31/12/2027")
        self.valid_from = LineField(name=self.tr("Valid from"), hint=day_hint)
        self.valid_until = LineField(name=self.tr("Valid until"), hint=day_hint)
        self.review_on = LineField(name=self.tr("Review on"), hint=day_hint)
        self.sources = SourceRows(theme)
        self.attachments = AttachmentRows(theme, channels)
        self.problem = PlainLabel(role="error", wraps=True)
        self.save_button = QPushButton(self.tr("Save as draft"))
        self.leave_button = QPushButton(self.tr("Cancel"))
        self._shown: FormText | None = FormText()
        self._lay_out(theme)
        self.save_button.clicked.connect(self._on_save)
        self.leave_button.clicked.connect(self.left)
        self.title.textEdited.connect(self.asking_changed)
        self.body.textChanged.connect(self.asking_changed)
        self.like.open_requested.connect(self.like_requested)
        save_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save_key.activated.connect(self._on_save)

    def show_form(self, heading: str, text: FormText) -> None:
        """Show *text* to be changed, and put the focus into its first field."""
        self.heading.setText(heading)
        self.kind.pick(str(text.kind))
        self.title.setText(text.title)
        self.title.setCursorPosition(0)
        self.body.replace_all(text.body)
        self.wordings.show_wordings(text.wordings)
        self.variables.replace_all(text.variables)
        self.variants.replace_all(text.variants)
        self.tags.setText(text.tags)
        self.valid_from.setText(text.valid_from)
        self.valid_until.setText(text.valid_until)
        self.review_on.setText(text.review_on)
        self.sources.show_sources(text.sources)
        self.attachments.show_attachments(text.attachments)
        self.number += 1
        self.say_problem("")
        self.like.show_like(None)
        self._shown = self.text
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> FormText:
        """What the fields hold."""
        return FormText(
            kind=Kind(self.kind.value),
            title=self.title.text(),
            body=self.body.toPlainText(),
            wordings=self.wordings.values,
            variables=self.variables.toPlainText(),
            variants=self.variants.toPlainText(),
            tags=self.tags.text(),
            sources=self.sources.sources,
            attachments=self.attachments.values,
            valid_from=self.valid_from.text(),
            valid_until=self.valid_until.text(),
            review_on=self.review_on.text(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether the fields hold something else than they were shown with."""
        return self.text != self._shown

    def count_as_changed(self) -> None:
        """Take what the fields hold for unsaved, whatever they were shown with."""
        self._shown = None

    def say_problem(self, sentence: str) -> None:
        """Say why it cannot be saved; empty takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_save(self) -> None:
        self.save_requested.emit(self.text)

    def _lay_out(self, theme: Theme) -> None:
        self.body.setMinimumHeight(letters(130))
        self.variables.setMinimumHeight(letters(46))
        self.variables.setMaximumHeight(letters(70))
        self.variants.setMinimumHeight(letters(90))
        self.variants.setMaximumHeight(letters(120))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for field, row, column, columns in (
            (self.title, 0, 0, 2),
            (self.kind, 0, 2, 1),
            (self.body, 3, 0, 3),
            (self.variables, 6, 0, 3),
            (self.variants, 8, 0, 3),
            (self.valid_from, 12, 0, 1),
            (self.valid_until, 12, 1, 1),
            (self.review_on, 12, 2, 1),
            (self.tags, 14, 0, 3),
        ):
            caption = _caption(field.accessibleName())
            caption.setBuddy(field)
            grid.addWidget(caption, row, column, 1, columns)
            grid.addWidget(field, row + 1, column, 1, columns)
        grid.addWidget(_caption(self.tr("Sources and legal basis")), 10, 0, 1, 3)
        grid.addWidget(self.sources, 11, 0, 1, 3)
        grid.addWidget(self.wordings, 5, 0, 1, 3)
        grid.addWidget(_caption(self.tr("Files and links that go with it")), 16, 0, 1, 3)
        grid.addWidget(self.attachments, 17, 0, 1, 3)
        grid.addWidget(self.like, 2, 0, 1, 3)
        for row in (1, 4, 5, 7, 9, 11, 13):
            grid.setRowMinimumHeight(row, 0)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column_box = QVBoxLayout(inside)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.addLayout(grid)
        column_box.addStretch(1)
        scroll = FocusScroll()
        scroll.setWidget(inside)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setToolTip(self.tr("Saves the entry as a draft; it is used when it is approved (Ctrl+S)"))
        theme.dress(self.save_button, "pass", "on_primary")
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.save_button)
        acts.addWidget(self.leave_button)
        acts.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 12, 14)
        box.setSpacing(10)
        box.addWidget(self.heading)
        box.addWidget(scroll, 1)
        box.addWidget(self.problem)
        box.addLayout(acts)


def _caption(words: str) -> PlainLabel:
    """Return the name of a field, nearer to that than to the field above."""
    caption = PlainLabel(words, role="caption", wraps=True)
    caption.setContentsMargins(0, _ABOVE, 0, 0)
    return caption
