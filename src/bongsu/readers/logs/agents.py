"""Browser and system of a user agent, without versions, which change every few weeks."""

from functools import lru_cache

_SYSTEMS = (
    ("iphone", "ios"), ("ipad", "ios"), ("android", "android"), ("windows", "windows"),
    ("mac os", "macos"), ("macos", "macos"), ("macintosh", "macos"), ("cros", "chromeos"),
    ("linux", "linux"),
)  # fmt: skip
_PROGRAMS = (
    ("edg", "edge"), ("whale", "whale"), ("samsungbrowser", "samsung"), ("opr/", "opera"),
    ("opera", "opera"), ("firefox", "firefox"), ("fxios", "firefox"),
    ("thunderbird", "thunderbird"),
    ("outlook", "outlook"), ("crios", "chrome"), ("chrome", "chrome"), ("safari", "safari"),
    ("applewebkit", "webkit"), ("trident", "ie"), ("msie", "ie"), ("python", "python"),
    ("curl", "curl"), ("axios", "axios"), ("go-http", "go"), ("okhttp", "okhttp"),
    ("java", "java"), ("bav2ropc", "bav2ropc"), ("cbainprod", "legacy"),
)  # fmt: skip


@lru_cache(maxsize=16_384)
def family(user_agent: str | None) -> str | None:
    """``chrome windows``; None without a user agent, ``other`` for one that tells neither."""
    if not user_agent:
        return None
    text = user_agent.lower()
    program = next((name for sign, name in _PROGRAMS if sign in text), "")
    system = next((name for sign, name in _SYSTEMS if sign in text), "")
    return f"{program} {system}".strip() or "other"
