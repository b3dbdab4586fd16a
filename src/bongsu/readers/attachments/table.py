"""Which examiners look at which kind of file, by its bytes or else by its extension."""

from bongsu.readers.attachments import streams, zips
from bongsu.readers.attachments.facts import Look

LOOKS: dict[str, tuple[Look, ...]] = {
    "zip": (zips.look,),
    "gzip": (streams.gzip,),
    "bzip2": (streams.bzip2,),
    "xz": (streams.xz,),
    "tar": (streams.tar,),
}
UNREAD = {
    "alz": "unsupported: alz",
    "egg": "unsupported: egg",
    "rar": "unsupported: rar",
    "cab": "unsupported: cab",
    "hwp3": "unsupported: hwp 3",
}
"""Kinds that are recognised and not opened, and what is said then."""
