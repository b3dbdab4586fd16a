"""Did the holder press a link of a lure? What Safe Links wrote into Microsoft's audit log.

Its maker documents the record (Office 365 Management Activity API schema, URL time-of-click
events); none was seen in a real log here.
"""

from collections.abc import Mapping
from typing import Any

import ibis

Tables = Mapping[str, Any]  # Ibis ships no types
_OPERATION = "tiurlclickdata"
_STOPPED = ["2", "3", "blockpage", "pendingdetonationpage"]
"""Actions after which the page behind the link was not reached, by number or by name; older records
say ``Blocked`` and ``ClickedThrough`` instead.
"""


def clicks(tables: Tables) -> Any:
    """Clicks on links of messages in the table `selection`, by the same account, not before them.

    Columns as of `bongsu.judging.engagement.answers`; ``kind`` is click, or click_stopped where
    Safe Links did not let it through. A link that stands in another letter too, outside of the
    selection, says nothing: the holder may have pressed it there.
    """
    mail = tables["email_activity"].filter(ibis._.direction == "in")
    lures = mail.semi_join(tables["selection"], "row_id")
    links = tables["email_url"].select("row_id", "url").distinct()
    others = mail.anti_join(lures.view(), ["account_id", "message_key"])
    known = links.inner_join(others.select("row_id", "account_id"), "row_id")
    baits = links.inner_join(
        lures.select("row_id", "account_id", lure_ms=lures.t_ms.fill_null(0)), "row_id"
    ).rename(lure_row="row_id")
    baits = baits.anti_join(known.view(), ["account_id", "url"])
    pressed = _pressed(tables).inner_join(baits, ["account_id", "url"])
    pressed = pressed.filter(pressed.t_ms.fill_null(0) >= pressed.lure_ms)
    return pressed.select("account_id", "lure_row", "row_id", "t_ms", "kind").distinct()


def _pressed(tables: Tables) -> Any:
    """``row_id, account_id, t_ms, url, kind`` of clicks by accounts of the case."""
    record = tables["log_record"].filter(
        ibis._.operation.lower() == _OPERATION, ibis._.layout_known
    )
    event = tables["event"].filter(ibis._.own).select("row_id", "account_id", "t_ms")
    event = event.semi_join(record, "row_id")
    field = tables["log_field"].semi_join(record, "row_id")
    field = field.select("row_id", "value", name=field.name.lower(), said=field.value.lower())
    url = field.filter(field.name == "url").select("row_id", url="value")
    page = (field.name == "urlclickaction") & field.said.isin(_STOPPED)
    through = field.filter((field.name == "clickedthrough") & (field.said == "true"))
    stopped = field.filter(page | ((field.name == "blocked") & (field.said == "true")))
    stopped = stopped.anti_join(through.view(), "row_id").select("row_id").distinct()
    rows = event.inner_join(url, "row_id")
    passed = rows.anti_join(stopped, "row_id").mutate(kind=ibis.literal("click"))
    held = rows.semi_join(stopped, "row_id").mutate(kind=ibis.literal("click_stopped"))
    return passed.union(held)
