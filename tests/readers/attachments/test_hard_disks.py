"""Virtual hard disks: what is on them is listed and examined, whatever they claim."""

import lzma
from collections.abc import Callable
from pathlib import Path
from struct import pack

import pytest

from bench.bombs import disks
from bench.bombs.hard_disks import HARD_DISKS
from bongsu.readers.attachments.facts import FACT_CAP
from bongsu.readers.attachments.partitions import extents, file_system
from tests.readers.attachments.making import codes, facts, value, values, zip_of

_DATA = Path(__file__).parent / "data"
_FILES = {"문서/보고서 2026.pdf.exe": b"MZ\x90", "empty.txt": b"", "a.js": b"x"}
_RESERVED = bytes.fromhex("16e3c9e35c0bb84d817df92df00215ae")


def stored(name: str) -> bytes:
    return lzma.decompress((_DATA / f"{name}.xz").read_bytes())


def members(name: str, content: bytes) -> set[str]:
    return {each.member for each in facts(name, content) if each.code == "disk_image_member"}


@pytest.mark.parametrize("wrap", [disks.fixed, disks.dynamic])
@pytest.mark.parametrize(
    "shape", [lambda volume: volume, disks.partitioned, disks.gpt], ids=["bare", "mbr", "gpt"]
)
def test_files_on_a_virtual_disk_are_examined(
    wrap: Callable[[bytes], bytes], shape: Callable[[bytes], bytes]
) -> None:
    found = facts("a.bin", wrap(shape(disks.fat(_FILES))))
    assert value(found, "disk_image") == "vhd"
    assert {f.member for f in found if f.code == "disk_image_member"} == set(_FILES)
    assert value(found, "executable") == "exe"
    assert value(found, "script", "a.js") == "js"
    assert "double_extension" in codes(found, "문서/보고서 2026.pdf.exe")


def test_ntfs_on_a_vhdx_with_a_folder_and_a_stream_beside_a_file() -> None:
    found = facts("a.vhdx", stored("ntfs.vhdx"))
    assert value(found, "disk_image") == "vhdx"
    assert members("a.vhdx", stored("ntfs.vhdx")) == {
        "a.js", "big.bin", "report.exe", "report.exe:hidden.js", "문서/보고서.pdf.exe",
    }  # fmt: skip
    assert value(found, "script", "report.exe:hidden.js") == "js"
    assert "not_examined" not in codes(found)


def test_exfat_on_a_raw_disk() -> None:
    found = facts("a.img", stored("exfat.img"))
    assert value(found, "disk_image") == "img"
    assert "lnk_target" in codes(found, "폴더/악성.lnk")


def test_a_disk_in_an_archive_is_entered_as_well() -> None:
    found = facts("a.zip", zip_of({"d.vhd": disks.fixed(disks.fat({"a.js": b"x"}))}))
    assert value(found, "script", "d.vhd/a.js") == "js"


@pytest.mark.parametrize("head", [b"%PDF-1.4 ", b"MZ", b"PK\3\4"])
def test_a_disk_that_begins_like_another_file_is_read_as_both(head: bytes) -> None:
    disk = disks.partitioned(disks.fat({"a.js": b"x"}))
    found = facts("a.vhd", disks.fixed(head + disk[len(head) :]))
    assert value(found, "script", "a.js") == "js"
    assert "type_mismatch" in codes(found, "")


def test_volumes_are_told_apart_by_number() -> None:
    disk = disks.partitioned(disks.fat({"a.js": b"x"}), b"\0" * 512, disks.fat({"a.js": b"y"}))
    found = facts("a.vhd", disks.fixed(disk))
    assert {f.member for f in found if f.code == "script"} == {"1/a.js", "3/a.js"}
    assert value(found, "not_examined", "2") == "unsupported: file system"


def test_the_partition_that_windows_reserves_is_no_volume() -> None:
    disk = disks.gpt(bytes(512), disks.fat({"a.js": b"x"})).replace(b"\x11" * 16, _RESERVED, 1)
    found = facts("a.vhd", disks.fixed(disk))
    assert value(found, "script", "a.js") == "js"
    assert "not_examined" not in codes(found)


def test_logical_volumes_in_an_extended_partition() -> None:
    volume = disks.fat({"a.js": b"x"})
    inner = disks.partitioned(volume)
    outer = bytes(446) + pack("<B3sB3sII", 0, b"", 0x0F, b"", 1, len(inner) // 512)
    found = facts("a.vhd", disks.fixed(outer.ljust(510, b"\0") + b"\x55\xaa" + inner))
    assert value(found, "script", "a.js") == "js"


def test_a_disk_without_a_volume_and_one_cut_short() -> None:
    assert values(facts("a.vhd", disks.fixed(bytes(4096))), "not_examined") == [
        "unsupported: no volume"
    ]
    whole = disks.dynamic(disks.fat(_FILES))
    assert "not_examined" in codes(facts("a.vhd", whole[: len(whole) // 2]))
    assert value(facts("b.img", b"x" * 600), "not_examined") == "unsupported: img"


def test_a_disk_that_builds_on_another_is_not_read() -> None:
    whole = disks.dynamic(disks.fat(_FILES))
    footer = disks.footer(len(disks.fat(_FILES)), 4)
    found = facts("a.vhd", footer + whole[512:-512] + footer)
    assert values(found, "not_examined") == ["unsupported: differencing disk"]


def test_a_file_in_a_circle_is_listed_though_not_read() -> None:
    root = disks.entry("a.exe", 2, 5000)
    found = facts("a.vhd", disks.fixed(disks.volume(root, [b"MZ"], {2: 2})))
    assert codes(found, "a.exe") == {"disk_image_member", "executable", "not_examined"}


def test_a_file_larger_than_anything_allowed_is_listed_though_not_read() -> None:
    root = disks.entry("a.exe", 2, 0xFFFFFFFF)
    found = facts("a.vhd", disks.fixed(disks.volume(root, [b"MZ"])))
    assert value(found, "not_examined", "a.exe") == "too_large"
    assert "executable" in codes(found, "a.exe")


def test_blocks_that_lie_outside_the_file() -> None:
    disk = disks.dynamic(disks.fat(_FILES), table=[1_000_000])
    assert codes(facts("a.vhd", disk)) == {"disk_image", "not_examined"}


@pytest.mark.parametrize("size", [0, 512, 1 << 46, 1 << 62, (1 << 64) - 1])
def test_a_vhdx_of_a_size_that_it_has_not(size: int) -> None:
    true, claimed = pack("<Q", 1_605_632), pack("<Q", size)
    whole = stored("ntfs.vhdx")
    assert whole.count(true) == 1
    assert "disk_image" in codes(facts("a.vhdx", whole.replace(true, claimed)))


@pytest.mark.parametrize("name", HARD_DISKS)
def test_bombs_stay_within_their_bounds(name: str) -> None:
    found = facts("a.bin", HARD_DISKS[name]())
    assert value(found, "disk_image", "") == "vhd"
    assert len(found) <= FACT_CAP


def test_tables_that_lead_in_circles_end() -> None:
    line = pack("<B3sB3sII", 0, b"", 5, b"", 0, 9)
    table = (bytes(446) + line * 4).ljust(510, b"\0") + b"\x55\xaa"
    assert list(extents(_Disk(table * 9), 512)) == []


class _Disk:
    """Fails where a library would, beyond its end."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def seek(self, offset: int, whence: int = 0, /) -> object:
        if offset > len(self._data):
            raise OSError
        self._at = offset
        return None

    def read(self, size: int, /) -> bytes:
        return self._data[self._at : self._at + size]


@pytest.mark.parametrize(
    ("boot", "kind"),
    [
        (disks.fat({})[:512], "fat"),
        (b"\xeb\x52\x90NTFS    ".ljust(512, b"\0"), "ntfs"),
        (b"\xeb\x76\x90EXFAT   ".ljust(510, b"\0") + b"\x55\xaa", "fat"),
        (bytes(510) + b"\x55\xaa", ""),
        (b"", ""),
    ],
)
def test_a_file_system_is_told_by_its_first_sector(boot: bytes, kind: str) -> None:
    assert file_system(boot) == kind
