"""Landlock: a process that has no file, no TCP and no signal outside itself, by its own wish."""

import ctypes
import struct

from bongsu.adapters.kernel import closed, syscall

_CREATE_RULESET, _RESTRICT_SELF = 444, 446  # the same on every architecture
_VERSION = 1  # a flag: ask for the ABI instead of making a ruleset
_FILES_BY_ABI = ((5, 16), (3, 15), (2, 14), (1, 13))  # how many kinds of access an ABI knows
_CONNECTIONS, _SCOPES = 0b11, 0b11  # bind and connect; abstract sockets and signals
_KNOWS_CONNECTIONS, _KNOWS_SCOPES = 4, 6


def abi() -> int:
    """What the running kernel offers; 0 where it has no Landlock or does not use it."""
    return max(0, syscall(_CREATE_RULESET, None, 0, _VERSION))


def put_up() -> bool:
    """Allow nothing that this kernel can forbid; needs ``no_new_privs``. Whether it stands."""
    known = abi()
    if not known:
        return False
    kinds = next(count for least, count in _FILES_BY_ABI if known >= least)
    rules = [(1 << kinds) - 1]
    rules += [_CONNECTIONS] if known >= _KNOWS_CONNECTIONS else []
    rules += [_SCOPES] if known >= _KNOWS_SCOPES else []
    attributes = ctypes.create_string_buffer(struct.pack(f"={len(rules)}Q", *rules))
    with closed(syscall(_CREATE_RULESET, attributes, 8 * len(rules), 0)) as ruleset:
        return ruleset >= 0 and syscall(_RESTRICT_SELF, ruleset, 0) == 0
