from struct import pack

from tests.readers.attachments.making import codes, facts, value

_IDS, _INFO, _RELATIVE, _ARGUMENTS, _ICON, _WIDE = 0x01, 0x02, 0x08, 0x20, 0x40, 0x80


def header(flags: int) -> bytes:
    identity = b"L\0\0\0" + bytes.fromhex("0114020000000000c000000000000046")
    return (identity + pack("<I", flags)).ljust(76, b"\0")


def text(value: str) -> bytes:
    return pack("<H", len(value)) + value.encode("utf-16-le")


def info(path: bytes) -> bytes:
    body = pack("<6I", 28, 1, 0, 28, 0, 28 + len(path)) + path + b"\0\0"
    return pack("<I", len(body) + 4) + body


def tracker(machine: bytes) -> bytes:
    return pack("<IIII", 96, 0xA0000003, 88, 0) + machine.ljust(16, b"\0") + bytes(64)


def test_target_arguments_icon_and_machine() -> None:
    data = header(_INFO | _ARGUMENTS | _ICON | _WIDE) + info(b"C:\\Windows\\cmd.exe")
    data += text("/c   echo" + " " * 300 + "done") + text("C:\\icons\\hwp.ico")
    data += tracker(b"desk-1") + bytes(4)
    found = facts("보고서.hwp.lnk", data)
    assert value(found, "lnk_target") == "C:\\Windows\\cmd.exe"
    assert value(found, "lnk_arguments") == "/c echo done"
    assert value(found, "lnk_icon") == "C:\\icons\\hwp.ico"
    assert value(found, "lnk_machine") == "desk-1"
    assert "lnk_appended" not in codes(found)


def test_a_target_in_the_environment_block() -> None:
    block = pack("<II", 0x314, 0xA0000001) + bytes(260)
    block += "%ComSpec%".encode("utf-16-le").ljust(520, b"\0")
    assert value(facts("a.lnk", header(_WIDE) + block + bytes(4)), "lnk_target") == "%ComSpec%"


def test_a_target_in_the_list_of_the_shell() -> None:
    drive = pack("<HB", 25, 0x2F) + b"C:\\".ljust(22, b"\0")
    file = pack("<HB", 14 + 8, 0x32) + bytes(11) + b"cmd.exe\0"
    ids = drive + file + bytes(2)
    data = header(_IDS) + pack("<H", len(ids)) + ids + bytes(4)
    assert value(facts("a.lnk", data), "lnk_target") == "C:\\cmd.exe"


def test_a_share_as_target() -> None:
    share = pack("<5I", 36, 2, 20, 0, 0) + b"\\\\host.example\\d\0"
    body = pack("<6I", 28, 2, 0, 0, 28, 28 + len(share)) + share + b"a.dll\0"
    data = header(_INFO) + pack("<I", len(body) + 4) + body + bytes(4)
    assert value(facts("a.lnk", data), "lnk_target") == "\\\\host.example\\d\\a.dll"


def test_what_is_hung_onto_a_shortcut() -> None:
    found = facts("a.lnk", header(_RELATIVE | _WIDE) + text(".\\a.exe") + bytes(4) + bytes(5000))
    assert value(found, "lnk_target") == ".\\a.exe"
    assert value(found, "lnk_appended") == "5000"


def test_a_shortcut_cut_short() -> None:
    assert value(facts("a.lnk", header(_ARGUMENTS)), "not_examined") == "damaged"


def test_an_internet_shortcut() -> None:
    found = facts("a.url", b"[InternetShortcut]\r\nURL=file://host.example/a.exe\r\n")
    assert value(found, "lnk_target") == "file://host.example/a.exe"
    assert value(found, "script") == "url"
