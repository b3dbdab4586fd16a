"""The cast: twelve holders, one whose export has not arrived, and whom they know.

No name, office, company or number here belongs to anybody; all addresses use
reserved domains.
"""

from __future__ import annotations

from dataclasses import dataclass

from bongsu.scenario.contacts import en, ko
from bongsu.scenario.letters import Person


@dataclass(frozen=True, slots=True)
class Holder:
    """A mailbox owner. ``kind`` picks the export format, ``circle`` the contacts.

    ``pace`` is how much talk there is compared with the first story, ``unread`` the machines
    that do not write here, ``ties`` other holders, ``cut`` a letter damaged in the export;
    without ``logs`` nothing but the mail is handed over.
    """

    person: Person
    role: str
    organisation: str
    kind: str
    export: str
    circle: tuple[str, ...]
    family: bool = False
    cut: bool = False
    pace: float = 1.0
    unread: frozenset[str] = frozenset()
    ties: tuple[str, ...] = ()
    logs: bool = True


NURI = "누리대외협력부 (Nuri Ministry for External Cooperation)"


GARAM = "가람합동본부 (Garam Joint Headquarters)"


HAESOL = "해솔평화연구원 (Haesol Peace Institute)"


LARK = "Larkfield Institute for Strategic Dialogue"


RIVERS = "Two Rivers Humanitarian Forum"


MARU = "마루전략연구소 (Maru Strategy Lab)"


_OFFICIALS = (
    "saeron.kang@moec-nuri.example",
    "neulchan.oh@moec-nuri.example",
    "yesol.ha@haesol-peace.example",
    "arambyeol@daon-univ.example",
    "boramgyeol.hwang@hanbit-portal.example",
    "anselm@tworivers-forum.example",
    "eunbyeol.do@saebyeok.example",
)


_MILITARY = (
    "gs.min@garam-joint.example",
    "naraeul.jeon@garam-joint.example",
    "siwon.bang@saebyeok.example",
    "onyuri.bae@maru-strategy.example",
    "haesolbit77@hanbit-portal.example",
    "saeron.kang@moec-nuri.example",
    "maru.seonu@saetbyeol-ilbo.example",
)


_EXPERTS = (
    "yesol.ha@haesol-peace.example",
    "daonsol.lim@haesol-peace.example",
    "onyuri.bae@maru-strategy.example",
    "rb.joo@maru-strategy.example",
    "sgc.pyo@daon-univ.example",
    "ideun.tak@northlight.example",
    "yunseul.jegal@northlight.example",
    "p.thornquist@larkfield-institute.example",
    "neulchan.oh@moec-nuri.example",
)


_ENGLISH = (
    "p.thornquist@larkfield-institute.example",
    "desmond.quillfeather@larkfield-institute.example",
    "rosalind.mv@tworivers-forum.example",
    "anselm@tworivers-forum.example",
    "beatrix.hollowfinch@northlight.example",
    "caspian.underwillow@cairnpost.example",
    "obm@stonecrop-college.example",
    "lucian.hp@vaultwren.example",
    "m.ashenhurst@stonecrop-college.example",
    "evander@pocklington-rue.test",
    "daonsol.lim@haesol-peace.example",
)


_HOME = (
    "boramgyeol.hwang@hanbit-portal.example",
    "siwon.bang@saebyeok.example",
    "haesolbit77@hanbit-portal.example",
    "ideun.tak@northlight.example",
    "sgc.pyo@daon-univ.example",
)


HOLDERS = (
    Holder(
        ko("윤가온", "Yun Gaon", "gaon.yun@hanbit-portal.example", "hanbit-web", "과장님"),
        "official",
        NURI,
        "eml-ko",
        "exports/yun-gaon",
        _OFFICIALS,
        cut=True,
    ),
    Holder(
        ko("백도담", "Baek Dodam", "dodam.baek@saebyeok.example", "saebyeok-web", "보좌관님"),
        "assistant to a general",
        GARAM,
        "eml-zip-ko",
        "exports/baek-dodam.zip",
        _MILITARY,
    ),
    Holder(
        ko("서미르", "Seo Mir", "mir.seo@northlight.example", "northlight-web", "박사님"),
        "policy expert",
        HAESOL,
        "takeout-zip-ko",
        "exports/takeout-mir-seo.zip",
        _EXPERTS,
    ),
    Holder(
        en(
            "Eleanor Brackwater",
            "eleanor.brackwater@northlight.example",
            "northlight-web",
            "Eleanor",
        ),
        "policy expert",
        LARK,
        "takeout-zip",
        "exports/takeout-20261005T081200Z-001.zip",
        _ENGLISH[:8],
    ),
    Holder(
        en("Tobias Fenwright", "tobias.fenwright@cairnpost.example", "cairnpost-web", "Tobias"),
        "policy expert",
        RIVERS,
        "mbox",
        "exports/fenwright-mail",
        _ENGLISH[2:],
        cut=True,
    ),
    Holder(
        ko("차해든", "Cha Haedeun", "haedeun.cha@hanbit-portal.example", "osprey-ko", "사무관님"),
        "official",
        NURI,
        "maildir-no-sent",
        "exports/cha-haedeun-Maildir",
        _OFFICIALS,
    ),
    Holder(
        ko("문별하", "Mun Byeolha", "byeolha.mun@saebyeok.example", "saebyeok-web", "님"),
        "family member",
        "private",
        "eml-zip",
        "exports/mun-byeolha-eml.zip",
        _HOME,
        True,
    ),
    Holder(
        en("Imogen Castellane", "imogen.castellane@vaultwren.example", "vaultwren-web", "Imogen"),
        "official",
        "Office of the Northern Isles Envoy (fictional)",
        "eml",
        "exports/castellane",
        _ENGLISH[3:],
    ),
    Holder(
        ko("노아라솔", "Noh Arasol", "arasol.noh@hanbit-portal.example", "hanbit-web", "박사님"),
        "policy expert",
        MARU,
        "eml-zip-ko",
        "exports/noh-arasol.zip",
        _EXPERTS[1:],
    ),
    Holder(
        en("Gideon Marlow-Ashdown", "gideon.marlow-ashdown@cairnpost.example", "osprey", "Gideon"),
        "retired officer, commentator",
        "private",
        "mbox",
        "exports/marlow-ashdown-mbox",
        _ENGLISH[:9],
    ),
    Holder(
        ko(
            "류한결솔",
            "Ryu Hangyeolsol",
            "hangyeol.ryu@northlight.example",
            "northlight-web",
            "사무관님",
        ),
        "official",
        NURI,
        "takeout-tgz",
        "exports/takeout-ryu.tgz",
        _OFFICIALS,
    ),
    Holder(
        ko("채단비솔", "Chae Danbisol", "danbi.chae@hanbit-portal.example", "osprey-ko", "님"),
        "family member",
        "private",
        "maildir",
        "exports/chae-danbi-Maildir",
        _HOME,
        True,
        cut=True,
    ),
)


EXPECTED_LATER = Holder(
    ko("고하람솔", "Ko Haramsol", "haramsol.ko@saebyeok.example", "saebyeok-web", "국장님"),
    "official",
    NURI,
    "",
    "",
    (),
)
