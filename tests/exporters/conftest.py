import pytest

from bongsu import phrases
from tests.exporters import sample


@pytest.fixture(autouse=True)
def _sample_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    for key, phrase in sample.PHRASES.items():
        monkeypatch.setitem(phrases.CATALOGUE, key, phrase)
