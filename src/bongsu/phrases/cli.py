"""What the terminal prints besides words, findings and errors."""

from bongsu.phrases import Phrase

_FRAME = {
    "cli.error": Phrase("Error {code}", "오류 {code}"),
    "cli.interrupted": Phrase(
        "Stopped. What was recorded stays; run it again to go on.",
        "중단했습니다. 기록된 것은 그대로 남아 있으니 다시 실행하면 이어집니다.",
    ),
    "invariant.unexpected": Phrase(
        "Something inside Bongsu went wrong ({kind}). What was recorded before stays as it is.",
        "봉수 내부에서 문제가 생겼습니다({kind}). 그 전에 기록된 것은 그대로 남아 있습니다.",
    ),
    "invariant.unexpected.next": Phrase(
        "Run it again with BONGSU_TRACEBACK=1 to see where, and report it to the developers.",
        "BONGSU_TRACEBACK=1을 지정해 다시 실행하면 위치가 나옵니다. 개발자에게 알려 주십시오.",
    ),
    "invariant.name_escapes": Phrase(
        "A file to be written is named {name}, which leaves its folder.",
        "쓰려는 파일의 이름 {name}이(가) 폴더 밖을 가리킵니다.",
    ),
    "invariant.name_escapes.next": Phrase(
        "Nothing was written under that name. Report it to the developers.",
        "그 이름으로는 아무것도 쓰지 않았습니다. 개발자에게 알려 주십시오.",
    ),
    "invariant.name_twice": Phrase(
        "Two files to be written have the same name {name}.",
        "쓰려는 두 파일의 이름이 {name}(으)로 같습니다.",
    ),
    "invariant.name_twice.next": Phrase(
        "What was written before is whole, the rest is missing. Report it to the developers.",
        "그 전에 쓴 파일은 온전하지만 나머지는 없습니다. 개발자에게 알려 주십시오.",
    ),
    "cli.ask.passphrase": Phrase("Passphrase of your keys", "키 보관함의 암호"),
    "cli.ask.key_passphrase": Phrase("Passphrase of the key file", "키 파일의 암호"),
    "cli.ask.recovery_code": Phrase("Recovery code", "복구 코드"),
    "cli.ask.differ": Phrase(
        "The two are not the same; once more.", "두 입력이 서로 다릅니다. 다시 입력하십시오."
    ),
    "cli.ask.again": Phrase("Again, to be sure", "확인을 위해 다시 한 번"),
    "cli.checkpoint": Phrase("Checkpoint of the custody log", "관리 기록의 체크포인트"),
    "cli.checkpoint.advice": Phrase(
        "Keep this line away from the case: on paper, in a message to a partner. With it, `bongsu"
        " verify --checkpoint` shows that nothing was cut off or rewritten since.",
        "이 줄은 사건 폴더와 떨어진 곳에 보관하십시오. 종이에 적거나 협력 기관에 보내 두면 됩니다."
        " 이 줄이 있으면 `bongsu verify --checkpoint`로 그 뒤에 잘리거나 고쳐진 것이 없음을 보일 수"
        " 있습니다.",
    ),
    "progress.read": Phrase("Reading exhibits", "증거물 판독 중"),
    "progress.detect": Phrase("Running detectors", "탐지기 실행 중"),
}

_KEYS = {
    "cli.actor.created": Phrase(
        "Signing key made for {name}: {id}", "{name}의 서명 키를 만들었습니다: {id}"
    ),
    "cli.actor.created.next": Phrase("Next: bongsu init CASE", "다음 단계: bongsu init CASE"),
    "cli.actor.none": Phrase(
        "No signing key is kept here. Make one: bongsu actor create NAME",
        "보관된 서명 키가 없습니다. 먼저 만드십시오: bongsu actor create NAME",
    ),
    "cli.key.exported": Phrase("Case key written to {path}", "사건 키를 {path}에 썼습니다"),
    "cli.key.exported.next": Phrase(
        "Send the file and its passphrase by different ways.",
        "파일과 암호는 서로 다른 경로로 전하십시오.",
    ),
    "cli.key.kept": Phrase("The case key is kept here now.", "이제 사건 키가 여기에 보관됩니다."),
    "cli.init.opened": Phrase("Case {id} made in {path}", "{path}에 사건 {id}을(를) 만들었습니다"),
    "cli.init.recovery": Phrase(
        "Recovery code, shown this once", "복구 코드(이번 한 번만 보여 줍니다)"
    ),
    "cli.init.recovery.advice": Phrase(
        "Write it down and lock it away. Whoever has it can read every exhibit; without it, lost"
        " keys are lost exhibits.",
        "적어서 잠가 두십시오. 이 코드가 있으면 모든 증거물을 읽을 수 있고, 코드 없이 키를 잃으면"
        " 증거물도 잃습니다.",
    ),
}

_RECEIPTS = {
    "cli.add.sealed": Phrase("sealed", "봉인함"),
    "cli.add.repeated": Phrase("same bytes again", "같은 자료가 다시 들어옴"),
    "cli.add.expected": Phrase("awaited", "자료 대기"),
    "cli.add.exhibit": Phrase(
        "Exhibit {id} · {size} bytes · custody entry {seq}",
        "증거물 {id} · {size}바이트 · 관리 기록 {seq}번",
    ),
    "cli.add.again": Phrase(
        "Exhibit {id} · custody entry {seq}", "증거물 {id} · 관리 기록 {seq}번"
    ),
    "cli.add.changed": Phrase(
        "! {path} changed while it was read. What was read is sealed; ask for a still copy.",
        "! {path}이(가) 읽는 동안 바뀌었습니다. 읽은 그대로 봉인했으니, 멈춘 상태의 사본을"
        " 요청하십시오.",
    ),
    "cli.add.folder": Phrase(
        "{path}: files packed: {members}; links and special files, listed only: {skipped};"
        " unreadable: {problems}",
        "{path}: 파일 {members}개 봉인, 링크·특수 파일 {skipped}개는 목록에만 기재, {problems}개는"
        " 읽지 못함",
    ),
    "cli.heading.failed": Phrase(
        "Not sealed: {count}. Nothing was kept of them.",
        "봉인하지 못함: {count}건. 보관된 것이 없습니다.",
    ),
    "cli.investigate.read": Phrase(
        "Read in this run: exhibits: {exhibits}; messages: {messages}; {seconds} s in all",
        "이번에 읽은 자료: 증거물 {exhibits}건, 메일 {messages}통. 전체 {seconds}초",
    ),
    "cli.investigate.found": Phrase(
        "Accounts judged: {accounts}; findings: {findings}; alerts: {alerts}",
        "계정 {accounts}개 판단, 항목 {findings}건, 그중 경보 {alerts}건",
    ),
    "cli.investigate.left_out": Phrase(
        "{detector}: {count} more reasons of one kind about one account than are kept; the heaviest"
        " and earliest are kept. Look at the records themselves: bongsu search, bongsu export",
        "{detector}: 한 계정에 같은 종류의 근거가 보관 한도보다 {count}건 더 있습니다. 비중이 크고"
        " 이른 것부터 보관했습니다. 기록 자체를 확인하십시오: bongsu search, bongsu export",
    ),
    "cli.investigate.acts_left_out": Phrase(
        "{count} more records than are looked at for the status of one account; those near a"
        " hostile address, those that lead outside and the earliest were. Look at the records"
        " themselves: bongsu search, bongsu export",
        "한 계정의 상태를 판단할 때 살피는 한도보다 기록이 {count}건 더 있습니다. 적대적 주소와"
        " 관련된 것, 밖으로 이어지는 것, 이른 것부터 살폈습니다. 기록 자체를 확인하십시오:"
        " bongsu search, bongsu export",
    ),
    "cli.heading.detectors_failed": Phrase("Detectors that could not run", "실행하지 못한 탐지기"),
    "cli.investigate.next": Phrase(
        "Next: bongsu status {path} · bongsu findings {path} · bongsu report {path}",
        "다음 단계: bongsu status {path} · bongsu findings {path} · bongsu report {path}",
    ),
    "cli.mark.kept": Phrase(
        "{id}: {word} (custody entry {seq})", "{id}: {word} (관리 기록 {seq}번)"
    ),
    "cli.extract.written": Phrase(
        "Original message written to {path}, {size} bytes. It is hostile: do not open it in a mail"
        " program.",
        "메일 원본을 {path}에 썼습니다({size}바이트). 위험할 수 있으니 메일 프로그램으로 열지"
        " 마십시오.",
    ),
    "cli.extract.place": Phrase(
        "From exhibit {exhibit}, member {member}, bytes {start} to {end}",
        "출처: 증거물 {exhibit}, 내부 경로 {member}, 바이트 {start}부터 {end}까지",
    ),
    "cli.report.written": Phrase("Report written to {path}", "보고서를 {path}에 썼습니다"),
    "cli.export.written": Phrase(
        "Files written to {path}: {files}", "파일 {files}개를 {path}에 썼습니다"
    ),
    "cli.scenario.written": Phrase(
        "A fictional case was written to {path}; files: {files}",
        "가상의 사건(파일 {files}개)을 {path}에 썼습니다",
    ),
    "cli.scenario.next": Phrase(
        "Next: bongsu init CASE · bongsu add CASE --intake {folder}/intake.csv · bongsu investigate"
        " CASE",
        "다음 단계: bongsu init CASE · bongsu add CASE --intake {folder}/intake.csv · bongsu"
        " investigate CASE",
    ),
}

_PAGES = {
    "cli.status.case": Phrase("Case {name} ({id})", "사건 {name} ({id})"),
    "cli.status.custody": Phrase(
        "Custody entries: {entries} · {tool}", "관리 기록 {entries}건 · {tool}"
    ),
    "cli.status.no_accounts": Phrase(
        "No account yet. Add exports: bongsu add CASE …",
        "아직 계정이 없습니다. 자료를 추가하십시오: bongsu add CASE …",
    ),
    "cli.status.not_investigated": Phrase("not investigated yet", "아직 조사 전"),
    "cli.status.legend": Phrase("Signs: {signs}", "기호: {signs}"),
    "cli.read.yes": Phrase("read", "읽음"),
    "cli.read.no": Phrase("NOT READ", "읽지 않음"),
    "cli.problems.none": Phrase(
        "No problem in what was read so far.", "지금까지 읽은 자료에는 문제가 없었습니다."
    ),
    "cli.problems.none_now": Phrase(
        "No problem in what this run read. All of the case: bongsu status CASE",
        "이번에 읽은 자료에는 문제가 없었습니다. 사건 전체는 bongsu status CASE로 볼 수 있습니다.",
    ),
    "cli.alert": Phrase("ALERT", "경보"),
    "cli.claimed": Phrase("claimed", "주장"),
    "cli.findings.account": Phrase("Account {account}", "계정 {account}"),
    "cli.findings.score": Phrase("score {score}", "점수 {score}"),
    "cli.findings.count": Phrase(
        "Findings listed: {count}. One in full: bongsu show CASE ID",
        "{count}건. 자세히 보기: bongsu show CASE ID",
    ),
    "cli.findings.not_investigated": Phrase(
        "The case was not investigated yet: bongsu investigate CASE",
        "아직 조사하지 않은 사건입니다: bongsu investigate CASE",
    ),
    "cli.findings.no_alerts": Phrase(
        "No alert and no mark; messages looked through: {messages}, accounts: {accounts}. Findings"
        " below the threshold: --all. What was not looked at: bongsu status CASE",
        "계정 {accounts}개, 메일 {messages}통에서 경보나 판정이 없습니다. 기준에 못 미친 항목은"
        " --all로, 살펴보지 못한 범위는 bongsu status CASE로 볼 수 있습니다.",
    ),
    "cli.findings.none": Phrase(
        "No finding; messages looked through: {messages}, accounts: {accounts}. What was not looked"
        " at: bongsu status CASE",
        "계정 {accounts}개, 메일 {messages}통에서 찾은 항목이 없습니다. 살펴보지 못한 범위는 bongsu"
        " status CASE로 볼 수 있습니다.",
    ),
    "cli.show.summary": Phrase(
        "{detector} · score {score} · rank {rank} · account {account}",
        "{detector} · 점수 {score} · 순위 {rank} · 계정 {account}",
    ),
    "cli.show.no_message": Phrase(
        "The message's row is gone from the tables; `bongsu investigate` rebuilds them.",
        "메일의 행이 표에 없습니다. `bongsu investigate`로 표를 다시 만들 수 있습니다.",
    ),
    "cli.account.counts": Phrase(
        "Messages: {messages}; rows that repeat one of them: {again}",
        "메일 {messages}통, 그중 중복된 행 {again}건",
    ),
    "cli.account.bulk": Phrase("Bulk lures received: {count}", "받은 대량 미끼 메일: {count}통"),
    "cli.account.no_exhibit": Phrase(
        "The mailbox export has not arrived.", "메일함 자료가 아직 도착하지 않았습니다."
    ),
    "cli.account.acquired": Phrase(
        "Entry {seq}: {path} (last changed {modified}) · handed over by {custodian} · consent:"
        " {consent} · taken by {acquirer}",
        "기록 {seq}번: {path} (마지막 변경 {modified}) · 제출 {custodian} · 동의: {consent} · 접수"
        " {acquirer}",
    ),
    "cli.account.erased": Phrase(
        "Entry {seq}: its personal facts were erased.", "기록 {seq}번: 개인정보가 삭제되었습니다."
    ),
    "cli.account.missing": Phrase(
        "No exhibit shows: {roles}. What was deleted before the export is not in it.",
        "자료에 없는 편지함: {roles}. 내보내기 전에 삭제된 메일은 들어 있지 않습니다.",
    ),
    "cli.account.no_findings": Phrase(
        "No alert and no mark over {messages} messages.",
        "메일 {messages}통에서 경보나 판정이 없습니다.",
    ),
    "cli.account.more": Phrase(
        "{count} more: bongsu findings CASE --account ADDRESS",
        "{count}건 더 있음: bongsu findings CASE --account ADDRESS",
    ),
    "cli.search.count": Phrase(
        "{value}: {hits} hits in {found} of {messages} messages and log records;"
        " accounts looked through: {accounts}",
        "{value}: 계정 {accounts}개, 메일과 로그 기록 {messages}건 가운데 {found}건에서 {hits}건",
    ),
    "cli.search.places": Phrase(
        "Tables looked through, and how many of their columns: {places}",
        "살펴본 표(열의 수): {places}",
    ),
    "cli.search.not_searched": Phrase("Not searched: {why}", "찾지 않은 곳: {why}"),
    "cli.search.not_searched_in": Phrase(
        "Not searched: {what}: {why}", "찾지 않은 곳: {what}: {why}"
    ),
    "cli.search.capped": Phrase(
        "{listed} of {hits} hits are listed; all are counted.",
        "{hits}건 중 {listed}건만 나열했으며, 건수는 모두 세었습니다.",
    ),
    "cli.search.logged": Phrase("Custody entry {seq}", "관리 기록 {seq}번"),
    "cli.verify.green": Phrase(
        "OK. Everything stored agrees with the signed log.",
        "이상 없음. 보관된 모든 것이 서명된 기록과 일치합니다.",
    ),
    "cli.verify.problems": Phrase(
        "PROBLEMS: {count}. What is stored does not agree with what was signed.",
        "문제 {count}건. 보관된 것이 서명된 기록과 일치하지 않습니다.",
    ),
    "cli.verify.log": Phrase(
        "Custody entries: {entries}; exhibits: {exhibits}",
        "관리 기록 {entries}건, 증거물 {exhibits}건",
    ),
    "cli.verify.blobs": Phrase(
        "Stored files whole: {blobs}; decrypted and compared with what was received: {decrypted}",
        "보관 파일 {blobs}개 온전함, {decrypted}개는 암호를 풀어 받은 당시와 견줌",
    ),
    "cli.verify.erased": Phrase(
        "Holders erased, as the log says: {count}", "기록에 따라 삭제된 계정 소유자 {count}명"
    ),
    "cli.verify.no_checkpoint": Phrase(
        "No checkpoint from elsewhere was given, so a log cut short cannot be told from a shorter"
        " one.",
        "따로 보관한 체크포인트를 주지 않아, 뒷부분이 잘린 기록과 원래 짧은 기록을 구별할 수"
        " 없습니다.",
    ),
    "cli.verify.checkpoint": Phrase(
        "Compared with a kept checkpoint; entries it covers: {kept}",
        "기록 {kept}건까지의 체크포인트와 견줌",
    ),
    "cli.verify.actors": Phrase("Signed by: {actors}", "서명한 사람: {actors}"),
    "cli.verify.head": Phrase("Head of the log now", "현재 기록의 끝"),
}

_HEADINGS = {
    "cli.heading.accounts": Phrase("Accounts", "계정"),
    "cli.heading.expected": Phrase(
        "Awaited: their exports have not arrived", "자료를 기다리는 계정"
    ),
    "cli.heading.exhibits": Phrase("Exhibits", "증거물"),
    "cli.heading.coverage": Phrase("What was looked through", "살펴본 범위"),
    "cli.heading.problems": Phrase("What could not be read", "읽지 못한 것"),
    "cli.heading.could_not_look": Phrase("Where detectors could not look", "탐지하지 못한 곳"),
    "cli.heading.message": Phrase("Message", "메일"),
    "cli.heading.reasons": Phrase("Reasons", "이유"),
    "cli.heading.marks": Phrase("Marks", "판정"),
    "cli.heading.also": Phrase("Also received by", "같은 메일을 받은 곳"),
    "cli.heading.links": Phrase("Links (defanged)", "링크(무해화)"),
    "cli.heading.attachments": Phrase("Attachments", "첨부 파일"),
    "cli.heading.contents": Phrase("What the attachments hold", "첨부 파일의 내용"),
    "cli.heading.irregular": Phrase(
        "Where mail programs disagree", "메일 프로그램마다 다르게 읽는 곳"
    ),
    "cli.heading.received": Phrase("Received path, newest first", "전달 경로(최근 순)"),
    "cli.heading.claims": Phrase(
        "Authentication results, as claimed in the headers", "머리글이 주장하는 인증 결과"
    ),
    "cli.heading.headers": Phrase("Headers", "머리글"),
    "cli.heading.body": Phrase("Text", "본문"),
    "cli.heading.place": Phrase("Where it stands", "위치"),
    "cli.heading.verdict": Phrase("Verdict", "판단"),
    "cli.heading.findings": Phrase("Alerts and marked findings", "경보와 판정된 항목"),
    "cli.heading.searched": Phrase("Searched", "찾아본 범위"),
    "cli.heading.disagrees": Phrase("What does not hold", "일치하지 않는 것"),
}

_COLUMNS = {
    "cli.col.account": Phrase("Account", "계정"),
    "cli.col.accounts": Phrase("Accounts", "계정"),
    "cli.col.actor": Phrase("Actor", "작업자"),
    "cli.col.bulk": Phrase("Bulk lures", "대량 미끼"),
    "cli.col.bytes": Phrase("Bytes", "바이트"),
    "cli.col.claimed_by": Phrase("Claimed by", "주장한 서버"),
    "cli.col.claimed_result": Phrase("Result", "결과"),
    "cli.col.class": Phrase("Class", "유형"),
    "cli.col.code": Phrase("Code", "코드"),
    "cli.col.count": Phrase("Count", "건수"),
    "cli.col.date_header": Phrase("Date header", "Date 머리글"),
    "cli.col.defects": Phrase("Defects", "결함"),
    "cli.col.detail": Phrase("Detail", "세부"),
    "cli.col.detector": Phrase("Detector", "탐지기"),
    "cli.col.domain": Phrase("Domain", "도메인"),
    "cli.col.entry": Phrase("Entry", "기록"),
    "cli.col.exhibit": Phrase("Exhibit", "증거물"),
    "cli.col.folder": Phrase("Folder", "편지함"),
    "cli.col.folders": Phrase("Folders", "편지함"),
    "cli.col.header": Phrase("Header", "머리글"),
    "cli.col.id": Phrase("Id", "식별자"),
    "cli.col.joined_by": Phrase("Joined by", "연결 근거"),
    "cli.col.kind": Phrase("Kind by its bytes", "내용으로 본 종류"),
    "cli.col.link": Phrase("Link", "링크"),
    "cli.col.link_text": Phrase("Text shown", "보이는 글"),
    "cli.col.mark": Phrase("State", "상태"),
    "cli.col.meaning": Phrase("Meaning", "뜻"),
    "cli.col.member": Phrase("Member", "내부 경로"),
    "cli.col.message_id": Phrase("Message-ID", "Message-ID"),
    "cli.col.messages": Phrase("Messages", "메일"),
    "cli.col.method": Phrase("Method", "방식"),
    "cli.col.missing_folders": Phrase("Folders not handed in", "없는 편지함"),
    "cli.col.name": Phrase("Name", "이름"),
    "cli.col.path": Phrase("Path", "경로"),
    "cli.col.points": Phrase("Points", "점수"),
    "cli.col.rank": Phrase("Rank", "순위"),
    "cli.col.read": Phrase("State", "상태"),
    "cli.col.reason": Phrase("Reason", "이유"),
    "cli.col.reply_to": Phrase("Reply-To", "회신 주소"),
    "cli.col.rests_on": Phrase("Rests on", "근거"),
    "cli.col.result": Phrase("Result", "결과"),
    "cli.col.return_path": Phrase("Return-Path", "반송 주소"),
    "cli.col.role": Phrase("Role", "역할"),
    "cli.col.row": Phrase("Row", "행"),
    "cli.col.rung": Phrase("Rung", "단계"),
    "cli.col.score": Phrase("Score", "점수"),
    "cli.col.sender": Phrase("Sender", "발신자"),
    "cli.col.sha256": Phrase("SHA-256", "SHA-256"),
    "cli.col.size": Phrase("Bytes", "바이트"),
    "cli.col.status": Phrase("Status", "상태"),
    "cli.col.subject": Phrase("Subject", "제목"),
    "cli.col.subject_and_reasons": Phrase("Subject and reasons", "제목과 이유"),
    "cli.col.time": Phrase("Time", "시각"),
    "cli.col.to": Phrase("To", "수신자"),
    "cli.col.undated": Phrase("Undated", "시각 없음"),
    "cli.col.value": Phrase("Value", "값"),
    "cli.col.why": Phrase("Why", "이유"),
    "cli.col.window": Phrase("Window (KST)", "기간(KST)"),
}

PHRASES = {**_FRAME, **_KEYS, **_RECEIPTS, **_PAGES, **_HEADINGS, **_COLUMNS}
