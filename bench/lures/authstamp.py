"""Authentication results drawn from stated distributions and stamped on both kinds alike.

The legitimate set is of 2002 and has none, so any observed result would give the phish away.
Each row is (spf, dkim, dmarc): parts in a hundred.
- EVERYDAY is a stated guess at a personal mailbox of today, mailing lists included.
- CAUGHT is what the phish of the development set really carried, rounded to a hundred, with
  Microsoft's bestguesspass, permerror and temperror counted as none.
"""

import random
from typing import Literal

from bench.lures import addresses, headers, host

Arm = Literal["same", "plausible"]
Results = tuple[str, str, str]

EVERYDAY: dict[Results, int] = {
    ("pass", "pass", "pass"): 55,
    ("pass", "none", "none"): 12,
    ("none", "none", "none"): 12,
    ("pass", "pass", "none"): 8,
    ("pass", "none", "pass"): 5,
    ("softfail", "none", "none"): 2,
    ("softfail", "none", "fail"): 2,
    ("pass", "fail", "none"): 1,
    ("pass", "fail", "pass"): 1,
    ("fail", "none", "fail"): 1,
    ("pass", "pass", "fail"): 1,
}
CAUGHT: dict[Results, int] = {
    ("pass", "pass", "pass"): 21,
    ("none", "none", "none"): 20,
    ("pass", "pass", "none"): 14,
    ("pass", "none", "none"): 14,
    ("fail", "none", "none"): 6,
    ("none", "fail", "none"): 4,
    ("softfail", "none", "none"): 3,
    ("pass", "none", "pass"): 3,
    ("softfail", "none", "fail"): 3,
    ("none", "none", "fail"): 3,
    ("none", "pass", "none"): 2,
    ("pass", "fail", "none"): 2,
    ("pass", "fail", "pass"): 2,
    ("pass", "pass", "fail"): 1,
    ("fail", "none", "fail"): 1,
    ("fail", "fail", "fail"): 1,
}


def stamped(raw: bytes, *, planted: bool, arm: Arm, rng: random.Random) -> bytes:
    """The message with one result above the border hop; claims it brought along are removed."""
    table = CAUGHT if planted and arm == "plausible" else EVERYDAY
    results = rng.choices(list(table), weights=list(table.values()))[0]
    fields, body = headers.split(raw)
    fields = [field for field in fields if field.name != "authentication-results"]
    stamp = headers.make("Authentication-Results", _claim(fields, results))
    place = host.border(fields)
    fields.insert(len(host.leading(fields)) if place is None else place, stamp)
    return headers.join(fields, body)


def _claim(fields: list[headers.HeaderField], results: Results) -> str:
    spf, dkim, dmarc = results
    sender = addresses.domain(headers.first(fields, "from"))
    envelope = addresses.domain(headers.first(fields, "return-path")) or sender
    signer = _property("header.d", sender) if dkim != "none" else ""
    return (
        f"{host.AUTHSERV};\n\tspf={spf}{_property('smtp.mailfrom', envelope)};\n"
        f"\tdkim={dkim}{signer};\n\tdmarc={dmarc}{_property('header.from', sender)}"
    )


def _property(name: str, value: str) -> str:
    """Nothing when the message names no domain there, as a real exchanger would leave it out."""
    return f" {name}={value}" if value else ""
