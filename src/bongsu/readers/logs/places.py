"""Whether an address lies outside of an account's own house."""

from bongsu.readers.domains import domain_of

PUBLIC = frozenset({
    "gmail.com", "googlemail.com", "naver.com", "daum.net", "hanmail.net", "kakao.com", "nate.com",
    "outlook.com", "outlook.kr", "hotmail.com", "live.com", "msn.com", "icloud.com", "me.com",
    "mac.com", "proton.me", "protonmail.com", "pm.me", "yahoo.com", "yahoo.co.jp", "aol.com",
    "gmx.com", "gmx.de", "mail.ru", "yandex.ru", "qq.com", "163.com", "126.com",
})  # fmt: skip
"""Providers at which another address is another person's."""


def destination(address: str | None, account: str) -> dict[str, object]:
    """The columns ``destination``, ``destination_domain`` and ``outside`` of a setting."""
    if not address or not address.strip():
        return {}
    to = address.strip().lower()
    domain, home = domain_of(to), domain_of(account)
    other = bool(domain) and to != account.lower()
    return {
        "destination": to,
        "destination_domain": domain,
        "outside": other and (domain != home or domain in PUBLIC),
    }
