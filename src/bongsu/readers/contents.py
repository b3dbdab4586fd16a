"""What a reader of a message sees: its text, and the links in it."""

from dataclasses import dataclass, field

from bongsu.readers import html, links
from bongsu.readers.charsets import decode
from bongsu.readers.parts import Part

TEXT_CAP = 50_000


@dataclass(slots=True)
class View:
    """The text, plain else from HTML, the links, and what was noticed while making them."""

    text: str | None = None
    found: list[links.Link] = field(default_factory=list)
    has_html: bool = False
    password_form: bool = False
    defects: list[str] = field(default_factory=list)

    def links(self) -> list[links.Link]:
        """Distinct links, as many as are kept."""
        distinct = {(link.url, link.shown_domain): link for link in self.found}
        return list(distinct.values())[: links.COUNT_CAP]

    def absorb(self, inner: "View") -> None:
        """Take in what a mail program shows below this, of a message that this one holds."""
        texts = [text for text in (self.text, inner.text) if text]
        self.text = "\n\n".join(texts)[:TEXT_CAP] or None
        self.found.extend(inner.found)
        self.has_html |= inner.has_html
        self.password_form |= inner.password_form


def view(parts: tuple[Part, ...]) -> View:
    """Look at all parts that a mail program shows."""
    seen = View()
    plain = [_plain(part, seen) for part in parts if _is_plain(part)]
    has_text = any(map(str.strip, plain))
    pages = [part for part in parts if part.content_type == "text/html"]
    rich = [_page(part, seen, wants_text=not has_text) for part in pages]
    joined = "\n".join(plain if has_text else rich).replace("\r\n", "\n")
    seen.text = joined[:TEXT_CAP].replace("\x00", "\ufffd").strip() or None
    if len(joined) > TEXT_CAP:
        seen.defects.append("text_cut")
    return seen


def _is_plain(part: Part) -> bool:
    """A name alone hides nothing: mail programs show a named text part that is not attached."""
    kind = part.content_type
    is_text = kind.startswith(("text/", "multipart/")) or not kind
    return is_text and kind != "text/html" and part.disposition != "attachment"


def _plain(part: Part, seen: View) -> str:
    text = _decoded(part, seen)
    seen.found.extend(links.make(url, "text") for url in links.scan(text[: html.SIZE_CAP]))
    return text


def _page(part: Part, seen: View, *, wants_text: bool) -> str:
    page = html.view(_decoded(part, seen), wants_text=wants_text)
    seen.found.extend(page.links)
    seen.has_html = True
    seen.password_form |= page.password_form
    if page.cut:
        seen.defects.append("html_cut")
    return page.text


def _decoded(part: Part, seen: View) -> str:
    text, sound = decode(part.content or b"", part.charset)
    if not sound:
        seen.defects.append("charset_guessed")
    return text
