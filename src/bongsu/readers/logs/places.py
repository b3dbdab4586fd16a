"""Whether an address lies outside of an account's own house."""

from bongsu.readers.domains import domain_of

PUBLIC = frozenset({
    "gmail.com", "googlemail.com", "naver.com", "daum.net", "hanmail.net", "kakao.com", "nate.com",
    "outlook.com", "outlook.kr", "hotmail.com", "live.com", "msn.com", "icloud.com", "me.com",
    "mac.com", "proton.me", "protonmail.com", "pm.me", "yahoo.com", "yahoo.co.jp", "aol.com",
    "gmx.com", "gmx.de", "mail.ru", "yandex.ru", "qq.com", "163.com", "126.com",
})  # fmt: skip
"""Providers at which another address is another person's."""

_RENTED = frozenset({"onmicrosoft.com"})
"""Domains under which every house has a host of its own."""


def destination(address: str | None, *own: str) -> dict[str, object]:
    """The columns ``destination``, ``destination_domain`` and ``outside`` of a setting.

    ``own`` are the addresses and domains of the account and its organisation, as far as known.
    """
    if not address or not address.strip():
        return {}
    to = address.strip().lower()
    domain = domain_of(to) if "@" in to else None
    homes = [each.strip().lower() for each in own if each.strip()]
    other = bool(domain) and to not in homes
    return {
        "destination": to,
        "destination_domain": domain,
        "outside": other and (domain in PUBLIC or not any(_one_house(to, h) for h in homes)),
    }


def _one_house(address: str, home: str) -> bool:
    """``home`` is an address or a domain."""
    there, here = address.rpartition("@")[2], home.rpartition("@")[2]
    domain = domain_of(f"x@{here}")
    return there == here or (domain == domain_of(address) and domain not in _RENTED)
