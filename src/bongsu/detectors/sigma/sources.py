"""Log sources of Sigma: which of our records they mean, and what their fields are called there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bongsu.detectors.sigma.formula import Names
from bongsu.detectors.sigma.rules import Records


@dataclass(frozen=True, slots=True)
class Source:
    """One log source, by Sigma's product, service and category ("" for any).

    ``records`` are product and service of the layouts that write such records. ``fields`` maps a
    rule's field to those of a record; ``own`` are fields that both call alike, ``below`` fields
    under which a record's maker may write anything, such as the parameters of a command.
    ``spellings`` tells what a rule's field and value (lower case) may be spelt like in a record.
    """

    product: str
    services: tuple[str, ...]
    records: Records
    category: str = ""
    fields: Mapping[str, Names] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    below: tuple[str, ...] = ()
    spellings: Mapping[tuple[str, str], Names] = field(default_factory=dict)

    def serves(self, product: str, service: str, category: str) -> bool:
        return (
            product == self.product
            and category == self.category
            and (not service or service in self.services)
        )

    def names(self, name: str) -> Names:
        """A record's fields for a field of a rule; () where it is unmapped."""
        if name in self.fields:
            return self.fields[name]
        return (name,) if name in self.own or name.startswith(self.below or "\0") else ()


def words(text: str) -> frozenset[str]:
    """Names parted by blanks."""
    return frozenset(text.split())
