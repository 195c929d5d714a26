import pytest

from knowledge_base.notice import notice
from replydesk.wording import LANGUAGES, load_wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_is_said_in_the_language_asked_for(language: str) -> None:
    said = load_wording(language).say(notice("entry.unknown", name="ktp"))

    assert said.startswith({"id": "Tidak ada", "en": "There is no"}[language])
    assert "ktp" in said


def test_text_from_outside_is_never_a_template() -> None:
    said = load_wording("en").say(notice("entry.unknown", name="{name.__class__} %s"))

    assert "{name.__class__} %s" in said


def test_an_unknown_language_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="xx"):
        load_wording("xx")
