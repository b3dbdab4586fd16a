import gzip
import io
import stat
import tarfile
import zipfile
from base64 import b64decode

import pytest

from tests.readers.attachments.making import codes, facts, value, values, zip_of, zipped

LNK = b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(12)


def test_members_are_listed_with_their_kind() -> None:
    found = facts("a.zip", zipped(report__lnk=LNK, notes__txt=b"hello"))
    assert value(found, "archive_member", "report.lnk") == "lnk"
    assert value(found, "archive_member", "notes.txt") == "txt"


def test_archives_in_archives_are_walked() -> None:
    inner = zipped(run__exe=b"MZ\x90\x00")
    found = facts("a.zip", zip_of({"b.zip": inner}))
    assert value(found, "executable", "b.zip/run.exe") == "exe"


def test_a_korean_name_in_the_code_page_of_its_packer() -> None:
    data = zip_of({"xxxx.exe": b"MZ"}).replace(b"xxxx.exe", "견적.exe".encode("cp949"))
    assert "executable" in codes(facts("a.zip", data), "견적.exe")


def test_a_tape_archive_within_gzip() -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, kind in (("run.vbs", tarfile.REGTYPE), ("link", tarfile.SYMTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.size = kind, 3 if kind == tarfile.REGTYPE else 0
            archive.addfile(info, io.BytesIO(b"x=1"))
    found = facts("a.tgz", gzip.compress(buffer.getvalue()))
    assert value(found, "script", "a.tar/run.vbs") == "vbs"
    assert value(found, "archive_refused", "a.tar/link") == "link"


def test_links_and_paths_that_lead_out() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../up.js", "x")
    found = facts("a.zip", buffer.getvalue())
    assert value(found, "archive_refused", "link") == "link"
    assert value(found, "archive_unsafe_path") == "../../up.js"


def test_overlapping_members_are_refused() -> None:
    data = bytearray(zip_of({"a.txt": b"one" * 50, "b.txt": b"two" * 50}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = (4).to_bytes(4, "little")  # starts within the first
    assert "overlap" in values(facts("a.zip", bytes(data)), "archive_refused")


def test_a_bomb_is_refused_and_the_rest_read() -> None:
    found = facts("a.zip", zip_of({"zeros": bytes(40_000_000), "b.js": b"x"}))
    assert value(found, "archive_refused", "zeros") == "too_large"
    assert "script" in codes(found, "b.js")


def test_archives_too_deep_are_not_entered() -> None:
    data = b"MZ"
    for _ in range(12):
        data = zip_of({"a": data})
    assert "too_deep" in values(facts("a.zip", data), "not_examined")


def test_too_many_members_are_not_entered() -> None:
    data = zip_of({f"{n}.txt": b"" for n in range(2500)})
    assert "too_many_members" in values(facts("a.zip", data), "not_examined")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"\x1f\x8b\x08junk", b"BZh9junk", b"\xfd7zXZ\x00"])
def test_damaged_archives_say_so(data: bytes) -> None:
    assert value(facts("a", data), "not_examined") == "damaged"


@pytest.mark.parametrize(("magic", "kind"), [(b"ALZ\x01", "alz"), (b"EGGA", "egg")])
def test_korean_archives_are_named_though_not_opened(magic: bytes, kind: str) -> None:
    assert value(facts(f"a.{kind}", magic + bytes(20)), "not_examined") == f"unsupported: {kind}"


# run.js ("inert") as packers write it, under the old cipher and under AES-256
_OLD = b64decode(
    "UEsDBAoACQAAAAs6dV2LxYSNEQAAAAUAAAAGABwAcnVuLmpzVVQJAANGRQFrRkUBa3V4CwABBAAAAAAEAAAAABX7kn50"
    "hRMm008VkdGD5jUoUEsHCIvFhI0RAAAABQAAAFBLAQIeAwoACQAAAAs6dV2LxYSNEQAAAAUAAAAGABgAAAAAAAEAAACk"
    "gQAAAABydW4uanNVVAUAA0ZFAWt1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBMAAAAYQAAAAAA"
)
_AES = b64decode(
    "UEsDBBQAAQBjAAs6dV0AAAAAIwAAAAUAAAAGAAsAcnVuLmpzAZkHAAIAQUUDCADP2CSMJbuy9GHPv1uXGitdfPCqvmsc"
    "uyE4NkwVRhS3cOHwXFBLAQIUAxQAAQBjAAs6dV0AAAAAIwAAAAUAAAAGAAsAAAAAAAAAAACAAQAAAABydW4uanMBmQcA"
    "AgBBRQMIAFBLBQYAAAAAAQABAD8AAABSAAAAAAA="
)
_LOCKED = pytest.mark.parametrize(("data", "password"), [(_OLD, "1234"), (_AES, "비밀1")])


@_LOCKED
def test_a_locked_archive_opens_with_a_word_of_the_text(data: bytes, password: str) -> None:
    found = facts("a.zip", data, "hello", password)
    assert value(found, "archive_opened_with_password") == password
    assert value(found, "password_in_text") == password
    assert {"archive_encrypted", "script", "archive_member"} <= codes(found)


@_LOCKED
def test_names_in_a_locked_archive_are_read_all_the_same(data: bytes, password: str) -> None:
    found = facts("a.zip", data)
    assert codes(found) == {"archive_encrypted", "archive_member", "script"}
    assert value(found, "script", "run.js") == "js"


@_LOCKED
def test_words_that_do_not_fit_are_still_candidates(data: bytes, password: str) -> None:
    found = facts("a.zip", data, "4321")
    assert value(found, "password_in_text") == "4321"
    assert "archive_opened_with_password" not in codes(found)


def test_bytes_changed_under_the_cipher_are_not_believed() -> None:
    broken = bytearray(_AES)
    broken[broken.index(b"run.js") + 6 + 11 + 20] ^= 1
    assert "archive_opened_with_password" not in codes(facts("a.zip", bytes(broken), "비밀1"))
