"""Whom the holders know: colleagues, friends, reporters. None of them exists."""

from __future__ import annotations

from bongsu.scenario.letters import Person


def ko(name: str, latin: str, address: str, mailer: str, title: str, org: str = "") -> Person:
    """Somebody who writes Korean."""
    return Person(name, address, "ko", mailer, title, org, latin)


def en(name: str, address: str, mailer: str, title: str, org: str = "") -> Person:
    """Somebody who writes English."""
    return Person(name, address, "en", mailer, title, org, name)


CONTACTS = {
    p.address: p
    for p in (
        ko(
            "강새론",
            "Kang Saeron",
            "saeron.kang@moec-nuri.example",
            "groupware-old",
            "서기관님",
            "누리대외협력부",
        ),
        ko(
            "오늘찬",
            "Oh Neulchan",
            "neulchan.oh@moec-nuri.example",
            "groupware-old",
            "사무관님",
            "누리대외협력부",
        ),
        ko(
            "하예솔",
            "Ha Yesol",
            "yesol.ha@haesol-peace.example",
            "osprey-ko",
            "연구위원님",
            "해솔평화연구원",
        ),
        ko(
            "임다온솔",
            "Lim Daonsol",
            "daonsol.lim@haesol-peace.example",
            "osprey",
            "실장님",
            "해솔평화연구원",
        ),
        ko(
            "배온유리",
            "Bae Onyuri",
            "onyuri.bae@maru-strategy.example",
            "groupware-raw",
            "소장님",
            "마루전략연구소",
        ),
        ko(
            "주라온별",
            "Joo Raonbyeol",
            "rb.joo@maru-strategy.example",
            "groupware-raw",
            "선임님",
            "마루전략연구소",
        ),
        ko(
            "성아람별",
            "Seong Arambyeol",
            "arambyeol@daon-univ.example",
            "osprey-ko",
            "교수님",
            "다온별대학교",
        ),
        ko(
            "표슬기찬",
            "Pyo Seulgichan",
            "sgc.pyo@daon-univ.example",
            "desk",
            "교수님",
            "다온별대학교",
        ),
        ko(
            "민가람솔",
            "Min Garamsol",
            "gs.min@garam-joint.example",
            "groupware-old",
            "중령님",
            "가람합동본부",
        ),
        ko(
            "전나래울",
            "Jeon Naraeul",
            "naraeul.jeon@garam-joint.example",
            "groupware-old",
            "주무관님",
            "가람합동본부",
        ),
        ko(
            "황보람결",
            "Hwang Boramgyeol",
            "boramgyeol.hwang@hanbit-portal.example",
            "hanbit-web",
            "선생님",
        ),
        ko(
            "남해솔빛", "Nam Haesolbit", "haesolbit77@hanbit-portal.example", "hanbit-web", "선배님"
        ),
        ko("도은별찬", "Do Eunbyeolchan", "eunbyeol.do@saebyeok.example", "saebyeok-web", "기자님"),
        ko("방시원솔", "Bang Siwonsol", "siwon.bang@saebyeok.example", "saebyeok-web", "선생님"),
        ko("탁이든솔", "Tak Ideunsol", "ideun.tak@northlight.example", "northlight-web", "박사님"),
        ko(
            "제갈윤슬",
            "Jegal Yunseul",
            "yunseul.jegal@northlight.example",
            "northlight-web",
            "박사님",
        ),
        ko(
            "선우마루",
            "Seonu Maru",
            "maru.seonu@saetbyeol-ilbo.example",
            "desk",
            "기자님",
            "샛별누리일보",
        ),
        en(
            "Philippa Thornquist",
            "p.thornquist@larkfield-institute.example",
            "desk",
            "Philippa",
            "Larkfield Institute",
        ),
        en(
            "Desmond Quillfeather",
            "desmond.quillfeather@larkfield-institute.example",
            "desk",
            "Desmond",
            "Larkfield Institute",
        ),
        en(
            "Rosalind Merriweather-Voss",
            "rosalind.mv@tworivers-forum.example",
            "osprey",
            "Rosalind",
            "Two Rivers Forum",
        ),
        en(
            "Anselm Draycott",
            "anselm@tworivers-forum.example",
            "osprey",
            "Anselm",
            "Two Rivers Forum",
        ),
        en(
            "Beatrix Hollowfinch",
            "beatrix.hollowfinch@northlight.example",
            "northlight-web",
            "Beatrix",
        ),
        en(
            "Caspian Underwillow",
            "caspian.underwillow@cairnpost.example",
            "cairnpost-web",
            "Caspian",
        ),
        en(
            "Ottoline Brandreth-Moor",
            "obm@stonecrop-college.example",
            "desk",
            "Professor Brandreth-Moor",
            "Stonecrop College",
        ),
        en("Lucian Harrowgate-Pym", "lucian.hp@vaultwren.example", "vaultwren-web", "Lucian"),
        en(
            "Marigold Ashenhurst",
            "m.ashenhurst@stonecrop-college.example",
            "osprey",
            "Marigold",
            "Stonecrop College",
        ),
        en("Evander Pocklington-Rue", "evander@pocklington-rue.test", "cairnpost-web", "Evander"),
    )
}
