"""What may be wrong with a geographic file, and what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
    "cli.opt.geo": Phrase(
        "A geographic file (.mmdb), repeatable: a country counts where two of them agree.",
        "위치 파일(.mmdb). 여러 번 쓸 수 있으며, 두 파일이 같은 국가를 말해야 인정합니다.",
    ),
    "cli.investigate.geo": Phrase(
        "Geographic file (type, build day, SHA-256): {file}",
        "위치 파일(종류, 만든 날짜, SHA-256): {file}",
    ),
    "searched.geo": Phrase(
        "Geographic files that told where addresses lie (type, build day, SHA-256)",
        "주소의 위치를 알려 준 위치 파일(종류, 만든 날짜, SHA-256)",
    ),
    "input.geo_unreadable": Phrase(
        "{path} is no geographic file in MaxMind's format: {reason}",
        "{path}은(는) MaxMind 형식의 위치 파일이 아닙니다: {reason}",
    ),
    "input.geo_unreadable.next": Phrase(
        "Name a file that ends in .mmdb, as its maker offers it, unpacked.",
        "제공자가 배포한 .mmdb 파일을 압축을 풀어 지정하십시오.",
    ),
}
