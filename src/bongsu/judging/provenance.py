"""What is proven, recorded and merely claimed of where a message comes from, as statements.

Proven rests on the sealed bytes and a key that an investigator supplied; recorded on the account's
own provider; recorded by others on servers named on the way; claimed on nobody but the sender.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bongsu.judging.signatures import Outcome, key_name, verify
from bongsu.model.view import Standing, Statement

Row = Mapping[str, Any]
Keys = Mapping[str, str]
_TRUST = {
    "trusted": Standing.RECORDED,
    "recorded": Standing.BY_OTHERS,
    "claimed": Standing.CLAIMED,
}
_MOST = 40
_BY_SIGNATURE = {
    (Outcome.VERIFIED, "match"): (Standing.PROVEN, "signed"),
    (Outcome.VERIFIED, "mismatch"): (Standing.PROVEN, "fields_signed"),
    (Outcome.VERIFIED, "not_computable"): (Standing.PROVEN, "fields_signed"),
    (Outcome.FAILED, "match"): (Standing.PROVEN, "signature_failed"),
    (Outcome.FAILED, "mismatch"): (Standing.PROVEN, "signature_failed"),
    (Outcome.FAILED, "not_computable"): (Standing.PROVEN, "signature_failed"),
    (Outcome.NO_KEY, "match"): (Standing.CLAIMED, "body_unchanged"),
    (Outcome.NO_KEY, "mismatch"): (Standing.CLAIMED, "body_changed"),
}


def statements(
    hops: Sequence[Row],
    claims: Sequence[Row],
    signatures: Sequence[Row],
    chain: Sequence[Row],
    clients: Sequence[Row],
    keys: Keys,
) -> tuple[Statement, ...]:
    """All that can be said, the strongest first; rows are those of one message's child tables."""
    said = [
        *(each for row in signatures for each in _signature(row, keys)),
        *_path(hops),
        *_results(hops, claims),
        *(_sealed(row) for row in chain if row["sealer"]),
        *(_client(row) for row in clients),
    ]
    order = list(Standing)
    return tuple(sorted(dict.fromkeys(said), key=lambda each: order.index(each.standing))[:_MOST])


def _signature(row: Row, keys: Keys) -> Iterator[Statement]:
    name = key_name(row["selector"], row["domain"])
    found = verify(keys.get(name), row["algorithm"], row["hash_digest"], row["signature"])
    unknown = (Standing.CLAIMED, "signature_unverified")
    standing, code = _BY_SIGNATURE.get((found, row["body_role"]), unknown)
    yield Statement(standing, code, row["domain"] or "—", name)
    if row["expiry_class"] == "expired":
        yield Statement(standing, "signature_expired", row["domain"] or "—", name)


def _path(hops: Sequence[Row]) -> Iterator[Statement]:
    border = next((hop for hop in hops if hop["hop_role"] == "border"), None)
    if border is None:
        yield Statement(Standing.CLAIMED, "no_border", str(len(hops)), "")
    else:
        handed = " ".join(filter(None, (border["from_host"], border["from_ip"]))) or "—"
        yield Statement(Standing.RECORDED, "border", border["by_host"] or "—", handed)
    first = next((hop for hop in hops if hop["hop_role"] == "first_untrusted"), None)
    if first is not None:
        yield Statement(Standing.CLAIMED, "first_untrusted", first["by_host"] or "—", "")
    for at, hop in enumerate(hops, 1):
        if hop["clock_class"] in ("backwards", "gap"):
            yield Statement(_hop_standing(hop), f"clock_{hop['clock_class']}", str(at), "")


def _hop_standing(hop: Row) -> Standing:
    ours = hop["hop_role"] in ("inside", "border")
    return Standing.RECORDED if ours else Standing.CLAIMED


def _results(hops: Sequence[Row], claims: Sequence[Row]) -> Iterator[Statement]:
    border = next((hop["by_host"] for hop in hops if hop["hop_role"] == "border"), None)
    for row in claims:
        if row["header"] == "arc-authentication-results" and row["trust_class"] == "claimed":
            continue  # said once a set, by its seal
        ours = row["trust_class"] == "trusted"
        server = row["authserv_id"] or (border if ours else None) or row["header"]
        about = " ".join(filter(None, (row["domain"], row["reason"])))
        result = f"{row['method']}={row['result']}" + (f" ({about})" if about else "")
        yield Statement(_TRUST[row["trust_class"]], _aligned(row), result, server)


def _aligned(row: Row) -> str:
    """A pass says nothing of From where the domain that passed is another organisation's."""
    apart = row["alignment_class"] == "apart" and row["result"] == "pass"
    return "result_apart" if apart else "result"


def _sealed(row: Row) -> Statement:
    whole = row["complete"] and row["validation"] in ("none", "pass")
    known = whole and row["known_sealer"]
    standing = Standing.BY_OTHERS if known else Standing.CLAIMED
    return Statement(
        standing,
        "arc_sealed" if whole else "arc_broken",
        row["sealer"],
        f"i={row['instance']} cv={row['validation'] or '—'}",
    )


def _client(row: Row) -> Statement:
    return Statement(_TRUST[row["trust_class"]], "client_ip", row["ip"], row["header"])
