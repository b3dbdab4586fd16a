import time

import pytest

from bongsu.readers.received import parse

DATE = "; Tue, 21 May 2024 09:10:11 +0900"


@pytest.mark.parametrize(
    ("written", "from_host", "from_ip", "by_host"),
    [
        (
            "from mail.a.example (mail.a.example. [192.0.2.7])\tby mx.b.example with ESMTPS id x",
            "mail.a.example", "192.0.2.7", "mx.b.example",
        ),
        ("from a.example ([2001:db8::7]) by b.example", "a.example", "2001:db8::7", "b.example"),
        ("from a.example (IPv6:2001:DB8::7) by b", "a.example", "2001:db8::7", "b"),
        ("from a (a.example [::ffff:192.0.2.7]) by b", "a", "192.0.2.7", "b"),
        ("from unknown (HELO a.example) (192.0.2.7) by b", "unknown", "192.0.2.7", "b"),
        ("from [10.0.0.1] (192.0.2.7) by b (10.0.0.2) with SMTP", "[10.0.0.1]", "192.0.2.7", "b"),
        ("from [192.0.2.7] (port=1 helo=203.0.113.9) by b", "[192.0.2.7]", "192.0.2.7", "b"),
        ("from c-192-0-2-7.isp.example by b", "c-192-0-2-7.isp.example", None, "b"),
        ("from 192.0.2.7 by b", "192.0.2.7", "192.0.2.7", "b"),
        ("from a (HELO 10.9.8.7.6) by b", "a", None, "b"),
        ("by 2002:a05:6a10:1 with SMTP id f1", None, None, "2002:a05:6a10:1"),
        ("(qmail 4567 invoked by uid 89)", None, None, "uid"),
        ("from A.Example", "a.example", None, None),
        ("", None, None, None),
    ],
)  # fmt: skip
def test_a_hop_tells_who_took_it_from_whom(
    written: str, from_host: str | None, from_ip: str | None, by_host: str | None
) -> None:
    hop = parse(written + DATE)
    assert (hop.from_host, hop.from_ip, hop.by_host) == (from_host, from_ip, by_host)
    assert hop.moment == (1716250211000, 540)
    assert hop.date_raw == DATE[2:]


def test_a_hop_without_a_date_has_none() -> None:
    hop = parse("from a by b")
    assert (hop.by_host, hop.date_raw, hop.moment) == ("b", None, None)


def test_an_unreadable_date_is_kept_as_written() -> None:
    hop = parse("from a by b; some day")
    assert (hop.date_raw, hop.moment) == ("some day", None)


@pytest.mark.parametrize("piece", ["[1:", "(1.2.3.", "; ", " by ", "from ", "[", "::::", "1.1"])
def test_a_hundred_thousand_characters_take_no_second(piece: str) -> None:
    began = time.process_time()
    parse("from " + piece * (100_000 // len(piece)))
    assert time.process_time() - began < 1
