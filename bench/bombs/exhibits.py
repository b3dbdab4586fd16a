"""Bombs as exhibits, which the splitting process meets before any worker."""

import gzip

from bench.bombs.archives import MEGA, within, zip_of_zeros, zipped
from bench.bombs.papers import ole_chain_loop, ole_tree_loop

EXHIBITS = {
    "exhibit: zip of 2 GB": lambda: zip_of_zeros(2048, b"a.eml"),
    "exhibit: zips within zips": lambda: within(8, 10),
    "exhibit: zip of 60,000 files": lambda: zipped((f"{n}.eml", b"") for n in range(60_000)),
    "exhibit: gzip of 1 GB": lambda: gzip.compress(bytes(1024 * MEGA), mtime=0),
    "exhibit: mbox of 30,000 empty messages":
        lambda: b"From a@b.example Tue May 21 09:10:11 2024\n\n" * 30_000,
    "exhibit: mbox of one line of 200 MB":
        lambda: b"From a@b.example Tue May 21 09:10:11 2024\nA: " + b"x" * 200 * MEGA,
    "exhibit: .msg without end": ole_chain_loop,
    "exhibit: .msg within itself": ole_tree_loop,
}  # fmt: skip
