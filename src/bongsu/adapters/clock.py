"""The machine's clocks."""

import time


class SystemClock:
    """The machine's clock (port `Clock`)."""

    def now_ms(self) -> int:
        """Milliseconds since the epoch, UTC, as the machine believes."""
        return time.time_ns() // 1_000_000


def monotonic() -> float:
    """Seconds that only run forwards, for whoever waits."""
    return time.monotonic()
