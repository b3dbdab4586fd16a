"""What is typed unseen."""

import pytest

from bongsu.cli import ask
from bongsu.cli.ask import Asker
from bongsu.phrases import Language


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a person types, line by line."""
    lines: list[str] = []
    monkeypatch.setattr(ask.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(ask.typer, "prompt", lambda *_, **__: lines.pop(0))
    return lines


def test_a_new_passphrase_is_typed_twice_until_both_agree(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    typed += ["one", "two", "three", "three"]
    assert Asker(Language.KO, "cli.ask.passphrase", new=True)() == "three"
    assert capsys.readouterr().err == "두 입력이 서로 다릅니다. 다시 입력하십시오.\n"


def test_a_known_one_is_typed_once(typed: list[str]) -> None:
    typed += ["one"]
    assert Asker(Language.EN, "cli.ask.passphrase")() == "one"
