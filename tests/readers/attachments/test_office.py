from struct import pack

import pytest

from bongsu.readers.attachments.vba import decompressed
from tests.readers.attachments.compound import compound
from tests.readers.attachments.making import codes, facts, value, values, zip_of
from tests.readers.attachments.test_hwp import package, record

_SOURCE = b'Attribute VB_Name = "ThisDocument"\r\nSub AutoOpen()\r\n  MsgBox 1\r\nEnd Sub\r\n'
_TYPES = b"<Types/>"


def container(source: bytes) -> bytes:
    """Literal tokens only, one chunk."""
    groups = (source[at : at + 8] for at in range(0, len(source), 8))
    chunk = b"".join(b"\0" + group for group in groups)
    return b"\x01" + pack("<H", 0xB000 | (len(chunk) - 1)) + chunk


def module(source: bytes) -> bytes:
    return b"compiled" * 10 + container(source)


def docx(members: dict[str, bytes]) -> bytes:
    return zip_of({"[Content_Types].xml": _TYPES, **members})


def relation(kind: str, target: str, mode: str = "External") -> bytes:
    tag = f'<Relationship Id="r" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f"<Relationships>{tag}</Relationships>".encode()


def test_copies_repeat_what_stands_before_them() -> None:
    """[MS-OVBA] 2.4.1.3.19.2: one letter, then a copy of length 3 from one back."""
    assert decompressed(b"\x01" + pack("<H", 0xB003) + b"\x02a\x00\x00", 100) == b"aaaa"


def test_macros_and_the_names_that_start_them() -> None:
    data = compound({"Macros/VBA/ThisDocument": module(_SOURCE), "Macros/VBA/dir": b"x"})
    found = facts("a.doc", data)
    assert value(found, "office_macro") == "ThisDocument"
    assert value(found, "office_macro_autorun") == "AutoOpen"


def test_a_module_without_code_is_no_macro() -> None:
    data = compound({"Macros/VBA/Sheet1": module(b'Attribute VB_Name = "Sheet1"\r\n')})
    assert facts("a.xls", data) == []


def test_a_macro_in_a_packed_document() -> None:
    inner = compound({"VBA/Module1": module(_SOURCE)})
    found = facts("a.docm", docx({"word/vbaProject.bin": inner}))
    assert value(found, "office_macro", "word/vbaProject.bin") == "Module1"


def test_old_macro_sheets() -> None:
    sheet = pack("<HH", 0x85, 8) + pack("<IBB", 0, 0, 1) + b"\0\0"
    assert value(facts("a.xls", compound({"Workbook": sheet})), "office_macro")
    assert "office_macro" in codes(facts("a.xlsm", docx({"xl/macrosheets/sheet1.xml": b"<a/>"})))


@pytest.mark.parametrize(
    ("streams", "name"),
    [
        ({"EncryptedPackage": b"x" * 64, "EncryptionInfo": b"x"}, "a.docx"),
        ({"Workbook": pack("<HH", 0x2F, 0)}, "a.xls"),
        ({"WordDocument": bytes(10) + pack("<H", 0x0100)}, "a.doc"),
    ],
)
def test_encrypted_documents(streams: dict[str, bytes], name: str) -> None:
    found = facts(name, compound(streams), "1234")
    assert codes(found) == {"office_encrypted", "password_in_text"}


def test_a_template_from_elsewhere() -> None:
    data = docx({"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://t.example/")})
    assert value(facts("a.docx", data), "office_remote_template") == "http://t.example/"


def test_other_outside_targets_and_links() -> None:
    data = docx({
        "word/_rels/document.xml.rels": relation("oleObject", "http://o.example/"),
        "word/_rels/header1.xml.rels": relation("hyperlink", "http://l.example/"),
        "word/_rels/footer1.xml.rels": relation("image", "media/a.png", "Internal"),
    })  # fmt: skip
    found = facts("a.docx", data)
    assert value(found, "office_external_link") == "oleObject: http://o.example/"
    assert value(found, "office_link") == "http://l.example/"


def test_a_field_cut_into_runs() -> None:
    runs = b"<w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\x</w:instrText>"
    body = b"<w:d xmlns:w='u'>" + runs + b"</w:d>"
    found = facts("a.docx", docx({"word/document.xml": body}))
    assert value(found, "office_dde") == "DDEAUTO c:\\x"


def test_dde_of_a_sheet_and_of_an_old_document() -> None:
    link = b'<e><ddeLink ddeService="cmd" ddeTopic="/c x"/></e>'
    found = facts("a.xlsx", docx({"xl/externalLinks/externalLink1.xml": link}))
    assert value(found, "office_dde") == "cmd /c x"
    old = compound({"WordDocument": bytes(600) + b"\x13 DDEAUTO c:\\x \x14"})
    assert (value(facts("a.doc", old), "office_dde") or "").startswith("DDEAUTO c:\\x")


def test_embedded_files() -> None:
    inner = compound({"\x01Ole10Native": package("청구서.exe", b"MZ\x90")})
    found = facts("a.docx", docx({"word/embeddings/oleObject1.bin": inner}))
    assert value(found, "office_embedded_object", "word/embeddings/oleObject1.bin") == "ole"
    assert value(found, "executable", "word/embeddings/oleObject1.bin/청구서.exe") == "exe"
    equation = compound({"Equation Native": b"x"})
    assert value(facts("a.doc", equation), "office_embedded_object") == "equation"


def test_plain_documents_say_nothing() -> None:
    assert facts("a.docx", docx({"word/document.xml": b"<d/>"})) == []
    assert facts("a.doc", compound({"WordDocument": bytes(600)})) == []


def test_a_damaged_part_leaves_the_rest() -> None:
    data = docx({"word/_rels/a.xml.rels": b"<broken",
                 "word/_rels/b.xml.rels": relation("frame", "http://f.example/")})  # fmt: skip
    found = facts("a.docx", data)
    assert values(found, "not_examined") == ["damaged"]
    assert value(found, "office_external_link") == "frame: http://f.example/"


def test_hostile_compression_is_bounded() -> None:
    chunk = b"\x02a\xff\x0f"  # one letter four thousand times
    with pytest.raises(ValueError, match="too_large"):
        decompressed(b"\x01" + (pack("<H", 0xB000 | (len(chunk) - 1)) + chunk) * 300, 100_000)


def test_records_beyond_the_end() -> None:
    assert facts("a.xls", compound({"Workbook": record(0, b"")[:3] + b"\xff\xff\xff"})) == []
