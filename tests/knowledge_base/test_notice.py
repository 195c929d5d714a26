import pytest

from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import notice, render


def test_a_notice_is_a_value() -> None:
    assert notice("a.b", count=1) == notice("a.b", count=1)
    assert hash(notice("a.b", count=1)) == hash(notice("a.b", count=1))
    assert notice("a.b", count=1) != notice("a.b", count=2)


def test_values_are_put_into_the_words_and_never_read_as_words() -> None:
    assert render(notice("a.b", name="{count} %d <b>"), {"a.b": "“{name}”"}) == "“{count} %d <b>”"


def test_a_code_without_words_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        render(notice("a.b"), {})


@pytest.mark.parametrize(
    "change", ["d['x'] = 1", "d.update(x=1)", "d.pop('a')", "d.clear()", "d |= {'x': 1}", "del d['a']"]
)
def test_a_frozen_mapping_refuses_every_change(change: str) -> None:
    d: FrozenDict[str, int] = FrozenDict({"a": 1})

    with pytest.raises(TypeError, match="frozen"):
        exec(change, {"d": d})  # noqa: S102 - the ways to change a mapping, as a table

    assert d == {"a": 1}


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 entry is"), ("1", "1 entry is"), (0, "0 entries are"), (11, "11 entries are")]
)
def test_one_is_said_in_another_way_than_several(count: int | str, said: str) -> None:
    catalogue = {"some": "{count} {count:entry is|entries are}"}
    assert render(notice("some", count=count), catalogue) == said


def test_a_value_is_never_read_as_forms() -> None:
    assert render(notice("some", text="{count:a|b}"), {"some": "“{text}”"}) == "“{count:a|b}”"
