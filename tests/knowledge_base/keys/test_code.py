"""The recovery code: what is mistyped is found out, and what only looks different is not held against anybody."""

from itertools import combinations

import pytest

from knowledge_base.keys.code import GROUP, LENGTH, SYMBOLS, CodeRefused, groups, is_group, new_code, read_code


def refusal(text: str) -> str:
    with pytest.raises(CodeRefused) as refused:
        read_code(text)
    return refused.value.notice.code


def plain(code: str) -> str:
    return code.replace("-", "")


def test_there_are_as_many_symbols_as_a_prime_and_none_that_look_alike() -> None:
    assert len(SYMBOLS) == len(set(SYMBOLS)) == 31
    assert not set("ILOUZ") & set(SYMBOLS)


def test_a_new_code_reads_as_itself_and_no_two_are_the_same() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert len(plain(code)) == LENGTH + 1
        assert read_code(code) == code
        assert [len(group) for group in groups(code)] == [GROUP] * 5 + [1]


def test_every_single_typo_is_found_out_at_every_place() -> None:
    right = plain(new_code())
    wrong = [
        right[:place] + symbol + right[place + 1 :]
        for place in range(LENGTH + 1)
        for symbol in SYMBOLS
        if symbol != right[place]
    ]
    assert len(wrong) == 26 * 30
    assert {refusal(text) for text in wrong} == {"keys.code-typo"}


def test_every_two_symbols_that_changed_places_are_found_out() -> None:
    right = plain(new_code())
    pairs = [(one, other) for one, other in combinations(range(LENGTH + 1), 2) if right[one] != right[other]]
    assert len(pairs) > 200
    for one, other in pairs:
        symbols = list(right)
        symbols[one], symbols[other] = symbols[other], symbols[one]
        assert refusal("".join(symbols)) == "keys.code-typo"


def test_case_blanks_dashes_and_look_alikes_do_not_matter() -> None:
    code = next(code for code in iter(new_code, "") if {"0", "1", "2", "V"} <= set(code))
    alike = code.translate(str.maketrans("012V", "oLzu"))
    for typed in (code.lower(), f"  {plain(code)}\r\n", code.replace("-", " – "), alike, " ".join(plain(code))):
        assert read_code(typed) == code


@pytest.mark.parametrize(("typed", "code"), [("", "length"), ("ABC", "length"), ("?", "symbol"), ("É" * 26, "symbol")])
def test_what_is_no_code_is_said(typed: str, code: str) -> None:
    assert refusal(typed) == f"keys.code-{code}"


def test_one_symbol_less_or_more_is_said() -> None:
    right = plain(new_code())
    assert refusal(right[:-1]) == refusal(right + "0") == "keys.code-length"


def test_a_group_that_is_typed_back_is_known_again() -> None:
    code = new_code()
    for number, group in enumerate(groups(code), 1):
        assert is_group(code, number, f" {group.lower()}")
        assert not is_group(code, number, group[:-1])
    assert not is_group(code, 1, "ähnlich")
