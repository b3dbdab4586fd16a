"""Union of all views of a flagged message: what a strict reading does not show."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bongsu.readers import contents
from bongsu.readers.ambiguity.carve import carve
from bongsu.readers.ambiguity.flags import Flag
from bongsu.readers.ambiguity.lenient import Known, leaves
from bongsu.readers.ambiguity.rules import chosen
from bongsu.readers.ambiguity.seen import Ambiguity
from bongsu.readers.files import is_file
from bongsu.readers.filetypes import detect
from bongsu.readers.links import Link
from bongsu.readers.message import Message
from bongsu.readers.parts import Part

CARVED = "carved"
FILE_CAP = 50
LINK_CAP = 200
_LEAST = 4


def examine(message: Message, found: list[Flag]) -> Ambiguity:
    """Read a flagged message again. Messages within it are read by themselves."""
    data, within = message.data, list(_with_inner(message))
    shown = [part for each in within for part in each.body.parts]
    urls = {link.url for each in within for link in each.view.found}
    union = _Union(Ambiguity(tuple(found)), shown, urls)
    known = Known()
    for rules in chosen(data):
        union.add(rules.name, leaves(data, rules, known))
    body = message.block.body if message.block.body < len(data) else 0  # no body: all is header
    union.add(CARVED, carve(data[body:]))
    return union.made


def _with_inner(message: Message) -> Iterator[Message]:
    yield message
    for inner in message.inner:
        yield from _with_inner(inner)


class _Union:
    """Gathers over the views what was not seen before."""

    def __init__(self, made: Ambiguity, shown: list[Part], urls: set[str]) -> None:
        self.made, self.urls = made, urls
        self.names = {part.name for part in shown}
        self.contents = [part.content for part in shown if part.content]
        self.texts = {(part.charset, part.content) for part in shown}
        self.hidden: set[tuple[str | None, bytes]] = set()
        self.hidden_urls: set[str] = set()

    def add(self, view: str, parts: Iterable[Part]) -> None:
        differs = False
        for part in parts:
            if part.content:
                file = is_file(part)
                differs |= file and self._file(view, part)
                differs |= (not file or detect(part.content) == "html") and self._text(view, part)
        if differs:
            self.made.views.append(view)

    def _file(self, view: str, part: Part) -> bool:
        bare = (part.content or b"").strip()
        known = any(bare in each for each in self.contents)
        if len(bare) < _LEAST or (known and (part.name is None or part.name in self.names)):
            return False
        key = (None if view == CARVED else part.name, bare)
        if view == CARVED and any(bare in each for _, each in self.hidden):
            return True
        if key not in self.hidden and len(self.made.files) < FILE_CAP:
            self.hidden.add(key)
            self.made.files.append((view, part))
        return True

    def _text(self, view: str, part: Part) -> bool:
        differs = False
        if (part.charset, part.content) in self.texts:
            return False
        for link in self._links(part):
            differs = True
            if link.url not in self.hidden_urls and len(self.made.links) < LINK_CAP:
                self.hidden_urls.add(link.url)
                self.made.links.append((view, link))
        return differs

    def _links(self, part: Part) -> Iterator[Link]:
        kind = "text/html" if is_file(part) else part.content_type
        as_text = replace(part, content_type=kind, name=None, disposition="")
        for link in contents.view((as_text,)).links():
            if link.url not in self.urls and link.site.host:
                yield link
