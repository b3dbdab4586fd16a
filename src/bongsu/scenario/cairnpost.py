"""The header block of Cairnpost: results without an authserv-id, above the border hop."""

from __future__ import annotations

from bongsu.scenario.stamping import Header, Stamp


def cairnpost(s: Stamp) -> list[Header]:
    """The whole block, newest header first."""
    node = f"{s.token(4).upper()}PR{s.rng.randrange(10, 99)}"
    edge = f"FT{s.rng.randrange(100, 999)}.edge.cairnpost.example"
    return [
        *_within(s, node, edge),
        _results(s),
        _spf(s),
        _border(s, edge),
        (
            "X-IncomingTopHeaderMarker",
            f"OriginalChecksum:{s.token(32).upper()};Count:{s.rng.randrange(9, 30)}",
        ),
        ("X-CP-Organization-SCL", str(s.rng.choice((-1, 1, 1, 1, 5)))),
        ("X-Sender-IP", s.route.ip),
        ("Return-Path", s.route.envelope),
    ]


def _within(s: Stamp, node: str, edge: str) -> list[Header]:
    """The two hops behind the border."""
    store = (
        f"from {node}.prod.cairnpost.example ({s.six()})\r\n by "
        f"{node[:4]}MB.prod.cairnpost.example with HTTPS; {s.date(3)}"
    )
    inner = (
        f"from {edge} ({s.six()})\r\n by {node}.prod.cairnpost.example "
        f"({s.six()}) with Cairnpost\r\n"
        f" SMTP Server (version=TLS1_3) id 15.20.{s.rng.randrange(6000, 8000)}; {s.date(2)}"
    )
    return [("Received", store), ("Received", inner)]


def _results(s: Stamp) -> Header:
    r = s.route
    dkim = (
        "dkim=none (message not signed)\r\n header.d=none"
        if r.dkim == "none"
        else f"dkim={r.dkim} (signature was {'' if r.dkim == 'pass' else 'not '}verified)\r\n "
        f"header.d={r.dkim_domain}"
    )
    action = "none" if r.dmarc != "fail" or r.policy == "none" else "oreject"
    whole = "pass reason=100" if r.dmarc == "pass" else "fail reason=601"
    return (
        "Authentication-Results",
        (
            f"spf={r.spf} (sender IP is {r.ip})\r\n smtp.mailfrom={r.envelope.partition('@')[2]}; "
            f"{dkim};dmarc={r.dmarc} action={action}\r\n "
            f"header.from={s.from_domain};compauth={whole}"
        ),
    )


def _spf(s: Stamp) -> Header:
    r = s.route
    verb = "designates" if r.spf == "pass" else "does not designate"
    return (
        "Received-SPF",
        (
            f"{r.spf.capitalize()} (protection.cairnpost.example: domain of "
            f"{r.envelope.partition('@')[2]}\r\n {verb} {r.ip} as permitted sender)"
            f"\r\n receiver=protection.cairnpost.example; client-ip={r.ip}; helo={r.helo};"
        ),
    )


def _border(s: Stamp, edge: str) -> Header:
    r = s.route
    return (
        "Received",
        (
            f"from {r.helo} ({r.ip}) by\r\n {edge} ({s.inner()}) with Cairnpost "
            f"SMTP\r\n Server id 15.20.{s.rng.randrange(6000, 8000)}"
            f" via Frontend Transport; {s.date()}"
        ),
    )
