"""What anybody can rent, buy or use: honest people, both hands and criminals alike.

None of it says who acted. The exits of the VPN stand in `identity.places`.
"""

from __future__ import annotations

from bongsu.scenario.chance import Rng
from bongsu.scenario.letters import Route
from bongsu.scenario.routes import through

SHORTENER = "jjalb.example"
BULK_MAILER = "mailfinch.example"
KIT = "/secure/index.html"
KIT_MAILER = "kit"
_SIGNS = "bcdfghjkmnpqrstvwxyz23456789"


def short_link(rng: Rng) -> str:
    """An address behind a public shortener."""
    return f"https://{SHORTENER}/{''.join(rng.choices(_SIGNS, k=7))}"


def by_bulk_mailer(address: str) -> Route:
    """Sent through a mailing firm that asks few questions."""
    return through(BULK_MAILER, address, aligned=False)


def kit_link(site: str, rng: Rng) -> str:
    """Where the pages of the kit lie, on whosever domain."""
    return f"https://signin.{site}{KIT}?session={rng.getrandbits(128):032x}&step=1"


def kit_frame(text: str, button: str, link: str, brand: str) -> str:
    """The letter as the kit lays it out; only the words are the buyer's."""
    rows = "".join(f"<tr><td>{line}</td></tr>" for line in text.split("\n"))
    return (
        f'<html><body><table class="kx" width="560"><tr><th>{brand}</th></tr>{rows}'
        f'<tr><td align="center"><a class="kx-go" href="{link}">{button}</a></td></tr>'
        "</table></body></html>"
    )
