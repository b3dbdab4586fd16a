"""Mail that shops, banks, schools, newsletters and services send. Data only.

``{n}`` number, ``{day}`` day, ``{w}`` week number, ``{sum}`` amount, ``{link}`` address.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bulk:
    """One honest sender of many letters. ``service`` is the mailing firm it rents, if any."""

    name: str
    address: str
    lang: str
    mailer: str
    every: int
    subjects: tuple[str, ...]
    bodies: tuple[str, ...]
    button: str = ""
    service: str = ""
    aligned: bool = True
    beacon: bool = False
    locked: bool = False
    reply_to: str = ""
    category: str = "updates"
    audience: str = "all"


BULK = (
    Bulk(
        "주간 정책나침반",
        "letter@policy-compass.example",
        "ko",
        "campaign",
        1,
        ("[정책나침반 {w}호] 이번 주에 읽을 글 {n}편", "[정책나침반 {w}호] 바다와 협력"),
        (
            (
                "이번 주에는 해양 협력과 지역 대화에 관한 글을 모았습니다.\n{n}분 동안 읽을 "
                "수 있는 분량입니다."
            ),
            "지난 호에 대한 독자 의견을 함께 실었습니다.\n다음 호는 {day}에 나옵니다.",
        ),
        "전문 읽기",
        "mailfinch.example",
        beacon=True,
        category="updates",
        audience="work",
        reply_to="desk@compass-editors.example",
    ),
    Bulk(
        "누리대외협력부 소식",
        "news@moec-nuri.example",
        "ko",
        "script",
        4,
        ("[보도참고] 교류협력 사업 {n}건 점검", "[소식지] {w}호 발간 안내"),
        (
            (
                "누리대외협력부 소식지를 보내 드립니다.\n이번 호에는 현장 방문 {n}곳의 "
                "이야기가 실렸습니다."
            ),
        ),
        "소식지 보기",
        "mailfinch.example",
        aligned=False,
        category="updates",
        audience="work",
        reply_to="moecnews@hanbit-portal.example",
    ),
    Bulk(
        "도란마켓",
        "order@doran-market.example",
        "ko",
        "service",
        3,
        ("[도란마켓] 주문이 접수되었습니다 (No.{n}{w})", "[도란마켓] 영수증을 보내 드립니다"),
        (
            (
                "주문하신 상품 {n}개를 준비하고 있습니다.\n결제 금액: {sum}원\n배송은 "
                "{day}에 시작됩니다."
            ),
        ),
        "주문 확인",
        category="purchases",
    ),
    Bulk(
        "바람택배",
        "notice@baram-parcel.example",
        "ko",
        "service",
        4,
        ("[바람택배] 오늘 배달 예정입니다", "[바람택배] 배달을 마쳤습니다"),
        ("운송장 번호 0000-{n}{w}-0000\n{day} 오후에 방문합니다. 부재 시 문 앞에 두겠습니다.",),
        "배달 위치 보기",
    ),
    Bulk(
        "모아가람은행",
        "statement@moagaram-bank.example",
        "ko",
        "service",
        4,
        ("[모아가람은행] {w}월 거래 내역서", "[모아가람은행] 이용 대금 명세서"),
        (
            (
                "보안을 위해 첨부 파일은 잠겨 있습니다.\n비밀번호는 생년월일 여섯 "
                "자리입니다.\n문의: 0000-0000"
            ),
        ),
        "",
        locked=True,
    ),
    Bulk(
        "달무리결초등학교",
        "school@dalmuri-school.example",
        "ko",
        "groupware-raw",
        3,
        ("가정통신문 제{w}호", "급식 안내 및 {day} 준비물", "현장 체험 학습 동의서 제출 안내"),
        (
            (
                "학부모님 안녕하십니까.\n{day}까지 동의서를 보내 주시기 바랍니다. 준비물은 "
                "아래와 같습니다.\n- 물통, 모자, 간식 {n}개 이내"
            ),
        ),
        "",
        audience="home",
    ),
    Bulk(
        "파란옷장",
        "hello@paranclothes.test",
        "ko",
        "campaign",
        2,
        ("(광고) 이번 주말 {n}% 할인", "(광고) 장바구니에 담아 두신 상품이 기다려요"),
        ("봄여름 옷 {n}종을 모았습니다.\n{day} 자정까지만 할인합니다. 서두르세요!",),
        "지금 보러 가기",
        "sparrowsend.test",
        beacon=True,
        category="promotions",
        reply_to="cs@paranclothes-help.test",
    ),
    Bulk(
        "동네도서관 알림",
        "noreply@seosarang-library.example",
        "ko",
        "service",
        5,
        ("[알림] 빌리신 책의 반납일이 다가옵니다",),
        ("빌리신 책 {n}권의 반납일은 {day}입니다.\n연장은 한 번 할 수 있습니다.",),
        "연장하기",
    ),
    Bulk(
        "The Tidewater Brief",
        "editor@tidewater-brief.example",
        "en",
        "campaign",
        1,
        ("Tidewater Brief {w}: {n} things to read", "Tidewater Brief {w}: straits and ferries"),
        (
            "This week: harbours, treaties and a note on fish.\nReading time {n} minutes.",
            "Readers disagreed with us about ports. We print {n} of their letters.",
        ),
        "Read on",
        "mailfinch.example",
        beacon=True,
        category="updates",
        audience="work",
        reply_to="tidewater.readers@northlight.example",
    ),
    Bulk(
        "The Meridian Courier",
        "briefing@meridian-courier.example",
        "en",
        "campaign",
        2,
        ("Morning briefing: {day}", "Your Meridian Courier digest"),
        (
            "The top {n} stories this morning, gathered by the desk.",
            "What our correspondents are watching until {day}.",
        ),
        "Open the digest",
        "mailfinch.example",
        beacon=True,
        audience="courier",
        reply_to="reply@mailfinch.example",
    ),
    Bulk(
        "Pebble & Pine",
        "orders@pebblepine.example",
        "en",
        "service",
        3,
        ("Your order {n}{w} is confirmed", "Receipt for order {n}{w}"),
        ("Thank you. We are packing {n} items.\nTotal paid: {sum}\nExpect them on {day}.",),
        "View order",
        category="purchases",
    ),
    Bulk(
        "Swiftwren Parcels",
        "tracking@swiftwren.test",
        "en",
        "service",
        4,
        ("Your parcel arrives today", "We have delivered your parcel"),
        ("Parcel 0000-{n}{w} will come on {day}.\nIf you are out we will leave it in the porch.",),
        "Track it",
    ),
    Bulk(
        "Harbourlight Credit Union",
        "statements@harbourlight-cu.example",
        "en",
        "service",
        4,
        ("Your statement number {w} is ready", "Statement enclosed"),
        (
            (
                "The enclosed file is locked for your protection.\nUse the six digits of "
                "your birth date to open it."
            ),
        ),
        "",
        locked=True,
    ),
    Bulk(
        "Saltire Rail",
        "tickets@saltire-rail.example",
        "en",
        "script",
        6,
        ("Your tickets for {day}", "Changes to your journey on {day}"),
        (
            (
                "Your booking for {n} passengers is attached to your account.\nPlease be at "
                "the platform ten minutes early."
            ),
        ),
        "Show ticket",
    ),
    Bulk(
        "Wrenfield Woollens",
        "offers@wrenfield-woollens.test",
        "en",
        "campaign",
        2,
        ("{n}% off until {day}", "You left something in your basket"),
        ("New colours are in.\nThe sale ends on {day} at midnight, so hurry!",),
        "Shop now",
        "sparrowsend.test",
        beacon=True,
        category="promotions",
        reply_to="care@wrenfield-help.test",
    ),
    Bulk(
        "Stonecrop College Events",
        "events@stonecrop-college.example",
        "en",
        "script",
        4,
        ("Lecture on {day}: who owns the tide?", "Seats for the evening debate"),
        (
            (
                "Doors open at six. There are {n} seats left.\nPlease sign up so that we can "
                "order enough tea."
            ),
        ),
        "Sign up",
        "mailfinch.example",
        aligned=False,
        reply_to="stonecrop.events@northlight.example",
        audience="work",
    ),
)
