"""The lexicon is read once for all tests of this folder; nothing changes it."""

import pytest

from knowledge_base.matching.lexicon import Lexicon, load_lexicon
from knowledge_base.matching.words import Reader


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def reader(lexicon: Lexicon) -> Reader:
    return Reader(lexicon)
