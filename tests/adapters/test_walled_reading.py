"""Behind the walls nothing is missing: real attachments give the facts that they give outside."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bench.bombs import disks
from bongsu import wiring
from bongsu.adapters.workers import WorkerPool
from bongsu.ports import Job, JobResult, RawMessage
from bongsu.readers import rows
from tests.readers.attachments import test_hard_disks
from tests.readers.conftest import real_messages
from tests.readers.test_examining import letter

Facts = list[dict[str, object]]


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    made = wiring.workers()
    yield made
    made.close()


def facts(results: Iterator[JobResult]) -> Facts:
    tables = [result.tables for result in results]
    assert [each["problem"].to_pylist() for each in tables if "problem" in each] == []
    found = [each["email_attachment_fact"] for each in tables if "email_attachment_fact" in each]
    made = [row for batch in found for row in batch.to_pylist()]
    return sorted(made, key=lambda row: (row["row_id"], row["ordinal"]))


def outside(job: Job) -> Iterator[JobResult]:
    result = rows.work(job)
    yield result
    for at in result.again:
        yield rows.work(replace(job, messages=(job.messages[at],), fresh=True))


def complex_mail(name: str) -> list[bytes]:
    """Messages of a set, or files as attachments, that a fresh process would look into."""
    found = []
    for member, data in real_messages(name):
        if len(data) < 2_000_000:
            mail = data if member.endswith(".eml") else letter((member.rpartition("/")[2], data))
            found.append(mail)
    return found


@pytest.mark.parametrize("name", ["phish-dev.zip", "containers-dev.zip"])
def test_walls_change_no_fact(name: str, pool: WorkerPool) -> None:
    raw = (
        RawMessage(number, 0, len(data), data, b"", "", "")
        for number, data in enumerate(complex_mail(name))
    )
    jobs = [Job(0, "exh_1", "acc_1", "a@b.example", "", (each,)) for each in raw]
    asked = [job for job in jobs if rows.work(job).again][:60]
    expected = facts(result for job in asked for result in outside(job))
    assert facts(pool.map(asked)) == expected
    assert expected


def test_disks_are_read_behind_the_walls(pool: WorkerPool) -> None:
    mail = letter(
        ("a.vhd", disks.dynamic(disks.fat({"문서/보고서.exe": b"MZ"}))),
        ("b.vhdx", test_hard_disks.stored("ntfs.vhdx")),
        ("c.img", test_hard_disks.stored("exfat.img")),
    )
    job = Job(0, "exh_1", "acc_1", "a@b.example", "", (RawMessage(0, 0, 1, mail, b"", "", ""),))
    expected = facts(outside(job))
    assert facts(pool.map([job])) == expected
    listed = {row["member"] for row in expected if row["code"] == "disk_image_member"}
    assert {"문서/보고서.exe", "문서/보고서.pdf.exe", "폴더/악성.lnk"} <= listed
