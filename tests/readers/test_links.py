import time

import pytest

from bongsu.readers.links import COUNT_CAP, URL_CAP, make, scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see http://a.example/x.", ["http://a.example/x"]),
        ("(https://a.example)", ["https://a.example"]),
        ("HTTPS://A.example and ftp://b.example", ["HTTPS://A.example", "ftp://b.example"]),
        ("hxxp://a.example javascript://x", []),
        ("https://r.example/?u=http://b.example", ["https://r.example/?u=http://b.example"]),
        ("https:// a.example ://", []),
        ('"https://a.example/가나"', ["https://a.example/가나"]),
        ("여기https://a.example입니다", ["https://a.example입니다"]),
        ("xhttp://a.example", ["http://a.example"]),
    ],
)
def test_urls_are_found_by_their_colon_and_slashes(text: str, found: list[str]) -> None:
    assert scan(text) == found


@pytest.mark.parametrize(
    ("url", "host", "domain"),
    [
        ("https://Login.A.example:8443/x", "login.a.example", "a.example"),
        ("https://nid.portal.example@evil.example/", "evil.example", "evil.example"),
        ("https://evil.example\\@nid.portal.example/", "evil.example", "evil.example"),
        ("https://e%76il.example/", "evil.example", "evil.example"),
        ("http://192.0.2.7/x", "192.0.2.7", "192.0.2.7"),
        ("http://[2001:db8::7]/x", "2001:db8::7", "2001:db8::7"),
        ("http://a.example./", "a.example", "a.example"),
        ("https://a.b.co.kr", "a.b.co.kr", "b.co.kr"),
        ("https:///x", None, None),
        ("mailto:x", None, None),
    ],
)
def test_a_link_leads_where_a_browser_would_go(
    url: str, host: str | None, domain: str | None
) -> None:
    link = make(url, "href")
    assert (link.site.host, link.site.domain) == (host, domain)


def test_a_place_where_anybody_can_be_is_marked() -> None:
    assert make("https://naver-login.pages.dev", "href").site.hosted
    assert not make("https://www.naver.com", "href").site.hosted


@pytest.mark.parametrize(
    ("shown", "domain"),
    [
        ("www.bank.example", "bank.example"),
        ("https://bank.example/login", "bank.example"),
        ("Click here", None),
        ("me@bank.example", "bank.example"),
        ("", None),
        (None, None),
    ],
)
def test_the_domain_that_a_link_shows(shown: str | None, domain: str | None) -> None:
    link = make("https://evil.example", "href", shown)
    assert (link.shown_text, link.shown_domain) == (shown, domain)


def test_urls_are_capped_in_length_and_number() -> None:
    assert len(make("http://a.example/" + "x" * 5000, "href").url) == URL_CAP
    assert len(scan("http://a.example/ " * (COUNT_CAP + 9))) == COUNT_CAP


@pytest.mark.parametrize("piece", ["://", "http://", "http://a", "h", ":", "http:// "])
def test_a_megabyte_takes_no_second(piece: str) -> None:
    began = time.process_time()
    scan(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 1
