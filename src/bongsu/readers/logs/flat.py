"""A JSON record as flat fields, levels parted by points, lists spread."""

from bongsu.readers.logs.plugin import Field

FIELDS_CAP = 1000
VALUE_CAP = 4096
_DEPTH = 8
_PAIRS = (("Name", "Value"), ("name", "value"))


def fields(record: object) -> list[Field]:
    """All leaves in order, up to `FIELDS_CAP`; ``[{"Name": n, "Value": v}]`` is the field n."""
    found: list[Field] = []
    _spread(found, "", record, 0)
    return found


def _spread(found: list[Field], name: str, value: object, depth: int) -> None:
    """Append the leaves; passing them up through generators took half of a log's time, and a call
    for each text, the most frequent leaf, much of the rest.
    """
    if len(found) >= FIELDS_CAP:
        return
    if isinstance(value, str):
        found.append(Field(name, value[:VALUE_CAP]))
    elif isinstance(value, dict) and depth < _DEPTH:
        pair = _pair(value) if len(value) == 2 else None
        for key, inner in (pair,) if pair else value.items():
            path = f"{name}.{key}" if name else key
            if type(inner) is str and len(found) < FIELDS_CAP:
                found.append(Field(path, inner[:VALUE_CAP]))
            else:
                _spread(found, path, inner, depth + 1)
    elif isinstance(value, list) and depth < _DEPTH:
        for inner in value:
            _spread(found, name, inner, depth + 1)
    else:
        found.append(Field(name, *_leaf(value)))


def _pair(value: dict[str, object]) -> tuple[str, object] | None:
    for key, held in _PAIRS:
        name = value.get(key)
        if isinstance(name, str) and held in value:
            return name, value[held]
    return None


def _leaf(value: object) -> tuple[str | None, str]:
    if value is None:
        return None, "null"
    if isinstance(value, bool):
        return str(value).lower(), "flag"
    if isinstance(value, int | float):
        return str(value), "number"
    return str(value)[:VALUE_CAP], "text"
