"""What a sign-in of Microsoft Entra ID says, whichever export names its columns."""

import re

from bongsu.readers.logs import microsoft
from bongsu.readers.logs.agents import family
from bongsu.readers.logs.plugin import Cells, Who

_PROTOCOLS = (
    ("imap", "imap"), ("pop", "pop"), ("smtp", "smtp"), ("activesync", "eas"), ("mapi", "mapi"),
    ("outlook anywhere", "mapi"), ("offline address book", "mapi"), ("browser", "web"),
    ("mobile apps", "oauth"),
)  # fmt: skip
_FACTORS = (
    ("fido", "key"), ("passkey", "key"), ("hello", "key"), ("x.509", "key"),
    ("certificate", "key"), ("security key", "key"), ("app password", "app_password"),
    ("notification", "prompt"), ("push", "prompt"), ("passwordless", "prompt"),
    ("text", "code"), ("sms", "code"), ("oath", "code"), ("code", "code"), ("call", "code"),
    ("email", "code"), ("phone", "code"), ("password", "password"),
)  # fmt: skip
"""By the methods that a record names; the strongest of several wins."""
_RISKY = {"low", "medium", "high", "atrisk", "confirmedcompromised", "at risk"}


def outcome(status: str, error: str) -> str:
    """Success, failure or challenge, by the word of the portal or the error's number."""
    if error in microsoft.CHALLENGES or error in microsoft.LEFTOVER:
        return "challenge"
    word = status.lower()
    if word in ("success", "성공") or error == "0":
        return "success"
    if word in ("interrupted", "중단됨"):
        return "challenge"
    return "failure" if word or error else "unknown"


def signed_in(
    who: Who, *, status: str, error: str, reason: str | None, client: str, methods: str,
    requirement: str, app: str | None, country: str | None, risk: tuple[str, ...], fresh: bool,
) -> Cells:  # fmt: skip
    """Columns of `authentication`. ``fresh``: somebody signed in, no token was used again."""
    return {
        "activity": "logon" if fresh else "token",
        "outcome": outcome(status, error),
        "reason": reason or (error if error not in ("", "0", "None") else None),
        "protocol": protocol(client),
        "app": app,
        "factor": factor(methods, requirement),
        "country": country,
        "agent_family": family(who.user_agent),
        "provider_warns": any(each.strip().lower() in _RISKY for each in risk),
    }


def protocol(client: str) -> str:
    text = client.lower()
    return next((name for sign, name in _PROTOCOLS if sign in text), "unknown")


def factor(methods: str, requirement: str) -> str:
    """A single factor that is not named is a password; a claim in a token names none."""
    text = re.sub(r"previously satisfied|satisfied by [a-z ]*", "", methods.lower())
    named = next((kind for sign, kind in _FACTORS if sign in text), None)
    if named:
        return named
    return "password" if requirement.lower().startswith("single") else "unknown"


def country(location: str | None) -> str | None:
    """The last part of ``Seoul, Seoul, KR``."""
    last = (location or "").rpartition(",")[2].strip()
    return last or None
