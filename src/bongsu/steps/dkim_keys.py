"""dkim keys: records that an investigator supplies, kept in the signed custody log itself.

They are public records of domains. The log says who supplied which key and when, and every later
view is checked with the newest record of a name.
"""

from collections.abc import Mapping

from bongsu.judging.signatures import parse_keys
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.ports import Ledger, Signer


def supply_keys(ledger: Ledger, signer: Signer, text: str) -> int:
    """Keep the records of a key file; gives the custody entry.

    Raises ``input.dkim_keys_none`` where the text holds none.
    """
    keys = parse_keys(text)
    if not keys:
        raise BongsuError("input.dkim_keys_none")
    with ledger.transaction(signer) as transaction:
        return transaction.log(Action.DKIM_KEYS_SUPPLIED, ledger.case_id, dict(keys))


def supplied_keys(ledger: Ledger) -> Mapping[str, str]:
    """Every record supplied, by name."""
    keys: dict[str, str] = {}
    for entry in ledger.entries().values():
        if entry.action is Action.DKIM_KEYS_SUPPLIED:
            keys.update({name: str(record) for name, record in entry.facts.items()})
    return keys
