"""Reading a printed report back: its text, and everything in it that could act."""

import io
import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

ACTING = frozenset(
    {"/JavaScript", "/JS", "/OpenAction", "/AA", "/Annots", "/AcroForm", "/EmbeddedFiles", "/URI"}
    | {"/Launch", "/RichMedia", "/XFA", "/GoToR", "/SubmitForm", "/Filespec"}
)


def text(data: bytes) -> str:
    """What stands on all pages, all space taken out: lines break where they must."""
    pages = PdfReader(io.BytesIO(data)).pages
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in pages))


def squeezed(sentence: str) -> str:
    return re.sub(r"\s+", "", sentence)


def fonts(data: bytes) -> set[str]:
    """Names of the fonts whose outlines are inside the file."""
    return {
        str(each["/FontName"]).partition("+")[2]
        for each in _dictionaries(data)
        if "/FontName" in each and ("/FontFile3" in each or "/FontFile2" in each)
    }


def acting(data: bytes) -> set[str]:
    """Keys and kinds of objects that could act, embed or reach outside."""
    found: set[str] = set()
    for each in _dictionaries(data):
        names = {*each.keys(), *(value for value in each.values() if isinstance(value, str))}
        found |= ACTING & names
    return found


def _dictionaries(data: bytes) -> Iterator[DictionaryObject]:
    reader = PdfReader(io.BytesIO(data))
    waiting: list[object] = [reader.trailer]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if each.idnum in seen:
                continue
            seen.add(each.idnum)
            each = each.get_object()
        if isinstance(each, DictionaryObject):
            yield each
            waiting += each.values()
        elif isinstance(each, ArrayObject):
            waiting += each


def sheet(data: bytes, number: int) -> str:
    """What stands on one page, all space taken out."""
    return squeezed(PdfReader(io.BytesIO(data)).pages[number].extract_text())
