"""The custody log's Merkle tree, after RFC 6962 section 2.1."""

import hashlib
from collections.abc import Sequence


def leaf_hash(leaf: bytes) -> bytes:
    """SHA-256(0x00 ‖ leaf)."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that only grows: append leaves, ask for the root at any size on the way.

    It keeps one hash per complete subtree (the frontier, largest first), so memory is logarithmic
    and a tree can go on from its size and frontier without its leaves.
    """

    __slots__ = ("_frontier", "_size")

    def __init__(self, size: int = 0, frontier: Sequence[bytes] = ()) -> None:
        if len(frontier) != size.bit_count():
            raise ValueError("a frontier has one hash per bit set in the size")
        self._size = size
        self._frontier = list(frontier)

    @property
    def size(self) -> int:
        """How many leaves there are."""
        return self._size

    @property
    def frontier(self) -> tuple[bytes, ...]:
        """Hashes of the complete subtrees, largest first."""
        return tuple(self._frontier)

    def append(self, leaf: bytes) -> None:
        """Add one leaf at the end, closing every subtree that it completes."""
        tail, size = leaf_hash(leaf), self._size
        while size & 1:
            tail, size = node_hash(self._frontier.pop(), tail), size >> 1
        self._frontier.append(tail)
        self._size += 1

    def root(self) -> bytes:
        """The root at the present size; SHA-256 of nothing for the empty tree."""
        if not self._frontier:
            return hashlib.sha256(b"").digest()
        tail = self._frontier[-1]
        for left in reversed(self._frontier[:-1]):
            tail = node_hash(left, tail)
        return tail
