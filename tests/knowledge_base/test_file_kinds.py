import pytest

from knowledge_base.file_kinds import JPEG, FileBroken, picture_size
from tests.pictures import a_jpeg

EMPTY_SEGMENT = b"\xff\xe0\x00\x02"


def behind(start: bytes) -> bytes:
    """A JPEG with *start* before everything it says of itself."""
    return b"\xff\xd8" + start + a_jpeg(30, 20)[2:]


@pytest.mark.parametrize("start", [b"", b"\xff" * 2_000, EMPTY_SEGMENT * 300], ids=["nothing", "filled up", "segments"])
def test_the_size_of_a_jpeg_is_found_behind_what_programs_put_before_it(start: bytes) -> None:
    assert picture_size(JPEG, behind(start)) == (30, 20)


def test_a_jpeg_that_puts_the_size_off_without_end_is_broken() -> None:
    with pytest.raises(FileBroken):
        picture_size(JPEG, behind(EMPTY_SEGMENT * 20_000))
