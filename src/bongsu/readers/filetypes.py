"""File kinds told by their first bytes, a disk's by its last ones.

A label for a person, never a reason to open the file.
"""

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"PK\x05\x06", "zip"),
    (b"ALZ\x01", "alz"),
    (b"EGGA", "egg"),
    (b"MSCF", "cab"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"MZ", "exe"),
    (b"\x7fELF", "elf"),
    (b"\xca\xfe\xba\xbe\x00\x00\x00", "class"),  # or a fat Mach-O: both run
    (b"\xcf\xfa\xed\xfe", "macho"),
    (b"\xce\xfa\xed\xfe", "macho"),
    (b"dex\n03", "dex"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "lnk"),
    (b"ITSF", "chm"),
    (b"HWP Document File", "hwp3"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"P4\n", "ppm"),
    (b"P5\n", "ppm"),
    (b"P6\n", "ppm"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"vhdxfile", "vhdx"),
    (b"conectix", "vhd"),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "onenote"),
)
_ISO_AT = 32769
_FURTHER_IN = (
    (257, b"ustar", "tar"),
    (_ISO_AT, b"CD001", "iso"),
    (6, b"\x00\x00\x00\x00", "bmp"),
    (8, b"WEBP", "webp"),
)
_OPENINGS = {"bmp": b"BM", "webp": b"RIFF"}
_FOOTER = 512  # all that tells a virtual disk of fixed size
_PDF_WITHIN = 1024  # readers forgive that much before the magic


def detect(data: bytes) -> str | None:
    """Kind of file by its magic; None where none is known."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    for at, magic, kind in _FURTHER_IN:
        if data.startswith(magic, at) and data.startswith(_OPENINGS.get(kind, b"")):
            return kind
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if "vhd" in disks(data):
        return "vhd"
    head = data[:512].lstrip().lower()
    return "html" if head.startswith((b"<!doctype html", b"<html", b"<script")) else None


def disks(data: bytes) -> tuple[str, ...]:
    """Kinds of disk that this is, whatever it begins with: they leave the first bytes free."""
    optical = data.startswith(b"CD001", _ISO_AT)
    return ("iso",) * optical + ("vhd",) * data[-_FOOTER:].startswith(b"conectix")
