"""What every OCSF record of ours has in common."""

from bongsu.exporters import inert
from bongsu.model.card import Severity
from bongsu.model.view import CaseView
from bongsu.phrases import Language, say

Object = dict[str, object]

VERSION = "1.7.0"
SEVERITY = {None: 0, Severity.INFORMATIONAL: 1, Severity.LOW: 2, Severity.MEDIUM: 3,
            Severity.HIGH: 4}  # fmt: skip


def event(
    view: CaseView, class_uid: int, activity: int, uid: str, t_ms: int | None, *profiles: str
) -> Object:
    """What every class requires. ``severity_id`` is informational until a class says more."""
    return {
        "category_uid": class_uid // 1000,
        "class_uid": class_uid,
        "activity_id": activity,
        "type_uid": type_uid(class_uid, activity),
        "severity_id": SEVERITY[Severity.INFORMATIONAL],
        "time": view.written_ms if t_ms is None else t_ms,
        "metadata": {
            "version": VERSION,
            "product": {
                "name": "Bongsu",
                "vendor_name": "Bongsu",
                "version": view.tool.rpartition(" ")[2],
            },
            "profiles": list(profiles),
            "uid": uid,
            "correlation_uid": view.case_id,
            "logged_time": view.written_ms,
        },
    }


def type_uid(class_uid: int, activity: int) -> int:
    return class_uid * 100 + activity


def without_empty(made: Object) -> Object:
    """Without what is not known: OCSF leaves an attribute out rather than write null."""
    return {name: value for name, value in made.items() if value not in (None, "", [], {})}


def told(key: str, otherwise: str, **facts: object) -> str:
    """A sentence whose key comes from a plugin: its code where the catalogue has none."""
    try:
        return say(key, Language.EN, **facts)
    except (KeyError, IndexError):
        return inert.label(otherwise)
