"""What hands write: each has its own manner, and criminals write about their goods. Data only."""

from __future__ import annotations

from bongsu.scenario.families.telling import Bank, Words

CLOSINGS = {
    "stiff": {
        "ko": "상기 내용을 확인하시어 기한 내 조치하여 주시기 바랍니다.",
        "en": "You are kindly requested to proceed as set out above within the term.",
    },
    "chatty": {
        "ko": "번거롭게 해 드려 죄송하고요, 편하실 때 봐 주시면 돼요!",
        "en": "Sorry for the bother, and thanks ever so much for having a look!",
    },
}

NOTICES: dict[str, Bank] = {
    "stiff": {
        "ko": (
            Words(
                "[{portal}] 계정 인증 정보 갱신 요청의 건",
                "{name} 귀하\n귀하의 {address} 계정 인증 정보가 만료 예정입니다.\n"
                "만료 후에는 수신이 제한되오니 아래 절차에 따라 갱신하시기 바랍니다.",
                "인증 갱신 절차",
            ),
            Words(
                "[{portal}] 보안 점검 대상 계정 통지",
                "{name} 귀하\n정기 보안 점검에서 {address} 계정이 점검 대상으로 분류되었습니다.\n"
                "점검 결과를 열람하시고 이의가 있으면 제출하시기 바랍니다.",
                "점검 결과 열람",
            ),
        ),
        "en": (
            Words(
                "{portal}: renewal of account credentials required",
                "To {name}\nThe credentials of {address} are due to lapse.\nReceipt of mail will "
                "be restricted thereafter unless the renewal procedure has been completed.",
                "Renewal procedure",
            ),
            Words(
                "{portal}: notification of periodic inspection",
                "To {name}\nThe account {address} has been selected for the periodic inspection.\n"
                "The findings may be consulted and objected to at the place stated.",
                "Consult findings",
            ),
        ),
    },
    "chatty": {
        "ko": (
            Words(
                "{name}님, {portal} 보관함이 거의 다 찼어요",
                "{name}님 안녕하세요 :)\n{address} 보관함에 자리가 얼마 안 남았어요.\n"
                "눌러서 넉넉하게 늘려 두시면 새 메일도 문제없이 받으실 수 있답니다.",
                "보관함 늘리기",
            ),
            Words(
                "앗, {portal}에서 못 받은 메일이 있어요",
                "{name}님, {address} 앞으로 온 메일 몇 통이 문 앞에서 기다리고 있어요.\n"
                "한 번만 들러서 받아 가 주세요.",
                "기다리는 메일 받기",
            ),
        ),
        "en": (
            Words(
                "{name}, your {portal} box is nearly full",
                "Hi {name}!\nThere is hardly any room left in {address}.\n"
                "One click gives you plenty more, and nothing gets lost.",
                "Give me more room",
            ),
            Words(
                "Oops, some {portal} mail is stuck outside",
                "Hi {name}, a few letters to {address} are waiting at the door.\n"
                "Pop by and let them in whenever you like.",
                "Let them in",
            ),
        ),
    },
}

INVITED: dict[str, Bank] = {
    "stiff": {
        "ko": (
            Words(
                "[{org}] 전문가 자문단 위촉 관련 서류 송부의 건",
                "{title} 귀하\n{org}에서는 금년도 자문단을 구성하고자 하오니 첨부 서류를 "
                "작성하시어 회신하여 주시기 바랍니다.\n담당: {name}",
                "자문단_위촉서류",
            ),
            Words(
                "[{org}] 비공개 간담회 참석 의사 확인 요청",
                "{title} 귀하\n{org} 주관 비공개 간담회의 진행 계획을 첨부와 같이 송부하오니 "
                "참석 여부를 기재하여 주시기 바랍니다.\n담당: {name}",
                "간담회_진행계획",
            ),
        ),
        "en": (
            Words(
                "{org}: appointment to the advisory panel, papers enclosed",
                "To {title}\n{org} is constituting its advisory panel for the current year. The "
                "enclosed papers are to be completed and returned.\nOfficer in charge: {name}",
                "panel_papers",
            ),
            Words(
                "{org}: confirmation of attendance, closed hearing",
                "To {title}\nThe running order of the closed hearing held by {org} is enclosed. "
                "Attendance is to be entered on the form.\nOfficer in charge: {name}",
                "hearing_running_order",
            ),
        ),
    },
    "chatty": {
        "ko": (
            Words(
                "{title}, 저희 대담에 모시고 싶어요",
                "{title} 안녕하세요! {org}에서 영상 대담을 만드는 {name}이에요.\n"
                "얘깃거리를 적어 묶어 보냈으니 한번 훑어봐 주실래요?",
                "대담 얘깃거리",
            ),
            Words(
                "지난 글 정말 잘 읽었어요, 부탁 하나만요",
                "{title}, {org} {name}입니다. 쓰신 글이 저희 모임에서 엄청 화제였어요.\n"
                "회원들이 모은 궁금증을 보내 드려요, 몇 줄이면 충분해요.",
                "회원 궁금증",
            ),
        ),
        "en": (
            Words(
                "Would love to have you on our show, {title}",
                "Hi {title}! I am {name} and I make the talk show at {org}.\nI jotted down what we "
                "could chat about, it is all in the file.",
                "chat ideas",
            ),
            Words(
                "Loved your last piece, tiny favour?",
                "Hi {title}, {name} from {org}. Your piece was the talk of our club.\n"
                "The members put together their questions, a line or two will do.",
                "club questions",
            ),
        ),
    },
}

PAPERS: dict[str, Bank] = {
    "stiff": {
        "ko": (
            Words(
                "검토 의견 조회의 건",
                "{title} 귀하\n{other}입니다. 별도 보관한 초안에 대한 검토 의견을 조회하오니 "
                "열람 후 회신 바랍니다.",
            ),
            Words(
                "회의 결과 보고서 열람 안내",
                "{title} 귀하\n{other}입니다. 회의 결과 보고서가 등재되었으니 대외 공개 전에 "
                "열람하시기 바랍니다.",
            ),
        ),
        "en": (
            Words(
                "Request for observations on a draft",
                "To {title}\n{other} writes. A draft has been deposited separately; your "
                "observations are requested after consultation.",
            ),
            Words(
                "Report of the meeting, for consultation",
                "To {title}\n{other} writes. The report of the meeting has been entered and may be "
                "consulted before it is made public.",
            ),
        ),
    },
    "chatty": {
        "ko": (
            Words(
                "이거 보셨어요?",
                "{title}, {other}예요. 아까 누가 보내 줬는데 {title} 얘기가 나와서요.\n"
                "저만 보기 아까워서 드려요.",
            ),
            Words(
                "사진 정리했어요~",
                "{title}, {other}예요. 지난번 모임 사진 드디어 다 정리했어요.\n"
                "마음에 드는 걸로 골라 가세요.",
            ),
        ),
        "en": (
            Words(
                "Have you seen this one?",
                "Hey {title}, {other} here. Somebody passed this on and you are in it.\n"
                "Too good to keep to myself.",
            ),
            Words(
                "Pictures are up!",
                "Hey {title}, {other} here. Finally sorted the pictures from the other evening.\n"
                "Help yourself to the ones you like.",
            ),
        ),
    },
}

GOODS: dict[str, Bank] = {
    "parcel": {
        "ko": (
            Words(
                "택배 보관료 미납 알림",
                "소포가 창고에 있습니다.\n보관료를 내시면 바로 나갑니다.",
                "보관료 내기",
            ),
        ),
        "en": (
            Words(
                "Storage fee for your parcel",
                "Your parcel is in the depot.\nPay the fee and it leaves today.",
                "Pay the fee",
            ),
        ),
    },
    "refund": {
        "ko": (
            Words(
                "공과금 과오납 환급금 안내",
                "더 내신 금액이 확인되었습니다.\n계좌를 적으시면 입금됩니다.",
                "환급 신청",
            ),
        ),
        "en": (
            Words(
                "You paid too much: refund",
                "An overpayment was found.\nEnter your account and it is paid back.",
                "Claim it",
            ),
        ),
    },
    "storage": {
        "ko": (
            Words(
                "클라우드 사진이 곧 지워집니다",
                "요금이 결제되지 않았습니다.\n사진을 지키려면 카드를 다시 등록하세요.",
                "카드 등록",
            ),
        ),
        "en": (
            Words(
                "Your pictures will be deleted",
                "A payment did not go through.\nEnter your card again to keep them.",
                "Enter card",
            ),
        ),
    },
    "voucher": {
        "ko": (
            Words(
                "설문 참여 상품권 당첨",
                "추첨에서 뽑히셨습니다.\n받으실 곳을 적어 주세요.",
                "상품권 받기",
            ),
        ),
        "en": (
            Words(
                "Your voucher is ready",
                "Your name was drawn.\nTell us where to send it.",
                "Get voucher",
            ),
        ),
    },
}
"""Criminals use the kit's own short words."""

HONEST: dict[str, Bank] = {
    "short": {
        "ko": (Words("", "길어서 줄인 주소로 드려요.\n{link}\n오는 길 약도입니다."),),
        "en": (Words("", "The address was long, so I shortened it.\n{link}\nIt is the way here."),),
    },
    "mailing": {
        "ko": (Words("[{org}] 회원 소식", "{org} 새 소식을 모았습니다.\n{link}"),),
        "en": (Words("{org}: news for members", "What is new at {org}:\n{link}"),),
    },
    "program": {
        "ko": (
            Words("{org} 명부 확인", "{title}, {org} {name}입니다. 명부에 적힌 주소가 맞는지요?"),
        ),
        "en": (
            Words("{org}, address book", "{title}, {name} of {org}. Is your address still right?"),
        ),
    },
}
