"""The word lists are written by hand: that they do not work against each other is proved here."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest

from knowledge_base.matching.lexicon import FILLER, Lexicon
from knowledge_base.matching.words import Reader
from resources import read_text

LEAST_LIKENESS, MOST_LIKENESS = 0.5, 0.9

OPPOSITES = (
    "gratis bayar",
    "gratis tarif",
    "buka tutup",
    "berlaku kedaluwarsa",
    "aktif nonaktif",
    "masuk keluar",
    "datang pergi",
    "lulus gagal",
    "lolos tolak",
    "setuju tolak",
    "wajib larang",
    "boleh larang",
    "fakta hoaks",
    "benar palsu",
    "asli palsu",
    "naik turun",
    "tambah kurang",
    "cepat lambat",
    "murah mahal",
    "mudah sulit",
    "minimal maksimal",
    "awal akhir",
    "lahir meninggal",
    "nikah cerai",
    "negeri swasta",
    "online offline",
    "unduh unggah",
    "legal ilegal",
    "sehat sakit",
    "hidup mati",
    "untung rugi",
    "jual beli",
    "tunai cicil",
)
"""Words an answer depends on: a question for one is never answered by the other."""

KEPT_APART = (
    "ktp kk",
    "ktp sim",
    "ktp paspor",
    "motor mobil",
    "kia ktp",
    "stnk bpkb",
    "pbb pkb",
    "pns pppk",
    "haji umrah",
    "snbp snbt",
    "guru dosen",
    "jht jkp",
    "pkh bpnt",
    "polisi tentara",
    "puskesmas rumahsakit",
    "janda duda",
    "suami istri",
)
"""Things of one kind that are not one thing: at the most related."""

NEGATING_NAMES = {"tidakmampu", "sktm", "rutilahu"}
"""The names whose long form holds a negation that belongs to the name and turns nothing round."""

READ_AS_THEY_STAND = """
    nikah masalah mengapa pasangan jaringan partai penduduk perhatian kejadian pengadilan pengacara pendapatan selatan
    restoran alasan kereta pandemi subsidi ekonomi energi strategi sungai pantai domisili disabilitas difabel dispensasi
    relawan nelayan karyawan yayasan pelaku perilaku berlaku kecewa keliru kerabat mekanisme metode medali menara
    peristiwa pedoman peduli pemuda tersangka terminal teroris spt pbb ktp kk kip sim lapas kominfo bupati cerai gadai
    """.split()  # noqa: SIM905 - a list of quoted words could not be read

FORMS_OF_ONE_WORD = (
    "kirim mengirim pengiriman dikirimkan kirimin",
    "urus mengurus pengurusan ngurus diurusin",
    "daftar mendaftar pendaftaran terdaftar daftarin",
    "nikah menikah pernikahan nikahin",
    "perpanjang memperpanjang diperpanjang perpanjangan perpanjangin",
    "masuk memasukkan memasukan dimasukkan masukin",
    "nonaktif dinonaktifkan penonaktifan nonaktifin",
    "nilai dinilai menilai penilaian",
    "tindak menindak ditindak tindakan",
    "tabrak menabrak ditabrak tabrakan",
    "tawar menawarkan ditawarkan penawaran",
    "subsidi bersubsidi disubsidi",
    "cerai bercerai perceraian",
    "pakai memakai dipakai pemakaian",
    "keluarga keluarganya keluargaku",
)


@pytest.fixture
def reader(lexicon: Lexicon) -> Reader:
    return Reader(lexicon)


def lines_of(name: str) -> list[str]:
    return [line for line in read_text(f"lexicons/{name}").splitlines() if line and not line.startswith("#")]


def groups() -> Iterator[tuple[float, list[str]]]:
    for line in lines_of("synonyms.txt"):
        likeness, _, words = line.partition(":")
        yield float(likeness), words.split()


def phrases() -> Iterator[tuple[list[str], list[str]]]:
    for line in lines_of("phrases.txt"):
        written, _, meant = line.partition("=")
        yield written.split(), meant.split()


def pairs(name: str) -> list[tuple[str, str]]:
    return [(left, right) for left, _, right in (line.partition("\t") for line in lines_of(name))]


def read(reader: Reader, words: list[str]) -> list[str]:
    return reader.terms(words)


def test_every_synonym_is_a_word_that_reading_can_arrive_at(reader: Reader) -> None:
    lost = [word for _, group in groups() for word in group if read(reader, [word]) != [reader.stem(word)]]
    assert lost == []


def test_no_two_words_of_a_group_have_one_stem_and_no_pair_is_rated_twice(reader: Reader) -> None:
    rated = Counter(frozenset(pair) for _, group in groups() for pair in combinations(map(reader.stem, group), 2))
    assert [set(pair) for pair, times in rated.items() if times > 1 or len(pair) == 1] == []


def test_likeness_is_rated_from_related_to_the_same() -> None:
    assert all(LEAST_LIKENESS <= likeness <= MOST_LIKENESS for likeness, _ in groups())
    assert sum(1 for _ in groups()) >= 350


@pytest.mark.parametrize("opposites", OPPOSITES)
def test_opposites_are_no_synonyms(lexicon: Lexicon, reader: Reader, opposites: str) -> None:
    one, other = map(reader.stem, opposites.split())
    assert other not in dict(lexicon.synonyms.get(one, ()))


@pytest.mark.parametrize("alike", KEPT_APART)
def test_what_an_answer_keeps_apart_is_at_the_most_related(lexicon: Lexicon, reader: Reader, alike: str) -> None:
    one, other = map(reader.stem, alike.split())
    assert dict(lexicon.synonyms.get(one, ())).get(other, 0.0) <= LEAST_LIKENESS


def test_every_phrase_is_read_as_what_it_stands_for(reader: Reader) -> None:
    misread = [(written, meant) for written, meant in phrases() if read(reader, written) != read(reader, meant)]
    assert misread == []


def test_the_name_of_a_phrase_is_read_as_itself_and_never_cut(lexicon: Lexicon, reader: Reader) -> None:
    for written, meant in phrases():
        terms = read(reader, written)
        assert [reader.stem(word) for word in meant] == terms or meant == [], written
        assert lexicon.fillers.isdisjoint(meant)


def test_no_phrase_stands_twice_or_changes_nothing(reader: Reader) -> None:
    written = Counter(tuple(term for word in left for term in reader.read(word)) for left, _ in phrases())
    assert [terms for terms, times in written.items() if times > 1] == []
    assert [left for left, right in phrases() if list(map(reader.stem, left)) == list(map(reader.stem, right))] == []


def test_no_phrase_swallows_a_word_that_turns_a_statement_round(lexicon: Lexicon) -> None:
    for written, meant in phrases():
        assert lexicon.negations.isdisjoint(written) or NEGATING_NAMES & set(meant) or "gratis" in meant, written


def test_no_word_is_both_a_filler_and_a_negation_or_listed_twice(lexicon: Lexicon) -> None:
    assert lexicon.fillers.isdisjoint(lexicon.negations)
    for name in ("stopwords.txt", "negations.txt", "roots.txt"):
        counted = Counter(word for line in lines_of(name) for word in line.split())
        assert [word for word, times in counted.items() if times > 1] == [], name


def test_there_are_many_regional_words_and_each_stands_once() -> None:
    rows = pairs("regional.tsv")
    assert len(rows) >= 900
    assert [word for word, times in Counter(word for word, _ in rows).items() if times > 1] == []


def test_what_slang_means_needs_no_second_look() -> None:
    meant_by = dict(pairs("slang.tsv")) | dict(pairs("regional.tsv"))
    unclear = [(word, meant) for word, meant in meant_by.items() if meant_by.keys() & set(meant.split())]
    assert unclear == []


def test_no_word_of_the_other_lists_is_taken_for_slang(lexicon: Lexicon) -> None:
    ordinary = {word for _, group in groups() for word in group} | {word for left, _ in phrases() for word in left}
    assert lexicon.slang.keys() & (lexicon.negations | set(" ".join(lines_of("roots.txt")).split())) == set()
    # A long form may be spelled in a short one that a phrase joins again: paslon, pasangan calon.
    names = {meant[0] for _, meant in phrases() if len(meant) == 1}
    assert {word for word in lexicon.slang.keys() & ordinary if word not in names} == set()


@pytest.mark.parametrize("word", READ_AS_THEY_STAND)
def test_an_ordinary_word_is_not_cut_into_another(reader: Reader, word: str) -> None:
    assert read(reader, [word]) == [word]


@pytest.mark.parametrize("forms", FORMS_OF_ONE_WORD)
def test_the_forms_of_one_word_end_at_one_stem(reader: Reader, forms: str) -> None:
    assert len({tuple(read(reader, [form])) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kepriye carane ndaftar bpjs", "bagaimana cara daftar bpjs"),
        ("kumaha carana ngadamel ktp", "bagaimana cara buat ktp"),
        ("pegimane ngurus kk ilang", "bagaimana urus kk hilang"),
        ("baa caro maurus surek pindah", "bagaimana cara urus surat pindah"),
        ("cakmano buat skck", "bagaimana buat skck"),
        ("kayapa maulah ktp", "bagaimana buat ktp"),
        ("kiapa bansos nyanda cair", "kenapa bansos tidak cair"),
        ("p3k buka kapan", "pppk buka kapan"),
        ("syarat pppk", "syarat pegawai pemerintah dengan perjanjian kerja"),
    ],
)
def test_a_question_in_another_tongue_is_the_same_question(reader: Reader, said: str, meant: str) -> None:
    def telling(text: str) -> list[str]:
        return [term for term in read(reader, text.split()) if not term.startswith(FILLER)]

    assert telling(said) == telling(meant)
