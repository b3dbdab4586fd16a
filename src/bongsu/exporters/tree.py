"""A finished page as a tree of plain values, for writers of other formats.

The page has passed the gate and the audience's lock already; read back it stays what it is, and
nothing of it is interpreted: text nodes become strings, elements become ``{"t": tag, …}``.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser, LexborNode

Node = dict[str, Any] | str
Letters = Callable[[str], str]

_SPACE = re.compile(r"[ \t\n]+")
_BLOCKS = frozenset(
    {"main", "header", "section", "div", "dl", "ul", "ol", "table", "thead", "tbody", "tr"}
    | {"nav", "details", "footer", "figure"}
)
"""Elements in which text that is only space says nothing."""
_TRIMMED = frozenset({"p", "li", "th", "td", "dt", "dd", "h1", "h2", "h3", "h4", "summary"})
_SVG_NAMESPACE = "http://www.w3.org/2000/svg"
_RUN = re.compile(r"[!-~]{17,}")  # a word that no writer of lines would break
_PIECE = re.compile(r"[A-Za-z0-9]{0,12}[^A-Za-z0-9]{0,5}")
"""Up to a point, dash or bracket, where there is one: that is where a reader expects a break."""


def tree(page: str, letters: Letters) -> list[Node]:
    """Children of the page's body; every text has gone through ``letters``."""
    body = LexborHTMLParser(page).body
    return list(_children(body, letters)) if body is not None else []


def _children(parent: LexborNode, letters: Letters) -> Iterator[Node]:
    for child in parent.iter(include_text=True):
        if child.tag == "-text":
            yield from _text(child.text_content or "", parent.tag or "", letters)
        elif child.tag == "svg":
            said = child.css_first("title")
            alt = letters(said.text()) if said else ""
            yield {"t": "svg", "c": _classes(child), "k": [drawing(child, letters)], "alt": alt}
        else:
            yield _element(child, letters)


def _element(node: LexborNode, letters: Letters) -> Node:
    inner = list(_children(node, letters))
    if node.tag in _TRIMMED:
        inner = _trimmed(inner)
    return {"t": node.tag, "c": _classes(node), "k": inner}


def _trimmed(inner: list[Node]) -> list[Node]:
    """Without space at either end, which a page swallows and paper would show."""
    if inner and isinstance(inner[0], str):
        inner[0] = inner[0].lstrip(" ")
    if inner and isinstance(inner[-1], str):
        inner[-1] = inner[-1].rstrip(" ")
    return inner


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _text(text: str, inside: str, letters: Letters) -> Iterator[Node]:
    if inside == "pre":
        lines = letters(text).split("\n")
        for number, line in enumerate(lines):
            yield from ([{"t": "br", "c": [], "k": []}] if number else [])
            yield from _words(line)
        return
    flowing = _SPACE.sub(" ", text)
    if flowing.strip(" ") or (flowing and inside not in _BLOCKS):
        yield from _words(letters(flowing))


def _words(text: str) -> Iterator[Node]:
    """Text, with each very long word apart as pieces between which a line may break."""
    at = 0
    for found in _RUN.finditer(text):
        yield from filter(None, [text[at : found.start()]])
        yield {"t": "long", "c": [], "k": _PIECE.findall(found.group())[:-1]}
        at = found.end()
    yield from filter(None, [text[at:]])


def drawing(node: LexborNode, letters: Letters) -> str:
    """A drawing as XML that stands alone."""
    if node.tag == "-text":
        return str(escape(letters(node.text_content or "")))
    given = {"xmlns": _SVG_NAMESPACE} if node.tag == "svg" else {}
    given |= {name: value or "" for name, value in node.attributes.items()}
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
    inner = "".join(drawing(child, letters) for child in node.iter(include_text=True))
    return f"<{node.tag}{attributes}>{inner}</{node.tag}>"
