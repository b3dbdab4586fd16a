"""The header blocks of four of the fictional providers; the fifth has its own module.

The layouts follow their real kin: one seals with ARC, one writes Received-SPF
above its hop, one splits its results over several headers. What stands below the block was
written by strangers.
"""

from __future__ import annotations

import base64

from bongsu.scenario.stamping import Header, Stamp, dkim_result, dmarc_result, spf_note


def northlight(s: Stamp) -> list[Header]:
    """Seals with ARC; the results stand below the border hop."""
    r, near, key = (
        s.route,
        f"{s.token(6)}csp{s.rng.randrange(10**6)}",
        base64.b64encode(s.rng.randbytes(6)).decode(),
    )
    results = (
        f"{s.authserv_id};\r\n       {dkim_result(s, key)};\r\n       spf={r.spf} {spf_note(s)}"
        f" smtp.mailfrom={r.envelope};\r\n       {dmarc_result(s)}"
    )
    t = int(s.arrived.timestamp())
    return [
        ("Delivered-To", s.account),
        ("Received", f"by {s.six()} with SMTP id {near};\r\n        {s.date(1)}"),
        ("X-Northlight-Smtp-Source", s.sig(56).replace("\r\n         ", "")),
        ("X-Received", f"by {s.six()} with SMTP id {s.token(22)}.{t};\r\n        {s.date(1)}"),
        (
            "ARC-Seal",
            (
                f"i=1; a=rsa-sha256; t={t}; cv=none;\r\n        d=northlight.example; "
                f"s=arc-2026;\r\n        b={s.sig(256)}"
            ),
        ),
        (
            "ARC-Message-Signature",
            (
                "i=1; a=rsa-sha256; c=relaxed/relaxed; d=northlight.example; s=arc-2026;\r\n"
                "        h=to:subject:message-id:date:from:mime-version;\r\n        "
                f"bh={s.sig(32)};\r\n        b={s.sig(256)}"
            ),
        ),
        ("ARC-Authentication-Results", f"i=1; {results}"),
        ("Return-Path", f"<{r.envelope}>"),
        (
            "Received",
            (
                f"from {r.helo} ({r.helo}. [{r.ip}])\r\n        by mx.northlight.example "
                f"with ESMTPS id {s.token(26)}\r\n"
                f"        for <{s.account}>\r\n        (version=TLS1_3 "
                f"cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\r\n        {s.date()}"
            ),
        ),
        ("Received-SPF", f"{r.spf} {spf_note(s)} client-ip={r.ip};"),
        ("Authentication-Results", results),
    ]


def hanbit(s: Stamp) -> list[Header]:
    """Names the session address; results between two internal hops."""
    r, front = s.route, f"rcv{s.rng.randrange(10, 60)}.hm.hanbit-portal.example"
    return [
        ("Return-Path", f"<{r.envelope}>"),
        (
            "Received",
            (
                f"from {front} ([{s.inner()}])\r\n  by "
                f"mbox{s.rng.randrange(100, 400)}.hm.hanbit-portal.example with LMTP"
                f" id {s.token(20)}\r\n  for <{s.account}>;\r\n  {s.date(2)}"
            ),
        ),
        ("Received-SPF", f"{r.spf} {spf_note(s)}\r\n  client-ip={r.ip}; x-iptype=default;"),
        (
            "Authentication-Results",
            (
                f"{s.authserv_id}; spf={r.spf} {spf_note(s)}\r\n  smtp.mailfrom={r.envelope};"
                f" {dkim_result(s, s.token(8))};\r\n  dmarc={r.dmarc} (p={r.policy} "
                f"dis=none) header.from={s.from_domain}"
            ),
        ),
        ("X-Hanbit-ESV", s.token(40)),
        ("X-Session-IP", r.ip),
        (
            "Received",
            (
                f"from {r.helo} ({r.helo} [{r.ip}])\r\n  by {front} with ESMTP id "
                f"{s.token(22)}\r\n  for <{s.account}>"
                f" (version=TLSv1/SSLv3 cipher=ECDHE-RSA-AES256-GCM-SHA384);\r\n  {s.date()}"
            ),
        ),
        ("X-Hanbit-CIP", r.ip),
    ]


def saebyeok(s: Stamp) -> list[Header]:
    """Three own hops, then the results, then Return-Path."""
    r, front = s.route, f"mx-in{s.rng.randrange(10, 30)}.post.saebyeok.example"
    return [
        (
            "Received",
            (
                f"from {front} ([{s.inner()}])\r\n\tby "
                f"store{s.rng.randrange(1, 90)}.post.saebyeok.example (LMTPD) with LMTP"
                f" id {s.token(12)};\r\n\t{s.date(3)}"
            ),
        ),
        (
            "Received",
            (
                f"from filter{s.rng.randrange(1, 9)} ([{s.inner()}])\r\n\tby {front} with "
                f"ESMTP id {s.token(14)};\r\n\t{s.date(2)}"
            ),
        ),
        ("X-Saebyeok-Grade", f"{s.rng.randrange(0, 40)}"),
        (
            "Received",
            (
                f"from {r.helo} ([{r.ip}])\r\n\tby {front} (SMTPD) with ESMTPS id "
                f"{s.token(16)}\r\n\tfor <{s.account}>;"
                f"\r\n\t{s.date()}"
            ),
        ),
        (
            "Received-SPF",
            (
                f"{r.spf.capitalize()} (post.saebyeok.example: envelope-from={r.envelope}) "
                f"client-ip={r.ip}; helo={r.helo};"
            ),
        ),
        (
            "Authentication-Results",
            (
                f"{s.authserv_id};\r\n\tspf={r.spf} smtp.mailfrom={r.envelope};\r\n\t"
                f"{dkim_result(s, s.token(8))};\r\n\t{dmarc_result(s)}"
            ),
        ),
        ("X-Originating-Addr", r.ip),
        ("Return-Path", f"<{r.envelope}>"),
    ]


def vaultwren(s: Stamp) -> list[Header]:
    """One result per header, four headers."""
    r, name = s.route, s.authserv_id
    return [
        ("Return-Path", f"<{r.envelope}>"),
        ("X-Original-To", s.account),
        ("Delivered-To", s.account),
        (
            "Authentication-Results",
            f"{name}; dkim={r.dkim}" + ("" if r.dkim == "none" else f" header.d={r.dkim_domain}"),
        ),
        (
            "Authentication-Results",
            f"{name}; dmarc={r.dmarc} (p={r.policy} dis=none)\r\n header.from={s.from_domain}",
        ),
        (
            "Authentication-Results",
            f"{name}; spf={r.spf} smtp.mailfrom={r.envelope.partition('@')[2]}",
        ),
        ("Authentication-Results", f"{name}; arc=none smtp.remote-ip={r.ip}"),
        (
            "Received",
            (
                f"from {r.helo} ({r.helo} [{r.ip}]) (using TLSv1.3\r\n with cipher "
                "TLS_AES_256_GCM_SHA384 (256/256 bits)) (No client"
                "\r\n certificate requested) by "
                f"mailin{s.rng.randrange(10, 60)}.vaultwren.example (Postfix) with ESMTPS "
                "id\r\n"
                f" {s.token(14)} for <{s.account}>; {s.date()}"
            ),
        ),
        ("X-VW-Spam-Level", str(s.rng.randrange(0, 4))),
    ]
