"""Sentences of the report: headings, labels, explanations."""

from bongsu.phrases import Phrase

_FRAME = {
    "report.title": Phrase("Investigation report on mail accounts", "메일 계정 조사 보고서"),
    "report.handling": Phrase(
        "Contains personal data. Handle only as the consents given in this case allow.",
        "개인정보가 포함되어 있습니다. 이 사건에서 받은 동의 범위 안에서만 다루어야 합니다.",
    ),
    "report.written": Phrase("Written", "작성 시각"),
    "report.tool": Phrase("Written with", "작성 도구"),
    "report.case_id": Phrase("Case number", "사건 식별자"),
    "report.contents": Phrase("Contents", "차례"),
    "report.summary": Phrase("Summary", "요약"),
    "report.accounts": Phrase("Accounts", "계정별 판단"),
    "report.lures": Phrase("Ranked lures", "미끼 메일 순위"),
    "report.searched": Phrase("What was searched", "조사한 범위"),
    "report.unread": Phrase("What could not be read", "읽지 못한 자료"),
    "report.custody": Phrase("Custody", "증거 관리 기록"),
    "report.glossary": Phrase("Glossary", "용어 설명"),
    "report.rung": Phrase("Rung", "단계"),
    "report.scope": Phrase("Within what was read:", "읽은 범위:"),
    "report.missing": Phrase("not in the export:", "자료에 없는 편지함:"),
    "report.no_window": Phrase("no message with a readable time", "시각을 읽을 수 있는 메일 없음"),
    "report.and_more": Phrase("and {n} more", "외 {n}건"),
    "report.itself": Phrase("the exhibit itself", "증거물 파일 자체"),
    "report.no_phrase": Phrase(
        "(no explanation is on file for “{code}”)",
        "(‘{code}’에 대한 설명이 등록되어 있지 않습니다)",
    ),
    "sign.evidenced": Phrase("●", "●"),
    "sign.indicated": Phrase("◐", "◐"),
    "sign.nothing_found": Phrase("○", "○"),
    "sign.not_examined": Phrase("–", "–"),
    "why.not_investigated": Phrase(
        "The mail has arrived but was not yet investigated.",
        "자료는 도착했으나 아직 조사하지 않았습니다.",
    ),
}

_COUNTS = {
    "count.accounts.one": Phrase("{n} account", "계정 {n}개"),
    "count.accounts.many": Phrase("{n} accounts", "계정 {n}개"),
    "count.other_accounts.one": Phrase("{n} other account", "다른 계정 {n}개"),
    "count.other_accounts.many": Phrase("{n} other accounts", "다른 계정 {n}개"),
    "count.messages.one": Phrase("{n} message", "메일 {n}통"),
    "count.messages.many": Phrase("{n} messages", "메일 {n}통"),
    "count.lures.one": Phrase("{n} lure", "미끼 메일 {n}통"),
    "count.lures.many": Phrase("{n} lures", "미끼 메일 {n}통"),
    "count.marks.one": Phrase("{n} judgement", "판정 {n}건"),
    "count.marks.many": Phrase("{n} judgements", "판정 {n}건"),
    "count.problems.one": Phrase("{n} problem", "문제 {n}건"),
    "count.problems.many": Phrase("{n} problems", "문제 {n}건"),
    "count.places.one": Phrase("in {n} place", "{n}곳"),
    "count.places.many": Phrase("in {n} places", "{n}곳"),
    "count.entries.one": Phrase("{n} entry", "항목 {n}건"),
    "count.entries.many": Phrase("{n} entries", "항목 {n}건"),
    "count.bytes.one": Phrase("{n} byte", "{n}바이트"),
    "count.bytes.many": Phrase("{n} bytes", "{n}바이트"),
}

_SUMMARY = {
    "summary.empty": Phrase(
        "No account has been entered in this case yet, so there is nothing to report.",
        "이 사건에 등록된 계정이 아직 없어 보고할 내용이 없습니다.",
    ),
    "summary.unheard": Phrase(
        "{marks} by analysts came after the last run, so the statuses below do not heed that yet:"
        " run “bongsu investigate” again and write this report anew.",
        "마지막 조사 뒤에 분석관이 내린 {marks}이 아래 상태에 아직 반영되지 않았습니다."
        " ‘bongsu investigate’를 다시 실행한 뒤 보고서를 새로 만드십시오.",
    ),
    "summary.arrived": Phrase(
        "This case covers {accounts}. Mailbox exports have arrived for {arrived}; those of"
        " {expected} are still expected. {messages} were read.",
        "이 사건의 대상은 {accounts}입니다. 메일함 자료가 도착한 것은 {arrived}, 아직 기다리고 있는"
        " 것은 {expected}이며, 모두 {messages}을 읽었습니다.",
    ),
    "summary.targeted": Phrase(
        "That a tailored lure reached the mailbox is evidenced for {evidenced} and indicated for"
        " {indicated} more.",
        "맞춤형 미끼 메일이 메일함에 도달한 사실이 증거로 확인된 것은 {evidenced}, 정황만 있는 것은"
        " {indicated}개입니다.",
    ),
    "summary.campaigns": Phrase(
        "confirmed: {confirmed}; proposed by links, not yet decided: {proposed}.",
        "확인 {confirmed}개, 판정 전인 제안 {proposed}개.",
    ),
    "summary.engaged": Phrase(
        "A response to a lure is evidenced for {evidenced} and indicated for {indicated} more.",
        "미끼 메일에 반응한 사실이 증거로 확인된 것은 {evidenced}, 정황만 있는 것은"
        " {indicated}개입니다.",
    ),
    "summary.access_not_examined": Phrase(
        "Whether anyone entered an account was not examined: mailbox exports hold no sign-in"
        " records and no settings.",
        "누군가 계정에 들어갔는지는 조사하지 않았습니다. 메일함 자료에는 접속 기록과 설정이 들어"
        " 있지 않기 때문입니다.",
    ),
    "summary.accessed": Phrase(
        "Access by another hand is evidenced for {evidenced}, indicated for {indicated} and not"
        " examined for {unexamined}.",
        "무단 접속이 증거로 확인된 것은 {evidenced}, 정황이 있는 것은 {indicated}, 조사하지 않은"
        " 것은 {unexamined}입니다.",
    ),
    "summary.not_hacked": Phrase(
        "“Targeted” is not “hacked”: it says that a lure reached the mailbox, not that anyone got"
        " into the account.",
        "‘표적’은 ‘해킹당함’과 다릅니다. 미끼 메일이 메일함에 도달했다는 뜻이며, 누군가 계정에"
        " 들어갔다는 뜻이 아닙니다.",
    ),
    "summary.table": Phrase(
        "Number of accounts by rung and status. Each row adds up to all accounts of the case.",
        "단계와 상태에 따른 계정 수. 각 행의 합은 이 사건의 전체 계정 수와 같습니다.",
    ),
    "summary.accounts": Phrase("Accounts", "계정"),
    "summary.expected": Phrase("Expected, export not arrived", "자료 미도착 계정"),
    "summary.messages": Phrase("Different messages read", "읽은 메일(중복 제외)"),
    "summary.duplicates": Phrase("Copies besides", "그 밖의 중복"),
    "summary.bulk": Phrase("Bulk lures received", "받은 대량 미끼 메일"),
    "summary.problems": Phrase("Problems while reading", "읽는 중 문제"),
}

_ACCOUNTS = {
    "accounts.none": Phrase("No account is in this report.", "이 보고서에 실린 계정이 없습니다."),
    "accounts.how": Phrase(
        "Small numbers refer to the reasons below the table. “Nothing found” holds only within the"
        " coverage in the same row. Days are in Korean time.",
        "작은 숫자는 표 아래의 사유를 가리킵니다. ‘발견되지 않음’은 같은 행에 적힌 조사 범위"
        " 안에서만 유효합니다. 날짜는 한국 시각 기준입니다.",
    ),
    "accounts.account": Phrase("Account", "계정"),
    "accounts.coverage": Phrase("Coverage", "조사 범위"),
    "accounts.findings": Phrase("Findings", "탐지"),
    "accounts.expected": Phrase("export not arrived", "자료 미도착"),
    "finding.also_told": Phrase("Also found by:", "함께 찾은 것:"),
    "accounts.others_log": Phrase(
        "no export of its own: only another’s log speaks of it",
        "이 계정의 자료는 없고, 다른 사람의 로그에만 나옴",
    ),
    "accounts.no_coverage": Phrase("nothing was read", "읽은 자료 없음"),
}

_LURES = {
    "lures.how": Phrase(
        "Within each account the most suspicious message stands first. Points say how strongly each"
        " reason speaks for a lure. A rank orders messages; it is never itself a reason.",
        "계정마다 가장 의심스러운 메일이 먼저 나옵니다. 점수는 각 근거가 미끼 메일이라는 판단을"
        " 얼마나 뒷받침하는지를 나타냅니다. 순위는 순서일 뿐 그 자체로 근거가 되지 않습니다.",
    ),
    "lures.folded": Phrase(
        "Because there are many findings, each one opens when its line is pressed.",
        "탐지 결과가 많아 각 줄을 누르면 내용이 펼쳐지도록 하였습니다.",
    ),
    "lures.printed": Phrase(
        "The PDF of this report is made for paper. From this page texts, Received paths, byte ranges"
        " and messages below the threshold are printed only where they were opened before.",
        "종이에는 이 보고서의 PDF가 알맞습니다. 이 화면에서는 메일 본문과 전달 경로, 원본 위치,"
        " 기준에 미치지 못한 메일 가운데 펼쳐 놓은 것만 인쇄됩니다.",
    ),
    "lures.rests_on": Phrase("Rests on", "판단 근거:"),
    "lures.bulk": Phrase(
        "Bulk lures received: {n}. These are fraud sent to many, with no sign of tailoring.",
        "받은 대량 미끼 메일: {n}통. 불특정 다수에게 보낸 것으로, 맞춤형이라는 표시가 없습니다.",
    ),
    "lures.none": Phrase(
        "No message rose above the threshold within the coverage stated under “What was searched”.",
        "‘조사한 범위’에 적힌 범위 안에서 기준을 넘은 메일이 없습니다.",
    ),
    "lures.not_run": Phrase(
        "No message of this account has been examined.",
        "이 계정의 메일은 조사하지 않았습니다.",
    ),
    "lures.others": Phrase(
        "Below the threshold, for context: {messages}",
        "기준에 미치지 못하여 참고로만 싣는 {messages}",
    ),
    "lures.account": Phrase(
        "Notices of the provider and unusual sent mail: {messages}",
        "서비스 알림과 평소와 다른 보낸 메일: {messages}",
    ),
    "lures.account_how": Phrase(
        "These are no lures. Ask the holder which of them were their own doing.",
        "미끼가 아닙니다. 소유자에게 본인이 한 일인지 확인하십시오.",
    ),
    "lures.more": Phrase(
        "Of {all} findings above the threshold the first {shown} are shown here.",
        "기준을 넘은 항목 {all}건 가운데 앞의 {shown}건만 싣습니다.",
    ),
    "lures.more_all": Phrase("All of them:", "전체 목록:"),
    "lures.more_own": Phrase(
        "Your contact can show you the others.", "나머지는 담당 조사관에게 요청하실 수 있습니다."
    ),
    "lures.unlisted": Phrase(
        "Findings not listed here: {n}. The exports of this case hold all of them.",
        "여기에 싣지 않은 탐지 결과: {n}건. 이 사건의 내보내기 자료에 모두 들어 있습니다.",
    ),
}

_FINDING = {
    "finding.no_subject": Phrase("(no subject)", "(제목 없음)"),
    "finding.standing_confirm": Phrase("confirmed by an analyst", "분석관 확인"),
    "finding.standing_reject": Phrase("rejected by an analyst", "분석관 기각"),
    "finding.no_message": Phrase(
        "The message's row is no longer in the tables; read the exhibit again to rebuild it.",
        "이 메일의 행이 표에 남아 있지 않습니다. 증거물을 다시 읽으면 복원됩니다.",
    ),
    "finding.reasons": Phrase("Reasons", "근거"),
    "finding.no_reason": Phrase("No reason is recorded.", "기록된 근거가 없습니다."),
    "finding.an_analyst": Phrase("an analyst", "분석관"),
    "finding.entry": Phrase("custody entry {n}", "관리 기록 {n}번"),
    "finding.also": Phrase("Also received by", "같은 메일을 받은 계정"),
    "finding.other_accounts": Phrase("{accounts} of this case", "이 사건의 {accounts}"),
    "finding.from": Phrase("From", "보낸 사람"),
    "finding.odd_letters": Phrase(
        "This address holds letters that can imitate others: {letters}",
        "다른 글자로 착각하기 쉬운 문자가 주소에 있습니다: {letters}",
    ),
    "finding.reply_to": Phrase("Replies go to", "회신 주소"),
    "finding.return_path": Phrase("Return path", "반송 주소"),
    "finding.to": Phrase("To", "받는 사람"),
    "finding.time": Phrase("Time", "시각"),
    "finding.date_raw": Phrase("Date header as written:", "Date 헤더 원문:"),
    "finding.folder": Phrase("Folder", "편지함"),
    "finding.id": Phrase("Finding", "탐지 번호"),
    "finding.detector": Phrase("Detector", "탐지기"),
    "finding.sum": Phrase("Sum of points", "점수 합계"),
    "finding.attack": Phrase("ATT&CK", "ATT&CK"),
    "finding.links": Phrase("Links, defanged", "링크(무력화 표기)"),
    "finding.shown_as": Phrase("shown to the reader as", "화면에 보이는 글자:"),
    "finding.files": Phrase("Attachments", "첨부 파일"),
    "finding.no_name": Phrase("(no name)", "(이름 없음)"),
    "finding.no_kind": Phrase("kind not recognised", "형식을 알 수 없음"),
    "finding.over_cap": Phrase("too large, not decoded", "크기 제한을 넘어 해독하지 않음"),
    "finding.technical": Phrase(
        "Received path, authentication claims, where the bytes are",
        "전달 경로, 인증 주장, 원본 위치",
    ),
    "finding.path": Phrase("Received path, newest first", "전달 경로(최근 순)"),
    "finding.path_how": Phrase(
        "Each line was written by the server that took the message over. Lines below the first"
        " server that is not the provider's own may be forged.",
        "각 줄은 메일을 넘겨받은 서버가 적은 것입니다. 메일 사업자의 서버가 아닌 첫 서버 아래의"
        " 줄은 위조되었을 수 있습니다.",
    ),
    "finding.no_path": Phrase("No Received header is there.", "Received 헤더가 없습니다."),
    "finding.claims": Phrase("Authentication claims", "인증 결과(주장)"),
    "finding.claimed_by": Phrase("claimed by {server}", "{server}의 주장"),
    "finding.claimed_by_nobody": Phrase(
        "the claimant is not named", "주장한 서버가 적혀 있지 않음"
    ),
    "finding.claims_how": Phrase(
        "These are results that headers state. They were not checked again here.",
        "헤더에 적힌 결과이며, 여기에서 다시 검증하지 않았습니다.",
    ),
    "finding.no_claims": Phrase(
        "No header claims an authentication result.",
        "인증 결과를 적은 헤더가 없습니다.",
    ),
    "finding.bytes": Phrase("Where the bytes are", "원본 위치"),
    "finding.exhibit": Phrase("Exhibit", "증거물"),
    "finding.member": Phrase("Member", "내부 경로"),
    "finding.range": Phrase("Byte range", "바이트 범위"),
    "finding.range_is": Phrase("{start} to {end}, end not included", "{start} 이상 {end} 미만"),
    "finding.defects": Phrase("Defects", "결함 부호"),
    "finding.text": Phrase("Text of the message", "메일 본문"),
    "finding.text_how": Phrase(
        "Plain text as a reader sees it. Links and addresses are defanged.",
        "읽는 사람에게 보이는 글자만 옮겼으며, 링크와 주소는 무력화하여 표기했습니다.",
    ),
    "finding.text_cut": Phrase(
        "First {shown} of {length} characters. “bongsu extract” hands out the whole original.",
        "전체 {length}자 가운데 처음 {shown}자입니다. 원본 전체는 ‘bongsu extract’로 꺼낼 수"
        " 있습니다.",
    ),
    "finding.no_text": Phrase("The message has no text part.", "메일에 글자로 된 본문이 없습니다."),
}

_SEARCHED = {
    "searched.how": Phrase(
        "What this report says holds for the mail listed here and for nothing else.",
        "이 보고서의 내용은 아래에 적힌 메일에만 해당합니다.",
    ),
    "searched.folder": Phrase("Folder", "편지함"),
    "searched.exhibit": Phrase("Exhibit", "증거물"),
    "searched.messages": Phrase("Messages", "메일"),
    "searched.undated": Phrase("Without time", "시각 없음"),
    "searched.first": Phrase("Earliest", "가장 이른 시각"),
    "searched.last": Phrase("Latest", "가장 늦은 시각"),
    "searched.copies": Phrase(
        "Messages that repeat another of this account: {n}.",
        "이 계정의 다른 메일과 중복되는 메일: {n}통.",
    ),
    "searched.exhibit_unread": Phrase(
        "Exhibit {id} has not been read to its end.",
        "증거물 {id}의 판독이 아직 끝나지 않았습니다.",
    ),
    "searched.missing": Phrase(
        "No exhibit shows these folders, so nothing can be said of them:",
        "다음 편지함은 어느 증거물에도 없어 판단할 수 없습니다:",
    ),
    "searched.cannot": Phrase("What a mailbox export cannot show", "메일함 자료로 알 수 없는 것"),
    "searched.cannot_deleted": Phrase(
        "Mail deleted before the export was made, by the holder or by another hand.",
        "자료를 내보내기 전에 본인이나 다른 사람이 삭제한 메일",
    ),
    "searched.cannot_signins": Phrase(
        "Who signed in, when and from where.",
        "누가 언제 어디에서 접속했는지",
    ),
    "searched.cannot_settings": Phrase(
        "Forwarding, filters, app passwords, recovery addresses and other settings.",
        "자동 전달, 필터, 앱 비밀번호, 복구 주소 등 계정 설정",
    ),
    "searched.cannot_clicks": Phrase(
        "Whether a link was followed or a file opened. A read flag proves neither.",
        "링크를 눌렀거나 파일을 열었는지. 읽음 표시는 어느 쪽의 증거도 되지 않습니다.",
    ),
    "searched.cannot_retention": Phrase(
        "How long the provider kept trash and spam before it emptied them: exports do not say.",
        "휴지통과 스팸함을 비우기 전 사업자의 보관 기간. 내보낸 자료에는 적혀 있지 않습니다.",
    ),
    "searched.detectors": Phrase("Detectors", "탐지기"),
    "searched.no_detector": Phrase("No detector has run.", "실행한 탐지기가 없습니다."),
    "searched.version": Phrase("version {n}", "버전 {n}"),
    "searched.false_positives": Phrase("May be wrong when:", "오탐 가능성:"),
    "searched.blind_spots": Phrase("Cannot see:", "보지 못하는 것:"),
    "searched.could_not_look": Phrase(
        "Could not look in {accounts}:",
        "살펴보지 못한 {accounts}:",
    ),
    "searched.searches": Phrase("Past searches", "수행한 검색"),
    "searched.no_search": Phrase(
        "No search for named values was made.",
        "특정 값에 대한 검색은 수행하지 않았습니다.",
    ),
    "searched.terms": Phrase("Looked for:", "검색한 값:"),
    "searched.record": Phrase("Coverage and counts as recorded", "기록된 범위와 건수"),
    "unread.none": Phrase(
        "Every place in the exhibits that were read could be read.",
        "판독한 증거물 가운데 읽지 못한 곳은 없습니다.",
    ),
    "unread.how": Phrase(
        "These places could not be read, or not in full. What they hold is unknown; the sealed"
        " exhibit keeps their bytes.",
        "다음 위치는 전부 또는 일부를 읽지 못했습니다. 그 내용은 알 수 없으며, 원본은 봉인된"
        " 증거물에 그대로 있습니다.",
    ),
    "unread.from_byte": Phrase("from byte {n}", "{n}바이트 위치부터"),
}

_CUSTODY = {
    "custody.how": Phrase(
        "Every act on the exhibits is a signed entry in an append-only log. When this report was"
        " written the log held {entries}.",
        "증거물에 대한 모든 행위는 서명된 항목으로 기록되며 추가만 가능합니다. 이 보고서를 작성할"
        " 때 기록에는 {entries}이 있었습니다.",
    ),
    "custody.checkpoint": Phrase("Checkpoint", "체크포인트"),
    "custody.checkpoint_how": Phrase(
        "Keep this line away from the case folder. It proves later that the log was only added to.",
        "이 줄을 사건 폴더와 다른 곳에 보관하십시오. 이후 기록이 추가되기만 했음을 입증합니다.",
    ),
    "custody.no_checkpoint": Phrase(
        "No checkpoint was made: the log has no entry.",
        "기록에 항목이 없어 체크포인트가 없습니다.",
    ),
    "custody.verify": Phrase("How to verify", "검증 방법"),
    "custody.verify_tool": Phrase(
        "With Bongsu, on the case folder and the kept line:",
        "봉수로 사건 폴더와 보관한 줄을 대조합니다:",
    ),
    "custody.verify_alone": Phrase(
        "Without Bongsu: the stand-alone verifier, one short file that needs only Python, checks"
        " the log, its signatures and the exhibits' digests.",
        "봉수 없이: 파이썬만 있으면 되는 짧은 독립 검증 프로그램이 기록과 서명, 증거물의 해시를"
        " 확인합니다.",
    ),
    "custody.exhibits": Phrase("Exhibits as received", "접수한 그대로의 증거물"),
    "custody.exhibit": Phrase("Exhibit", "증거물"),
    "custody.received": Phrase("Size and digest as received", "접수 당시 크기와 해시"),
    "custody.acquired": Phrase("Acquired", "입수"),
    "custody.kind_file": Phrase("file", "파일"),
    "custody.kind_folder": Phrase("folder, packed with a manifest", "폴더(목록과 함께 묶음)"),
    "custody.not_read": Phrase("not yet read to its end", "판독이 끝나지 않음"),
    "custody.erased": Phrase("personal facts erased", "개인정보 삭제됨"),
    "custody.custodian": Phrase("custodian:", "보관자:"),
    "custody.acquirer": Phrase("acquired by:", "입수자:"),
    "custody.consent": Phrase("consent:", "동의:"),
    "custody.method": Phrase("method:", "방법:"),
}

_ERRORS = {
    "invariant.audience_has_no_account": Phrase(
        "The holder this version is for owns no account in the view, so nothing was written.",
        "이 판본을 받을 사람의 계정이 자료에 없어 아무것도 작성하지 않았습니다.",
    ),
    "invariant.audience_has_no_account.next": Phrase(
        "Report this as a defect of Bongsu; ask for the report under the holder's exact name.",
        "봉수의 결함으로 알려 주시고, 계정 소유자의 정확한 이름으로 보고서를 다시 요청하십시오.",
    ),
}

PHRASES = {
    **_FRAME,
    **_COUNTS,
    **_SUMMARY,
    **_ACCOUNTS,
    **_LURES,
    **_FINDING,
    **_SEARCHED,
    **_CUSTODY,
    **_ERRORS,
}
