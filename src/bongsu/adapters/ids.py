import secrets


class SystemIds:
    """Ids and bytes from the system's cryptographic source (port `Ids`)."""

    def new(self, prefix: str) -> str:
        """``exh_`` and 24 hex digits: 96 random bits, never derived from a person's data."""
        return f"{prefix}_{secrets.token_hex(12)}"

    def random_bytes(self, count: int) -> bytes:
        """``count`` unpredictable bytes."""
        return secrets.token_bytes(count)
