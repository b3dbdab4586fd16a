"""What a file is by its bytes, and whether its name says otherwise."""

import re

from bongsu.readers.attachments.names import extension
from bongsu.readers.filetypes import detect

_OFFICE = ("ole", "ooxml", "zip")
EXPECTED: dict[str, tuple[str, ...]] = {
    "pdf": ("pdf",), "rtf": ("rtf",), "hwp": ("ole", "hwp3", "hwpx", "hwpml"),
    "hwpx": ("hwpx", "ole"), "doc": _OFFICE, "xls": _OFFICE, "ppt": _OFFICE, "docx": _OFFICE,
    "xlsx": _OFFICE, "pptx": _OFFICE, "docm": _OFFICE, "xlsm": _OFFICE, "pptm": _OFFICE,
    "png": ("png",), "jpg": ("jpeg",), "jpeg": ("jpeg",), "gif": ("gif",), "zip": ("zip",),
    "7z": ("7z",), "rar": ("rar",), "alz": ("alz",), "egg": ("egg",), "gz": ("gzip",),
    "txt": (), "csv": (), "lnk": ("lnk",), "chm": ("chm",), "one": ("onenote",),
    "vhd": ("vhd",), "vhdx": ("vhdx",),
}  # fmt: skip
"""Kinds that an extension may stand for; nothing else that has a magic fits."""
_ALIKE = {
    "png": ("jpeg", "gif", "bmp", "webp", "tiff"), "jpg": ("png", "gif", "bmp", "webp", "tiff"),
    "jpeg": ("png", "gif", "bmp", "webp", "tiff"), "gif": ("png", "jpeg", "bmp", "webp", "tiff"),
}  # fmt: skip
"""Mix-ups among pictures are everyday and harm nobody."""

_SHEBANG = re.compile(rb"#![ \t]{0,8}/\S{1,100}")
_MSC = re.compile(rb"<MMC_ConsoleFile\b")
_HWPML = re.compile(rb"<HWPML\b")
_SVG = re.compile(rb"(?i)<svg[\s>:]")


def kind_of(content: bytes) -> str | None:
    """Kind by the first bytes, told apart further where examiners differ."""
    kind = detect(content)
    if kind == "zip":
        return _packed(content)
    if kind is None:
        return _textual(content)
    return kind


def mismatch(name: str, kind: str | None) -> str | None:
    """``exe named .pdf`` where bytes and extension contradict each other."""
    own = extension(name)
    wanted = EXPECTED.get(own)
    if kind is None or wanted is None or kind in (*wanted, *_ALIKE.get(own, ())):
        return None
    return f"{kind} named .{own}"


def _packed(content: bytes) -> str:
    if b"application/hwp+zip" in content[:200] or b"Contents/section0.xml" in content:
        return "hwpx"
    if b"[Content_Types].xml" in content:
        return "ooxml"
    return "zip"


def _textual(content: bytes) -> str | None:
    head = content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"")
    if _SHEBANG.match(head):
        return "shebang"
    for pattern, kind in ((_MSC, "msc"), (_HWPML, "hwpml"), (_SVG, "svg")):
        if pattern.search(head):
            return kind
    return None
