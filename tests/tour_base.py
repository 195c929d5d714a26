"""The fact base of the tour: practice samples, and something of everything else."""

from dataclasses import replace
from pathlib import Path

from knowledge_base.accounts import Account
from knowledge_base.attachments import Attachment
from knowledge_base.store.entries import Act
from knowledge_base.variables import Variable
from replydesk.appointing import Confirmation, appoint, switch
from replydesk.draft import Mode
from replydesk.house import House, set_house
from replydesk.pin import Cost
from replydesk.saved_searches import SavedSearch, keep_search
from tests.pictures import a_png
from tests.window import NOON, entrance_in
from ui.opening import open_practice

ASKED = "Min, ktp sy ilang di pasar td pagi. Ngurusnya gmn ya, bayar ga?"
ADDED = " Silahkan datang ke loket. Menurut saya itu wajar."
"""What is typed behind the approved wording: one word to mend, and a sentence that blocks it."""

TITLE = "KTP saya hilang, bagaimana mengurusnya?"
WITH_PLACES = "Kapan mobil perekaman KTP keliling datang ke kelurahan saya?"
PLACES = "Halo, {sapaan}. Mobil perekaman datang ke {kelurahan} pada hari {hari}. Keterangan lain ada di {telepon}."
VARIABLES = (
    Variable(name="sapaan", default="Bapak/Ibu"),
    Variable(name="kelurahan"),
    Variable(name="hari", choices=("Senin", "Rabu")),
)
DELETED = "Pemkot Contoh membagikan hadiah undian mobil dalam rangka hari jadi kota"
"""The entry that is read, the one whose wording has open places, and the one that was deleted."""

COMMENTS = (
    "ktp ilang gmn ngurusnya min",
    "sudah 3 minggu ktp belum jadi, kapan selesai?",
    "beredar pesan berantai soal bansos lewat tautan, hoaks ya?",
    "admin goblok",
    "terima kasih, pelayanannya ramah",
)
ACT = Act(person="Rini", at=NOON)
ACCOUNTS = (
    Account(name="Pemerintah Kota Contoh", signature="Pemkot Contoh"),
    Account(name="Dinas Kependudukan dan Pencatatan Sipil Kota Contoh", channel="instagram", greeting="Halo, Kak."),
)


def furnished(folder: Path, *, modes: frozenset[Mode] = frozenset(Mode)) -> Path:
    """Return a new practice fact base in *folder* in which there is something of everything."""
    path = folder / "practice.db"
    store = open_practice(path, entrance_in(folder), act=ACT, institution="Pemerintah Kota Contoh")
    try:
        variables = (Variable(name="kota", default="Kota Contoh"), Variable(name="telepon", default="112"))
        set_house(store, House(accounts=ACCOUNTS, variables=variables, modes=modes), ACT)
        quick, by_rini = Cost(log2_n=4, r=1, p=1), Confirmation(name="Rini", pin="483920")
        appoint(store, "Rini", "483920", ACT, cost=quick)
        appoint(store, "Budi", "716204", ACT, confirmed=by_rini, cost=quick)
        switch(store, ACT, on=True, confirmed=by_rini)
        keep_search(store, ACT, SavedSearch(name="Yang segera berakhir", words="berakhir:segera"))
        entry = store.entries.latest("ktp-hilang")
        assert entry is not None
        stored = store.attached.add(a_png(40, 30), NOON)
        attached = (
            Attachment(title="Alur KTP hilang", file="alur-ktp.png", sha256=stored.sha256, alt="Tiga langkah"),
            Attachment(title="Video", url="https://video.kotacontoh.example/ktp"),
        )
        changed = store.entries.revise(entry.id, replace(entry.content, attachments=attached), ACT, base_revision=1)
        store.entries.approve(entry.id, ACT, revision=2, content_hash=changed.content_hash, practice=True)
        same = replace(entry.content, title="Bagaimana mengurus KTP saya yang hilang?", variants=())
        store.entries.add(same, ACT, own_id="ktp-lagi")
        open_places = replace(entry.content, title=WITH_PLACES, body=PLACES, variants=(), variables=VARIABLES)
        added = store.entries.add(open_places, ACT, own_id="ktp-keliling")
        store.entries.approve(added.id, ACT, revision=1, content_hash=added.content_hash, practice=True)
        store.entries.delete(store.entries.id_of("hoaks-undian"), Act(person="Budi", at=NOON))
    finally:
        store.close()
    return path
