"""The objects of a STIX bundle, and which values the observables among them carry."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bongsu.adapters.indicator_values import normalised
from bongsu.model.indicator import IndicatorKind

Thing = Mapping[str, Any]
Value = tuple[IndicatorKind, str]
_VALUED = {"domain-name", "url", "ipv4-addr", "ipv6-addr", "email-addr"}
OBSERVABLES = _VALUED | {
    "artifact", "autonomous-system", "directory", "email-message", "file", "mac-addr", "mutex",
    "network-traffic", "process", "software", "user-account", "windows-registry-key",
    "x509-certificate",
}  # fmt: skip
SOFTWARE = {"malware", "tool"}
ACTORS = {"threat-actor", "intrusion-set"}
_SENDERS = ("from_ref", "sender_ref")
_RECIPIENTS = ("to_refs", "cc_refs", "bcc_refs")


def text_of(thing: Thing, name: str) -> str:
    """A property where it is text, else nothing."""
    value = thing.get(name)
    return value.strip() if isinstance(value, str) else ""


def texts_of(thing: Thing, name: str) -> list[str]:
    """A property where it is a list of texts, what else it holds left out."""
    value = thing.get(name)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def things_of(value: object) -> Iterator[Thing]:
    """The objects of a list."""
    return (
        (each for each in value if isinstance(each, dict)) if isinstance(value, list) else iter(())
    )


class Objects:
    """A bundle's objects by id, the newest of each, and how they hang together."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self.by_id: dict[str, Thing] = {}
        for thing in things:
            known = self.by_id.get(name := text_of(thing, "id"))
            if name and (known is None or text_of(thing, "modified") > text_of(known, "modified")):
                self.by_id[name] = thing
        self._targets: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for thing in self.of("relationship"):
            if not thing.get("revoked"):
                edge = text_of(thing, "source_ref"), text_of(thing, "relationship_type")
                self._targets[edge].append(text_of(thing, "target_ref"))

    def of(self, kind: str) -> Iterator[Thing]:
        return (thing for thing in self.by_id.values() if thing.get("type") == kind)

    def source_of(self, thing: Thing) -> str:
        """The name of whoever says so."""
        author = text_of(self.by_id.get(text_of(thing, "created_by_ref"), {}), "name")
        cited = next(things_of(thing.get("external_references")), {})
        return author or text_of(cited, "source_name")

    def software(self, thing: Thing) -> tuple[str, ...]:
        """The programs that an indicator is said to indicate."""
        return self._names(self._indicated(thing), SOFTWARE)

    def attributed(self, thing: Thing) -> tuple[str, ...]:
        """The actors that it is said to indicate, or to whom what it indicates is attributed."""
        indicated = self._indicated(thing)
        further = [
            to for each in indicated for to in self._targets[each, "attributed-to"]
        ]  # fmt: skip
        return self._names([*indicated, *further], ACTORS)

    def _indicated(self, thing: Thing) -> list[str]:
        return self._targets[text_of(thing, "id"), "indicates"]

    def _names(self, ids: Iterable[str], kinds: set[str]) -> tuple[str, ...]:
        found = (self.by_id.get(each, {}) for each in ids)
        named = (text_of(t, "name") for t in found if text_of(t, "type") in kinds)
        return tuple(dict.fromkeys(filter(None, named)))


def value_at(path: str, value: str) -> Value | None:
    """What a pattern's path and value stand for; None where no table holds such a thing."""
    kind, _, rest = path.partition(":")
    if "hashes" in rest:
        found = normalised(value)
        return found if found[0] is IndicatorKind.SHA256 else None
    if (kind, rest) == ("email-message", "message_id"):
        return normalised(value, "message")
    if (kind in _VALUED and rest == "value") or rest.endswith(("_ref.value", "_refs[*].value")):
        found = normalised(value)
        return None if found[0] is IndicatorKind.OTHER else found
    return None


def values_in(thing: Thing) -> list[Value]:
    """What an observable itself says; empty where no table holds such a thing."""
    kind = text_of(thing, "type")
    hashes = thing.get("hashes")
    digests = hashes if isinstance(hashes, dict) else {}
    told = [(f"{kind}:value", text_of(thing, "value"))]
    told += [(f"{kind}:message_id", text_of(thing, "message_id"))]
    told += [(f"{kind}:hashes", each) for each in digests.values() if isinstance(each, str)]
    return [found for path, text in told if text and (found := value_at(path, text))]


def senders_of(mail: Thing) -> list[str]:
    """Ids of those who sent a letter; of anything else nobody."""
    return [text_of(mail, name) for name in _SENDERS if mail.get("type") == "email-message"]


def sent_by_others(things: Mapping[str, Thing]) -> Iterator[Thing]:
    """Observables of one observation, without the people who only received a letter."""
    mails = [each for each in things.values() if each.get("type") == "email-message"]
    senders = {each for mail in mails for each in senders_of(mail)}
    recipients = {each for mail in mails for name in _RECIPIENTS for each in texts_of(mail, name)}
    return (each for name, each in things.items() if name not in recipients - senders)
