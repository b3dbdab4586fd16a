"""Problems met while reading exhibits, each with what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
    "evidence.empty": Phrase(
        "It is empty: 0 bytes.",
        "비어 있습니다(0바이트).",
    ),
    "evidence.empty.next": Phrase(
        "Ask whether the export was complete.",
        "내보내기가 끝까지 되었는지 확인하십시오.",
    ),
    "evidence.not_mail": Phrase(
        "No reader knows this as mail.",
        "메일로 알아볼 수 있는 형식이 아닙니다.",
    ),
    "evidence.not_mail.next": Phrase(
        "If it should hold mail, name its program and keep the exhibit.",
        "메일이어야 한다면 어떤 프로그램의 것인지 적고 증거물을 보관하십시오.",
    ),
    "evidence.message_cut": Phrase(
        "The message is larger than the cap; its end was not read.",
        "메시지가 한도보다 커서 끝부분을 읽지 않았습니다.",
    ),
    "evidence.message_cut.next": Phrase(
        "Extract the original to see all of it.",
        "전체를 보려면 원본을 추출하십시오.",
    ),
    "evidence.mbox_truncated": Phrase(
        "The mailbox file ends in the middle of a line: it was probably cut off.",
        "메일함 파일이 줄 가운데에서 끝납니다. 잘렸을 가능성이 큽니다.",
    ),
    "evidence.mbox_truncated.next": Phrase(
        "Ask for the export again and add it too.",
        "다시 내보내 달라고 하여 함께 추가하십시오.",
    ),
    "evidence.message_failed": Phrase(
        "The message could not be taken apart.",
        "메시지를 해석하지 못했습니다.",
    ),
    "evidence.message_failed.next": Phrase(
        "Extract the original and look at it by hand; report the case to the developers.",
        "원본을 추출해 직접 살펴보고 개발자에게 알려 주십시오.",
    ),
    "evidence.worker_died": Phrase(
        "Reading this message ended the worker process.",
        "이 메시지를 읽다가 작업 프로세스가 끝났습니다.",
    ),
    "evidence.worker_died.next": Phrase(
        "Treat the original with care: it may be made to break parsers.",
        "해석기를 망가뜨리려는 것일 수 있으니 원본을 조심해서 다루십시오.",
    ),
    "evidence.attachments_not_examined": Phrase(
        "The message was read, but looking into its attachments failed.",
        "메시지는 읽었지만 첨부 파일을 분석하지 못했습니다.",
    ),
    "evidence.attachments_not_examined.next": Phrase(
        "Treat its attachments with care: they may be made to break examiners. Extract the original"
        " and look at them by hand.",
        "분석기를 망가뜨리려는 것일 수 있으니 첨부 파일을 조심해서 다루십시오. 원본을 추출해"
        " 직접 살펴보십시오.",
    ),
    "evidence.worker_timeout": Phrase(
        "Reading this message took longer than allowed.",
        "이 메시지를 읽는 데 허용된 시간을 넘었습니다.",
    ),
    "evidence.worker_timeout.next": Phrase(
        "Treat the original with care: it may be made to stall parsers.",
        "해석기를 멈추게 하려는 것일 수 있으니 원본을 조심해서 다루십시오.",
    ),
    "evidence.reader_failed": Phrase(
        "The reader stopped here; what follows was not read.",
        "읽기가 여기에서 멈추었고 그 뒤는 읽지 못했습니다.",
    ),
    "evidence.reader_failed.next": Phrase(
        "Report it to the developers with the exhibit’s id.",
        "증거물 번호와 함께 개발자에게 알려 주십시오.",
    ),
    "evidence.archive_damaged": Phrase(
        "The archive is damaged from here on.",
        "압축 파일이 여기부터 손상되었습니다.",
    ),
    "evidence.archive_damaged.next": Phrase(
        "Ask for the export again and add it too.",
        "다시 내보내 달라고 하여 함께 추가하십시오.",
    ),
    "evidence.member_encrypted": Phrase(
        "The member is encrypted, so it was not read.",
        "암호가 걸려 있어 읽지 않았습니다.",
    ),
    "evidence.member_encrypted.next": Phrase(
        "Ask the holder for an export without a password.",
        "소유자에게 암호 없는 내보내기를 요청하십시오.",
    ),
    "evidence.member_overlaps": Phrase(
        "The member shares bytes with another one, as zip bombs do; refused.",
        "압축 폭탄처럼 다른 파일과 바이트를 함께 쓰므로 거부했습니다.",
    ),
    "evidence.member_overlaps.next": Phrase(
        "Ask where the archive came from.",
        "압축 파일의 출처를 확인하십시오.",
    ),
    "evidence.member_sparse": Phrase(
        "The member claims more than it holds (sparse); refused.",
        "실제보다 큰 크기를 주장하는(희소) 파일이므로 거부했습니다.",
    ),
    "evidence.member_sparse.next": Phrase(
        "Ask where the archive came from.",
        "압축 파일의 출처를 확인하십시오.",
    ),
    "evidence.link_refused": Phrase(
        "The member is a link or device, not a file; refused.",
        "파일이 아니라 링크나 장치이므로 거부했습니다.",
    ),
    "evidence.link_refused.next": Phrase(
        "Add what it points to as an exhibit of its own.",
        "가리키는 대상을 따로 증거물로 추가하십시오.",
    ),
    "evidence.bomb": Phrase(
        "It unpacks to far more than it may; reading stopped.",
        "풀었을 때 크기가 한도를 훨씬 넘어 읽기를 멈췄습니다.",
    ),
    "evidence.bomb.next": Phrase(
        "Ask where the archive came from; unpack it elsewhere if it is needed.",
        "압축 파일의 출처를 확인하고 필요하면 다른 곳에서 푸십시오.",
    ),
    "evidence.entry_count": Phrase(
        "The archive has more entries than the cap.",
        "압축 파일의 항목 수가 한도를 넘습니다.",
    ),
    "evidence.entry_count.next": Phrase(
        "Ask for the export in several archives.",
        "여러 압축 파일로 나누어 달라고 하십시오.",
    ),
    "evidence.read_too_large": Phrase(
        "The container asks for more memory than one step may use.",
        "한 단계에 허용된 것보다 많은 메모리를 요구합니다.",
    ),
    "evidence.read_too_large.next": Phrase(
        "Ask where the file came from; it may be made to exhaust memory.",
        "메모리를 소진하려는 것일 수 있으니 출처를 확인하십시오.",
    ),
    "evidence.too_deep": Phrase(
        "Containers are nested deeper than the cap.",
        "컨테이너가 한도보다 깊게 겹쳐 있습니다.",
    ),
    "evidence.too_deep.next": Phrase(
        "Unpack the outer layers and add the inner ones.",
        "바깥쪽을 풀어 안쪽 것을 추가하십시오.",
    ),
    "evidence.erased": Phrase(
        "The holder’s key was erased, so the exhibit cannot be opened.",
        "소유자의 키가 파기되어 증거물을 열 수 없습니다.",
    ),
    "evidence.erased.next": Phrase(
        "Nothing: this is what erasure means.",
        "조치할 것이 없습니다. 파기의 결과입니다.",
    ),
}
