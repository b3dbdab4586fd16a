"""What a file's name alone says: the class of its extension, and tricks with it."""

import re
from collections.abc import Iterator

from bongsu.readers.attachments.facts import Note


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SCRIPTS = _set(
    "js jse vbs vbe vb ws wsf wsh wsc sct hta ps1 psm1 psd1 ps1xml bat cmd btm sh bash py pyw rb pl"
    " command scpt applescript osascript url website webloc desktop scf inf reg library-ms"
    " search-ms searchconnector-ms settingcontent-ms theme iqy slk rdp ahk au3 a3x jnlp"
    " appref-ms diagcab mobileconfig application"
)
"""Text that the system runs or acts upon when it is opened."""
EXECUTABLES = _set(
    "exe scr com pif dll cpl ocx sys drv msi msp mst msix msixbundle appx appxbundle jar class apk"
    " xapk dex xll wll gadget dmg pkg app deb rpm run elf so dylib ipa"
)
_ACTIVE = SCRIPTS | EXECUTABLES | _set("lnk chm msc html htm xhtml mht mhtml shtml svg")
_DOCUMENTS = _set(
    "hwp hwpx doc docx xls xlsx ppt pptx pdf txt rtf csv jpg jpeg png gif bmp zip alz egg 7z rar"
    " mp3 mp4 avi eml msg odt show cell"
)
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_GAP = re.compile(r"[\s\u2800\u3164\u00a0]{6}")
_EXTENSION = re.compile(r"[a-z0-9][a-z0-9\-]{0,19}")


def extensions(name: str) -> list[str]:
    """Lower-case extensions, the last one first; an own name without any has none."""
    parts = name.replace("\\", "/").rpartition("/")[2].lower().rstrip(". \t\r\n\0").split(".")
    return [_TURNS.sub("", part).strip() for part in reversed(parts[1:])]


def extension(name: str) -> str:
    """The extension that the system goes by, "" for none."""
    last = next(iter(extensions(name)), "")
    return last if _EXTENSION.fullmatch(last) else ""


def look(name: str, kind: str | None) -> Iterator[Note]:
    """Facts from the name; ``kind`` is what the bytes say."""
    own = extension(name)
    if own in SCRIPTS and kind not in _NO_SCRIPT:
        yield Note("script", own)
    elif kind == "shebang":
        yield Note("script", kind)
    if own in EXECUTABLES or kind in _RUNS:
        yield Note("executable", own if own in EXECUTABLES else kind)
    if own in _ACTIVE and _hides(name):
        yield Note("double_extension", name)
    if _TURNS.search(name):
        yield Note("right_to_left_name", name)


_RUNS = ("exe", "elf", "macho", "dex", "class")
_NO_SCRIPT = ("exe", "pdf", "ole", "zip", "png", "jpeg", "gif")


def _hides(name: str) -> bool:
    """An extension of a document before the real one, or blanks that push the real one away."""
    before = extensions(name)[1:2]
    return bool(before and before[0] in _DOCUMENTS) or bool(_GAP.search(name))
