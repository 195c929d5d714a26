from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.positions import qt_length, qt_positions

texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"), max_size=40)


@given(texts)
def test_a_place_in_code_points_is_the_same_gap_in_qt(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    for place, at in enumerate(qt_positions(text, range(len(text) + 1))):
        cursor = QTextCursor(document)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText().replace("\xa0", " ") == text[:place].replace("\xa0", " ")


@given(texts)
def test_the_last_place_is_the_length(text: str) -> None:
    assert qt_positions(text, [len(text)]) == [qt_length(text)]
