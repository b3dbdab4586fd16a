from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locator:
    """Where the bytes of a fact stand: exhibit → member path → byte range in the decoded member.

    ``member`` is ``""`` for the exhibit itself; nested containers join with ``!`` as in
    ``takeout.zip!Takeout/Mail/All.mbox``. The range is half open, in bytes of that member after
    decryption and decompression.
    """

    exhibit_id: str
    member: str
    start: int
    end: int
