"""Geographic files in MaxMind's format, read by pure Python: they are handed in from anywhere."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import maxminddb

from bongsu.model.errors import BongsuError
from bongsu.ports import Facts, Place

_BROKEN = (maxminddb.InvalidDatabaseError, ValueError, KeyError, IndexError, OSError, TypeError)


class GeoFiles:
    """Implements the Lookup port; each file is one source."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Raises ``input.geo_unreadable`` for a file that is none."""
        self._files = [_File(path) for path in paths]

    @property
    def facts(self) -> Facts:
        return {
            f"geo {place}": f"{each.source} {each.built} {each.digest}"
            for place, each in enumerate(self._files, 1)
        }

    def about(self, ips: Iterable[str]) -> Iterator[Place]:
        asked = list(ips)
        for each in self._files:
            for ip in asked:
                found = each.look(ip)
                if found:
                    yield _place(ip, each, found)


class _File:
    def __init__(self, path: Path) -> None:
        try:
            self.digest = hashlib.sha256(path.read_bytes()).hexdigest()
            self._reader = maxminddb.open_database(str(path), maxminddb.MODE_MEMORY)
            about = self._reader.metadata()
            self.built = datetime.fromtimestamp(about.build_epoch, UTC).date().isoformat()
        except (*_BROKEN, OverflowError) as error:
            raise BongsuError("input.geo_unreadable", path=str(path), reason=str(error)) from error
        self.source = f"{about.database_type} {self.digest[:8]}"

    def look(self, ip: str) -> dict[str, Any] | None:
        """None too where the file does not hold such an address, or is broken in that place."""
        try:
            found = self._reader.get(ip)
        except (*_BROKEN, RecursionError):
            return None
        return found if isinstance(found, dict) else None


def _place(ip: str, file: _File, found: dict[str, Any]) -> Place:
    """MaxMind's own fields, and the flat ones of other makers."""
    country = found.get("country")
    code = country.get("iso_code") if isinstance(country, dict) else found.get("country_code")
    number = found.get("autonomous_system_number", found.get("asn"))
    text = str(number or "").upper().removeprefix("AS")
    owner = found.get("autonomous_system_organization") or found.get("as_name")
    return Place(
        ip=ip,
        source=file.source,
        source_date=file.built,
        country=str(code).upper()[:2] if code else None,
        asn=int(text) if text.isascii() and text.isdigit() else None,
        network_owner=str(owner)[:200] if owner else None,
    )
