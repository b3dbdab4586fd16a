"""One or two command lines for each verb, as somebody would really type them."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "actor create": ("bongsu actor create hong",),
    "actor list": ("bongsu actor list",),
    "key export": ("bongsu key export case case-key.json",),
    "key import": ("bongsu key import case case-key.json",),
    "key recover": ("bongsu key recover case",),
    "actor export": ("bongsu actor export kim.card",),
    "key grant": ("bongsu key grant case park.card",),
    "key accept": ("bongsu key accept case",),
    "key recipients": ("bongsu key recipients case",),
    "key revoke": ("bongsu key revoke case Park",),
    "init": ("bongsu init case --name spring-2026",),
    "add": (
        "bongsu add case takeout.zip --account kim@mail.example --holder Kim --consent written",
        "bongsu add case --intake intake.csv --watch",
    ),
    "investigate": (
        "bongsu investigate case",
        "bongsu investigate case --rules yara --without beacon",
        "bongsu investigate case --sigma sigma/rules",
    ),
    "rules check": (
        "bongsu rules check sigma/rules",
        "bongsu --language ko rules check sigma/rules/cloud/m365",
    ),
    "knowledge list": ("bongsu knowledge list",),
    "knowledge import": ("bongsu knowledge import enterprise-attack.json",),
    "knowledge show": (
        "bongsu knowledge show kimsuky",
        "bongsu --language ko knowledge show TA406",
    ),
    "status": ("bongsu status case", "bongsu --language ko status case"),
    "findings": (
        "bongsu findings case",
        "bongsu findings case --account kim@mail.example --detector lure_rank --all",
    ),
    "show": ("bongsu show case fnd_39f5",),
    "account": ("bongsu account case kim@mail.example",),
    "timeline": (
        "bongsu timeline case kim@mail.example",
        "bongsu timeline case kim@mail.example --from 2026-05-01 --to 2026-05-09",
    ),
    "search": (
        "bongsu search case sign-in.example 203.0.113.7",
        "bongsu search case --list indicators.txt",
        "bongsu search case --indicators bundle.json",
    ),
    "link": (
        "bongsu link case",
        "bongsu link case --read-only theirs --box reported@mail.example",
        "bongsu link case --carriers exits.txt",
    ),
    "campaign list": ("bongsu campaign list case",),
    "campaign show": ("bongsu campaign show case cmp_4b1d --all",),
    "campaign confirm": (
        "bongsu campaign confirm case cmp_4b1d --reason 'one sender, one server, one week'",
    ),
    "campaign reject": (
        "bongsu campaign reject case cmp_4b1d --reason 'a newsletter of the society'",
    ),
    "campaign merge": (
        "bongsu campaign merge case cmp_4b1d cmp_77e0 --reason 'the same application id'",
    ),
    "campaign split": (
        "bongsu campaign split case cmp_4b1d exh_9f2:00000012.00000 --reason 'another hand'",
    ),
    "mark": ("bongsu mark case fnd_39f5 confirm --reason 'the holder never asked for it'",),
    "extract": ("bongsu extract case fnd_39f5 --out message.eml",),
    "verify": ("bongsu verify case", "bongsu verify case --checkpoint kept.txt --deep"),
    "report": (
        "bongsu report case --language ko",
        "bongsu report case --holder kim@mail.example --out for-kim.html",
    ),
    "export": (
        "bongsu export case --as csv --out tables",
        "bongsu export case --as stix --out for-partners",
    ),
    "scenario": (
        "bongsu scenario mail --accounts 6 --months 4",
        "bongsu scenario hands --plot two-hands --accounts 20 --months 3",
    ),
    "doctor": ("bongsu doctor case",),
    "tour": ("bongsu tour", "bongsu --language ko tour practice"),
    "erase": ("bongsu erase case --holder kim@mail.example --basis 'consent withdrawn'",),
    "hold": ("bongsu hold case --holder kim@mail.example --basis 'court order'",),
    "evidence add": (
        "bongsu evidence add case software BabyShark --observation 'on the host' --grade B2",
        "bongsu evidence add case technique T1566.002 T1598.003 --observation 'lures' --grade A1",
    ),
    "evidence propose": ("bongsu evidence propose case", "bongsu evidence propose case --enter"),
    "evidence grade": ("bongsu evidence grade case itm_39f5 B2 --forgeability moderate",),
    "evidence list": ("bongsu evidence list case",),
    "evidence show": ("bongsu evidence show case itm_39f5",),
    "evidence withdraw": (
        "bongsu evidence withdraw case itm_39f5 --reason 'the sample was a different one'",
    ),
    "weigh": ("bongsu weigh case", "bongsu --language ko weigh case --matrix"),
    "explain": ("bongsu explain case", "bongsu explain case kimsuky"),
    "judgement seal": (
        "bongsu judgement seal case --agency Alpha --say kimsuky=40 --say unknown=60",
        "bongsu judgement seal case judgement.json --agency Alpha",
    ),
    "judgement open": ("bongsu judgement open case --actor kim",),
    "judgement show": ("bongsu judgement show case",),
}


def path_of(help_key: str) -> str:
    """The verb's words, from the key of its help: ``cli.help.actor.create`` is `actor create`."""
    return help_key.removeprefix("cli.help.").replace(".", " ")
