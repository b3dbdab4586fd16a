"""Recognisers of security notices: what providers write to their own users, and from where. Data.

Facts from the providers' public help pages and from wording that everybody with such a mailbox
receives. ``users`` are domains of mailboxes, ``senders`` registrable domains that only the provider
can send from, ``names`` a pattern by which a letter claims to be of the provider.
"""

from typing import NamedTuple


class Provider(NamedTuple):
    """One provider of mailboxes."""

    id: str
    users: tuple[str, ...]
    senders: tuple[str, ...]
    names: str


PROVIDERS = (
    Provider("google", ("gmail.com", "googlemail.com"), ("google.com",),
             r"\b(google|gmail)\b|구글|지메일"),
    Provider("naver", ("naver.com",), ("navercorp.com",), r"\bnaver\b|네이버"),
    Provider("kakao", ("hanmail.net", "daum.net", "kakao.com"), ("kakaocorp.com", "daumcorp.com"),
             r"\b(kakao|daum|hanmail)\b|카카오|한메일|다음 ?(메일|계정|고객)"),
    Provider("microsoft", ("outlook.com", "outlook.kr", "hotmail.com", "live.com", "msn.com"),
             ("microsoft.com", "microsoftonline.com"),
             r"\b(microsoft|outlook|hotmail)\b|마이크로소프트"),
    Provider("apple", ("icloud.com", "me.com", "mac.com"), ("apple.com",),
             r"\b(apple|icloud)\b|애플|아이클라우드"),
    Provider("yahoo", ("yahoo.com", "ymail.com", "yahoo.co.uk", "yahoo.co.jp"),
             ("yahooinc.com", "yahoo-inc.com"), r"\byahoo\b|야후"),
    Provider("proton", ("proton.me", "protonmail.com", "protonmail.ch", "pm.me"), ("proton.ch",),
             r"\bproton(mail)?\b|프로톤"),
)  # fmt: skip


class Kind(NamedTuple):
    """One kind of notice; ``pattern`` is sought in the subject."""

    id: str
    pattern: str


_DEVICE_KO = r"(새로운|새|다른|알 수 없는|평소와 다른) ?(기기|환경|장소|위치|지역|브라우저|국가)"

KINDS = (
    Kind("app_password",
         r"app(lication)?[ -](specific )?password|앱 ?(전용 ?)?비밀번호|애플리케이션 ?비밀번호"),
    Kind("second_factor",
         r"(2|two)[ -]?(step|factor) (verification|authentication)|security key|authenticator"
         r"|2 ?(단계|차) ?인증|이중 ?인증|보안 ?키"),
    Kind("recovery",
         r"recovery (e-?mail|phone|information|method)|security info|backup code"
         r"|복구 ?(이메일|전화|정보|수단|메일)"
         r"|(본인 ?확인|보안) ?(연락처|정보).{0,6}(변경|추가|삭제|등록)"),
    Kind("forwarding",
         r"forwarding (confirmation|address|of your mail)"
         r"|(mail|messages) (is|are|will be) forwarded"
         r"|자동 ?전달|(메일|이메일) ?전달|전달 ?(주소|설정|확인)"),
    Kind("protocol",
         r"\b(imap|pop3?|smtp)\b.{0,24}(access|enabled|use|turned on|사용|설정|접속|허용)"),
    Kind("password",
         r"password (was|has been|is) (changed|reset)|your password.{0,10}changed"
         r"|비밀번호.{0,4}(변경|재설정|수정)(이|을|를)? ?(되었|됐|완료|하셨)"
         r"|비밀번호 ?변경 ?(알림|안내)"),
    Kind("sign_in",
         r"(new|unusual|suspicious|recent|blocked|unrecogni[sz]ed) (sign|log)[ -]?(in|on)"
         r"|(sign|log)[ -]?in (attempt|alert|notification|from|on|detected)|used to (sign|log) in"
         r"|security alert|(critical|account) security (alert|notice)|" + _DEVICE_KO +
         r".{0,8}(로그인|접속)|로그인 ?(알림|시도|되었|감지|차단)|보안 ?(알림|경고)"),
)  # fmt: skip
"""The first kind whose pattern fits is the notice's kind, the rarer ones first."""
