"""HWP 5 and HWPX, from documents built here and from the real ones where they are present."""

import zlib
from collections.abc import Callable, Iterator
from struct import pack

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bongsu.readers.attachments import examine
from tests.readers.attachments.compound import compound
from tests.readers.attachments.making import codes, facts, value, zip_of
from tests.readers.conftest import real_messages

_HEADER = "var Documents = XHwpDocuments;\r\nvar Document = Documents.Active_XHwpDocument;\r\n"
_EMPTY = "function OnDocument_New()\r\n{\r\n\t//todo : \r\n}\r\n\r\n"


def deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(data) + engine.flush()


def hwp(streams: dict[str, bytes], flags: int = 1) -> bytes:
    header = b"HWP Document File".ljust(32, b"\0") + pack("<II", 0x05000300, flags)
    packed = {path: deflate(data) for path, data in streams.items()}
    return compound({"FileHeader": header.ljust(256, b"\0"), **packed})


def script(source: str) -> bytes:
    texts = [text.encode("utf-16-le") for text in (_HEADER, source, "", "")]
    return b"".join(pack("<I", len(text) // 2) + text for text in texts) + b"\xff" * 4


def record(tag: int, payload: bytes) -> bytes:
    return pack("<I", tag | len(payload) << 20) + payload


def hyperlink(command: str) -> bytes:
    return record(0x47, b"klh%" + bytes(5) + pack("<H", len(command)) + command.encode("utf-16-le"))


def test_objects_are_listed_and_entered() -> None:
    inner = compound({"\x01Ole10Native": package("run.exe", b"MZ\x90")})
    found = facts("a.hwp", hwp({"BinData/BIN0001.OLE": pack("<I", len(inner)) + inner}))
    assert value(found, "hwp_object") == "ole"
    assert value(found, "office_embedded_object", "BIN0001.OLE/run.exe") == "exe"


def test_a_postscript_picture_is_an_object() -> None:
    found = facts("a.hwp", hwp({"BinData/BIN0002.eps": b"%!PS-Adobe-3.0"}))
    assert value(found, "hwp_object", "BIN0002.eps") == "eps"


def test_the_editors_own_empty_script_means_nothing() -> None:
    empty = hwp({"Scripts/DefaultJScript": script(_EMPTY + _EMPTY.replace("New", "Open"))})
    assert facts("a.hwp", empty) == []


def test_a_script_that_does_something() -> None:
    code = _EMPTY.replace("//todo : ", "Document.Run('x');")
    found = facts("a.hwp", hwp({"Scripts/DefaultJScript": script(code)}))
    assert "Document.Run" in (value(found, "hwp_script") or "")


def test_links_in_the_text_and_files_outside() -> None:
    section = hyperlink("http\\://a.example/x;1;0;0;") * 2
    path = "\\\\host.example\\a.bmp"
    outside = record(0x12, pack("<HH", 0, len(path)) + path.encode("utf-16-le"))
    found = facts("a.hwp", hwp({"BodyText/Section0": section, "DocInfo": outside}))
    assert [f.value for f in found] == ["http://a.example/x", path]


def test_a_document_under_a_password() -> None:
    found = facts("a.hwp", hwp({}, flags=3), "1234")
    assert codes(found) == {"hwp_encrypted", "password_in_text"}


def distributed(data: bytes) -> bytes:
    """A stream as the editor locks it: its key lies among veiled bytes in front of it."""
    seed, key = 0x1234567, b"0123456789abcdef"
    own = bytearray(pack("<I", seed).ljust(256, b"."))
    start = 4 + (seed & 15)
    own[start : start + 16] = key
    veil: list[int] = []
    while len(veil) < 256:
        seed = (seed * 214013 + 2531011) % 2**32
        byte = seed >> 16 & 0xFF
        seed = (seed * 214013 + 2531011) % 2**32
        veil += [byte] * ((seed >> 16 & 15) + 1)
    own[4:] = bytes(a ^ b for a, b in zip(own[4:], veil[4:], strict=False))
    packed = deflate(data)
    cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return record(0x1C, bytes(own)) + cipher.update(packed + bytes(-len(packed) % 16))


def test_a_distribution_document_is_read_all_the_same() -> None:
    header = b"HWP Document File".ljust(32, b"\0") + pack("<II", 0x05000300, 5)
    found = facts("a.hwp", compound({
        "FileHeader": header.ljust(256, b"\0"),
        "ViewText/Section0": distributed(hyperlink("http\\://a.example;1;")),
        "Scripts/DefaultJScript": distributed(script("go();")),
    }))  # fmt: skip
    assert value(found, "hwp_link") == "http://a.example"
    assert value(found, "hwp_script") == "go();"


def test_a_distribution_document_without_its_key() -> None:
    found = facts("a.hwp", hwp({"ViewText/Section0": b"x" * 400}, flags=5))
    assert value(found, "not_examined", "ViewText/Section0") == "damaged"


def test_a_damaged_stream_leaves_the_rest() -> None:
    broken = record(0x12, b"\x01\0")[:-1] + b"\xff"
    found = facts("a.hwp", hwp({"DocInfo": broken, "BodyText/Section0": hyperlink("http\\://b;")}))
    assert value(found, "hwp_link") == "http://b"


def test_hwpx() -> None:
    section = b"""<s:sec xmlns:s="u"><s:fieldBegin type="HYPERLINK"><s:parameters>
      <s:stringParam name="Path">http\\://a.example/x;1;0;0;</s:stringParam>
      </s:parameters></s:fieldBegin></s:sec>"""
    found = facts("a.hwpx", zip_of({
        "mimetype": b"application/hwp+zip", "Contents/section0.xml": section,
        "Scripts/sourceScripts": (_EMPTY + "go();").encode("utf-16-le"),
        "BinData/ole1.ole": compound({"\x01Ole10Native": package("a.js", b"x")}),
    }))  # fmt: skip
    assert value(found, "hwp_link") == "http://a.example/x"
    assert value(found, "hwp_script") == "go();"
    assert value(found, "hwp_object") == "ole"
    assert value(found, "script", "ole1.ole/a.js") == "js"


def test_an_encrypted_hwpx() -> None:
    manifest = b"<m><file-entry><encryption-data/></file-entry></m>"
    data = zip_of({"mimetype": b"application/hwp+zip", "META-INF/manifest.xml": manifest})
    assert value(facts("a.hwpx", data, "비번"), "password_in_text") == "비번"


def test_entities_are_refused() -> None:
    section = b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'
    data = zip_of({"mimetype": b"application/hwp+zip", "Contents/section0.xml": section})
    assert value(facts("a.hwpx", data), "not_examined") == "document type in XML"


def package(name: str, content: bytes) -> bytes:
    """An Ole10Native stream."""
    path = name.encode("cp949") + b"\0"
    body = b"\x02\0" + path * 2 + bytes(4) + pack("<I", len(path)) + path
    body += pack("<I", len(content)) + content
    return pack("<I", len(body)) + body


def real_documents() -> Iterator[tuple[str, bytes]]:
    return ((name, data) for name, data in real_messages("containers-dev.zip")
            if name.endswith(".hwp"))  # fmt: skip


def test_every_real_document_is_read_to_its_end(real: Callable[[str], object]) -> None:
    documents = list(real_documents())
    if not documents:
        pytest.skip("no .hwp in the set")
    for name, data in documents:
        found = codes(examine(name, data, []))
        assert not found & {"not_examined", "hwp_script", "type_mismatch"}, name
