"""Geographic files in MaxMind's format, read by pure Python: they are handed in from anywhere."""

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import maxminddb

from bongsu.model.errors import BongsuError
from bongsu.ports import Facts, Place

_EARTH_M = 6_371_000
_RADIUS_KM = 1000
"""The widest that MaxMind states; taken where a maker states none."""
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
    x, y, z, radius = _position(found)
    return Place(
        ip=ip,
        source=file.source,
        source_date=file.built,
        country=str(code).upper()[:2] if code else None,
        asn=int(text) if text.isascii() and text.isdigit() else None,
        network_owner=str(owner)[:200] if owner else None,
        x_m=x,
        y_m=y,
        z_m=z,
        radius_km=radius,
    )


def _position(found: dict[str, Any]) -> tuple[int, int, int, int] | tuple[None, None, None, None]:
    """Metres from the Earth's centre, as `ip_place` has them, and the radius around."""
    place = found.get("location")
    place = place if isinstance(place, dict) else found
    north, east = _number(place.get("latitude"), 90), _number(place.get("longitude"), 180)
    if north is None or east is None:
        return None, None, None, None
    lat, lon = math.radians(north), math.radians(east)
    ways = (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
    x, y, z = (round(_EARTH_M * way) for way in ways)
    radius = _number(place.get("accuracy_radius"), 20_015)
    return x, y, z, _RADIUS_KM if radius is None else math.ceil(abs(radius))


def _number(value: object, most: int) -> float | None:
    """Some makers write numbers as text. None for what is no such number."""
    try:
        number = float(value) if isinstance(value, int | float | str) else math.nan
    except (ValueError, OverflowError):
        return None
    return number if abs(number) <= most else None
