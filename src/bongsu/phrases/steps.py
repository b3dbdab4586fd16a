"""What a search leaves out, and errors of the steps that read, show and extract."""

from bongsu.phrases import Phrase

PHRASES = {
    "search.expected": Phrase(
        "its export has not arrived",
        "내보낸 자료가 아직 도착하지 않았습니다",
    ),
    "search.unread": Phrase(
        "an exhibit of it was not read yet",
        "아직 읽지 않은 증거물이 있습니다",
    ),
    "search.problems": Phrase(
        "places could not be read (see status)",
        "읽지 못한 곳의 수입니다(status 참조)",
    ),
    "search.attachments": Phrase(
        "what stands inside attachments and pictures",
        "첨부 파일과 그림 속의 내용",
    ),
    "search.deleted": Phrase(
        "mail that was deleted before the export",
        "내보내기 전에 삭제된 메일",
    ),
    "input.holder_unknown": Phrase(
        "The case knows no holder {holder}.",
        "사건에 {holder}(이)라는 소유자가 없습니다.",
    ),
    "input.holder_unknown.next": Phrase(
        "A name or an address will do. Nearest: {nearest}",
        "이름이나 주소를 쓰면 됩니다. 비슷한 것: {nearest}",
    ),
    "input.member_unknown": Phrase(
        "The exhibit holds no member {member}.",
        "증거물 안에 {member}이(가) 없습니다.",
    ),
    "input.member_unknown.next": Phrase(
        "Run investigate again: the rows may come from an older reading.",
        "investigate를 다시 실행하십시오. 이전 판독의 행일 수 있습니다.",
    ),
    "world.part_missing": Phrase(
        "A table part is missing: {path}.",
        "표 파일이 없습니다: {path}.",
    ),
    "world.part_missing.next": Phrase(
        "Run investigate again: it reads the exhibit anew. The exhibits are untouched.",
        "investigate를 다시 실행하십시오. 해당 증거물을 다시 읽습니다. 증거물은 그대로입니다.",
    ),
    "world.part_damaged": Phrase(
        "A table part is damaged: {path}.",
        "표 파일이 손상되었습니다: {path}.",
    ),
    "world.part_damaged.next": Phrase(
        "Check the disk, then run investigate again: it reads the exhibit anew. The exhibits are untouched.",
        "디스크를 점검한 뒤 investigate를 다시 실행하십시오. 해당 증거물을 다시 읽습니다. 증거물은 그대로입니다.",
    ),
    "world.part_outdated": Phrase(
        "A table part was written by an older Bongsu and lacks what this one asks for: {path}.",
        "표 파일이 더 오래된 Bongsu로 작성되어 필요한 항목이 없습니다: {path}.",
    ),
    "world.part_outdated.next": Phrase(
        "Run investigate again: it reads the exhibit anew. The exhibits are untouched.",
        "investigate를 다시 실행하십시오. 해당 증거물을 다시 읽습니다. 증거물은 그대로입니다.",
    ),
    "plugin.unloadable": Phrase(
        "The plugin {name} could not be loaded: {reason}.",
        "플러그인 {name}을(를) 불러오지 못했습니다: {reason}.",
    ),
    "plugin.unloadable.next": Phrase(
        "Uninstall the package or ask its author to mend it.",
        "해당 패키지를 제거하거나 만든 이에게 수정을 요청하십시오.",
    ),
    "invariant.contract": Phrase(
        "Rows for the table {table} do not fit its contract: {columns}.",
        "표 {table}의 행이 규격과 맞지 않습니다: {columns}.",
    ),
    "invariant.contract.next": Phrase(
        "This is a fault of Bongsu: report it with this message.",
        "봉수의 결함입니다. 이 메시지와 함께 알려 주십시오.",
    ),
}
