"""Reading a report back: its text as a person sees it, its tags and attributes."""

import html
import re

TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?)>")
ATTRIBUTE = re.compile(r'\s([\w-]+)(?:="([^"]*)")?')
ALLOWED_TAGS = frozenset(
    re.findall(
        r"\w+",
        "html head meta title style body header footer main nav section h1 h2 h3 h4 p a ol ul li dl"
        " div dt dd table caption thead tbody tr th td span strong code pre details summary br"
        " wbr figure svg line text rect circle",
    )
)


def text(page: str) -> str:
    """What stands between the tags of the body, entities decoded."""
    body = page[page.index("<body>") :]
    return re.sub(r"\s+", " ", html.unescape(TAG.sub(" ", body.replace("<wbr>", ""))))


def tags(page: str) -> list[tuple[str, dict[str, str]]]:
    """Every opening tag with its attributes."""
    found = TAG.findall(page)
    return [(name, dict(ATTRIBUTE.findall(rest))) for slash, name, rest in found if not slash]


def parts(page: str) -> dict[str, str]:
    """The top sections by id, each as the text a person sees."""
    pieces = re.split(r'<section id="(\w+)">\n<h2>', page)
    named = zip(pieces[1::2], pieces[2::2], strict=True)
    return {name: text(f"<body>{piece}") for name, piece in named}
