"""Tiny files in MaxMind's format (MaxMind DB File Format Specification 2.0), IPv4 only."""

import struct
from ipaddress import ip_network
from typing import Any

_MARKER = b"\xab\xcd\xefMaxMind.com"
_APART = b"\0" * 16


def written(networks: dict[str, Any], kind: str, built: int) -> bytes:
    """A file that says these values of these networks."""
    nodes: list[list[int | None]] = [[None, None]]
    data, leaves = b"", []
    for text, value in networks.items():
        network = ip_network(text)
        bits = format(int(network.network_address), "032b")[: network.prefixlen]
        node = 0
        for bit in bits[:-1]:
            following = nodes[node][int(bit)]
            if following is None:
                nodes.append([None, None])
                following = nodes[node][int(bit)] = len(nodes) - 1
            node = following
        leaves.append((node, int(bits[-1]), len(data)))
        data += _field(value)
    count = len(nodes)
    for node, side, place in leaves:
        nodes[node][side] = count + len(_APART) + place
    tree = b"".join(
        (count if record is None else record).to_bytes(3, "big")
        for pair in nodes
        for record in pair
    )
    about = {
        "binary_format_major_version": 2, "binary_format_minor_version": 0, "build_epoch": built,
        "database_type": kind, "description": {"en": "test"}, "ip_version": 4,
        "languages": [], "node_count": count, "record_size": 24,
    }  # fmt: skip
    return tree + _APART + data + _MARKER + _field(about)


def _field(value: Any) -> bytes:
    if isinstance(value, str):
        return _control(2, len(value.encode())) + value.encode()
    if isinstance(value, int):
        raw = value.to_bytes((value.bit_length() + 7) // 8, "big")
        return _control(6, len(raw)) + raw
    if isinstance(value, float):
        return _control(3, 8) + struct.pack(">d", value)
    if isinstance(value, list):
        return _control(11, len(value)) + b"".join(map(_field, value))
    parts = (_field(each) for pair in value.items() for each in pair)
    return _control(7, len(value)) + b"".join(parts)


def _control(kind: int, size: int) -> bytes:
    """One or two bytes of type, one more for a size from 29 on."""
    more = b"" if size < 29 else bytes([size - 29])
    head = min(size, 29)
    return (bytes([kind << 5 | head]) if kind < 8 else bytes([head, kind - 7])) + more
