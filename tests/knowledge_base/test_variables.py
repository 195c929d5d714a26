"""Variables of a wording: their places, their table form, their values."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent
from knowledge_base.exchange.accept import Given, accept
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from knowledge_base.frozen import FrozenDict
from knowledge_base.variables import Variable, put_in, variable_of

DESK = Variable(name="loket", default="Loket 1", choices=("Loket 1", "Loket 2"))


@pytest.mark.parametrize(
    ("line", "variable"),
    [
        ("nama", Variable(name="nama")),
        (" nama ? ", None),
        ("nama?", Variable(name="nama", required=False)),
        ("nama = Bapak/Ibu", Variable(name="nama", default="Bapak/Ibu")),
        ("kode = a=b", Variable(name="kode", default="a=b")),
        ("loket = Loket 1 [Loket 1 | Loket 2]", DESK),
        ("hari [Senin|Selasa]", Variable(name="hari", choices=("Senin", "Selasa"))),
        ("1nama", None),
        ("nama lengkap", None),
        ("nama = {x}", None),
        ("nama [a", None),
        ("n" * 40, None),
    ],
)
def test_a_line_of_the_table_form(line: str, variable: Variable | None) -> None:
    assert variable_of(line) == variable
    if variable is not None:
        assert variable_of(variable.as_line()) == variable


@given(
    st.sampled_from(["nama", "a-b", "Kode_1"]),
    st.text(max_size=12),
    st.lists(st.text(max_size=8), max_size=3).map(tuple),
    st.booleans(),
)
def test_what_is_sound_comes_back_from_both_forms(
    name: str,
    default: str,
    choices: tuple[str, ...],
    required: bool,  # noqa: FBT001 - drawn by Hypothesis
) -> None:
    variable = Variable(name=name, default=default, choices=choices, required=required)
    assert Variable.from_json(variable.as_json()) == variable
    if variable.is_sound:
        assert variable_of(variable.as_line()) == variable


@pytest.mark.parametrize(
    "variable",
    [
        Variable(name=""),
        Variable(name="na ma"),
        Variable(name="nama", default="a|b"),
        Variable(name="nama", default="{x}"),
        Variable(name="nama", choices=("",)),
        Variable(name="nama", choices=("a", "a")),
        Variable(name="nama", default="c", choices=("a", "b")),
    ],
)
def test_what_cannot_be_meant_is_rejected(variable: Variable) -> None:
    row = accept(Given(number=3, title="t", body="{nama}", variables=(variable,)))
    assert isinstance(row, RejectedRow)
    assert row.reason.code == "import.variable-unreadable"


def test_one_name_stands_once_and_the_same_twice_counts_once() -> None:
    twice = accept(Given(number=3, title="t", body="b", variables=(DESK, DESK)))
    assert isinstance(twice, UsableRow)
    assert twice.content.variables == (DESK,)
    two = accept(Given(number=3, title="t", body="b", variables=(DESK, Variable(name="loket"))))
    assert isinstance(two, RejectedRow)


def test_the_places_are_those_of_all_wordings_in_their_order() -> None:
    content = EntryContent(
        title="{judul}",
        body="Halo {nama}, ke {loket}. {nama} {{fakta: x}} {2} {a b}",
        channel_bodies=FrozenDict({"x": "{tautan}"}),
        variables=(DESK, Variable(name="lain")),
    )
    assert [variable.name for variable in content.places] == ["nama", "loket", "tautan"]
    assert content.places[1] == DESK
    assert content.places[0].required


def test_values_take_their_places() -> None:
    known = (DESK, Variable(name="gelar", required=False))
    text = "Halo {gelar} {nama}, ke {loket}."
    assert put_in(text, known, {}) == "Halo {nama}, ke Loket 1."
    assert (
        put_in(text, known, {"nama": "{loket}", "gelar": "Ibu", "loket": "Loket 2"}) == "Halo Ibu {loket}, ke Loket 2."
    )
    assert put_in(text, known, {"nama": "", "loket": ""}) == "Halo {nama}, ke {loket}."


def test_variables_are_part_of_what_is_approved() -> None:
    plain = EntryContent(title="t", body="{nama}")
    said = EntryContent(title="t", body="{nama}", variables=(Variable(name="nama", default="Kak"),))
    assert plain.digest() != said.digest()
    assert EntryContent.from_json(said.as_json()) == said


def test_a_long_line_is_read_quickly() -> None:
    for line in ("nama =" + " " * 100_000 + "[", "nama" + " " * 100_000 + "|", "a" * 100_000, "nama [" + "|" * 100_000):
        began = time.process_time()
        assert variable_of(line) is None
        assert time.process_time() - began < 1
