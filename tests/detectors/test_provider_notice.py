import pytest

from bongsu.detectors.mail import lure_rank, provider_notice
from bongsu.model.finding import speaks_of_account
from bongsu.testing.sketch import sketch

DRAWN = """
    time        from      to  subject    auth    folder   answers
    2026-05-01  {sender}  me  {subject}  {auth}  {folder}  {answers}
"""
OWN, GOOGLE = "Mail <no-reply@mail.example>", "Google <no-reply@accounts.google.com>"


def said(subject: str, sender: str = OWN, auth: str = "dmarc=pass", folder: str = "INBOX",
         answers: str = "-") -> list[str]:  # fmt: skip
    drawn = DRAWN.format(sender=sender, subject=subject, auth=auth, folder=folder, answers=answers)
    return [row["code"] for row in sketch(drawn).raw_reasons(provider_notice)]


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        ("New sign-in on Windows", "notice_sign_in"),
        ("[네이버] 새로운 기기에서 로그인 되었습니다.", "notice_sign_in"),
        ("다른 지역에서 로그인이 시도되었습니다", "notice_sign_in"),
        ("Security alert", "notice_sign_in"),
        ("App password created to sign in to your account", "notice_app_password"),
        ("애플리케이션 비밀번호가 생성되었습니다", "notice_app_password"),
        ("2-Step Verification turned off", "notice_second_factor"),
        ("2단계 인증 해제 안내", "notice_second_factor"),
        ("Your recovery email was changed", "notice_recovery"),
        ("복구 이메일이 변경되었습니다", "notice_recovery"),
        ("Microsoft account security info was added", "notice_recovery"),
        ("Gmail Forwarding Confirmation - Receive Mail", "notice_forwarding"),
        ("메일 자동전달 설정 안내", "notice_forwarding"),
        ("IMAP/SMTP 사용 설정 안내", "notice_protocol"),
        ("Your password was changed", "notice_password"),
        ("비밀번호가 변경되었습니다.", "notice_password"),
    ],
)
def test_kinds_in_both_languages(subject: str, code: str) -> None:
    assert said(subject) == [code]


@pytest.mark.parametrize(
    "subject",
    ["Minutes of the seminar", "새로운 장소에서 뵙겠습니다", "Forwarding you the papers",
     "Your order was shipped", "비밀번호 재설정 안내"],
)  # fmt: skip
def test_other_mail_of_the_provider_is_no_notice(subject: str) -> None:
    assert said(subject) == []


def test_words_alone_make_no_notice() -> None:
    assert said("Security alert", "Alice <alice@one.example>") == []


def test_an_answer_is_no_notice() -> None:
    assert said("Re: Security alert") == []
    assert said("Security alert", answers="a@one.example") == []


def test_any_user_of_the_provider_can_write_the_words() -> None:
    assert said("Security alert", "Alice <alice@mail.example>") == []
    assert said("Security alert", "Mail security <alice@gmail.com>") == []


@pytest.mark.parametrize("auth", ["dmarc=pass", "dkim=pass header.d=accounts.google.com"])
def test_a_listed_provider_is_believed_where_its_domain_passed(auth: str) -> None:
    assert said("Security alert", GOOGLE, auth) == ["notice_sign_in"]


@pytest.mark.parametrize("auth", ["-", "dkim=pass header.d=other.example", "spf=pass",
                                  "dkim=fail header.d=google.com"])  # fmt: skip
def test_without_a_record_nothing_is_proven(auth: str) -> None:
    assert said("Security alert", GOOGLE, auth) == ["notice_unproven"]


def test_only_the_mailboxs_own_provider_proves_anything() -> None:
    drawn = """
    time        from                                   to  subject         auth
    2026-05-01  Alice <alice@one.example>              me  Hello           dmarc=pass
    2026-05-02  Bob <bob@two.example>                  me  Hello           dmarc=pass
    2026-05-03  Google <no-reply@accounts.google.com>  me  Security alert  mx.x.example dmarc=pass
    """
    assert [row["code"] for row in sketch(drawn).raw_reasons(provider_notice)] == [
        "notice_unproven"
    ]


@pytest.mark.parametrize("sender", [OWN, GOOGLE])
def test_a_notice_whose_checks_failed(sender: str) -> None:
    assert said("Security alert", sender, "dmarc=fail") == ["notice_failed"]


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        ("네이버 <help@naver-help.example>", "새로운 기기에서 로그인되었습니다"),
        ("Account team <a@team.example>", "Your Gmail account: security alert"),
        ("Team <a@team.example>", "hong@mail.example: your password was changed"),
        ("mail.example <a@team.example>", "Security alert"),
    ],
)
def test_a_letter_that_calls_itself_a_provider_is_forged(sender: str, subject: str) -> None:
    assert said(subject, sender) == ["notice_forged"]


def test_the_name_under_which_the_provider_writes_is_learnt() -> None:
    drawn = """
    time        from                                   to  subject         auth
    2026-05-01  한빛 <no-reply@mail.example>            me  안내             dmarc=pass
    2026-05-02  한빛 <no-reply@mai1.example>            me  Security alert  dmarc=pass
    """
    assert sketch(drawn).reasons(provider_notice) == [
        "provider_notice: notice_forged(Security alert, no-reply@mai1.example) on row 2"
    ]


def test_a_shop_that_a_mailbox_knows_is_no_forger() -> None:
    line = "    2026-05-0{day}  Google fan shop <a@shop.example>  me  {subject}\n"
    drawn = "    time        from  to  subject\n" + "".join(
        line.format(day=day, subject="News") for day in (1, 2, 3)
    )
    drawn += line.format(day=4, subject="Security alert")
    assert sketch(drawn).reasons(provider_notice) == []


def test_a_notice_that_lies_in_trash_was_deleted() -> None:
    assert said("Security alert", folder="Trash") == ["notice_deleted", "notice_sign_in"]


def test_a_copy_elsewhere_was_kept() -> None:
    drawn = """
    time        from                          to  subject         auth        folder  id
    2026-05-01  Mail <no-reply@mail.example>  me  Security alert  dmarc=pass  Trash   a@x
    2026-05-01  Mail <no-reply@mail.example>  me  Security alert  dmarc=pass  INBOX   a@x
    """
    assert sketch(drawn).reasons(provider_notice, "notice_deleted") == []


def test_a_true_notice_is_a_finding_of_its_own_and_no_lure() -> None:
    drawn = DRAWN.format(
        sender=OWN, subject="Security alert", auth="dmarc=pass", folder="INBOX", answers="-"
    )
    findings = sketch(drawn).findings(provider_notice, lure_rank)
    assert [each.detector for each in findings] == ["provider_notice"]
    assert not findings[0].alert
    assert speaks_of_account(findings[0])


def test_a_forged_notice_speaks_of_a_lure() -> None:
    drawn = DRAWN.format(sender="네이버 <a@b.example>", subject="Security alert", auth="-",
                         folder="INBOX", answers="-")  # fmt: skip
    assert not any(map(speaks_of_account, sketch(drawn).findings(provider_notice, lure_rank)))
