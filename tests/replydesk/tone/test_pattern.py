from replydesk.tone.pattern import compile_patterns
from tests.replydesk.tone.given import marked


def test_a_sign_that_folding_takes_away_breaks_no_rule_and_moves_no_place() -> None:
    pattern = compile_patterns(["kak rani"], {})
    assert list(pattern.spans("08.00–15.00 kak rani")) == [(12, 20)]
    assert pattern.found_in("– kak rani")


def test_a_dash_before_somebody_named_does_not_hold_the_reply_back() -> None:
    """The rule on third persons reads the text as typed and failed on it, which blocks."""
    body = "Posko dibuka pukul 08.00–15.00."
    text = "Halo, Kak. Posko dibuka pukul 08.00–15.00. Terima kasih, Kak Rani."
    assert marked("personal.third-person", body, text) == ()
