"""Names that belong to nobody: three native syllable groups, or compounds of place words."""

from __future__ import annotations

import random


def _bank(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


_SURNAMES = _bank(
    "강 Kang|고 Ko|구 Gu|남 Nam|노 Noh|도 Do|류 Ryu|문 Mun|방 Bang|배 Bae|백 Baek|변 Byeon|서 Seo|"
    "성 Seong|심 Shim|안 An|양 Yang|여 Yeo|연 Yeon|우 Woo|유 Yu|윤 Yun|임 Lim|전 Jeon|주 Joo|"
    "진 Jin|차 Cha|채 Chae|천 Cheon|탁 Tak|표 Pyo|하 Ha|함 Ham|현 Hyeon|홍 Hong|선우 Seonu|"
    "제갈 Jegal"
)
_FIRST = _bank(
    "가람 Garam|나래 Narae|나린 Narin|다솜 Dasom|단비 Danbi|도담 Dodam|라온 Raon|마루 Maru|"
    "바론 Baron|보람 Boram|새론 Saeron|소담 Sodam|슬기 Seulgi|아람 Aram|여울 Yeoul|예솔 Yesol|"
    "온유 Onyu|우람 Uram|윤슬 Yunseul|은결 Eungyeol|이든 Ideun|찬솔 Chansol|초롱 Chorong|"
    "푸름 Pureum|하늘 Haneul|한결 Hangyeol|해든 Haedeun|해솔 Haesol|늘찬 Neulchan|그루 Geuru"
)
_LAST = _bank("솔 sol|별 byeol|찬 chan|결 gyeol|울 ul|빛 bit|봄 bom|샘 saem|들 deul|누리 nuri")
_GIVEN = _bank(
    "Ambrose|Aurelia|Barnaby|Clemency|Cosmo|Damaris|Edmund|Fenella|Godfrey|Hester|Ignatius|"
    "Jemima|Leopold|Mabel|Nestor|Octavia|Peregrine|Quentin|Rowena|Silas|Tabitha|Ulric|Verity|"
    "Wilfred|Xanthe|Zachary"
)
_PLACES = _bank(
    "Amber|Birch|Cinder|Dray|Elm|Farthing|Glen|Hollow|Iron|Juniper|Knap|Linden|Merrow|Nether|"
    "Orchard|Plover|Quarry|Rush|Sorrel|Thistle|Under|Vesper|Willow|Yarrow"
)
_ENDINGS = _bank(
    "acre|bourne|croft|dale|fell|garth|hurst|keld|lathe|mere|ness|over|pike|rigg|shaw|thwaite|"
    "wade|worthy"
)


def invent(lang: str, rng: random.Random) -> tuple[str, str]:
    """A name as it is written, and in Latin letters."""
    if lang == "en":
        name = f"{rng.choice(_GIVEN)} {rng.choice(_PLACES)}{rng.choice(_ENDINGS)}"
        return name, name
    surname, first, last = (rng.choice(bank).split() for bank in (_SURNAMES, _FIRST, _LAST))
    return surname[0] + first[0] + last[0], f"{surname[1]} {first[1]}{last[1]}"


def local_part(lang: str, latin: str, rng: random.Random) -> str:
    """What somebody chose before the @: tidy at work, anything at home."""
    words = latin.lower().split()
    given, surname = (words[1], words[0]) if lang == "ko" else (words[0], words[1])
    shapes = (
        f"{given}.{surname}",
        f"{given[0]}{surname}{rng.randrange(10, 99)}",
        f"{surname}{given[:4]}",
        f"{given}{rng.randrange(1, 999)}",
        f"{given[:5]}_{surname}",
    )
    return rng.choice(shapes)
