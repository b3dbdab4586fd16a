"""Words of records, of a timeline and of how far logs reach."""

from bongsu.phrases import Phrase

_LANES = {
    "lane.mail": Phrase("mail", "메일"),
    "lane.sign_in": Phrase("sign-ins", "접속"),
    "lane.settings": Phrase("settings", "설정"),
    "lane.grants": Phrase("grants", "앱 권한"),
    "lane.reading": Phrase("reading", "열람"),
}

_WHAT = {
    "what.lure": Phrase("lure", "미끼 메일"),
    "what.notice": Phrase("notice of the provider", "서비스 알림"),
    "what.sent": Phrase("unusual sent mail", "평소와 다른 보낸 메일"),
    "what.answer": Phrase("answer to a lure", "미끼 메일에 대한 반응"),
    "what.logon": Phrase("sign-in", "로그인"),
    "what.logoff": Phrase("sign-out", "로그아웃"),
    "what.token": Phrase("token use", "토큰 사용"),
    "what.other": Phrase("other", "기타"),
    "what.unknown": Phrase("unknown", "알 수 없음"),
    "what.password_changed": Phrase("password changed", "비밀번호 변경"),
    "what.password_reset": Phrase("password reset", "비밀번호 재설정"),
    "what.recovery_changed": Phrase("recovery changed", "복구 수단 변경"),
    "what.factor_added": Phrase("factor added", "인증 수단 추가"),
    "what.factor_removed": Phrase("factor removed", "인증 수단 제거"),
    "what.factor_changed": Phrase("factor changed", "인증 수단 변경"),
    "what.app_password_added": Phrase("app password made", "앱 비밀번호 생성"),
    "what.app_password_removed": Phrase("app password removed", "앱 비밀번호 삭제"),
    "what.sessions_revoked": Phrase("sessions ended", "세션 종료"),
    "what.account_disabled": Phrase("account disabled", "계정 사용 중지"),
    "what.account_enabled": Phrase("account enabled", "계정 사용 재개"),
    "what.role_added": Phrase("role given", "역할 부여"),
    "what.role_removed": Phrase("role taken", "역할 회수"),
    "what.rule": Phrase("rule", "메일 규칙"),
    "what.transport_rule": Phrase("transport rule", "전송 규칙"),
    "what.forward": Phrase("forward", "자동 전달"),
    "what.pop": Phrase("POP", "POP"),
    "what.imap": Phrase("IMAP", "IMAP"),
    "what.send_as": Phrase("right to send as", "다른 이름으로 보내기 권한"),
    "what.send_on_behalf": Phrase("right to send on behalf", "대신 보내기 권한"),
    "what.full_access": Phrase("full access", "전체 접근 권한"),
    "what.folder_access": Phrase("access to a folder", "폴더 접근 권한"),
    "what.journal": Phrase("journal", "저널"),
    "what.auto_reply": Phrase("automatic reply", "자동 회신"),
    "what.audit": Phrase("audit log", "감사 로그"),
    "what.grant": Phrase("application", "애플리케이션"),
    "what.read": Phrase("mail read", "메일 열람"),
    "what.sync": Phrase("mail synchronised", "메일 동기화"),
    "what.search": Phrase("mail searched", "메일 검색"),
    "what.export": Phrase("mail exported", "메일 내보내기"),
    "what.send": Phrase("mail sent", "메일 발송"),
    "what.delete": Phrase("mail deleted", "메일 삭제"),
    "what.move": Phrase("mail moved", "메일 이동"),
}

_STATES = {
    "state.success": Phrase("succeeded", "성공"),
    "state.failure": Phrase("failed", "실패"),
    "state.challenge": Phrase("a factor was asked for", "추가 인증 요구"),
    "state.unknown": Phrase("outcome unknown", "결과 알 수 없음"),
    "state.done": Phrase("done", "완료"),
    "state.failed": Phrase("failed", "실패"),
    "state.present": Phrase("stands so in the export", "자료에 그대로 있음"),
    "state.set": Phrase("set", "설정"),
    "state.cleared": Phrase("cleared", "해제"),
    "state.granted": Phrase("granted", "허용"),
    "state.revoked": Phrase("revoked", "철회"),
    "state.used": Phrase("used", "사용"),
    "state.received": Phrase("in the mailbox", "메일함에 있음"),
}

_TIMELINE = {
    "timeline.times": Phrase("{n} times, until {last}", "{n}회, {last}까지"),
    "timeline.items": Phrase("{n} items", "{n}건"),
    "timeline.inferred": Phrase("zone inferred", "시간대 추정"),
    "timeline.none": Phrase(
        "Nothing of this account stands in that window.", "이 기간에 이 계정의 기록이 없습니다."
    ),
    "timeline.how": Phrase(
        "Times are in Korea, UTC beside them. Records of no hostile hand from one address and"
        " program stand together, hostile ones minutes apart too.",
        "시각은 한국 시간이며 옆에 UTC를 적었습니다. 적대적이지 않은 기록은 주소와 프로그램별로 묶고,"
        " 적대적인 기록은 몇 분 안의 것만 묶었습니다.",
    ),
    "timeline.title": Phrase("Timeline of {account}", "{account}의 시간순 기록"),
    "cli.help.timeline": Phrase(
        "Show one account's timeline across mail, sign-ins, settings, grants and reading.",
        "한 계정의 메일, 접속, 설정, 앱 권한, 열람을 시간순으로 보여 줍니다.",
    ),
    "cli.opt.begin": Phrase(
        "Leave out what is older: 2026-05-01 or 2026-05-01T14:30, in Korea unless a zone is given.",
        "이보다 오래된 것은 뺍니다: 2026-05-01 또는 2026-05-01T14:30. 시간대가 없으면 한국 시간입니다.",
    ),
    "cli.opt.end": Phrase(
        "Leave out what is newer; a day counts to its end.",
        "이보다 새로운 것은 뺍니다. 날짜만 적으면 그날 끝까지입니다.",
    ),
    "input.time_unreadable": Phrase(
        "{text} is no day or time.", "{text}은(는) 날짜나 시각이 아닙니다."
    ),
    "input.time_unreadable.next": Phrase(
        "Write it as 2026-05-01, 2026-05-01T14:30 or 2026-05-01T14:30+00:00.",
        "2026-05-01, 2026-05-01T14:30 또는 2026-05-01T14:30+00:00처럼 적으십시오.",
    ),
}

_RECORDS = {
    "next.doors": Phrase(
        "{accounts} with open doors: close them with the holder, after copying what they show.",
        "열린 문이 있는 {accounts}: 보이는 내용을 보존한 뒤 소유자와 함께 닫으십시오.",
    ),
    "next.disown": Phrase(
        "{accounts} with sign-ins that look foreign: ask each holder whether they were their own,"
        " and mark the answer.",
        "낯선 접속이 있는 {accounts}: 소유자에게 본인의 접속인지 묻고 답을 표시하십시오.",
    ),
    "executive.logs": Phrase("{n} records of logs.", "로그 기록 {n}건."),
    "lanes.how": Phrase(
        "Filled dot: the intruder's hand. Ring: a suspected hand. Small dot or bar: others. Days"
        " begin at 00:00 KST (15:00 UTC of the day before).",
        "채운 점은 침입자, 고리는 의심되는 행위자, 작은 점과 막대는 그 밖의 기록입니다. 하루는 한국"
        " 시간 0시(전날 15시 UTC)에 시작합니다.",
    ),
    "lanes.left_out": Phrase("Outside what is drawn: {n}.", "그림 밖의 기록: {n}건."),
    "accounts.logs": Phrase("Log records: {n},", "로그 기록: {n}건,"),
    "cli.heading.record": Phrase("Record", "기록"),
    "cli.heading.fields": Phrase("Fields as written", "원문 항목"),
    "cli.heading.doors": Phrase("Open doors: close now", "열린 문: 지금 닫아야 할 것"),
    "cli.heading.logs": Phrase("Logs", "로그"),
    "cli.col.records": Phrase("Records", "기록"),
    "cli.col.log": Phrase("Log", "로그"),
    "cli.col.retention": Phrase("Reaches back", "보존 기간"),
    "cli.col.gaps": Phrase("Gaps", "공백"),
    "cli.col.looked": Phrase("Messages and records", "메일과 로그 기록"),
    "cli.investigate.records": Phrase("Records of logs: {records}", "로그 기록: {records}건"),
    "cli.col.lane": Phrase("Lane", "구분"),
    "cli.col.what": Phrase("What", "내용"),
    "cli.col.from": Phrase("From", "출처"),
    "cli.col.hand": Phrase("Hand", "행위자"),
    "cli.col.door": Phrase("Door", "열린 문"),
    "cli.col.since": Phrase("Since", "시작"),
    "cli.col.sure": Phrase("How sure", "확실성"),
    "cli.col.operation": Phrase("Operation", "작업"),
    "cli.col.time_raw": Phrase("Time as written", "시각 원문"),
    "cli.col.principal": Phrase("Whose account", "대상 계정"),
    "cli.col.address": Phrase("Address", "주소"),
    "cli.col.agent": Phrase("Program", "프로그램"),
    "cli.col.session": Phrase("Session", "세션"),
    "cli.record.days": Phrase("{n} days", "{n}일"),
    "cli.record.days_unsaid": Phrase("not stated", "명시되지 않음"),
    "cli.record.unverified": Phrase("unverified layout", "검증되지 않은 형식"),
    "cli.record.more": Phrase("{n} more fields", "그 밖의 항목 {n}개"),
    "cli.record.stranger": Phrase(
        "{who} has no account in this case.", "{who}은(는) 이 사건의 계정이 아닙니다."
    ),
    "cli.record.strangers": Phrase(
        "Others in these logs: {n}, with {found} findings. They weigh nothing in this verdict.",
        "이 로그에 나오는 다른 사람: {n}명, 탐지 결과 {found}건. 이 판정에는 반영하지 않았습니다.",
    ),
    "cli.record.unverified_layouts": Phrase(
        "Logs of unverified layout: {layouts}. They support neither coverage nor proof.",
        "검증되지 않은 형식의 로그: {layouts}. 조사 범위나 증거로 삼지 않습니다.",
    ),
    "cli.status.doors": Phrase(
        "Since when, by whom and how sure: bongsu account CASE ADDRESS",
        "언제부터 누가 열었고 얼마나 확실한지: bongsu account CASE ADDRESS",
    ),
    "zone.stated": Phrase("zone stated", "시간대 명시"),
    "zone.format": Phrase("zone by the format", "형식이 정한 시간대"),
    "zone.inferred": Phrase("zone inferred", "시간대 추정"),
    "zone.none": Phrase("no zone", "시간대 없음"),
}

PHRASES = {**_LANES, **_WHAT, **_STATES, **_TIMELINE, **_RECORDS}
