"""Sentences of the detectors over sign-ins."""

from bongsu.phrases import Phrase

_NO_LOG = Phrase(
    "Without a sign-in history or an audit log it cannot be told who signed in.",
    "로그인 기록이나 감사 로그가 없어 누가 로그인했는지 알 수 없습니다.",
)

PHRASES = {
    "detector.login_risk.title": Phrase("Login risk", "로그인 위험도"),
    "detector.login_risk.false_positives": Phrase(
        "A new device, a journey, a new provider at home: whatever the holder does for the first time.",
        "새 기기, 여행, 집의 새 통신사처럼 소유자가 처음 하는 모든 일.",
    ),
    "detector.login_risk.blind_spots": Phrase(
        "An intruder in the holder's own network, or one who uses the session of the holder's browser;"
        " accounts with fewer than three earlier sign-ins; whoever was there before the log begins.",
        "소유자와 같은 망에 있거나 소유자 브라우저의 세션을 쓰는 침입자, 이전 로그인이 세 번보다 적은 계정,"
        " 로그가 시작되기 전부터 있던 사람.",
    ),
    "detector.login_risk.could_not_look": _NO_LOG,
    "reason.login_ip": Phrase(
        "The address {a} is new: {b} earlier sign-ins came from it.",
        "{a} 주소는 처음입니다. 이전 로그인 중 {b}건이 이 주소에서 왔습니다.",
    ),
    "reason.login_network": Phrase(
        "The network {a} is unusual for this account: {b} earlier sign-ins came from it.",
        "{a} 망은 이 계정에서 드뭅니다. 이전 로그인 중 {b}건이 이 망에서 왔습니다.",
    ),
    "reason.login_agent": Phrase(
        "The program or device “{a}” is unusual for this account: {b} earlier sign-ins used it.",
        "‘{a}’ 프로그램이나 기기는 이 계정에서 드뭅니다. 이전 로그인 중 {b}건이 썼습니다.",
    ),
    "reason.login_country": Phrase(
        "The country {a} is unusual for this account: {b} earlier sign-ins came from there, as the"
        " provider tells it.",
        "{a} 국가는 이 계정에서 드뭅니다. 서비스 제공자에 따르면 이전 로그인 중 {b}건이 그곳에서 왔습니다.",
    ),
    "detector.new_network.title": Phrase("New network, impossible speed", "새 망, 불가능한 속도"),
    "detector.new_network.false_positives": Phrase(
        "Journeys, mobile networks, a VPN that is switched on or off, places near a border. A country"
        " alone accuses nobody.",
        "여행, 이동통신망, 켜고 끄는 VPN, 국경 근처. 국가만으로는 누구도 의심하지 않습니다.",
    ),
    "detector.new_network.blind_spots": Phrase(
        "Intruders who come through a network that the account knows; countries where fewer than two"
        " sources were given or sources disagree; journeys within a country where the geographic"
        " files give no coordinates, and those of less than 500 km.",
        "계정이 아는 망을 거쳐 오는 침입자, 출처가 둘보다 적거나 서로 다른 국가, 위치 파일에 좌표가"
        " 없을 때 한 국가 안의 이동, 500km보다 짧은 이동.",
    ),
    "detector.new_network.could_not_look": _NO_LOG,
    "reason.network_new": Phrase(
        "First sign-in from the network of {a} (new networks so far: {b} sign-ins).",
        "{a}의 망에서 처음 로그인했습니다(지금까지 새 망: 로그인 {b}건).",
    ),
    "reason.country_new": Phrase(
        "First sign-in from {a}; {b} sources agree on the country.",
        "{a}에서 처음 로그인했습니다. 출처 {b}개가 국가에 일치합니다.",
    ),
    "reason.speed_impossible": Phrase(
        "Two sign-ins in two countries ({a}) {b} minutes apart.",
        "두 국가({a})에서 {b}분 간격으로 로그인했습니다.",
    ),
    "reason.distance_impossible": Phrase(
        "Two sign-ins at least {a} km apart, {b} minutes after one another: no airliner flies so fast.",
        "최소 {a}km 떨어진 두 곳에서 {b}분 간격으로 로그인했습니다. 여객기보다 빠릅니다.",
    ),
    "detector.protocol_novelty.title": Phrase("New protocol", "새 프로토콜"),
    "detector.protocol_novelty.false_positives": Phrase(
        "A mail program or telephone that the holder set up.",
        "소유자가 직접 설정한 메일 프로그램이나 전화기.",
    ),
    "detector.protocol_novelty.blind_spots": Phrase(
        "Programs that were in use before the log begins; logs that do not name the protocol.",
        "로그가 시작되기 전부터 쓰던 프로그램, 프로토콜을 적지 않는 로그.",
    ),
    "detector.protocol_novelty.could_not_look": _NO_LOG,
    "reason.protocol_new": Phrase(
        "First sign-in by {a} ({b} earlier sign-ins); such programs copy the mailbox.",
        "{a}(으)로 처음 로그인했습니다(이전 로그인 {b}건). 이런 프로그램은 메일함을 복사합니다.",
    ),
    "reason.protocol_new_elsewhere": Phrase(
        "First sign-in by {a} ({b} earlier sign-ins), and from a network that is new too; such programs"
        " copy the mailbox.",
        "{a}(으)로 처음 로그인했고(이전 로그인 {b}건) 망도 처음입니다. 이런 프로그램은 메일함을 복사합니다.",
    ),
    "reason.protocol_opened": Phrase(
        "Access by {a} was switched on, by {b}.", "{b}이(가) {a} 접근을 켰습니다."
    ),
    "detector.spray_then_success.title": Phrase("Spray, then success", "비밀번호 살포 뒤 성공"),
    "detector.spray_then_success.false_positives": Phrase(
        "A shared address of an office or carrier that is new to many accounts on one day.",
        "하루에 여러 계정에 새로 나타난 사무실이나 통신사의 공용 주소.",
    ),
    "detector.spray_then_success.blind_spots": Phrase(
        "Sprays from many addresses, or slower than five accounts a day; logs of one account alone; logs"
        " without failures or addresses.",
        "여러 주소에서 하거나 하루 다섯 계정보다 느린 살포, 한 계정만의 로그, 실패나 주소가 없는 로그.",
    ),
    "detector.spray_then_success.could_not_look": _NO_LOG,
    "reason.spray_met": Phrase(
        "{a} tried this account's password, and that of {b} accounts in all on one day.",
        "{a}이(가) 하루에 이 계정을 포함한 {b}개 계정의 비밀번호를 시도했습니다.",
    ),
    "reason.spray_password_right": Phrase(
        "{a}, which tried the passwords of {b} accounts, had this one right and was asked for more.",
        "{b}개 계정의 비밀번호를 시도한 {a}이(가) 이 계정의 비밀번호를 맞혀 추가 인증을 요구받았습니다.",
    ),
    "reason.spray_succeeded": Phrase(
        "{a}, which tried the passwords of {b} accounts, signed in to this one.",
        "{b}개 계정의 비밀번호를 시도한 {a}이(가) 이 계정에 로그인했습니다.",
    ),
    "detector.shared_intruder.title": Phrase("Shared intruder", "같은 침입자"),
    "detector.shared_intruder.false_positives": Phrase(
        "Holders who travel together, move office or begin to use the same VPN.",
        "함께 여행하거나 사무실을 옮기거나 같은 VPN을 쓰기 시작한 소유자들.",
    ),
    "detector.shared_intruder.blind_spots": Phrase(
        "Intruders who use another address for each account; cases with one account.",
        "계정마다 다른 주소를 쓰는 침입자, 계정이 하나뿐인 사건.",
    ),
    "detector.shared_intruder.could_not_look": _NO_LOG,
    "reason.address_shared": Phrase(
        "{a} came new to {b} accounts, and is nobody's usual address.",
        "{a}은(는) {b}개 계정에 새로 나타났고, 누구의 평소 주소도 아닙니다.",
    ),
    "reason.address_shared_changes": Phrase(
        "{a} is new to this account, and settings were changed from it, another account's among them"
        " (accounts: {b}).",
        "이 계정에 새로 나타난 {a}에서 다른 계정을 포함한 {b}개 계정의 설정이 바뀌었습니다.",
    ),
    "reason.destination_shared": Phrase(
        "Mail of {b} accounts is sent on to {a}.", "{b}개 계정의 메일이 {a}(으)로 전달됩니다."
    ),
}
