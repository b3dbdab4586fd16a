"""Office Open XML: what a document fetches from outside, DDE, and the parts that are no XML."""

import re
import zipfile
from collections.abc import Iterator

from bongsu.readers.attachments import zips
from bongsu.readers.attachments.facts import Found, Inner, Item, Note
from bongsu.readers.attachments.xml import tags

_RELATIONS = frozenset({"Relationship"})
_FIELDS = frozenset({"instrText", "fldSimple", "ddeLink"})
_LINK_CAP = 500
_DDE = re.compile(r"(?i)\bDDE(?:AUTO)?\s")
_TEXT = re.compile(r"(?:word/(?:document|header\d*|footer\d*|footnotes|endnotes)"
                   r"|xl/externalLinks/[^/]{1,100})\.xml", re.IGNORECASE)  # fmt: skip
_EMBEDDED = "/embeddings/"


def look(item: Item) -> Iterator[Found]:
    return zips.parts(item, _part)


def _part(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, item: Item
) -> Iterator[Found]:
    lower = name.lower()
    if lower.startswith("xl/macrosheets/") and lower.endswith(".xml"):
        yield Note("office_macro", "excel 4 macro sheet", name)
        return
    rels, fields = lower.endswith(".rels"), bool(_TEXT.fullmatch(lower))
    if lower.endswith((".xml", ".vml")) and not fields:
        return
    data = zips.content_of(archive, member, item.budget.limit(member.compress_size))
    item.budget.spend(len(data))
    if rels:
        yield from _relations(data)
    elif fields:
        yield from _fields(data)
    else:
        yield Inner(name, data, "office_embedded_object" if _EMBEDDED in lower else "")


def _relations(data: bytes) -> Iterator[Note]:
    """Targets outside the package; a template is fetched and run before anybody is asked."""
    seen: set[tuple[str, str]] = set()
    for tag in tags(data, _RELATIONS):
        kind = tag.attributes.get("Type", "").rpartition("/")[2]
        target = tag.attributes.get("Target", "")
        if tag.attributes.get("TargetMode", "").lower() != "external" or (kind, target) in seen:
            continue
        seen.add((kind, target))
        if kind == "hyperlink":
            if len(seen) <= _LINK_CAP:
                yield Note("office_link", target)
        elif kind == "attachedTemplate":
            yield Note("office_remote_template", target)
        else:
            yield Note("office_external_link", f"{kind}: {target}")


def _fields(data: bytes) -> Iterator[Note]:
    """A field's code may be cut into many runs, so it is joined before it is read."""
    if b"\0" not in data[:100] and not any(name.encode() in data for name in _FIELDS):
        return
    codes: list[str] = []
    for tag in tags(data, _FIELDS):
        if tag.name == "ddeLink":
            service, topic = (tag.attributes.get(key, "") for key in ("ddeService", "ddeTopic"))
            yield Note("office_dde", f"{service} {topic}")
        codes.append(tag.attributes.get("instr", "") or tag.text)
    joined = "".join(codes)
    match = _DDE.search(joined)
    if match:
        yield Note("office_dde", joined[match.start() :])
