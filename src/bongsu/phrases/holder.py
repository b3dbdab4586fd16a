"""The version for one holder: addressed to that person, in plain words."""

from bongsu.phrases import Phrase

_FRAME = {
    "holder.version": Phrase("for {name}", "{name} 님께 드리는 판본"),
    "holder.greeting": Phrase("Dear {name},", "{name} 님께,"),
    "holder.intro": Phrase(
        "this report says what we looked at in the mail that you entrusted to us, what we found and"
        " what we could not see. It is about your own accounts only.",
        "이 보고서는 맡겨 주신 메일에서 무엇을 살펴보았고, 무엇을 발견했으며, 무엇을 볼 수 없었는지"
        " 알려 드립니다. 본인의 계정에 관한 내용만 담고 있습니다.",
    ),
    "holder.read": Phrase("We read", "읽은 자료:"),
    "holder.expected": Phrase(
        "We have not received the mail of this account yet, so we can say nothing about it.",
        "이 계정의 메일 자료는 아직 받지 못하여 말씀드릴 수 있는 내용이 없습니다.",
    ),
    "holder.others_log": Phrase(
        "We have not received any export of this account; what we say of it comes from another’s log.",
        "이 계정의 자료는 받지 못했고, 말씀드린 내용은 다른 사람의 로그에서 나온 것입니다.",
    ),
    "holder.bulk": Phrase(
        "Fraudulent mail of the kind that is sent to many: {n}.",
        "불특정 다수에게 보내는 사기성 메일: {n}통.",
    ),
    "holder.problems": Phrase(
        "Places that could not be read: {n}.",
        "읽지 못한 곳: {n}곳.",
    ),
    "holder.advice": Phrase("What we ask of you", "부탁드리는 말씀"),
    "holder.advice_ask": Phrase(
        "If you remember answering, following a link or opening a file from a message listed below,"
        " tell your contact in this investigation, by phone or in person. It helps, and nobody will"
        " blame you.",
        "아래 메일에 답장했거나 링크를 눌렀거나 파일을 연 기억이 있으시면, 담당 조사관에게 전화로"
        " 또는 직접 알려 주십시오. 조사에 도움이 되며, 탓하는 사람은 없습니다.",
    ),
    "holder.advice_leave": Phrase(
        "Do not answer, forward or delete the messages listed below.",
        "아래에 적힌 메일에 답장하거나 이를 전달 또는 삭제하지 마십시오.",
    ),
    "holder.advice_tell": Phrase(
        "Before you change a password or a setting, talk to your contact: a change can warn an"
        " intruder and can remove traces.",
        "비밀번호나 설정을 바꾸기 전에 담당 조사관과 상의하십시오. 변경이 침입자에게 경고가 되거나"
        " 흔적을 지울 수 있습니다.",
    ),
    "holder.searches": Phrase(
        "Searches for named values made in this case: {n}. Their terms may concern others and are"
        " not shown here.",
        "이 사건에서 특정 값을 검색한 횟수: {n}회. 검색한 값은 다른 사람과 관련될 수 있어 싣지"
        " 않았습니다.",
    ),
}

_TARGETED = {
    "holder.targeted.evidenced": Phrase(
        "A deceptive message that was made for you reached your mailbox.",
        "귀하를 노리고 만든 속임수 메일이 메일함에 도달했습니다.",
    ),
    "holder.targeted.indicated": Phrase(
        "A message in your mailbox may have been meant to deceive you; it is not certain.",
        "귀하를 속이려 했을 수 있는 메일이 메일함에 있습니다. 확실하지는 않습니다.",
    ),
    "holder.targeted.nothing_found": Phrase(
        "In the mail that we read we found no deceptive message made for you.",
        "저희가 읽은 메일에서는 귀하를 노린 속임수 메일이 발견되지 않았습니다.",
    ),
    "holder.targeted.not_examined": Phrase(
        "We have not looked for deceptive messages.",
        "속임수 메일이 있는지 살펴보지 않았습니다.",
    ),
}

_ENGAGED = {
    "holder.engaged.evidenced": Phrase(
        "There was a response to such a message from your account.",
        "귀하의 계정에서 그러한 메일에 반응한 사실이 있습니다.",
    ),
    "holder.engaged.indicated": Phrase(
        "There may have been a response to such a message from your account.",
        "귀하의 계정에서 그러한 메일에 반응했을 수 있습니다.",
    ),
    "holder.engaged.nothing_found": Phrase(
        "In the mail that we read we found no reply to such a message.",
        "저희가 읽은 메일에서는 그러한 메일에 대한 답장이 발견되지 않았습니다.",
    ),
    "holder.engaged.not_examined": Phrase(
        "We could not look for a response to such a message.",
        "그러한 메일에 반응했는지는 살펴보지 못했습니다.",
    ),
}

_ACCESSED = {
    "holder.accessed.evidenced": Phrase(
        "Someone other than you entered your account.",
        "본인이 아닌 사람이 계정에 들어온 사실이 있습니다.",
    ),
    "holder.accessed.indicated": Phrase(
        "Someone other than you may have entered your account.",
        "본인이 아닌 사람이 계정에 들어왔을 수 있습니다.",
    ),
    "holder.accessed.nothing_found": Phrase(
        "In the records that we read we found no sign-in by another person.",
        "저희가 읽은 기록에서는 다른 사람의 접속이 발견되지 않았습니다.",
    ),
    "holder.accessed.not_examined": Phrase(
        "We have not examined whether anyone entered your account.",
        "누군가 계정에 들어왔는지는 조사하지 않았습니다.",
    ),
}

_CONTROLLED = {
    "holder.controlled.evidenced": Phrase(
        "Someone other than you changed a setting of your account.",
        "본인이 아닌 사람이 계정 설정을 바꾼 사실이 있습니다.",
    ),
    "holder.controlled.indicated": Phrase(
        "Someone other than you may have changed a setting of your account.",
        "본인이 아닌 사람이 계정 설정을 바꾸었을 수 있습니다.",
    ),
    "holder.controlled.nothing_found": Phrase(
        "In the records that we read we found no setting changed by another person.",
        "저희가 읽은 기록에서는 다른 사람이 설정을 바꾼 사실이 발견되지 않았습니다.",
    ),
    "holder.controlled.not_examined": Phrase(
        "We have not examined the settings of your account.",
        "계정 설정은 조사하지 않았습니다.",
    ),
}

_DRAINED = {
    "holder.drained.evidenced": Phrase(
        "Someone other than you read or took mail from your account.",
        "본인이 아닌 사람이 메일을 읽거나 가져간 사실이 있습니다.",
    ),
    "holder.drained.indicated": Phrase(
        "Someone other than you may have read or taken mail from your account.",
        "본인이 아닌 사람이 메일을 읽거나 가져갔을 수 있습니다.",
    ),
    "holder.drained.nothing_found": Phrase(
        "In the records that we read we found no mail taken by another person.",
        "저희가 읽은 기록에서는 다른 사람이 메일을 가져간 사실이 발견되지 않았습니다.",
    ),
    "holder.drained.not_examined": Phrase(
        "We have not examined whether mail was read or taken by another person.",
        "다른 사람이 메일을 읽거나 가져갔는지는 조사하지 않았습니다.",
    ),
}

PHRASES = {**_FRAME, **_TARGETED, **_ENGAGED, **_ACCESSED, **_CONTROLLED, **_DRAINED}
