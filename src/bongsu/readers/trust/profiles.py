"""Mail providers as data: whose mailboxes, which hosts are their own, how they stamp results.

Names were read off real headers, for Microsoft, Google and Proton off many. A profile of which no
received message was seen is ``verified=False``: what it stamps counts as recorded, not as trusted.
"""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Profile:
    """One provider.

    ``accounts`` are domains of its addresses, ``hosts`` suffixes of its own hosts after ``by``.
    ``border`` matches hosts that take mail from outside, None where their names do not tell.
    ``ids`` matches its authserv-ids; ``id_left_out`` says that it writes none. ``below`` says that
    it writes results under its border hop, where a forger's own fields begin. ``sealers`` are
    domains under which it seals ARC.
    """

    name: str
    accounts: tuple[str, ...]
    hosts: tuple[str, ...]
    ids: re.Pattern[str]
    border: re.Pattern[str] | None = None
    id_left_out: bool = False
    below: bool = False
    sealers: tuple[str, ...] = ()
    verified: bool = True

    def owns(self, host: str | None) -> bool:
        return host is not None and under(host, self.hosts)

    def signs(self, authserv_id: str | None) -> bool:
        """Whether the provider stamps results under this authserv-id."""
        if authserv_id is None:
            return self.id_left_out
        return self.ids.fullmatch(authserv_id) is not None


def under(host: str, suffixes: tuple[str, ...]) -> bool:
    """Whether a host is one of the names or lies below one."""
    return f".{host.rstrip('.')}".endswith(_dotted(suffixes))


@lru_cache(maxsize=4096)
def _dotted(suffixes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f".{each}" for each in suffixes)


PROFILES = (
    Profile(
        "google",
        ("gmail.com", "googlemail.com"),
        ("mx.google.com", "gmr-mx.google.com"),
        re.compile(r"(?:gmr-)?mx\.google\.com"),
        re.compile(r"(?:gmr-)?mx\.google\.com"),
        below=True,
        sealers=("google.com",),
    ),
    Profile(
        "microsoft",
        ("outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.kr", "hotmail.co.kr",
         "live.co.kr"),
        ("prod.outlook.com", "prod.exchangelabs.com", "outlook.office365.com",
         "protection.outlook.com"),
        re.compile(r"mx\.microsoft\.com"),
        re.compile(r"[^.]+\.(?:mail|eop-[^.]+\.prod)\.protection\.outlook\.com"),
        id_left_out=True,
        sealers=("microsoft.com",),
    ),
    Profile(
        "naver",
        ("naver.com",),
        ("nm.naver.com",),
        re.compile(r"mx\.naver\.com"),
        re.compile(r"[a-z]+rcvmail[0-9-]*\.nm\.naver\.com"),
    ),
    Profile(
        "daum-kakao",
        ("daum.net", "hanmail.net", "kakao.com"),
        ("daum.net", "hanmail.net", "kakao.com"),
        re.compile(r"(?:[^.]+\.)*(?:daum\.net|hanmail\.net|kakao\.com)"),
        below=True,
        verified=False,
    ),
    Profile(
        "yahoo",
        ("yahoo.com", "yahoo.co.kr", "yahoo.co.jp", "ymail.com", "rocketmail.com", "aol.com"),
        ("yahoo.com",),
        re.compile(r"atlas[a-z0-9-]*(?:\.[a-z0-9-]+)*\.yahoo\.com"),
    ),
    Profile(
        "apple",
        ("icloud.com", "me.com", "mac.com"),
        ("icloud.com", "me.com", "mac.com"),
        re.compile(r"(?:bimi|dmarc|dkim-verifier|spf|arc)\.icloud\.com"),
        below=True,
    ),
    Profile(
        "proton",
        ("proton.me", "protonmail.com", "protonmail.ch", "pm.me"),
        ("protonmail.ch",),
        re.compile(r"mail(?:in[0-9]*)?\.protonmail\.ch"),
        re.compile(r"mailin[0-9]*\.protonmail\.ch"),
    ),
)  # fmt: skip


def of_account(domain: str) -> Profile | None:
    """The provider whose addresses lie in this domain."""
    return next((each for each in PROFILES if domain in each.accounts), None)


def of_host(host: str) -> Profile | None:
    """The provider whose own host this is."""
    return next((each for each in PROFILES if each.owns(host)), None)


@lru_cache(maxsize=4096)
def generic(domain: str) -> Profile:
    """A provider of which no more is known than the domain of the host that delivered."""
    ids = re.compile(rf"(?:[^.]+\.)*{re.escape(domain)}")
    return Profile("generic", (), (domain,), ids, id_left_out=True, below=True)
