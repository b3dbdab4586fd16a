"""Files that an export may hold and no reader may fall over."""

import gzip
import io
import struct
import tarfile
import zipfile

from tests.crash.small import letter, mbox, troubled_zip

_HEAD = (
    b"From: a@mail.example\nTo: hong@mail.example\nSubject: s\n"
    b"Date: Tue, 21 May 2024 09:10:11 +0900\n"
)


def empty() -> bytes:
    return b""


def truncated_mbox() -> bytes:
    return mbox(3)[:-20]


def zip_bomb() -> bytes:
    """300 MB of one letter repeated; a member beside it is sound."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("bomb.mbox", "w", force_zip64=True) as member:
            for _ in range(300):
                member.write(bytes(1024 * 1024))
        archive.writestr("sound.eml", letter(51))
    return packed.getvalue()


def lying_zip() -> bytes:
    """A member that says it is small and is not."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("lie.eml", letter(52) + bytes(8 * 1024 * 1024))
    data = bytearray(packed.getvalue())
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def gzip_bomb() -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as stream:
        stream.write(b"From x@mail.example Tue May 21 09:10:11 2024\n" + letter(53))
        for _ in range(300):
            stream.write(bytes(1024 * 1024))
    return packed.getvalue()


def encrypted_zip() -> bytes:
    return troubled_zip()


def nameless_tar() -> bytes:
    """Member names in no charset; one of them a link."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", errors="surrogateescape") as archive:
        for name in ("\udcb1\udce8.eml", "sound.eml"):
            member = tarfile.TarInfo(name)
            member.size = len(letter(54))
            archive.addfile(member, io.BytesIO(letter(54)))
        link = tarfile.TarInfo("\udcb1link.eml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return packed.getvalue()


def semicolons() -> bytes:
    return _HEAD + b"Content-Type: text/plain" + b";" * 100_000 + b"\n\nhello\n"


def nested() -> bytes:
    """10,000 multiparts, each inside the last."""
    out = [_HEAD, b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"\n\n']
    inner = b'--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n'
    out += [inner % (depth - 1, depth) for depth in range(1, 10_000)]
    out.append(b"--b9999\nContent-Type: text/plain\n\ndeep\n--b9999--\n")
    return b"".join(out)


FILES = {
    "empty.mbox": empty,
    "truncated.mbox": truncated_mbox,
    "bomb.zip": zip_bomb,
    "lying.zip": lying_zip,
    "bomb.mbox.gz": gzip_bomb,
    "locked.zip": encrypted_zip,
    "names.tar": nameless_tar,
    "semicolons.eml": semicolons,
    "nested.eml": nested,
}
