"""What an attachment is, what its lines say, and how its file may be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.attachments import Attachment, attachment_of, clean_file_name, ending_of, is_link
from knowledge_base.entry import EntryContent
from knowledge_base.exchange.accept import RowRejected, tidy
from knowledge_base.exchange.limits import ATTACHMENTS

DIGEST = "ab" * 32
FILE = Attachment(title="Alur | KTP", file="alur ktp.png", sha256=DIGEST, alt="Tiga langkah", channel="instagram")
LINK = Attachment(title="Video", url="https://youtu.be/abc?t=1&x=|")


@pytest.mark.parametrize("one", [FILE, LINK, Attachment(title="a\\|b\\", url="https://kota.go.id/\u00e9")])
def test_its_line_and_its_json_say_all_of_it(one: Attachment) -> None:
    assert attachment_of(one.as_line()) == one
    assert Attachment.from_json(one.as_json()) == one


def test_a_person_may_write_a_link_alone_or_with_what_there_is_to_say() -> None:
    assert attachment_of("https://youtu.be/abc") == Attachment(url="https://youtu.be/abc")
    said = attachment_of("Video | https://youtu.be/abc | alt: Petugas menjelaskan | channel: youtube")
    assert said == Attachment(title="Video", url="https://youtu.be/abc", alt="Petugas menjelaskan", channel="youtube")
    for unclear in ("a | b | c", "a | https://x.id | channel: x | alt: y", "", "a | b | alt: c | alt: d"):
        found = attachment_of(unclear)
        assert found is None or not found.is_sound


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("alur.png", "alur.png"),
        ("Foto.JPEG", "Foto.png"),
        ("../../../etc/passwd", "passwd.png"),
        ("C:\\Windows\\system32\\evil.dll", "evil.dll.png"),
        ("tagihan.pdf.exe", "tagihan.pdf.exe.png"),
        ("gambar\u202egnp.exe", "gambar gnp.exe.png"),
        ("CON", "lampiran CON.png"),
        ("nul.png", "lampiran nul.png"),
        (".tersembunyi", "tersembunyi.png"),
        ("..", "lampiran.png"),
        ("", "lampiran.png"),
        ("a\x00b\n c .png", "a b c.png"),
        ("x" * 300 + ".png", "x" * 80 + ".png"),
        ("😀" * 300, "😀" * 60 + ".png"),
    ],
)
def test_a_file_is_called_what_any_system_allows_and_what_it_is(name: str, cleaned: str) -> None:
    assert clean_file_name(name, ".png") == cleaned


@given(st.text(max_size=120), st.sampled_from([".png", ".pdf"]))
def test_a_clean_name_stays_and_leads_nowhere_else(name: str, ending: str) -> None:
    cleaned = clean_file_name(name, ending)
    assert clean_file_name(cleaned, ending) == cleaned
    assert ending_of(cleaned) == ending
    assert len(cleaned.encode()) <= 255
    assert not set(cleaned) & set('/\\:*?"<>|\x00')
    assert cleaned not in {ending, "." + ending}


@pytest.mark.parametrize(
    "text", ["https://kota.go.id", "http://kota.go.id:8080/a?b=c#d", "https://www.youtube.com/watch?v=x"]
)
def test_a_link_leads_to_the_web(text: str) -> None:
    assert is_link(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "ftp://kota.go.id",
            "//kota.go.id",
            "kota.go.id",
        ),
        *(
            "https://",
            "https://a b.id",
            "https://user:pw@kota.go.id",
            "https://kota.go.id\\evil",
            "https://localhost",
            "",
        ),
        *("https://[::1", "https://kota.go.id:99999999", "https://kota.go.id/\u202egnp"),
    ],
)
def test_what_is_no_such_address_is_no_link(text: str) -> None:
    assert not is_link(text)


def entry(*attachments: Attachment) -> EntryContent:
    return EntryContent(title="Jam buka?", body="Pukul 08.00.", attachments=attachments)


def test_a_change_of_an_attachment_is_a_change_of_the_content() -> None:
    assert len({entry(one).digest() for one in (FILE, LINK)} | {entry().digest(), entry(LINK, FILE).digest()}) == 4
    assert "attachments" not in entry().as_json()
    assert EntryContent.from_json(entry(FILE, LINK).as_json()) == entry(FILE, LINK)


def test_what_was_accepted_is_clean_and_has_a_title() -> None:
    given = Attachment(title=" ", file="../Foto\u200b 1.PNG", sha256=DIGEST.upper(), alt=" a\n b ")
    [cleaned] = tidy(entry(given)).attachments
    assert cleaned == Attachment(title="Foto 1.png", file="Foto 1.png", sha256=DIGEST, alt="a b")
    assert tidy(entry(cleaned)).attachments == (cleaned,)
    assert tidy(entry(LINK, LINK)).attachments == (LINK,)


@pytest.mark.parametrize(
    "bad",
    [
        Attachment(title="x", file="x.exe", sha256=DIGEST),
        Attachment(title="x", file="x.png", sha256="12"),
        Attachment(title="x", file="x.png"),
        Attachment(title="x", file="x.png", sha256=DIGEST, url="https://kota.go.id"),
        Attachment(title="x", url="javascript:alert(1)"),
        Attachment(title="x" * 301, url="https://kota.go.id"),
        Attachment(title="x", url="https://kota.go.id/" + "x" * 2000),
        Attachment(title="x", url="https://kota.go.id", alt="x" * 2001),
        Attachment(title="x", url="https://kota.go.id", channel="fax"),
        Attachment(title="x\0", url="https://kota.go.id"),
        Attachment(),
    ],
)
def test_what_cannot_be_meant_is_refused(bad: Attachment) -> None:
    with pytest.raises(RowRejected):
        tidy(entry(bad))


def test_an_entry_has_no_more_than_it_may() -> None:
    many = [Attachment(title=str(number), url="https://kota.go.id") for number in range(ATTACHMENTS + 1)]
    assert len(tidy(entry(*many[:-1])).attachments) == ATTACHMENTS
    with pytest.raises(RowRejected):
        tidy(entry(*many))
