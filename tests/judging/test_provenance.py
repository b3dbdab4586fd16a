"""What a reader is told of a message's origin, and on whose word."""

from bongsu.judging.provenance import statements
from bongsu.model.view import Standing
from bongsu.phrases import CATALOGUE
from bongsu.ports import Job, RawMessage
from bongsu.readers.rows import read_job

TABLES = ("email_hop", "email_auth_claim", "email_dkim", "email_arc", "email_client_ip")
LETTER = (
    b"Authentication-Results: mx.naver.com; spf=pass smtp.mailfrom=other.example\r\n"
    b"X-Session-IP: 192.0.2.7\r\n"
    b"Received: from mail.evil.example ([192.0.2.7]) by crcvmail1.nm.naver.com;"
    b" Tue, 21 May 2024 09:00:00 +0900\r\n"
    b"Authentication-Results: mx.naver.com; dmarc=pass header.from=bank.example\r\n"
    b"X-Originating-IP: [192.0.2.9]\r\n"
    b"ARC-Seal: i=2; cv=pass; d=google.com; s=arc; b=x\r\n"
    b"Received: from pc by mail.evil.example; Tue, 21 May 2024 10:00:00 +0900\r\n"
    b"DKIM-Signature: a=rsa-sha256; d=bank.example; s=s1; h=from; bh=AAAA; b=AAAA\r\n"
    b"From: bank@bank.example\r\n\r\nHello\r\n"
)


def said(address: str = "kim@naver.com") -> set[tuple[str, str, str]]:
    raw = RawMessage(0, 0, len(LETTER), LETTER, b"", "INBOX", "")
    found = read_job(Job(0, "exh_1", "acc_1", address, "", (raw,))).tables
    rows = [found[name].to_pylist() for name in TABLES]
    made = statements(*rows, {})
    assert [each.standing for each in made] == sorted(
        (each.standing for each in made), key=list(Standing).index
    )
    assert all(f"origin.{each.code}" in CATALOGUE for each in made)
    assert all(f"standing.{each.standing.value}" in CATALOGUE for each in made)
    return {(each.standing.value, each.code, each.untrusted_a) for each in made}


def test_the_providers_word_stands_apart_from_the_senders() -> None:
    assert said() == {
        ("recorded", "border", "crcvmail1.nm.naver.com"),
        ("recorded", "result_apart", "spf=pass (other.example)"),
        ("recorded", "client_ip", "192.0.2.7"),
        ("recorded", "clock_backwards", "1"),
        ("claimed", "first_untrusted", "mail.evil.example"),
        ("claimed", "result", "dmarc=pass (bank.example)"),
        ("claimed", "client_ip", "192.0.2.9"),
        ("claimed", "arc_broken", "google.com"),
        ("claimed", "body_changed", "bank.example"),
    }


def test_in_a_mailbox_elsewhere_nothing_is_vouched_for() -> None:
    found = said("kim@gmail.com")
    assert {standing for standing, _, _ in found} == {"claimed"}
    assert ("claimed", "no_border", "2") in found
