"""The two papers beside the exports: the readme and the intake list."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from bongsu.scenario.identity.handed import Handed
from bongsu.scenario.people import Holder

README = """\
THIS CASE IS FICTION / 이 사건은 허구입니다

Every person, office, company, address and message in this folder was invented by a
generator for training. All domains end in .example or .test, all public IP addresses come
from the ranges reserved for documentation, and all attachments are inert bytes. Nothing
can be sent and no link leads anywhere. Every message carries the header
X-Bongsu-Fiction: fictional, generated for training

intake.csv lists the exports with their holders. A row without a path is an export
that has not arrived.
truth.json tells what was planted; do not read it before you have examined the case.

이 폴더에 있는 사람, 기관, 회사, 주소, 메일은 모두 훈련을 위해 생성기가 지어낸 것입니다.
모든 도메인은 .example 또는 .test로 끝나고, 공인 IP는 문서용으로 예약된 대역이며,
첨부 파일은 아무 동작도 하지 않는 바이트입니다. 보낼 수도, 눌러서 이동할 수도 없습니다.
모든 메일에는 X-Bongsu-Fiction 머리글이 있습니다.

intake.csv는 반출 자료와 보유자 목록입니다. 경로가 빈 줄은 아직 도착하지 않은 자료입니다.
truth.json에는 심어 둔 내용이 적혀 있습니다. 조사를 마치기 전에는 열지 마십시오.
"""

HEADER = ("path", "account", "holder", "role", "organisation", "language", "consent", "custodian")


def intake_csv(
    holders: Sequence[Holder], more: Mapping[str, Sequence[Handed]], month: str = "2026-10"
) -> bytes:
    """A row for each mailbox, the path empty where it is still awaited, and for what came with it.

    ``more`` are further exports by account, ``month`` when the holders were asked.
    """
    sink = io.StringIO()
    out = csv.writer(sink, lineterminator="\n")
    out.writerow(HEADER)
    for index, holder in enumerate(holders):
        who = holder.person
        consent = (
            f"written consent {month}-{index % 28 + 1:02d}, fictional"
            if holder.export
            else f"asked {month}-12, fictional"
        )
        out.writerows(
            (
                path,
                who.address,
                who.name,
                holder.role,
                holder.organisation,
                who.lang,
                consent,
                who.name if holder.export else "",
            )
            for path in (holder.export, *(each.path for each in more.get(who.address, ())))
        )
    return sink.getvalue().encode()
