"""`python -m bench.mime`: Bongsu's strict reading beside Stalwart's expected JSON, by field.

mime-dev.zip holds 214 messages (each twice, LF and CRLF) with the structure that Stalwart's parser
expects. Blanks are folded before texts are compared; messages within messages are taken apart on
both sides. ``--show`` lists each disagreement.
"""

import argparse
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from bongsu.readers import addresses, parts
from bongsu.readers.charsets import decode
from bongsu.readers.files import is_file
from bongsu.readers.headers import decoded, scan
from bongsu.readers.parts import Part

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"
_SHOWN = ("text/", "multipart/")
_FIELDS = ("subject", "from addresses", "texts", "attachment names", "attachment digests")


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench.mime", description=__doc__)
    data = Path(os.environ.get("BONGSU_DATA") or _BESIDE)
    options.add_argument("--data", type=Path, default=data, help="the folder of the data sets")
    options.add_argument("--show", action="store_true", help="list each disagreement")
    chosen = options.parse_args()
    agreed: Counter[str] = Counter()
    count = 0
    for name, message, expected in _pairs(chosen.data / "mime-dev.zip"):
        count += 1
        wanted, found = _expected(expected), _ours(message)
        for field in _FIELDS:
            same = wanted[field] == found[field]
            agreed[field] += same
            if chosen.show and not same:
                print(f"{name}: {field}\n  theirs {wanted[field]}\n  ours   {found[field]}")
    print("| field | agree | of |\n|---|---|---|")
    for field in _FIELDS:
        print(f"| {field} | {agreed[field]} | {count} |")


def _pairs(path: Path) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    with ZipFile(path) as archive:
        names = set(archive.namelist())
        for name in sorted(names):
            stem = name.removesuffix(".json")
            source = stem.removesuffix(".crlf") + ".eml"
            if name.endswith(".json") and source in names:
                message = archive.read(source).replace(b"\r\n", b"\n")
                if stem.endswith(".crlf"):
                    message = message.replace(b"\n", b"\r\n")
                yield name, message, json.loads(archive.read(name))


def _folded(text: str) -> str:
    return " ".join(text.replace("\x00", " ").split())


def _expected(message: dict[str, Any]) -> dict[str, object]:
    heads = {str(h["name"]): h["value"] for h in reversed(message["parts"][0]["headers"])}
    leaves = list(_their_leaves(message))
    files = [(name, content) for name, content in leaves if isinstance(content, bytes)]
    texts = [_folded(content) for _, content in leaves if isinstance(content, str)]
    return {
        "subject": _folded((heads.get("subject") or {}).get("Text", ""))
        if isinstance(heads.get("subject"), dict) else "",
        "from addresses": sorted(_their_addresses(heads.get("from"))),
        "texts": sorted(filter(None, texts)),
        "attachment names": sorted({_folded(name) for name, _ in leaves if name}),
        "attachment digests": sorted(_digest(content) for _, content in files if content.strip()),
    }  # fmt: skip


def _their_leaves(message: dict[str, Any]) -> Iterator[tuple[str | None, str | bytes | None]]:
    for part in message["parts"]:
        kind, body = next(iter(part["body"].items()))
        if kind == "Multipart":
            continue
        if kind == "Message":
            yield _their_name(part), None
            yield from _their_leaves(body)
        else:
            yield _their_name(part), body if isinstance(body, str) else bytes(body)


def _their_name(part: dict[str, Any]) -> str | None:
    for field, key in (("content_disposition", "filename"), ("content_type", "name")):
        for header in part["headers"]:
            if header["name"] == field and isinstance(header["value"], dict):
                for each in header["value"]["ContentType"].get("attributes") or ():
                    if each["name"] == key:
                        return str(each["value"])
    return None


def _their_addresses(value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    for kind, held in value["Address"].items():
        people = held if kind == "List" else [each for group in held for each in group["addresses"]]
        yield from (each["address"].lower() for each in people if each.get("address"))


def _ours(data: bytes) -> dict[str, object]:
    block = scan(data)
    found = list(_our_leaves(data))
    shown = [part for part in found if part.content and part.content_type.startswith(_SHOWN)]
    texts = [_folded(decode(part.content or b"", part.charset)[0]) for part in shown]
    files = [p.content for p in found if is_file(p) and p.content and p not in shown]
    boxes = addresses.parse(block.first("from") or "")
    return {
        "subject": _folded(decoded(block.first("subject") or "")),
        "from addresses": sorted(box.addr for box in boxes if box.addr),
        "texts": sorted(filter(None, texts)),
        "attachment names": sorted({_folded(p.name) for p in found if p.name}),
        "attachment digests": sorted(_digest(each) for each in files if each.strip()),
    }


def _our_leaves(data: bytes) -> Iterator[Part]:
    for part in parts.read(data, scan(data)).parts:
        if part.content_type.startswith("message/") and part.content:
            yield Part("multipart/x-holder", None, part.name, "", None)
            yield from _our_leaves(part.content)
        else:
            yield part


def _digest(content: bytes) -> str:
    """Line ends at the end belong to the boundary for one parser and to the file for another."""
    return hashlib.sha256(content.rstrip(b"\r\n")).hexdigest()[:16]


if __name__ == "__main__":
    main()
