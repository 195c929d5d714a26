"""Places of variables in a document are filled, wherever they have moved to, and nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from knowledge_base.variables import Variable, put_in
from ui.desk_page.places import Places
from ui.fields import TextField

NAME = Variable(name="nama")
TITLE = Variable(name="gelar", required=False)


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField(name="Balasan")
    qtbot.addWidget(made)
    return made


def shown(field: TextField, text: str) -> Places:
    field.replace_all(text)
    places = Places(field.document())
    places.find((NAME, TITLE))
    return places


def write(field: TextField, before: str, typed: str) -> None:
    cursor = QTextCursor(field.document())
    cursor.setPosition(field.toPlainText().index(before))
    cursor.insertText(typed)


def test_all_places_are_filled_and_opened_again(field: TextField) -> None:
    places = shown(field, "😀 Halo {gelar} {nama}. Salam, {nama}; {lain}")
    places.fill({"nama": "Sari", "gelar": ""})
    assert field.toPlainText() == "😀 Halo Sari. Salam, Sari; {lain}"
    places.fill({"gelar": "Ibu"})
    places.fill({"nama": ""})
    assert field.toPlainText() == "😀 Halo Ibu {nama}. Salam, {nama}; {lain}"


def test_what_a_person_writes_around_them_stays(field: TextField) -> None:
    places = shown(field, "Halo {nama}. Salam, {nama}.")
    places.fill({"nama": "Sari"})
    write(field, "Halo", "Selamat pagi. ")
    write(field, "Salam", "Terima kasih. ")
    places.fill({"nama": "Budi"})
    assert field.toPlainText() == "Selamat pagi. Halo Budi. Terima kasih. Salam, Budi."


def test_what_is_written_right_behind_a_place_does_not_take_it_away(field: TextField) -> None:
    places = shown(field, "Halo {nama}")
    places.fill({"nama": "Sari"})
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.insertPlainText(", selamat pagi.")
    places.fill({"nama": "Budi"})
    assert field.toPlainText() == "Halo Budi, selamat pagi."


def test_a_place_somebody_wrote_into_is_theirs(field: TextField) -> None:
    places = shown(field, "Halo {nama}. Salam, {nama}.")
    places.fill({"nama": "Sari"})
    write(field, "ari. Salam", "iti S")
    places.fill({"nama": "Budi"})
    assert field.toPlainText() == "Halo Siti Sari. Salam, Budi."


def test_letter_by_letter_is_one_step_to_undo(field: TextField) -> None:
    places = shown(field, "Halo {nama}. {nama}")
    for value in ("S", "Sa", "Sar"):
        places.fill({"nama": value})
    field.undo()
    assert field.toPlainText() == "Halo {nama}. {nama}"


PIECES = ("{nama}", "{gelar}", " ", "😀", "a", "\n", "{", "}")


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.text("aé😀", max_size=3))
def test_filling_is_what_is_said_of_it_whatever_the_wording(pieces: list[str], value: str) -> None:
    text = "".join(pieces)
    field = TextField(name="Balasan")
    places = shown(field, text)
    for values in ({"nama": "x", "gelar": ""}, {"nama": value, "gelar": value}):
        places.fill(values)
        assert field.toPlainText() == put_in(text, (NAME, TITLE), values)
