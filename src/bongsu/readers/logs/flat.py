"""A JSON record as flat fields, levels parted by points, lists spread."""

from bongsu.readers.logs.plugin import Field

FIELDS_CAP = 1000
VALUE_CAP = 4096
_DEPTH = 8
_PAIR = ("Name", "Value")


def fields(record: object) -> list[Field]:
    """All leaves in order, up to `FIELDS_CAP`; ``[{"Name": n, "Value": v}]`` is the field n."""
    found: list[Field] = []
    _spread(found, "", record, 0)
    return found


def _spread(found: list[Field], name: str, value: object, depth: int) -> None:
    """Append the leaves; passing them up through generators took half of a log's time."""
    if len(found) >= FIELDS_CAP:
        return
    if isinstance(value, dict) and depth < _DEPTH:
        pair = _pair(value) if len(value) == len(_PAIR) else None
        if pair:
            _spread(found, _joined(name, pair[0]), pair[1], depth + 1)
            return
        for key, inner in value.items():
            _spread(found, _joined(name, str(key)), inner, depth + 1)
    elif isinstance(value, list) and depth < _DEPTH:
        for inner in value:
            _spread(found, name, inner, depth + 1)
    else:
        found.append(Field(name, *_leaf(value)))


def _pair(value: dict[str, object]) -> tuple[str, object] | None:
    for name, held in (_PAIR, ("name", "value")):
        if isinstance(value.get(name), str) and held in value:
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
