"""Sentences of the detectors of mass reading and of takeover chains."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.mass_read.title": Phrase("Mass reading", "대량 열람"),
    "detector.mass_read.false_positives": Phrase(
        "A new telephone or mail program of the holder's that copies the mailbox; a search of one's own;"
        " backups.",
        "메일함을 복사하는 소유자의 새 전화기나 메일 프로그램, 본인의 검색, 백업.",
    ),
    "detector.mass_read.blind_spots": Phrase(
        "Logs that do not record reading, which is most of them; what is read over IMAP without a record"
        " of each item.",
        "열람을 적지 않는 대부분의 로그, 항목마다 기록하지 않는 IMAP 열람.",
    ),
    "detector.mass_read.could_not_look": Phrase(
        "Without a log that records reading it cannot be told what was read.",
        "열람을 기록하는 로그가 없어 무엇을 읽었는지 알 수 없습니다.",
    ),
    "reason.read_throttled": Phrase(
        "So much was read through {a} that the log stopped recording it.",
        "{a}(으)로 너무 많이 읽어 로그가 기록을 멈추었습니다.",
    ),
    "reason.read_many": Phrase(
        "{a} items were read in one session and day; usual for this account are {b}.",
        "하루 한 세션에 {a}건을 읽었습니다. 이 계정의 평소는 {b}건입니다.",
    ),
    "reason.read_exported": Phrase(
        "Mail was exported through {a}.", "{a}(으)로 메일을 내보냈습니다."
    ),
    "reason.read_synced": Phrase(
        "{a} synchronised the mailbox for the first time (records of reading before: {b}).",
        "{a}이(가) 처음으로 메일함을 동기화했습니다(이전 열람 기록: {b}).",
    ),
    "reason.read_new_client": Phrase(
        "{a} read mail for the first time (records of reading before: {b}).",
        "{a}이(가) 처음으로 메일을 읽었습니다(이전 열람 기록: {b}).",
    ),
    "detector.takeover_chain.title": Phrase("Takeover chain", "계정 탈취의 연쇄"),
    "detector.takeover_chain.false_positives": Phrase(
        "Holders who set up a new device on a journey, and administrators at work.",
        "여행지에서 새 기기를 설정하는 소유자, 일하는 관리자.",
    ),
    "detector.takeover_chain.blind_spots": Phrase(
        "Takeovers without a sign-in log; intruders who wait more than three days or change nothing.",
        "로그인 기록이 없는 탈취, 사흘 넘게 기다리거나 아무것도 바꾸지 않는 침입자.",
    ),
    "detector.takeover_chain.could_not_look": Phrase(
        "Without a log no order of events can be told.", "로그가 없어 일의 순서를 알 수 없습니다."
    ),
    "reason.chain_entry_change": Phrase(
        "This setting was changed {a} minutes after a strange sign-in or notice ({b}).",
        "낯선 로그인이나 알림({b}) {a}분 뒤에 이 설정이 바뀌었습니다.",
    ),
    "reason.chain_read": Phrase(
        "{a} minutes after the change, mail was read in bulk ({b}).",
        "변경 {a}분 뒤에 메일을 대량으로 읽었습니다({b}).",
    ),
    "reason.chain_lure": Phrase(
        "A lure had reached the mailbox {a} minutes before the change.",
        "변경 {a}분 전에 미끼 메일이 메일함에 들어왔습니다.",
    ),
}
