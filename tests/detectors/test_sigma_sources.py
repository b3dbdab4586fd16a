"""Rules over each log source match the records of its layouts that they mean, and no others."""

from collections.abc import Sequence

import pyarrow as pa
import pytest

from bongsu.detectors.identity.common import events
from bongsu.detectors.sigma.expressions import hits
from bongsu.detectors.sigma.reading import read_rules
from bongsu.detectors.sigma.rules import Rule
from bongsu.ports import Job, RawMessage
from bongsu.readers.logs import READER
from bongsu.readers.logs.plugin import layouts
from bongsu.readers.logs.rows import read_pieces
from bongsu.readers.plugin import Split
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemoryLake, MemorySource
from tests.conformance.specimens import LOGS

READABLE = {(each.card.product, each.card.service) for each in layouts().values()}
OKTA, AUDIT = "product: okta\n  service: okta", "product: azure\n  service: auditlogs"
RISK, ROLES = "product: azure\n  service: riskdetection", "product: azure\n  service: pim"
ACTIVITY = "product: azure\n  service: activitylogs"
PROXY, SERVER = "category: proxy", "category: webserver"


def lake_of(specimen: str) -> MemoryLake:
    (path,) = LOGS.glob(f"{specimen}.*")
    made: dict[str, list[pa.RecordBatch]] = {}
    for number, piece in enumerate(READER.split(MemorySource(path.read_bytes()), path.name)):
        assert isinstance(piece, Split)
        raw = RawMessage(number, piece.start, piece.end, piece.data, b"", "", piece.flags,
                         layout=piece.layout, context=piece.context)  # fmt: skip
        read = read_pieces(Job(0, "exh_1", "acc_1", "nari@office.example", "", (raw,)))
        for table, rows in read.tables.items():
            made.setdefault(table, []).append(rows)
    lake = MemoryLake()
    for name in ("log_record", "log_field"):
        lake.put(name, pa.Table.from_batches(made[name]))
    lake.put("account", CONTRACTS["account"].arrow.empty_table())
    lake.keep("event", events(tables()))
    return lake


def rules(*asked: tuple[str, str]) -> Sequence[Rule]:
    """A rule for each log source and detection."""
    head = "title: t\nlogsource:\n  {}\ndetection:\n  s:\n    {}\n  condition: s\n"
    files = {f"{n:02d}.yml": head.format(*each).encode() for n, each in enumerate(asked)}
    read = read_rules(files, READABLE)
    assert not read.refused, read.refused
    return read.rules


def found(specimen: str, source: str, detection: str) -> list[int]:
    """Places of the records of a specimen that a rule matches."""
    asked, lake = rules((source, detection)), lake_of(specimen)
    every = lake.query(tables()["log_record"].select("row_id").order_by("row_id"))
    order = every["row_id"].to_pylist()
    rows = lake.query(hits(tables(), asked))["row_id"].to_pylist()
    return sorted(order.index(each) for each in rows)


CASES = [
    ("okta_system_log_lines", OKTA, "eventType: USER.mfa.factor.deactivate", [1]),
    ("okta_system_log_lines", OKTA, "eventtype: user.session.start", [0]),
    ("okta_system_log_lines", OKTA, "securityContext.isProxy: 'false'", [0]),
    ("okta_system_log_lines", OKTA, "outcome.result: FAILURE", []),
    ("okta_system_log_lines", OKTA, "debugContext.debugData.factor: OKTA_SOFT_TOKEN", [1]),
    ("okta_system_log_array", OKTA, "target.displayName: mail helper", [0]),
    ("okta_system_log_array", OKTA, "actor.alternateId|re: '^nari@'", [0, 1]),
    ("okta_system_log_csv", OKTA, "legacyEventType: core.user_auth.login_failed", [0]),
    ("okta_system_log_csv", OKTA, "securityContext.isProxy: 'true'", [0]),
    ("okta_system_log_csv", OKTA, "target.alternateId|endswith: '@office.example'", [1]),
    ("okta_system_log_csv", OKTA, "debugContext.debugData.requestUri|contains: admin", []),
    ("entra_audit_lines", AUDIT, "operationName: Disable Strong Authentication", [0]),
    ("entra_audit_lines", AUDIT, "properties.message: Disable Strong Authentication", [0]),
    ("entra_audit_lines", AUDIT,
     "TargetResources.ModifiedProperties.NewValue|contains: 'State\":0'", [0]),
    ("entra_audit_lines", AUDIT, "properties.result: failure", []),
    ("entra_audit_array", AUDIT, "ConsentContext.IsAdminConsent: 'false'", [0]),
    ("entra_audit_array", AUDIT, "OperationName|contains: member to role", [1]),
    ("entra_audit_array", AUDIT, "TargetResources|contains: Exchange Admin", [1]),
    ("entra_audit_csv", AUDIT, "LoggedByService: Authentication Methods", [0]),
    ("entra_audit_csv", AUDIT, "Status: Success", [0, 1]),
    ("entra_audit_csv", AUDIT,
     "TargetResources.ModifiedProperties.DisplayName: ForceChangePassword", [1]),
    ("entra_audit_csv", AUDIT, "Target: other@office.example", []),
    ("entra_audit_workspace", AUDIT, "properties.targetResources|contains: Exchange Admin", [0]),
    ("entra_audit_workspace", AUDIT, "Status: failure", [1]),
    ("entra_audit_workspace", AUDIT, "Category: Policy", []),
    ("entra_risk_array", RISK, "riskEventType: anonymizedIPAddress", [0]),
    ("entra_risk_array", RISK, "riskEventType: leakedCredentials", []),
    ("entra_risk_lines", RISK, "riskEventType: leakedCredentials", [0]),
    ("entra_role_alerts_array", ROLES,
     "riskEventType: noMfaOnRoleActivationAlertIncident", [0]),
    ("entra_role_alerts_array", ROLES, "riskEventType: staleSignInAlertIncident", []),
    ("entra_role_alerts_lines", ROLES, "riskEventType: staleSignInAlertIncident", [0]),
    ("azure_activity_lines", ACTIVITY, "operationName|endswith: /VAULTS/WRITE", [0]),
    ("azure_activity_lines", ACTIVITY, "CategoryValue: Security", []),
    ("azure_activity_array", ACTIVITY,
     "OperationNameValue: microsoft.authorization/roleassignments/write", [0]),
    ("azure_activity_array", ACTIVITY, "ResourceProviderValue: Microsoft.KeyVault", []),
    ("proxy_w3c", PROXY, "c-uri|contains: elsewhere.test/owa/", [0]),
    ("proxy_w3c", PROXY, "c-uri-extension: [php, dll]", [0]),
    ("proxy_w3c", PROXY, "cs-uri: /a.png", [1]),
    ("proxy_w3c", PROXY, "c-useragent: ''", [1]),
    ("proxy_w3c", PROXY, "cs-host|endswith: .example", [1]),
    ("proxy_w3c", PROXY, "cs-method: PUT", []),
    ("squid_native", PROXY, "c-uri|endswith: /owa/auth.php?id=7", [0]),
    ("squid_native", PROXY, "c-uri-query|contains: id=", [0]),
    ("squid_native", PROXY, "cs-host: FILES.example", [1]),
    ("squid_native", PROXY, "dst_ip|cidr: 203.0.113.0/24", [0]),
    ("squid_native", PROXY, "sc-status: 404", []),
    ("web_server_w3c", SERVER, "cs-uri-query|contains: whoami", [1]),
    ("web_server_w3c", SERVER, "cs-user-agent|contains: 'sqlmap/1.7 (https'", [1]),
    ("web_server_w3c", SERVER, "sc-status: 302", [0]),
    ("web_server_w3c", SERVER, "cs-method: OPTIONS", []),
]  # fmt: skip
"""Specimen, log source, detection, and the places of the records that match."""


@pytest.mark.parametrize(("specimen", "source", "detection", "places"), CASES)
def test_a_rule_asks_for_what_a_layout_writes(
    specimen: str, source: str, detection: str, places: list[int]
) -> None:
    assert found(specimen, source, detection) == places
