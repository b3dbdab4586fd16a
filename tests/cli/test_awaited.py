"""Accounts whose exports have not arrived, and those of which another's log speaks already."""

import io
from dataclasses import replace

import pytest

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.status import status_page
from bongsu.phrases import Language, say
from tests.cli.sample import account, case_view, expected


@pytest.mark.parametrize("language", Language)
def test_status_says_that_only_anothers_log_speaks_of_it(language: Language) -> None:
    for logs in ((), account().logs):
        out = io.StringIO()
        waiting = replace(expected(), logs=logs)
        status_page(Screen(language, out), case_view(account(), waiting))
        words = " ".join(out.getvalue().split())
        assert (say("accounts.others_log", language) in words) is bool(logs)
        assert say("cli.heading.expected", language) in words
