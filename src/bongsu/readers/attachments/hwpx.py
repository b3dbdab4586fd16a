"""HWPX, the zipped form of HWP: scripts, links, embedded objects, encryption."""

import re
import zipfile
from collections.abc import Iterator

from bongsu.readers.attachments import hwp, zips
from bongsu.readers.attachments.facts import Found, Inner, Item, Note
from bongsu.readers.attachments.xml import tags

_PARAMETERS = frozenset({"stringParam", "item", "encryption-data"})
_SECTION = re.compile(r"contents/section\d{1,4}\.xml")
_PATHS = ("Path", "Command")


def look(item: Item) -> Iterator[Found]:
    return zips.parts(item, _part)


def _part(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, item: Item
) -> Iterator[Found]:
    data = zips.content_of(archive, member, item.budget.limit(member.compress_size))
    item.budget.spend(len(data))
    lower = name.lower()
    if lower == "meta-inf/manifest.xml" and any(
        tag.name == "encryption-data" for tag in tags(data, _PARAMETERS)
    ):
        yield Note("hwp_encrypted")
        if item.words:
            yield Note("password_in_text", item.words[0])
    elif _SECTION.fullmatch(lower):
        yield from _links(data)
    elif lower.startswith("scripts/"):
        yield from hwp.script(data.decode("utf-16-le" if b"\0" in data else "utf-8", "replace"))
    elif lower.startswith("bindata/"):
        yield from hwp.embedded(name.rpartition("/")[2], data)
    elif not lower.endswith((".xml", ".hpf", ".rdf", ".txt")) and lower != "mimetype":
        yield Inner(name, data, code="")


def _links(section: bytes) -> Iterator[Note]:
    seen: set[str] = set()
    for tag in tags(section, _PARAMETERS):
        if tag.attributes.get("name") in _PATHS and tag.text:
            target = hwp.target(tag.text)
            if target not in seen and len(seen) < hwp.LINK_CAP:
                seen.add(target)
                yield Note("hwp_link", target)
