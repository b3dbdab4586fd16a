"""Sentences of the upper rungs, of open doors and of what logs leave out."""

from bongsu.phrases import Phrase

_ACCESSED = {
    "why.access_disowned": Phrase(
        "A sign-in succeeded that its holder disowns.",
        "소유자가 본인이 아니라고 확인한 접속이 성공했습니다.",
    ),
    "why.access_shared": Phrase(
        "A sign-in succeeded from an address or session that is proven to be the intruder's.",
        "침입자의 것으로 확인된 주소나 세션에서 접속이 성공했습니다.",
    ),
    "why.access_acts": Phrase(
        "The intruder's address or session acts inside the account; the sign-in itself is not on"
        " record.",
        "침입자의 주소나 세션이 계정 안에서 한 일이 기록되어 있습니다. 접속 기록 자체는 없습니다.",
    ),
    "why.access_sent": Phrase(
        "Mail was sent from the account that its holder disowns.",
        "소유자가 보낸 적이 없다고 확인한 메일이 이 계정에서 발송되었습니다.",
    ),
    "why.access_notice_disowned": Phrase(
        "The provider told of a sign-in or change that the holder disowns.",
        "서비스가 알린 접속이나 변경을 소유자가 본인이 한 일이 아니라고 확인했습니다.",
    ),
    "why.access_suspected": Phrase(
        "Sign-ins look foreign by their address, program or place. Ask the holder: only if they"
        " disown one is this evidenced.",
        "접속의 주소, 프로그램 또는 장소가 평소와 다릅니다. 소유자에게 확인하십시오. 본인이 아니라고"
        " 해야 증거로 확인됩니다.",
    ),
    "why.access_notice": Phrase(
        "The provider told of a sign-in or of a change, and the notice lies in the trash. Ask the"
        " holder whether both were their own doing.",
        "서비스가 접속이나 설정 변경을 알렸는데 그 알림이 휴지통에 있습니다. 둘 다 본인이 한 일인지"
        " 소유자에게 확인하십시오.",
    ),
    "why.access_no_addresses": Phrase(
        "The logs record sign-ins without addresses: nobody could see from where they came. Show the"
        " holder their times.",
        "로그에 접속은 있으나 주소가 없어 어디에서 접속했는지 알 수 없습니다. 접속 시각을 소유자에게"
        " 보여 주고 확인하십시오.",
    ),
    "why.access_nothing": Phrase(
        "No sign-in in the logs' window looks foreign. This clears nobody: what reads mail within"
        " the holder's own session, such as a browser extension, leaves no sign-in record.",
        "로그가 다루는 기간에 낯선 접속은 없었습니다. 그러나 침입이 없었다는 뜻은 아닙니다. 브라우저"
        " 확장 프로그램처럼 소유자의 세션 안에서 메일을 읽으면 접속 기록이 남지 않습니다.",
    ),
    "why.access_not_logged": Phrase(
        "The logs that were handed in record no sign-ins.",
        "제출된 로그에 접속 기록이 없습니다.",
    ),
    "why.access_after_lure": Phrase(
        "A foreign sign-in followed this lure within a week; nothing shows whether the holder"
        " answered it.",
        "이 미끼 메일이 온 뒤 일주일 안에 낯선 접속이 있었습니다. 소유자가 반응했는지를 보여 주는"
        " 기록은 없습니다.",
    ),
}

_CONTROLLED = {
    "why.control_after_access": Phrase(
        "After the first hostile sign the intruder's address or session changed a setting, a right"
        " or a protection of the account.",
        "처음 적대적 징후가 나타난 뒤, 침입자의 주소나 세션이 계정의 설정, 권한 또는 보호 수단을"
        " 바꾸었습니다.",
    ),
    "why.control_suspected": Phrase(
        "A suspicious address or session changed a setting, a right or a protection of the account."
        " Ask the holder whether it was they.",
        "의심스러운 주소나 세션이 계정의 설정, 권한 또는 보호 수단을 바꾸었습니다. 본인이 한 일인지"
        " 소유자에게 확인하십시오.",
    ),
    "why.control_unknown_hand": Phrase(
        "A change of the kind that intruders make is on record, but whose hand made it is unknown."
        " Ask the holder.",
        "침입자가 흔히 하는 변경이 기록되어 있으나, 누가 했는지는 알 수 없습니다. 소유자에게"
        " 확인하십시오.",
    ),
    "why.control_notice": Phrase(
        "The provider told of a change, and the notice lies in the trash. Ask the holder whether both"
        " were their own doing.",
        "서비스가 변경을 알렸는데 그 알림이 휴지통에 있습니다. 둘 다 본인이 한 일인지 소유자에게"
        " 확인하십시오.",
    ),
    "why.control_standing": Phrase(
        "A setting stands of the kind that intruders make, in an account that somebody may have"
        " entered; who made it, and when, is not on record. Ask the holder.",
        "누군가 들어왔을 수 있는 계정에 침입자가 흔히 만드는 설정이 있습니다. 누가 언제 만들었는지는"
        " 기록이 없으므로 소유자에게 확인하십시오.",
    ),
    "why.control_nothing": Phrase(
        "No change in the logs' window is in a foreign hand.",
        "로그가 다루는 기간에 다른 사람이 한 변경은 발견되지 않았습니다.",
    ),
    "why.control_not_logged": Phrase(
        "The logs that were handed in record no changes of settings, rights or protections.",
        "제출된 로그에 설정, 권한, 보호 수단의 변경 기록이 없습니다.",
    ),
}

_DRAINED = {
    "why.drained_read": Phrase(
        "Mail was read, synchronised or exported by the intruder's address or session.",
        "침입자의 주소나 세션이 메일을 읽거나 동기화하거나 내보냈습니다.",
    ),
    "why.drained_rule": Phrase(
        "Mail arrived while the intruder's rule sent it out.",
        "침입자가 만든 규칙이 메일을 외부로 보내는 동안 메일이 도착했습니다.",
    ),
    "why.drained_rule_no_counts": Phrase(
        "The intruder set mail to go out; how much went is not on record.",
        "침입자가 메일이 외부로 나가도록 설정했습니다. 얼마나 나갔는지는 기록이 없습니다.",
    ),
    "why.drained_no_counts": Phrase(
        "The intruder's address or session opened the mailbox; the log counts no items.",
        "침입자의 주소나 세션이 메일함을 열었으나, 로그에 건수가 없습니다.",
    ),
    "why.drained_sync_channel": Phrase(
        "Hostile access used a channel that synchronises by default; nothing counts what went.",
        "기본적으로 동기화하는 방식으로 적대적 접속이 이루어졌으나, 나간 양을 센 기록은 없습니다.",
    ),
    "why.drained_grant": Phrase(
        "An application that the intruder let in may read mail; nothing counts what it read.",
        "침입자가 허용한 애플리케이션이 메일을 읽을 수 있으나, 읽은 양을 센 기록은 없습니다.",
    ),
    "why.drained_forward": Phrase(
        "A setting sends mail out of an account that somebody may have entered; whose it is, is not"
        " on record. Ask the holder.",
        "누군가 들어왔을 수 있는 계정에서 메일이 외부로 나가도록 설정되어 있습니다. 누가 설정했는지는"
        " 기록이 없으므로 소유자에게 확인하십시오.",
    ),
    "why.drained_suspected": Phrase(
        "A suspicious address or session, or an unusual amount of reading, is on record. Ask the"
        " holder whether it was they.",
        "의심스러운 주소나 세션이 메일을 읽었거나, 읽은 양이 평소와 다릅니다. 본인이 한 일인지"
        " 소유자에게 확인하십시오.",
    ),
    "why.drain_nothing": Phrase(
        "No reading in a foreign hand is on record within the logs' window. Reading within the"
        " holder's own session would look like the holder's.",
        "로그가 다루는 기간에 다른 사람이 읽은 기록은 없습니다. 소유자의 세션 안에서 읽었다면 소유자가"
        " 읽은 것과 구별되지 않습니다.",
    ),
    "why.drain_not_logged": Phrase(
        "The logs that were handed in do not record reading.",
        "제출된 로그에는 열람 기록이 없습니다.",
    ),
    "bounds.between": Phrase("At least {least} and at most {most} items.",
                             "최소 {least}건, 최대 {most}건."),
    "bounds.least": Phrase(
        "At least {least} items; how many more is unknown.",
        "최소 {least}건이며, 그보다 얼마나 더 많은지는 알 수 없습니다.",
    ),
    "bounds.most": Phrase(
        "At most {most} items; the least is unknown.",
        "최대 {most}건이며, 최솟값은 알 수 없습니다.",
    ),
    "bounds.unknown": Phrase("How many items is unknown.", "건수는 알 수 없습니다."),
}  # fmt: skip

_LAYOUTS = {
    "why.unverified_layout": Phrase(
        "The only logs are of a layout that was never compared with a real sample.",
        "실제 표본과 대조하지 못한 형식의 로그뿐입니다.",
    ),
    "why.unverified_layout_only": Phrase(
        "Rows in the intruder's hand stand only in a log whose layout was never compared with a"
        " real sample; that proves nothing by itself.",
        "침입자의 행위가 실제 표본과 대조하지 못한 형식의 로그에만 있습니다. 그것만으로는 증거가 되지"
        " 않습니다.",
    ),
    "gap.no_addresses": Phrase(
        "Gap: these logs record no addresses.", "공백: 이 로그에는 주소가 없습니다."
    ),
    "gap.no_times": Phrase(
        "Gap: these logs record no times.", "공백: 이 로그에는 시각이 없습니다."
    ),
}

_DOORS = {
    "door.forward": Phrase("mail is forwarded out", "메일이 외부로 전달됨"),
    "door.hiding_rule": Phrase("a rule hides mail", "메일을 숨기는 규칙"),
    "door.delegate": Phrase("another account may read or send", "다른 계정이 열람·발송 가능"),
    "door.mail_program": Phrase("mail programs are let in", "메일 프로그램 접속 허용"),
    "door.app_password": Phrase("an app password is alive", "앱 비밀번호가 살아 있음"),
    "door.grant": Phrase("an application holds access", "애플리케이션이 접근 권한을 가짐"),
    "door.recovery": Phrase("recovery was redirected", "복구 수단이 바뀜"),
    "door.factor": Phrase("a second factor was added", "2단계 인증 수단이 추가됨"),
    "door.session": Phrase("sessions were not ended", "세션이 종료되지 않음"),
    "sure.exported": Phrase("stands so in an export of settings", "설정 자료에 그대로 있음"),
    "sure.not_closed": Phrase("no later record closes it", "닫은 기록이 없음"),
    "sure.unverified": Phrase("unverified layout", "검증되지 않은 형식"),
    "hand.intruder": Phrase("the intruder's hand", "침입자의 손"),
    "hand.suspected": Phrase("a suspected hand", "의심되는 손"),
    "hand.unknown": Phrase("hand unknown", "누구인지 알 수 없음"),
}

PHRASES = {**_ACCESSED, **_CONTROLLED, **_DRAINED, **_LAYOUTS, **_DOORS}
