"""Machine output: JSON that no terminal can be attacked with."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import msgspec

from bongsu.model.finding import Finding, Mark, Reason
from bongsu.model.times import iso_utc
from bongsu.model.verdict import Verdict
from bongsu.model.view import AccountView, CaseView, FindingView

if TYPE_CHECKING:
    from bongsu.api import Hit, SearchResult, VerifyReport

_BEYOND_ASCII = re.compile(r"[^\x20-\x7e]")
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")  # Hangul fillers: letters that show nothing


def emit(value: object) -> None:
    """One value on one line of standard output."""
    sys.stdout.write(encoded(value) + "\n")


def encoded(value: object) -> str:
    """JSON in which every control, format, direction-changing or blank character is escaped."""
    plain = msgspec.to_builtins(value)
    # json, not msgspec.json: half a surrogate pair in a file name must come out as an escape.
    return _BEYOND_ASCII.sub(_escaped, json.dumps(plain, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    if char.isprintable() and char not in _BLANK_LETTERS:
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs)


def finding_line(view: FindingView) -> dict[str, object]:
    """One finding with its reasons and marks."""
    finding: Finding = view.finding
    return {
        "id": finding.finding_id,
        "detector": finding.detector,
        "account": view.account,
        "message_id": view.message.message_id if view.message else None,
        "message_key": finding.message_key,
        "row_id": finding.row_id,
        **({"operation": view.record.operation, "ip": view.record.ip} if view.record else {}),
        "score": finding.score,
        "rank": finding.rank,
        "alert": finding.alert,
        "t": iso_utc(finding.t_ms),
        "reasons": [_reason(each) for each in finding.reasons],
        "marks": [_mark(each) for each in view.marks],
    }


def status_object(view: CaseView) -> dict[str, object]:
    """Every account with its verdict."""
    return {
        "case_id": view.case_id,
        "case_name": view.case_name,
        "custody_entries": view.custody_entries,
        "checkpoint": view.checkpoint,
        "accounts": [_account(each) for each in view.accounts],
    }


def hit_line(hit: Hit) -> dict[str, object]:
    """One place where a value was found."""
    return {
        "kind": "hit",
        "value": hit.value,
        "account": hit.account,
        "table": hit.table,
        "column": hit.column,
        "row_id": hit.row_id,
        "t": iso_utc(hit.t_ms),
        "text": hit.untrusted_text,
        "subject": hit.untrusted_subject,
    }


def search_line(result: SearchResult) -> dict[str, object]:
    """What was looked through: the last line of a search."""
    coverage = (
        {"account": account, "first": iso_utc(first), "last": iso_utc(last), "messages": messages}
        for account, first, last, messages in result.coverage
    )
    return {
        "kind": "coverage",
        "counts": {value: hits for value, hits, _ in result.counts},
        "messages": {value: messages for value, _, messages in result.counts},
        "listed": len(result.hits),
        "searched": result.searched,
        "coverage": list(coverage),
        "not_searched": result.not_searched,
        "indicators": [msgspec.to_builtins(each) for each in result.listed],
        "list": msgspec.to_builtins(result.receipt),
        "custody_seq": result.seq,
    }


def verify_object(report: VerifyReport) -> dict[str, object]:
    """What was checked, and what does not hold."""
    return {
        "green": report.green,
        "case_id": report.head.case_id,
        "entries": report.entries,
        "root": report.head.root.hex(),
        "kept_entries": report.kept.size if report.kept else None,
        "exhibits": report.exhibits,
        "blobs": report.blobs,
        "decrypted": report.decrypted,
        "erased_holders": report.erased_holders,
        "erasures": report.erasures,
        "holds": report.holds,
        "actors": report.actors,
        "problems": report.problems,
    }


def _account(view: AccountView) -> dict[str, object]:
    return {
        "account": view.address,
        "account_id": view.account_id,
        "holder": view.holder,
        "expected": view.expected,
        "erased": view.erased,
        "holds": view.holds,
        "verdict": _verdict(view.verdict),
        "bulk_lures": view.verdict.bulk_lures if view.verdict else None,
        "messages": view.messages,
        "duplicates": view.duplicates,
        "exhibits": len(view.exhibits),
        "unread_exhibits": sum(not each.read for each in view.exhibits),
        "missing_roles": view.missing_roles,
        "problems": len(view.problems),
        "logs": view.logs,
        "strangers": view.strangers,
        "doors": view.verdict.doors if view.verdict else (),
    }


def _verdict(verdict: Verdict | None) -> dict[str, object] | None:
    if verdict is None:
        return None
    return {
        each.rung.value: {
            "status": each.status.value,
            "why": each.why,
            "findings": each.finding_ids,
            "rows": each.row_ids,
            "least": each.least,
            "most": each.most,
            "sources": each.sources,
            "gaps": each.gaps,
            "first": iso_utc(each.first_ms),
            "last": iso_utc(each.last_ms),
        }
        for each in verdict.rungs
    }


def _reason(reason: Reason) -> dict[str, object]:
    return {
        "code": reason.code,
        "class": reason.reason_class.value,
        "points": reason.points,
        "a": reason.untrusted_a,
        "b": reason.untrusted_b,
    }


def _mark(mark: Mark) -> dict[str, object]:
    return {
        "seq": mark.seq,
        "kind": mark.kind.value,
        "reason": mark.reason,
        "actor": mark.actor,
        "t": iso_utc(mark.t_ms),
    }
