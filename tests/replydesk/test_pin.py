import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replydesk.pin import COST, Cost, PinRefused, fits, hash_pin, pin_flaw

QUICK = Cost(log2_n=4, r=1, p=1)


@pytest.mark.parametrize("pin", ["483920", "90210482", "718281828459", "004817"])
def test_an_ordinary_pin_may_be_chosen(pin: str) -> None:
    assert pin_flaw(pin) is None


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("", "pin.not-digits"),
        ("48392o", "pin.not-digits"),
        ("483 920", "pin.not-digits"),
        ("４８３９２０", "pin.not-digits"),
        ("٤٨٣٩٢٠", "pin.not-digits"),
        ("48392", "pin.length"),
        ("4839204839201", "pin.length"),
    ],
)
def test_a_pin_is_six_to_twelve_digits(pin: str, code: str) -> None:
    flaw = pin_flaw(pin)
    assert flaw is not None
    assert flaw.code == code


@pytest.mark.parametrize(
    "pin",
    [
        "111111",
        "000000",
        "123456",
        "654321",
        "890123",
        "135791",
        "975319",
        "112233",
        "121212",
        "123123",
        "110000",
        "123321",
        "483384",
        "147258",
        "159753",
        "999999999999",
        "123456789012",
        "314159",
    ],
)
def test_what_is_guessed_first_may_not_be_chosen(pin: str) -> None:
    flaw = pin_flaw(pin)
    assert flaw is not None
    assert flaw.code == "pin.trivial"
    with pytest.raises(PinRefused):
        hash_pin(pin, cost=QUICK)


def test_only_the_same_pin_fits() -> None:
    kept = hash_pin("483920", cost=QUICK)
    assert fits("483920", kept)
    assert [
        wrong for wrong in ("483921", "48392", "4839200", " 483920", "", "４８３９２０", "\ud800") if fits(wrong, kept)
    ] == []


def test_two_people_with_one_pin_have_two_hashes_and_none_shows_the_pin() -> None:
    one, other = hash_pin("483920", cost=QUICK), hash_pin("483920", cost=QUICK)
    assert one != other
    assert "483920" not in one


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "scrypt",
        "plain:483920",
        "scrypt:4:1:1::",
        "scrypt:4:1:1:00:",
        "x:y:z:a:b:c",
        *(f"scrypt:{cost}:00:{'0' * 64}" for cost in ("99:8:1", "0:1:1", "4:-1:1", "4:1:0", "28:8:1", "4:1:999999999")),
        "scrypt:4:1:1:zz:" + "0" * 64,
    ],
)
def test_what_was_not_made_here_fits_nothing(kept: str) -> None:
    assert not fits("", kept)
    assert not fits("483920", kept)


def test_a_hash_that_asks_for_all_memory_is_not_even_computed() -> None:
    began = time.perf_counter()
    assert not fits("483920", "scrypt:28:8:1:00:" + "0" * 64)
    assert time.perf_counter() - began < 1


def test_the_shipped_cost_is_no_smaller_than_owasp_asks_for() -> None:
    assert (COST.log2_n, COST.r, COST.p) == (15, 8, 3)
    assert hash_pin("483920").startswith("scrypt:15:8:3:")


@settings(max_examples=300, deadline=None)
@given(pin=st.text(alphabet="0123456789x", min_size=6, max_size=14))
def test_no_refusal_repeats_what_was_typed(pin: str) -> None:
    assert pin not in str(pin_flaw(pin))
