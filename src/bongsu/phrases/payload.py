"""Sentences of the payload detector; {a} is the file, {b} what was seen in it."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.payload.title": Phrase("Payload", "악성 첨부"),
    "detector.payload.false_positives": Phrase(
        "New correspondents who send macro workbooks or encrypted archives in earnest; banks that"
        " lock their statements; a supplier’s installer.",
        "실제로 매크로 문서나 암호 압축 파일을 보내는 새 상대, 명세서를 잠가 보내는 은행,"
        " 거래처의 설치 파일.",
    ),
    "detector.payload.blind_spots": Phrase(
        "Kinds of files that no examiner reads; archives whose password came another way; files"
        " behind a link; what a document does only when it is run.",
        "판독기가 읽지 못하는 형식, 다른 경로로 암호를 보낸 압축 파일, 링크 너머의 파일, 실행해야만"
        " 드러나는 동작.",
    ),
    "unstated.payload_shortcut": Phrase("target not stated", "대상이 적혀 있지 않음"),
    "reason.payload_shortcut": Phrase(
        "The attachment holds a shortcut that starts a program: {a} → {b}.",
        "첨부에 프로그램을 실행하는 바로 가기가 있습니다: {a} → {b}.",
    ),
    "reason.payload_program": Phrase(
        "The attachment is or holds a program: {a} ({b}).",
        "첨부가 프로그램이거나 프로그램을 담고 있습니다: {a} ({b}).",
    ),
    "reason.payload_script": Phrase(
        "The attachment holds a file that runs commands when it is opened: {a} ({b}).",
        "첨부에 열면 명령이 실행되는 파일이 있습니다: {a} ({b}).",
    ),
    "reason.payload_name": Phrase(
        "A file name hides what the file is: {a} ({b}).",
        "파일 이름이 실제 형식을 숨깁니다: {a} ({b}).",
    ),
    "reason.payload_disk_image": Phrase(
        "The attachment is a disk image, which carries files past warnings: {a} ({b}).",
        "첨부가 경고를 피해 파일을 옮기는 디스크 이미지입니다: {a} ({b}).",
    ),
    "reason.payload_smuggles": Phrase(
        "A page in the attachment builds a file by script: {a} ({b}).",
        "첨부된 웹 문서가 스크립트로 파일을 만들어 냅니다: {a} ({b}).",
    ),
    "reason.payload_form": Phrase(
        "A page in the attachment asks for input: {a} ({b}).",
        "첨부된 웹 문서에 입력 양식이 있습니다: {a} ({b}).",
    ),
    "reason.payload_macro_runs": Phrase(
        "A macro runs as soon as the document is opened: {a} ({b}).",
        "문서를 열면 바로 실행되는 매크로가 있습니다: {a} ({b}).",
    ),
    "reason.payload_macro": Phrase(
        "The document holds macros: {a} ({b}).",
        "문서에 매크로가 있습니다: {a} ({b}).",
    ),
    "reason.payload_fetches": Phrase(
        "The document fetches or starts something from outside: {a} → {b}.",
        "문서가 바깥의 무언가를 불러오거나 실행합니다: {a} → {b}.",
    ),
    "reason.payload_hwp": Phrase(
        "The Hangul document holds an active object or script: {a} ({b}).",
        "한글 문서에 활성 개체나 스크립트가 있습니다: {a} ({b}).",
    ),
    "reason.payload_object": Phrase(
        "The document holds an embedded object or file: {a} ({b}).",
        "문서에 개체나 파일이 심어져 있습니다: {a} ({b}).",
    ),
    "reason.payload_pdf_acts": Phrase(
        "The PDF acts when it is opened or carries a file: {a} ({b}).",
        "PDF가 열릴 때 동작하거나 파일을 담고 있습니다: {a} ({b}).",
    ),
    "reason.payload_qr": Phrase(
        "A picture holds a QR code that leads to {b} ({a}).",
        "그림 속 QR 코드가 {b}(으)로 이어집니다({a}).",
    ),
    "reason.payload_rule": Phrase(
        "The file {a} matches the rule {b}.",
        "파일 {a}이(가) 규칙 {b}에 들어맞습니다.",
    ),
    "reason.payload_other_kind": Phrase(
        "The file is of another kind than its name says: {a} ({b}).",
        "파일의 실제 종류가 이름과 다릅니다: {a} ({b}).",
    ),
    "reason.payload_locked_with_key": Phrase(
        "The archive {a} is encrypted and its password stands in the letter.",
        "압축 파일 {a}이(가) 암호로 잠겨 있고, 그 암호가 본문에 적혀 있습니다.",
    ),
    "reason.payload_locked": Phrase(
        "The file {a} is encrypted, so nobody could look into it on the way.",
        "파일 {a}이(가) 암호로 잠겨 있어 전달 과정에서 내용을 확인할 수 없습니다.",
    ),
    "reason.payload_page_in_archive": Phrase(
        "A page for the browser is packed into an archive: {a}.",
        "브라우저로 여는 문서가 압축 파일 안에 들어 있습니다: {a}.",
    ),
    "reason.payload_kind": Phrase(
        "The attachment {a} is of a kind ({b}) that acts when it is opened.",
        "첨부 {a}은(는) 열면 동작하는 종류({b})의 파일입니다.",
    ),
}
