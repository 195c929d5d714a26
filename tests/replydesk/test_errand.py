import json

import pytest

from replydesk.errand import (
    LONGEST_ASKED,
    MOST_BYTES,
    Errand,
    ErrandRefused,
    errand_of_link,
    plain,
    read_errand,
)

HOSTILE = "<b>{x}</b> %s %00 '; DROP TABLE entry; -- \u202e\"\\ \U0001f926\u200d\u2642\ufe0f\n\tktp"


def test_an_errand_comes_out_of_its_line_as_it_went_in() -> None:
    for errand in (Errand(), Errand(text=HOSTILE), Errand(from_clipboard=True), Errand(strange=True)):
        assert read_errand(errand.as_line()) == errand


@pytest.mark.parametrize("sign", ["a", '"', "\n", "\U0001f926", "\ud800", "\x00"])
def test_no_text_makes_a_line_that_is_too_long(sign: str) -> None:
    line = Errand(text=sign * 1_000_000).as_line()
    assert len(line) <= MOST_BYTES
    assert line.count(b"\n") == 1
    assert len(read_errand(line).text) <= LONGEST_ASKED


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"ktp",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 50_000,
        b'{"text": 1, "from_clipboard": false, "strange": false}',
        b'{"text": "a", "from_clipboard": "yes", "strange": false}',
        b'{"text": "a", "from_clipboard": false}',
        json.dumps({"text": "a" * MOST_BYTES, "from_clipboard": False, "strange": False}).encode(),
    ],
)
def test_what_is_no_errand_is_refused(line: bytes) -> None:
    with pytest.raises(ErrandRefused):
        read_errand(line)


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("replydesk://ask?text=jalan%20rusak", "jalan rusak"),
        ("replydesk://ask/?text=jalan+rusak", "jalan rusak"),
        ("replydesk:ask?text=jalan", "jalan"),
        ("REPLYDESK://ASK?text=ktp%0Ahilang", "ktp\nhilang"),
        ("replydesk://ask?text=%3Cimg%20src%3Dx%3E", "<img src=x>"),
        ("replydesk://ask?text=a%00b%1b%5B31m", "ab[31m"),
        ("replydesk://ask?text=%ff%fe", "\ufffd\ufffd"),
        ("replydesk://ask?text=a&text=b", "a"),
    ],
)
def test_a_link_asks_for_its_text_and_nothing_else(link: str, text: str) -> None:
    assert errand_of_link(link) == Errand(text=text)


@pytest.mark.parametrize(
    "link",
    [
        "replydesk://",
        "replydesk://ask",
        "replydesk://ask?text=%20",
        "replydesk://delete?text=all",
        "replydesk://ask?" + "a=1&" * 50 + "text=b",
        "replydesk://[ask?text=a",
        "http://ask?text=a",
        "-x",
        "",
    ],
)
def test_any_other_link_is_strange_and_asks_for_nothing(link: str) -> None:
    errand = errand_of_link(link)
    assert errand == Errand(strange=True)
    assert not errand.is_question


def test_a_long_link_is_cut() -> None:
    assert errand_of_link("replydesk://ask?text=" + "a" * 1_000_000).text == "a" * LONGEST_ASKED


def test_line_ends_become_one_kind() -> None:
    assert plain("a\r\nb\rc\x85d\x7fe") == "a\nb\ncde"
