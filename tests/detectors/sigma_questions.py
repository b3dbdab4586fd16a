"""Sigma's semantics as questions: every modifier, with missing fields, mixed case, wrong types."""

from tests.detectors.sigma_rows import Question, record, rule

_CASES = (
    record("mixed", Operation="Set-MAILBOX"),
    record("lower", Operation="set-mailbox"),
    record("longer", Operation="Set-MailboxPlan"),
    record("missing", Workload="Set-Mailbox"),
    record("null", Operation=None),
    record("empty", Operation=""),
    record("number", Operation=7),
    record("list", ("Operation", "other"), ("Operation", "SET-mailbox")),
)
_SIGNS = (
    record("star", Name="a*c"),
    record("any", Name="aXXc"),
    record("one", Name="aXc"),
    record("lines", Name="a\nc"),
    record("slash", Name="a\\c"),
    record("question", Name="a?c"),
    record("dots", Name="a.c (x)"),
)
_NUMBERS = (
    record("four", ErrorNumber=4),
    record("text", ErrorNumber="4"),
    record("point", ErrorNumber=4.0),
    record("ten", ErrorNumber=10),
    record("minus", ErrorNumber="-3"),
    record("half", ErrorNumber="9.5"),
    record("word", ErrorNumber="four"),
    record("wide", ErrorNumber="4 "),
    record("true", ErrorNumber=True),
    record("null", ErrorNumber=None),
    record("missing", Workload="4"),
)
_PLACES = (
    record("inside", ClientIP="192.0.2.77"),
    record("port", ClientIP="192.0.2.77:50123"),
    record("mapped", ClientIP="::ffff:192.0.2.77"),
    record("outside", ClientIP="192.0.2.128"),
    record("like", ClientIP="192.0.2.7.example"),
    record("beyond", ClientIP="192.0.2.700"),
    record("six", ClientIP="2001:db8::1"),
    record("six_port", ClientIP="[2001:DB8:0:1::5]:443"),
    record("other_six", ClientIP="2001:db9::1"),
    record("text", ClientIP="none"),
    record("null", ClientIP=None),
    record("missing", Workload="x"),
)
_CODED = (
    record("coded", Data="Ym9uZ3N1IGZpcmU="),
    record("within", Data="xx eGJvbmdzdSBmaXJl yy"),
    record("wide", Data="YgBvAG4AZwBzAHUA"),
    record("plain", Data="bongsu fire"),
)
_TIMES = (
    record("five", CreationTime="2026-01-31T05:07:09"),
    record("blank", CreationTime="2026-02-28 05:30:00"),
    record("six", CreationTime="2025-12-05T06:05:00"),
    record("text", CreationTime="five o'clock"),
    record("missing", Workload="x"),
)
_PAIRS = (
    record("same", UserId="Kim@Office.example", MailboxOwnerUPN="kim@office.example"),
    record("other", UserId="lee@office.example", MailboxOwnerUPN="kim@office.example"),
    record("part", UserId="kim@office.example.test", MailboxOwnerUPN="kim@office.example"),
    record("end", UserId="x\\kim@office.example", MailboxOwnerUPN="kim@office.example"),
    record("half", UserId="kim@office.example"),
    record("null", UserId=None, MailboxOwnerUPN=None),
)
_WORDS = (
    record("a_value", Comments="the Secret Plan"),
    record("two", Comments="a plan", Data="no SECRET"),
    record("a_name", secret="x"),
    record("neither", Comments="nothing", Data=None),
)


def _one(name: str, records: tuple[object, ...], detection: str, *found: str) -> Question:
    return Question(name, rule(f"selection:\n  {detection}"), records, found)  # type: ignore[arg-type] # given above


PLAIN = (
    _one("equals", _CASES, "Operation: Set-Mailbox", "mixed", "lower", "list"),
    _one("equals_list", _CASES, "Operation: [x, Set-Mailbox]", "mixed", "lower", "list"),
    _one("empty", _CASES, "Operation: ''", "empty"),
    _one("null", _CASES, "Operation: null", "missing", "null"),
    _one("exists", _CASES, "Operation|exists: true", "mixed", "lower", "longer", "null", "empty",
         "number", "list"),
    _one("exists_not", _CASES, "Operation|exists: false", "missing"),
    _one("any_value", _CASES, "Operation: '*'", "mixed", "lower", "longer", "empty", "number",
         "list"),
    _one("cased", _CASES, "Operation|cased: Set-MAILBOX", "mixed"),
    _one("cased_contains", _CASES, "Operation|contains|cased: MAIL", "mixed"),
    _one("contains", _CASES, "Operation|contains: -MAIL", "mixed", "lower", "longer", "list"),
    _one("startswith", _CASES, "Operation|startswith: SET-", "mixed", "lower", "longer", "list"),
    _one("endswith", _CASES, "Operation|endswith: boxplan", "longer"),
    _one("all", _CASES, "Operation|contains|all: [other, mailbox]", "list"),
    _one("neq", _CASES, "Operation|neq: Set-Mailbox", "longer", "missing", "null", "empty",
         "number"),
    _one("a_number_as_text", _CASES, "Operation: 7", "number"),
    _one("wildcard", _SIGNS, "Name: 'a*c'", "star", "any", "one", "lines", "slash", "question"),
    _one("wildcard_one", _SIGNS, "Name: 'a?c'", "star", "one", "lines", "slash", "question"),
    _one("escaped_star", _SIGNS, r"Name: 'a\*c'", "star"),
    _one("escaped_question", _SIGNS, r"Name: 'a\?c'", "question"),
    _one("backslash", _SIGNS, r"Name: 'A\c'", "slash"),
    _one("backslash_twice", _SIGNS, r"Name: 'A\\c'", "slash"),
    _one("backslash_wild", _SIGNS, r"Name: 'a\\*'", "slash"),
    _one("signs_are_plain", _SIGNS, "Name: 'A.C (?)'", "dots"),
    _one("re", _SIGNS, "Name|re: '^a.c$'", "star", "one", "slash", "question"),
    _one("re_unanchored", _SIGNS, "Name|re: 'X+'", "any", "one"),
    _one("re_cased", _SIGNS, "Name|re: 'x+c'"),
    _one("re_i", _SIGNS, "Name|re|i: 'x+c'", "any", "one"),
    _one("re_s", _SIGNS, "Name|re|s: '^a.c$'", "star", "one", "lines", "slash", "question"),
    _one("re_m", _SIGNS, "Name|re|m: '^c$'", "lines"),
    _one("number", _NUMBERS, "ErrorNumber: 4", "four", "text", "point"),
    _one("lt", _NUMBERS, "ErrorNumber|lt: 4", "minus"),
    _one("lte", _NUMBERS, "ErrorNumber|lte: 4", "four", "text", "point", "minus"),
    _one("gt", _NUMBERS, "ErrorNumber|gt: 9", "ten", "half"),
    _one("gte", _NUMBERS, "ErrorNumber|gte: 9.5", "ten", "half"),
    _one("true", _NUMBERS, "ErrorNumber: true", "true"),
    _one("cidr", _PLACES, "ClientIP|cidr: 192.0.2.0/25", "inside", "port", "mapped"),
    _one("cidr_host", _PLACES, "ClientIP|cidr: 192.0.2.128/32", "outside"),
    _one("cidr_six", _PLACES, "ClientIP|cidr: 2001:db8::/32", "six", "six_port"),
    _one("base64", _CODED, "Data|base64: bongsu fire", "coded"),
    _one("base64offset", _CODED, "Data|base64offset|contains: bongsu fire", "coded", "within"),
    _one("wide", _CODED, "Data|wide|base64: bongsu", "wide"),
    _one("utf16", _CODED, "Data|utf16|base64: bongsu"),
    _one("utf16be", _CODED, "Data|utf16be|base64: bongsu"),
    _one("minute", _TIMES, "CreationTime|minute: 7", "five"),
    _one("hour", _TIMES, "CreationTime|hour: 5", "five", "blank"),
    _one("day", _TIMES, "CreationTime|day: 5", "six"),
    _one("month", _TIMES, "CreationTime|month: 2", "blank"),
    _one("year", _TIMES, "CreationTime|year: 2026", "five", "blank"),
    _one("fieldref", _PAIRS, "UserId|fieldref: MailboxOwnerUPN", "same"),
    _one("fieldref_starts", _PAIRS, "UserId|fieldref|startswith: MailboxOwnerUPN", "same", "part"),
    _one("fieldref_ends", _PAIRS, "UserId|fieldref|endswith: MailboxOwnerUPN", "same", "end"),
    _one("fieldref_contains", _PAIRS, "UserId|fieldref|contains: MailboxOwnerUPN", "same", "part",
         "end"),
    _one("windash", (
        record("dash", Data="tool -enc x"), record("slash", Data="tool /ENC x"),
        record("en", Data="tool –enc x"), record("none", Data="tool enc x"),
    ), "Data|windash|contains: ' -enc '", "dash", "slash", "en"),
    _one("below", (
        record("below", ("Parameters.ForwardTo", "x@evil.example")), record("bare", ForwardTo="x@"),
    ), "Parameters.ForwardTo|contains: '@'", "below"),
    _one("spread", (
        record("below", ("Parameters.ForwardTo", "x@evil.example")),
        record("flat", Parameters="x@evil.example"), record("named", ParametersX="x@evil.example"),
    ), "Parameters|contains: evil", "below", "flat"),
    _one("spread_names", (
        record("named", ("Parameters.ForwardTo", "x")), record("valued", Parameters="forwardto"),
        record("elsewhere", ("Other.ForwardTo", "x")), record("bare", ForwardTo="x"),
    ), "Parameters|contains: ForwardTo", "named", "valued"),
    _one("spelt", (
        record("done", ResultStatus="Succeeded"), record("true", ResultStatus="True"),
        record("said", ResultStatus="success"), record("failed", ResultStatus="Failed"),
    ), "ResultStatus: Success", "done", "true", "said"),
)  # fmt: skip

_TWO = """
selection_a:
  Operation: a
selection_b:
  Workload: b
filter:
  UserId: x
"""
_MIXED = (
    record("a", Operation="A"),
    record("ab", Operation="a", Workload="B"),
    record("ax", Operation="a", UserId="X"),
    record("ay", Operation="a", UserId="y"),
    record("none", Name="z"),
)


def _words(name: str, detection: str, *found: str, condition: str = "keywords") -> Question:
    return Question(name, rule(detection, condition), _WORDS, found)


CONDITIONS = (
    Question("one_of", rule(_TWO, "1 of selection_*"), _MIXED, ("a", "ab", "ax", "ay")),
    Question("all_of", rule(_TWO, "all of selection_*"), _MIXED, ("ab",)),
    Question("of_them", rule(_TWO, "1 of them"), _MIXED, ("a", "ab", "ax", "ay")),
    Question("all_of_them", rule(_TWO, "all of them"), _MIXED, ()),
    Question("not_missing", rule(_TWO, "selection_a and not filter"), _MIXED, ("a", "ab", "ay")),
    Question("not_alone", rule(_TWO, "not filter"), _MIXED, ("a", "ab", "ay", "none")),
    Question("not_one_of", rule(_TWO, "not 1 of selection_*"), _MIXED, ("none",)),
    Question("binding", rule(_TWO, "filter or selection_a and selection_b"), _MIXED, ("ab", "ax")),
    Question("within_not", rule(_TWO, "selection_a and not (selection_b or filter)"), _MIXED,
             ("a", "ay")),
    Question(
        "maps_in_a_list",
        rule("selection:\n  - Operation: a\n    Workload: b\n  - UserId: y"),
        _MIXED,
        ("ab", "ay"),
    ),
    _words("keyword", "keywords:\n  - secret", "a_value", "two"),
    _words("keywords_any", "keywords:\n  - secret\n  - nothing", "a_value", "two", "neither"),
    _words("keywords_all", "keywords:\n  '|all':\n    - secret\n    - plan", "a_value", "two"),
    _words("keyword_wild", "keywords:\n  - 'sec*plan'", "a_value"),
    _words("keyword_not", "keywords:\n  - secret", "a_name", "neither",
           condition="not keywords"),
    _words("keyword_re", "keywords:\n  '|re':\n    - 'S[a-z]+t P'", "a_value"),
)  # fmt: skip

_FAILED = """title: failed
name: failed
logsource: {product: m365, service: audit}
detection:
  selection:
    Operation: UserLoginFailed
  condition: selection
"""
_DONE = _FAILED.replace("failed", "done").replace("UserLoginFailed", "UserLoggedIn")


def _joined(kind: str, body: str, *rules: str) -> str:
    names = ", ".join(text.partition("name: ")[2].partition("\n")[0] for text in rules)
    return "---\n".join(
        [*rules, f"title: c\ncorrelation:\n  type: {kind}\n  rules: [{names}]\n{body}"]
    )


def _failed(name: str, minute: float | None, ip: str | None, user: str) -> object:
    more = [("ActorIpAddress", ip)] if ip else []
    return record(name, *more, Operation="UserLoginFailed", UserId=user, at=minute)


_TRIES = (
    _failed("f1", 1, "203.0.113.9", "a@x.example"),
    _failed("f2", 2, "203.0.113.9", "B@x.example"),
    _failed("f3", 3, "203.0.113.9", "b@x.example"),
    _failed("g1", 8, "203.0.113.8", "a@x.example"),
    _failed("g2", 9, "203.0.113.8", "a@x.example"),
    _failed("g3", 11, "203.0.113.8", "a@x.example"),
    _failed("far1", 31, "203.0.113.7", "a@x.example"),
    _failed("far2", 49, "203.0.113.7", "b@x.example"),
    _failed("far3", 69, "203.0.113.7", "c@x.example"),
    _failed("nowhere", 2, None, "c@x.example"),
    _failed("undated", None, "203.0.113.9", "c@x.example"),
)
_CHAIN = (
    _failed("fail", 1, "203.0.113.9", "a@x.example"),
    record("in", Operation="UserLoggedIn", ActorIpAddress="203.0.113.9", UserId="a@x.example",
           at=4),
    record("in_first", Operation="UserLoggedIn", ActorIpAddress="203.0.113.8",
           UserId="b@x.example", at=1),
    _failed("fail_after", 3, "203.0.113.8", "b@x.example"),
    record("in_only", Operation="UserLoggedIn", ActorIpAddress="203.0.113.7",
           UserId="c@x.example", at=2),
)  # fmt: skip
_GROUP = "  group-by: [ActorIpAddress]\n  timespan: 10m\n"
_THREE = "  condition: {gte: 3}\n"

CORRELATIONS = (
    Question("event_count", _joined("event_count", _GROUP + _THREE, _FAILED), _TRIES,
             ("f3", "g3")),
    Question("event_count_eq", _joined("event_count", _GROUP + "  condition: {eq: 2}\n", _FAILED),
             _TRIES, ("g2",)),
    Question(
        "value_count",
        _joined("value_count", _GROUP + "  condition: {field: UserId, gte: 2}\n", _FAILED),
        _TRIES,
        ("f3",),
    ),
    Question("temporal", _joined("temporal", _GROUP, _FAILED, _DONE), _CHAIN,
             ("in", "fail_after")),
    Question("temporal_ordered", _joined("temporal_ordered", _GROUP, _FAILED, _DONE), _CHAIN,
             ("in",)),
    Question(
        "temporal_shape",
        _joined("temporal", _GROUP + "  condition: done and not failed\n", _FAILED, _DONE),
        _CHAIN,
        ("in_only",),
    ),
    Question(
        "aliases",
        _joined(
            "temporal",
            "  group-by: [who]\n  timespan: 10m\n  aliases:\n    who:\n      failed: UserId\n"
            "      done: UserId\n",
            _FAILED,
            _DONE,
        ),
        _CHAIN,
        ("in", "fail_after"),
    ),
)  # fmt: skip

QUESTIONS = (*PLAIN, *CONDITIONS, *CORRELATIONS)
