"""7z archives, each of two files, as another program packed them."""

from base64 import b64decode
from struct import pack

import pytest

from tests.readers.attachments.making import codes, facts, value

_PLAIN = b64decode(
    "N3q8ryccAASN0f5RjgAAAAAAAAAUAAAAAAAAAKXVOpTgAMwAD10ANJuI1INuKr16zVoffAAAAOAAegBvXQAAgTMHrg/Pbu6M"
    "B7DD2irXWGSss3jOVN43DeDE5CDexTWoy4j9YwX1nx/zV6EICV9x7XxggjTtUQQygfdpPk8xakMq4qnGLCiiUF2qHrDUftPw"
    "tXqtNu1YTkk3aTx8j14uleNllR05lSgnAKefAAAAFwYXAQl3AAcLAQABISEBGAx7AAA="
)
_LOCKED = b64decode(
    "N3q8ryccAARMCvSMsgAAAAAAAAAWAAAAAAAAALMl6ugage06YRiC4VGj2l1zJ5dVZkbF83/Le9eQTsu93ajhJuAAkgCKXQAA"
    "gTMHrg/QDv4R7Rym+tmi4IaiWVrhh2x/kIe+zL3fOOqdita0QVZ+2BFzbh1/P+nkBv9lq3FzRF3vjiiXLQhWVtbmehQCQOQH"
    "gQuf/PAMrh5NJeV8TsCfxkYueLndg3rJsKQCfcuo0kQm6yNDR94tDavzkr4h7lZ2yUVZK/B1lq9n0mnDTuPHAAAAFwYgAQmA"
    "kgAHCwEAASEhARgMgJMAAA=="
)
_HIDDEN = b64decode(
    "N3q8ryccAAR5kHwGwAAAAAAAAAAqAAAAAAAAAA0ZprE7SgYFTrTH/GahduI2Fc2L9GBGHK3terchuvkOu5FE8THHX9m6nDca"
    "1IRJgM9p1YBBliHYUapHfcWFrcdgO0wdBVMfRr7XNKF0Pnu8HXt6JjQaCb9BsLbDzuultG5g/twVVjN1Yxvx3f+RO089/gJ1"
    "uHzw8l8lgznhvayjHY8rg1WpOBHzAOsnLwaMZSZib4IP9TSc3PRZuLGxNJ46DWWKH/ZRY7Jg+evvztLp+shA17xQG5GW2Inn"
    "6swY5QX1buQXBiABCYCgAAcLAQABJAbxBwESUw/gDuZAbIUTfg0RL2D0x1LqDICTAAA="
)
_MEMBERS = {("run.js", "js"), ("b/two.txt", "txt")}


def members(data: bytes, *words: str) -> set[tuple[str, str | None]]:
    return {(f.member, f.value) for f in facts("a.7z", data, *words) if f.code == "archive_member"}


def test_members_are_listed() -> None:
    assert members(_PLAIN) == _MEMBERS
    assert value(facts("a.7z", _PLAIN), "script", "run.js") == "js"


@pytest.mark.parametrize("data", [_LOCKED, _HIDDEN])
def test_a_locked_one_opens_with_a_word_of_the_text(data: bytes) -> None:
    found = facts("a.7z", data, "hello", "1234")
    assert value(found, "archive_opened_with_password") == "1234"
    assert members(data, "1234") == _MEMBERS


def test_names_are_read_though_the_content_is_locked() -> None:
    assert members(_LOCKED, "4321") == _MEMBERS
    found = facts("a.7z", _LOCKED, "4321")
    assert value(found, "password_in_text") == "4321"
    assert "archive_opened_with_password" not in codes(found)


def test_hidden_names_stay_hidden() -> None:
    found = facts("a.7z", _HIDDEN)
    assert codes(found) == {"archive_encrypted", "not_examined"}
    assert value(found, "not_examined") == "encrypted"


def test_changed_bytes_are_not_believed() -> None:
    broken = bytearray(_PLAIN)
    broken[40] ^= 1
    found = facts("a.7z", bytes(broken))
    assert value(found, "archive_refused") == "damaged"
    assert members(bytes(broken)) == _MEMBERS


def test_cut_short() -> None:
    for size in range(6, len(_LOCKED), 7):
        facts("a.7z", _LOCKED[:size])


_PPMD = b64decode(
    "N3q8ryccAAT1q6xsYAAAAAAAAAAUAAAAAAAAAP9UEScATQ9Cee8paWS6Ux9wAAABAEwBBAYAAQkPAAcLAQABIwMEAQcGAAAA"
    "AQAADICgAAgKAZ2xu60AAAUBEQ0AYQAuAGUAeABlAAAAFAoBABCKjraNed0BFQYBACCAgIEAAAAXBg8BCVEABwsBAAEhIQEY"
    "DE0AAA=="
)


def test_methods_that_cannot_be_undone_leave_the_names() -> None:
    found = facts("a.7z", _PPMD)
    assert value(found, "archive_refused") == "unsupported: 7z method 030401"
    assert value(found, "executable", "a.exe") == "exe"


def test_a_folder_of_several_inputs_is_listed() -> None:
    names = b"\0" + "a.exe\0".encode("utf-16-le")
    header = bytes.fromhex("0104060004090101010100")
    header += bytes.fromhex("070b010001140303011b0401000102030c050000")
    header += bytes([0x05, 1, 0x11, len(names)]) + names + b"\0\0"
    start = pack("<QQI", 4, len(header), 0)
    found = facts("a.7z", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(4) + start + bytes(4) + header)
    assert value(found, "archive_refused") == "unsupported: 7z method 0303011b"
    assert value(found, "archive_member", "a.exe") == "exe"
