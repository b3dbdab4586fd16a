"""Sentences for evidence: coded errors, custody actions, what `verify` names."""

from bongsu.phrases import Phrase

_INPUT: dict[str, Phrase] = {
    "input.checkpoint_unreadable": Phrase(
        "This is not a checkpoint of a Bongsu case.",
        "Bongsu 사건의 체크포인트가 아닙니다.",
    ),
    "input.checkpoint_unreadable.next": Phrase(
        "Give the line exactly as it was printed (case/size/root), or a file that holds the note.",
        "출력된 줄(사건/개수/루트)을 그대로 입력하거나, 그 내용이 담긴 파일을 지정하십시오.",
    ),
    "input.passphrase_wrong": Phrase(
        "The passphrase does not open the key {subject}, or the key file was altered.",
        "암호로 키 {subject}를 열 수 없습니다. 암호가 틀렸거나 키 파일이 변경되었습니다.",
    ),
    "input.passphrase_wrong.next": Phrase(
        "Try the passphrase again; a case key can also be recovered with its recovery code.",
        "암호를 다시 입력하십시오. 사건 키는 복구 코드로도 되살릴 수 있습니다.",
    ),
    "input.key_file_unreadable": Phrase(
        "A key file could not be understood.",
        "키 파일의 형식을 알 수 없습니다.",
    ),
    "input.key_file_unreadable.next": Phrase(
        "Take the file from a backup, or export the key again where it still works.",
        "백업에서 파일을 가져오거나, 키가 남아 있는 곳에서 다시 내보내십시오.",
    ),
    "input.recovery_code_wrong": Phrase(
        "The recovery code is mistyped, or belongs to another case than {case_id}.",
        "복구 코드를 잘못 입력했거나, 사건 {case_id}의 코드가 아닙니다.",
    ),
    "input.recovery_code_wrong.next": Phrase(
        "Compare the code with the paper, group by group; it has 14 groups of 4.",
        "적어 둔 코드와 한 묶음씩 대조하십시오. 네 글자씩 열네 묶음입니다.",
    ),
    "input.actor_exists": Phrase(
        "There is already a key for {name}.",
        "{name}의 키가 이미 있습니다.",
    ),
    "input.actor_exists.next": Phrase(
        "Use that key, or choose another name.",
        "그 키를 쓰거나 다른 이름을 정하십시오.",
    ),
    "input.actor_none": Phrase(
        "There is no signing key on this machine yet.",
        "이 컴퓨터에는 아직 서명 키가 없습니다.",
    ),
    "input.actor_none.next": Phrase(
        "Make one with: bongsu actor create NAME",
        "다음 명령으로 만드십시오: bongsu actor create 이름",
    ),
    "input.actor_unknown": Phrase(
        "There is no key for “{name}” here. Known: {known}.",
        "이곳에는 “{name}”의 키가 없습니다. 있는 키: {known}.",
    ),
    "input.actor_unknown.next": Phrase(
        "Choose one of the known names, or create a key first.",
        "목록에 있는 이름을 고르거나 먼저 키를 만드십시오.",
    ),
    "input.actor_which": Phrase(
        "Several people have a key here: {known}.",
        "이곳에는 여러 사람의 키가 있습니다: {known}.",
    ),
    "input.actor_which.next": Phrase(
        "Say who is acting.",
        "누가 작업하는지 지정하십시오.",
    ),
    "input.key_exists": Phrase(
        "A different key for case {case_id} is already kept here.",
        "사건 {case_id}의 다른 키가 이미 보관되어 있습니다.",
    ),
    "input.key_exists.next": Phrase(
        "Nothing was replaced. Check which of the two belongs to the case before moving either.",
        "바뀐 것은 없습니다. 둘 중 어느 키가 이 사건의 것인지 먼저 확인하십시오.",
    ),
    "input.key_missing": Phrase(
        "The key of case {case_id} is not here.",
        "사건 {case_id}의 키가 이곳에 없습니다.",
    ),
    "input.key_missing.next": Phrase(
        "Import the exported key, enter the recovery code, or take the key out of your box: bongsu key"
        " import, recover or accept",
        "내보낸 키를 가져오거나 복구 코드를 입력하거나 자신의 봉투에서 키를 꺼내십시오: bongsu key"
        " import, recover, accept",
    ),
    "input.key_wrong": Phrase(
        "The key does not fit {subject}.",
        "키가 {subject}에 맞지 않습니다.",
    ),
    "input.key_wrong.next": Phrase(
        "Check that the key belongs to this case; the evidence itself is unharmed.",
        "이 사건의 키가 맞는지 확인하십시오. 증거 자체는 손상되지 않았습니다.",
    ),
    "input.key_other_case": Phrase(
        "The document does not hold the key of case {case_id}; it says {found}.",
        "이 문서에는 사건 {case_id}의 키가 없습니다. 문서에 적힌 것은 {found}입니다.",
    ),
    "input.key_other_case.next": Phrase(
        "Give the document that was exported for this case.",
        "이 사건에서 내보낸 문서를 지정하십시오.",
    ),
    "input.case_exists": Phrase(
        "There is already a case in {case}.",
        "{case}에 이미 사건이 있습니다.",
    ),
    "input.case_exists.next": Phrase(
        "Work on that case, or name another folder.",
        "그 사건에서 작업하거나 다른 폴더를 지정하십시오.",
    ),
    "input.case_missing": Phrase(
        "There is no case in {case}.",
        "{case}에 사건이 없습니다.",
    ),
    "input.case_missing.next": Phrase(
        "Check the path (nearest cases: {nearest}), or create the case first with bongsu init.",
        "경로를 확인하거나(비슷한 사건: {nearest}) 먼저 bongsu init으로 사건을 만드십시오.",
    ),
    "input.case_newer": Phrase(
        "The case in {case} was written by a newer Bongsu (format {version}).",
        "{case}의 사건은 더 새로운 Bongsu(형식 {version})로 작성되었습니다.",
    ),
    "input.case_newer.next": Phrase(
        "Update Bongsu; nothing was changed.",
        "Bongsu를 업데이트하십시오. 바뀐 것은 없습니다.",
    ),
    "input.path_missing": Phrase(
        "Nothing stands at {path}.",
        "{path}에 아무것도 없습니다.",
    ),
    "input.path_missing.next": Phrase(
        "Correct the path. If the export has not arrived, leave the path empty.",
        "경로를 고치십시오. 자료가 아직 도착하지 않았다면 경로를 비워 두십시오.",
    ),
    "input.path_unreadable": Phrase(
        "{path} could not be read: {reason}.",
        "{path}을(를) 읽지 못했습니다: {reason}.",
    ),
    "input.path_unreadable.next": Phrase(
        "Check rights and medium, then run the same intake again; nothing was kept of it.",
        "권한과 저장 매체를 확인한 뒤 같은 접수를 다시 실행하십시오. 남겨진 것은 없습니다.",
    ),
    "input.path_special": Phrase(
        "{path} is neither a file nor a folder.",
        "{path}은(는) 파일도 폴더도 아닙니다.",
    ),
    "input.path_special.next": Phrase(
        "Name the file or folder that holds the mail.",
        "메일이 들어 있는 파일이나 폴더를 지정하십시오.",
    ),
    "input.account_missing": Phrase(
        "The intake line for {path} does not say which account it is.",
        "{path}의 접수 줄에 계정이 없습니다.",
    ),
    "input.account_missing.next": Phrase(
        "Add the mail address of the account.",
        "계정의 메일 주소를 적으십시오.",
    ),
    "input.holder_missing": Phrase(
        "The intake line for {account} does not say whose account it is.",
        "{account}의 접수 줄에 계정 소유자이 없습니다.",
    ),
    "input.holder_missing.next": Phrase(
        "Add the holder's name.",
        "계정 소유자의 이름을 적으십시오.",
    ),
    "input.consent_missing": Phrase(
        "There is no consent recorded for {account}.",
        "{account}에 대한 동의가 적혀 있지 않습니다.",
    ),
    "input.consent_missing.next": Phrase(
        "Record by what consent or legal basis the mail was handed over; nothing was read.",
        "어떤 동의나 법적 근거로 제출되었는지 적으십시오. 아무것도 읽지 않았습니다.",
    ),
    "input.account_of_another": Phrase(
        "The account {account} is registered for another holder than {holder}.",
        "계정 {account}은(는) {holder}이(가) 아닌 다른 사람의 계정으로 등록되어 있습니다.",
    ),
    "input.account_of_another.next": Phrase(
        "Write the holder's name as it was registered, or correct the address.",
        "주인의 이름을 등록된 대로 적거나 주소를 고치십시오.",
    ),
}

_OTHER: dict[str, Phrase] = {
    "world.disk_full": Phrase(
        "No space is left where {path} was being written.",
        "{path}을(를) 쓰던 디스크에 남은 공간이 없습니다.",
    ),
    "world.disk_full.next": Phrase(
        "Make room and run the same command again; what was acknowledged is safe.",
        "공간을 확보하고 같은 명령을 다시 실행하십시오. 완료로 알린 것은 안전합니다.",
    ),
    "world.write_failed": Phrase(
        "{path} could not be written: {reason}.",
        "{path}을(를) 쓰지 못했습니다: {reason}.",
    ),
    "world.write_failed.next": Phrase(
        "Stop and check the disk. Nothing that failed was acknowledged or will be used.",
        "작업을 멈추고 디스크를 점검하십시오. 실패한 것은 완료로 알리지 않았고 쓰이지도 않습니다.",
    ),
    "world.read_failed": Phrase(
        "{path} could not be read back: {reason}.",
        "{path}을(를) 다시 읽지 못했습니다: {reason}.",
    ),
    "world.read_failed.next": Phrase(
        "Check the disk, and compare with a copy of the case.",
        "디스크를 점검하고 사건의 사본과 대조하십시오.",
    ),
    "world.case_busy": Phrase(
        "Another process is working on {case}.",
        "다른 프로세스가 {case}에서 작업하고 있습니다.",
    ),
    "world.case_busy.next": Phrase(
        "Wait until it has finished, then try again.",
        "작업이 끝난 뒤 다시 시도하십시오.",
    ),
    "world.worker_start": Phrase(
        "The processes that read mail end before they are ready.",
        "메일을 읽는 작업 프로세스가 준비되기 전에 끝납니다.",
    ),
    "world.worker_start.next": Phrase(
        "Free some memory and run again; `bongsu doctor` shows what this machine lacks.",
        "메모리를 확보한 뒤 다시 실행하십시오. 이 컴퓨터에 없는 것은 `bongsu doctor`가 보여 줍니다.",
    ),
    "world.erasure_unfinished": Phrase(
        "The erasure in {case} is recorded, but a reader holds traces of it in the journal.",
        "{case}의 삭제는 기록되었으나, 읽고 있는 프로그램 때문에 저널에 흔적이 남아 있습니다.",
    ),
    "world.erasure_unfinished.next": Phrase(
        "Close every program that has the case open; the traces go when the last one ends.",
        "사건을 연 프로그램을 모두 닫으십시오. 마지막 프로그램이 끝나면 흔적이 사라집니다.",
    ),
    "evidence.blob_missing": Phrase(
        "The stored exhibit {blob} is not in the case folder.",
        "보관된 증거물 {blob}이(가) 사건 폴더에 없습니다.",
    ),
    "evidence.blob_missing.next": Phrase(
        "Restore the file from a copy of the case; verify tells whether it is the right one.",
        "사건의 사본에서 파일을 되돌리십시오. 맞는 파일인지는 검증으로 알 수 있습니다.",
    ),
    "evidence.blob_damaged": Phrase(
        "The stored exhibit {blob} is damaged between bytes {start} and {end}.",
        "보관된 증거물 {blob}의 {start}–{end} 바이트 구간이 손상되었습니다.",
    ),
    "evidence.blob_damaged.next": Phrase(
        "Restore the file from a copy of the case; nothing is read from the damaged part.",
        "사건의 사본에서 파일을 되돌리십시오. 손상된 부분은 읽지 않습니다.",
    ),
    "evidence.ledger_damaged": Phrase(
        "The ledger of {case} does not hold together: {reason}.",
        "{case}의 원장이 서로 맞지 않습니다: {reason}.",
    ),
    "evidence.ledger_damaged.next": Phrase(
        "Make a copy of the folder as it is, then run verify to see what is affected.",
        "폴더를 지금 상태 그대로 복사한 뒤 검증을 실행해 범위를 확인하십시오.",
    ),
    "invariant.entry_disagrees": Phrase(
        "A record was about to be kept that its log entry {seq} does not bear out.",
        "관리 기록 항목 {seq}과(와) 맞지 않는 기록을 남기려 했습니다.",
    ),
    "invariant.entry_disagrees.next": Phrase(
        "This is a fault in Bongsu; nothing was written. Please report it.",
        "Bongsu의 오류입니다. 아무것도 쓰지 않았습니다. 알려 주십시오.",
    ),
    "invariant.ledger_refused": Phrase(
        "The ledger refused a record: {reason}.",
        "원장이 기록을 거부했습니다: {reason}.",
    ),
    "invariant.ledger_refused.next": Phrase(
        "This is a fault in Bongsu; nothing was written. Please report it.",
        "Bongsu의 오류입니다. 아무것도 쓰지 않았습니다. 알려 주십시오.",
    ),
}

_CUSTODY: dict[str, Phrase] = {
    "custody.case.opened": Phrase("Case opened", "사건 개설"),
    "custody.exhibit.acquired": Phrase("Exhibit acquired", "증거물 접수"),
    "custody.exhibit.read": Phrase("Exhibit read", "증거물 판독"),
    "custody.case.investigated": Phrase("Case investigated", "사건 분석"),
    "custody.finding.marked": Phrase("Finding marked", "탐지 결과 판정"),
    "custody.message.extracted": Phrase("Message extracted", "메시지 추출"),
    "custody.case.searched": Phrase("Case searched", "사건 검색"),
    "custody.case.linked": Phrase("Campaigns looked for", "캠페인 연결 검토"),
    "custody.campaign.decided": Phrase("Campaign decided upon", "캠페인 판단"),
    "custody.item.entered": Phrase("Evidence item entered", "증거 항목 등록"),
    "custody.item.withdrawn": Phrase("Evidence item withdrawn", "증거 항목 철회"),
    "custody.judgement.sealed": Phrase("Judgement sealed", "판단 봉인"),
    "custody.judgement.opened": Phrase("Judgement opened", "판단 공개"),
    "custody.case.weighed": Phrase("Hypotheses weighed", "가설 평가"),
    "custody.report.written": Phrase("Report written", "보고서 작성"),
    "custody.tables.exported": Phrase("Tables exported", "표 내보내기"),
    "custody.key.exported": Phrase("Key exported", "키 내보내기"),
    "custody.key.imported": Phrase("Key imported", "키 가져오기"),
    "custody.holder.erased": Phrase("Holder's data erased", "계정 소유자 자료 삭제"),
}

_VERIFY: dict[str, Phrase] = {
    "seal.progress": Phrase("Sealing exhibits", "증거물 봉인 중"),
    "verify.progress": Phrase("Checking stored exhibits", "보관된 증거물 확인 중"),
    "verify.sequence": Phrase(
        "Entry {subject} stands out of order; {expected} was expected.",
        "항목 {subject}의 순서가 어긋납니다. {expected}이(가) 올 자리입니다.",
    ),
    "verify.leaf_unreadable": Phrase(
        "Entry {subject} of the log is not readable as an entry.",
        "관리 기록 항목 {subject}을(를) 항목으로 읽을 수 없습니다.",
    ),
    "verify.case_differs": Phrase(
        "Entry {subject} belongs to another case: {found}.",
        "항목 {subject}은(는) 다른 사건의 것입니다: {found}.",
    ),
    "verify.actor_differs": Phrase(
        "Entry {subject} was signed in the name of {found}, but is filed under another actor.",
        "항목 {subject}은(는) {found}의 이름으로 서명되었으나 다른 행위자로 등록되어 있습니다.",
    ),
    "verify.actor_unknown": Phrase(
        "Entry {subject}: the log does not introduce the key of {actor}.",
        "항목 {subject}: 관리 기록에 {actor}의 키가 소개되어 있지 않습니다.",
    ),
    "verify.actor_key": Phrase(
        "The key kept for {subject} is not this actor's key.",
        "{subject}의 것으로 보관된 키가 이 행위자의 키가 아닙니다.",
    ),
    "verify.opening": Phrase(
        "Entry {subject}: the log must open with the case's opening, once.",
        "항목 {subject}: 관리 기록은 사건 개설 항목 하나로 시작해야 합니다.",
    ),
    "verify.signature_wrong": Phrase(
        "The signature of entry {subject} by {actor} does not hold.",
        "항목 {subject}에 대한 {actor}의 서명이 맞지 않습니다.",
    ),
    "verify.commitment_wrong": Phrase(
        "The personal facts of entry {subject} are not those that were signed.",
        "항목 {subject}의 개인 정보가 서명된 내용과 다릅니다.",
    ),
    "verify.commitment_missing": Phrase(
        "The personal facts of entry {subject} are gone, and no signed erasure says why.",
        "항목 {subject}의 개인 정보가 없으며, 이를 설명하는 서명된 삭제 기록도 없습니다.",
    ),
    "verify.checkpoint_missing": Phrase(
        "The log of {subject} entries has no signed checkpoint.",
        "항목 {subject}개의 관리 기록에 서명된 체크포인트가 없습니다.",
    ),
    "verify.checkpoint_wrong": Phrase(
        "The checkpoint in the case does not match its log of {subject} entries.",
        "사건에 있는 체크포인트가 항목 {subject}개의 관리 기록과 맞지 않습니다.",
    ),
    "verify.checkpoint_signature": Phrase(
        "The checkpoint of {subject} entries does not bear a good signature of a known actor.",
        "항목 {subject}개의 체크포인트에 알려진 행위자의 올바른 서명이 없습니다.",
    ),
    "verify.kept_other_case": Phrase(
        "The kept checkpoint belongs to another case: {subject}.",
        "따로 보관한 체크포인트는 다른 사건의 것입니다: {subject}.",
    ),
    "verify.kept_longer": Phrase(
        "The log was cut short: the kept checkpoint has {subject} entries, the log {found}.",
        "관리 기록의 끝이 잘렸습니다. 보관한 체크포인트는 {subject}개, 관리 기록은 {found}개입니다.",
    ),
    "verify.kept_differs": Phrase(
        "The first {subject} entries are not those of the kept checkpoint.",
        "처음 {subject}개 항목이 보관한 체크포인트의 것과 다릅니다.",
    ),
    "verify.exhibit_differs": Phrase(
        "Exhibit {subject}: {field} is not what entry {seq} says.",
        "증거물 {subject}: {field} 값이 항목 {seq}의 내용과 다릅니다.",
    ),
    "verify.exhibit_missing": Phrase(
        "Exhibit {subject} is in the log (entry {seq}), but not among the exhibits.",
        "증거물 {subject}은(는) 관리 기록(항목 {seq})에 있으나 증거물 목록에 없습니다.",
    ),
    "verify.exhibit_unlogged": Phrase(
        "Exhibit {subject} is listed, but the log does not know it.",
        "증거물 {subject}은(는) 목록에 있으나 관리 기록에는 없습니다.",
    ),
    "verify.acquisition_differs": Phrase(
        "Exhibit {subject} and entry {seq} are tied on one side only.",
        "증거물 {subject}과(와) 항목 {seq}의 연결이 한쪽에만 있습니다.",
    ),
    "verify.account_differs": Phrase(
        "Account {subject} is not as entry {seq} has it.",
        "계정 {subject}이(가) 항목 {seq}의 내용과 다릅니다.",
    ),
    "verify.holder_differs": Phrase(
        "Holder {subject} is not as entry {seq} has it.",
        "계정 소유자 {subject}이(가) 항목 {seq}의 내용과 다릅니다.",
    ),
    "verify.blob_missing": Phrase(
        "The stored bytes of exhibit {subject} are missing: {blob}.",
        "증거물 {subject}의 보관 파일이 없습니다: {blob}.",
    ),
    "verify.blob_altered": Phrase(
        "The stored bytes of exhibit {subject} were altered: {blob} is now {found}.",
        "증거물 {subject}의 보관 파일이 변경되었습니다: {blob}의 현재 값은 {found}입니다.",
    ),
    "verify.blob_unreadable": Phrase(
        "The stored bytes of exhibit {subject} could not be read: {blob} ({reason}).",
        "증거물 {subject}의 보관 파일을 읽지 못했습니다: {blob} ({reason}).",
    ),
    "verify.blob_unlogged": Phrase(
        "The file {subject} stands among the exhibits, but the log does not know it.",
        "파일 {subject}이(가) 증거물 사이에 있으나 관리 기록에는 없습니다.",
    ),
    "verify.mark_differs": Phrase(
        "The mark of entry {subject} on {finding} is not what was signed.",
        "항목 {subject}의 판정({finding})이 서명된 내용과 다릅니다.",
    ),
    "verify.mark_missing": Phrase(
        "The mark that entry {subject} signed is missing.",
        "항목 {subject}에서 서명된 판정이 없습니다.",
    ),
    "verify.document_differs": Phrase(
        "The document of entry {subject} is not what was signed.",
        "항목 {subject}의 문서가 서명된 내용과 다릅니다.",
    ),
    "verify.document_missing": Phrase(
        "The document that entry {subject} signed is missing.",
        "항목 {subject}에서 서명된 문서가 없습니다.",
    ),
    "verify.rows_unreadable": Phrase(
        "The table {subject} of the ledger cannot be read ({reason}).",
        "원장의 {subject} 표를 읽을 수 없습니다 ({reason}).",
    ),
    "verify.content_unreadable": Phrase(
        "Exhibit {subject} could not be decrypted in full ({reason}).",
        "증거물 {subject}을(를) 끝까지 복호화하지 못했습니다 ({reason}).",
    ),
    "verify.content_differs": Phrase(
        "Exhibit {subject} decrypts to other bytes than were received.",
        "증거물 {subject}을(를) 복호화한 내용이 접수 당시와 다릅니다.",
    ),
}

PHRASES: dict[str, Phrase] = {**_INPUT, **_OTHER, **_CUSTODY, **_VERIFY}
