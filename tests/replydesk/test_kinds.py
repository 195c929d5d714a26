import pytest

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from replydesk.draft import Intent
from replydesk.kinds import guess_kind

READER = Reader(load_lexicon())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("loket samsat buka sabtu nggak", Intent.QUESTION),
        ("kk baru sy udah jadi blm min", Intent.QUESTION),
        ("udah bayar tp gak dilayani", Intent.COMPLAINT),  # it ends nothing there
        ("gak min", Intent.OTHER),  # and here it asks of nothing
    ],
)
def test_a_negative_at_the_end_asks_whether_it_is_so(text: str, intent: Intent) -> None:
    assert guess_kind(text, READER).intent is intent
