from bongsu.detectors.identity import consent
from tests.detectors.identity.drawing import OTHER, alerts, line, said

MAIL = "scopes=Mail.Read mail_scope=yes"


def grant(app: str, more: str = "", when: str = "01 09:00", state: str = "granted") -> str:
    return line(when, "consent_grant", f"state_class={state} app={app} {more}".strip())


def test_a_new_app_that_reads_mail() -> None:
    assert alerts(consent, grant("Reader", MAIL)) == [1]
    assert said(consent, grant("Reader", MAIL)) == ["consent_mail(Reader, Mail.Read) on row 1"]


def test_an_app_that_had_it_before_is_not_new() -> None:
    before = grant("Reader", MAIL, state="used")
    assert said(consent, before, grant("Reader", MAIL, "02 09:00")) == []


def test_an_app_that_gets_mail_later_is_new_in_that() -> None:
    later = grant("Reader", MAIL, "02 09:00")
    assert alerts(consent, grant("Reader", "scopes=openid"), later) == [2]


def test_records_of_one_act_are_one_finding() -> None:
    parts = [grant("Graph", "scopes=openid"), grant("Reader", MAIL)]
    assert said(consent, *parts) == ["consent_mail(Reader, Mail.Read) on row 2"]


def test_for_a_whole_organisation() -> None:
    assert alerts(consent, grant("Desk", "for_all=yes")) == [1]


def test_other_apps_are_context_with_their_rate() -> None:
    other = line("01 09:00", "consent_grant", "state_class=granted app=Other", who=OTHER)
    assert "consent_other(Game, 1/2) on row 1" in said(consent, grant("Game"), other)
    assert alerts(consent, grant("Game"), other) == []


def test_what_was_taken_back_or_failed_is_none() -> None:
    assert said(consent, grant("Reader", MAIL, state="revoked")) == []
    assert said(consent, grant("Reader", MAIL, state="failed")) == []


def test_what_stands_in_an_export_is_an_open_door() -> None:
    found = said(consent, grant("Reader", MAIL, state="present"))
    assert found == ["grant_present(Reader, Mail.Read) on row 1"]
