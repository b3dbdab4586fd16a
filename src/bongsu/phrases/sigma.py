"""Sigma rules: the detectors that run them, the check of a folder, and errors over one."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.sigma.title": Phrase("Sigma rules of a folder", "지정한 폴더의 시그마 규칙"),
    "detector.sigma.false_positives": Phrase(
        "Whatever the authors of the rules name; many rules match an administrator’s daily work.",
        "규칙 작성자가 적어 둔 오탐. 관리자의 일상 업무와 일치하는 규칙도 많습니다.",
    ),
    "detector.sigma.blind_spots": Phrase(
        "Rules that could not be converted, which `bongsu rules check` names; lists and objects that"
        " were empty in the log; correlations whose events lie just farther apart than half a window.",
        "변환하지 못한 규칙(`bongsu rules check`가 보여 줍니다), 로그에 비어 있던 목록과 개체, 시간"
        " 구간의 절반보다 조금 더 떨어진 사건들의 상관 규칙.",
    ),
    "detector.sigma.could_not_look": Phrase(
        "no log was read of this account", "이 계정의 로그를 읽은 것이 없음"
    ),
    "detector.house_rules.title": Phrase("Sigma rules of our own", "봉수 자체 시그마 규칙"),
    "detector.house_rules.false_positives": Phrase(
        "Assistants, shared mailboxes, new devices, and administrators who help; each rule names its"
        " own.",
        "비서, 공용 메일함, 새 기기, 도움을 주는 관리자. 규칙마다 따로 적어 두었습니다.",
    ),
    "detector.house_rules.blind_spots": Phrase(
        "Logs other than Microsoft’s audit log; what the organisation’s licence does not record.",
        "마이크로소프트 감사 로그가 아닌 로그, 조직의 라이선스로는 기록되지 않는 일.",
    ),
    "detector.house_rules.could_not_look": Phrase(
        "no log was read of this account", "이 계정의 로그를 읽은 것이 없음"
    ),
    "reason.sigma_match": Phrase(
        "The rule “{a}” matches this record ({b}).",
        "규칙 ‘{a}’이(가) 이 기록과 일치합니다({b}).",
    ),
    "cli.help.rules": Phrase("Detection rules of others.", "다른 사람이 만든 탐지 규칙."),
    "cli.help.rules.check": Phrase(
        "List the Sigma rules of a folder: those that run, and why the others could not look.",
        "폴더의 시그마 규칙 가운데 실행되는 것과, 나머지가 살펴볼 수 없는 이유를 나열합니다.",
    ),
    "cli.opt.rules_folder": Phrase("The folder of rule files.", "규칙 파일이 든 폴더."),
    "cli.opt.sigma": Phrase(
        "A folder of Sigma rules to run over log records, beside our own.",
        "봉수 자체 규칙과 함께 로그 기록에 적용할 시그마 규칙 폴더.",
    ),
    "cli.rules.product": Phrase("Product", "제품"),
    "cli.rules.converted": Phrase("Converted", "변환됨"),
    "cli.rules.unmapped": Phrase("Unmapped", "필드 미대응"),
    "cli.rules.unsupported": Phrase("Unsupported", "미지원"),
    "cli.rules.broken": Phrase("Broken", "오류"),
    "cli.rules.no_reader": Phrase("No reader", "판독기 없음"),
    "cli.rules.why.unmapped": Phrase(
        "Could not look: a field that our records do not have ({count})",
        "살펴볼 수 없음: 기록에 없는 필드를 씀 ({count}건)",
    ),
    "cli.rules.why.unsupported": Phrase(
        "Could not look: a construct that is not supported ({count})",
        "살펴볼 수 없음: 지원하지 않는 구문 ({count}건)",
    ),
    "cli.rules.why.broken": Phrase(
        "Could not look: the file or the rule is broken ({count})",
        "살펴볼 수 없음: 파일이나 규칙에 오류가 있음 ({count}건)",
    ),
    "cli.rules.why.no_reader": Phrase(
        "Could not look: no reader for such logs ({count})",
        "살펴볼 수 없음: 이런 로그를 읽는 판독기가 없음 ({count}건)",
    ),
    "cli.rules.looked": Phrase(
        "Sigma rules that run: {converted}; that could not look: {not_looked}",
        "실행되는 시그마 규칙 {converted}건, 살펴볼 수 없는 규칙 {not_looked}건",
    ),
    "input.sigma_missing": Phrase(
        "There is no Sigma rule file (.yml or .yaml) in {path}.",
        "{path} 안에 시그마 규칙 파일(.yml, .yaml)이 없습니다.",
    ),
    "input.sigma_missing.next": Phrase(
        "Name the folder that holds the rules, such as the folder rules of SigmaHQ.",
        "규칙이 든 폴더(예: SigmaHQ의 rules 폴더)를 지정하십시오.",
    ),
    "input.sigma_unreadable": Phrase(
        "The rule file {name} cannot be read: {reason}.",
        "규칙 파일 {name}을(를) 읽을 수 없습니다: {reason}.",
    ),
    "input.sigma_unreadable.next": Phrase(
        "Make it readable, or take it out of the folder.",
        "읽을 수 있게 하거나 폴더에서 빼십시오.",
    ),
}
