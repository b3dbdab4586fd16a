"""What people sign in with."""

from __future__ import annotations

from bongsu.scenario.chance import Rng
from bongsu.scenario.identity.events import Device

_WIN = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
_MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
COMPUTERS = (
    Device(f"{_WIN} Chrome/139.0.7258.128 Safari/537.36", "Chrome", "Windows"),
    Device(f"{_WIN} Chrome/138.0.7204.184 Safari/537.36", "Chrome", "Windows"),
    Device(f"{_WIN} Chrome/138.0.7204.101 Safari/537.36 Edg/138.0.3351.83", "Edge", "Windows"),
    Device(f"{_WIN} Chrome/136.0.7103.116 Whale/4.32.315.22 Safari/537.36", "Whale", "Windows"),
    Device(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0",
        "Firefox",
        "Windows",
    ),
    Device(
        f"{_MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
        "Safari",
        "macOS",
    ),
)
PHONES = (
    Device(
        "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/139.0.7258.94 Mobile Safari/537.36",
        "Chrome Mobile",
        "Android",
        mobile=True,
    ),
    Device(
        "Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        "SamsungBrowser/28.0 Chrome/130.0.6723.107 Mobile Safari/537.36",
        "Samsung Internet",
        "Android",
        mobile=True,
    ),
    Device(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        "Safari Mobile",
        "iOS",
        mobile=True,
    ),
)
PROGRAM = Device("Osprey/128.13 (desktop mail)", "Osprey", "Windows")
FETCHER = Device("imapsync/2.290 (curl)", "imapsync", "Linux")
APPLICATION = Device("python-requests/2.32", "python-requests", "Linux")
"""The last two also serve honest people who move or back up their mail."""


def computer(rng: Rng) -> Device:
    return rng.choices(COMPUTERS, (30, 20, 18, 14, 8, 10))[0]


def telephone(rng: Rng) -> Device:
    return rng.choice(PHONES)
