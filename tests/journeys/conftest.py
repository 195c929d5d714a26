"""What the journeys share: a window on folders of its own, and a fact base to begin with."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.keyrings.trusted import TrustedKeyring
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from knowledge_base.store.settings import INSTITUTION
from replydesk.appointing import Confirmation, appoint, switch
from replydesk.pin import Cost
from replydesk.unlocking import KeyHolder
from tests.journeys.key_steps import Start
from tests.knowledge_base.keys.kept_keyring import Kept, trusted
from tests.window import NOON, Opened, opened_window

KTP = EntryContent(
    kind=Kind.ANSWER,
    title="KTP saya hilang, bagaimana mengurusnya?",
    body="Halo, Bapak/Ibu. KTP yang hilang dapat dicetak ulang di loket Dukcapil tanpa biaya. Bawalah surat"
    " keterangan hilang dari kepolisian dan fotokopi Kartu Keluarga. Terima kasih.",
    variants=("ktp ilang gmn ngurusnya", "cara bikin ktp lagi karena hilang"),
    sources=(Source(title="SOP Dukcapil", url="https://dukcapil.contoh.example/ktp"),),
)
"""An approved answer."""

OPENING = EntryContent(
    kind=Kind.FACT,
    title="Jam buka kantor pelayanan selama Ramadan",
    body="Halo, Bapak/Ibu. Selama Ramadan loket pelayanan buka sampai pukul 14.00. Terima kasih.",
    variants=("bulan puasa loket buka sampai jam brp",),
    sources=(Source(title="Edaran Sekda"),),
    valid_until=date(2026, 3, 31),
)
"""An approved fact whose last day is over."""


def approved(store: Store, content: EntryContent, own_id: str) -> None:
    """Put *content* into *store*, approved by the one person who runs it."""
    store.settings.set(ONE_PERSON, "yes")
    act = Act(person="Rini", at=NOON)
    entry = store.entries.add(content, act, own_id=own_id)
    store.entries.approve(entry.id, act, revision=entry.revision, content_hash=entry.content_hash)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact base with an approved answer and an expired fact."""
    path = tmp_path / "facts.db"
    store = create_store(path)
    store.settings.set(INSTITUTION, "Kota Contoh")
    approved(store, KTP, "ktp-hilang")
    approved(store, OPENING, "jam-ramadan")
    store.close()
    return path


RINI, BUDI = "483920", "716204"
"""The PINs of the two who may release blocked replies of :func:`watched`."""


@pytest.fixture
def watched(facts: Path) -> Path:
    """The fact base of :func:`facts`, at which Rini and Budi may release what is blocked."""
    store = open_store(facts)
    act, quick = Act(person="Sari", at=NOON), Cost(log2_n=4, r=1, p=1)
    by_rini = Confirmation(name="Rini", pin=RINI)
    appoint(store, "Rini", RINI, act, cost=quick)
    appoint(store, "Budi", BUDI, act, confirmed=by_rini, cost=quick)
    switch(store, act, on=True, confirmed=by_rini)
    store.close()
    return facts


Open = Callable[..., Opened]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """A function that opens the window; whatever it opened is closed after the test."""
    with ExitStack() as stack:

        def open_it(database: Path | None = None, language: str = "id") -> Opened:
            return stack.enter_context(opened_window(qtbot, qapp, tmp_path, database=database, language=language))

        yield open_it


@pytest.fixture
def desk(open_window: Open, facts: Path) -> Opened:
    """The window on the fact base of :func:`facts`, with its pages there."""
    opened = open_window(facts)
    opened.wait_for_pages()
    return opened


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:  # noqa: ARG001 - one must be there
    """The clipboard with something of the person's on it."""
    board = QGuiApplication.clipboard()
    board.setText("the person's own")
    yield board
    board.clear()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts the program anew, as somebody whose keyring works or, with ``keyring=False``, who has none."""
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    windows = []

    def begin(*, keyring: bool = True) -> Opened:
        ring = trusted() if keyring else TrustedKeyring(("no.such.Keyring",))
        made = opened_window(qtbot, qapp, tmp_path, keys=KeyHolder(ring, patience_s=30))
        windows.append(made)
        return made.__enter__()

    yield begin
    for made in reversed(windows):
        made.__exit__(None, None, None)
    Kept.clear()
