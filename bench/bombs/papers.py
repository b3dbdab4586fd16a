"""Bombs in documents: PDF, OLE, Office, RTF, shortcuts."""

import struct
import zlib
from itertools import repeat

from bench.bombs.archives import MEGA, zip_of_zeros, zipped

_SECTOR = 512
_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF


def _pdf(*objects: bytes) -> bytes:
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (n, each) for n, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer\n<</Root 1 0 R>>\n%%EOF\n"


def pdf_of_zeros() -> bytes:
    once = zlib.compressobj(9)
    packed = b"".join(once.compress(bytes(MEGA)) for _ in range(1024)) + once.flush()
    twice = zlib.compress(packed, 9)
    stream = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(twice)
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        stream + twice + b"\nendstream",
    )


def pdf_page_loop() -> bytes:
    return _pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>")


def pdf_pages(count: int) -> bytes:
    kids = b"3 0 R " * count
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>",
        b"<</Subtype/Link/A<</S/URI/URI(http://a.example/)>>>>",
    )


def pdf_brackets() -> bytes:
    return _pdf(b"<</Type/Catalog/Pages " + b"[" * MEGA + b">>")


def pdf_references() -> bytes:
    return b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n"


def _ole(fat: list[int], directory: bytes, difat: int = _END) -> bytes:
    """A compound file of one FAT sector, then the directory."""
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff")
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 65534, 9, 6)
    )
    head += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, difat, 1)
    return head + struct.pack("<109I", 0, *repeat(_FREE, 108)) + table + directory


def _entry(name: str, kind: int, links: tuple[int, int, int], start: int, size: int) -> bytes:
    label = name.encode("utf-16-le") + b"\0\0"
    about = struct.pack("<HBB", len(label), kind, 1) + struct.pack("<III", *links)
    return label.ljust(64, b"\0") + about + bytes(36) + struct.pack("<IQ", start, size)


_ROOT = _entry("Root Entry", 5, (_FREE, _FREE, 1), _END, 0)


def ole_chain_loop() -> bytes:
    stream = _entry("WordDocument", 2, (_FREE, _FREE, _FREE), 2, 1 << 31)
    return _ole([0xFFFFFFFD, _END, 2], (_ROOT + stream).ljust(2 * _SECTOR, b"\0"))


def ole_tree_loop() -> bytes:
    folder = _entry("VBA", 1, (1, 1, 1), 0, 0)
    return _ole([0xFFFFFFFD, _END], (_ROOT + folder).ljust(_SECTOR, b"\0"))


def ole_directory_loop() -> bytes:
    return _ole([0xFFFFFFFD, 1], (_ROOT * 4).ljust(_SECTOR, b"\0"))


def ole_difat_loop() -> bytes:
    return _ole([0xFFFFFFFD, _END], struct.pack("<128I", *repeat(2, 128)) * 2, difat=1)


def docx(document: bytes, relations: bytes = b"<Relationships/>") -> bytes:
    return zipped(
        [
            ("[Content_Types].xml", b"<Types/>"),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", relations),
        ]
    )


def laughs() -> bytes:
    """Entities of entities: ten times ten times ten."""
    lines = [b'<!ENTITY a0 "ha">']
    lines += [b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)]
    text = b"<!DOCTYPE x [" + b"".join(lines) + b"]><Relationships>&a11;</Relationships>"
    return docx(b"<w/>", text)


def relations(count: int) -> bytes:
    one = b'<Relationship Id="a" Type="t" TargetMode="External" Target="http://a.example/"/>'
    return docx(b"<w/>", b"<Relationships>" + one * count + b"</Relationships>")


def shortcut() -> bytes:
    head = b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" + struct.pack("<I", 0xFFF)
    return head + bytes(52) + b"\xff\xff" * 500_000


PAPERS = {
    "PDF of 1 GB of zeros, packed twice": pdf_of_zeros,
    "PDF page that is its own parent": pdf_page_loop,
    "PDF of 200,000 pages": lambda: pdf_pages(200_000),
    "PDF of a million brackets": pdf_brackets,
    "PDF table that refers to itself": pdf_references,
    "OLE stream without end": ole_chain_loop,
    "OLE folder within itself": ole_tree_loop,
    "OLE directory without end": ole_directory_loop,
    "OLE sector table without end": ole_difat_loop,
    "Office file of entities": laughs,
    "Office file of tags within tags": lambda: docx(b"<a>" * MEGA, b"<a>" * MEGA),
    "Office file of 200,000 links": lambda: relations(200_000),
    "Office file of 500 MB of zeros": lambda: zip_of_zeros(500, b"[Content_Types].xml"),
    "RTF groups within groups": lambda: b"{\\rtf1" + b"{" * 10 * MEGA,
    "RTF object of 20 MB": lambda: b"{\\rtf1{\\object\\objdata " + b"0105" * 5 * MEGA + b"}}",
    "RTF objects": lambda: b"{\\rtf1" + b"{\\object{\\*\\objdata 01}}" * 200_000 + b"}",
    "shortcut of strings without end": shortcut,
    "HTML page that unpacks itself": lambda: (
        b"<script>atob('" + b"QUJD" * 5 * MEGA + b"')</script>"
    ),
}
