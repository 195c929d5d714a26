"""An evaluation as one could have come out, made up for the tests of its page."""

from knowledge_base.entry import Status
from knowledge_base.notice import notice
from replydesk.evaluation.result import (
    Advice,
    AdviceKind,
    Bin,
    Calibration,
    ConfusedPair,
    EntryRef,
    Evaluation,
    Example,
    Gap,
    InTheWay,
    Missed,
    Sample,
)

LOST = EntryRef("1" * 32, "ktp-hilang", "KTP saya hilang, bagaimana mengurusnya?")
BROKEN = EntryRef("2" * 32, "ktp-rusak", "KTP saya rusak atau patah, bagaimana menggantinya?")
BARE = EntryRef("3" * 32, "donor", "Tempat donor darah " + "yang judulnya sangat panjang " * 12)

_ASTRAY = Example(asked="ktp ilang gmn <b>ngurusnya</b>", wanted=LOST, got=BROKEN, won_by="ktp patah gmn ngurusnya")
_NOTHING = Example(asked="kartu identitas raib", wanted=LOST, got=None, won_by="")

FOUND = Evaluation(
    entries=40,
    asked_entries=30,
    asked=120,
    found_first=103,
    found_in_three=115,
    sample=Sample(of_entries=38, of_phrasings=160, seed=1),
    learned=2,
    confused=(),
    pairs=(
        ConfusedPair(
            first=LOST,
            second=BROKEN,
            first_lost=3,
            second_lost=1,
            examples=(_ASTRAY, _NOTHING),
            shared=("KTP",),
            only_first=("hilang",),
            only_second=(),
            is_told_apart=True,
        ),
    ),
    never_found=(Missed(entry=LOST, examples=(_ASTRAY,)),),
    found_late=(Missed(entry=BARE, examples=(_NOTHING,)),),
    without_variants=(BARE,),
    thin=(BROKEN,),
    duplicates=(),
    in_the_way=(InTheWay(blocker=BROKEN, status=Status.DRAFT, wanted=LOST, count=2),),
    calibration=Calibration(
        answer=50,
        answer_right=49,
        unsure=60,
        unsure_in_three=58,
        none=10,
        bins=(Bin(low=0.8, high=0.9, asked=120, right=103, confidence=0.81),),
    ),
    gaps=(
        Gap(words=("sewa", "gedung"), example="sewa gedung olahraga {berapa}?", count=5, nearest=None),
        Gap(words=(), example="kartu identitas raib", count=1, nearest=LOST),
    ),
    advice=(
        Advice(
            kind=AdviceKind.NEW_ENTRY,
            said=notice("evaluation.gap-new", example="sewa gedung olahraga {berapa}?", count=5),
            entries=(),
            gain=5,
            text="sewa gedung olahraga {berapa}?",
        ),
        Advice(
            kind=AdviceKind.MERGE,
            said=notice("evaluation.merge", first=LOST.title, second=BROKEN.title, count=4),
            entries=(LOST, BROKEN),
            gain=4,
        ),
        Advice(
            kind=AdviceKind.ADD_VARIANT,
            said=notice("evaluation.without-variants", count=1, title=BARE.title),
            entries=(BARE,),
            gain=0,
        ),
    ),
)
"""Something in every list, titles that are long, and texts that look like markup and like templates."""
