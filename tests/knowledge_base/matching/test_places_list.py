"""The list of places is written by hand: that its lines hold together is proved here."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pytest

from knowledge_base.matching.fold import tokens_of
from knowledge_base.matching.lexicon import Lexicon
from resources import read_text

ANNOUNCERS = "@announcers:"
PREVENTERS = "@preventers:"
HEAD = re.compile(r"# (?P<province>[a-z ]+): (?P<all>\d+), without (?P<unlisted>\d+)")
TOP_OF_EACH_KIND = ("indonesia", "jawa", "jawa barat", "bandung")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the list: its names, the unsure ones apart, and the name of the place it lies in, or nothing."""

    names: tuple[str, ...]
    sure: tuple[str, ...]
    parent: str


def place_of(line: str) -> Place:
    named, _, parent = line.partition(" < ")
    written = named.split(" | ")
    names = tuple(name.removeprefix("?") for name in written)
    return Place(names, tuple(name for name in written if not name.startswith("?")), parent)


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return [line for line in read_text("lexicons/places.txt").splitlines() if line]


@pytest.fixture(scope="module")
def places(lines: list[str]) -> list[Place]:
    return [place_of(line) for line in lines if not line.startswith(("#", "@"))]


@pytest.fixture(scope="module")
def announcers(lines: list[str]) -> list[str]:
    return [word for line in lines if line.startswith(ANNOUNCERS) for word in line.removeprefix(ANNOUNCERS).split()]


@pytest.fixture(scope="module")
def parent_of(places: list[Place]) -> dict[str, str]:
    return {place.names[0]: place.parent for place in places}


def test_every_line_is_a_comment_the_announcing_words_or_a_place(lines: list[str]) -> None:
    name = r"\??[a-z0-9]+(?: [a-z0-9]+)*"
    line_of_place = re.compile(rf"{name}(?: \| {name})*(?: < {name.removeprefix('?')})?")
    for line in lines:
        assert line.startswith(("#", f"{ANNOUNCERS} ", f"{PREVENTERS} ")) or line_of_place.fullmatch(line), line


def test_names_are_written_as_the_program_folds_what_it_reads(places: list[Place], announcers: list[str]) -> None:
    for name in [*announcers, *(name for place in places for name in place.names)]:
        assert " ".join(tokens_of(name)) == name


def test_no_name_stands_for_two_places(places: list[Place]) -> None:
    counted = Counter(name for place in places for name in place.names)
    assert [name for name, times in counted.items() if times > 1] == []


def test_every_announcing_word_is_one_word_and_no_place_by_itself(places: list[Place], announcers: list[str]) -> None:
    assert len(announcers) == len(set(announcers)) >= 100
    assert {"kota", "kabupaten", "di", "samsat", "disdukcapil"} <= set(announcers)
    assert {name for place in places for name in place.sure}.isdisjoint(announcers)


def test_every_place_lies_in_a_listed_one_and_the_chain_ends(places: list[Place], parent_of: dict[str, str]) -> None:
    for place in places:
        chain = [place.names[0]]
        while parent := parent_of[chain[-1]]:
            assert parent in parent_of, f"{chain[-1]} < {parent}"
            assert parent not in chain
            chain.append(parent)


def test_a_town_lies_in_its_province_its_island_and_the_country(parent_of: dict[str, str]) -> None:
    for above, below in pairwise(TOP_OF_EACH_KIND):
        assert parent_of[below] == above


def test_all_provinces_and_all_kabupaten_and_kota_are_there(lines: list[str]) -> None:
    listed: dict[str, int] = {}
    told: dict[str, int] = {}
    province = ""
    for line in lines:
        if line.startswith("#"):
            head = HEAD.fullmatch(line)
            province = head["province"] if head else ""
            if head:
                told[province] = int(head["all"])
                listed[province] = int(head["unlisted"])
        elif province:
            listed[province] += 1
    assert len(told) == 38
    assert listed == told
    assert sum(told.values()) == 514


def test_each_province_has_a_line_under_the_name_of_its_section(lines: list[str], parent_of: dict[str, str]) -> None:
    heads = [head["province"] for line in lines if (head := HEAD.fullmatch(line))]
    above = {"indonesia", "papua", *(name for name, parent in parent_of.items() if parent == "indonesia")}
    assert all(parent_of[province] in above for province in heads)


def test_districts_and_towns_hang_below_their_kabupaten_or_kota(parent_of: dict[str, str]) -> None:
    def steps_to_indonesia(name: str) -> int:
        steps = 0
        while name and name != "indonesia":
            name, steps = parent_of[name], steps + 1
        return steps if name else 0

    assert sum(steps_to_indonesia(name) > steps_to_indonesia("bandung") for name in parent_of) >= 400


def test_the_countries_people_speak_of_are_there(lines: list[str]) -> None:
    section = lines[lines.index("# countries") + 1 :]
    assert next(place for place, line in enumerate(section) if line.startswith("#")) >= 120


def test_a_name_that_is_also_a_word_of_another_list_is_marked_as_unsure(places: list[Place], lexicon: Lexicon) -> None:
    for place in places:
        for name in place.sure:
            assert name not in lexicon.fillers
            assert name not in lexicon.negations
            meant = " ".join(lexicon.slang.get(name, ()))
            assert not meant or meant in place.names, f"{name} is read as {meant}"


def test_a_short_form_of_an_unsure_name_is_unsure_itself(places: list[Place]) -> None:
    """A sure one would be read as the first name, and each "medan" would be a town for the sake of "mdn"."""
    for place in places:
        if place.names[0] not in place.sure:
            assert [name for name in place.sure if " " not in name] == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("jogja", "yogyakarta"),
        ("diy", "yogyakarta"),
        ("kalsel", "kalimantan selatan"),
        ("sby", "surabaya"),
        ("bdg", "bandung"),
        ("solo", "surakarta"),
    ],
)
def test_a_place_said_in_another_way_is_the_same_one(places: list[Place], said: str, meant: str) -> None:
    assert [place.names[0] for place in places if said in place.sure] == [meant]


@pytest.mark.parametrize("name", ["malang", "medan", "padang", "serang", "batu", "kudus", "pati", "ende"])
def test_a_name_that_is_also_an_ordinary_word_is_unsure(places: list[Place], name: str) -> None:
    found = [place for place in places if name in place.names]
    assert found
    assert all(name not in place.sure for place in found)
