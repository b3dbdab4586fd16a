"""``account``: one account in full."""

from bongsu.cli.render.coverage import exhibit_table, folder_table, log_table
from bongsu.cli.render.erasing import of_accounts
from bongsu.cli.render.findings import finding_list
from bongsu.cli.render.ladder import door_table, rung_lines
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.times import both_zones
from bongsu.model.view import AccountView, ExhibitView, ProblemView

_MOST_FINDINGS = 50  # `findings --account` lists them all


def account_page(screen: Screen, view: AccountView) -> None:
    """Print the whole page."""
    screen.verbatim(inert(view.address), "bold")
    words = [inert(each) for each in (view.holder, view.role, view.organisation) if each]
    screen.line(" · ".join(words))
    screen.say("cli.account.counts", messages=f"{view.messages:,}", again=f"{view.duplicates:,}")
    of_accounts(screen, [view])
    screen.heading("cli.heading.verdict")
    if view.verdict is None:
        screen.say("cli.status.not_investigated", indent=2)
    else:
        rung_lines(screen, view.verdict)
        if not view.erased:
            screen.say("cli.account.bulk", count=view.verdict.bulk_lures)
        door_table(screen, view.verdict)
    _exhibits(screen, view)
    _logs(screen, view)
    if view.erased:
        return  # an empty list would read as "nothing found"
    _problems(screen, view.problems)
    _findings(screen, view)


def _exhibits(screen: Screen, view: AccountView) -> None:
    screen.heading("cli.heading.exhibits")
    if not view.exhibits:
        screen.say("cli.account.no_exhibit", indent=2)
        return
    screen.put_table(exhibit_table(screen, [view]))
    for exhibit in view.exhibits:
        _acquired(screen, exhibit)
    if view.coverage:
        screen.heading("cli.heading.coverage")
        screen.put_table(folder_table(screen, view))
    if view.missing_roles:
        roles = (screen.sentence(f"folder.{role}") for role in view.missing_roles)
        screen.say("cli.account.missing", roles=", ".join(roles))


def _logs(screen: Screen, view: AccountView) -> None:
    if view.logs:
        screen.heading("cli.heading.logs")
        screen.put_table(log_table(screen, [view]))
    if view.strangers:
        theirs = sum(1 for each in view.findings if each.record and not each.record.own)
        screen.say("cli.record.strangers", n=view.strangers, found=theirs)


def _acquired(screen: Screen, view: ExhibitView) -> None:
    screen.line(f"{view.exhibit.exhibit_id}  SHA-256 {view.exhibit.sha256_received}", "dim", 2)
    for seq, facts in view.acquisitions:
        if facts is None:
            screen.say("cli.account.erased", indent=4, seq=seq)
            continue
        screen.say(
            "cli.account.acquired",
            indent=4,
            seq=seq,
            path=facts.source_path,
            modified=both_zones(facts.modified_ms),
            custodian=facts.custodian or "—",
            consent=facts.consent,
            acquirer=facts.acquirer,
        )


def _problems(screen: Screen, problems: tuple[ProblemView, ...]) -> None:
    screen.heading("cli.heading.problems")
    if not problems:
        screen.say("cli.problems.none", indent=2)
        return
    table = screen.table(
        "cli.col.code", "cli.col.meaning", "cli.col.member", "cli.col.bytes", "cli.col.detail",
        right=("cli.col.bytes",),
    )  # fmt: skip
    for each in problems:
        start = "—" if each.byte_start is None else f"{each.byte_start:,}"
        place = inert(f"{each.exhibit_name}!{each.member}" if each.member else each.exhibit_name)
        screen.row(table, each.code, screen.sentence(each.code), place, start, inert(each.detail))
    screen.put_table(table)


def _findings(screen: Screen, view: AccountView) -> None:
    chosen = [each for each in view.findings if each.finding.alert or each.marks]
    chosen.sort(key=lambda each: (each.finding.rank is None, each.finding.rank or 0))
    screen.heading("cli.heading.findings")
    if not chosen:
        screen.say("cli.account.no_findings", indent=2, messages=f"{view.messages:,}")
        return
    finding_list(screen, chosen[:_MOST_FINDINGS])
    if len(chosen) > _MOST_FINDINGS:
        screen.say("cli.account.more", count=len(chosen) - _MOST_FINDINGS)
