from struct import pack

from tests.readers.attachments.compound import compound
from tests.readers.attachments.making import codes, facts, value, values
from tests.readers.attachments.test_hwp import package


def ole1(kind: bytes, body: bytes) -> bytes:
    names = b"".join(pack("<I", len(text)) + text for text in (kind + b"\0", b"", b""))
    return pack("<II", 0x0501, 2) + names + pack("<I", len(body)) + body


def rtf(*groups: str) -> bytes:
    return ("{\\rtf1 text " + "".join(groups) + "}").encode()


def test_a_package_within() -> None:
    digits = ole1(b"Package", package("a.exe", b"MZ\x90")[4:]).hex()
    found = facts("a.rtf", rtf("{\\object{\\*\\objdata " + digits + "}}"))
    assert value(found, "rtf_object") == "Package"
    assert value(found, "executable", "a.exe") == "exe"


def test_junk_between_the_digits() -> None:
    digits = ole1(b"Equation.3", compound({"Equation Native": b"x"})).hex()
    junk = "\n".join(digits[at : at + 31] + "\\par{\\*\\x 99} " for at in range(0, len(digits), 31))
    found = facts("a.doc", rtf("{\\object\\objupdate{\\*\\objdata " + junk + "}}"))
    assert "Equation.3" in values(found, "rtf_object")
    assert "objupdate" in values(found, "rtf_object")
    assert value(found, "office_embedded_object") == "equation"
    assert value(found, "type_mismatch") == "rtf named .doc"


def test_a_template_from_elsewhere_with_its_letters_escaped() -> None:
    found = facts("a.rtf", rtf("{\\*\\template http://\\u116?.example/\\'61}"))
    assert value(found, "office_remote_template") == "http://t.example/a"


def test_a_field_that_starts_a_program() -> None:
    found = facts("a.rtf", rtf("{\\field{\\*\\fldinst {\\rtlch DDEAUTO c:\\\\x }}}"))
    assert "office_dde" in codes(found)


def test_an_object_that_cannot_be_decoded() -> None:
    assert value(facts("a.rtf", rtf("{\\*\\objdata 0102}")), "rtf_object") == "undecoded"


def test_plain_text_says_nothing() -> None:
    assert facts("a.rtf", rtf("{\\b bold} \\par object data")) == []
