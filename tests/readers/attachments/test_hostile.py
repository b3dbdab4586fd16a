"""Broken and hostile files: never an exception, always within bounds, always the same."""

import io
import random
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from struct import pack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bench.bombs import disks
from bongsu.readers.attachments import Fact, examine
from bongsu.readers.attachments.facts import FACT_CAP, VALUE_CAP
from bongsu.readers.attachments.walker import PATH_CAP
from bongsu.tables.email_attachment_fact import FACTS
from tests.readers.attachments import (
    test_disks,
    test_hard_disks,
    test_hwp,
    test_office,
    test_pdf,
    test_pictures,
    test_rtf,
    test_shortcuts,
)  # fmt: skip
from tests.readers.attachments.compound import compound
from tests.readers.attachments.making import codes, noise, values, zip_of


def _documents() -> dict[str, bytes]:
    """One sound file of each format."""
    inner = compound({"\x01Ole10Native": test_hwp.package("a.exe", b"MZ" + noise(600))})
    shortcut = test_shortcuts.header(0xA0) + test_shortcuts.text("/c a") + bytes(4)
    macro = compound({"Macros/VBA/M": test_office.module(b"Attribute VB_Name\r\nSub AutoOpen()")})
    relation = test_office.relation("attachedTemplate", "http://t.example/")
    return {
        "a.zip": zip_of({"a.lnk": shortcut, "b.js": b"x"}),
        "a.lnk": shortcut,
        "a.hwp": test_hwp.hwp({"BinData/BIN0001.OLE": pack("<I", len(inner)) + inner,
                               "Scripts/DefaultJScript": test_hwp.script("go()"),
                               "BodyText/Section0": test_hwp.hyperlink("http\\://a;")}),
        "a.doc": macro,
        "a.docx": test_office.docx({"word/_rels/a.xml.rels": relation,
                                    "word/embeddings/a.bin": inner}),
        "a.rtf": test_rtf.rtf("{\\*\\objdata " + test_rtf.ole1(b"Package", b"x" * 60).hex() + "}"),
        "a.pdf": test_pdf.pdf(test_pdf.stream(b"/Type/ObjStm/Filter/FlateDecode",
                                              zlib.compress(b"<</S/URI/URI(http://a)>>"))),
        "a.iso": test_disks.iso({"a.exe": b"MZ"}, joliet=True),
        "a.vhd": disks.dynamic(disks.partitioned(disks.fat({"a/b.lnk": shortcut, "c.js": b"x"}))),
        "b.vhd": disks.fixed(disks.fat({"a/b.lnk": shortcut, "c.js": b"x"})),
        "a.vhdx": test_hard_disks.stored("ntfs.vhdx"),
        "a.img": test_hard_disks.stored("exfat.img"),
        "a.png": test_pictures.saved(test_pictures.qr("https://q.example/"), "PNG"),
        "a.html": b"<html><script>new Blob([atob('aa')])</script><input type=password></html>",
    }  # fmt: skip


_SOUND = _documents()


def _well_formed(found: list[Fact]) -> bool:
    return len(found) <= FACT_CAP and all(
        fact.code in FACTS and len(fact.member) <= PATH_CAP
        and (fact.value is None or (fact.value.encode() and len(fact.value) <= VALUE_CAP))
        for fact in found
    )  # fmt: skip


@pytest.mark.parametrize("name", _SOUND)
def test_a_sound_file_says_something(name: str) -> None:
    assert codes(examine(name, _SOUND[name], [])) - {"not_examined"}


@pytest.mark.parametrize("name", _SOUND)
def test_files_cut_short_or_changed_never_raise(name: str) -> None:
    chance, data = random.Random(name), _SOUND[name]
    for _ in range(60):
        broken = bytearray(data[: chance.choice([len(data), chance.randrange(len(data))])])
        for _ in range(chance.randrange(8)):
            if broken:
                broken[chance.randrange(len(broken))] = chance.randrange(256)
        found = examine(name, bytes(broken), ["1234"])
        assert _well_formed(found)
        assert found == examine(name, bytes(broken), ["1234"])


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"{\\rtf",
                     b"L\0\0\0\x01\x14\x02\0", b"ITSF", b"\x1f\x8b\x08", b"<html>", b""]),
    st.binary(max_size=2000), st.text(max_size=30),
)  # fmt: skip
def test_junk_behind_any_magic_never_raises(magic: bytes, junk: bytes, name: str) -> None:
    assert _well_formed(examine(name, magic + junk, [name]))


def _many_deflated() -> bytes:
    packed = zlib.compress(bytes(15_000_000), 9)
    stream = test_pdf.stream(b"/Type/ObjStm/Filter/FlateDecode", packed)
    return test_pdf.pdf(*[stream] * 100)


def _pictures() -> bytes:
    huge = test_pictures.saved(Image.new("1", (4900, 4900)), "PNG")
    return zip_of({f"{n}.png": huge for n in range(40)})


def _parts() -> bytes:
    xml = b"<w:d xmlns:w='u'>" + b" " * 15_000_000 + b"</w:d>"
    return test_office.docx({f"word/header{n}.xml": xml for n in range(60)})


def _zeros(kind: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=f"w:{kind}") as archive:
        member = tarfile.TarInfo("a")
        member.size = 300_000_000
        archive.addfile(member, _Zeros())
    return buffer.getvalue()


class _Zeros(io.RawIOBase):
    def read(self, size: int = -1) -> bytes:
        return bytes(size)


def _nested() -> bytes:
    data = zip_of({f"{n}": bytes(10_000_000) for n in range(9)})
    for _ in range(3):
        data = zip_of({f"{n}.zip": data for n in range(9)})
    return data


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_many_deflated, "too_large"),
        (_pictures, "too_many_images"),
        (_parts, "too_large"),
        (lambda: _zeros("gz"), "too_large"),
        (lambda: _zeros("xz"), "too_large"),
        (_nested, "too_large"),
    ],
)
def test_bombs_are_refused(make: Callable[[], bytes], said: str) -> None:
    found = examine("a", make(), [])
    assert said in {*values(found, "not_examined"), *values(found, "archive_refused")}


def test_streams_that_share_their_sectors_are_not_read_without_end() -> None:
    """Many entries of the directory point at one long stream."""
    data = bytearray(compound({"A/Package": b"y" * 6_000_000,
                               **{f"S{n}/Package": b"z" * 5000 for n in range(60)}}))  # fmt: skip
    name = "Package".encode("utf-16-le")
    at = data.index(name)
    long = data[at + 116 : at + 128]
    while (at := data.find(name, at + 1)) >= 0:
        data[at + 116 : at + 128] = long
    found = examine("a.doc", bytes(data), [])
    assert "too_large" in values(found, "not_examined")


def test_a_locked_archive_of_many_members_is_not_tried_for_ever() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for n in range(1500):
            archive.writestr(f"{n}.txt", noise(64))
    central, local = b"PK\x01\x02\x14\x03\x14\0", b"PK\x03\x04\x14\0"
    locked = buffer.getvalue().replace(central + b"\0\0", central + b"\1\0")
    locked = locked.replace(local + b"\0\0", local + b"\1\0")
    found = examine("a.zip", locked, [f"word{n}" for n in range(100)])
    assert "archive_encrypted" in codes(found)
