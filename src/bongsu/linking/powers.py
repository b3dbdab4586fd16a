"""Types of observables: what each may do to join incidents, and how much it weighs at most."""

from dataclasses import dataclass
from enum import StrEnum


class Power(StrEnum):
    """What an observable of a type can do: link alone, only with another family, or never."""

    ALONE = "alone"
    TOGETHER = "together"
    NEVER = "never"


class Family(StrEnum):
    """Reasons of one family depend on each other: only the strongest of them counts."""

    NAMES = "names"
    NETWORK = "network"
    TEXT = "text"
    FILE = "file"
    FORM = "form"
    ACCESS = "access"
    TIME = "time"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class ObservableType:
    """A type of observable. ``points`` are what a value weighs that nobody else shows, in
    hundredths of a natural logarithm.

    Its sentence stands in the catalogue under ``link.<name>``. ``named`` says that its values are
    themselves to be read; those of other types are digests and shapes. ``owned``: nobody but its
    owner has anything from its use, in however many different texts it stands. ``copied``: it comes
    with a kit that anybody can buy, or is taken over from a letter by whoever has seen one.
    """

    name: str
    family: Family
    power: Power
    points: int
    named: bool = True
    owned: bool = False
    copied: bool = False


_ALL = (
    ObservableType("message", Family.TEXT, Power.ALONE, 1200, named=False),
    ObservableType("file_digest", Family.FILE, Power.ALONE, 1100),
    ObservableType("address", Family.NAMES, Power.ALONE, 1000),
    ObservableType("answer_box", Family.NAMES, Power.ALONE, 1000, owned=True),
    ObservableType("domain", Family.NAMES, Power.ALONE, 900),
    ObservableType("app_id", Family.ACCESS, Power.ALONE, 900, owned=True),
    ObservableType("session", Family.ACCESS, Power.ALONE, 900, owned=True),
    ObservableType("text", Family.TEXT, Power.ALONE, 690, named=False, copied=True),
    ObservableType("ip", Family.NETWORK, Power.ALONE, 650),
    ObservableType("app_name", Family.ACCESS, Power.ALONE, 600),
    ObservableType("server", Family.NETWORK, Power.TOGETHER, 450),
    ObservableType("file_member", Family.FILE, Power.TOGETHER, 400, copied=True),
    ObservableType("network", Family.NETWORK, Power.TOGETHER, 350),
    ObservableType("form", Family.FORM, Power.TOGETHER, 300, named=False, copied=True),
    ObservableType("wording", Family.TEXT, Power.TOGETHER, 400, named=False, copied=True),
    ObservableType("subject", Family.TEXT, Power.TOGETHER, 300, copied=True),
    ObservableType("claimed_domain", Family.NAMES, Power.TOGETHER, 350),
    ObservableType("claimed_address", Family.NAMES, Power.TOGETHER, 250, copied=True),
    ObservableType("file_name", Family.FILE, Power.TOGETHER, 250, copied=True),
    ObservableType("domain_pattern", Family.NAMES, Power.TOGETHER, 300),
    ObservableType("link_path", Family.NAMES, Power.TOGETHER, 200, copied=True),
    ObservableType("user_agent", Family.ACCESS, Power.TOGETHER, 200, copied=True),
    ObservableType("one_account", Family.ACCOUNT, Power.TOGETHER, 150, named=False),
    ObservableType("time", Family.TIME, Power.TOGETHER, 50, named=False, copied=True),
    ObservableType("carrier", Family.NETWORK, Power.NEVER, 0),
)
TYPES = {each.name: each for each in _ALL}
ADDRESSES = ("address", "answer_box", "claimed_address")
"""Types whose values are addresses of mail."""
PLAIN = {"answer_box": "address", "claimed_address": "address", "claimed_domain": "domain"}
"""The type under which ordinary mail shows such a value."""
