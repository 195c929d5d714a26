"""What stands on the sheet with the recovery code."""

from datetime import date
from pathlib import Path

import pytest

from ui.keys.code_paper import sheet_with

CODE = "7K2MQ-XH4TC-9R3VB-WD8PE-N6YFA-J"


@pytest.mark.usefixtures("qtbot")
def test_the_sheet_names_the_code_the_fact_base_and_the_day() -> None:
    said = sheet_with(CODE, Path("folder") / "<b>dinas.db", date(2026, 11, 21), "id").toPlainText()
    assert CODE in said
    assert "<b>dinas.db" in said
    assert "21 November 2026" in said
