"""HTML of a message: the text a reader sees and the links, by the lexbor engine. Never rendered."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bongsu.readers import links

SIZE_CAP = 1024 * 1024
_NOT_WEB = ("mailto:", "tel:")
_COSTLY = 4000  # nesting and attributes cost quadratic time; below this many they cost nothing
_NESTING = re.compile(r"<(/?)[a-z]", re.IGNORECASE)
_LONG = 20_000
_LONG_TAG = re.compile(rf"<[a-z][^<>]{{{_LONG},}}", re.IGNORECASE)
_HIDDEN = ["script", "style", "head", "title", "template"]
_LINKING = ("a", "area", "form", "img", "iframe", "meta")


class HtmlView(NamedTuple):
    """What one HTML part gives."""

    text: str
    links: list[links.Link]
    password_form: bool
    cut: bool


def view(markup: str, *, wants_text: bool = True) -> HtmlView:
    """Read one part, at most `SIZE_CAP` characters of it; the text only where it is wanted."""
    cut = len(markup) > SIZE_CAP
    markup = markup[:SIZE_CAP]
    flat, deep = _flatten(markup)
    tree = LexborHTMLParser(flat)
    found = _links(tree)
    seen = {link.url for link in found}
    for written in links.scan(markup):
        url = written.replace("&amp;", "&")
        if url not in seen and len(found) < links.COUNT_CAP:
            seen.add(url)
            found.append(links.make(url, "text"))
    secret = any(map(_is_secret, tree.tags("input")))
    return HtmlView(_text(tree) if wants_text else "", found, secret, cut or deep)


def _text(tree: LexborHTMLParser) -> str:
    tree.strip_tags(_HIDDEN)
    body = tree.body
    return " ".join(body.text(deep=True, separator=" ").split()) if body else ""


def _is_secret(field: LexborNode) -> bool:
    return (field.attributes.get("type") or "").strip().lower() == "password"


def _flatten(markup: str) -> tuple[str, bool]:
    """Cut markup before nesting, or one tag's attributes, grow past what is cheap to parse."""
    long_tag = _LONG_TAG.search(markup) if _may_hold_long_tag(markup) else None
    if long_tag and sum(map(long_tag[0].count, " /\t\n")) > _COSTLY:
        return markup[: long_tag.start()], True
    if len(markup) < 3 * _COSTLY or markup.count("<") < _COSTLY:
        return markup, False
    depth = 0
    for match in _NESTING.finditer(markup):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _COSTLY:
            return markup[: match.start()], True
    return markup, False


def _may_hold_long_tag(markup: str) -> bool:
    """Whether half a long tag's length passes somewhere without a bracket, at whole steps."""
    step = _LONG // 2
    windows = (markup[at : at + step] for at in range(0, len(markup) - step, step))
    return any("<" not in window and ">" not in window for window in windows)


def _links(tree: LexborHTMLParser) -> list[links.Link]:
    found: dict[tuple[str, str], links.Link] = {}
    for node in (node for tag in _LINKING for node in tree.tags(tag)):
        link = _link(node)
        if link and link.url:
            found.setdefault((link.url, link.shown_domain or ""), link)
            if len(found) >= links.COUNT_CAP:
                break
    return list(found.values())


def _link(node: LexborNode) -> links.Link | None:
    at, tag = node.attributes, node.tag
    if tag in ("img", "iframe"):
        source = at.get("src") or ""
        return links.make(source, "src") if "://" in source else None
    if tag in ("a", "area"):
        href = at.get("href") or ""
        if ":" not in href or href.lower().startswith(_NOT_WEB):
            return None
        return links.make(href, "href", " ".join(node.text(deep=True).split()))
    return links.make(at.get("action") or "", "form") if tag == "form" else _refresh(at)


def _refresh(at: dict[str, str | None]) -> links.Link | None:
    if (at.get("http-equiv") or "").lower() != "refresh":
        return None
    found = links.scan(at.get("content") or "")
    return links.make(found[0], "href") if found else None
