import pytest

from replydesk.evaluation.telling import is_told_by_a_word


@pytest.mark.parametrize(
    ("own", "others", "told"),
    [
        (["ktp hilang", "hilang ktp saya"], ["ktp rusak"], True),
        (["ktp hilang", "urus ktp", "ktp baru", "bikin ktp"], ["ktp rusak"], False),
        (["ktp hilang", "urus ktp"], ["ktp rusak"], False),
        (["ktp hilang"], ["ktp rusak"], True),
        (["ktp"], ["ktp rusak"], False),
        ([], ["ktp"], False),
    ],
)
def test_a_word_tells_an_entry_apart_when_most_people_use_it(own: list[str], others: list[str], told: bool) -> None:  # noqa: FBT001
    def read(texts: list[str]) -> list[dict[str, str]]:
        return [{word: word for word in text.split()} for text in texts]

    assert is_told_by_a_word(read(own), read(others)) is told
