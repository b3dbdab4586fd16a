"""Ids and common properties of STIX 2.1 objects.

Domain objects take a UUIDv5 over the case and what they stand for; cyber-observables the one that
the standard prescribes (section 2.9): over their contributing properties as canonical JSON.
"""

import hashlib
import json

from bongsu.model.times import iso_utc

Object = dict[str, object]

_OBSERVABLES = "00abedb4-aa42-466c-9c01-fed23315a9b7"
_OURS = "5f9be5c4-2ab2-5bbd-a9ab-6b54b3a4c3f1"
_TLP_2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
MARKING: Object = {
    "type": "marking-definition",
    "spec_version": "2.1",
    "id": "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
    "created": "2022-10-01T00:00:00.000Z",
    "name": "TLP:AMBER+STRICT",
    "extensions": {_TLP_2: {"extension_type": "property-extension", "tlp_2_0": "amber+strict"}},
}
"""As OASIS published it; every tool knows this id."""


def uuid5(namespace: str, name: str) -> str:
    """RFC 9562, section 5.5: a digest of content in the form of a UUID."""
    told = bytes.fromhex(namespace.replace("-", "")) + name.encode("utf-8", "surrogatepass")
    digest = bytearray(hashlib.sha1(told, usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def own_id(kind: str, *parts: str) -> str:
    """The id of a domain or relationship object."""
    return f"{kind}--{uuid5(_OURS, json.dumps([kind, *parts]))}"


def domain_object(
    kind: str, parts: tuple[str, ...], created_ms: int, modified_ms: int, **said: object
) -> Object:
    """An object with what every one of them has; what is None or empty is left out."""
    made: Object = {
        "type": kind,
        "spec_version": "2.1",
        "id": own_id(kind, *parts),
        "created": iso_utc(created_ms),
        "modified": iso_utc(max(created_ms, modified_ms)),
        "object_marking_refs": [MARKING["id"]],
    }
    return made | {name: value for name, value in said.items() if value not in (None, "", [])}


def observable(kind: str, said: Object, *contributing: str) -> Object:
    """A cyber-observable; ``contributing`` are the properties of which its id is made."""
    known = {name: value for name, value in said.items() if value not in (None, "", [])}
    told = {name: known[name] for name in contributing if name in known}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    made: Object = {
        "type": kind,
        "spec_version": "2.1",
        "id": f"{kind}--{uuid5(_OBSERVABLES, canonical)}",
        "object_marking_refs": [MARKING["id"]],
    }
    return made | known
