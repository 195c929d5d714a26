import pytest

from knowledge_base.exchange.columns import CHANNELS
from replydesk.channels import read_channels, shipped_channels
from replydesk.lengths import measure, remaining, x_weight

NAMES = "generic x instagram facebook youtube tiktok threads whatsapp google-review play-review email".split()  # noqa: SIM905


def test_the_channels_are_those_of_the_command_line() -> None:
    assert sorted(shipped_channels()) == sorted(NAMES)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Halo", 4),
        ("lapor.go.id", 23),
        ("https://contoh.go.id/layanan/kependudukan/kartu-tanda-penduduk", 23),
        ("Buka lapor.go.id ya.", 5 + 23 + 4),
        ("…", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🇮🇩", 2),
        ("👍🏽", 2),
        ("日本", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("“kutip”", 7),
        ("surel: budi@contoh.com", 22),
        ("contoh.id", 23),
        ("situs-pemerintah-kabupaten-contoh.id", 36),
        ("selesai.Terima", 14),
    ],
)
def test_x_weighs_as_x_does(text: str, weight: int) -> None:
    assert x_weight(text) == weight


def test_threads_counts_the_bytes_of_an_emoji() -> None:
    assert measure("Salam 🙏", shipped_channels()["threads"]) == 6 + 4


def test_a_google_review_is_measured_in_bytes() -> None:
    assert measure("é🙏", shipped_channels()["google-review"]) == 6


def test_what_remains_goes_below_zero_and_is_nothing_without_a_limit() -> None:
    channels = shipped_channels()
    assert remaining("a" * 151, channels["tiktok"]) == -1
    assert remaining("a" * 100_000, channels["generic"]) is None


def test_a_row_without_a_unit_is_refused() -> None:
    with pytest.raises(KeyError):
        read_channels('{"contoh": {"label": "Contoh", "checked_on": "2026-01-01"}}')


def test_an_import_knows_wordings_for_every_channel_and_no_other() -> None:
    assert set(CHANNELS) == set(shipped_channels())
