"""Sentences about campaigns: verbs, errors, decisions and the section of the report."""

from bongsu.phrases import Phrase

_WORDS = {
    "campaign.proposed": Phrase("proposed by links, not yet decided", "연결 분석의 제안, 판정 전"),
    "campaign.confirmed": Phrase("confirmed by an analyst", "분석관이 확인함"),
    "campaign.rejected": Phrase("rejected by an analyst", "분석관이 기각함"),
    "campaign.newer": Phrase("newer than the decision", "판정 이후에 나타남"),
    "campaign.withheld": Phrase("(kept in its own case)", "(해당 사건에만 보관)"),
    "campaign.reason_elsewhere": Phrase(
        "The reason stands in case {case}.", "이유는 사건 {case}에 있습니다."
    ),
    "campaign.words_erased": Phrase(
        "An erasure took its words, and its effect with them. Decide again.",
        "삭제로 그 내용이 지워져 효력도 사라졌습니다. 다시 판정하십시오.",
    ),
    "decision.confirm": Phrase("confirmed", "확인"),
    "decision.reject": Phrase("rejected", "기각"),
    "decision.merge": Phrase("merged", "병합"),
    "decision.split": Phrase("split", "분리"),
    "incident.mail": Phrase("letter", "메일"),
    "incident.sign_in": Phrase("sign-in", "로그인"),
    "incident.setting": Phrase("setting", "설정"),
    "incident.change": Phrase("change of the account", "계정 변경"),
    "incident.consent": Phrase("consent to an application", "앱 접근 허용"),
    "incident.access": Phrase("reading of mail", "메일 열람"),
}

_CLI = {
    "cli.help.link": Phrase(
        "Propose campaigns: incidents that belong together, within one case or across several, and"
        " why. Signed in each case.",
        "한 사건 안에서, 또는 여러 사건에 걸쳐 함께 묶이는 메일·접속·변경을 까닭과 함께 캠페인으로 제안합니다."
        " 결과는 각 사건에 서명되어 남습니다.",
    ),
    "cli.help.campaign": Phrase(
        "Campaigns that links propose, and what analysts decide.",
        "연결이 제안한 캠페인과 분석관의 판정.",
    ),
    "cli.help.campaign.list": Phrase(
        "List the campaigns of the newest linking after all decisions.",
        "가장 최근 연결의 캠페인을 모든 판정을 반영하여 나열합니다.",
    ),
    "cli.help.campaign.show": Phrase(
        "Explain one campaign: its incidents, each link in a sentence, every decision.",
        "캠페인 하나를 설명합니다. 속한 일, 각 연결의 까닭, 모든 판정을 보여 줍니다.",
    ),
    "cli.help.campaign.confirm": Phrase(
        "Confirm a campaign, with a reason.", "캠페인을 이유와 함께 확인합니다."
    ),
    "cli.help.campaign.reject": Phrase(
        "Reject a campaign, with a reason.", "캠페인을 이유와 함께 기각합니다."
    ),
    "cli.help.campaign.merge": Phrase(
        "Join several campaigns into one, with a reason. Their histories stay.",
        "여러 캠페인을 이유와 함께 하나로 합칩니다. 각각의 이력은 남습니다.",
    ),
    "cli.help.campaign.split": Phrase(
        "Take incidents out of a campaign into one of their own, with a reason. Both keep the"
        " history.",
        "캠페인에서 일부를 떼어 따로 묶고 이유를 남깁니다. 양쪽 모두 이력이 남습니다.",
    ),
    "cli.opt.linked_cases": Phrase(
        "One case folder or several; the result is kept in each.",
        "사건 폴더 하나 또는 여럿. 결과는 각 사건에 남습니다.",
    ),
    "cli.opt.read_only": Phrase(
        "A case to link and to leave as it is. May be repeated.",
        "연결만 하고 아무것도 쓰지 않을 사건. 여러 번 지정할 수 있습니다.",
    ),
    "cli.opt.boxes": Phrase(
        "An account of which every message counts as an incident, such as a box of reported mail."
        " May be repeated.",
        "모든 메일을 사건의 일로 볼 계정(예: 신고 메일함). 여러 번 지정할 수 있습니다.",
    ),
    "cli.opt.carriers": Phrase(
        "A list of what joins nothing beside what is known anyway, one a line: domains, mail"
        " addresses, IP addresses and networks of providers, carriers and VPN exits.",
        "이미 알려진 것 말고도 연결 근거로 삼지 않을 것의 목록. 한 줄에 하나씩 서비스 제공자, 통신사,"
        " VPN 출구의 도메인, 메일 주소, IP 주소, 네트워크를 적습니다.",
    ),
    "cli.opt.campaign": Phrase(
        "Id of a campaign, or its beginning.", "캠페인의 ID 또는 그 앞부분."
    ),
    "cli.opt.campaigns": Phrase(
        "Ids of two campaigns or more, or their beginnings.",
        "둘 이상의 캠페인 ID 또는 그 앞부분.",
    ),
    "cli.opt.incidents": Phrase(
        "Row ids of the incidents that go apart, as `campaign show` names them.",
        "따로 떼어 낼 일의 행 ID. `campaign show`에 표시됩니다.",
    ),
    "cli.heading.linked": Phrase("Looked at", "살펴본 범위"),
    "cli.heading.incidents": Phrase("Incidents, by time", "시간순"),
    "cli.heading.campaign_links": Phrase("Why they belong together", "함께 묶이는 까닭"),
    "cli.heading.decisions": Phrase("Decisions", "판정"),
    "cli.link.none": Phrase(
        "Nothing joins any of the {incidents} incidents. That says only what was looked at shows no"
        " common hand.",
        "{incidents}건 가운데 서로 묶이는 것이 없습니다. 살펴본 범위 안에서 공통된 흔적이 드러나지"
        " 않았다는 뜻일 뿐입니다.",
    ),
    "cli.link.kept": Phrase(
        "Kept, signed, in {cases} (entry {seq} of the first). Campaigns are proposals until an analyst"
        " decides: bongsu campaign confirm or reject.",
        "{cases}에 서명하여 남겼습니다(첫 사건의 기록 {seq}번). 분석관이 판정하기 전까지는 제안일"
        " 뿐입니다: bongsu campaign confirm 또는 reject.",
    ),
    "cli.link.not_kept": Phrase(
        "Every case was only read: the result is kept nowhere.",
        "모든 사건을 읽기만 했으므로 결과는 어디에도 남지 않았습니다.",
    ),
    "cli.link.from": Phrase(
        "From the linking of {when}, entry {seq}.", "{when}의 연결(기록 {seq}번)에 따른 것입니다."
    ),
    "cli.link.looked": Phrase(
        "{case}: {incidents} incidents among {rows} messages and records (accounts: {accounts},"
        " exhibits: {exhibits}).",
        "{case}: 계정 {accounts}개의 메일과 기록 {rows}건 가운데 {incidents}건(증거물 {exhibits}개).",
    ),
    "cli.link.own_list": Phrase(
        "A supplied list said what joins nothing (SHA-256 {sha256}).",
        "아무것도 묶지 않는 값의 목록을 따로 받아 썼습니다(SHA-256 {sha256}).",
    ),
    "cli.campaign.size": Phrase(
        "Incidents: {incidents}, accounts: {accounts}", "{incidents}건, 계정 {accounts}개"
    ),
    "cli.campaign.newer": Phrase(
        "Newer than the decision: {n}. Look again.",
        "판정 이후에 나타난 것: {n}건. 다시 살펴보십시오.",
    ),
    "cli.campaign.near": Phrase(
        "Links also lead to {id} ({n}): are they one?",
        "{id}(으)로도 연결됩니다({n}개). 같은 것입니까?",
    ),
    "cli.campaign.more_links": Phrase(
        "{n} more links; --all explains each.",
        "그 밖에 연결 {n}개가 있습니다. --all로 모두 봅니다.",
    ),
    "cli.campaign.undecided": Phrase(
        "No analyst has decided yet.", "아직 분석관의 판정이 없습니다."
    ),
    "cli.campaign.gone": Phrase(
        "{n} incidents of the decision are no incidents any more: a finding was rejected, or a holder"
        " erased.",
        "판정 당시의 {n}건은 이제 해당하지 않습니다. 발견이 기각되었거나 소유자가 삭제되었습니다.",
    ),
    "cli.campaign.confirm": Phrase(
        "{ids} is confirmed (entry {seq}).", "{ids}을(를) 확인했습니다(기록 {seq}번)."
    ),
    "cli.campaign.reject": Phrase(
        "{ids} is rejected (entry {seq}).", "{ids}을(를) 기각했습니다(기록 {seq}번)."
    ),
    "cli.campaign.merge": Phrase(
        "Merged as {ids} (entry {seq}).", "{ids}(으)로 합쳤습니다(기록 {seq}번)."
    ),
    "cli.campaign.split": Phrase(
        "Split into {ids} (entry {seq}).", "{ids}(으)로 나누었습니다(기록 {seq}번)."
    ),
}

_REPORT = {
    "report.campaigns": Phrase("Campaigns", "캠페인"),
    "campaigns.how": Phrase(
        "Incidents (letters, sign-ins, changes) that rare things join. A link is a reason to see one"
        " hand, not a proof: what is shared may be rented, copied or forged. An analyst confirms or"
        " rejects each. That nothing joins two incidents says only what was looked at.",
        "드문 공통점이 있는 메일, 로그인, 설정 변경을 묶었습니다. 연결은 같은 손이라고 볼 까닭일 뿐"
        " 증명이 아닙니다. 공통점은 빌렸거나, 베꼈거나, 꾸민 것일 수 있습니다. 확인과 기각은 분석관이"
        " 합니다. 연결이 없다는 것은 살펴본 범위에서 그렇다는 뜻일 뿐입니다.",
    ),
    "campaigns.none": Phrase(
        "Nothing joins any two incidents within what was looked at.",
        "살펴본 범위에서 서로 묶이는 것이 없습니다.",
    ),
    "campaigns.size": Phrase("Size", "규모"),
    "campaigns.why": Phrase("What joins them", "함께 묶이는 까닭"),
    "campaigns.decisions": Phrase("Decisions", "판정"),
    "campaigns.graph": Phrase(
        "{id}: {incidents} incidents and {things} things that they share. The list below says the same"
        " in words.",
        "{id}: {incidents}건과 그 공통점 {things}가지. 아래 목록이 같은 내용을 글로 적고 있습니다.",
    ),
    "campaigns.graph_how": Phrase(
        "In a drawing each row is an incident, by time in Korea, and each upright line one thing that"
        " the rows with a dot share; its letter is explained below the drawing.",
        "그림의 가로줄은 시간순(한국 시각)으로 놓은 메일·접속·변경 하나하나이고, 세로선은 점이 찍힌"
        " 줄들의 공통점 하나입니다. 글자의 뜻은 그림 아래에 있습니다.",
    ),
    "campaigns.graph_newer": Phrase(
        "Hollow dots are newer than the decision.", "속이 빈 점은 판정 이후에 나타난 것입니다."
    ),
    "campaigns.more_rows": Phrase(
        "{n} later incidents are not drawn.", "이후의 {n}건은 그리지 않았습니다."
    ),
    "campaigns.more_lines": Phrase(
        "{n} further things that they share are not drawn.",
        "공통점 가운데 {n}가지는 그리지 않았습니다.",
    ),
    "campaigns.shown_by": Phrase("Rows:", "줄:"),
    "campaigns.incidents": Phrase("Incidents ({n})", "속한 메일·접속·변경({n}건)"),
    "campaigns.number": Phrase("Row and time", "줄과 시각"),
    "campaigns.others": Phrase("Further campaigns", "그 밖의 캠페인"),
}

_STIX = {
    "stix.campaign": Phrase(
        "{standing}. Incidents: {incidents}, accounts: {accounts}.",
        "{standing}. {incidents}건, 계정 {accounts}개.",
    ),
    "stix.lead": Phrase(
        "A lead, not a verdict: a sender may be forged, a host broken into.",
        "단서일 뿐 판단이 아닙니다. 보낸 사람은 꾸몄을 수 있고, 서버는 침해된 것일 수 있습니다.",
    ),
    "stix.withheld": Phrase(
        "The reason names somebody and stays in the case.",
        "이유에 사람의 이름이 있어 사건 안에만 둡니다.",
    ),
}

_ERRORS = {
    "input.linking_none": Phrase(
        "This case was never linked.", "이 사건은 아직 연결한 적이 없습니다."
    ),
    "input.linking_none.next": Phrase("Run bongsu link CASE.", "bongsu link CASE를 실행하십시오."),
    "input.linking_unreadable": Phrase(
        "The newest linking (entry {seq}) cannot be read: an erasure took its words, or another"
        " version of the program wrote it.",
        "가장 최근의 연결(기록 {seq}번)을 읽을 수 없습니다. 삭제로 내용이 지워졌거나 다른 버전의"
        " 프로그램이 쓴 것입니다.",
    ),
    "input.linking_unreadable.next": Phrase(
        "Run bongsu link CASE again; decisions are kept.",
        "bongsu link CASE를 다시 실행하십시오. 판정은 그대로 남습니다.",
    ),
    "input.case_twice": Phrase(
        "The case {name} is named twice.", "사건 {name}이(가) 두 번 지정되었습니다."
    ),
    "input.case_twice.next": Phrase("Name each case once.", "사건을 한 번씩만 지정하십시오."),
    "input.decision_reason_missing": Phrase(
        "A decision on a campaign needs a reason: others must be able to follow it.",
        "캠페인에 대한 판정에는 이유가 필요합니다. 다른 사람이 그 판단을 따라갈 수 있어야 합니다.",
    ),
    "input.decision_reason_missing.next": Phrase(
        "Add it with --reason.", "--reason 옵션으로 이유를 적으십시오."
    ),
    "input.campaign_unknown": Phrase(
        "No campaign has the id {id}.", "ID가 {id}인 캠페인이 없습니다."
    ),
    "input.campaign_unknown.next": Phrase(
        "Known: {nearest}. bongsu campaign list CASE shows all.",
        "있는 캠페인: {nearest}. bongsu campaign list CASE로 모두 볼 수 있습니다.",
    ),
    "input.campaign_ambiguous": Phrase(
        "{count} campaigns fit {id}.", "{id}에 맞는 캠페인이 {count}개입니다."
    ),
    "input.campaign_ambiguous.next": Phrase(
        "Name one of them: {nearest}.", "그중 하나를 지정하십시오: {nearest}."
    ),
    "input.merge_one": Phrase(
        "A merge needs two campaigns or more.", "합치려면 캠페인이 둘 이상 필요합니다."
    ),
    "input.merge_one.next": Phrase(
        "Name each of them, as bongsu campaign list shows them.",
        "bongsu campaign list에 나오는 대로 각각 지정하십시오.",
    ),
    "input.incident_unknown": Phrase(
        "{campaign} has no incident {id}.", "{campaign}에 {id}라는 항목이 없습니다."
    ),
    "input.incident_unknown.next": Phrase(
        "Near to it: {nearest}. bongsu campaign show names all.",
        "비슷한 것: {nearest}. bongsu campaign show로 모두 볼 수 있습니다.",
    ),
    "input.split_all": Phrase(
        "A split takes some incidents out of {campaign}, not all and not none.",
        "분리는 {campaign}의 일부만 떼어 내는 것입니다. 전부이거나 하나도 없을 수는 없습니다.",
    ),
    "input.split_all.next": Phrase(
        "Name the row ids that go apart, as bongsu campaign show lists them.",
        "bongsu campaign show에 나오는 행 ID 가운데 떼어 낼 것을 지정하십시오.",
    ),
}

PHRASES = {**_WORDS, **_CLI, **_REPORT, **_STIX, **_ERRORS}
