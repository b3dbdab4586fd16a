"""Offices, papers and colleges of the generated cast. None of them exists; data only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """``trade`` decides who works there; all mail of an office comes from one program."""

    name: str
    domain: str
    lang: str
    trade: str
    mailer: str


OFFICES = (
    Office("누리대외협력부", "moec-nuri.example", "ko", "official", "groupware-old"),
    Office("온새정책조정실", "onsae-policy.example", "ko", "official", "groupware-raw"),
    Office("은하수통상부", "eunhasu-trade.example", "ko", "official", "groupware-old"),
    Office("두루의회사무처", "duru-assembly.example", "ko", "official", "osprey-ko"),
    Office("가람합동본부", "garam-joint.example", "ko", "general", "groupware-old"),
    Office("미리내방위대학", "mirinae-defence.example", "ko", "general", "desk"),
    Office("해솔평화연구원", "haesol-peace.example", "ko", "expert", "osprey-ko"),
    Office("마루전략연구소", "maru-strategy.example", "ko", "expert", "groupware-raw"),
    Office("여울안보포럼", "yeoul-security.example", "ko", "expert", "osprey"),
    Office("다온별대학교", "daon-univ.example", "ko", "expert", "osprey-ko"),
    Office("샛별누리일보", "saetbyeol-ilbo.example", "ko", "reporter", "desk"),
    Office("물결통신", "mulgyeol-news.example", "ko", "reporter", "desk"),
    Office("Northern Isles Envoy", "isles-envoy.example", "en", "official", "desk"),
    Office("Harrowmere Trade Council", "harrowmere-trade.example", "en", "official", "osprey"),
    Office("Gannet Rock Staff College", "gannet-rock.example", "en", "general", "desk"),
    Office("Larkfield Institute", "larkfield-institute.example", "en", "expert", "desk"),
    Office("Two Rivers Forum", "tworivers-forum.example", "en", "expert", "osprey"),
    Office("Stonecrop College", "stonecrop-college.example", "en", "expert", "desk"),
    Office("The Hollow Elm Gazette", "hollow-elm.example", "en", "reporter", "desk"),
    Office("The Meridian Courier", "meridian-courier.example", "en", "reporter", "osprey"),
)

# Associations whose people write to strangers: name, stem of the domain.
SMALL = {
    "ko": (
        ("푸른나루독서회", "pureunnaru"),
        ("겨레말지도모임", "gyeoremal-map"),
        ("은모래재단", "eunmorae"),
        ("큰나무장학회", "keunnamu"),
        ("너울바다학회", "neoul-bada"),
        ("한울타리문화원", "hanultari"),
        ("봄내음출판", "bomnaeeum"),
        ("새길평생학당", "saegil-school"),
        ("들꽃사진회", "deulkkot"),
        ("섬마을의료봉사", "seommaeul"),
        ("고요산책모임", "goyo-walk"),
        ("햇살번역협동조합", "haetsal-coop"),
    ),
    "en": (
        ("Mallard Row Press", "mallard-row"),
        ("Pendle Lantern Society", "pendle-lantern"),
        ("Riverbend Scholars", "riverbend-scholars"),
        ("Saltbox Review", "saltbox-review"),
        ("The Cobble Trust", "cobble-trust"),
        ("Winterbourne Debates", "winterbourne-debates"),
        ("Kestrel Hill Archive", "kestrel-hill"),
        ("Tern Island Volunteers", "tern-island"),
        ("Marshlight Translators", "marshlight"),
        ("Quillgate Foundation", "quillgate"),
    ),
}

TITLES = {
    "general": ("장군님", "제독님", "사령관님"),
    "retired general": ("장군님", "이사님", "석좌교수님"),
    "official": ("과장님", "사무관님", "서기관님", "국장님", "심의관님"),
    "expert": ("박사님", "연구위원님", "교수님", "소장님"),
    "reporter": ("기자님", "차장님", "논설위원님"),
    "assistant": ("비서관님", "보좌관님", "주무관님"),
    "employee": ("대리님", "과장님", "팀장님", "책임님", "이사님"),
    "family": ("님",),
}
ROLES = {
    "general": "general",
    "retired general": "retired general, commentator",
    "official": "official",
    "expert": "policy expert",
    "reporter": "reporter",
    "assistant": "assistant",
    "employee": "employee of a firm",
    "family": "family member",
}
