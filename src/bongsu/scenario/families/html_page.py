"""A page as an attachment: a copied sign-in, or a bank's or clinic's own locked statement."""

from __future__ import annotations

from bongsu.scenario.families.telling import Words, wording
from bongsu.scenario.files import MARK
from bongsu.scenario.letters import Attachment, Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.world import World

_ROLE = {"ko": "보안문서 센터", "en": "Document desk"}
_LURE = {
    "ko": (
        Words(
            "[{portal}] 암호화된 문서가 도착했습니다",
            "{name} 님께 잠긴 문서가 왔습니다.\n첨부한 페이지를 열고 메일 암호를 넣으시면 "
            "내용이 나타납니다.",
            "보안문서_열람",
        ),
        Words(
            "{portal} 이용 기간 연장 신청서",
            "{address} 의 무료 이용 기간이 끝나 갑니다.\n신청서는 첨부에 있으며 1분이면 "
            "작성하실 수 있습니다.",
            "연장_신청서",
        ),
        Words(
            "[{portal}] 등기 전자문서 수령 안내",
            "전자 등기 한 통이 {name} 님을 기다립니다.\n수령 확인 페이지를 붙여 드리니 사흘 안에 "
            "열어 주세요.",
            "전자등기_수령",
        ),
    ),
    "en": (
        Words(
            "{portal}: an encrypted document for you",
            "{name}, somebody has sent you a protected document.\nOpen the enclosed page and use "
            "your mail password to read it.",
            "protected-document",
        ),
        Words(
            "Voice message for {address}",
            "A caller left a message of 48 seconds.\nThe player is enclosed; it asks once who "
            "you are.",
            "voice-message",
        ),
        Words(
            "{portal} terms: your agreement is missing",
            "{name}, we have no record that you agreed to the new terms.\nThe form is enclosed "
            "and takes a minute.",
            "agreement-form",
        ),
    ),
}
_HONEST = {
    "ko": (
        Words(
            "[{sender}] 보안 명세서",
            "이번 달 명세서를 보내 드립니다.\n첨부를 여신 뒤 생년월일 여섯 자리를 넣으시면 됩니다.",
            "명세서",
        ),
        Words(
            "{sender} 결과지 송부",
            "요청하신 결과지입니다.\n파일은 인터넷 없이도 열리며 본인 생일로 잠겨 있습니다.",
            "결과지",
        ),
        Words(
            "[{sender}] 연간 납입 확인서",
            "연말 정산에 쓰실 확인서입니다.\n첨부 파일은 컴퓨터에서 열어 주세요.",
            "납입확인서",
        ),
    ),
    "en": (
        Words(
            "{sender}: your statement as a page",
            "This month's statement is enclosed.\nIt opens in any browser with your date of birth.",
            "statement",
        ),
        Words(
            "Results from {sender}",
            "The results you asked for are enclosed.\nThe page works without a connection; the "
            "key is your birthday.",
            "results",
        ),
        Words(
            "Yearly summary, {sender}",
            "For your tax papers: the summary of the year is enclosed.\nPlease open it on a "
            "computer.",
            "yearly-summary",
        ),
    ),
}
_SHELL = (
    '<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
    "</head>\n<!-- {mark} -->\n<body><h1>{title}</h1><p>{says}</p>\n{form}\n</body></html>\n"
)
_SIGN_IN = (
    '<form method="post" action="{link}"><input type="text" name="id" value="{address}">'
    '<input type="password" name="pw"><input type="submit" value="OK"></form>'
)
_LOCK = (
    '<form><input type="password" name="birth" maxlength="6"><input type="button" value="OK">'
    '</form>\n<div hidden id="locked">{noise}</div>'
)


def _page(stem: str, lang: str, title: str, says: str, form: str) -> Attachment:
    mark = MARK.decode().strip()
    text = _SHELL.format(lang=lang, title=title, mark=mark, says=says, form=form)
    return Attachment(stem + ".html", "text/html; charset=utf-8", text.encode())


def lure(world: World, plan: Plan) -> list[Lure]:
    """The provider's name; the page sends what is typed to a domain like the provider's."""
    me = plan.me(world)
    portal, role = portal_of(me), _ROLE[me.lang]
    known = {"portal": portal.name, "name": me.name, "address": me.address}
    words = wording(world, _LURE, me.lang, **known)
    who = Person(f"{portal.name} {role}", f"document@{plan.bait}", me.lang, "service", latin=role)
    link = f"https://signin.{plan.bait}/{world.rng.getrandbits(48):x}"
    form = _SIGN_IN.format(link=link, address=me.address)
    made = world.letter(
        who,
        (me,),
        words.subject,
        words.text + "\n",
        planned_time(world, plan, who),
        html=page(words.text, "", "", "", portal.name),
        attachments=(_page(words.extra, me.lang, portal.name, me.address, form),),
        folder=plan.folder,
    )
    return [record(plan, made, "the copied sign-in page is the attachment; no link in the text")]


def double(world: World, holder: Holder) -> Double:
    """A bank or a clinic that sends its statements in this way; signed and aligned."""
    me = holder.person
    own = [b for b in world.cast.senders if b.locked and b.lang == me.lang]
    house = world.one([b for b in own if b.address not in holder.unread] or own)
    words = wording(world, _HONEST, me.lang, sender=house.name)
    who = Person(house.name, house.address, me.lang, house.mailer, latin=house.name)
    form = _LOCK.format(noise=world.rng.randbytes(240).hex())
    made = world.letter(
        who,
        (me,),
        words.subject,
        words.text + "\n",
        world.moment(world.rng.randrange(world.weeks), who),
        html=page(words.text, "", "", "", house.name),
        attachments=(_page(words.extra, me.lang, house.name, words.subject, form),),
    )
    why = "the sender's own statement; what is typed goes nowhere"
    return Double(made, me.address, "statement_page", why)
