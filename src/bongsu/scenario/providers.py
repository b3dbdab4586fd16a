"""Who stamps incoming mail, and the whole block above a delivered copy."""

from __future__ import annotations

import base64
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import sha256

from bongsu.scenario.cairnpost import cairnpost
from bongsu.scenario.chance import chance
from bongsu.scenario.layouts import hanbit, northlight, saebyeok, vaultwren
from bongsu.scenario.letters import Letter
from bongsu.scenario.mime import mail_date
from bongsu.scenario.stamping import Header, Stamp


@dataclass(frozen=True, slots=True)
class Provider:
    """``authserv_id`` is empty where the kin omits it."""

    domain: str
    authserv_id: str
    hours: int
    zone: str
    layout: Callable[[Stamp], list[Header]]


PROVIDERS = {
    p.domain: p
    for p in (
        Provider("hanbit-portal.example", "mx.hanbit-portal.example", 0, "", hanbit),
        Provider("saebyeok.example", "post.saebyeok.example", 9, "KST", saebyeok),
        Provider("northlight.example", "mx.northlight.example", -7, "PDT", northlight),
        Provider("cairnpost.example", "", 0, "", cairnpost),
        Provider("vaultwren.example", "mail.vaultwren.example", 0, "UTC", vaultwren),
    )
}


def _origin_block(
    letter: Letter, arrived: datetime, rng: random.Random, sealed: bytes
) -> list[Header]:
    """Headers the sending side wrote: hops nobody vouches for, and a signature."""
    r, out = letter.route, []
    tick = mail_date(letter)
    if r.via:
        out.append(
            (
                "Received",
                f"from {r.via} by {r.helo} with ESMTP id {rng.getrandbits(40):010x}; {tick}",
            )
        )
    if r.dkim != "none":
        key = base64.b64encode(rng.randbytes(96)).decode()
        body_hash = base64.b64encode(_body_hash(letter, sealed)).decode()
        out.append(
            (
                "DKIM-Signature",
                (
                    f"v=1; a=rsa-sha256; c=relaxed/simple; d={r.dkim_domain};\r\n\t"
                    f"s=s{1 + len(r.dkim_domain) % 4}026; t={int(arrived.timestamp()) - 2};\r\n\t"
                    f"h=From:To:Subject:Date:Message-ID:MIME-Version;\r\n\tbh={body_hash};\r\n\t"
                    f"b={key[:64]}\r\n\t {key[64:]}"
                ),
            )
        )
    inner = f"10.{rng.randrange(1, 200)}.{rng.randrange(1, 200)}.{rng.randrange(1, 200)}"
    out.append(
        (
            "Received",
            (
                "from "
                f"{'webmail' if 'web' in letter.mailer else 'client'}-{rng.randrange(2, 99)} "
                f"(unknown [{inner}])\r\n\t"
                f"by {r.via or r.helo} (Postfix) with ESMTPSA id "
                f"{rng.getrandbits(44):011X};\r\n\t{tick}"
            ),
        )
    )
    return out


def _body_hash(letter: Letter, sealed: bytes) -> bytes:
    """Of the body as it is, or of another where the provider is to say that it failed."""
    body = sealed.partition(b"\r\n\r\n")[2].rstrip(b"\r\n") + b"\r\n"
    return sha256(body if letter.route.dkim == "pass" else b"as signed: " + body).digest()


def stamp(letter: Letter, account: str, sealed: bytes) -> bytes:
    """The header block above a delivered copy, CRLF; ``sealed`` is the copy as it was sent."""
    provider = PROVIDERS[account.partition("@")[2]]
    rng = chance(f"{account}|{letter.message_id}")
    zone = timezone(timedelta(hours=provider.hours))
    arrived = (letter.when + timedelta(seconds=rng.randrange(2, 40))).astimezone(zone)
    copy = Stamp(letter, account, provider.authserv_id, provider.zone, arrived, rng)
    lines = provider.layout(copy) + _origin_block(
        letter, arrived, chance(letter.message_id + "|origin"), sealed
    )
    return "".join(f"{name}: {value}\r\n" for name, value in lines).encode("ascii")
