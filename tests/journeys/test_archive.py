"""The whole fact base into an archive and back, in the window."""

from pathlib import Path

from knowledge_base.entry import EntryContent
from knowledge_base.policy import Policy
from knowledge_base.store import create_store, open_store
from knowledge_base.store.entries import Act
from replydesk.archiving import export_archive
from tests.journeys.conftest import KTP, Open
from tests.journeys.test_fact_base import go, read, status, titles
from tests.policies import store_policy
from tests.window import NOON, Opened


def test_a_whole_fact_base_goes_into_an_archive_and_comes_back(desk: Opened, tmp_path: Path) -> None:
    go(desk)
    archive = tmp_path / "dinas.replydesk"
    desk.ask.file = desk.ask.export = archive
    desk.library.export_button.click()
    desk.until(archive.exists)
    read(desk, KTP.title)
    desk.library.detail.delete_button.click()
    desk.until(lambda: KTP.title not in titles(desk))

    desk.library.import_button.click()
    panel = desk.library.importing
    desk.until(lambda: "Arsip tanggal" in panel.remarks.text())
    assert "Persetujuannya berlaku" in panel.approve.text()
    assert panel.take_settings.isHidden()
    panel.start_button.click()
    desk.until(lambda: panel.leave_button.text() == "Tutup")
    assert panel.summary.text().startswith("Ditambahkan 0, diperbarui 0, tetap 2,")
    assert KTP.title not in titles(desk)  # it was deleted here since, and what is newer stays


def test_approvals_of_an_archive_are_not_taken_over_by_who_imports_it(
    facts: Path, open_window: Open, tmp_path: Path
) -> None:
    store = open_store(facts)
    with store.atomic():
        store_policy(store.settings, Policy())
    store.close()
    other = create_store(tmp_path / "other.db")
    act = Act(person="Wati", at=NOON)
    entry = other.entries.add(EntryContent(title="Apa itu NIB?", body="Nomor induk berusaha."), act)
    other.entries.approve(entry.id, Act(person="Joko", at=NOON), revision=1, content_hash=entry.content_hash)
    archive = tmp_path / "dinas.replydesk"
    export_archive(other, archive, now=NOON)
    other.close()
    desk = open_window(facts)
    desk.wait_for_pages()
    go(desk)
    desk.ask.file = archive
    desk.library.import_button.click()
    panel = desk.library.importing
    desk.until(lambda: panel.start_button.isVisible() and "Arsip tanggal" in panel.remarks.text())
    panel.approve.click()
    desk.until(lambda: not panel.start_button.isVisible())
    assert "diambil alih oleh orang selain" in panel.summary.text()
    panel.approve.click()
    desk.until(panel.start_button.isVisible)
    panel.start_button.click()
    desk.until(lambda: "Apa itu NIB?" in titles(desk))
    assert status(desk, "Apa itu NIB?") == "Draf"
