"""Disk images, OneNote sections, compiled help and consoles."""

from struct import pack

from tests.readers.attachments.making import codes, facts, value

_SECTOR = 2048


def record(name: bytes, sector: int, size: int, flags: int = 0) -> bytes:
    length = 33 + len(name) + (len(name) + 1) % 2
    head = bytes([length, 0]) + pack("<I", sector) + bytes(4) + pack("<I", size) + bytes(4)
    return (head + bytes(7) + bytes([flags]) + bytes(6) + bytes([len(name)]) + name).ljust(
        length, b"\0"
    )


def iso(files: dict[str, bytes], *, joliet: bool) -> bytes:
    """One folder below the root, holding the files."""
    sectors = {n: bytes(_SECTOR) for n in range(16)}
    code = "utf-16-be" if joliet else "ascii"
    inner, at = b"", 21
    for name, content in files.items():
        inner += record((name + ";1").encode(code), at, len(content))
        sectors[at] = content.ljust(_SECTOR, b"\0")
        at += 1
    for sector, root in ((16, 19), (17, 18)) if joliet else ((16, 18),):
        tag = record(b"\0", root, _SECTOR, 2)
        head = bytes([1 if sector == 16 else 2]) + b"CD001\1"
        head = head.ljust(88, b"\0") + (b"%/E" if sector == 17 else b"")
        sectors[sector] = (head.ljust(156, b"\0") + tag).ljust(_SECTOR, b"\0")
    if not joliet:
        sectors[17] = (b"\xffCD001").ljust(_SECTOR, b"\0")
    dots = record(b"\0", 18, _SECTOR, 2) + record(b"\1", 18, _SECTOR, 2)
    sectors[18] = (dots + record("문서".encode(code) if joliet else b"DOCS", 20, _SECTOR, 2)).ljust(
        _SECTOR, b"\0"
    )
    sectors[19] = bytes(_SECTOR)
    sectors[20] = inner.ljust(_SECTOR, b"\0")
    return b"".join(sectors[n] for n in sorted(sectors))


def test_the_tree_that_windows_shows() -> None:
    found = facts("a.iso", iso({"보고서.exe": b"MZ\x90", "b.txt": b"x"}, joliet=True))
    assert value(found, "disk_image") == "iso"
    assert value(found, "disk_image_member", "문서/보고서.exe") == "exe"
    assert value(found, "executable", "문서/보고서.exe") == "exe"


def test_a_plain_tree() -> None:
    found = facts("a.img", iso({"RUN.JS": b"x"}, joliet=False))
    assert value(found, "script", "DOCS/RUN.JS") == "js"


def test_a_disk_that_begins_like_another_file_is_read_as_both() -> None:
    found = facts("a.iso", b"%PDF-" + iso({"RUN.JS": b"x"}, joliet=False)[5:])
    assert value(found, "script", "DOCS/RUN.JS") == "js"


def test_a_folder_that_holds_itself() -> None:
    data = bytearray(iso({}, joliet=False))
    data[20 * _SECTOR : 20 * _SECTOR + 38] = record(b"SELF", 18, _SECTOR, 2)
    assert codes(facts("a.iso", bytes(data))) == {"disk_image"}


def test_other_images_are_named_though_not_opened() -> None:
    found = facts("a.udf", bytes(64))
    assert value(found, "disk_image") == "udf"
    assert value(found, "not_examined") == "unsupported: udf"


def test_files_on_a_onenote_page() -> None:
    stored = (
        bytes.fromhex("e716e3bd65261145a4c48d4d0b7a9eac") + pack("<Q", 3) + bytes(12) + b"MZ\x90"
    )
    magic = bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3")
    found = facts("a.one", magic + bytes(99) + stored + bytes(50))
    assert value(found, "onenote_file") == "exe"
    assert "executable" in codes(found)


def test_compiled_help() -> None:
    found = facts(
        "a.chm", b"ITSF" + bytes(60) + b"\x0a/start.html\x01\x05\x09\x07/run.js\x01\x01\x01"
    )
    assert "chm" in codes(found)
    assert value(found, "archive_member", "run.js") == "js"


def test_a_console_that_runs_something() -> None:
    task = (
        b'<?xml version="1.0"?><MMC_ConsoleFile><String>javascript:go()</String></MMC_ConsoleFile>'
    )
    assert value(facts("a.msc", task), "msc") == "javascript:go()"
    assert value(facts("a.xml", b"<MMC_ConsoleFile></MMC_ConsoleFile>"), "msc") is None
