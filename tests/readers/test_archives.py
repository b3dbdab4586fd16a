import io
import struct
import tarfile
import time
import zipfile

import pytest

from bongsu.model.errors import BongsuError
from bongsu.readers import archives
from bongsu.readers.plugin import Split, Trouble, built_in
from bongsu.readers.walk import open_member, walk
from tests.readers.making import (
    Memory,
    gzipped,
    tarred,
    tarred_entry,
    zipped,
    zipped_with_raw_names,
)

MAIL = b"From: kim@a.example\nTo: lee@b.example\nSubject: one\n\nbody\n"
OTHER = MAIL.replace(b"one", b"two")
MBOX = b"".join(
    b"From k@a.example Tue May 21 09:10:11 2024\n" + mail + b"\n" for mail in (MAIL, OTHER)
)
Found = list[tuple[str, Split | Trouble]]


def _walk(data: bytes, name: str = "export") -> Found:
    return list(walk(Memory(data), name, built_in()))


def _codes(found: Found) -> list[tuple[str, str]]:
    return [(place, item.code) for place, item in found if isinstance(item, Trouble)]


def _mails(found: Found) -> list[tuple[str, bytes]]:
    return [(place, item.data) for place, item in found if isinstance(item, Split)]


TAKEOUT = [
    ("Takeout/archive_browser.html", b"<html>x</html>"),
    ("Takeout/Mail/All mail.mbox", MBOX),
    ("Takeout/Drive/report.pdf", b"%PDF-1.7"),
]
MAILDIR = [
    ("box/cur/1.host:2,S", MAIL),
    ("box/.Sent/cur/2.host:2,", OTHER),
    ("box/dovecot.index", b"\0\1\2"),
]
CONTAINERS = {
    "eml": MAIL,
    "mbox": MBOX,
    "zip": zipped([("a.eml", MAIL), ("b/b.eml", OTHER)]),
    "zip, stored": zipped([("a.eml", MAIL), ("m.mbox", MBOX)], zipfile.ZIP_STORED),
    "tar": tarred([("a.eml", MAIL), ("m.mbox", MBOX)]),
    "pax": tarred([("a" * 300 + ".eml", MAIL)], tarfile.PAX_FORMAT),
    "tgz": gzipped(tarred([("a.eml", MAIL), ("m.mbox", MBOX), ("c.eml", OTHER)])),
    "gz": gzipped(MBOX),
    "zip in tgz": gzipped(tarred([("in.zip", zipped([("a.eml", MAIL), ("b.eml", OTHER)]))])),
    "tgz in zip": zipped([("in.tgz", gzipped(tarred([("m.mbox", MBOX)])))]),
    "Maildir in zip": zipped(MAILDIR),
    "Takeout zip": zipped(TAKEOUT),
    "Takeout tgz": gzipped(tarred(TAKEOUT)),
    "names twice": zipped([("a.eml", MAIL)]) and tarred([("a.eml", MAIL), ("a.eml", OTHER)]),
    "marks in names": zipped([("a!b.eml", MAIL), ("a", zipped([("b.eml", OTHER)]))]),
    "Korean names": zipped_with_raw_names(
        [("받은메일함/초청.eml".encode("cp949"), MAIL), ("보낸.eml".encode("cp949"), OTHER)]
    ),
}


@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_member_and_its_byte_range_give_the_message_again(kind: str) -> None:
    data, readers = CONTAINERS[kind], built_in()
    found = [(place, item) for place, item in _walk(data) if isinstance(item, Split)]
    assert found
    for place, item in found:
        member = open_member(Memory(data), "export", readers, place)
        assert member.read_at(item.start, item.end - item.start) == item.data
    assert {mail for _, mail in _mails(_walk(data))} <= {MAIL, OTHER}
    assert len({(place, item.start) for place, item in found}) == len(found)


@pytest.mark.parametrize("kind", CONTAINERS)
def test_containers_are_read_without_trouble_but_for_what_is_no_mail(kind: str) -> None:
    assert {code for _, code in _codes(_walk(CONTAINERS[kind]))} <= {
        "evidence.not_mail",
        "evidence.takeout_companion",
    }


def test_files_of_a_takeout_that_are_no_mail_are_named() -> None:
    found = _walk(CONTAINERS["Takeout zip"])
    assert _codes(found) == [
        ("Takeout/archive_browser.html", "evidence.takeout_companion"),
        ("Takeout/Drive/report.pdf", "evidence.not_mail"),
    ]
    folders = {item.folder for _, item in found if isinstance(item, Split)}
    assert folders == {"Takeout/Mail/All mail.mbox"}


def test_a_maildir_tells_folder_and_flags() -> None:
    found = [item for _, item in _walk(CONTAINERS["Maildir in zip"]) if isinstance(item, Split)]
    assert [(item.folder, item.flags) for item in found] == [("INBOX", "S"), ("Sent", "")]


def test_korean_names_without_the_flag_are_shown_right() -> None:
    places = [place for place, _ in _mails(_walk(CONTAINERS["Korean names"]))]
    assert places == ["받은메일함/초청.eml", "보낸.eml"]
    with_flag = zipped([("받은메일함/초청.eml", MAIL)])
    assert _mails(_walk(with_flag)) == [("받은메일함/초청.eml", MAIL)]


def test_korean_names_of_a_tar_are_shown_right() -> None:
    data = tarred([("x" * 8, MAIL)]).replace(b"x" * 8, "초청장.e".encode("cp949"))
    header = bytearray(data[:512])
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    found = _walk(bytes(header) + data[512:])
    assert _mails(found) == [("초청장.e", MAIL)]


def test_members_of_one_name_are_told_apart() -> None:
    data = tarred([("a.eml", MAIL), ("a.eml", OTHER), ("a.eml#2", MAIL), ("a.eml", MAIL)])
    assert [place for place, _ in _mails(_walk(data))] == [
        "a.eml",
        "a.eml#2",
        "a.eml#2#2",
        "a.eml#3",
    ]


def test_many_members_of_one_name_take_linear_time() -> None:
    data = tarred(("a.eml", b"") for _ in range(20_000))
    began = time.process_time()
    assert len(_walk(data)) == 20_000
    assert time.process_time() - began < 10


# Refused, each with its reason, while the neighbours are read.
def _flagged(data: bytes, flag: int) -> bytes:
    """Set a flag bit on the first member, in both of its headers."""
    out = bytearray(data)
    central = data.index(b"PK\1\2")
    for at in (6, central + 8):
        out[at] |= flag
    return bytes(out)


def test_an_encrypted_member_is_named_and_the_next_is_read() -> None:
    found = _walk(_flagged(zipped([("a.eml", MAIL), ("b.eml", OTHER)]), 1))
    assert _codes(found) == [("a.eml", "evidence.member_encrypted")]
    assert _mails(found) == [("b.eml", OTHER)]


def test_overlapping_members_are_refused() -> None:
    data = zipped([("a.eml", MAIL), ("b.eml", OTHER)], zipfile.ZIP_STORED)
    second = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    data = data[: second + 42] + struct.pack("<I", 0) + data[second + 46 :]
    assert {code for _, code in _codes(_walk(data))} == {"evidence.member_overlaps"}


def test_a_link_in_a_zip_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("link.eml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
        archive.writestr("a.eml", MAIL)
    found = _walk(out.getvalue())
    assert _codes(found) == [("link.eml", "evidence.link_refused")]
    assert _mails(found) == [("a.eml", MAIL)]


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE]
)
def test_links_and_devices_in_a_tar_are_refused(kind: bytes) -> None:
    entry = tarfile.TarInfo("x.eml")
    entry.type, entry.linkname = kind, "/etc/passwd"
    found = _walk(tarred_entry(entry))
    assert _codes(found) == [("x.eml", "evidence.link_refused")]


def test_a_sparse_member_of_a_tar_is_refused() -> None:
    entry = tarfile.TarInfo("x.eml")
    entry.type, entry.size = tarfile.GNUTYPE_SPARSE, 0
    assert _codes(_walk(tarred_entry(entry))) == [("x.eml", "evidence.member_sparse")]


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_without_a_bound_on_memory_is_refused(packing: int) -> None:
    found = _walk(zipped([("a.eml", MAIL)], packing))
    assert _codes(found) == [("a.eml", "evidence.archive_damaged")]


def test_nested_zeros_stay_bounded() -> None:
    data = zipped([("zeros", bytes(10_000_000))])
    for _ in range(4):
        data = zipped([(f"z{n}.zip", data) for n in range(4)])
    began = time.process_time()
    found = _walk(data)
    assert {code for _, code in _codes(found)} == {"evidence.too_deep"}
    assert time.process_time() - began < 5


def test_a_member_that_unpacks_too_well_is_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_FREE", 1000)
    bomb = MBOX + bytes(1_000_000)
    found = _walk(zipped([("x.mbox", bomb), ("a.eml", MAIL)]))
    assert _codes(found) == [("x.mbox", "evidence.bomb")]
    assert _mails(found) == [("a.eml", MAIL)]
    assert _codes(_walk(gzipped(bomb))) == [("export", "evidence.bomb")]


def test_members_that_together_unpack_too_well_are_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_FREE", 3 * len(MAIL))
    monkeypatch.setattr(archives, "RATIO_CAP", 0)
    found = _walk(zipped((f"{n}.eml", MAIL) for n in range(5)))
    assert len(_mails(found)) == 3
    assert _codes(found) == [("3.eml", "evidence.bomb"), ("4.eml", "evidence.bomb")]


def test_a_member_longer_than_it_claims_is_not_read_past_its_claim() -> None:
    data = bytearray(zipped([("x.eml", MAIL * 50)]))
    central = data.index(b"PK\1\2")
    data[central + 24 : central + 28] = struct.pack("<I", len(MAIL))
    found = _walk(bytes(data))
    assert sum(len(mail) for _, mail in _mails(found)) <= len(MAIL)


def test_entries_over_their_number_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "ENTRY_CAP", 2)
    files = [(f"{n}.eml", MAIL) for n in range(3)]
    assert _codes(_walk(zipped(files))) == [("", "evidence.entry_count")]
    found = _walk(tarred(files))
    assert len(_mails(found)) == 2
    assert _codes(found) == [("", "evidence.entry_count")]


# Damage: what stood before the break is read, then one trouble names it.
def test_a_damaged_central_directory_is_named() -> None:
    data = zipped([("a.eml", MAIL)])
    for damaged in (data[:-10], data.replace(b"PK\1\2", b"XX\1\2"), data[: len(data) // 2]):
        assert _codes(_walk(damaged)) == [("", "evidence.archive_damaged")]


def test_a_flipped_byte_in_a_member_is_named_and_the_next_is_read() -> None:
    data = bytearray(zipped([("a.eml", MAIL), ("b.eml", OTHER)], zipfile.ZIP_STORED))
    data[data.index(b"body")] ^= 1
    found = _walk(bytes(data))
    assert _codes(found) == [("a.eml", "evidence.archive_damaged")]
    assert _mails(found) == [("b.eml", OTHER)]


def test_a_truncated_gzip_gives_what_stood_before() -> None:
    big = MBOX + b"".join(
        b"From k@a.example Tue May 21 09:10:11 2024\n" + MAIL + bytes([n]) * 99 + b"\n\n"
        for n in range(33, 120)
    )
    found = _walk(gzipped(big)[:-400])
    assert _codes(found) == [("export", "evidence.archive_damaged")]


@pytest.mark.parametrize("cut", [512, 700, 1024, 1536, 2048])
def test_a_truncated_tar_is_named(cut: int) -> None:
    data = tarred([("a.eml", MAIL), ("b.eml", OTHER)])
    found = _walk(data[:cut])
    assert ("", "evidence.archive_damaged") in _codes(found)
    if cut >= 1024:
        assert _mails(found)[0] == ("a.eml", MAIL)


def test_a_damaged_header_within_a_tar_is_named() -> None:
    data = bytearray(tarred([("a.eml", MAIL), ("b.eml", OTHER), ("c.eml", MAIL)]))
    data[1024 + 150] ^= 0xFF
    found = _walk(bytes(data))
    assert _mails(found) == [("a.eml", MAIL)]
    assert _codes(found) == [("", "evidence.archive_damaged")]


def test_an_empty_archive_is_no_trouble() -> None:
    assert _walk(zipped([])) == []


def test_an_empty_file_and_a_file_that_is_no_mail_are_named() -> None:
    assert _codes(_walk(b"")) == [("", "evidence.empty")]
    assert _codes(_walk(b"\0\1\2")) == [("", "evidence.not_mail")]


def test_a_member_path_that_leads_nowhere_is_unknown() -> None:
    for member in ("b.eml", "a.eml!x", "!", "a.em"):
        with pytest.raises(BongsuError, match=r"input\.member_unknown"):
            open_member(Memory(CONTAINERS["zip"]), "x", built_in(), member)


def test_a_packed_archive_is_unpacked_once_not_once_a_message() -> None:
    """Going back within a stream would unpack it again from its beginning."""
    packed = Memory(gzipped(tarred((f"{n}.eml", MAIL * 40) for n in range(300))))
    assert len(list(walk(packed, "x.tgz", built_in()))) == 300
    assert packed.bytes_read < 12 * packed.size


def test_a_manifest_is_passed_over_only_at_the_top() -> None:
    manifest = ("BONGSU-MANIFEST.json", MAIL)
    assert _mails(_walk(zipped([manifest]))) == []
    assert len(_mails(_walk(zipped([("in.zip", zipped([manifest]))])))) == 1
