"""What came in, what was read, what could not be read."""

from collections.abc import Mapping, Sequence

from rich.table import Table

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.records import LogCoverage
from bongsu.model.times import both_zones, earliest, latest
from bongsu.model.view import AccountView, CoverageView, ExhibitView


def exhibit_table(screen: Screen, accounts: Sequence[AccountView]) -> Table:
    """A row an exhibit: whose, how large, read or not."""
    table = screen.table(
        "cli.col.account", "cli.col.exhibit", "cli.col.name", "cli.col.size",
        "cli.col.read", "cli.col.messages", "cli.col.records",
        right=("cli.col.size", "cli.col.messages", "cli.col.records"),
    )  # fmt: skip
    for account in accounts:
        for each in account.exhibits:
            read = "erased" if account.erased else "yes" if each.read else "no"
            screen.row(table, inert(account.address), *_exhibit(screen, each, read))
    return table


def _exhibit(screen: Screen, view: ExhibitView, read: str) -> tuple[str, ...]:
    exhibit = view.exhibit
    return (
        exhibit.exhibit_id,
        inert(exhibit.name, 80),
        f"{exhibit.size:,}",
        screen.sentence(f"cli.read.{read}"),
        f"{view.messages:,}",
        f"{view.records:,}",
    )


def coverage_table(screen: Screen, accounts: Sequence[AccountView]) -> Table:
    """A row an account: its window, its folders, and the folders that nobody handed in."""
    table = screen.table(
        "cli.col.account", "cli.col.window", "cli.col.folders", "cli.col.missing_folders",
        "cli.col.undated", right=("cli.col.undated",),
    )  # fmt: skip
    for account in accounts:
        roles = dict.fromkeys(each.folder_role for each in account.coverage)
        screen.row(
            table,
            inert(account.address),
            _window(account.coverage),
            _folders(screen, roles),
            _folders(screen, account.missing_roles),
            f"{sum(each.undated for each in account.coverage):,}",
        )
    return table


def folder_table(screen: Screen, account: AccountView) -> Table:
    """A row a folder of one account."""
    table = screen.table(
        "cli.col.folder", "cli.col.role", "cli.col.messages", "cli.col.undated", "cli.col.window",
        right=("cli.col.messages", "cli.col.undated"),
    )  # fmt: skip
    for each in account.coverage:
        screen.row(
            table,
            inert(each.folder, 80),
            screen.sentence(f"folder.{each.folder_role}"),
            f"{each.messages:,}",
            f"{each.undated:,}",
            _window((each,)),
        )
    return table


def log_table(screen: Screen, accounts: Sequence[AccountView]) -> Table:
    """A row for each log that speaks of an account: window, retention, gaps."""
    table = screen.table(
        "cli.col.account", "cli.col.log", "cli.col.records", "cli.col.window",
        "cli.col.retention", "cli.col.gaps", right=("cli.col.records",),
    )  # fmt: skip
    for account in accounts:
        for each in account.logs:
            screen.row(table, inert(account.address), *_log(screen, each))
    return table


def _log(screen: Screen, each: LogCoverage) -> tuple[str, ...]:
    days = each.retention_days
    said = "cli.record.days_unsaid" if days is None else "cli.record.days"
    gaps = [screen.sentence(f"gap.{gap}") for gap in each.gaps]
    if not each.verified:
        gaps.insert(0, screen.sentence("cli.record.unverified"))
    return (
        each.source,
        f"{each.records:,}",
        _window((each,)),
        screen.sentence(said, n=days),
        "\n".join(gaps) or "—",
    )


def problem_counts(screen: Screen, counts: Mapping[str, int], none: str) -> None:
    """Problems by code, most frequent first; ``none`` is what to say where there are none."""
    if not counts:
        screen.say(none, indent=2)
        return
    table = screen.table(
        "cli.col.count", "cli.col.code", "cli.col.meaning", right=("cli.col.count",)
    )
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        screen.row(table, f"{count:,}", code, screen.sentence(code))
    screen.put_table(table)


def _window(coverage: Sequence[CoverageView | LogCoverage]) -> str:
    first = earliest(each.first_ms for each in coverage)
    last = latest(each.last_ms for each in coverage)
    return "—" if first is None or last is None else days(first, last)


def days(first_ms: int | None, last_ms: int | None) -> str:
    """The first and the last day, as they were called in Korea."""
    return f"{_day(first_ms)} … {_day(last_ms)}"


def _day(t_ms: int | None) -> str:
    return both_zones(t_ms)[:10]


def _folders(screen: Screen, roles: Sequence[str] | Mapping[str, None]) -> str:
    return ", ".join(screen.sentence(f"folder.{role}") for role in roles) or "—"
