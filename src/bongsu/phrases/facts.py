"""What was established about attachments, a phrase for each code; {a} is what was seen."""

from bongsu.phrases import Phrase

PHRASES = {
    "fact.archive_member": Phrase("Member of the archive: {a}", "압축 안의 파일: {a}"),
    "fact.archive_encrypted": Phrase("Archive locked with a password", "암호가 걸린 압축 파일"),
    "fact.archive_opened_with_password": Phrase(
        "Archive opened with a password from the text: {a}", "본문에 있던 암호로 연 압축 파일: {a}"
    ),
    "fact.archive_refused": Phrase("Not unpacked: {a}", "풀지 않음: {a}"),
    "fact.archive_unsafe_path": Phrase(
        "Path that leads out of the archive: {a}", "압축 폴더 밖을 가리키는 경로: {a}"
    ),
    "fact.office_macro": Phrase("Macro: {a}", "매크로: {a}"),
    "fact.office_macro_autorun": Phrase(
        "Macro that runs on opening: {a}", "열면 실행되는 매크로: {a}"
    ),
    "fact.office_remote_template": Phrase("Template from outside: {a}", "외부 서식 파일: {a}"),
    "fact.office_external_link": Phrase("Target outside the document: {a}", "문서 밖의 대상: {a}"),
    "fact.office_link": Phrase("Link: {a}", "링크: {a}"),
    "fact.office_dde": Phrase("DDE command: {a}", "DDE 명령: {a}"),
    "fact.office_embedded_object": Phrase("Object within: {a}", "포함된 개체: {a}"),
    "fact.office_encrypted": Phrase("Document locked with a password", "암호가 걸린 문서"),
    "fact.rtf_object": Phrase("Object within the RTF: {a}", "RTF에 포함된 개체: {a}"),
    "fact.hwp_object": Phrase("Object within the Hangul document: {a}", "한글 문서의 개체: {a}"),
    "fact.hwp_script": Phrase("Script of the Hangul document: {a}", "한글 문서의 스크립트: {a}"),
    "fact.hwp_link": Phrase("Link of the Hangul document: {a}", "한글 문서의 링크: {a}"),
    "fact.hwp_encrypted": Phrase("Hangul document locked with a password", "암호가 걸린 한글 문서"),
    "fact.lnk_target": Phrase("Shortcut that starts: {a}", "바로 가기가 실행하는 것: {a}"),
    "fact.lnk_arguments": Phrase("Its arguments: {a}", "실행 인수: {a}"),
    "fact.lnk_icon": Phrase("Icon that it borrows: {a}", "빌려 쓴 아이콘: {a}"),
    "fact.lnk_machine": Phrase("Machine where it was made: {a}", "바로 가기를 만든 컴퓨터: {a}"),
    "fact.lnk_appended": Phrase(
        "{a} bytes hung onto the shortcut", "바로 가기 뒤에 붙은 데이터 {a}바이트"
    ),
    "fact.chm": Phrase("Compiled help file: {a}", "컴파일된 도움말 파일: {a}"),
    "fact.msc": Phrase("Management console that runs: {a}", "관리 콘솔이 실행하는 것: {a}"),
    "fact.disk_image_member": Phrase("File on the disk image: {a}", "디스크 이미지 안의 파일: {a}"),
    "fact.disk_image": Phrase("Disk image: {a}", "디스크 이미지: {a}"),
    "fact.pdf_action": Phrase("PDF action: {a}", "PDF 동작: {a}"),
    "fact.pdf_javascript": Phrase("JavaScript in the PDF: {a}", "PDF의 자바스크립트: {a}"),
    "fact.pdf_embedded_file": Phrase("File within the PDF: {a}", "PDF에 포함된 파일: {a}"),
    "fact.pdf_link": Phrase("Link in the PDF: {a}", "PDF의 링크: {a}"),
    "fact.pdf_encrypted": Phrase("Encrypted PDF", "암호화된 PDF"),
    "fact.html_smuggling": Phrase(
        "File made by the page’s script: {a}", "웹 문서의 스크립트가 만드는 파일: {a}"
    ),
    "fact.html_form": Phrase("Form that sends to: {a}", "입력 양식을 보내는 곳: {a}"),
    "fact.html_redirect": Phrase("Page that leads on to: {a}", "웹 문서가 옮겨 가는 곳: {a}"),
    "fact.svg_script": Phrase("Picture that acts: {a}", "동작이 있는 그림: {a}"),
    "fact.onenote_file": Phrase("File on a OneNote page: {a}", "원노트 페이지의 파일: {a}"),
    "fact.script": Phrase("Script: {a}", "스크립트: {a}"),
    "fact.executable": Phrase("Program: {a}", "실행 파일: {a}"),
    "fact.double_extension": Phrase("Double extension: {a}", "이중 확장자: {a}"),
    "fact.right_to_left_name": Phrase(
        "Name turned with a right-to-left mark: {a}", "방향 문자로 뒤집은 이름: {a}"
    ),
    "fact.type_mismatch": Phrase("Bytes contradict the name: {a}", "내용과 이름이 서로 다름: {a}"),
    "fact.qr_link": Phrase("QR code that leads to: {a}", "QR 코드의 주소: {a}"),
    "fact.password_in_text": Phrase(
        "Password among the words of the letter: {a}", "본문에 적힌 암호: {a}"
    ),
    "fact.yara_match": Phrase("YARA rule that matches: {a}", "일치한 YARA 규칙: {a}"),
    "fact.not_examined": Phrase("Not examined: {a}", "조사하지 않음: {a}"),
}
