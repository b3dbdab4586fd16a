"""A JSON record as flat fields, levels parted by points, lists spread."""

from collections.abc import Iterator

from bongsu.readers.logs.plugin import Field

FIELDS_CAP = 1000
VALUE_CAP = 4096
_PAIR = ("Name", "Value")


def fields(record: object) -> list[Field]:
    """All leaves in order, up to `FIELDS_CAP`; ``[{"Name": n, "Value": v}]`` is the field n."""
    found: list[Field] = []
    for each in _leaves("", record, 0):
        found.append(each)
        if len(found) >= FIELDS_CAP:
            break
    return found


def _leaves(name: str, value: object, depth: int) -> Iterator[Field]:
    if isinstance(value, dict) and depth < 8:
        pair = _pair(value)
        if pair:
            yield from _leaves(_joined(name, pair[0]), pair[1], depth + 1)
            return
        for key, inner in value.items():
            yield from _leaves(_joined(name, str(key)), inner, depth + 1)
    elif isinstance(value, list) and depth < 8:
        for inner in value:
            yield from _leaves(name, inner, depth + 1)
    else:
        yield Field(name, *_leaf(value))


def _pair(value: dict[str, object]) -> tuple[str, object] | None:
    for name, held in (_PAIR, ("name", "value")):
        if isinstance(value.get(name), str) and held in value and len(value) == 2:
            return str(value[name]), value[held]
    return None


def _joined(name: str, inner: str) -> str:
    return f"{name}.{inner}" if name else inner


def _leaf(value: object) -> tuple[str | None, str]:
    if value is None:
        return None, "null"
    if isinstance(value, bool):
        return str(value).lower(), "flag"
    if isinstance(value, int | float):
        return str(value), "number"
    return str(value)[:VALUE_CAP], "text"
