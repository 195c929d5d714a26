"""Two entries become one: nothing of either is lost, and it is undone at once."""

from dataclasses import replace

import pytest

from knowledge_base.attachments import Attachment
from knowledge_base.entry import Entry, Kind, Source, Status
from knowledge_base.errors import UnknownEntry
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import Store
from knowledge_base.store.desk import Message
from knowledge_base.variables import Variable
from replydesk.entry_difference import Change, Field, changes
from replydesk.learning import learned, reject, teach
from replydesk.suggest import Suggestions, suggest
from replydesk.tidying.merging import MergeRefused, foresee, merge
from tests.replydesk.tidying.conftest import SARI, TODAY, Add

LAW = Source(title="Perda 4/2020")
SOP = Source(title="SOP loket", url="https://rawasari.example/sop")


@pytest.fixture
def kept(add: Add) -> Entry:
    return add("pindah", "Cara mengurus surat pindah", "Bawa KK ke loket.", sources=(SOP,), tags=("Loket",))


@pytest.fixture
def other(add: Add) -> Entry:
    return add(
        "domisili",
        "Ganti domisili bagaimana?",
        "Datang dengan KK.",
        variants=("cara mengurus surat  pindah", "mau boyongan"),
        sources=(SOP, LAW),
        tags=("loket", "warga"),
    )


def ask(store: Store, text: str) -> Suggestions:
    return suggest(store, text, limit=3, today=TODAY)


def message(text: str) -> Message:
    return Message(id="m", text=text, channel="generic", author_handle="", intent="question", received_at=SARI.at)


def test_phrasings_sources_and_tags_go_over_and_the_wording_stays(store: Store, kept: Entry, other: Entry) -> None:
    found = merge(store, kept.id, other.id, SARI)
    assert found.content.title == kept.content.title
    assert found.content.body == kept.content.body
    assert found.content.variants == ("Ganti domisili bagaimana?", "mau boyongan")
    assert found.content.sources == (SOP, LAW)
    assert found.content.tags == ("Loket", "warga")


def test_the_approved_wording_serves_on_and_is_asked_for_by_the_new_phrasings(
    store: Store, kept: Entry, other: Entry
) -> None:
    found = merge(store, kept.id, other.id, SARI)
    serving = store.entries.serving(kept.id)
    assert serving is not None
    assert (serving.state, serving.content_hash) == (Status.APPROVED, kept.content_hash)
    assert (found.state, found.revision) == (Status.DRAFT, 2)
    for asked in ("mau boyongan", "ganti domisili bagaimana"):
        assert [one.entry.name for one in ask(store, asked).items] == ["pindah"]
    store.entries.approve(kept.id, SARI, revision=2, content_hash=found.content_hash)
    assert ask(store, "mau boyongan").items[0].entry.revision == 2


def test_the_other_one_is_retired_points_to_the_kept_one_and_keeps_its_history(
    store: Store, kept: Entry, other: Entry
) -> None:
    merge(store, kept.id, other.id, SARI)
    gone = store.entries.serving("domisili")
    assert gone is not None
    assert (gone.state, gone.content) == (Status.RETIRED, other.content)
    found = store.merging.kept_for(other.id)
    assert found is not None
    assert found.name == "pindah"
    assert [(one.what, one.detail) for one in store.history.events(other.id)][:2] == [
        ("merged", "pindah"),
        ("retired", ""),
    ]
    assert ("merged", "domisili") in [(one.what, one.detail) for one in store.history.events(kept.id)]
    assert store.merging.kept_for(kept.id) is None


def test_what_was_learned_goes_over_and_stays_with_the_other_one_too(store: Store, kept: Entry, other: Entry) -> None:
    teach(store, message("anak saya sekolah di luar kota, domisili dipindahkan"), other, person="Budi", now=SARI.at)
    reject(store, message("pindah kelas sekolah anak saya"), other, person="Budi", now=SARI.at)
    merge(store, kept.id, other.id, SARI)
    of_kept = sorted(str(one.kind) for one in learned(store) if one.entry_id == kept.id)
    assert of_kept == ["phrasing", "phrasing", "phrasing", "rejection"]
    assert len([one for one in learned(store) if one.entry_id == other.id]) == 2


def test_it_is_one_action_that_is_undone_and_redone_as_one(store: Store, kept: Entry, other: Entry) -> None:
    merge(store, kept.id, other.id, SARI)
    action = store.undoing.undo(SARI)
    assert action is not None
    assert (action.what, action.count) == ("merged", 2)
    for was in (kept, other):
        assert store.entries.serving(was.id) == was
    assert learned(store) == ()
    assert store.merging.kept_for(other.id) is None
    assert ask(store, "mau boyongan").items[0].entry.name == "domisili"
    store.undoing.redo(SARI)
    assert ask(store, "mau boyongan").items[0].entry.name == "pindah"
    assert len(learned(store)) == 2
    assert store.merging.kept_for(other.id) is not None


def test_what_a_person_took_back_since_stays_so_when_the_merge_is_redone(
    store: Store, kept: Entry, other: Entry
) -> None:
    merge(store, kept.id, other.id, SARI)
    [first, second] = learned(store)
    store.learned.take_back(first.id, person="Budi", at=SARI.at)
    later = type(SARI)(person="Sari", at=SARI.at.replace(hour=9))
    store.undoing.undo(later)
    store.undoing.redo(later)
    assert [one.id for one in learned(store)] == [second.id]


def test_an_entry_that_was_merged_twice_leads_to_the_last_one(
    store: Store, add: Add, kept: Entry, other: Entry
) -> None:
    last = add("terakhir", "Pindah rumah", "Bawa KK.")
    merge(store, kept.id, other.id, SARI)
    merge(store, last.id, kept.id, SARI)
    found = store.merging.kept_for(other.id)
    assert found is not None
    assert found.name == "terakhir"
    assert "mau boyongan" in found.content.variants


def test_drafts_are_merged_at_once(store: Store, add: Add) -> None:
    one = add("a", "Surat pindah", "Bawa KK.", approve=False)
    two = add("b", "Pindah rumah", "Bawa KK.", approve=False)
    merge(store, one.id, two.id, SARI)
    assert ask(store, "pindah rumah").items[0].entry.content.variants == ("Pindah rumah",)
    assert learned(store) == ()


def test_what_is_not_one_is_refused_and_nothing_is_changed(store: Store, add: Add, kept: Entry, other: Entry) -> None:
    hoax = add("h", "Surat pindah dihapus", "Itu hoaks.", kind=Kind.HOAX)
    sample = add("s", "Surat pindah", "Contoh.", approve=False, sample=True)
    full = add("f", "Banyak", "x", variants=tuple(f"cara {number}" for number in range(500)))
    for one, two in ((kept, kept), (kept, hoax), (kept, sample), (full, other)):
        with pytest.raises(MergeRefused):
            merge(store, one.id, two.id, SARI)
    store.entries.retire(kept.id, SARI)
    with pytest.raises(MergeRefused):
        merge(store, kept.id, other.id, SARI)
    with pytest.raises(UnknownEntry):
        merge(store, "nobody", other.id, SARI)
    assert store.entries.serving(other.id) == other


def test_one_of_the_pair_comes_into_use_again_by_a_persons_own_approval(
    store: Store, kept: Entry, other: Entry
) -> None:
    merge(store, kept.id, other.id, SARI)
    again = store.entries.restore_revision(other.id, 1, SARI, base_revision=1)
    assert again.state is Status.RETIRED  # the same content makes no new revision
    changed = store.entries.revise(other.id, kept.content, SARI, base_revision=1)
    store.entries.approve(other.id, SARI, revision=changed.revision, content_hash=changed.content_hash)
    assert store.merging.kept_for(other.id) is None


COUNTER = Variable(name="loket", default="loket 1")
FORM = Attachment(title="Formulir", url="https://rawasari.example/formulir")


@pytest.fixture
def worded(add: Add) -> Entry:
    wordings = {"x": "KK ke {loket}.", "@Bupati Contoh": "Dari Bupati."}
    return add("a", "Surat pindah", "Bawa KK.", channel_bodies=FrozenDict(wordings), variables=(COUNTER,))


@pytest.fixture
def also_worded(add: Add) -> Entry:
    wordings = {"instagram": "KK, {nama}!", "x": "KK saja ke {loket}.", "@bupati contoh": "Dari Bupati juga."}
    return add(
        "b",
        "Pindah rumah",
        "Datang dengan KK.",
        channel_bodies=FrozenDict(wordings),
        variables=(replace(COUNTER, default="loket 9"), Variable(name="nama")),
        attachments=(FORM,),
        valid_until=TODAY,
    )


def named(changes: tuple[Change, ...]) -> list[tuple[Field, str]]:
    return [(one.field, one.channel) for one in changes]


def test_wordings_for_which_there_is_none_go_over_with_their_variables_and_attachments(
    store: Store, worded: Entry, also_worded: Entry
) -> None:
    found = merge(store, worded.id, also_worded.id, SARI)
    assert found.content.channel_bodies == {**worded.content.channel_bodies, "instagram": "KK, {nama}!"}
    assert found.content.variables == (COUNTER, Variable(name="nama"))
    assert found.content.attachments == (FORM,)
    serving = store.entries.serving(worded.id)
    assert serving is not None
    assert serving.content == worded.content  # nobody approved the new wordings yet
    gone = store.entries.serving(also_worded.id)
    assert gone is not None
    assert gone.content == also_worded.content  # where both had one, that of the other one can still be read
    store.undoing.undo(SARI)
    assert store.entries.latest(worded.id) == worded
    assert store.entries.serving(also_worded.id) == also_worded


def test_what_a_merge_comes_to_is_foreseen(store: Store, worded: Entry, also_worded: Entry) -> None:
    found = foresee(store, worded.id, also_worded.id)
    assert named(found.gains) == [
        (Field.CHANNEL, "instagram"),
        (Field.VARIABLES, ""),
        (Field.ATTACHMENTS, ""),
        (Field.VARIANTS, ""),
    ]
    assert [(one.field, one.channel, one.pieces[0].text) for one in found.stays] == [
        (Field.BODY, "", "Datang dengan KK."),
        (Field.CHANNEL, "@bupati contoh", "Dari Bupati juga."),
        (Field.CHANNEL, "x", "KK saja ke {loket}."),
        (Field.VARIABLES, "", "loket = loket 9"),
        (Field.VALID_UNTIL, "", TODAY.isoformat()),
    ]
    assert store.entries.latest(worded.id) == worded
    changed = merge(store, worded.id, also_worded.id, SARI)
    assert changes(worded.content, changed.content) == found.gains


def test_a_newer_draft_of_the_other_one_is_gathered_too(store: Store, worded: Entry, also_worded: Entry) -> None:
    drafted = replace(also_worded.content, channel_bodies=FrozenDict({"instagram": "Baru.", "tiktok": "Baru."}))
    store.entries.revise(also_worded.id, drafted, SARI, base_revision=1)
    foreseen = foresee(store, worded.id, also_worded.id)
    assert ("instagram", "Baru.") in [(one.channel, one.pieces[0].text) for one in foreseen.stays]
    held = merge(store, worded.id, also_worded.id, SARI).content.channel_bodies
    assert (held["instagram"], held["tiktok"]) == ("KK, {nama}!", "Baru.")


def refusal(store: Store, kept: Entry, other: Entry) -> str:
    for what in (lambda: foresee(store, kept.id, other.id), lambda: merge(store, kept.id, other.id, SARI)):
        with pytest.raises(MergeRefused) as refused:
            what()
    return refused.value.notice.code


def test_a_fact_and_an_answer_are_not_merged_whether_or_not_the_one_quotes_the_other(store: Store, add: Add) -> None:
    fact = add("biaya", "Biaya pindah", "Gratis.", kind=Kind.FACT)
    quoting = add("c", "Berapa biaya pindah?", "Lihat loket.", channel_bodies=FrozenDict({"x": "{{fakta: biaya}}"}))
    alone = add("d", "Biaya pindah", "Gratis.")
    for answer in (quoting, alone):
        assert refusal(store, fact, answer) == refusal(store, answer, fact) == "merge.fact-and-answer"
    assert store.entries.serving("biaya") == fact
    assert [one.id for one in store.entries.quoting("biaya")] == [quoting.id]


def test_an_entry_is_not_merged_with_what_it_quotes(store: Store, add: Add) -> None:
    """What a name stands for may have become an answer since it was quoted."""
    named = add("d", "Biaya pindah domisili", "Gratis.")
    quoting = add("e", "Biaya", "Gratis.", channel_bodies=FrozenDict({"x": "Baca {{fakta: D}}"}))
    by_title = add("f", "Ongkos", "Baca {{fakta: biaya  pindah domisili}}")
    drafted = add("g", "Tarif", "Gratis.")
    store.entries.revise(drafted.id, replace(drafted.content, body="Baca {{fakta: d}}"), SARI, base_revision=1)
    for one in (quoting, by_title, drafted):
        assert refusal(store, named, one) == refusal(store, one, named) == "merge.quotes-the-other"


def test_what_would_be_refused_is_not_foreseen(store: Store, worded: Entry) -> None:
    with pytest.raises(MergeRefused):
        foresee(store, worded.id, worded.id)
