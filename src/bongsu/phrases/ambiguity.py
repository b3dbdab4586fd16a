"""Sentences of the detector of ambiguous structure; {a} is text from the message."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.ambiguous_structure.title": Phrase("Ambiguous structure", "모호한 메일 구조"),
    "detector.ambiguous_structure.false_positives": Phrase(
        "Old or home-made mail software; gateways and list servers that append text after a message was built.",
        "오래되었거나 직접 만든 메일 프로그램, 완성된 메일 뒤에 글을 덧붙이는 게이트웨이와 메일링 리스트.",
    ),
    "detector.ambiguous_structure.blind_spots": Phrase(
        "Disagreements among mail programs that no view here imitates; mail that a provider rewrote before the export.",
        "여기서 흉내 내지 않는 프로그램 사이의 차이, 내보내기 전에 제공자가 고쳐 쓴 메일.",
    ),
    "reason.structure_repeated_field": Phrase(
        "A field that says how to read a part stands twice with different values, so programs choose differently: “{a}”.",
        "부분을 읽는 방법을 정하는 필드가 서로 다른 값으로 두 번 있어 프로그램마다 다르게 고릅니다: ‘{a}’.",
    ),
    "reason.structure_repeated_parameter": Phrase(
        "A parameter stands twice with different values, so programs choose differently: “{a}”.",
        "매개변수가 서로 다른 값으로 두 번 있어 프로그램마다 다르게 고릅니다: ‘{a}’.",
    ),
    "reason.structure_conflicting_name": Phrase(
        "One file carries names with different endings, and programs show different ones: {a}.",
        "한 파일에 확장자가 다른 이름이 여럿 있어 프로그램마다 다른 이름을 보여 줍니다: {a}.",
    ),
    "reason.structure_odd_field": Phrase(
        "A field’s name is written so that only some programs recognise it: “{a}”.",
        "필드 이름이 일부 프로그램만 알아보도록 적혀 있습니다: ‘{a}’.",
    ),
    "reason.structure_odd_value": Phrase(
        "A field’s value breaks the rules, and programs read it differently: “{a}”.",
        "필드 값이 규칙에 어긋나 프로그램마다 다르게 읽습니다: ‘{a}’.",
    ),
    "reason.structure_unknown_encoding": Phrase(
        "A part names an encoding that does not exist, so some programs guess: “{a}”.",
        "존재하지 않는 인코딩을 적어 일부 프로그램은 짐작해서 읽습니다: ‘{a}’.",
    ),
    "reason.structure_undeclared_coding": Phrase(
        "A part is still encoded after it was read as it declares: {a}.",
        "적힌 대로 읽은 뒤에도 여전히 인코딩된 부분이 있습니다: {a}.",
    ),
    "reason.structure_coded_container": Phrase(
        "A part that holds other parts is itself encoded, which the rules forbid: “{a}”.",
        "다른 부분을 담은 부분이 규칙에서 금지한 방식으로 다시 인코딩되어 있습니다: ‘{a}’.",
    ),
    "reason.structure_missing_boundary": Phrase(
        "The line that should part the message is not declared or never comes: “{a}”.",
        "메일을 나누는 경계선이 적혀 있지 않거나 나오지 않습니다: ‘{a}’.",
    ),
    "reason.structure_odd_boundary": Phrase(
        "The boundary is too long or holds characters that programs treat differently: “{a}”.",
        "경계 문자열이 지나치게 길거나 프로그램마다 다르게 다루는 문자가 있습니다: ‘{a}’.",
    ),
    "reason.structure_odd_line": Phrase(
        "A line is a boundary for some programs and not for others: “{a}”.",
        "어떤 프로그램에는 경계선이고 다른 프로그램에는 아닌 줄이 있습니다: ‘{a}’.",
    ),
    "reason.structure_part_outside": Phrase(
        "Content stands before the first or after the last part, where only some programs look: “{a}”.",
        "첫 부분 앞이나 마지막 부분 뒤처럼 일부 프로그램만 보는 곳에 내용이 있습니다: ‘{a}’.",
    ),
    "reason.structure_control_byte": Phrase(
        "It holds control bytes that programs drop or stop at: {a}.",
        "프로그램에 따라 버리거나 거기서 멈추는 제어 문자가 있습니다: {a}.",
    ),
    "reason.structure_bare_cr": Phrase(
        "It holds line ends that only some programs recognise, {a}.",
        "일부 프로그램만 알아보는 줄 끝 문자가 있습니다. {a}",
    ),
    "reason.structure_header_end": Phrase(
        "Programs disagree about where the header ends: {a}.",
        "머리글이 어디서 끝나는지 프로그램마다 다릅니다: {a}.",
    ),
    "reason.structure_over_a_cap": Phrase(
        "It is larger or deeper than any honest program builds ({a}), and was read only in part.",
        "정상적인 프로그램이 만들지 않는 크기나 깊이여서({a}) 일부만 읽었습니다.",
    ),
    "reason.structure_broken_base64": Phrase(
        "Foreign characters stand within base64, where programs stop or go on: “{a}”.",
        "base64 안에 다른 문자가 있어 프로그램에 따라 멈추거나 계속 읽습니다: ‘{a}’.",
    ),
    "reason.structure_odd_charset": Phrase(
        "A charset is declared that browsers have refused for years: {a}.",
        "브라우저가 오래전부터 거부하는 문자 집합이 적혀 있습니다: {a}.",
    ),
    "reason.shown_last_field": Phrase(
        "Programs that believe the last of repeated fields show what others do not: {a}.",
        "반복된 필드 가운데 마지막 것을 따르는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_early_header_end": Phrase(
        "Programs that end the header at the first odd line show what others do not: {a}.",
        "이상한 줄이 나오면 머리글을 끝내는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_late_header_end": Phrase(
        "Programs that read fields after an empty line show what others do not: {a}.",
        "빈 줄 뒤의 필드까지 읽는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_loose_values": Phrase(
        "Programs that read malformed fields generously show what others do not: {a}.",
        "잘못 적힌 필드를 너그럽게 읽는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_other_name": Phrase(
        "Some programs show a file under another name: {a}.",
        "일부 프로그램은 파일을 다른 이름으로 보여 줍니다: {a}.",
    ),
    "reason.shown_outside_parts": Phrase(
        "Programs that read what stands outside the parts show what others do not: {a}.",
        "부분 바깥의 내용까지 읽는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_sniffed_encoding": Phrase(
        "Programs that decode by looks and not by label show what others do not: {a}.",
        "표시가 아니라 생김새로 디코딩하는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_guessed_boundaries": Phrase(
        "Programs that guess the boundaries show what others do not: {a}.",
        "경계를 짐작하는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_anything_goes": Phrase(
        "Only the most lenient reading of all shows this: {a}.",
        "가장 너그럽게 읽을 때에만 보이는 것이 있습니다: {a}.",
    ),
    "reason.shown_bare_cr": Phrase(
        "Programs that take a lone carriage return for a line end show what others do not: {a}.",
        "홀로 선 CR을 줄 끝으로 보는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_controls_dropped": Phrase(
        "Programs that drop control bytes show what others do not: {a}.",
        "제어 문자를 버리는 프로그램만 보여 주는 것이 있습니다: {a}.",
    ),
    "reason.shown_carved": Phrase(
        "Candidate: bytes that no structure speaks of look like {a}.",
        "후보: 구조에 나타나지 않는 바이트가 {a}처럼 보입니다.",
    ),
}
