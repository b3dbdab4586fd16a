import sys
from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from bongsu.cli.app import app
from tests.cli.fake import Calls, fake_api

Run = Callable[..., Result]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    made = Calls()
    monkeypatch.setitem(sys.modules, "bongsu.api", fake_api(made))
    return made


@pytest.fixture
def run(calls: Calls) -> Run:
    def invoke(*arguments: object, env: dict[str, str | None] | None = None) -> Result:
        words = [str(each) for each in arguments]
        return CliRunner().invoke(app, words, env={"BONGSU_LANGUAGE": None, **(env or {})})

    return invoke
