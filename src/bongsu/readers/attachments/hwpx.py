"""HWPX, the zipped form of HWP: scripts, links, embedded objects, encryption."""

import re
from collections.abc import Iterator

from bongsu.readers.archives import overlapping, zip_name
from bongsu.readers.attachments import hwp, zips
from bongsu.readers.attachments.facts import DAMAGE, Found, Inner, Item, Note
from bongsu.readers.attachments.xml import tags

_PARAMETERS = frozenset({"stringParam", "item", "encryption-data"})
_SECTION = re.compile(r"contents/section\d{1,4}\.xml")
_PATHS = ("Path", "Command")


def look(item: Item) -> Iterator[Found]:
    archive = zips.opened(item.content)
    lapping = overlapping(archive.infolist())
    for member in archive.infolist():
        name = zip_name(member)
        try:
            if zips.refusal(member, lapping):
                yield Note("archive_refused", zips.refusal(member, lapping), name)
                continue
            limit = item.budget.limit(member.compress_size)
            yield from _part(name, zips.content_of(archive, member, limit), item)
        except DAMAGE as error:
            yield Note("not_examined", str(error)[:80] or "damaged", name)


def _part(name: str, data: bytes, item: Item) -> Iterator[Found]:
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
