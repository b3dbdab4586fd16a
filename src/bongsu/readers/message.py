"""One message on its way to rows: what each stage of reading has learned of it."""

from dataclasses import dataclass, field

from bongsu.ports import RawMessage
from bongsu.readers.addresses import Mailbox
from bongsu.readers.ambiguity.seen import Ambiguity
from bongsu.readers.contents import View
from bongsu.readers.headers import HeaderBlock
from bongsu.readers.parts import Body
from bongsu.readers.received import Hop
from bongsu.readers.trust.path import Path


@dataclass(slots=True)
class Message:
    """Filled stage by stage, in the order of its fields.

    ``data`` is the view of ``raw.data`` that is read; ``boxes`` are mailboxes by role; ``texts``
    each field's first value, decoded and capped, by lower-case name; ``hop_ms`` the time of the
    topmost Received field that has one. A message within another has an ``outer`` one and
    a ``place`` in it (``.1.2``); ``shown`` says that a mail program shows the two together.
    ``account_domain`` is the domain of the mailbox that it was delivered to, None within another:
    nobody vouches for an inner message's ``hops``, along which ``path`` finds the border.
    ``ambiguity`` is there where the structure breaks rules, and holds what other views show.
    """

    raw: RawMessage
    data: bytes
    block: HeaderBlock
    boxes: dict[str, list[Mailbox]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    hop_ms: int | None = None
    body: Body = field(default_factory=lambda: Body((), ()))
    view: View = field(default_factory=View)
    inner: list["Message"] = field(default_factory=list)
    outer: "Message | None" = None
    place: str = ""
    shown: bool = False
    ambiguity: Ambiguity | None = None
    account_domain: str | None = None
    hops: list[Hop] = field(default_factory=list)
    path: Path = field(default_factory=lambda: Path(None, None, None))

    def first_addr(self, role: str) -> str | None:
        return next((box.addr for box in self.boxes.get(role, ()) if box.addr), None)
