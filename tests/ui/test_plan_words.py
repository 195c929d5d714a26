"""What an import would do, in the words of the window."""

from replydesk.import_plan import Fate, ImportPlan, PlannedRow
from replydesk.tidying.among import RowPair
from replydesk.wording import load_wording
from ui.library_page.plan_words import PlanWords


def test_a_changed_row_says_what_it_then_contradicts() -> None:
    changed = PlannedRow(
        number=2,
        title="Biaya kartu",
        fate=Fate.CHANGED,
        fields=("body",),
        like="Tarif kartu",
        opposed=("Rp5.000", "Rp7.000"),
    )
    plan = ImportPlan(counts=dict.fromkeys(Fate, 0) | {Fate.CHANGED: 1}, rows=(changed,))
    assert PlanWords(plan, load_wording("en")).rows()[1] == (
        "Row 2 then contradicts Tarif kartu (there: Rp7.000; here: Rp5.000)"
    )


def test_rows_that_do_not_agree_stand_before_the_new_ones() -> None:
    plan = ImportPlan(
        counts=dict.fromkeys(Fate, 0) | {Fate.ADDED: 1},
        rows=(PlannedRow(number=2, title="Biaya kartu", fate=Fate.ADDED),),
        pairs=(
            RowPair(2, 3, "Biaya kartu", "Tarif kartu", ("Rp5.000", "Rp7.000")),
            RowPair(4, 5, "Jam kartu", "Kartu jam berapa?"),
        ),
    )
    assert PlanWords(plan, load_wording("en")).rows() == [
        "Rows 2 and 3 contradict each other: Biaya kartu (Rp5.000), Tarif kartu (Rp7.000)",
        "Rows 4 and 5 may be one entry written twice: Jam kartu, Kartu jam berapa?",
        "Row 2 is new: Biaya kartu",
    ]
