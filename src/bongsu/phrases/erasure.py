"""Erasure and legal hold: what is asked, what was done, what others then read."""

from bongsu.phrases import Phrase

_WORDS = {
    "why.erased": Phrase(
        "The holder's data was erased by a signed entry, so nothing is left to examine.",
        "서명된 기록에 따라 계정 소유자의 자료가 삭제되어 조사할 것이 남아 있지 않습니다.",
    ),
    "search.erased": Phrase(
        "erased by a signed entry: nothing of it is left to search",
        "서명된 기록에 따라 삭제되어 검색할 것이 남아 있지 않습니다",
    ),
    "custody.erasure.finished": Phrase("Erasure finished", "삭제 완료"),
    "custody.holder.held": Phrase("Legal hold placed", "법적 보존 조치"),
    "custody.hold.released": Phrase("Legal hold released", "법적 보존 해제"),
}

_CLI = {
    "cli.help.erase": Phrase(
        "Erase a holder for good: key, exhibits, rows, findings, names. A signed tombstone with its"
        " legal basis stays, and verify stays green. It shows what will go and asks first; stopped"
        " half-way, the same command finishes.",
        "계정 소유자의 키, 증거물, 표, 항목, 이름을 영구히 삭제합니다. 법적 근거가 적힌 서명된"
        " 삭제 기록이 남으며 verify는 계속 통과합니다. 먼저 삭제될 내용을 보여 주고 묻습니다."
        " 중단되면 같은 명령으로 이어서 끝냅니다.",
    ),
    "cli.help.hold": Phrase(
        "Place a legal hold over a holder's data, or release it: while one stands, erase refuses.",
        "계정 소유자의 자료에 법적 보존 조치를 하거나 해제합니다. 보존 중에는 삭제할 수 없습니다.",
    ),
    "cli.opt.of_holder": Phrase(
        "The holder: a name, one of the addresses, or an id as status shows it.",
        "계정 소유자: 이름, 주소 가운데 하나, 또는 status에 나오는 식별자.",
    ),
    "cli.opt.basis": Phrase(
        "The legal basis. It stays in the log for good, so name nobody in it.",
        "법적 근거. 기록에 영구히 남으므로 사람 이름을 적지 마십시오.",
    ),
    "cli.opt.yes": Phrase("Do not ask.", "묻지 않고 실행합니다."),
    "cli.opt.release": Phrase("Release a hold.", "보존 조치를 해제합니다."),
    "cli.opt.entry": Phrase(
        "Which hold, by its log entry, where several stand.",
        "보존 조치가 여럿일 때 해제할 조치의 기록 번호.",
    ),
    "cli.ask.erase": Phrase(
        "Erase this for good? It cannot be undone.", "영구히 삭제합니까? 되돌릴 수 없습니다."
    ),
    "cli.erase.left": Phrase("Nothing was erased.", "아무것도 삭제하지 않았습니다."),
    "cli.erase.plan": Phrase(
        "To be erased: {holder} ({id})", "삭제할 계정 소유자: {holder} ({id})"
    ),
    "cli.erase.accounts": Phrase("Accounts: {accounts}", "계정: {accounts}"),
    "cli.erase.exhibits": Phrase(
        "Exhibits: {count} ({size} bytes), and the key that opens them",
        "증거물 {count}개({size}바이트)와 이를 여는 키",
    ),
    "cli.erase.rows": Phrase(
        "Table parts: {parts}; findings: {findings}; reasons of marks: {marks}",
        "표 파일 {parts}개, 항목 {findings}개, 판정 사유 {marks}개",
    ),
    "cli.erase.words": Phrase(
        "Searches, and marks on others' findings, that name this person: entries {entries}",
        "이 사람의 이름이나 주소가 든 검색과 다른 사람의 항목에 대한 판정: 기록 {entries}번",
    ),
    "cli.erase.stays": Phrase(
        "What stays: the mail of others, also where they wrote to this person.",
        "남는 것: 다른 사람의 메일. 이 사람과 주고받은 것도 남습니다.",
    ),
    "cli.erase.others": Phrase(
        "How other holders' exhibits were taken in names this person too, and stays: entries"
        " {entries}",
        "다른 사람의 증거물 접수 기록에도 이 사람이 나오며, 이 기록은 남습니다: 기록 {entries}번",
    ),
    "cli.erase.elsewhere": Phrase(
        "These files in the case folder may hold this person's data. Look at them and delete them"
        " yourself, and with them every copy that has left the folder:",
        "사건 폴더의 다음 파일에 이 사람의 자료가 있을 수 있습니다. 직접 확인하여 삭제하고, 폴더"
        " 밖으로 나간 사본도 모두 삭제하십시오:",
    ),
    "cli.erase.copies": Phrase(
        "No erasure reaches copies outside the case folder: reports, exports, backups, snapshots."
        " Delete them where they are.",
        "삭제는 사건 폴더 밖의 보고서, 내보낸 파일, 백업, 스냅샷에는 미치지 않습니다. 해당"
        " 위치에서 삭제하십시오.",
    ),
    "cli.erase.resumed": Phrase(
        "An erasure that was stopped half-way is finished now.",
        "중단되었던 삭제를 이제 마쳤습니다.",
    ),
    "cli.erase.done": Phrase(
        "Erased: {holder}, entry {seq}, {day}. Legal basis: {basis}",
        "삭제됨: {holder}, 기록 {seq}번, {day}. 법적 근거: {basis}",
    ),
    "cli.erase.files": Phrase("Files removed: {count}", "지운 파일: {count}개"),
    "cli.hold.placed": Phrase(
        "Legal hold over {holder}: entry {seq}, {day}. Legal basis: {basis}",
        "{holder} 법적 보존 조치: 기록 {seq}번, {day}. 법적 근거: {basis}",
    ),
    "cli.hold.released": Phrase(
        "Released: the hold of entry {seq} over {holder}.",
        "해제됨: {holder}에 대한 기록 {seq}번 보존 조치.",
    ),
    "cli.heading.erased": Phrase("Erased", "삭제된 계정"),
    "cli.heading.held": Phrase("Legal holds", "법적 보존"),
    "cli.account.gone.unfinished": Phrase(
        "The erasure was stopped half-way: run erase again to finish it.",
        "삭제가 도중에 중단되었습니다. erase를 다시 실행하여 마치십시오.",
    ),
    "cli.read.erased": Phrase("erased", "삭제됨"),
}

_INPUT = {
    "input.holder_unnamed": Phrase("No holder was named.", "계정 소유자를 지정하지 않았습니다."),
    "input.holder_unnamed.next": Phrase(
        "Name one with --holder: a name, an address, or an id as status shows it.",
        "--holder로 이름이나 주소, 또는 status에 나오는 식별자를 지정하십시오.",
    ),
    "input.holder_unknown_erased": Phrase(
        "The case knows no holder {holder} now. Holders of this case were erased: {erased}.",
        "사건에 {holder}(이)라는 계정 소유자가 지금은 없습니다. 이 사건에서 삭제된 계정: {erased}.",
    ),
    "input.holder_unknown_erased.next": Phrase(
        "If it was one of them, nothing is left to examine; status shows the ids and the entries.",
        "그 가운데 하나였다면 조사할 것이 남아 있지 않습니다. status에 식별자와 기록이 나옵니다.",
    ),
    "input.account_unknown_erased": Phrase(
        "The case has no account {account} now. Accounts of this case were erased: {erased}.",
        "사건에 {account} 계정이 지금은 없습니다. 이 사건에서 삭제된 계정: {erased}.",
    ),
    "input.account_unknown_erased.next": Phrase(
        "If it was one of them, nothing is left to examine; status shows the ids and the entries.",
        "그 가운데 하나였다면 조사할 것이 남아 있지 않습니다. status에 식별자와 기록이 나옵니다.",
    ),
    "input.finding_unknown_erased": Phrase(
        "No finding's id is, or begins with, {id}. Findings of erased accounts are gone: {erased}.",
        "식별자가 {id}이거나 그것으로 시작하는 항목이 없습니다. 삭제된 계정의 항목은 남아 있지"
        " 않습니다: {erased}.",
    ),
    "input.finding_unknown_erased.next": Phrase(
        "If it was one of theirs, it cannot be shown any more; findings lists what there is.",
        "삭제된 계정의 항목이었다면 더는 보여 줄 수 없습니다. findings로 지금 있는 항목을 보십시오.",
    ),
    "input.holder_erased": Phrase(
        "{holder} is erased already: entry {seq}, {day}. Legal basis: {basis}",
        "{holder}은(는) 이미 삭제되었습니다: 기록 {seq}번, {day}. 법적 근거: {basis}",
    ),
    "input.holder_erased.next": Phrase(
        "Nothing is left to do here; verify checks the tombstone.",
        "더 할 일이 없습니다. verify로 삭제 기록을 확인할 수 있습니다.",
    ),
    "input.holder_held": Phrase(
        "A legal hold stands, so nothing is erased: entry {entries}, since {day}. Legal basis:"
        " {basis}",
        "법적 보존 조치가 있어 삭제하지 않습니다: 기록 {entries}번, {day}부터. 법적 근거: {basis}",
    ),
    "input.holder_held.next": Phrase(
        "Ask whoever placed it; hold --release --basis ends it by a signed entry.",
        "조치한 사람에게 문의하십시오. hold --release --basis로 서명된 기록을 남기고 해제합니다.",
    ),
    "input.hold_none": Phrase(
        "No such hold stands over {holder}. Holds that stand: {standing}.",
        "{holder}에 그러한 보존 조치가 없습니다. 현재 보존 조치: {standing}.",
    ),
    "input.hold_none.next": Phrase(
        "status shows the holds with their entries.", "status에 보존 조치와 기록 번호가 나옵니다."
    ),
    "input.hold_which": Phrase(
        "Several holds stand over {holder}: entries {standing}.",
        "{holder}에 보존 조치가 여럿 있습니다: 기록 {standing}번.",
    ),
    "input.hold_which.next": Phrase(
        "Name one with --entry NUMBER.", "--entry 번호로 하나를 지정하십시오."
    ),
    "input.basis_missing": Phrase("No legal basis was given.", "법적 근거를 적지 않았습니다."),
    "input.basis_missing.next": Phrase(
        "Give it with --basis: it is signed and stays in the log.",
        "--basis로 적으십시오. 서명되어 기록에 남습니다.",
    ),
    "input.basis_personal": Phrase(
        "The legal basis names the person. It stays in the log for good, so it must not.",
        "법적 근거에 그 사람의 이름이나 주소가 있습니다. 기록에 영구히 남으므로 적을 수 없습니다.",
    ),
    "input.basis_personal.next": Phrase(
        "Name the law, the order or the request by its number and date.",
        "법 조항, 명령, 요청을 번호와 날짜로 적으십시오.",
    ),
    "input.confirmation_missing": Phrase(
        "Nobody can be asked here, so nothing was erased.",
        "물어볼 사람이 없어 아무것도 삭제하지 않았습니다.",
    ),
    "input.confirmation_missing.next": Phrase(
        "Run it in a terminal, or add --yes.", "터미널에서 실행하거나 --yes를 붙이십시오."
    ),
}

_VERIFY = {
    "verify.erasure_unfinished": Phrase(
        "Something of the erased holder {subject} is still here: {what}. Run erase again.",
        "삭제된 계정 소유자 {subject}의 자료가 아직 남아 있습니다: {what}. erase를 다시 실행하십시오.",
    ),
    "verify.recipient_differs": Phrase(
        "The box with the case key for {subject} is not one that the log gave out.",
        "{subject}의 사건 키 봉투가 기록에 따라 건넨 것이 아닙니다.",
    ),
    "verify.erased_under_hold": Phrase(
        "Entry {subject} erased a holder while the legal hold of entry {hold} stood.",
        "기록 {subject}번은 기록 {hold}번의 법적 보존 중에 계정 소유자를 삭제했습니다.",
    ),
}

PHRASES = _WORDS | _CLI | _INPUT | _VERIFY
