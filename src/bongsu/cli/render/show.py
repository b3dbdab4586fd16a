"""``show``: one finding in full, every hostile text made safe."""

from collections.abc import Iterable

from bongsu.cli.render.contents import content_lines, irregular_lines
from bongsu.cli.render.findings import mark_text, reason_sentence
from bongsu.cli.render.origin import origin_lines
from bongsu.cli.render.record import field_lines, record_lines
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert, inert_block
from bongsu.model.finding import Mark
from bongsu.model.records import RecordView
from bongsu.model.shown import defang
from bongsu.model.times import both_zones
from bongsu.model.view import AlsoReceived, FindingView, MessageView


def finding_page(screen: Screen, view: FindingView) -> None:
    """Print the whole page."""
    finding = view.finding
    screen.verbatim(finding.finding_id, "bold")
    screen.say(
        "cli.show.summary",
        detector=finding.detector,
        score=finding.score,
        rank="—" if finding.rank is None else finding.rank,
        account=inert(view.account),
    )
    if finding.alert or view.marks:
        screen.put(mark_text(screen, view))
    if view.record is not None:
        record_lines(screen, view.record)
    elif view.message is None:
        screen.say("cli.show.no_message")
    else:
        _envelope(screen, view.message)
    _reasons(screen, view)
    _marks(screen, view.marks)
    _also(screen, view.also_received)
    if view.record is not None:
        field_lines(screen, view.record)
        _place(screen, view.record)
    elif view.message is not None:
        _message(screen, view.message)


def _message(screen: Screen, message: MessageView) -> None:
    _links(screen, message)
    _attachments(screen, message)
    content_lines(screen, message)
    irregular_lines(screen, message)
    origin_lines(screen, message.origin)
    _path(screen, message)
    _claims(screen, message)
    _headers(screen, message)
    screen.heading("cli.heading.body")
    screen.line(inert_block(message.body_text or "—"), indent=2)
    _place(screen, message)


def _envelope(screen: Screen, message: MessageView) -> None:
    screen.heading("cli.heading.message")
    source = screen.sentence(f"t_source.{message.t_source}")
    folder = screen.sentence(f"folder.{message.folder_role}")
    _pairs(
        screen,
        [
            ("cli.col.subject", inert(message.subject)),
            ("cli.col.sender", f"{inert(message.from_name)} <{inert(message.from_addr)}>"),
            ("cli.col.reply_to", inert(message.reply_to)),
            ("cli.col.return_path", inert(message.return_path)),
            ("cli.col.to", ", ".join(inert(each) for each in message.to[:20]) or "—"),
            ("cli.col.time", f"{both_zones(message.t_ms)} · {source}"),
            ("cli.col.date_header", inert(message.date_raw)),
            ("cli.col.folder", f"{inert(message.folder)} · {folder}"),
            ("cli.col.message_id", inert(message.message_id)),
            ("cli.col.defects", inert(message.defects) if message.defects else "—"),
        ],
    )


def _reasons(screen: Screen, view: FindingView) -> None:
    screen.heading("cli.heading.reasons")
    table = screen.table(
        "cli.col.points", "cli.col.class", "cli.col.reason", right=("cli.col.points",)
    )
    for reason in view.finding.reasons:
        words = screen.sentence(f"class.{reason.reason_class.value}")
        screen.row(table, f"{reason.points:+d}", words, reason_sentence(screen, reason))
    screen.put_table(table)


def _marks(screen: Screen, marks: Iterable[Mark]) -> None:
    if not marks:
        return
    screen.heading("cli.heading.marks")
    table = screen.table(
        "cli.col.time", "cli.col.actor", "cli.col.mark", "cli.col.reason", "cli.col.entry",
        right=("cli.col.entry",),
    )  # fmt: skip
    for mark in marks:
        screen.row(
            table,
            both_zones(mark.t_ms),
            inert(mark.actor),
            screen.sentence(f"mark.{mark.kind.value}"),
            inert(mark.reason, 2000),
            str(mark.seq),
        )
    screen.put_table(table)


def _also(screen: Screen, company: Iterable[AlsoReceived]) -> None:
    if not company:
        return
    screen.heading("cli.heading.also")
    table = screen.table(
        "cli.col.joined_by", "cli.col.value", "cli.col.count", "cli.col.accounts",
        right=("cli.col.count",),
    )  # fmt: skip
    for each in company:
        shown = defang if each.kind == "link_domain" else inert
        accounts = "—" if each.others is None else ", ".join(map(inert, each.others))
        screen.row(
            table,
            screen.sentence(f"also.{each.kind}"),
            shown(each.untrusted_value),
            str(each.count),
            accounts,
        )
    screen.put_table(table)


def _links(screen: Screen, message: MessageView) -> None:
    if not message.urls:
        return
    screen.heading("cli.heading.links")
    table = screen.table("cli.col.link", "cli.col.link_text")
    for url, text in message.urls:
        screen.row(table, defang(url, 1000), inert(text, 120))
    screen.put_table(table)


def _attachments(screen: Screen, message: MessageView) -> None:
    if not message.attachments:
        return
    screen.heading("cli.heading.attachments")
    table = screen.table(
        "cli.col.name", "cli.col.kind", "cli.col.size", "cli.col.sha256", right=("cli.col.size",)
    )
    for name, kind, size, digest in message.attachments:
        length = "—" if size is None else f"{size:,}"
        screen.row(table, inert(name), inert(kind), length, inert(digest))
    screen.put_table(table)


def _path(screen: Screen, message: MessageView) -> None:
    screen.heading("cli.heading.received")
    for number, (raw, t_ms) in enumerate(message.hops, 1):
        screen.line(f"{number}. {both_zones(t_ms)}", indent=2)
        screen.line(inert(" ".join(raw.split()), 2000), indent=5)
    if not message.hops:
        screen.line("—", indent=2)


def _claims(screen: Screen, message: MessageView) -> None:
    screen.heading("cli.heading.claims")
    if not message.claims:
        screen.line("—", indent=2)
        return
    table = screen.table(
        "cli.col.method", "cli.col.claimed_result", "cli.col.domain", "cli.col.claimed_by",
        "cli.col.header",
    )  # fmt: skip
    claimed = screen.sentence("cli.claimed")
    for header, claimant, method, result, domain in message.claims:
        words = f"{inert(result, 60)} ({claimed})"
        screen.row(table, inert(method, 60), words, inert(domain), inert(claimant), inert(header))
    screen.put_table(table)


def _headers(screen: Screen, message: MessageView) -> None:
    screen.heading("cli.heading.headers")
    for name, value in message.headers:
        field = f"{inert(name, 80)}: {inert(' '.join(value.split()), 1000)}"
        screen.line(field, indent=2, hang=2)


def _place(screen: Screen, message: MessageView | RecordView) -> None:
    screen.heading("cli.heading.place")
    _pairs(
        screen,
        [
            ("cli.col.exhibit", inert(message.exhibit_id)),
            ("cli.col.member", inert(message.member, 1000) if message.member else "—"),
            ("cli.col.bytes", f"{message.byte_start:,} … {message.byte_end:,}"),
            ("cli.col.row", inert(message.row_id)),
        ],
    )


def _pairs(screen: Screen, pairs: Iterable[tuple[str, str]]) -> None:
    table = screen.table("", "")
    table.show_header = False
    for key, value in pairs:
        screen.row(table, f"  {screen.sentence(key)}", value)
    screen.put_table(table)
