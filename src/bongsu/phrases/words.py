"""Single words and the short sentences of a verdict."""

from bongsu.phrases import Phrase

_RUNGS = {
    "rung.targeted": Phrase("targeted", "표적"),
    "rung.engaged": Phrase("engaged", "반응"),
    "rung.accessed": Phrase("accessed", "무단 접속"),
    "rung.controlled": Phrase("controlled", "설정 장악"),
    "rung.drained": Phrase("drained", "자료 유출"),
}

_STATUSES = {
    "status.evidenced": Phrase("evidenced", "증거로 확인"),
    "status.indicated": Phrase("indicated", "정황 있음"),
    "status.nothing_found": Phrase("nothing found", "발견되지 않음"),
    "status.not_examined": Phrase("not examined", "조사하지 않음"),
}

_FOLDERS = {
    "folder.inbox": Phrase("inbox", "받은편지함"),
    "folder.sent": Phrase("sent", "보낸편지함"),
    "folder.drafts": Phrase("drafts", "임시보관함"),
    "folder.trash": Phrase("trash", "휴지통"),
    "folder.spam": Phrase("spam", "스팸함"),
    "folder.archive": Phrase("archive", "보관함"),
    "folder.other": Phrase("other folder", "기타 편지함"),
    "folder.unknown": Phrase("folder not stated", "편지함 정보 없음"),
    "folder.log": Phrase("log", "로그"),
}

_WHY = {
    "why.two_classes_tailored": Phrase(
        "A message reached the mailbox that reasons of two classes mark as a lure, and it is"
        " tailored to this person, office or circle.",
        "서로 다른 두 가지 이상 유형의 근거로 미끼 메일이라고 판단되고, 이 사람이나 소속 또는"
        " 주변 인물에 맞추어 작성된 메일이 메일함에 도달했습니다.",
    ),
    "why.analyst_confirmed": Phrase(
        "An analyst confirmed a message as a lure tailored to this person, office or circle.",
        "분석관이 이 사람이나 소속 또는 주변 인물에 맞추어 작성된 미끼 메일임을 확인했습니다.",
    ),
    "why.lure_one_class": Phrase(
        "A tailored message has reasons to be a lure, but all of one class; two are needed.",
        "맞춤형 메일에 미끼로 볼 근거가 있으나 한 가지 유형뿐입니다. 증거로 확인하려면 두 가지"
        " 유형이 필요합니다.",
    ),
    "why.lure_not_tailored": Phrase(
        "Reasons of two classes mark a message as a lure, but nothing shows that it was made for"
        " this person, office or circle.",
        "두 가지 이상 유형의 근거로 미끼 메일이라고 판단되나, 이 사람이나 소속 또는 주변 인물을"
        " 노렸다는 표시는 없습니다.",
    ),
    "why.bulk_lure": Phrase(
        "Only bulk lures were received: sent to many, with no sign of tailoring.",
        "불특정 다수에게 보낸 대량 미끼 메일만 받았으며, 맞춤형이라는 표시는 없습니다.",
    ),
    "why.no_lure": Phrase(
        "No message in what was read met the threshold for a lure.",
        "읽은 범위 안에서는 미끼 메일의 기준에 이른 메일이 없었습니다.",
    ),
    "why.no_mail": Phrase(
        "The export holds no message that could be read.",
        "제출된 메일함에 읽을 수 있는 메일이 없습니다.",
    ),
    "why.expected": Phrase(
        "The mailbox export has not arrived.",
        "메일함 자료가 아직 도착하지 않았습니다.",
    ),
    "why.reply_sent": Phrase(
        "A reply to the lure stands in the sent folder.",
        "보낸편지함에 미끼 메일에 대한 답장이 있습니다.",
    ),
    "why.link_pressed": Phrase(
        "The audit log says that a link of the lure was clicked, which stands in no other letter.",
        "감사 로그에 따르면 다른 메일에는 없는, 이 미끼 메일의 링크를 눌렀습니다.",
    ),
    "why.link_stopped": Phrase(
        "The audit log says that a link of the lure was clicked, and that the page behind it was held"
        " back.",
        "감사 로그에 따르면 미끼 메일의 링크를 눌렀으나, 그 페이지는 차단되었습니다.",
    ),
    "why.draft_only": Phrase(
        "A draft reply to the lure exists; nothing shows that it was sent.",
        "미끼 메일에 대한 답장 초안이 있으나, 발송되었다는 표시는 없습니다.",
    ),
    "why.forwarded": Phrase(
        "The lure was passed on to someone else; that may have been a question about it.",
        "미끼 메일을 다른 사람에게 전달했습니다. 진위를 묻기 위한 전달일 수 있습니다.",
    ),
    "why.no_reply": Phrase(
        "No reply to a lure stands in the sent folder. Clicks and opened files leave no trace in a"
        " mailbox export.",
        "보낸편지함에 미끼 메일에 대한 답장이 없습니다. 링크를 누르거나 파일을 연 흔적은 메일함"
        " 자료에 남지 않습니다.",
    ),
    "why.no_sent_folder": Phrase(
        "The export has no sent folder, so replies could not be looked for.",
        "제출된 자료에 보낸편지함이 없어 답장 여부를 살펴볼 수 없었습니다.",
    ),
    "why.no_lure_to_engage": Phrase(
        "No lure was found in what was read, so there was nothing to answer.",
        "읽은 범위 안에서 미끼 메일이 발견되지 않아, 반응 여부를 살펴볼 대상이 없었습니다.",
    ),
    "why.no_identity_evidence": Phrase(
        "This needs sign-in records or account settings from the provider; none was examined.",
        "메일 사업자의 접속 기록이나 계정 설정 자료가 있어야 판단할 수 있으나, 이번에는 조사하지"
        " 않았습니다.",
    ),
}

_MARKS = {
    "mark.confirm": Phrase("confirmed", "확인"),
    "mark.reject": Phrase("rejected", "기각"),
    "mark.comment": Phrase("comment", "의견"),
}

_CLASSES = {
    "class.identity": Phrase("identity", "신원"),
    "class.origin": Phrase("origin", "발신 출처"),
    "class.content": Phrase("content and link", "내용·링크"),
    "class.payload": Phrase("payload", "첨부·악성 요소"),
    "class.behaviour": Phrase("behaviour", "행위"),
    "class.tailoring": Phrase("tailoring", "맞춤"),
    "class.novelty": Phrase("novelty", "새로움"),
    "class.account": Phrase("the account itself", "계정 자체"),
}

_TIMES = {
    "t_source.delivery_hop": Phrase("stamped on delivery", "수신 서버가 기록한 시각"),
    "t_source.mbox_line": Phrase("claimed by the export file", "내보낸 파일에 적힌 시각(주장)"),
    "t_source.date": Phrase("claimed by the sender", "발신자가 적은 시각(주장)"),
    "t_source.none": Phrase("no readable time", "읽을 수 있는 시각 없음"),
}

_ALSO = {
    "also.sender": Phrase("same sender", "같은 발신자"),
    "also.link_domain": Phrase("same link domain", "같은 링크 도메인"),
    "also.subject": Phrase("same subject pattern", "같은 제목 형식"),
    "also.body": Phrase("same text", "같은 본문"),
}

PHRASES = {**_RUNGS, **_STATUSES, **_FOLDERS, **_WHY, **_MARKS, **_CLASSES, **_TIMES, **_ALSO}
