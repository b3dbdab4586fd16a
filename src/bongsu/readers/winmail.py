"""winmail.dat within a message: what Outlook packed into it becomes parts beside it."""

from collections.abc import Iterator

from bongsu.readers import parts
from bongsu.readers.headers import HeaderBlock
from bongsu.readers.outlook import tnef
from bongsu.readers.outlook.bag import Allowance, Bag, Tag
from bongsu.readers.outlook.letter import REBUILT, bodies, compose, name_of, type_of
from bongsu.readers.parts import Body, Part


def read_body(data: bytes, block: HeaderBlock) -> Body:
    """A message's leaves, those within winmail.dat behind it. Never raises."""
    body = parts.read(data, block)
    return _opened(body) if any(map(_is_packed, body.parts)) else body


def _is_packed(part: Part) -> bool:
    return part.content is not None and part.content.startswith(tnef.MAGIC)


def _opened(body: Body) -> Body:
    used = sum(len(part.content or b"") for part in body.parts)
    allowance = Allowance(max(0, parts.DECODED_CAP - used))
    said = {_words(part) for part in body.parts if part.content_type == "text/plain"}
    defects = list(body.defects)
    found: list[Part] = []
    for part in body.parts:
        found.append(part)
        if _is_packed(part):
            bag = tnef.read(part.content or b"", allowance)
            # Most senders put the text beside winmail.dat too.
            found += (
                each
                for each in _parts(bag, defects)
                if each.content_type != "text/plain" or each.name or _words(each) not in said
            )
            defects += bag.defects
    if len(found) > parts.PART_CAP:
        defects.append("parts_cut")
    return Body(tuple(found[: parts.PART_CAP]), tuple(dict.fromkeys(defects)))


def _words(part: Part) -> bytes:
    return b" ".join((part.content or b"").split())


def _parts(bag: Bag, defects: list[str]) -> Iterator[Part]:
    for kind, charset, text in bodies(bag):
        yield Part(kind, charset, None, "", text)
    for each in bag.attachments:
        defects += each.defects
        name = name_of(each) or None
        if each.embedded is not None:
            letter = compose(each.embedded).data
            yield Part("message/rfc822", None, name, "attachment", letter, REBUILT)
        else:
            yield Part(type_of(each), None, name, "attachment", each.blob(Tag.ATTACH_DATA))
