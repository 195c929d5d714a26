"""The pages of the tour, each with something on it; what each shows is undone by the next."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from knowledge_base.course import Course, Stage
from knowledge_base.entry import EntryContent, Kind
from replydesk.entry_difference import changes
from replydesk.quoted_facts import FactChange, QuotedFact, QuotedFacts
from tests.tour_base import ADDED, ASKED, COMMENTS, DELETED, TITLE, WITH_PLACES
from tests.ui.evaluated import FOUND
from tests.window import NOON, Opened
from ui.evaluation_page.controller import Kept
from ui.evaluation_page.rows import Section
from ui.workspace import DESK, EVALUATION, HISTORY, LEARNED, LIBRARY

_FEW = 20
"""Fewer entries than there are: those that were searched for."""


def desk_page(opened: Opened) -> QWidget:
    """Show desk."""
    opened.window.go_to(DESK)
    opened.desk.queue.hide()
    opened.type_message(ASKED)
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.type_reply(ADDED)
    opened.until(opened.desk.findings.isVisible)
    return opened.window


def variables_page(opened: Opened) -> QWidget:
    """Show the fields for the open places of a wording."""
    opened.window.go_to(DESK)
    opened.desk.queue.hide()
    opened.type_message(WITH_PLACES)
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.until(opened.desk.reply.variables.isVisible)
    return opened.window


def changes_page(opened: Opened) -> QWidget:
    """Show the changes to the approved wording."""
    desk_page(opened)
    opened.desk.reply.difference.toggle_changes()
    opened.until(lambda: opened.desk.reply.difference.is_open)
    return opened.window


def queue_page(opened: Opened) -> QWidget:
    """Show queue."""
    opened.window.go_to(DESK)
    if opened.desk.reply.difference.is_open:
        opened.desk.reply.difference.toggle_changes()
    if not opened.desk.queue.model.rows:
        opened.workspace.queue.intake.add_text("\n".join(COMMENTS), way="drop")
    opened.until(lambda: opened.workspace.queue.is_settled and len(opened.desk.queue.model.rows) == len(COMMENTS))
    opened.desk.queue.show()
    opened.desk.queue.show_current(opened.desk.queue.model.rows[0].id)
    return opened.window


def entry_page(opened: Opened) -> QWidget:
    """Show entry."""
    opened.desk.queue.hide()
    opened.window.go_to(LIBRARY)
    opened.library.search.setText("ktp hilang")
    opened.until(lambda: TITLE in titles(opened) and len(titles(opened)) < _FEW)
    opened.library.table.go_to(titles(opened).index(TITLE))
    opened.until(lambda: is_read(opened, TITLE))
    return opened.window


def facts_page(opened: Opened) -> QWidget:
    """Show the same entry with facts it quotes: one that changed, one that is over, and one that is not there."""
    entry_page(opened)
    opened.hear_out()
    entry = opened.workspace.library.entry
    assert entry is not None
    fee = EntryContent(
        kind=Kind.FACT, title="Biaya cetak kartu tanda penduduk bagi warga yang kehilangan", body="Rp50.000"
    )
    now = replace(fee, body="Rp60.000 per keping", valid_until=opened.clock.now.date())
    changed = replace(entry, id="0" * 32, own_id="biaya-cetak", content=now)
    over = replace(entry, id="1" * 32, own_id="jam-loket", content=replace(fee, title="Jam loket", body="08.00"))
    opened.library.detail.show_facts(
        QuotedFacts(
            quoted=(
                QuotedFact(name="biaya-cetak", fact=changed, is_usable=True),
                QuotedFact(name="jam-loket", fact=over, is_usable=False),
                QuotedFact(name="Nomor pengaduan Dinas Kependudukan", fact=None, is_usable=False),
            ),
            changed=(FactChange(fact=changed, was=fee, changes=changes(fee, now)),),
        )
    )
    return opened.window


def is_read(opened: Opened, title: str) -> bool:
    """Say whether the entry of that title is shown in full."""
    entry = opened.workspace.library.entry
    return entry is not None and entry.content.title == title and opened.library.detail.isVisible()


def titles(opened: Opened) -> list[str]:
    """Return what the list of entries shows."""
    model = opened.library.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def form_page(opened: Opened) -> QWidget:
    """Show form."""
    opened.window.go_to(LIBRARY)
    opened.library.detail.edit_button.click()
    opened.until(lambda: opened.library.is_form_open)
    return opened.window


def import_page(opened: Opened) -> QWidget:
    """Show import."""
    opened.library.form.leave_button.click()
    path = opened.paths.config.parent / "tanya jawab.csv"
    path.write_text("judul;isi;lain\nApa itu NIB?;Nomor induk berusaha.;x\nTanpa isi;;y\n", encoding="utf-8")
    opened.ask.file = path
    opened.library.import_button.click()
    opened.until(lambda: bool(opened.library.importing.rows.text()))
    return opened.window


def several_page(opened: Opened) -> QWidget:
    """Show several."""
    opened.library.importing.leave_button.click()
    opened.library.search.clear()
    opened.until(lambda: opened.library.table.model().rowCount() > 20)
    opened.library.table.selectAll()
    opened.until(opened.library.bulk.isVisible)
    return opened.window


def deleted_page(opened: Opened) -> QWidget:
    """Show deleted."""
    opened.library.table.clearSelection()
    opened.library.table.go_to(1)
    opened.until(lambda: not opened.library.bulk.isVisible())
    opened.workspace.show_deleted()
    opened.until(lambda: titles(opened) == [DELETED])
    opened.library.table.go_to(0)
    opened.until(lambda: opened.library.detail.entry_title == DELETED and opened.library.detail.isVisible())
    course = Course()
    course.enter(Stage.WRITING, 20_000)
    course(8_200)
    opened.library.work.follow("semua.xlsx …", course)
    opened.until(opened.library.work.isVisible)
    return opened.window


def history_page(opened: Opened) -> QWidget:
    """Show history."""
    opened.library.work.rest()
    opened.window.go_to(HISTORY)
    opened.until(lambda: opened.workspace.history.is_settled)
    opened.history.table.go_to(0)
    return opened.window


def learned_page(opened: Opened) -> QWidget:
    """Show learned."""
    opened.window.go_to(DESK)
    opened.desk.teach_selected()
    opened.settle()
    opened.window.go_to(LEARNED)
    opened.until(lambda: opened.workspace.learned.is_settled)
    opened.learned.undone_too.setChecked(True)
    opened.until(lambda: opened.workspace.learned.is_settled)
    opened.learned.table.go_to(0)
    opened.until(opened.learned.detail.isVisible)
    return opened.window


def evaluation_page(opened: Opened) -> QWidget:
    """Show evaluation."""
    opened.workspace.evaluation.resume(Kept(found=FOUND, at=NOON))
    opened.window.go_to(EVALUATION)
    opened.evaluation.sections.button(Section.MIXED_UP).click()
    opened.until(opened.evaluation.detail.isVisible)
    return opened.window


def evaluating_page(opened: Opened) -> QWidget:
    """Show evaluating."""
    opened.evaluation.start_button.click()
    opened.until(lambda: opened.evaluation.progress.value() > 0)
    return opened.window
